"""The folder that Amazon's command line deploys."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from lili_voice.publish import render, words_to_expect
from lili_voice.publish.alexa import LOCALES, Skill, alexa_package, lint_package
from publish.history import FACTS

WORDS = words_to_expect(FACTS)
SKILL = Skill(locales=("en-GB", "en-US"), endpoint="https://lili.example.org/alexa")
GOOD = alexa_package(WORDS, SKILL)
CHECKOUT = Path(__file__).parents[3]


def without(name):
    return lambda files: files.pop(name)


def with_file(name, content=b""):
    return lambda files: files.update({name: content})


def manifest(change):
    def changed(files):
        told = json.loads(files["skill-package/skill.json"])
        change(told["manifest"]["publishingInformation"]["locales"]["en-GB"])
        files["skill-package/skill.json"] = render(told)

    return changed


def renamed(name):
    """The British model, opened by another name."""

    def changed(files):
        path = "skill-package/interactionModels/custom/en-GB.json"
        model = json.loads(files[path])
        model["interactionModel"]["languageModel"]["invocationName"] = name
        files[path] = render(model)

    return changed


def test_the_package_is_laid_out_as_ask_cli_expects():
    assert sorted(alexa_package(WORDS, Skill())) == [
        "ask-resources.json",
        "skill-package/assets/images/en-GB_largeIcon.png",
        "skill-package/assets/images/en-GB_smallIcon.png",
        "skill-package/interactionModels/custom/en-GB.json",
        "skill-package/skill.json",
    ]


def test_ask_cli_is_told_of_no_code_to_deploy():
    [profile] = json.loads(GOOD["ask-resources.json"])["profiles"].values()

    assert profile == {"skillMetadata": {"src": "./skill-package"}}


@pytest.mark.parametrize("locales", [("en-GB",), tuple(LOCALES)])
def test_the_package_breaks_no_rule_of_amazons(locales):
    assert lint_package(alexa_package(WORDS, Skill(locales=locales))) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (without("ask-resources.json"), "ask-resources.json is missing"),
        (without("skill-package/skill.json"), "skill.json is missing"),
        (
            without("skill-package/interactionModels/custom/en-US.json"),
            "en-US.json is missing",
        ),
        (
            with_file("skill-package/interactionModels/custom/en-AU.json", b"{}"),
            "en-AU.json has no page",
        ),
        (
            with_file("skill-package/interactionModels/custom/en_GB.json", b"{}"),
            "en_GB.json may not stand in a skill package",
        ),
        (with_file("skill-package/README.md"), "README.md may not stand"),
        (with_file("skill-package/assets/images/icon.svg"), "icon.svg may not stand"),
        (with_file("skill-package/assets/images/my icon.png"), "names may hold"),
        (with_file(f"skill-package/assets/images/{'x' * 70}.png"), "names may hold"),
        (
            without("skill-package/assets/images/en-GB_smallIcon.png"),
            "there is no assets/images/en-GB_smallIcon.png",
        ),
        (
            with_file(
                "skill-package/assets/images/en-GB_largeIcon.png",
                GOOD["skill-package/assets/images/en-GB_smallIcon.png"],
            ),
            "must be a PNG of 512 by 512 pixels",
        ),
        (
            with_file("skill-package/assets/images/en-GB_largeIcon.png", b"GIF89a"),
            "must be a PNG of 512 by 512 pixels",
        ),
        (manifest(lambda page: page.pop("largeIconUri")), "there is no icon"),
        (
            manifest(lambda page: page["examplePhrases"].append("Alexa, sing")),
            "'Alexa, sing' is none of the samples",
        ),
        (manifest(lambda page: page.pop("name")), "en-GB: name is missing"),
        (renamed("history lili"), "must be 'Alexa, open history lili'"),
        (renamed("lili"), "at least two words"),
    ],
)
def test_a_broken_rule_is_told(change, says):
    files = dict(GOOD)
    change(files)

    problems = lint_package(files)

    assert any(says in problem for problem in problems), problems


def test_a_wrong_model_of_many_locales_is_told_once():
    files = alexa_package(WORDS, Skill(invocation="lili", locales=tuple(LOCALES)))

    assert sum("two words" in problem for problem in lint_package(files)) == 1


def test_a_display_may_be_part_of_a_package():
    files = dict(GOOD)
    with_file("skill-package/response/display/card/document.json", b"{}")(files)

    assert lint_package(files) == []


def test_the_icons_are_what_their_script_draws(tmp_path):
    image = pytest.importorskip("PIL.Image", reason="Pillow is missing")
    script = CHECKOUT / "skill" / "make_icons.py"

    subprocess.run([sys.executable, script, tmp_path], check=True)

    for size, side in {"small": 108, "large": 512}.items():
        icon = GOOD[f"skill-package/assets/images/en-GB_{size}Icon.png"]
        kept, drawn = image.open(BytesIO(icon)), image.open(tmp_path / f"{size}.png")
        assert kept.size == drawn.size == (side, side)
        # Versions of Pillow smooth edges a little differently: the marks must agree.
        small = [
            each.convert("RGBA").resize((16, 16)).tobytes() for each in (kept, drawn)
        ]
        assert max(abs(a - b) for a, b in zip(*small, strict=True)) < 8
