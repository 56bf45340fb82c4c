"""What opens each channel: ids, secrets and tokens that platforms show or sign with."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from lili_voice.settings.settings import GRAPH_URL, MessengerSettings
from lili_voice.settings.table import TOKEN_LENGTH

MOST_SECRETS = 2  # the old one and the new one
MESSENGER = (
    "LILI_MESSENGER_APP_SECRET",
    "LILI_MESSENGER_VERIFY_TOKEN",
    "LILI_MESSENGER_PAGE_TOKEN",
)
MESSENGER_URL = "LILI_MESSENGER_GRAPH_URL"
MAKE_ONE = 'python3 -c "import secrets; print(secrets.token_urlsafe())"'

_SKILL_ID = re.compile(r"amzn1\.ask\.skill\.[A-Za-z0-9._-]{1,200}")
_TOKEN = re.compile(r"[!-~]+")
_AT_HOME = ("localhost", "127.0.0.1", "::1")


def skill_ids(given: Mapping[str, str], problems: list[str]) -> tuple[str, ...]:
    """The Alexa skills that are answered."""
    ids = _listed(given.get("LILI_ALEXA_SKILL_IDS", ""))
    problems.extend(
        f"LILI_ALEXA_SKILL_IDS: {one!r} is not a skill id; copy the id that starts "
        "with amzn1.ask.skill. from the Alexa developer console"
        for one in ids
        if not _SKILL_ID.fullmatch(one)
    )
    return ids


def secrets(
    name: str, given: Mapping[str, str], problems: list[str], made: str = MAKE_ONE
) -> tuple[bytes, ...]:
    """The one or two secrets of a variable, or none; `made` tells where to get one."""
    if name not in given:
        return ()
    listed = _listed(given[name])
    if not 1 <= len(listed) <= MOST_SECRETS:
        problems.append(
            f"{name}: holds {len(listed)} secrets; give one, or two with a comma "
            "between them while you change it"
        )
    elif any(_weak(one) for one in listed):
        problems.append(_mended(name, made))
    return tuple(one.encode("utf-8", "surrogateescape") for one in listed)


def token(
    name: str, given: Mapping[str, str], problems: list[str], made: str = MAKE_ONE
) -> str | None:
    """The token of a variable, or None."""
    found = given.get(name)
    if found is not None and _weak(found):
        problems.append(_mended(name, made))
    return found


def messenger(
    given: Mapping[str, str], problems: list[str]
) -> MessengerSettings | None:
    """All of Messenger's settings, or none of them."""
    app, verify, page = MESSENGER
    theirs = "copy it from your app's page at developers.facebook.com"
    app_secrets = secrets(app, given, problems, theirs)
    verify_token = token(verify, given, problems)
    page_token = token(page, given, problems, theirs)
    url = _graph_url(given, problems)
    missing = [name for name in MESSENGER if name not in given]
    if missing and (MESSENGER_URL in given or len(missing) < len(MESSENGER)):
        problems.append(
            f"{', '.join(missing)}: Messenger needs this too; set it, or take away "
            "every LILI_MESSENGER_ setting to leave Messenger off"
        )
    if not app_secrets or verify_token is None or page_token is None:
        return None
    shown = verify_token.encode("utf-8", "surrogateescape")
    return MessengerSettings(app_secrets, shown, page_token, url)


def _graph_url(given: Mapping[str, str], problems: list[str]) -> str:
    """The page token goes there: never without TLS, but for a trial at home."""
    url = given.get(MESSENGER_URL, GRAPH_URL).rstrip("/")
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    plain = host in _AT_HOME and url.startswith("http://")
    if not host or not (plain or url.startswith("https://")) or "\x00" in url:
        problems.append(
            f"{MESSENGER_URL}: must start with https://; leave it out for {GRAPH_URL}"
        )
    return url


def _listed(written: str) -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(
        dict.fromkeys(one.strip() for one in written.split(",") if one.strip())
    )


def _weak(shown: str) -> bool:
    return len(shown) < TOKEN_LENGTH or not _TOKEN.fullmatch(shown)


def _mended(name: str, made: str) -> str:
    way = f"make one with: {made}" if made == MAKE_ONE else made
    return (
        f"{name}: must be at least {TOKEN_LENGTH} plain characters without spaces; "
        f"{way}"
    )
