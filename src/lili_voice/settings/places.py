"""Where things lie: the documents, the learners, and what hides who they are."""

from collections.abc import Mapping
from pathlib import Path

from lili_voice.settings.table import SECRET_LENGTH


def content(given: Mapping[str, str], problems: list[str]) -> Path | None:
    if "LILI_CONTENT" not in given:
        return None
    path = _at_home(given["LILI_CONTENT"], given)
    if not path.exists():
        problems.append(
            f"LILI_CONTENT: {path} does not exist; "
            "give the folder of your documents, or leave it out for the starter ones"
        )
    return path


def cache(given: Mapping[str, str]) -> Path | None:
    """In the cache folder of the XDG Base Directory Specification; None without it."""
    folder = Path(given.get("XDG_CACHE_HOME", ""))
    if not folder.is_absolute():
        folder = _at_home("~/.cache", given)
    return folder / "lili_voice" if folder.is_absolute() else None


def store(given: Mapping[str, str], problems: list[str]) -> str:
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


def secret(given: Mapping[str, str], problems: list[str]) -> bytes | None:
    if "LILI_SECRET" in given and "LILI_SECRET_FILE" in given:
        problems.append(
            "LILI_SECRET: is set, and LILI_SECRET_FILE too; take one of them away"
        )
        return None
    if "LILI_SECRET_FILE" in given:
        return _secret_in_file(given, problems)
    if "LILI_SECRET" not in given:
        return None
    given_secret = given["LILI_SECRET"].encode("utf-8", "surrogateescape")
    return _long_enough("LILI_SECRET", given_secret, problems)


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
