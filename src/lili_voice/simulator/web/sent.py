"""What the page sends of one turn, read strictly."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from lili_voice.channels.chips import tapped
from lili_voice.channels.turns import LONGEST_NAME, LONGEST_TEXT, Unreadable, read_as
from lili_voice.phrases import Heard, hear
from lili_voice.turn import Intent

FIRST_PUPIL = "one"


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One turn: words ("" is silence), an event, or what a chip that was tapped sends.

    `pupil`, `ahead` (seconds into the future) and `noise` (the share of words that are
    misheard) are the workbench's.
    """

    id: Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_]{1,64}-[0-9]{1,6}\Z")]
    text: Annotated[str, Meta(max_length=LONGEST_TEXT)] | None = None
    event: Literal["launch", "end"] | None = None
    tap: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)] | None = None
    screen: bool = False
    pupil: Annotated[str, Meta(pattern=r"\A[a-z0-9]{1,20}\Z")] = FIRST_PUPIL
    ahead: Annotated[float, Meta(ge=0)] = 0
    noise: Annotated[float, Meta(ge=0, le=1)] = 0

    @property
    def for_the_bench(self) -> bool:
        """Whether it asks for what only the workbench may."""
        return bool(self.pupil != FIRST_PUPIL or self.ahead or self.noise)

    @property
    def goes_on(self) -> bool:
        """Whether the page was answered before: it counts its turns from 0."""
        return int(self.id.rpartition("-")[2]) > 0


class Token(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The operator's token, or "" to give up the rights it brought."""

    token: Annotated[str, Meta(max_length=LONGEST_NAME)]


def read_turn(body: bytes) -> Sent | Unreadable:
    """The turn that was sent."""
    sent = read_as(Sent, body)
    if isinstance(sent, Sent) and [sent.text, sent.event, sent.tap].count(None) != 2:
        return Unreadable("give one of text, event and tap")
    return sent


def heard_in(sent: Sent) -> Heard:
    """What Lili is given to hear, before any noise."""
    if sent.event:
        return Heard(Intent(sent.event))
    if sent.tap:
        return tapped(sent.tap) or hear(sent.tap)
    return hear(sent.text or "")
