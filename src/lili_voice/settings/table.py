"""Every variable, as `lili check` and the README explain it."""

from dataclasses import dataclass

from lili_voice.settings.settings import GRAPH_URL, TURNS_PER_MINUTE

SECRET_LENGTH = 32
TOKEN_LENGTH = 16
MESSENGER_NEEDS = (
    "LILI_MESSENGER_APP_SECRET",
    "LILI_MESSENGER_VERIFY_TOKEN",
    "LILI_MESSENGER_PAGE_TOKEN",
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One variable; the value of a hidden one is never shown."""

    name: str
    meaning: str
    default: str
    hidden: bool = False


SETTINGS = (
    Setting("LILI_CONTENT", "the folder of your documents", "the starter documents"),
    Setting(
        "LILI_STORE",
        "where learners are kept: a file, or a SQLAlchemy URL",
        "lili_voice/learners.db in your data folder",
    ),
    Setting(
        "LILI_SECRET",
        f"hides who the learners are; at least {SECRET_LENGTH} characters",
        "made once, beside the learners",
        hidden=True,
    ),
    Setting("LILI_SECRET_FILE", "a file that holds the secret instead", "none"),
    Setting(
        "LILI_ALEXA_SKILL_IDS",
        "the Alexa skills answered, separated by commas",
        "none: Alexa is off",
    ),
    Setting(
        "LILI_DIALOGFLOW_ES_SECRET",
        f"what the ES agent sends as X-Lili-Secret; at least {TOKEN_LENGTH} "
        "characters; two, with a comma between them, while you change it",
        "none: Dialogflow ES is off",
        hidden=True,
    ),
    Setting(
        "LILI_DIALOGFLOW_CX_SECRET",
        "the same for the CX agent",
        "none: Dialogflow CX is off",
        hidden=True,
    ),
    Setting(
        "LILI_MESSENGER_APP_SECRET",
        "the App Secret of your Meta app; two, with a comma, while you change it",
        "none: Messenger is off",
        hidden=True,
    ),
    Setting(
        "LILI_MESSENGER_VERIFY_TOKEN",
        f"what you type as Verify Token at Meta; at least {TOKEN_LENGTH} characters",
        "none: Messenger is off",
        hidden=True,
    ),
    Setting(
        "LILI_MESSENGER_PAGE_TOKEN",
        "the page's access token, which answers are sent with",
        "none: Messenger is off",
        hidden=True,
    ),
    Setting("LILI_MESSENGER_GRAPH_URL", "where answers are sent", GRAPH_URL),
    Setting(
        "LILI_API_TOKEN",
        "opens /api/turn, /metrics and the page's workbench; at least "
        f"{TOKEN_LENGTH} characters",
        "none: they serve this machine only, and nobody with a platform or a proxy",
        hidden=True,
    ),
    Setting(
        "LILI_PAGE",
        "yes serves the page on which a person talks to Lili, and the library, to "
        "whoever reaches her; no, a few words instead",
        "yes",
    ),
    Setting(
        "LILI_SAVE_UPLOADS",
        "yes lets documents uploaded on the page be saved into LILI_CONTENT, a folder",
        "no: they are kept in memory, for whoever uploaded them",
    ),
    Setting("LILI_KEEP_QUESTIONS", "yes keeps what the notes could not answer", "no"),
    Setting("LILI_HOST", "the address to listen on", "127.0.0.1"),
    Setting("LILI_PORT", "the port to listen on", "8080"),
    Setting(
        "LILI_PROXIES",
        "how many proxies of yours a request passes, each adding X-Forwarded-For",
        "0",
    ),
    Setting(
        "LILI_TURNS_PER_MINUTE",
        "how often one learner may speak; 0 is no limit",
        str(TURNS_PER_MINUTE),
    ),
    Setting("LILI_LOG", "text, or json: an object a line", "text"),
)
