"""The secret that hides who the learners are, and what it makes of a name."""

import hmac
import secrets
from pathlib import Path

from lili_voice.errors import StoreError
from lili_voice.stores.files import create_once, others_can_read

_LENGTH = 32


def hide(name: str, secret: bytes) -> str:
    """HMAC-SHA256 (RFC 2104) of any name, as 64 hexadecimal digits."""
    return hmac.digest(secret, name.encode("utf-8", "surrogatepass"), "sha256").hex()


def derive(secret: bytes, purpose: str) -> bytes:
    """A key for some purpose. No name is ever hidden as it: no text in UTF-8 begins
    with that byte."""
    return hmac.digest(secret, b"\xff" + purpose.encode(), "sha256")


def new_secret() -> bytes:
    """One that nobody can guess."""
    return secrets.token_hex(_LENGTH).encode()


def secret_beside(database: Path, *, may_create: bool) -> bytes:
    """The secret kept in `<database>.secret`, made now if it is missing and may be.

    Raises StoreError when it is lost, useless, or open to others.
    """
    path = database.with_name(f"{database.name}.secret")
    if may_create and not path.exists():
        create_once(path, lambda draft: _write(draft, new_secret()))
    if not path.exists():
        raise StoreError(
            f"{path} is missing, and without it no learner in {database} can be found "
            "again. Restore it from a copy, or set LILI_SECRET to what it held; to "
            "start afresh without these learners, move the database away"
        )
    if others_can_read(path):
        raise StoreError(
            f"{path} can be read by others on this machine. Run: chmod 600 '{path}' "
            "(on a disk that knows no permissions, set LILI_SECRET instead)"
        )
    secret = path.read_bytes().strip()
    if len(secret) < _LENGTH:
        raise StoreError(
            f"{path} is damaged: it holds fewer than {_LENGTH} characters. "
            "Restore it from a copy, or set LILI_SECRET to what it held"
        )
    return secret


def _write(draft: Path, secret: bytes) -> None:
    draft.write_bytes(secret + b"\n")
