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
from lili_voice.knowledge.extracting.subjects import (
    him_named,
    it_named,
    resolved,
    this_named,
)

LONGEST_PAIR = 36  # words of a sentence and one that leans on it
LONGEST_POINTED = 50  # the same, where "this" would mean nothing alone
LONGEST_NAMED = 5  # lines of a sentence and the one that names its subject
# The author says what he thinks: nothing that an "it" could mean.
MYSELF = re.compile(r"(?:[^,]{1,40}, )?(?:I|we|you) ", re.I)


@dataclass(slots=True)
class Passage:
    """What is said so far; `subjects` are what stands above it, `person` whom "she"
    may mean at its beginning."""

    above: Above
    subjects: Sequence[Subject] = ()
    person: Person | None = None
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
        text = self._dated(self._resolved(one.text))
        if text == one.text or not self.found:
            return one.saying(text)
        close = near(one.lines, self.last, longest=LONGEST_NAMED)
        return one.saying(text, self.last) if close else one

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
        section = self.above.section
        before = [sentence.text for sentence in self.before]
        above = (section.label, section.heading, *section.under[::-1], self.above.title)
        return dated_by(text, before, above)


def _joins(last: Statement, one: Statement) -> bool:
    """Whether a sentence only makes sense behind the one before it."""
    words = len(last.text.split()) + len(one.text.split())
    longest = LONGEST_POINTED if is_pointing(one.text) else LONGEST_PAIR
    return words <= longest and leans(one.text) and near(last.lines, one.lines)
