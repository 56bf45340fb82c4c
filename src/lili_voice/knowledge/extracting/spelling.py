"""Words that seem misspelt, and names that are spelt in two ways."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from jellyfish import damerau_levenshtein_distance
from spellchecker import SpellChecker

from lili_voice.english.thesaurus import known
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.document import Block, Document, Doubt, Line

# Whole words in small letters; a word in quotation marks or beside a figure is quoted
# or a sign, not English to be mended.
WORD = re.compile(r"(?<![\w’'‘“\"./@#-])[a-zà-þ]{3,}(?![\w”\"@/]|[.’'-]\w)")
PARTS = re.compile(r"(?<![\w’'-])([a-z]{4,})-([a-z]{4,})(?![\w’'-])")
NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-Þ][a-zà-þ]{5,}\b")
ANY_NAME = re.compile(r"\b[A-ZÀ-Þ][a-zà-þ]{5,}\b")
ORDINARY = (
    200  # times that the dictionary's texts use a word a slip is likely meant for
)
FREQUENT = 5_000  # the same where the word might be a rare one
EVERYDAY = 1_000_000  # the same for a word of three letters
COMMON = 50_000  # the same for a word that is no short form, however large it stands
PAST = re.compile(r"^\w{1,4}[lmnr]t$")  # "leant", "dreamt"
SHORT, LONG = 3, 6  # letters
FOREIGN = 0.25  # share of unknown words above which a document is in no English
MOST = 300  # strange words of a document that are looked into
FEW = 25  # words from which such a share can be told
# The dictionary is American: how British words are spelt in it.
BRITISH = (
    (re.compile(r"is(?=e|a|i)"), "iz"),
    (re.compile("ys(?=e|i)"), "yz"),
    (re.compile("our"), "or"),
    (re.compile("[ao]e"), "e"),
    (re.compile(r"re(?=s?$)"), "er"),
    (re.compile(r"(?<=[bt])red$"), "ered"),
    (re.compile(r"(?<=en)c(?=es?$)"), "s"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ll(?=e|i|o)"), "l"),
    (re.compile(r"(?<=[fro])il(?=s?$|ment)|(?<=st)il(?=s?$)"), "ill"),
    (re.compile("(?<=m)me(?=s?$)"), ""),
    (re.compile("ough"), "ow"),
    (re.compile("oul(?=d|t)"), "ol"),
    (re.compile("^sce"), "ske"),
    (re.compile("que(?=s?$)"), "ck"),
    (re.compile("lful"), "llful"),
    (re.compile("ium$"), "um"),
)
AFTER_FOREIGN = frozenset(
    [
        "en",
        "la",
        "le",
        "les",
        "de",
        "des",
        "du",
        "el",
        "al",
        "von",
        "van",
        "der",
        "den",
        "das",
        "die",
        "di",
        "da",
        "il",
        "coup",
        "laissez",
    ]
)


def spelling(document: Document) -> Iterator[Doubt]:
    """Each likely slip, where it first stands, and what may be meant."""
    lines = list(_lines(document))
    terms = {word for block in _blocks(document) for word in _terms(block)}
    written = Counter(word for line in lines for word in _words(line.text))
    strange = [word for word in written if word not in terms and not _times(word)]
    unknown = [word for word in strange if not known(stem(word))]
    if written.total() >= FEW and len(unknown) > FOREIGN * len(written):
        return
    slips = {word: _meant(word) for word in strange[:MOST]}
    told = set[str]()
    for line in lines:
        for word in _words(line.text):
            if (meant := slips.get(word)) and word not in told:
                told.add(word)
                what = f"“{word}” may be misspelt: is “{meant}” meant?"
                yield Doubt(document.path, line.number, what, "spelling")
    yield from _names(document.path, lines)


def _blocks(document: Document) -> Iterator[Block]:
    for section in document.sections:
        yield from section.blocks


def _lines(document: Document) -> Iterator[Line]:
    for section in document.sections:
        if section.heading:
            yield Line(section.line, section.heading)
        for block in section.blocks:
            yield from block.lines


def _terms(block: Block) -> Iterator[str]:
    for term in block.terms:
        yield from term.lower().split()


def _words(text: str) -> Iterator[str]:
    if not text.isascii():
        text = text.replace("’s", "").replace("ﬁ", "fi").replace("ﬂ", "fl")
    for found in WORD.finditer(text):
        before = text[: found.start()].rsplit(maxsplit=1)[-1:]
        after = text[found.end() : found.end() + 2].strip()
        foreign = before and before[0].lower() in AFTER_FOREIGN
        if not foreign and not (len(found[0]) <= SHORT and after.isupper()):
            yield found[0]
    for pair in PARTS.findall(text):
        yield from pair


@lru_cache(maxsize=1 << 14)
def _meant(word: str) -> str:
    """What was meant by a word that is in no dictionary, "" if that is unclear."""
    ordinary = known(stem(word))
    if ordinary and not stem(word).startswith(word[:2]):  # "gaol", whose stem is "jail"
        return ""
    least = ORDINARY if len(word) >= LONG and not ordinary else FREQUENT
    least = EVERYDAY if len(word) <= SHORT else least
    # sorted, so that of equally frequent ones it is always the same
    best = max(sorted(_one_edit_from(word)), key=_likely, default="")
    past = ordinary and PAST.search(word)
    return best if _times(best) >= least and not past else ""


@lru_cache(maxsize=1 << 16)
def _times(word: str) -> int:
    """How often the dictionary's texts use a word, however it is spelt; 0 if never."""
    return max(_dictionary().get(one, 0) for one in (word, *_american(word)))


def is_common(word: str) -> bool:
    """Whether a word in small letters is one of those English is mostly made of."""
    return len(word) >= SHORT and _times(word) >= COMMON


def _american(word: str) -> Iterator[str]:
    every = word
    for pattern, american in BRITISH:
        one = pattern.sub(american, word)
        if one != word:
            every = pattern.sub(american, every)
            yield one
    yield every


def _likely(word: str) -> tuple[int, bool]:
    """How often a word is used; of "color" and "colour" the British one is meant."""
    return _times(word), word not in _dictionary()


def _one_edit_from(word: str) -> set[str]:
    """Words one slip away."""
    return {
        one
        for one in _speller().edit_distance_1(word)
        if one in _dictionary() or (known(stem(one)) and _times(one))
    }


@cache
def _speller() -> SpellChecker:
    return SpellChecker(language="en")


@cache
def _dictionary() -> Mapping[str, int]:
    return dict(_speller().word_frequency.dictionary)


def _names(path: str, lines: Sequence[Line]) -> Iterator[Doubt]:
    """A name written once that is one letter off from another written more often."""
    times = Counter(name for line in lines for name in ANY_NAME.findall(line.text))
    inside = {name for line in lines for name in NAME.findall(line.text)}
    first = {
        name: line.number
        for line in reversed(lines)
        for name in ANY_NAME.findall(line.text)
    }
    alike: dict[str, list[str]] = defaultdict(list)
    for name in sorted(inside, key=lambda name: (-times[name], name)):
        alike[name[0]].append(name)
    rare = [name for name in inside if times[name] == 1]
    for name in sorted(rare, key=lambda name: (first[name], name)):
        other = next((o for o in alike[name[0]] if _misspells(name, o, times)), "")
        if other:
            what = f"“{name}” here, “{other}” elsewhere: give the name one spelling"
            yield Doubt(path, first[name], what, "name")


def _misspells(name: str, other: str, times: Mapping[str, int]) -> bool:
    if name == other or abs(len(name) - len(other)) > 1:
        return False
    if times[other] < times[name] or (times[other] == 1 and name > other):
        return False
    if name[:-1] == other[:-1] or name.startswith(other) or other.startswith(name):
        return False  # another form: "Germany" and "Germans"
    if damerau_levenshtein_distance(name, other) != 1:
        return False
    return not (_times(name.lower()) and _times(other.lower()))
