"""Which words of a short name of a thing tell it: "pepper" of "pepper sauce"."""

from lili_voice.english.verbs import is_past
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.finding.plainwords import LIGHT
from lili_voice.learning.grading.meaning import BLAME, Said, compare

BRIEF = 3  # content words of the name of a thing
# Endings of words that only say of what sort a thing is.
_OF_SORT = (
    *(
        "ish",
        "ese",
        "ian",
        "can",
        "man",
        "ic",
        "ical",
        "al",
        "ive",
        "ful",
        "ous",
        "less",
    ),
    *("able", "ible", "ary", "ed", "ing", "ent", "ant", "ly"),
)
_SORTS = word_set(
    "good great big large huge small little long short high low strong weak heavy new "
    "old young early late cheap dear rich free fresh fast slow hard soft hot cold warm "
    "dry wet clean dirty red white black blue green open closed public private own "
    "main chief key first second third last next more less many few much whole half "
    "full empty safe wide narrow deep royal holy sick wild loyal equal english french "
    "welsh scots irish dutch spanish british polish turkish greek swiss fair better "
    "worse best worst common rural urban local foreign total mass live dead raw"
)
# Words that tell nothing without what follows: "a shortage of food".
_OF_WHAT = word_set(
    "shortage shortages lack rise fall fear fears loss losses amount amounts number "
    "numbers lot lots use growth end start cost costs price prices want need increase "
    "decrease drop decline failure success death birth collapse control power threat "
    "type types kind kinds sort part parts piece set group range result cause reason "
    "effect effects change changes improvement improvements spread discovery invention "
    "development introduction creation formation destruction attack attacks support "
    "opposition demand supply desire hope belief bad good"
)
_LINKS = word_set("of in on at for to from with by against over under between into")


def stands_for(heard: Said, wanted: Said) -> bool:
    """Whether a few words heard, and nothing beside them, are the telling ones of a
    brief name: its noun, or a noun before it."""
    content = [at for at in wanted.content if at < _name_ends(wanted)]
    every = list(wanted.content)
    if not 0 < len(content) <= BRIEF or any(heard.denied) or any(wanted.denied):
        return False
    said = {heard.stems[at] for at in heard.content}
    if 1 < len(every) <= BRIEF and said == {wanted.stems[at] for at in every}:
        return not any(map(is_past, (*heard.words, *wanted.words)))
    if len(every) == 1 or (len(content) == 1 and wanted.words[content[0]] in _OF_WHAT):
        return False
    telling = {wanted.stems[at] for at in content if not _is_sort(wanted, at, content)}
    own = {wanted.stems[at] for at in content}
    return bool(said) and said <= own and not said.isdisjoint(telling)


def _name_ends(wanted: Said) -> int:
    """Where "a shortage of food" stops telling what it is."""
    links = (at for at, word in enumerate(wanted.words) if word in _LINKS and at)
    return next(links, len(wanted.words))


def _is_sort(wanted: Said, at: int, content: list[int]) -> bool:
    word = wanted.words[at]
    if at == content[-1]:
        return False
    return is_sort(word) or word.endswith(_OF_SORT)


def is_sort(word: str) -> bool:
    """Whether a word only says of what sort a thing is: "bad", "big"."""
    return word in _SORTS or word in BLAME or word in LIGHT


def is_another(heard: Said, wanted: Said) -> bool:
    """Whether what was heard is a thing of the same kind, by its name: apple sauce is
    no pepper sauce."""
    theirs, mine = list(heard.content), list(wanted.content)
    if len(theirs) != 2 or len(mine) > 2:
        return False
    found = compare(wanted, heard)
    kind = {heard.stems[at] for at in theirs} - {heard.stems[at] for at in found.beside}
    unsaid = [at for at in mine if wanted.stems[at] not in heard.stems]
    adds = any(at < theirs[-1] and not is_sort(heard.words[at]) for at in found.beside)
    return bool(unsaid) and bool(kind) and adds
