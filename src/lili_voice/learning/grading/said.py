"""The words of a text, their stems, and which of them are denied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lili_voice.english.colloquial import sayings
from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import meanings, phrase_meanings
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words

SCOPE = 3  # words of meaning a "not" reaches forward, within its clause
CLAUSE = word_set("and but because so though although while whereas")
DENIES = word_set(
    "not no non never nobody nothing none without neither hardly barely lack lacked "
    "lacks lacking absence shortage shortages scarcity insufficient rarely seldom "
    "scarcely"
)
LACKS = {("too", "little"), ("too", "few"), ("very", "little"), ("very", "few")}
LACKS |= {("so", "little"), ("so", "few")}
LACKS |= {("run", "out"), ("ran", "out"), ("running", "out"), ("short", "of")}
# What one says of a thing that is not there, after it: "food was scarce".
LACKING = word_set(
    "missing absent scarce lacking nonexistent unavailable nowhere short gone"
)
SCANT = word_set("little few")
SCANTLY = SCANT | {"nothing"}  # where a turn of phrase may end: "on next to nothing"
SO_LITTLE = {("so", "little"), ("very", "little"), ("too", "little"), ("to", "nothing")}
PHRASAL = word_set("bring brought take took get got come came give gave go went carry")
# What one had better not see happen: "in case they invaded", "safe from bombs".
SHUNS = {("in", "case"), ("fear", "of"), ("for", "fear"), ("afraid", "of")}
SHUNS |= {("scared", "of"), ("safe", "from"), ("worried", "about"), ("risk", "of")}
SHUNS |= {("threat", "of"), ("danger", "of"), ("protect", "from"), ("feared", "that")}
SHUNS |= {("afraid", "that"), ("scared", "that"), ("worried", "that")}
SHUNNING = word_set("avoid avoided avoiding fearing feared prevent preventing")
LETS = word_set("let lets allow allowed enable enabled help helped able")
WISHES = word_set("want wanted wanting hope hoped could can let see")
MAY = word_set("could would can")
TURNS_DOWN = word_set(
    "refuse refused refuses refusing fail failed fails failing unable"
)
FEW = 2  # words of meaning that "few" reaches: "few public appearances"
REACH = 6  # words that what stops a thing stands before it at the most
BECAUSE = word_set("cos coz cuz")
NUMBERED = word_set("war plan reich republic crusade phase stage act book part number")
PLACES = {"1": "1st", "one": "1st", "2": "2nd", "3": "3rd", "4": "4th", "5": "5th"}
ASIDE = word_set("for by in at on with from during under near")
STOPPERS = frozenset(
    map(
        stem,
        word_set(
            "stop prevent end halt avoid block crush suppress ban contain resist "
            "oppose limit abolish quell cut reduce"
        ),
    )
)
ENOUGH = word_set("enough sufficient adequate anyone anybody much")
BEING = word_set("was were is are be been being became ran got getting")


@dataclass(frozen=True, eq=False)
class Said:
    """The words of a text and their stems; `denied` says of each whether a "not" or
    the like goes before it; `shunned`, whether it is told of as what should not be.

    Made by `read` alone, so that the same text is the same Said."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    denied: tuple[bool, ...]
    shunned: tuple[bool, ...]

    @cached_property
    def content(self) -> tuple[int, ...]:
        """The positions of words that carry meaning."""
        return tuple(self._content())

    def _content(self) -> Iterator[int]:
        for at, word in enumerate(self.words):
            if word in STOP or word in QUESTION_WORDS or word in DENIES:
                continue
            if not (self.denied[at] and word in ENOUGH) and not self._denies(at):
                yield at

    def _denies(self, at: int) -> bool:
        """Whether a word does no more than deny others: "refused to", "was scarce"."""
        word, before = self.words[at], self.words[max(0, at - 2) : at]
        if word in SCANT and before[-1:] in (("too",), ("very",), ("so",)):
            return True
        if word == "few" and self.words[at + 1 :]:
            return before[-1:] != ("a",)
        if word in TURNS_DOWN:
            return self.words[at + 1 : at + 2] == ("to",)
        return word in LACKING and not BEING.isdisjoint(before)

    def denied_first(self, at: int) -> int:
        """The first word of meaning that the same "not" denies as the one at `at`."""
        first = at
        for before in range(at - 1, -1, -1):
            if not self.denied[before]:
                break
            first = before if before in self.content else first
        return first

    def phrase_denied(self, start: int, end: int) -> bool:
        """Whether a turn of phrase is denied, not whether it says how little."""
        if end - start > 1 and self.words[end - 1] in SCANTLY:
            return _denied(self.words[:start])
        return self.denied[start]

    def stopped(self, at: int) -> tuple[int, ...]:
        """Where it says that something is stopped: "prevent revolts"."""
        for before in range(at - 1, max(-1, at - 1 - REACH), -1):
            if self.stems[before] in STOPPERS:
                return (before,)
            if self.words[before] == "down" and self.stems[before - 1] == "put":
                return (before - 1, before)
        return ()

    @cached_property
    def groups(self) -> tuple[tuple[int, int, frozenset[int]], ...]:
        """Words and phrases with what they mean, as numbers: start, end, numbers."""
        return tuple(self._groups())

    def _groups(self) -> Iterator[tuple[int, int, frozenset[int]]]:
        yield from phrase_meanings(self.stems)
        yield from sayings(self.words)
        for at in self.content:
            yield at, at + 1, meanings(self.stems[at])


@lru_cache(maxsize=4096)
def read(text: str) -> Said:
    """A text, ready to be compared."""
    spoken = _placed(words(to_digits(text)))
    denied = tuple(
        _denied(spoken[:at]) or _lacking(spoken[at + 1 :]) for at in range(len(spoken))
    )
    shunned = tuple(_shunned(spoken[:at], denied[at]) for at in range(len(spoken)))
    return Said(spoken, tuple(map(stem, spoken)), denied, shunned)


def _placed(spoken: list[str]) -> tuple[str, ...]:
    """ "World war 2" as "world war 2nd": the place is the same wherever it stands."""
    spoken = ["because" if word in BECAUSE else word for word in spoken]
    return tuple(
        PLACES[word] if word in PLACES and at and spoken[at - 1] in NUMBERED else word
        for at, word in enumerate(spoken)
    )


def _denied(before: Sequence[str]) -> bool:
    """Whether the words before one deny it: "did not want", "no real desire"."""
    if tuple(before[-3::2]) == ("too", "to"):
        return True  # "too big to fit"
    passed, after, aside = 0, "", False
    for at in range(len(before) - 1, -1, -1):
        word, ahead = before[at], before[at - 1] if at else ""
        if _denies_here(word, after) or (
            word == "few" and passed < FEW and ahead != "a"
        ):
            return True
        if aside and word not in STOP:
            return False  # "refused to give up a seat on a bus" denies no bus
        aside = aside or (word in ASIDE and ahead not in PHRASAL)
        passed += word not in STOP and word != "enough"
        after = word
        if passed == SCOPE or word in CLAUSE:
            return False
    return False


def _denies_here(word: str, after: str) -> bool:
    """Whether a word, with the one after it, denies what follows."""
    return (
        word in DENIES
        or (word in TURNS_DOWN and after == "to")
        or (word, after) in LACKS
    )


def _shunned(before: Sequence[str], denied: bool) -> bool:
    """Whether the words before one tell of what should not be: "in case", "so that
    nobody could"."""
    passed, after = 0, ""
    for word in reversed(before):
        if (word, after) in SHUNS or word in SHUNNING:
            return True
        if word == "so" and denied and not MAY.isdisjoint(before):
            return True
        after = word
        passed += word not in STOP and word not in DENIES
        if passed > SCOPE:
            return False
    return False


def agree(one: Said, at: int, other: Said, there: int) -> bool:
    """Whether two words are both said or both denied, or both should not be."""
    shuns, too = one.shunned[at], other.shunned[there]
    if shuns == too:
        return shuns or one.denied[at] == other.denied[there]
    open_one, place = (other, there) if shuns else (one, at)
    if not open_one.denied[place]:
        return WISHES.isdisjoint(open_one.words[:place])
    return LETS.isdisjoint(one.words + other.words)


def _lacking(after: Sequence[str]) -> bool:
    """Whether the words after one say that it was not there: "fuel was scarce"."""
    if tuple(after[-2:]) in SO_LITTLE and len(after) <= SCOPE:
        return True  # "they ate so little"
    for at, word in enumerate(after[: SCOPE + 1]):
        if word in CLAUSE:
            return False
        if word in LACKING:
            return not BEING.isdisjoint(after[:at])
    return False
