"""Proving that a request comes from our own Dialogflow agent: it shows a secret."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from lili_voice.channels import Incoming
from lili_voice.channels.bodies import LARGEST, LONGEST_ID, parsed, words
from lili_voice.channels.secrets import Secrets
from lili_voice.errors import Refused

HEADER = "x-lili-secret"

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Proved:
    """A request that showed the secret; `id` tells this turn from the learner's others.

    The envelope is left out of the repr: it holds a learner's words.
    """

    id: str
    at: datetime
    envelope: Mapping[str, object] = field(repr=False)


def shown(incoming: Incoming, secrets: Secrets) -> dict[str, object]:
    """The object in a body that comes with a secret; raises `Refused`.

    It is 403, whether the secret is missing or wrong: a 401 would have to name a
    scheme of HTTP to try again with (RFC 9110), and there is none for this header.
    """
    if not secrets.match(incoming.headers.get(HEADER, "")):
        raise Refused("the secret is missing or wrong", status=403)
    if len(incoming.body) > LARGEST:
        raise Refused("the body is too large", status=413)
    return parsed(incoming.body)


def turn_id(given: str, body: bytes, at: datetime) -> str:
    """Google's id of the turn; without one, the same bytes within a second are the
    same turn: later, the learner says the same words again."""
    second = f"{at:%Y-%m-%dT%H:%M:%S%z}".encode()
    return given or f"body:{sha256(second + body).hexdigest()}"


def whole(value: object, *path: str) -> str:
    """The text at a path; empty when it is longer than any id or name: two that were
    cut could be taken for one."""
    found = words(value, *path, most=LONGEST_ID + 1)
    return found if len(found) <= LONGEST_ID else ""
