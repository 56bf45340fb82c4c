"""How a question was understood, and why it got the answer it got."""

from collections.abc import Sequence
from dataclasses import dataclass

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.confidence import REASON, sure, within_reason
from lili_voice.knowledge.finding.finding import Finding, Sought, Tried, Way
from lili_voice.knowledge.finding.grounds import Grounds, grounds_for, spoken
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.finding.rank import Ranking
from lili_voice.knowledge.finding.understand import Query, plain_words
from lili_voice.knowledge.finding.weights import weights

SHOWN = 5  # candidates


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may be the answer, its share of the belief (0 to 1), and what
    speaks for it and against it."""

    fact: Fact
    share: float
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Weighing:
    """Statements weighed against one another, the likeliest first.

    From `line` on Lili is `sure` enough that the notes answer. `held` is how much of
    the question the best of them holds; below `reason` none is believed at all.
    """

    candidates: tuple[Candidate, ...]
    sure: float
    line: float
    held: float
    reason: float = REASON


@dataclass(frozen=True, slots=True)
class Heard:
    """One way in which words were heard, and what was found for them in which way;
    `weighing` where statements were weighed."""

    query: Query
    way: Way
    finding: Finding
    weighing: Weighing | None = None

    @property
    def telling(self) -> tuple[str, ...]:
        """The words that tell what it is about, names apart."""
        told = (term for term in self.query.told if not term.name)
        return tuple(spoken(self.query, term) for term in told)

    @property
    def names(self) -> tuple[str, ...]:
        named = (term for term in self.query.terms if term.name)
        return tuple(spoken(self.query, term) for term in named)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, its words as they came, and each way they were heard in; `counts`
    is the one that was answered, or that it was refused in."""

    words: str
    heard: tuple[Heard, ...]
    counts: Heard


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was found for a question, and how: `asked` are the questions in it, and the
    whole once more where one of two had no answer by itself. `leans` is whether it was
    looked at what had been spoken of before."""

    question: str
    finding: Finding
    asked: tuple[Asked, ...]
    leans: bool


def explain(
    librarian: Librarian, question: str, about: Sequence[str] = (), asks: str = ""
) -> Explanation:
    """Why `librarian.find` with the same finds what it does."""
    before = librarian.before(about, asks)
    search = librarian.search(question, before)
    asked = tuple(_asked(librarian, tried) for tried in search.tried)
    return Explanation(question, search.finding, asked, before.looked_at)


def _asked(librarian: Librarian, tried: Tried) -> Asked:
    heard = tuple(_heard(librarian, sought) for sought in tried.sought)
    words = " ".join(plain_words(tried.question))
    return Asked(words, heard, heard[tried.counts])


def _heard(librarian: Librarian, sought: Sought) -> Heard:
    finding, ranking = sought.finding, sought.ranking
    weighing = None if ranking is None else _weighing(librarian, finding.query, ranking)
    return Heard(finding.query, sought.way, finding, weighing)


def _weighing(librarian: Librarian, query: Query, ranking: Ranking) -> Weighing:
    index = librarian.index
    candidates = tuple(
        Candidate(
            librarian.library.facts[row.number],
            row.share,
            grounds_for(query, ranking.held, row, index.entry(row.number)),
        )
        for row in ranking.rows[:SHOWN]
    )
    known = sure(query, ranking, index)
    held = within_reason(query, ranking.rows[0].seen)
    return Weighing(candidates, known, weights().line, held)
