"""Many quizzes at once, killed in the middle: is every acknowledged answer there?

A process of its own lets many pupils talk with Lili at once, and says so after each
answered turn. It is killed without warning, and the store it leaves is opened again.
"""

import json
import subprocess
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.learning.schedule import replayed
from lili_voice.phrases import hear
from lili_voice.stores import LearnerStore, open_store
from lili_voice.stores.records import Everything
from quiz_talk import START, Pupil


@dataclass
class Told:
    """What one pupil was told before the kill: by turn, the words; and the moments of
    answers that were judged."""

    replies: dict[str, str] = field(default_factory=dict)
    judged: set[str] = field(default_factory=set)


def kill_and_look(folder: Path, pupils: int, turns: int) -> Iterator[str]:
    """Kills after about half of the turns; what is found, in lines. AssertionError
    where anything is lost or counted twice."""
    url = f"sqlite:///{folder}/learners.db"
    told = killed(url, pupils, turns)
    acknowledged = sum(len(one.replies) for one in told.values())
    judged = sum(len(one.judged) for one in told.values())
    yield f"{pupils} pupils at once; killed after {acknowledged:,} acknowledged turns"
    with closing(open_store(url, None)) as store:
        more = sum(look(store, name, one) for name, one in told.items())
    yield f"all {judged:,} acknowledged answers are there, once each"
    yield f"{more} turns were saved but not yet acknowledged; none is half kept"


def killed(url: str, pupils: int, turns: int) -> dict[str, Told]:
    """What pupils were told by a process that was killed half-way."""
    told: dict[str, Told] = defaultdict(Told)
    command = [sys.executable, __file__, url, str(pupils), str(turns)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for count, line in enumerate(process.stdout, start=1):
            if not line.endswith("\n"):
                continue  # the kill came in the middle of the word
            heard = json.loads(line)
            one = told[heard["learner"]]
            one.replies[heard["turn"]] = heard["said"]
            if heard["judged"]:
                one.judged.add(heard["at"])
            if count == pupils * turns // 2:
                process.kill()
    return dict(told)


def look(store: LearnerStore, name: str, told: Told) -> int:
    """Everything a pupil was told is kept, once; how many turns more are kept."""
    for turn, said in told.replies.items():
        _, given = store.recall(name, turn)
        assert given is not None, f"{turn} was acknowledged, and is lost"
        assert given.speech.display() == said
    kept = store.everything(name)
    assert kept is not None
    moments = [line.at.isoformat() for line in kept.log if not line.contested]
    assert told.judged <= set(moments), f"{name}: an acknowledged answer is lost"
    pairs = [(line.at, line.fact, line.contested) for line in kept.log]
    assert len(pairs) == len(set(pairs)), f"{name}: an answer is counted twice"
    _agree(kept)
    learner, _ = store.recall(name, "-")
    more = learner.version - len(told.replies)
    # Its pupil waits for the answer to one turn before it takes another.
    assert more in (0, 1), f"{name}: {more} turns more than were acknowledged"
    return more


def _agree(kept: Everything) -> None:
    """Cards are what the log comes to: a turn is kept as a whole or not at all."""
    facts = {line.fact for line in kept.log}
    assert facts == {card.fact for card in kept.cards}
    for card in kept.cards:
        lines = [line for line in kept.log if line.fact == card.fact]
        assert replayed(lines) == card, f"{kept.key}: card and log of {card.fact}"


def _talk(url: str, pupils: int, turns: int) -> None:
    """Every pupil in a thread of their own; each answered turn is told in a line."""
    store = open_store(url, None)
    notes = Librarian(read_folder(STARTER))
    assistant = Assistant(World(notes, memory=store), store)
    hear("quiz me")  # what is read on first use is read once
    lock, start = threading.Lock(), threading.Barrier(pupils)

    def evening(name: str) -> None:
        start.wait()
        for turn, reply in Pupil(name, began=START).turns(turns, assistant):
            said = {
                "learner": name,
                "turn": turn.id,
                "at": turn.at.isoformat(),
                "said": reply.speech.display(),
                "judged": reply.verdict is not None,
            }
            with lock:
                print(json.dumps(said), flush=True)

    threads = [
        threading.Thread(target=evening, args=(f"bench:{n}",)) for n in range(pupils)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main(arguments: Sequence[str]) -> None:
    url, pupils, turns = arguments
    _talk(url, int(pupils), int(turns))


if __name__ == "__main__":
    main(sys.argv[1:])
