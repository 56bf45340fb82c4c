"""The settings of Lili: read once, at the door, and passed on by hand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from lili_voice.errors import OperatorError

SECRET_LENGTH = 32
TOKEN_LENGTH = 16

_SKILL_ID = re.compile(r"amzn1\.ask\.skill\.[A-Za-z0-9._-]{1,200}")
_TOKEN = re.compile(r"[!-~]+")
_HOST = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+")


@dataclass(frozen=True, slots=True)
class Setting:
    """One variable, as `lili check` and the README explain it."""

    name: str
    meaning: str
    default: str


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
    ),
    Setting("LILI_SECRET_FILE", "a file that holds the secret instead", "none"),
    Setting(
        "LILI_ALEXA_SKILL_IDS",
        "the Alexa skills answered, separated by commas",
        "none: Alexa is refused",
    ),
    Setting(
        "LILI_API_TOKEN",
        f"opens /api/turn; at least {TOKEN_LENGTH} characters",
        "none: /api/turn serves this machine only",
    ),
    Setting("LILI_KEEP_QUESTIONS", "yes keeps what the notes could not answer", "no"),
    Setting("LILI_HOST", "the address to listen on", "127.0.0.1"),
    Setting("LILI_PORT", "the port to listen on", "8080"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose; `store` is a SQLAlchemy URL.

    `doubts` are warnings to show: variables that look like misspelt settings.
    """

    # A store's URL may one day carry a password.
    store: str = field(repr=False)
    content: Path | None = None
    secret: bytes | None = field(default=None, repr=False)
    alexa_skill_ids: tuple[str, ...] = ()
    api_token: str | None = field(default=None, repr=False)
    keep_questions: bool = False
    host: str = "127.0.0.1"
    port: int = 8080
    doubts: tuple[str, ...] = ()


def read_settings(environ: Mapping[str, str]) -> Settings:
    """The settings in `environ`; blank ones count as not set.

    Raises one OperatorError that names every problem and how to mend it.
    """
    given = {name: value.strip() for name, value in environ.items() if value.strip()}
    problems: list[str] = []
    settings = Settings(
        store=_store(given, problems),
        content=_content(given, problems),
        secret=_secret(given, problems),
        alexa_skill_ids=_skill_ids(given, problems),
        api_token=_api_token(given, problems),
        keep_questions=_keep_questions(given, problems),
        host=_host(given, problems),
        port=_port(given, problems),
        doubts=_doubts(given),
    )
    if problems:
        # Doubts too: a misspelt name is often why something else is missing.
        raise OperatorError("\n".join([*problems, *settings.doubts]))
    return settings


def _content(given: Mapping[str, str], problems: list[str]) -> Path | None:
    if "LILI_CONTENT" not in given:
        return None
    path = _at_home(given["LILI_CONTENT"], given)
    if not path.exists():
        problems.append(
            f"LILI_CONTENT: {path} does not exist; "
            "give the folder of your documents, or leave it out for the starter ones"
        )
    return path


def _store(given: Mapping[str, str], problems: list[str]) -> str:
    chosen = given.get("LILI_STORE")
    if chosen is None:
        return _default_store(given, problems)
    if "://" in chosen:
        return chosen
    if chosen.startswith("sqlite:"):
        problems.append(
            "LILI_STORE: is neither a path nor a URL; give a path such as "
            "/var/lib/lili/learners.db or a URL such as "
            "sqlite:////var/lib/lili/learners.db"
        )
    return _url(_at_home(chosen, given).absolute())


def _default_store(given: Mapping[str, str], problems: list[str]) -> str:
    """In the data folder of the XDG Base Directory Specification."""
    folder = Path(given.get("XDG_DATA_HOME", ""))
    if not folder.is_absolute():
        folder = _at_home("~/.local/share", given)
    if not folder.is_absolute():
        problems.append(
            "LILI_STORE: is not set, and there is no HOME to keep learners in; "
            "set it to a file, such as /var/lib/lili/learners.db"
        )
    return _url(folder / "lili_voice" / "learners.db")


def _url(path: Path) -> str:
    # The two characters that mean something else inside a URL's path.
    return "sqlite:///" + str(path).replace("%", "%25").replace("?", "%3F")


def _at_home(path: str, given: Mapping[str, str]) -> Path:
    home = given.get("HOME") or given.get("USERPROFILE")
    if home and (path == "~" or path.startswith("~/")):
        return Path(home + path[1:])
    return Path(path)


def _secret(given: Mapping[str, str], problems: list[str]) -> bytes | None:
    if "LILI_SECRET" in given and "LILI_SECRET_FILE" in given:
        problems.append(
            "LILI_SECRET: is set, and LILI_SECRET_FILE too; take one of them away"
        )
        return None
    if "LILI_SECRET_FILE" in given:
        return _secret_in_file(given, problems)
    if "LILI_SECRET" not in given:
        return None
    secret = given["LILI_SECRET"].encode("utf-8", "surrogateescape")
    return _long_enough("LILI_SECRET", secret, problems)


def _secret_in_file(given: Mapping[str, str], problems: list[str]) -> bytes | None:
    path = _at_home(given["LILI_SECRET_FILE"], given)
    try:
        secret = path.read_bytes().strip()
    except OSError as problem:
        problems.append(
            f"LILI_SECRET_FILE: {path} cannot be read ({problem.strerror}); "
            "give the path of a file that Lili may read"
        )
        return None
    return _long_enough("LILI_SECRET_FILE", secret, problems)


def _long_enough(name: str, secret: bytes, problems: list[str]) -> bytes:
    if len(secret.decode("utf-8", "replace")) < SECRET_LENGTH:
        problems.append(
            f"{name}: the secret is shorter than {SECRET_LENGTH} characters; make one "
            'with: python3 -c "import secrets; print(secrets.token_hex(32))"'
        )
    return secret


def _skill_ids(given: Mapping[str, str], problems: list[str]) -> tuple[str, ...]:
    listed = given.get("LILI_ALEXA_SKILL_IDS", "").split(",")
    ids = tuple(dict.fromkeys(part.strip() for part in listed if part.strip()))
    problems.extend(
        f"LILI_ALEXA_SKILL_IDS: {one!r} is not a skill id; copy the id that starts "
        "with amzn1.ask.skill. from the Alexa developer console"
        for one in ids
        if not _SKILL_ID.fullmatch(one)
    )
    return ids


def _api_token(given: Mapping[str, str], problems: list[str]) -> str | None:
    token = given.get("LILI_API_TOKEN")
    if token is None:
        return None
    if len(token) < TOKEN_LENGTH or not _TOKEN.fullmatch(token):
        problems.append(
            f"LILI_API_TOKEN: must be at least {TOKEN_LENGTH} plain characters without "
            'spaces; make one with: python3 -c "import secrets; '
            'print(secrets.token_urlsafe())"'
        )
    return token


def _keep_questions(given: Mapping[str, str], problems: list[str]) -> bool:
    written = given.get("LILI_KEEP_QUESTIONS", "no")
    if written.lower() not in ("yes", "no"):
        problems.append(f"LILI_KEEP_QUESTIONS: {written!r} is unclear; write yes or no")
    return written.lower() == "yes"


def _host(given: Mapping[str, str], problems: list[str]) -> str:
    host = given.get("LILI_HOST", "127.0.0.1")
    if not _HOST.fullmatch(host):
        problems.append(
            f"LILI_HOST: {host!r} is not an address; give only a name or number, "
            "such as 127.0.0.1 (this machine alone) or 0.0.0.0 (everyone)"
        )
    return host


def _port(given: Mapping[str, str], problems: list[str]) -> int:
    written = given.get("LILI_PORT", "8080")
    if re.fullmatch("[0-9]{1,5}", written) and 1 <= int(written) <= 65535:
        return int(written)
    problems.append(
        f"LILI_PORT: {written!r} is not a port; give a number from 1 to 65535"
    )
    return 8080


def _doubts(given: Mapping[str, str]) -> tuple[str, ...]:
    known = [setting.name for setting in SETTINGS]
    doubts = []
    for name in sorted(given.keys() - known):
        if not name.startswith("LILI_"):
            continue
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else "`lili check` lists them"
        doubts.append(f"{name}: is not a setting of Lili; {hint}")
    return tuple(doubts)
