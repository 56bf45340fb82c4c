"""The manifest of an Alexa skill: its page in the shop, its address, its promises."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from lili_voice.publish.alexa.skill import LOCALES, Skill

Manifest = dict[str, Any]

LISTING = files("lili_voice.publish.alexa") / "listing"
ICONS = {"small": 108, "large": 512}  # pixels a side


def manifest(skill: Skill) -> Manifest:
    """skill.json for ask-cli; without an endpoint it names none, nor any events."""
    custom = {"interfaces": [{"type": "ALEXA_PRESENTATION_APL"}]}
    told: Manifest = {
        "manifestVersion": "1.0",
        "publishingInformation": _publishing(skill),
        "privacyAndCompliance": _privacy(skill),
        "permissions": [],
        "apis": {"custom": {**custom, **_endpoint(skill)}},
    }
    if skill.endpoint:
        # Who disables the skill is forgotten; only the manifest can ask to be told.
        disabled = [{"eventName": "SKILL_DISABLED"}]
        told["events"] = {**_endpoint(skill), "subscriptions": disabled}
    return {"manifest": told}


def icon_path(locale: str, size: str) -> str:
    """Where an icon stands in the package, as its manifest says."""
    return f"assets/images/{locale}_{size}Icon.png"


def _endpoint(skill: Skill) -> Manifest:
    if not skill.endpoint:
        return {}
    return {"endpoint": {"uri": skill.endpoint, "sslCertificateType": "Trusted"}}


def _publishing(skill: Skill) -> Manifest:
    listing = _listing()
    return {
        "category": listing["category"],
        "distributionCountries": sorted(LOCALES[each] for each in skill.locales),
        "distributionMode": "PUBLIC",
        "isAvailableWorldwide": False,
        "locales": {locale: _page(skill, locale) for locale in skill.locales},
        "testingInstructions": _filled(listing["testing"], skill),
    }


def _page(skill: Skill, locale: str) -> Manifest:
    listing = _listing()
    texts = {**listing["texts"], **listing["texts"].get(locale, {})}
    return {
        "name": skill.name,
        "summary": _filled(texts["summary"], skill),
        "description": _filled(texts["description"], skill),
        "examplePhrases": [_filled(said, skill) for said in listing["phrases"]],
        "keywords": texts["keywords"],
        **{f"{size}IconUri": f"file://{icon_path(locale, size)}" for size in ICONS},
    }


def _privacy(skill: Skill) -> Manifest:
    declared = _listing()["declared"]
    page = {"privacyPolicyUrl": skill.privacy} if skill.privacy else {}
    return {
        "allowsPurchases": False,
        "containsAds": False,
        "isChildDirected": declared["child_directed"],
        "isExportCompliant": declared["export_compliant"],
        "usesPersonalInfo": declared["personal_info"],
        "locales": dict.fromkeys(skill.locales, page),
    }


def _filled(text: str, skill: Skill) -> str:
    names = {"{name}": skill.name, "{invocation}": skill.invocation}
    for mark, name in names.items():
        text = text.replace(mark, name)
    return text.strip()


@cache
def _listing() -> Mapping[str, Any]:
    return tomllib.loads((LISTING / "listing.toml").read_text("utf-8"))
