"""Proving that a request comes from Alexa, is meant for this skill and is fresh.

The steps are Amazon's "Host a Custom Skill as a Web Service"; nothing in a body is
looked at before the signature over its bytes holds.
"""

from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from lili_voice.channels import Incoming
from lili_voice.channels.alexa.chain_url import chain_url
from lili_voice.channels.alexa.envelope import SKILL_EVENT, Proved
from lili_voice.channels.alexa.keys import SigningKeys
from lili_voice.channels.bodies import LARGEST, LONGEST_ID, parsed, part, words
from lili_voice.errors import Refused


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a body and how old a request may be; Amazon's rules for the ages."""

    body: int = LARGEST
    late: timedelta = timedelta(seconds=150)
    event_late: timedelta = timedelta(hours=1)

    def age(self, kind: str) -> timedelta:
        """How old a request of a type may be: skill events may arrive late."""
        return self.event_late if kind.startswith(SKILL_EVENT) else self.late


@dataclass(frozen=True, slots=True)
class Verifier:
    """Proves requests for any of `skill_ids`; `Refused` is all that ever escapes."""

    skill_ids: frozenset[str]
    keys: SigningKeys
    now: Callable[[], datetime]
    limits: Limits

    def prove(self, incoming: Incoming) -> Proved:
        self._check_sender(incoming)
        envelope = parsed(incoming.body)
        kind = words(envelope, "request", "type")
        stamp = self._fresh(part(envelope, "request", "timestamp"), kind)
        self._check_skill(envelope)
        return Proved(_id(envelope), kind, stamp, envelope)

    def _check_sender(self, incoming: Incoming) -> None:
        address = _header(incoming.headers, "signaturecertchainurl")
        claimed = _header(incoming.headers, "signature-256")
        if len(incoming.body) > self.limits.body:
            raise Refused("the body is too large")
        url = chain_url(address)
        signature = _signature(claimed)
        key = self.keys.key(url)
        try:
            key.verify(signature, incoming.body, PKCS1v15(), SHA256())
        except InvalidSignature as forged:
            raise Refused("the signature does not fit the body") from forged

    def _fresh(self, stamp: object, kind: str) -> datetime:
        try:
            at = datetime.fromisoformat(stamp) if isinstance(stamp, str) else None
        except ValueError:
            at = None
        if at is None or at.utcoffset() is None:
            raise Refused("the timestamp cannot be read")
        # Clocks may differ, but nothing arrives from the future.
        if not -self.limits.late <= self.now() - at <= self.limits.age(kind):
            raise Refused("the timestamp is too far from now")
        return at.astimezone(UTC)

    def _check_skill(self, envelope: Mapping[str, object]) -> None:
        given = [
            part(envelope, "session", "application", "applicationId"),
            part(envelope, "context", "System", "application", "applicationId"),
        ]
        said = [one for one in given if one is not None]
        if not said:
            raise Refused("the request does not say for which skill it is")
        if not all(isinstance(one, str) and one in self.skill_ids for one in said):
            raise Refused("the request is for another skill")


def _header(headers: Mapping[str, str], name: str) -> str:
    found = headers.get(name, "")
    if not found:
        raise Refused(f"the {name} header is missing")
    return found


def _signature(claimed: str) -> bytes:
    try:
        return b64decode(claimed, validate=True)
    except ValueError as odd:
        raise Refused("the signature is not base64") from odd


def _id(envelope: Mapping[str, object]) -> str:
    found = words(envelope, "request", "requestId", most=LONGEST_ID + 1)
    if not found or len(found) > LONGEST_ID:
        raise Refused("the request has no id")
    return found
