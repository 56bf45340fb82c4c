"""Questions that lead back to the statement they were made of."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from weakref import WeakKeyDictionary

from lili_voice.english.wordforms import STOP, stem
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.finding import Found
from lili_voice.knowledge.finding.understand import plain_words
from lili_voice.simulator.library.together import MOST_FACTS
from lili_voice.simulator.stage import Stage

MOST = 6  # suggestions
LONGEST = 80  # characters of one
TRIES = 4  # questions that are tried for one suggestion
OPENINGS = 24  # questions that are tried for the first one of a document
TOLD = frozenset({Found.FACTS, Found.LIST, Found.FACTORS, Found.LONG_FORM})


class Leads:
    """Asks the librarian of a stage, and remembers what came of it as long as that
    stage is there. Safe to share between threads."""

    def __init__(self) -> None:
        self._suggested = WeakKeyDictionary[Stage, Sequence[str]]()
        self._own = WeakKeyDictionary[Stage, dict[str, str]]()

    def suggestions(self, stage: Stage, uploads: Iterable[str] = ()) -> Sequence[str]:
        """Questions from all over the notes, those about `uploads` first; where there
        are several topics each says what it is about."""
        known = self._suggested.get(stage)
        if known is None:
            questions = _suggested(stage, list(uploads))
            known = list(islice(dict.fromkeys(questions), MOST))
            self._suggested[stage] = known
        return known

    def own_question(self, stage: Stage, fact: Fact) -> str:
        """The question that a statement is the answer to, "" if there is none."""
        own = self._own.setdefault(stage, {})
        if len(stage.library.facts) > MOST_FACTS:  # too many to ask for each
            return next(iter(fact.asked_as), "")
        if fact.id not in own:
            asked = (*fact.asked_as[:1], *fact.questions[:1])
            own[fact.id] = next((q for q in asked if _is_first(stage, fact, q)), "")
        return own[fact.id]


def first_question(stage: Stage, path: str) -> str:
    """The first question that a document answers, "" if it answers none."""
    return next(_leading(stage, stage.library.of_document(path), OPENINGS), "")


def _suggested(stage: Stage, uploads: Sequence[str]) -> Iterator[str]:
    library = stage.library
    for path in reversed(uploads):
        yield from _spread(stage, library.of_document(path), MOST // 2)
    yield from _spread(stage, library.facts, MOST)


def _spread(stage: Stage, facts: Sequence[Fact], many: int) -> Iterator[str]:
    """From the middles of as many equal stretches: a store may hold a million facts."""
    step = len(facts) / many
    for start in dict.fromkeys(int((n + 0.5) * step) for n in range(many)):
        some = [facts[n] for n in range(start, min(start + TRIES, len(facts)))]
        yield from islice(_leading(stage, some, TRIES), 1)


def _leading(stage: Stage, facts: Iterable[Fact], tries: int) -> Iterator[str]:
    """Those short enough for a button, of the first that may be."""
    one_topic = len(stage.library.topics()) == 1
    asked = ((q, fact) for fact in facts for q in (*fact.questions, *fact.asked_as))
    short = (one for one in asked if len(one[0]) <= LONGEST)
    named = (one for one in short if one_topic or _names(*one))
    for question, fact in islice(named, tries):
        if _leads(stage, fact, question):
            yield question


def _names(question: str, fact: Fact) -> bool:
    """Whether it says what it is about: its topic, or a name."""
    words = question.split()
    if any(word[:1].isupper() for word in words[1:]):
        return True
    topic = {stem(word) for word in plain_words(fact.topic) if word not in STOP}
    return not topic.isdisjoint(map(stem, plain_words(question)))


def _leads(stage: Stage, fact: Fact, question: str) -> bool:
    """Whether the answer holds the statement, and is of its document and topic."""
    found = _told(stage, question)
    same = found[:1] and found[0].source.document == fact.source.document
    return bool(same) and fact in found and {one.topic for one in found} == {fact.topic}


def _is_first(stage: Stage, fact: Fact, question: str) -> bool:
    return _told(stage, question)[:1] == [fact]


def _told(stage: Stage, question: str) -> list[Fact]:
    finding = stage.librarian.find(question)
    return [hit.fact for hit in finding.hits] if finding.found in TOLD else []
