"""Who comes too fast, and what is counted: the same for every door."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from secrets import token_bytes
from threading import Event
from wsgiref.types import WSGIEnvironment

from werkzeug.exceptions import TooManyRequests

from lili_voice.server.addresses import is_loopback, is_nearby, place_of
from lili_voice.server.paces import Pace
from lili_voice.server.tally import Tally

# One refused request costs an address as much as ten turns as JSON.
ADDRESS_PER_MINUTE = 600
REFUSED_COSTS = 10
TOLD_PER_MINUTE = 6
# All whom a proxy passes on that nobody told us of, for those doors that have no other
# proof of who asks.
PASSED_ON = "passed on"

log = logging.getLogger("lili_voice.server")


@dataclass(frozen=True, slots=True)
class Watch:
    """What all doors share. `learners` is None without a limit; `proxied` is true when
    addresses are told by a proxy, so that one of this machine is somebody's too.

    Set `leaving`, and monitors are told that no more requests are wanted.
    """

    tally: Tally
    learners: Pace | None
    addresses: Pace
    told: Pace
    proxied: bool
    leaving: Event

    def admit(self, learner: str) -> None:
        """Counts one turn of a learner; raises TooManyRequests (429)."""
        wait = self.learners.take(learner) if self.learners is not None else 0.0
        if wait:
            self._tell("learner")
            raise TooManyRequests(retry_after=ceil(wait))

    def admit_from(self, environ: WSGIEnvironment) -> None:
        """Counts one turn from elsewhere; raises TooManyRequests (429)."""
        if wait := self.addresses.take(self._place(environ) or PASSED_ON):
            self._tell("address")
            raise TooManyRequests(retry_after=ceil(wait))

    def shut_out(self, environ: WSGIEnvironment) -> int:
        """For how many seconds whoever sends a request is not listened to.

        What a platform vouches for is listened to all the same: the machines it speaks
        from are those of every skill and agent, a stranger's too.
        """
        if len(self.addresses) == 0:  # nearly always: nobody misbehaves
            return 0
        place = self._place(environ)
        wait = self.addresses.wait(place) if place else 0.0
        if wait:
            self._tell("address")
        return ceil(wait)

    def refused(self, environ: WSGIEnvironment) -> None:
        """A request was not what it claims to be, or made us keep something new."""
        place = self._place(environ) or PASSED_ON
        # Who is not shut out could otherwise make all who share a place wait for hours.
        if not self.addresses.wait(place):
            self.addresses.charge(place, REFUSED_COSTS)

    def _tell(self, who: str) -> None:
        """Counts everyone who came too fast, and logs some."""
        self.tally.limited(who)
        if not self.told.take(who):
            log.warning("not listened to for now: one %s came too often", who)

    def _place(self, environ: WSGIEnvironment) -> str:
        """Where a request comes from; "" where that may be a proxy nobody told us of,
        behind which all look alike."""
        address = str(environ.get("REMOTE_ADDR", ""))
        unknown = not self.proxied and (
            is_loopback(address)
            or ("HTTP_X_FORWARDED_FOR" in environ and is_nearby(address))
        )
        return "" if unknown else place_of(address)


def new_watch(
    turns_per_minute: int, seconds: Callable[[], float], *, proxied: bool
) -> Watch:
    """A watch that has seen nobody yet; 0 turns a minute is no limit."""
    salt = token_bytes(16)
    learners = Pace(turns_per_minute, seconds, salt) if turns_per_minute else None
    return Watch(
        tally=Tally(),
        learners=learners,
        addresses=Pace(ADDRESS_PER_MINUTE, seconds, salt),
        told=Pace(TOLD_PER_MINUTE, seconds, salt),
        proxied=proxied,
        leaving=Event(),
    )
