"""A quiz turn's time with a fresh learner and with one of many cards; and, with
--kill, whether every answer that was acknowledged outlasts a kill -9.

Both learners are quizzed in turns, over the same documents and in the same store on
the disk, through the very assistant that the doors call.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import read_folder
from lili_voice.learning.learner import Card, Kept, Learner, Learnt, Rating, Review
from lili_voice.learning.schedule import review
from lili_voice.speech import Speech
from lili_voice.stores import LearnerStore, open_store
from lili_voice.turn import Grade, Intent, Reply
from made_documents import write_documents
from quiz_killed import kill_and_look
from quiz_talk import START, Pupil
from score import percentile

ROUND = 20  # turns of one learner, then of the other
SPARE = 1.1  # facts for each card, so that there is something new to ask
AT_ONCE = 500  # cards kept by one turn
VETERAN = "bench:veteran"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cards", type=int, default=10_000)
    parser.add_argument("--turns", type=int, default=400, help="of each learner")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--exam", type=int, default=0, help="days ahead; 0 is none")
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--pupils", type=int, default=200, help="with --kill")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if chosen.kill:
            for line in kill_and_look(Path(folder), chosen.pupils, chosen.turns):
                print(line, flush=True)
            return
        for line in _measured(Path(folder), chosen):
            print(line, flush=True)


class Watched:
    """A store that looks at the clock."""

    def __init__(self, store: LearnerStore) -> None:
        self._store, self.took = store, 0.0

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method = getattr(self._store, name)

        def timed(*given: Any) -> Any:
            begun = time.perf_counter()
            found = method(*given)
            self.took += time.perf_counter() - begun
            return found

        return timed


@dataclass
class Took:
    """Seconds of each turn: all of it, and what reading and keeping memory took."""

    turn: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


def _measured(folder: Path, chosen: argparse.Namespace) -> Iterator[str]:
    (folder / "documents").mkdir()
    write_documents(folder / "documents", int(SPARE * chosen.cards), chosen.seed)
    notes = Librarian(read_folder(folder / "documents"))
    with closing(open_store(f"sqlite:///{folder}/learners.db", None)) as store:
        facts = notes.library.facts
        _teach(store, facts[: chosen.cards], chosen)
        watched: Any = Watched(store)
        assistant = Assistant(World(notes, memory=watched), watched)
        assistant.answer(Pupil("bench:first").next_turn(None))  # made on first use
        fresh, veteran = _interleaved(assistant, watched, chosen)
        cards = store.totals(VETERAN, START).facts
    exam = f", exam in {chosen.exam} days" if chosen.exam else ""
    yield f"{len(facts):,} facts, {cards:,} cards, {len(fresh.turn)} turns each{exam}"
    yield f"{'ms a turn':<34}{'p50':>9}{'p99':>9}"
    yield from _rows("a whole turn", fresh.turn, veteran.turn)
    yield from _rows("memory, of that", fresh.memory, veteran.memory)


def _interleaved(
    assistant: Assistant, watched: Watched, chosen: argparse.Namespace
) -> tuple[Took, Took]:
    """Of somebody new at each round, and of the one with many cards."""
    fresh, old = Took(), Took()
    veteran = Pupil(VETERAN, chosen.seed)
    for number in range(chosen.turns // ROUND):
        for pupil, took in ((Pupil(f"bench:{number}"), fresh), (veteran, old)):
            watched.took, before = 0.0, len(pupil.took)
            for _ in pupil.turns(ROUND, assistant):
                took.memory.append(watched.took)
                watched.took = 0.0
            took.turn += pupil.took[before:]
    return fresh, old


def _rows(what: str, fresh: Sequence[float], veteran: Sequence[float]) -> list[str]:
    new, old = ([percentile(x, n) * 1000 for n in (50, 99)] for x in (fresh, veteran))
    ratios = [late / early for early, late in zip(new, old, strict=True)]
    return [
        f"{what + name:<34}{half:9.2f}{most:9.2f}"
        for name, (half, most) in (
            (", a fresh learner", new),
            (", many cards", old),
            (", ratio", ratios),
        )
    ]


def _teach(
    store: LearnerStore, facts: Sequence[Fact], chosen: argparse.Namespace
) -> None:
    """Years of answers on many facts; about half of the cards are due."""
    chance = Random(chosen.seed)
    exam = (START + timedelta(days=chosen.exam)).date() if chosen.exam else None
    reply = Reply(Speech(), Intent.ANSWER)
    for number, start in enumerate(range(0, len(facts), AT_ONCE)):
        lines: list[Review] = []
        cards: list[Card] = []
        for fact in facts[start : start + AT_ONCE]:
            held = _history(fact.id, chance)
            lines += [line for line, _ in held]
            cards.append(held[-1][1])
        learnt = Learnt(tuple(lines), tuple(cards))
        kept = Kept(Learner(exam=exam), f"{number}", START, reply, learnt)
        assert store.save(VETERAN, Learner(version=number), kept)


def _history(fact: str, chance: Random) -> list[tuple[Review, Card]]:
    card, at = None, START - timedelta(days=chance.uniform(30, 400))
    held: list[tuple[Review, Card]] = []
    while at < START - timedelta(days=1) and len(held) < 5:
        rating = Rating.GOOD if chance.random() < 0.8 else Rating.AGAIN
        card = review(card, rating, at, fact)
        grade = Grade.CORRECT if rating is Rating.GOOD else Grade.WRONG
        held.append((Review(fact, grade, at, rating), card))
        at = card.due + timedelta(days=chance.uniform(0, 9))
    return held


if __name__ == "__main__":
    main()
