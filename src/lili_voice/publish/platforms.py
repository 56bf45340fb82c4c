"""Every platform, and what it is given.

A platform is a function of the words to expect that returns its files. In `models` they
stand in a folder of its own, as they do in `interaction_model/`; in `packages` they are
what its console or command line takes; `problems` is what it would refuse of them.
"""

from collections.abc import Sequence

from lili_voice.publish.alexa import Skill, alexa_files, alexa_package, lint_package
from lili_voice.publish.dialogflow import Webhook, cx_files, es_files
from lili_voice.publish.dialogflow.rules import lint_cx, lint_es
from lili_voice.publish.files import Files, under, zipped


def models(words: Sequence[str], skill: Skill) -> dict[str, bytes]:
    """What every platform must understand: "alexa/en-GB.json" and so on."""
    platforms = {"alexa": alexa_files(words, skill), **_agents(words)}
    return {
        name: content
        for folder, files in platforms.items()
        for name, content in under(folder, files).items()
    }


def packages(words: Sequence[str], skill: Skill) -> dict[str, bytes]:
    """What is sent to every platform: ask-cli's project, and a zip for each agent."""
    agents = _agents(words, skill.server)
    return {
        **under("alexa", alexa_package(words, skill)),
        **{f"{name}.zip": zipped(files) for name, files in agents.items()},
    }


def problems(words: Sequence[str], skill: Skill) -> list[str]:
    """A sentence for each rule of a platform that its package would break."""
    agents = _agents(words, skill.server)
    found = {
        "Alexa": lint_package(alexa_package(words, skill)),
        "Dialogflow ES": lint_es(agents["dialogflow_es"]),
        "Dialogflow CX": lint_cx(agents["dialogflow_cx"]),
    }
    return [
        f"{platform} would refuse: {said}"
        for platform, told in found.items()
        for said in told
    ]


def _agents(words: Sequence[str], server: str = "") -> dict[str, Files]:
    """Google's agents; without a server they name a placeholder, to be put right."""
    if not server:
        return {"dialogflow_es": es_files(words), "dialogflow_cx": cx_files(words)}
    es, cx = (Webhook(f"{server}/dialogflow/{kind}") for kind in ("es", "cx"))
    return {
        "dialogflow_es": es_files(words, es),
        "dialogflow_cx": cx_files(words, cx),
    }
