"""The platforms that may be let in: where each one posts, and what lets it in."""

from dataclasses import dataclass

from lili_voice.settings import MESSENGER_NEEDS, Settings


@dataclass(frozen=True, slots=True)
class Platform:
    """`name` is the channel in logs and metrics, `needs` the settings that open it."""

    name: str
    title: str
    path: str
    needs: tuple[str, ...]


ALEXA = Platform("alexa", "Alexa", "/alexa", ("LILI_ALEXA_SKILL_IDS",))
DIALOGFLOW_ES = Platform(
    "dialogflow_es", "Dialogflow ES", "/dialogflow/es", ("LILI_DIALOGFLOW_ES_SECRET",)
)
DIALOGFLOW_CX = Platform(
    "dialogflow_cx", "Dialogflow CX", "/dialogflow/cx", ("LILI_DIALOGFLOW_CX_SECRET",)
)
MESSENGER = Platform(
    "messenger",
    "Messenger",
    "/messenger",
    MESSENGER_NEEDS,
)
PLATFORMS = (ALEXA, DIALOGFLOW_ES, DIALOGFLOW_CX, MESSENGER)
# Where every request is proved by the platform it comes from.
PROVING = frozenset(one.path for one in PLATFORMS)
TURNS = "/api/turn"
PAGE_TURNS, PAGE = "/page/turn", "page"
# The channel that a page belongs to, in logs and metrics.
CHANNELS = {one.path: one.name for one in PLATFORMS} | {
    TURNS: "turn",
    PAGE_TURNS: PAGE,
}


def opened(settings: Settings) -> set[Platform]:
    """The platforms that the settings let in."""
    chosen = (
        (ALEXA, settings.alexa_skill_ids),
        (DIALOGFLOW_ES, settings.dialogflow_es),
        (DIALOGFLOW_CX, settings.dialogflow_cx),
        (MESSENGER, settings.messenger),
    )
    return {platform for platform, secrets in chosen if secrets}
