"""How a question was understood, and why it got the answer it got."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.confidence import REASON, sure, within_reason
from lili_voice.knowledge.finding.finding import Finding, Way
from lili_voice.knowledge.finding.following import Wanted, nothing_wanted
from lili_voice.knowledge.finding.grounds import Grounds, grounds_for, spoken
from lili_voice.knowledge.finding.librarian import NOT_FOUND, Librarian
from lili_voice.knowledge.finding.rank import Ranking
from lili_voice.knowledge.finding.seeking import Seeker
from lili_voice.knowledge.finding.statements import Statements
from lili_voice.knowledge.finding.topics import Topical
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
    """One question, its words as they came, and each way they were heard in; the last
    is the one that counts, or the first where none led to an answer."""

    words: str
    heard: tuple[Heard, ...]

    @property
    def counts(self) -> Heard:
        """The way of hearing it that was answered, or that it was refused in."""
        last = self.heard[-1]
        return last if last.finding.found not in NOT_FOUND else self.heard[0]


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
    """Why `librarian.find` with the same finds what it does; some ten times slower."""
    watched = _WatchedLibrarian(librarian)
    before = watched.before(about, asks)
    finding = watched.look(question, before)
    asked = tuple(Asked(words, tuple(heard)) for words, heard in watched.asked)
    return Explanation(question, finding, asked, before.looked_at)


class _WatchedLibrarian(Librarian):
    """The same librarian, but that each way of hearing a question is noted."""

    def __init__(self, librarian: Librarian) -> None:
        vars(self).update(vars(librarian))
        self._seeker = self.seeker = _WatchedSeeker(self._seeker)
        self.asked: list[tuple[str, list[Heard]]] = []

    def understood(
        self,
        question: str,
        last: Sequence[Fact] = (),
        asks: Wanted = nothing_wanted,
    ) -> Iterator[Query]:
        self.asked.append((" ".join(plain_words(question)), []))
        yield from super().understood(question, last, asks)

    def answer(self, query: Query, last: Sequence[Fact] = ()) -> Finding:
        seeker = self.seeker
        seeker.way = Way.NOT_LOOKED_UP
        finding = super().answer(query, last)
        weighing = seeker.statements.behind(finding)
        self.asked[-1][1].append(Heard(query, seeker.way, finding, weighing))
        return finding


class _WatchedSeeker(Seeker):
    """The same seeker, but that it is noted which way an answer came."""

    def __init__(self, seeker: Seeker) -> None:
        vars(self).update(vars(seeker))
        self._statements = self.statements = _WatchedStatements(self._statements)
        self.way = Way.NOT_LOOKED_UP

    def by_way(self, query: Query, about: Sequence[Fact]) -> tuple[Way, Finding]:
        self.way, finding = super().by_way(query, about)
        return self.way, finding


class _WatchedStatements(Statements):
    """The same statements, but that what they were weighed for is noted."""

    def __init__(self, statements: Statements) -> None:
        vars(self).update(vars(statements))
        self._looks: list[tuple[Finding, Ranking]] = []

    def answer(
        self, query: Query, topical: Topical, among: Sequence[int] = ()
    ) -> Finding:
        finding = super().answer(query, topical, among)
        self._looks.append((finding, self.weighed(query, topical, among)))
        return finding

    def behind(self, finding: Finding) -> Weighing | None:
        """The weighing that led to a finding, if one did."""
        looks = (ranking for found, ranking in self._looks if found is finding)
        ranking = next(looks, None)
        if ranking is None or not ranking.rows:
            return None
        query, best = finding.query, ranking.rows[0]
        candidates = tuple(
            Candidate(
                self._library.facts[row.number],
                row.share,
                grounds_for(query, ranking.held, row, self._index.entry(row.number)),
            )
            for row in ranking.rows[:SHOWN]
        )
        known, held = sure(query, ranking, self._index), within_reason(query, best.seen)
        return Weighing(candidates, known, weights().line, held)
