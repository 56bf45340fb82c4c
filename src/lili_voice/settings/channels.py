"""What opens each channel: ids, secrets and tokens that platforms show or sign with."""

import re
from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from lili_voice.settings.settings import GRAPH_URL, MessengerSettings
from lili_voice.settings.table import MESSENGER_NEEDS, TOKEN_LENGTH

MOST_SECRETS = 2  # the old one and the new one
PLACEHOLDER = "PUT-YOUR-SECRET-HERE"  # what Dialogflow's agents are published with
MESSENGER_URL = "LILI_MESSENGER_GRAPH_URL"
MAKE_ONE = 'python3 -c "import secrets; print(secrets.token_urlsafe())"'

_SKILL_ID = re.compile(r"amzn1\.ask\.skill\.[A-Za-z0-9._-]{1,200}")
_TOKEN = re.compile(r"[!-~]+")
_URL = re.compile(r"https?://([\w.-]+|\[[\da-fA-F:.]+\])(:\d+)?(/[\w.~/-]*)?", re.ASCII)
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
    app, verify, page = MESSENGER_NEEDS
    theirs = "copy it from your app's page at developers.facebook.com"
    app_secrets = secrets(app, given, problems, theirs)
    verify_token = token(verify, given, problems)
    page_token = token(page, given, problems, theirs)
    url = _graph_url(given, problems)
    missing = [name for name in MESSENGER_NEEDS if name not in given]
    if missing and (MESSENGER_URL in given or len(missing) < len(MESSENGER_NEEDS)):
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
    if not _leads_somewhere(url):
        problems.append(
            f"{MESSENGER_URL}: must be https:// with a host and a path, and nothing "
            f"else; leave it out for {GRAPH_URL}"
        )
    return url


def _leads_somewhere(url: str) -> bool:
    """A path is put after it: there is no place for a query, and none for a user."""
    if not _URL.fullmatch(url):
        return False
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if port == 0 or not _is_host(host):
        return False
    return parts.scheme == "https" or host in _AT_HOME


def _is_host(host: str) -> bool:
    if ":" not in host and not host.replace(".", "").isdecimal():
        return True
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _listed(written: str) -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(
        dict.fromkeys(one.strip() for one in written.split(",") if one.strip())
    )


def _weak(shown: str) -> bool:
    """What can be guessed, as what the published agents hold in a secret's place."""
    known = shown.casefold() == PLACEHOLDER.casefold()
    return known or len(shown) < TOKEN_LENGTH or not _TOKEN.fullmatch(shown)


def _mended(name: str, made: str) -> str:
    way = f"make one with: {made}" if made == MAKE_ONE else made
    return (
        f"{name}: must be at least {TOKEN_LENGTH} plain characters without spaces, and "
        f"not {PLACEHOLDER}; {way}"
    )
