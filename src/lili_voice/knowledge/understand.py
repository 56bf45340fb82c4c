"""A question, understood: what kind of answer it wants, of what, from which part."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import meanings, phrase_meanings
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.asking import Asks, part_asked, what_is_asked
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.hearing import phrases_in
from lili_voice.knowledge.plainwords import FRAME, LIGHT

Names = Collection[tuple[str, ...]]
TopicNames = Mapping[tuple[str, ...], str]  # the words of a topic's names -> its title

THING = (
    r"(?:reason|cause|effect|result|consequence|feature|factor|aim|point|way|thing|"
    r"success|failure)"
)
# "the third reason", "reason three", "the first of the reasons", "the last effect",
# "number two", and "the second one" where nothing else is said.
NTH = re.compile(
    rf"\b(?:(?P<before>\d{{1,2}})(?:st|nd|rd|th)(?! 5)(?: key| main| important)?"
    rf" {THING}(?:e?s)?|{THING}(?: number| no)? (?P<after>\d{{1,2}})|"
    rf"(?P<of>\d{{1,2}})(?:st|nd|rd|th) of the|"
    rf"(?P<last>last|final)(?: key| main)? (?:{THING}|one)|"
    rf"number (?P<number>\d{{1,2}})(?= reason| effect| \w+\W*$|\W*$))\b"
    rf"|^(?:what (?:is|was) |what about |about |and )?(?:the )?"
    rf"(?P<bare>\d{{1,2}})(?:st|nd|rd|th)(?: one)?(?: again)?$"
)
HOW_MANY_PARTS = re.compile(
    r"\b(?:how many|number of|quantity of|count) (?:\w+ ){0,2}?(?:reason|cause|effect|"
    r"result|consequence|feature|factor|aim|point|success|failure|outcome)"
    r"|\b(?:of the|out of) .*\bhow many\b"
)
SEVERAL = re.compile(
    r"^(?:list|name|give|what (?:are|were|did))\b|\b(?:the|name|give|state|list|what|"
    r"which) (?:[2-9]|1[0-2])\b"
)
AND_ASKS = re.compile(
    r",?\s+and (?:also )?(?=(?:say |tell me )?(?:in |on |at |from )?"
    r"(?:who|what|when|where|why|how|which|whether)\b)",
    re.I,
)
SAME_NOUN = re.compile(
    r"(the [\w'’ ]+? (\w+)) and (the [\w'’ ]+ \2)\b"
    r"|([\w'’ ]+) and ((?:its|their|his|her) .+)",
    re.I,
)
A_FEW = re.compile(r"\b(?:name|give|state|list|tell|identify)(?: me)? ([2-9])\b")
HOW_LONG = re.compile(r"\bhow (?:long|far|big|large|great|old|high|tall|much)\b")
DATED_END = re.compile(r"\b(?:by|at|in|before) the (?:end|start|beginning|middle) of\b")
CLOCK = re.compile(r"^what (?:time|day|date|year) is it\b|^what is the (?:time|date)$")
POINTS_BACK = frozenset({"it", "its", "he", "his", "him", "she", "her", "they", "them"})
TO_LILI = frozenset({"i", "me", "my", "you", "your", "yours", "am"})
FEW = 12  # "two aims", "the six effects": how many are wanted, not what is meant
OPENING = re.compile(
    r"^(?:(?:um+|er+m*|uh|well|so|ok(?:ay)?|right|hey|hi|please|and|but|now|then|lili|"
    r"could you|can you|would you|will you|please|just|do you know|"
    r"i (?:would|want|need) (?:like )?to know|tell me|remind me(?: of)?|"
    r"i am (?:looking for|revising)|say)\W+)+"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of meaning, or a phrase that means one thing ("step down")."""

    text: str
    stems: tuple[str, ...]
    meanings: frozenset[int]
    name: bool = False

    @property
    def light(self) -> bool:
        """Whether it has little meaning of its own."""
        return len(self.stems) == 1 and self.stems[0] in LIGHT

    @property
    def numeric(self) -> bool:
        return any(char.isdigit() for char in self.text)


@dataclass(frozen=True, slots=True)
class Query:
    """A question as Lili understood it.

    `words` are its words, put right; `terms` those with a meaning, without the topic;
    `topics` the names of topics in it; `part` the kind of facts it names ("reasons");
    `nth` a place in a list, -1 the last; `counts` whether it asks how many there are;
    `several` whether its wording wants more than one thing, `few` how many are enough.
    """

    words: tuple[str, ...]
    asks: Asks
    terms: tuple[Term, ...]
    topics: frozenset[str] = frozenset()
    part: Kind | None = None
    part_named: Term | None = None
    nth: int | None = None
    counts: bool = False
    several: bool = False
    few: int | None = None

    @property
    def numeric(self) -> bool:
        """Whether it names a number or a year."""
        return any(term.numeric for term in self.terms)

    @property
    def told(self) -> tuple[Term, ...]:
        """The terms with a meaning of their own."""
        return tuple(term for term in self.terms if not term.light)


def understand(heard: Sequence[str], topics: TopicNames, names: Names = ()) -> Query:
    """What a question asks. `heard` are its words; `topics` the names of topics, and
    `names` those of people and places, which count as one word each."""
    text = DATED_END.sub(" ", " ".join(heard))
    bare = OPENING.sub("", text) or text
    asks = what_is_asked(bare)
    part, named = part_asked(bare)
    if asks is Asks.YES_NO and part is Kind.EFFECT:  # "was it a success?"
        part, named = None, ""
    nth = _nth(bare)
    left = NTH.sub(" ; ", bare) if nth is not None else bare
    left = HOW_LONG.sub(" ; ", left)
    if named:
        left = left.replace(named, " ; ", 1)
    named_topics, rest = _without_topics(left.split(), topics)
    return Query(
        tuple(heard),
        asks,
        tuple(_terms(rest, names)),
        named_topics,
        part,
        next(_terms(named.split()), None),
        nth,
        counts=part is not None and bool(HOW_MANY_PARTS.search(bare)),
        several=bool(SEVERAL.search(bare)),
        few=int(few[1]) if (few := A_FEW.search(bare)) else None,
    )


def plain_words(question: str) -> list[str]:
    """The words of a question, numbers as digits."""
    return words(to_digits(question))


def two_questions(question: str) -> tuple[str, str]:
    """Two questions asked in one breath, or the whole and "".

    "Who led it and when did it end?" parts where a new question word follows; "the
    coal figure and the furnace figure" where the same word is asked for twice.
    """
    if found := AND_ASKS.search(question):
        return question[: found.start()], question[found.end() :]
    if found := SAME_NOUN.search(question):
        opening = question[: found.start()]
        return opening + (found[1] or found[4]), opening + (found[3] or found[5])
    return question, ""


def says_nothing(query: Query) -> bool:
    """Whether it asks nothing of the notes: "how are you", "the", "are you sure"."""
    if CLOCK.match(" ".join(query.words)):
        return True
    to_lili = bool(TO_LILI & set(query.words))
    terms = query.told if to_lili else query.terms
    if terms or query.topics or query.part or query.nth is not None:
        return False
    return to_lili or not (
        POINTS_BACK & set(query.words) or query.asks in (Asks.WHO, Asks.WHEN, Asks.WHY)
    )


def points_back(query: Query) -> bool:
    """Whether it speaks of what was spoken of before: "who led it"."""
    return bool(POINTS_BACK & set(query.words))


def _without_topics(
    tokens: Sequence[str], topics: TopicNames
) -> tuple[frozenset[str], list[str]]:
    """The topics named, and the words round them."""
    named, rest, at = set[str](), list[str](), 0
    for start, end, topic in phrases_in(tokens, topics):
        rest += [*tokens[at:start], ";"]
        named.add(topic)
        at = end
    return frozenset(named), [*rest, *tokens[at:]]


def _nth(text: str) -> int | None:
    found = NTH.search(text)
    if not found:
        return None
    if found["last"]:
        return -1
    named = ("before", "after", "of", "number", "bare")
    return next(int(found[name]) for name in named if found[name])


def _terms(tokens: Sequence[str], names: Names = ()) -> Iterator[Term]:
    """Names, phrases the thesaurus knows, and the words left over, each once."""
    forms = [stem(word) for word in tokens]
    phrases = {start: (end, means) for start, end, means in phrase_meanings(forms)}
    named = {
        start for start, end, _ in phrases_in(tokens, dict.fromkeys(names, "name"))
    }
    for start, end, _ in phrases_in(tokens, dict.fromkeys(names, "name")):
        phrases[start] = (end, frozenset())
    seen: set[str] = set()
    at = 0
    while at < len(tokens):
        end, means = phrases.get(at, (at + 1, meanings(forms[at])))
        kept = tuple(
            f
            for f, w in zip(forms[at:end], tokens[at:end], strict=True)
            if _tells(w, f)
        )
        text = " ".join(forms[at:end])
        if kept and text not in seen:
            seen.add(text)
            yield Term(text, kept, means, at in named)
        at = end


def _tells(word: str, form: str) -> bool:
    """Whether a word carries meaning."""
    silent = word in STOP or word in QUESTION_WORDS or form in FRAME
    small = word.isdigit() and int(word) <= FEW
    return not silent and not small and any(char.isalnum() for char in word)
