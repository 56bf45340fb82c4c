"""The name that Alexa takes the words of a slot for, where it can only help."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from lili_voice.channels.bodies import part, parts, words
from lili_voice.phrases.in_words import in_words

MATCHED = "ER_SUCCESS_MATCH"
DYNAMIC = ".dynamic."  # stands in the authority of the words loaded for a question
# Shares of letters in common. A name taken apart into more words, or fewer, is a name
# misheard ("leo shaw chee"); word for word, something else may have been said.
ALIKE, ALIKE_WORD_FOR_WORD = 0.4, 0.7

# Words that must have been said as they are: no likeness makes "sixty" of "fifty".
_NUMBERS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
eighty ninety hundred thousand million billion first second third fourth fifth sixth
seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
seventeenth eighteenth nineteenth twentieth twenties thirties forties fifties sixties
seventies eighties nineties
"""
_MONTHS = """
january february march april may june july august september october november december
"""
_TURNS = "not no never nor neither without but except before after more less"
_EXACT = frozenset(f"{_NUMBERS} {_MONTHS} {_TURNS}".split())
# Sounds at the front of a word that one name is often written with for another.
_FRONTS = str.maketrans("cqgjzxptv", "kkksssbdf")


def resolved_in(slot: object) -> str:
    """The one name a slot was resolved to, the loaded words before the published
    ones; "" when there is none, or more than one."""
    found = list(_authorities(slot))
    for dynamic in (True, False):
        names = {name for is_dynamic, name in found if is_dynamic is dynamic}
        if names:
            return names.pop() if len(names) == 1 else ""
    return ""


def _authorities(slot: object) -> Iterator[tuple[bool, str]]:
    """Each name matched, and whether it is one of those loaded."""
    for authority in parts(slot, "resolutions", "resolutionsPerAuthority"):
        if part(authority, "status", "code") != MATCHED:
            continue
        dynamic = DYNAMIC in words(authority, "authority")
        for value in parts(authority, "values"):
            if name := words(value, "value", "name"):
                yield dynamic, name.casefold()


def stands_for(said: str, name: str) -> bool:
    """Whether a name may be taken for what was said: another spelling of its sound.

    What merely says more or less than the name stays as it was said, and so does all
    that differs in a number or a "not": a wrong answer must not be put right.
    """
    heard, meant = in_words(said).split(), in_words(name).split()
    left = [word for word in heard if word not in meant]
    right = [word for word in meant if word not in heard]
    if not left or not right or not _EXACT.isdisjoint(left + right):
        return False
    mine, theirs = "".join(left), "".join(right)
    if mine[0].translate(_FRONTS) != theirs[0].translate(_FRONTS):
        return False
    least = ALIKE_WORD_FOR_WORD if len(left) == len(right) else ALIKE
    return SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= least
