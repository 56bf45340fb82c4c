"""Wrong answers that might be right: of the notes, and never true."""

from collections.abc import Iterator
from dataclasses import dataclass

from lili_voice.english.thesaurus import same_meaning
from lili_voice.knowledge.facts import Fact
from lili_voice.learning.bank.alike import apart_from_all
from lili_voice.learning.bank.candidates import in_place_of
from lili_voice.learning.bank.draft import Draft, content
from lili_voice.learning.bank.scope import Find, Scope

MOST = 3
LOOKED_AT = 12  # candidates that fit by their words and are looked up
COVERED = 0.6  # share of a question's words that a statement holds which may answer it
LONGEST = 9  # words


class Distractors:
    """Looks for wrong answers to questions; `find` asks the notes."""

    def __init__(self, find: Find) -> None:
        self._find = find

    def for_draft(
        self, draft: Draft, scope: Scope, most: int = MOST
    ) -> tuple[str, ...]:
        """At most three words or phrases that fit where the answer stands, and do not
        answer; the nearest in the notes come first."""
        taken, looked = list[str](), 0
        answer = draft.accepts[0]
        for words in self._fitting(draft, scope):
            if not apart_from_all(words, (answer, *taken)):
                continue
            looked += 1
            if not self.is_true(draft.stem, words, scope):
                taken.append(words)
            if len(taken) == most or looked == LOOKED_AT:
                break
        return tuple(taken)

    def _fitting(self, draft: Draft, scope: Scope) -> Iterator[str]:
        """Words of the right form that neither question nor fact names."""
        told = content(f"{draft.stem} {scope.fact.text}")
        answers = [content(accepted) for accepted in draft.accepts]
        seen = set[str]()
        for fact in scope.around:
            for words in in_place_of(draft, fact):
                held = content(words)
                new = held and not held & told and words not in seen
                fits = len(words.split()) <= LONGEST
                if new and fits and not any(held & answer for answer in answers):
                    seen.add(words)
                    yield words

    def is_true(self, asked: str, words: str, scope: Scope) -> bool:
        """Whether some statement may say of these words what is asked.

        Looked at are the facts around, and all that Ask finds for the question and
        for the question with these words.
        """
        claim = claim_of(asked, words, scope.fact)
        if any(claim.made_by(fact) for fact in (*scope.near, *scope.beyond)):
            return True
        for question in (asked, f"{asked.rstrip('?')} {words}"):
            found = self._find(question)
            if any(claim.made_by(hit.fact) for hit in found.hits):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Claim:
    """That some words answer a question on a topic; the stems of all three."""

    asked: frozenset[str]
    words: frozenset[str]
    topic: frozenset[str]

    def made_by(self, fact: Fact) -> bool:
        """Whether a fact holds the words, and most of what is asked."""
        told = content(fact.text)
        if not self.words <= told:
            return False
        topic = content(fact.topic)
        whole = told | content(f"{fact.section} {fact.label}") | topic
        # All facts of the topic are about it, whether they name it or not.
        asked = self.asked - self.topic if self.topic == topic else self.asked
        asked = asked or self.asked
        return sum(_means(one, whole) for one in asked) >= COVERED * len(asked)


def claim_of(asked: str, words: str, fact: Fact) -> Claim:
    """That some words answer what is asked about a fact."""
    held = content(words)
    return Claim(content(asked) - held, held, content(fact.topic))


def _means(one: str, told: frozenset[str]) -> bool:
    return one in told or any(same_meaning(one, other) for other in told)
