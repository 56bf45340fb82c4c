"""What every platform is given, side by side."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from lili_voice.publish import models, packages, problems, words_to_expect
from lili_voice.publish.alexa import Skill, alexa_files
from publish.history import FACTS

WORDS = words_to_expect(FACTS)


def test_every_platform_has_a_folder_of_its_own():
    folders = {name.split("/")[0] for name in models(WORDS, Skill())}

    assert folders == {"alexa", "dialogflow_es", "dialogflow_cx"}


def test_a_package_holds_the_very_model_that_is_published():
    made = packages(WORDS, Skill())

    assert (
        made["alexa/skill-package/interactionModels/custom/en-GB.json"]
        == models(WORDS, Skill())["alexa/en-GB.json"]
        == alexa_files(WORDS, Skill())["en-GB.json"]
    )


def test_a_package_for_google_is_a_zip_of_what_is_published():
    published = models(WORDS, Skill())

    for kind in ("dialogflow_es", "dialogflow_cx"):
        with ZipFile(BytesIO(packages(WORDS, Skill())[f"{kind}.zip"])) as archive:
            names = {f"{kind}/{name}" for name in archive.namelist()}
        assert names == {name for name in published if name.startswith(f"{kind}/")}


def test_a_package_names_the_server_that_answers():
    skill = Skill(endpoint="https://lili.school.example/alexa")

    made = packages(WORDS, skill)

    assert (
        b"https://lili.school.example/alexa" in made["alexa/skill-package/skill.json"]
    )
    for kind in ("es", "cx"):
        address = f"https://lili.school.example/dialogflow/{kind}".encode()
        assert address in made[f"dialogflow_{kind}.zip"]


@pytest.mark.parametrize("make", [models, packages])
def test_the_same_words_make_the_same_bytes(make):
    assert make(WORDS, Skill()) == make(words_to_expect(reversed(FACTS)), Skill())


def test_nothing_published_breaks_a_platforms_rules():
    assert problems(WORDS, Skill()) == []


def test_a_broken_rule_is_told_with_its_platform():
    [said] = problems(WORDS, Skill(invocation="ask history"))

    assert said.startswith("Alexa would refuse: ")
    assert "a launch word" in said
