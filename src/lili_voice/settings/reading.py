"""Reads the environment; whatever is wrong is told at once, with the way to mend it."""

from collections.abc import Mapping
from difflib import get_close_matches

from lili_voice.errors import OperatorError
from lili_voice.settings import channels, places, serving
from lili_voice.settings.settings import Settings
from lili_voice.settings.table import SETTINGS

OURS = "LILI_"


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings in `environ`; blank ones count as not set.

    Raises one OperatorError that names every problem and how to mend it.
    """
    given = {name: value.strip() for name, value in environ.items() if value.strip()}
    problems: list[str] = []
    settings = Settings(
        content=places.content(given, problems),
        cache=places.cache(given),
        store=places.store(given, problems),
        secret=places.secret(given, problems),
        alexa_skill_ids=channels.skill_ids(given, problems),
        dialogflow_es=channels.secrets("LILI_DIALOGFLOW_ES_SECRET", given, problems),
        dialogflow_cx=channels.secrets("LILI_DIALOGFLOW_CX_SECRET", given, problems),
        messenger=channels.messenger(given, problems),
        api_token=channels.token("LILI_API_TOKEN", given, problems),
        keep_questions=serving.yes(given, problems, "LILI_KEEP_QUESTIONS"),
        page=serving.yes(given, problems, "LILI_PAGE", "yes"),
        page_asked_for="LILI_PAGE" in given,
        save_uploads=serving.yes(given, problems, "LILI_SAVE_UPLOADS"),
        host=serving.host(given, problems),
        port=serving.number(given, problems, serving.PORT),
        proxies=serving.number(given, problems, serving.PROXIES),
        turns_per_minute=serving.number(given, problems, serving.TURNS),
        log=serving.log(given, problems),
        doubts=_doubts(given),
    )
    if problems:
        # Doubts too: a misspelt name is often why something else is missing.
        raise OperatorError("\n".join([*problems, *settings.doubts]))
    return settings


def _doubts(given: Mapping[str, str]) -> tuple[str, ...]:
    known = {setting.name.removeprefix(OURS): setting.name for setting in SETTINGS}
    doubts = []
    for name in sorted(given.keys() - known.values()):
        if not name.startswith(OURS):
            continue
        near = get_close_matches(name.removeprefix(OURS), known, n=1)
        hint = f"did you mean {known[near[0]]}?" if near else "`lili check` lists them"
        doubts.append(f"{name}: is not a setting of Lili; {hint}")
    return tuple(doubts)
