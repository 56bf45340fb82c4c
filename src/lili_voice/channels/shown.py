"""What a screen beside Lili shows of a reply, whatever draws it."""

from dataclasses import dataclass

from lili_voice.channels.chips import Chip, chips
from lili_voice.turn import Awaited, Reply, Screen

NAME = "Lili"


@dataclass(frozen=True, slots=True)
class Button:
    """A chip as it is shown: what stands on it, and what touching it sends.

    A wide one has a line to itself.
    """

    text: str
    sends: str
    wide: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A title, running text with line breaks, how many per cent are done if anything
    is counted, and buttons in their order."""

    title: str
    text: str
    percent: int | None
    buttons: tuple[Button, ...]


def screen_of(reply: Reply) -> Shown:
    """What is shown of a reply: its screen, or else what is said."""
    screen = reply.screen or Screen(NAME, reply.speech.display())
    percent = None if screen.share is None else _percent(screen.share)
    return Shown(screen.title, screen.text, percent, _buttons(reply))


def _buttons(reply: Reply) -> tuple[Button, ...]:
    texts = {choice.letter.upper(): choice.text for choice in reply.choices}
    wide = reply.awaits is Awaited.CHOICE
    return tuple(_button(chip, texts.get(chip.said), wide) for chip in chips(reply))


def _button(chip: Chip, choice: str | None, wide: bool) -> Button:
    """A lettered choice shows its text, and so has a line to itself."""
    text = chip.said if choice is None else f"{chip.said}  {choice}"
    return Button(text, chip.payload or chip.said, wide or choice is not None)


def _percent(share: float) -> int:
    return round(100 * min(max(share, 0.0), 1.0))
