"""Every transcript as it goes on the starter documents, turn by turn."""

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from emulators.lili import world
from lili_voice.simulator.platforms import views
from lili_voice.simulator.stage import Stage
from lili_voice.simulator.transcripts import read_transcript
from lili_voice.simulator.transcripts.playing import newcomer
from lili_voice.simulator.transcripts.wanted import passing
from lili_voice.stores import open_store

FOLDER = Path(__file__).parents[2] / "transcripts"
SECRET = b"a secret of sixteen bytes or more"


@dataclass(frozen=True)
class Seen:
    """A turn, and how it is on each platform; `former` was said before it."""

    place: str
    exchange: object
    former: object
    views: dict

    @property
    def turn(self):
        return self.exchange.turn


@cache
def stage():
    store = open_store("sqlite://", SECRET)
    return Stage(world().notes, replace(world(), memory=store), store)


@cache
def seen(screen):
    """All that is said in all transcripts, on devices with a screen or without."""
    return [_seen(*one, screen) for one in played()]


@cache
def played():
    return [one for path in sorted(FOLDER.glob("*.txt")) for one in _conversation(path)]


def _conversation(path):
    former = None
    with newcomer(stage()) as pupil:
        for wanted in read_transcript(path.read_text("utf-8"), path.name).exchanges:
            if (time := passing(wanted.said)) is not None:
                pupil.waits(time)
                continue
            exchange = pupil.does(wanted.said, wanted.id)
            yield wanted.place, exchange, former
            former = exchange.reply


def _seen(place, exchange, former, screen):
    shown = replace(exchange, turn=replace(exchange.turn, screen=screen))
    return Seen(place, shown, former, {v.name: v for v in views(shown, former)})
