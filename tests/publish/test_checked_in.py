"""The skill that lies in skill/alexa is the one that `lili model --package` writes."""

from pathlib import Path

import pytest

from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.publish import packages, words_to_expect
from lili_voice.publish.alexa import Skill

SKILL = Path(__file__).parents[2] / "skill"
HOST = "https://your.host"


def written():
    words = words_to_expect(read_folder(STARTER).facts)
    skill = Skill(endpoint=f"{HOST}/alexa", privacy=f"{HOST}/privacy")
    return packages(words, skill)


@pytest.mark.skipif(not SKILL.is_dir(), reason="skill/ is not part of this install")
def test_manifest_project_and_icons_are_current():
    made = {
        name: data
        for name, data in written().items()
        if name.startswith("alexa/") and "/interactionModels/" not in name
    }
    assert {"alexa/ask-resources.json", "alexa/skill-package/skill.json"} < made.keys()
    stale = [name for name, data in made.items() if (SKILL / name).read_bytes() != data]
    assert stale == [], (
        f"run: lili model --package skill --endpoint {HOST}/alexa "
        f"--privacy {HOST}/privacy"
    )
