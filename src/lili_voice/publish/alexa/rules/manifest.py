"""Rules for the manifest of a skill."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

LONGEST = {"name": 50, "summary": 160, "description": 4000}  # characters
SHORTEST_NAME = 2
MOST_PHRASES, MOST_KEYWORDS = 3, 30
_DECLARED = (
    *("allowsPurchases", "containsAds", "isChildDirected", "isExportCompliant"),
    "usesPersonalInfo",
)
# In private beta for British skills, which must not declare it.
_AMERICAN = {"CAN_FULFILL_INTENT_REQUEST": "exists in en-US only"}


def lint_manifest(told: Mapping[str, Any]) -> Iterator[str]:
    """A sentence for each rule that skill.json breaks."""
    manifest = told.get("manifest", {})
    if manifest.get("manifestVersion") != "1.0":
        yield "manifestVersion must be '1.0'"
    publishing = manifest.get("publishingInformation", {})
    pages = publishing.get("locales", {})
    if not pages:
        yield "the manifest has no locale"
    for locale, page in pages.items():
        yield from _lint_page(locale, page)
    for needed in ("category", "testingInstructions"):
        if not publishing.get(needed):
            yield f"{needed} is missing"
    if not publishing.get("isAvailableWorldwide") and not publishing.get(
        "distributionCountries"
    ):
        yield "no distributionCountries are named"
    yield from _lint_privacy(manifest.get("privacyAndCompliance", {}), pages)
    yield from _lint_endpoints(manifest)
    yield from _lint_interfaces(manifest, pages)


def _lint_page(locale: str, page: Mapping[str, Any]) -> Iterator[str]:
    for field, most in LONGEST.items():
        text = str(page.get(field, ""))
        if not text.strip():
            yield f"{locale}: {field} is missing"
        if len(text) > most:
            yield f"{locale}: {field} has {len(text)} characters; {most} are allowed"
    if len(str(page.get("name", ""))) < SHORTEST_NAME:
        yield f"{locale}: name must have {SHORTEST_NAME} characters or more"
    counted = {"examplePhrases": MOST_PHRASES, "keywords": MOST_KEYWORDS}
    for field, most in counted.items():
        if len(page.get(field, [])) > most:
            yield f"{locale}: {most} {field} are allowed"
    if not page.get("examplePhrases"):
        yield f"{locale}: examplePhrases are missing"


def _lint_privacy(
    privacy: Mapping[str, Any], pages: Mapping[str, Any]
) -> Iterator[str]:
    for field in _DECLARED:
        if not isinstance(privacy.get(field), bool):
            yield f"privacyAndCompliance: {field} must be decided, true or false"
    if privacy.get("locales", {}).keys() != pages.keys():
        yield "privacyAndCompliance must have the locales of the pages"
    for locale, told in privacy.get("locales", {}).items():
        url = told.get("privacyPolicyUrl", "https:")
        if urlsplit(url).scheme != "https":
            yield f"{locale}: privacyPolicyUrl {url!r} must begin with https://"


def _lint_endpoints(manifest: Mapping[str, Any]) -> Iterator[str]:
    places = {
        "apis.custom": manifest.get("apis", {}).get("custom", {}),
        "events": manifest.get("events", {}),
    }
    for name, place in places.items():
        endpoint = place.get("endpoint", {})
        if endpoint and urlsplit(endpoint.get("uri", "")).scheme != "https":
            yield f"{name}: the endpoint must begin with https://"
        if endpoint and endpoint.get("sslCertificateType") != "Trusted":
            yield f"{name}: the certificate must be a Trusted one"
    if places["events"].get("subscriptions") and not places["events"].get("endpoint"):
        yield "events: subscriptions need an endpoint"


def _lint_interfaces(
    manifest: Mapping[str, Any], pages: Mapping[str, Any]
) -> Iterator[str]:
    for interface in manifest.get("apis", {}).get("custom", {}).get("interfaces", []):
        kind = interface.get("type")
        if kind in _AMERICAN and set(pages) != {"en-US"}:
            yield f"interface {kind} {_AMERICAN[kind]}"
