"""The sentences of one paragraph or item, said one after the other."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lili_voice.knowledge.extracting.above import Above
from lili_voice.knowledge.extracting.dating import dated_by
from lili_voice.knowledge.extracting.leaning import hung_named, is_pointing, leans
from lili_voice.knowledge.extracting.person import Person
from lili_voice.knowledge.extracting.sentence import Sentence, Subject
from lili_voice.knowledge.extracting.statement import Lines, Statement, near
from lili_voice.knowledge.extracting.subjects import resolved
from lili_voice.knowledge.extracting.within import him_named, it_named, this_named

LONGEST_PAIR = 36  # words of a sentence and one that leans on it
LONGEST_POINTED = 50  # the same, where "this" would mean nothing alone
LONGEST_NAMED = 5  # lines of a sentence and the one that names its subject
# The author says what he thinks: nothing that an "it" could mean.
DATED = re.compile(r"[^:]*\d[^:]*: ")
MYSELF = re.compile(r"(?:[^,]{1,40}, )?(?:I|we|you) ", re.I)


@dataclass(slots=True)
class Passage:
    """What is said so far; `subjects` are what stands above it, `person` whom "she"
    may mean at its beginning, `beside` what the item before it says."""

    above: Above
    subjects: Sequence[Subject] = ()
    person: Person | None = None
    beside: Statement | None = None
    found: list[Statement] = field(default_factory=list)
    before: list[Sentence] = field(default_factory=list)
    last: Lines = (0, 0)  # where the sentence before stands itself

    def said(self, sentences: Iterable[tuple[str, Lines]]) -> list[Statement]:
        """The statements of some sentences; one that leans on another stays with it."""
        for text, lines in sentences:
            one = self._named(Statement(text, lines))
            if self.found and _joins(self.found[-1], one):
                last = self.found.pop()
                one = last.saying(f"{last.text} {self._dated(text)}", one.lines)
            if not MYSELF.match(text):
                self.before.append(Sentence(one.text, self.above.proper))
            self.found.append(one)
            self.last = lines
        return self.found

    def _named(self, one: Statement) -> Statement:
        """A statement with the name of what its pronoun stands for, and its year."""
        resolved_text = self._resolved(one.text)
        if resolved_text == one.text and not self.before and self.beside:
            return self._named_beside(one, self.beside)
        text = self._dated(resolved_text)
        if text == one.text or not self.found:
            return one.saying(text)
        close = near(one.lines, self.last, longest=LONGEST_NAMED)
        return one.saying(text, self.last) if close else one

    def _named_beside(self, one: Statement, beside: Statement) -> Statement:
        """An item that says "it" of what the item before it is about."""
        told = self._resolved_beside(one.text, beside.text)
        if told == one.text or not near(one.lines, beside.lines):
            return one.saying(self._dated(one.text))
        return one.saying(self._dated(told), beside.lines)

    def _resolved_beside(self, text: str, beside: str) -> str:
        """Things are meant only where a "the" shows one, and not from one day of a
        timeline to the next."""
        last = Sentence(beside, self.above.proper)
        subject = last.subject
        if subject is None or MYSELF.match(beside):
            return text
        thing = subject.name.startswith("the ") and not DATED.match(beside)
        if not (thing or subject.people):
            return text
        return resolved(Sentence(text, self.above.proper), [last], ())

    def _resolved(self, text: str) -> str:
        sentence = Sentence(text, self.above.proper)
        told = resolved(sentence, self.before, self.subjects, self.person)
        if told != text:
            return told
        if not self.before:
            return it_named(sentence, text, self.subjects)
        last = self.before[-1]
        return hung_named(this_named(him_named(sentence, text, last), last), last)

    def _dated(self, text: str) -> str:
        before = [sentence.text for sentence in self.before]
        return dated_by(text, before, self.above.headings)


def _joins(last: Statement, one: Statement) -> bool:
    """Whether a sentence only makes sense behind the one before it."""
    words = len(last.text.split()) + len(one.text.split())
    longest = LONGEST_POINTED if is_pointing(one.text) else LONGEST_PAIR
    return words <= longest and leans(one.text) and near(last.lines, one.lines)
