"""The manifest of the skill: its page, its address, what it promises."""

import json
import re
from copy import deepcopy

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_smapi_model.v1.skill.manifest import SkillManifestEnvelope

from lili_voice.errors import OperatorError
from lili_voice.phrases import hear
from lili_voice.publish import render
from lili_voice.publish.alexa import LOCALES, Skill, checked_address, checked_endpoint
from lili_voice.publish.alexa.manifest import manifest
from lili_voice.publish.alexa.rules.manifest import lint_manifest
from lili_voice.turn import Intent

EVERYWHERE = Skill(
    locales=tuple(LOCALES),
    endpoint="https://lili.example.org/alexa",
    privacy="https://lili.example.org/privacy",
)
GOOD = manifest(EVERYWHERE)


def changed(change):
    told = deepcopy(GOOD)
    change(told["manifest"])
    return list(lint_manifest(told))


def page(told):
    return told["publishingInformation"]["locales"]["en-GB"]


@pytest.mark.parametrize("skill", [EVERYWHERE, Skill()])
def test_amazons_own_manifest_classes_lose_nothing_of_it(skill):
    text = render(manifest(skill)).decode()
    serializer = DefaultSerializer()

    told = serializer.deserialize(text, SkillManifestEnvelope)

    assert serializer.serialize(told) == json.loads(text)


@pytest.mark.parametrize("skill", [EVERYWHERE, Skill()])
def test_the_manifest_breaks_no_rule_of_amazons(skill):
    assert list(lint_manifest(manifest(skill))) == []


def test_alexa_calls_the_address_given_and_says_there_when_the_skill_is_disabled():
    told = GOOD["manifest"]
    endpoint = {
        "uri": "https://lili.example.org/alexa",
        "sslCertificateType": "Trusted",
    }

    assert told["apis"]["custom"]["endpoint"] == endpoint
    assert told["events"]["endpoint"] == endpoint
    assert told["events"]["subscriptions"] == [{"eventName": "SKILL_DISABLED"}]


@pytest.mark.parametrize("locale", LOCALES)
def test_what_the_page_and_the_testers_are_told_to_say_is_understood(locale):
    publishing = GOOD["manifest"]["publishingInformation"]
    told = (
        publishing["testingInstructions"] + publishing["locales"][locale]["description"]
    )
    said = set(re.findall(r'"([^"]+)"', told)) - {
        "Alexa, open clever lili",
        "tell me about",
    }

    assert len(said) > 8
    assert {
        text: hear(text).intent for text in said if hear(text).intent is Intent.ASK
    } == {}


def test_without_an_address_none_is_made_up():
    text = render(manifest(Skill())).decode()

    assert "endpoint" not in text
    assert "events" not in text
    assert "privacyPolicyUrl" not in text
    assert "https://" not in text


def test_nothing_is_asked_of_a_learner():
    told = GOOD["manifest"]

    assert told["permissions"] == []
    assert told["privacyAndCompliance"]["allowsPurchases"] is False
    assert told["privacyAndCompliance"]["usesPersonalInfo"] is False
    assert told["privacyAndCompliance"]["containsAds"] is False


def test_each_country_is_served_by_its_own_locale():
    assert manifest(Skill(locales=("en-US", "en-IN")))["manifest"][
        "publishingInformation"
    ]["distributionCountries"] == ["IN", "US"]


def test_american_pages_speak_of_review_and_british_ones_of_revision():
    pages = GOOD["manifest"]["publishingInformation"]["locales"]

    assert pages.keys() == LOCALES.keys()
    assert "Revise" in pages["en-GB"]["summary"]
    assert "Review" in pages["en-US"]["summary"]
    assert "GCSE" not in pages["en-US"]["keywords"]


def test_another_invocation_name_is_told_throughout():
    told = manifest(Skill(invocation="great leap quiz"))

    text = render(told).decode()
    assert page(told["manifest"])["name"] == "Great Leap Quiz"
    assert page(told["manifest"])["examplePhrases"][0] == "Alexa, open great leap quiz"
    assert "lili" not in text.lower()
    assert "{name}" not in text
    assert "{invocation}" not in text


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda m: m.update(manifestVersion="2.0"), "manifestVersion must be"),
        (lambda m: page(m).update(name="x"), "2 characters or more"),
        (lambda m: page(m).update(name="x" * 51), "name has 51 characters"),
        (lambda m: page(m).pop("description"), "description is missing"),
        (lambda m: page(m).update(summary="x" * 161), "summary has 161 characters"),
        (lambda m: page(m).update(description="x" * 4001), "4000 are allowed"),
        (lambda m: page(m)["examplePhrases"].append("x"), "3 examplePhrases"),
        (lambda m: page(m).pop("examplePhrases"), "examplePhrases are missing"),
        (lambda m: page(m).update(keywords=["x"] * 31), "30 keywords are allowed"),
        (lambda m: m.pop("publishingInformation"), "the manifest has no locale"),
        (
            lambda m: m["publishingInformation"].pop("category"),
            "category is missing",
        ),
        (
            lambda m: m["publishingInformation"].pop("testingInstructions"),
            "testingInstructions is missing",
        ),
        (
            lambda m: m["publishingInformation"].pop("distributionCountries"),
            "no distributionCountries",
        ),
        (
            lambda m: m["privacyAndCompliance"].pop("isChildDirected"),
            "isChildDirected must be decided",
        ),
        (
            lambda m: m["privacyAndCompliance"]["locales"].pop("en-GB"),
            "must have the locales of the pages",
        ),
        (
            lambda m: m["privacyAndCompliance"]["locales"].update(
                {"en-GB": {"privacyPolicyUrl": "http://lili.example.org"}}
            ),
            "must begin with https://",
        ),
        (
            lambda m: m["apis"]["custom"]["endpoint"].update(uri="http://x.org/alexa"),
            "apis.custom: the endpoint must begin with https://",
        ),
        (
            lambda m: m["events"]["endpoint"].update(sslCertificateType="SelfSigned"),
            "events: the certificate must be a Trusted one",
        ),
        (lambda m: m["events"].pop("endpoint"), "subscriptions need an endpoint"),
        (
            lambda m: m["apis"]["custom"]["interfaces"].append(
                {"type": "CAN_FULFILL_INTENT_REQUEST"}
            ),
            "exists in en-US only",
        ),
    ],
)
def test_a_broken_rule_is_told(change, says):
    problems = changed(change)

    assert any(says in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://lili.example.org/alexa", "must begin with https://"),
        ("lili.example.org/alexa", "must begin with https://"),
        ("https://", "has no public host"),
        ("https://localhost/alexa", "has no public host"),
        ("https://lili.example.org:8443/alexa", "port 443"),
        ("https://lili.example.org:port/alexa", "is no address"),
        ("https://[::1/alexa", "is no address"),
        ("https://a:b@lili.example.org/alexa", "no password"),
        ("https://lili.example.org/alexa#top", "no #"),
        ("https://lili.example.org/a lexa", "no space"),
    ],
)
def test_an_address_alexa_would_refuse_is_told(address, says):
    with pytest.raises(OperatorError, match=says) as told:
        checked_address(address, "--endpoint")

    assert "--endpoint" in str(told.value)


@pytest.mark.parametrize(
    "address", ["https://lili.example.org/alexa", "https://lili.example.org:443/alexa"]
)
def test_an_address_alexa_takes_is_taken(address):
    assert checked_address(address, "--endpoint") == address


def test_an_address_where_lili_does_not_answer_alexa_is_told():
    with pytest.raises(OperatorError, match="must end with /alexa"):
        checked_endpoint("https://lili.example.org/")
