"""Secrets that a platform shows or signs with: one, or two while they are changed."""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from lili_voice.errors import OperatorError

MOST = 2


@dataclass(frozen=True, slots=True)
class Secrets:
    """One or two secrets; comparing takes the same time whatever is shown.

    Raises OperatorError for none, an empty one, or more than two.
    """

    accepted: Sequence[bytes] = field(repr=False)

    def __post_init__(self) -> None:
        if not 1 <= len(self.accepted) <= MOST or not all(self.accepted):
            raise OperatorError("A channel needs one secret, or two while changing it")

    def match(self, shown: str) -> bool:
        """Whether one of them is shown."""
        given = shown.encode("utf-8", "surrogateescape")
        # every one is compared: which of them fits must not show in the time
        return sum(hmac.compare_digest(given, one) for one in self.accepted) > 0

    def signed(self, body: bytes, shown: str) -> bool:
        """Whether `shown` is the HMAC-SHA256 of the body under one of them, in hex."""
        made = [hmac.new(one, body, sha256).hexdigest() for one in self.accepted]
        given = shown.encode("utf-8", "surrogateescape")
        return sum(hmac.compare_digest(given, one.encode()) for one in made) > 0
