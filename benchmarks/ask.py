"""How often Lili answers right, and how often she rightly says that she cannot.

benchmarks/ask FILES... [--content STORE] [--documents DIR] [--noise SHARE]
               [--engines] [--verbose]

Each file holds JSON lines. A line with `must` is a question the notes answer, one with
`absent` or `why_unanswerable` is one they do not, one with `heard` is a misheard form
of the question with the same `id` in another file. Every question is asked by a learner
nobody has met, through the same assistant as `lili ask`; where she offers to go on, she
is told to, and all she says is judged together. --documents asks the questions of a
folder of one store made of all its documents; --noise mishears them;
--engines asks search engines, too (engines.py). Words are traced to the lines cited by
sourced.py. Times are taken apart, with nobody to remember.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from ask_items import Asked, Noise, asked_in, questions_in, store_of
from ask_pages import Pages
from ask_phases import phases_of
from ask_rows import Answer, print_rows, rows_of
from engines import print_engines
from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import STARTER, Library
from lili_voice.phrases import hear
from lili_voice.simulator.mishearing import vocabulary_of
from lili_voice.stores import open_store
from lili_voice.turn import Reply, Turn
from sourced import sourced

GO_ON, MOST = "go on", 6  # how often a list is asked for more
OFFERED = re.compile(r"\bgo on\b", re.I)


class Bench:
    """Asks questions of one library."""

    def __init__(self, library: Library, folders: Iterable[Path] = ()) -> None:
        """`folders` are where the documents lie that replies are checked against."""
        self.notes = Librarian(library)
        self._pages = Pages(library, folders)
        self._assistant = Assistant(World(self.notes), open_store("sqlite://", None))
        self._learners = self._turns = 0

    def reply(self, question: str) -> Reply:
        """What Lili answers a learner who is new to her."""
        self._learners += 1
        return self._turn(question)

    def answer(self, asked: Asked) -> Answer:
        """All she says to a new learner who lets her go on as long as she offers to."""
        replies = [self.reply(asked.question)]
        while len(replies) <= MOST and _offers_more(replies[-1]):
            replies.append(self._turn(GO_ON))
        rests_on = (sourced(r, self.notes.library, self._pages) for r in replies)
        return Answer(asked, tuple(replies), tuple(rests_on))

    def _turn(self, said: str) -> Reply:
        self._turns += 1
        heard = hear(said)
        turn = Turn(
            id=str(self._turns),
            learner=f"bench:{self._learners}",
            intent=heard.intent,
            at=datetime(2026, 1, 1, tzinfo=UTC),
            text=heard.text,
            slots=heard.slots,
            question=heard.question,
        )
        return self._assistant.answer(turn)


def _offers_more(reply: Reply) -> bool:
    return bool(reply.reprompt and OFFERED.search(reply.reprompt.plain()))


def main() -> int:
    """Prints tables; the exit status says nothing of the figures."""
    options = _options()
    if options.files:
        files = {path.name: [path] for path in options.files}
        _measure(open_library(options.content), asked_in(files), options)
    if options.documents:
        with tempfile.TemporaryDirectory() as folder:
            library = store_of(options.documents, Path(folder))
            _measure(library, asked_in(questions_in(options.documents)), options)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILES")
    parser.add_argument(
        "--content", type=Path, metavar="STORE", help="a folder or store of documents"
    )
    parser.add_argument("--documents", type=Path, metavar="DIR", help="with questions")
    parser.add_argument(
        "--noise", type=float, default=0.0, metavar="SHARE", help="of words misheard"
    )
    parser.add_argument("--seed", type=int, default=1, help="of the noise")
    parser.add_argument("--engines", action="store_true", help="what others find first")
    parser.add_argument("--verbose", action="store_true", help="show what went wrong")
    options = parser.parse_args()
    if not options.files and not options.documents:
        parser.error("name files of questions, or a folder with --documents")
    return options


def _measure(
    library: Library, asked: Sequence[Asked], options: argparse.Namespace
) -> None:
    if not asked:
        sys.exit("there are no questions in what was named")
    if options.noise:
        noise = Noise(options.noise, options.seed, vocabulary_of(library))
        asked = [noise.over(one) for one in asked]
    folders = (options.content, options.documents, STARTER)
    bench = Bench(library, [folder for folder in folders if folder])
    phases = phases_of(bench.notes, [one.question for one in asked])
    print_rows(rows_of([bench.answer(one) for one in asked]), verbose=options.verbose)
    print("", *phases.lines(), sep="\n")
    if options.engines:
        print_engines(bench.notes, asked)


if __name__ == "__main__":
    sys.exit(main())
