"""Whether an answer says the right things the wrong way round."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from lili_voice.english.verbs import BE, is_past, verb_of_present
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP
from lili_voice.learning.grading.meaning import Said

TO, FROM = word_set("to into towards"), word_set("from")
SHORT_ROAD = 6  # words of an answer that may be no more than "one thing to another"
CAUSES = word_set("cause bring create")  # a plain form that is no noun's as well
PASSIVE = BE | word_set("been be being got get getting")
# Words before the doer where the doer comes last: "led by Mao", "began under Mao".
INTRODUCES = word_set(
    "by under from with through thanks because due when after since as while during "
    "for at in on into to until before"
)


@dataclass(frozen=True, slots=True)
class Compared:
    """An accepted answer and one heard; `pairs` are positions of words of the first,
    each with those in the second that say the same."""

    wanted: Said
    heard: Said
    pairs: Mapping[int, frozenset[int]]

    def theirs(self, mine: Sequence[int]) -> set[int]:
        return {at for one in mine for at in self.pairs.get(one, ())}


def turned_round(both: Compared, prompt: str) -> bool:
    """Whether the way of a road ("from X to Y") or who acts on whom is exchanged.

    After a prompt that breaks off at "from", even the bare order tells the way.
    """
    begun = prompt.rstrip(" .?'").lower()
    from_there = begun.endswith("from") or "from ..." in prompt
    roads = _roads(both.wanted, from_there)
    return any(_wrong_way(both, *road) for road in roads) or _roles_exchanged(both)


Road = tuple[list[int], list[int], bool]


def _roads(wanted: Said, from_there: bool) -> Iterator[Road]:
    """The words before and after each "to", and whether "from" goes before them."""
    content = set(wanted.content)
    for at, word in enumerate(wanted.words):
        start = max((i for i in range(at) if wanted.words[i] in FROM), default=-1)
        marked = start >= 0 or from_there
        if word not in TO or not (marked or len(wanted.words) <= SHORT_ROAD):
            continue
        after = takewhile(
            lambda i: wanted.words[i] not in TO | FROM,
            range(at + 1, len(wanted.words)),
        )
        before = [i for i in range(start + 1, at) if i in content]
        yield before, [i for i in after if i in content], marked


def _wrong_way(both: Compared, start: list[int], goal: list[int], bare: bool) -> bool:
    begins = both.theirs(start) - both.theirs(goal)
    ends = both.theirs(goal) - both.theirs(start)
    if not (begins and ends):
        return False
    led_to = _led_by(both.heard, begins), _led_by(both.heard, ends)
    if led_to[0] & TO or led_to[1] & FROM:
        return True
    marked = led_to[0] | led_to[1]
    return bare and not marked and min(ends) < min(begins)


def _led_by(heard: Said, places: set[int]) -> frozenset[str]:
    """ "to" or "from" where it stands before these words, small words between."""
    found = set[str]()
    for at in places:
        for before in range(at - 1, -1, -1):
            word = heard.words[before]
            if word in TO | FROM:
                found.add(word)
            if word in TO | FROM or word not in STOP:
                break
    return frozenset(found)


def _roles_exchanged(both: Compared) -> bool:
    """ "Business took control of the state" where the state took it of business."""
    wanted, content = both.wanted, list(both.wanted.content)
    acts = [at for at in content if is_act(wanted, at) and at > content[0]]
    if not acts or is_passive(wanted, acts[0]):
        return False
    doers = both.theirs([at for at in content if at < acts[0]])
    done_to = both.theirs([at for at in content if at > acts[0]])
    return any(
        _acted_on(both.heard, at, doers - done_to, done_to - doers)
        for at in both.pairs.get(acts[0], ())
    )


def _acted_on(heard: Said, verb: int, doers: set[int], done_to: set[int]) -> bool:
    """Whether the doer stands where what was acted on should, and the other way."""
    if is_passive(heard, verb):
        doers, done_to = done_to, doers
        if "by" not in heard.words[verb:]:
            return False
    last = max(doers, default=-1)
    if min(done_to, default=verb) >= verb or min(doers, default=-1) <= verb:
        return False
    between = INTRODUCES - {"by"} if is_passive(heard, verb) else INTRODUCES
    return between.isdisjoint(heard.words[verb + 1 : last])


def is_act(said: Said, at: int) -> bool:
    """Whether a word tells what somebody or something does or did."""
    word = said.words[at]
    return is_past(word) or verb_of_present(word) is not None or word in CAUSES


def is_passive(said: Said, verb: int) -> bool:
    """Whether it is told of whom or what it is done to."""
    return not PASSIVE.isdisjoint(said.words[max(0, verb - 2) : verb])
