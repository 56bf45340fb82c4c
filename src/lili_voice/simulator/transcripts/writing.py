"""A conversation, as it went, as a transcript that passes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lili_voice.english.joints import Joint, find_joints
from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.simulator.transcripts.acts import Act, acts_of
from lili_voice.simulator.transcripts.checking import values_of
from lili_voice.simulator.transcripts.numbers import Number
from lili_voice.simulator.transcripts.playing import Newcomer, newcomer
from lili_voice.simulator.transcripts.wanted import AGAIN, after
from lili_voice.turn import Reply


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a conversation went otherwise than when it was played again; `replayed` is
    "" for what could not be done again, and is not in the file."""

    said: str
    live: str
    replayed: str


@dataclass(frozen=True, slots=True)
class Written:
    """A transcript's text, and where the conversation itself went otherwise."""

    text: str
    differs: tuple[Difference, ...]


def written(exchanges: Sequence[Exchange], stage: Stage, name: str) -> Written:
    """The conversation as a transcript; what it wants is what these notes answer a
    newcomer, so that it passes.

    Of several learners, it is the one who spoke last. Neither what a learner is called
    nor the words of one in distress are written down. Raises StoreError.
    """
    lines, differs = [f"# {' '.join(name.split())}"], []
    with newcomer(stage) as pupil:
        writer = _Writer(pupil)
        for act in acts_of(exchanges):
            lines += writer.lines(act)
            if act.live != writer.speech:
                differs.append(Difference(act.said, act.live, writer.speech))
    return Written("\n".join(lines) + "\n", tuple(differs))


class _Writer:
    """Plays one act after the other; `speech` is what Lili said to the last one."""

    def __init__(self, pupil: Newcomer) -> None:
        self.speech = ""
        self._pupil = pupil
        self._next = Number()
        self._written = False  # the act before this one

    def lines(self, act: Act) -> Iterator[str]:
        """The lines of an act; none for what cannot be done."""
        self.speech = ""
        if act.waited:
            self._pupil.waits(act.waited)
            yield f"> {after(act.waited)}"
        lost = act.late or (act.said == AGAIN and not self._written)
        done = None if lost else self._pupil.does(act.said, act.number.id)
        self._written = isinstance(done, Exchange)
        if not isinstance(done, Exchange):
            return
        if act.said != AGAIN:
            if act.number != self._next:
                yield f"@ {act.number.mark}"
            self._next = act.number.next
        self.speech = done.reply.speech.plain()
        yield f"> {act.said}"
        yield from (f"< {sentence}" for sentence in _sentences(self.speech))
        yield _told(done.reply)


def _sentences(speech: str) -> list[str]:
    """The sentences of a text, each on its own: one that goes wrong stands out."""
    joints = find_joints(speech)
    ends = sorted({at for at, joint in joints if joint is Joint.SENTENCE})
    cuts = [0, *ends, len(speech)]
    found = [speech[a:b].strip() for a, b in pairwise(cuts)]
    return [sentence for sentence in found if sentence]


def _told(reply: Reply) -> str:
    told = values_of(reply).items()
    pairs = (f"{name}={value}" for name, value in told if value != "null")
    return f"= {' '.join(pairs)}"
