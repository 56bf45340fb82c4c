"""The folder that Amazon's ask-cli deploys a skill from."""

from collections.abc import Sequence

from lili_voice.publish.alexa.manifest import ICONS, LISTING, icon_path, manifest
from lili_voice.publish.alexa.model import alexa_files
from lili_voice.publish.alexa.skill import Skill
from lili_voice.publish.files import render, under

MODELS = "interactionModels/custom"
# No "code" and no "skillInfrastructure": the skill is answered by a server of its own.
_RESOURCES = {
    "askcliResourcesVersion": "2020-03-31",
    "profiles": {"default": {"skillMetadata": {"src": "./skill-package"}}},
}


def alexa_package(words: Sequence[str], skill: Skill) -> dict[str, bytes]:
    """Every file of the project, by its path in it."""
    package = {
        "skill.json": render(manifest(skill)),
        **under(MODELS, alexa_files(words, skill)),
        **{
            icon_path(locale, size): (LISTING / f"{size}.png").read_bytes()
            for locale in skill.locales
            for size in ICONS
        },
    }
    return {"ask-resources.json": render(_RESOURCES), **under("skill-package", package)}
