"""The plain form of verbs that tell what happened, as far as it is certain."""

from lili_voice.english.vocabulary import word_list, word_set

BE = word_set("was were is are")
_REGULAR = word_list("""
    abolish accept arrest arrive attack attempt ban capture cause close collapse
    control create cross declare defeat defend deliver demand destroy die discover
    divide enforce encourage end execute export form found gain grant happen harvest
    help import increase decrease introduce invade join kill land last launch lower
    march marry move murder need oppose order own pass persuade plan produce promise
    publish pull push raise reach rebel refuse reject repeal replace resign return
    rule seize sign spark start stay strengthen support surrender threaten tour
    trade travel unite use visit vote want weaken
""")
_IRREGULAR = """
    became become, began begin, brought bring, built build, came come, chose choose,
    drove drive, fed feed, fell fall, fled flee, flew fly, fought fight, gave give,
    grew grow, held hold, kept keep, knew know, led lead, left leave, let let, lost
    lose, made make, met meet, paid pay, put put, rose rise, sent send, set set,
    sold sell, spent spend, spoke speak, spread spread, stood stand, struck strike,
    taught teach, threw throw, thought think, told tell, took take, went go,
    withdrew withdraw, won win, wrote write
"""


def _past(verb: str) -> str:
    if verb in ("ban", "plan", "rebel"):
        return f"{verb}{verb[-1]}ed"
    if verb == "marry":
        return "married"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


_ODD = (word_list(pair) for pair in _IRREGULAR.split(","))
PLAIN = {_past(verb): verb for verb in _REGULAR} | {pair[0]: pair[1] for pair in _ODD}


def tells_an_act(word: str) -> bool:
    """Whether a lower-case word looks like a verb in the past: "took", "expanded"."""
    return word in PLAIN or (word.endswith("ed") and len(word) > len("need"))
