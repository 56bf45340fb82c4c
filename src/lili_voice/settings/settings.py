"""What the operator chose, read and checked."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

GRAPH_URL = "https://graph.facebook.com/v23.0"
TURNS_PER_MINUTE = 60


class Log(StrEnum):
    """How the log is written."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class MessengerSettings:
    """All that Messenger needs; `app_secrets` are one, or two while changing it."""

    app_secrets: tuple[bytes, ...] = field(repr=False)
    verify_token: bytes = field(repr=False)
    page_token: str = field(repr=False)
    graph_url: str = GRAPH_URL


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose; `store` is a SQLAlchemy URL.

    `cache` is a folder of what may be removed at any time. A channel without its
    secrets is closed. `proxies` is how many trusted proxies a request passes,
    `turns_per_minute` 0 for no limit. `page` is whether a browser is shown the page,
    `page_asked_for` whether that was said at all, `save_uploads` whether documents
    uploaded there may be saved into `content`.
    `doubts` are warnings to show: variables that look like misspelt settings.
    """

    # A store's URL may one day carry a password.
    store: str = field(repr=False)
    content: Path | None = None
    cache: Path | None = None
    secret: bytes | None = field(default=None, repr=False)
    alexa_skill_ids: tuple[str, ...] = ()
    dialogflow_es: tuple[bytes, ...] = field(default=(), repr=False)
    dialogflow_cx: tuple[bytes, ...] = field(default=(), repr=False)
    messenger: MessengerSettings | None = None
    api_token: str | None = field(default=None, repr=False)
    keep_questions: bool = False
    page: bool = True
    page_asked_for: bool = False
    save_uploads: bool = False
    host: str = "127.0.0.1"
    port: int = 8080
    proxies: int = 0
    turns_per_minute: int = TURNS_PER_MINUTE
    log: Log = Log.TEXT
    doubts: tuple[str, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether Lili is reached from outside, by a platform or through a proxy."""
        platforms = (self.alexa_skill_ids, self.dialogflow_es, self.dialogflow_cx)
        return any(platforms) or bool(self.messenger or self.proxies)
