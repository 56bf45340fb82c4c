"""A statement turned into its contrary by one word."""

import re
from collections.abc import Iterator

from lili_voice.english.vocabulary import word_list

# Words that can change places in any statement, and are contrary there.
PAIRS = word_list("""
    more/less stronger/weaker strong/weak higher/lower increased/decreased
    increase/decrease rose/fell risen/fallen better/worse best/worst
    success/failure succeeded/failed successes/failures victory/defeat
    victories/defeats encouraged/discouraged strengthened/weakened supported/opposed
    efficient/inefficient popular/unpopular dangerous/safe faster/slower
    quickly/slowly north/south easy/difficult largest/smallest
    biggest/smallest loyal/disloyal united/divided allowed/forbidden legal/illegal
    productive/unproductive plentiful/scarce before/after agreed/disagreed
    friendly/hostile urban/rural industrial/agricultural industry/agriculture
""")
CONTRARY = {one: other for pair in PAIRS for one, _, other in [pair.partition("/")]} | {
    other: one for pair in reversed(PAIRS) for one, _, other in [pair.partition("/")]
}
NOT_HERE = re.compile(
    r"\b(?:more and more|more or less|(?:no|any) more|more (?:people|\w+s))\b", re.I
)


def contraries(statement: str) -> Iterator[str]:
    """The statement with one of its words exchanged for the contrary one, where only
    one of its words can be."""
    if NOT_HERE.search(statement):
        return
    found = [word for word in re.finditer(r"[\w-]+", statement) if word[0] in CONTRARY]
    if len(found) == 1:
        word = found[0]
        start, end = word.span()
        yield f"{statement[:start]}{CONTRARY[word[0]]}{statement[end:]}"
