"""Where the verb of a statement stands, as far as the forms of its words tell."""

import re
from collections.abc import Sequence

from lili_voice.english.verbs import BE, verb_of_participle, verb_of_past
from lili_voice.english.vocabulary import word_set

HAVE = word_set("had has have")
MODAL = word_set("could would should must might can will may did")
NOT = re.compile(r"n[’']t$")
NOUN_AHEAD = word_set(
    """
    the a an his her its their this that these those of in by with for to from at on
    as and or than no some all every each any more most so very too newly recently
    highly well badly poorly many few several other two three four five six both
    former late
    """
)
BOUNDARY = word_set(
    """
    and but or that who which when where while because as so if until before after
    than how what why although though whether whose
    """
)
# Forms that are nouns as often: "the cost of war".
NOUNS_TOO = word_set(
    "left cost felt ground found saw rose cut hit set spread split thought led lay read"
)
ADVERBS = word_set(
    """
    also then soon later now still even only often finally eventually quickly slowly
    gradually suddenly already just once again first therefore thus instead
    meanwhile afterwards usually mainly mostly partly largely always sometimes
    together officially publicly secretly immediately initially originally probably
    deliberately really actually nearly almost
    """
)
# After "the men arrested" they lead to no clause: "after the riot were hanged".
TIMES = word_set("after before until as")
SUBORDINATE = word_set("that who which how what why where whether after before until")


def helps(word: str) -> bool:
    """Whether a lower-case word goes before the subject in a question."""
    return word in BE or word in HAVE or word in MODAL or bool(NOT.search(word))


def verb_at(words: Sequence[str]) -> int | None:
    """Where the verb of a clause stands; None unless there is only one candidate."""
    for at in range(1, len(words)):
        if not is_finite(words, at):
            continue
        word = words[at].lower().rstrip(",;:")
        if helps(word) or verb_of_participle(word) is None or not _another(words, at):
            return at
        return None
    return None


def is_finite(words: Sequence[str], at: int) -> bool:
    """Whether a word can be the verb of a statement where it stands."""
    word, before = words[at].lower().rstrip(",;:"), words[at - 1].lower()
    if words[at] == "May":
        return False
    if helps(word):
        return before not in ("to", "who", "which", "that")
    if verb_of_past(word) is None or _passive(words, at):
        return False
    if before in NOUN_AHEAD or before.endswith((",", ";", "'s", "’s")):
        return False
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    return word not in NOUNS_TOO or not (after in ("of", "and") or after in BE)


def _passive(words: Sequence[str], at: int) -> bool:
    """ "Letters carried by riders", "forts called burhs"."""
    word = words[at].lower()
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    return after == "by" or (word in ("called", "known", "named", "based") and at > 0)


def _another(words: Sequence[str], at: int) -> bool:
    """Whether a second verb follows before anything that would begin a clause."""
    verb = verb_of_past(words[at].lower())
    leads = TIMES if verb and verb.takes_object else frozenset[str]()
    for later in range(at + 1, len(words)):
        word = words[later].lower()
        if word in BOUNDARY - leads or words[later - 1][-1:] in ",;:":
            return False
        if is_finite(words, later):
            return True
    return False


def is_single(core: str, *, helping: bool) -> bool:
    """Whether no other clause hides behind the verb."""
    words = ["", *core.split()]
    for at in range(1, len(words)):
        word, before = words[at].lower(), words[at - 1].lower()
        if word in SUBORDINATE:
            return True
        opens = all(w.lower() in ADVERBS or w.lower() == "not" for w in words[1:at])
        if helping and (opens or before in ("and", "or", "been", "be", "being")):
            continue
        if at > 1 and is_finite(words, at):
            return False
    return True
