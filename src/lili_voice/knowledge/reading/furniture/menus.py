"""Lines made of short bits: menus, paths through a site, by-lines, letterheads."""

import re

from lili_voice.english.wordforms import STOP
from lili_voice.knowledge.reading.furniture.cues import CREDIT, CUE, FORM
from lili_voice.knowledge.reading.furniture.task_words import HAPPENED
from lili_voice.knowledge.reading.furniture.words import (
    BESIDE,
    BOARDS,
    COURSE,
    LEVELS,
    MENU,
    MONTH,
    OURS,
    VERB,
    is_ended,
)
from lili_voice.knowledge.reading.verbs import has_verb

MOSTLY = 0.7  # of a line's words
LONGEST_LINE = 12  # words
LONGEST_BIT = 5  # words of an entry
LONGEST_BY = 14  # words
LONGEST_HEAD = 15  # words of a letterhead
APART = re.compile(
    r"\s{2,}|\t+|\.\s+(?=(?:Last|Updated|Published|Reviewed)\b)|\s*[|·•▪¦»›→⟩❯▸]\s*|"
    r"\s+[/>–—-]\s+|,\s+(?=Year\b|KS)"
)
PATH = re.compile(r"\s*[»›→⟩❯▸>]\s*|\s+/\s+")
OPENS_MENU = re.compile(r"[▾▼☰⌄▿≡]|^\W*×\W*$")
MARKS = re.compile(r"[▾▼☰⌄▿≡×»›→>«‹←✕✓★☆🔍👍👎]|\(\d+\)|^\W+|\W+$")
WROTE = re.compile(
    r"(?:(?:written|posted|published|created|made|compiled|reviewed|edited) )?(?:by:?|"
    r"author:) (?-i:[A-Z@])[\w.'’ @&-]{2,40}",
    re.I,
)
WHEN = re.compile(
    r"(?:(?:last |first )?(?:updated|published|posted|modified|edited|"
    rf"reviewed):?(?: on)?\s*)?(?:\w+day,? )?(?:\d{{1,2}}(?:st|nd|rd|"
    rf"th)? {MONTH}[a-z]*\.?,? \d{{4}}|{MONTH}[a-z]*,? (?:\d{{1,2}},? )?\d{{4}}|"
    rf"{MONTH}[a-z]* 20\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|20\d\d-\d\d-\d\d|"
    r"\d+ (?:minute|hour|day|week|month|year)s? ago)",
    re.I,
)
READ = re.compile(
    r"[\d,.]+k? ?(?:-|\s)?min(?:ute)?s?(?: read)?|[\d,.]+k? (?:views?|comments?|"
    r"shares?|likes?|words|reads)|reading time:? .*|\d+ min",
    re.I,
)
# Words that each say for whom, by whom, or what for.
STRONG = re.compile(
    rf"\b(?:{LEVELS}|{BOARDS}|cie|ks ?[1-5]|key ?stage \d|"
    r"year (?:\d{1,2}|group)|y\d{1,2}|paper \d\w?|section [a-d]|units? \d\w?|"
    r"topic \d\w?|lesson \d+|week \d+|(?:autumn|spring|summer) term|term \d|"
    r"home ?work(?: \d+)?|work ?sheet(?: \d+)?|revision(?: \w+)?|mock|"
    r"knowledge organi[sz]er|fact ?sheet|hand-?out|booklet|study guide|department|"
    r"dept|faculty|academy|high school|grammar(?: school)?|comprehensive|sixth form|"
    r"school|college|(?:mr|mrs|ms|miss|dr)\.? [A-Z]\w+|class \d+\w*|"
    r"\d{1,2}[A-Z]\w?/?Hi?\d?|(?:depth|period|thematic) study|specification|spec|"
    r"option \w+|module \d+|exam(?:s| board| practice)?|easter|summer|autumn|spring|"
    r"winter|term|half[- ]term|(?:work)?sheet(?: \d+)?|pack|lesson|test|assessment|"
    r"answers?|page \d+|20\d\d[-/–]\d\d|course|class|teacher|edition|notes|history|"
    r"british|modern|medieval|world|set \d|group)\b",
    re.I,
)
WEAK = re.compile(
    r"(?:summer|autumn|spring|winter|term|sheet|pack|lesson|test|answers?|history|"
    r"british|modern|medieval|world|notes|class|course|group|easter|school|college|"
    r"set \d|edition|teacher)",
    re.I,
)
# A school, or a person: the only ones whose names may stand in a letterhead.
NAMED = re.compile(
    r"\b(?:academy|grammar|school|college|department|dept|faculty|sixth form|mr|mrs|"
    r"ms|miss)\b",
    re.I,
)
# What a teacher asks for the sheet itself, and beside a class's name on it.
SHEET = (
    r"(?:(?:work ?)?sheets?|booklets?|hand-?outs?|notes|packs?|folders?|"
    r"(?:exercise )?books?|organi[sz]ers?|guides?|home ?work|pages?)"
)
PLEA = re.compile(
    r"\W*(?:(?:please|pls),? )?(?:(?:do not|don['’]?t|never) (?:lose|bin|fold|throw|"
    r"draw|write|scribble|forget|leave)|keep|stick|glue|bring|hand|return|file|put|"
    rf"take|sign)\b(?: \w+){{0,3}} (?:this|these|your)(?: \w+)? {SHEET}\b.{{0,40}}",
    re.I,
)
PLEADS = re.compile(
    r"(?:(?:please|pls),? )?(?:(?:do not|don['’]?t) (?:lose|bin|forget)|keep|bring|"
    r"learn|revise|look after)\b(?: (?:it|this|me|safe|to|for|in|on|every|each|all|"
    r"your|the|my|lessons?|tests?|exams?|folders?|books?|home|class|"
    r"\w+days?(?:['’]s)?))*",
    re.I,
)
LABELS = re.compile(rf"\b{FORM}\s*(?::|(?=[_.…]{{2}}))", re.I)
LEAST = 2  # words that say so, each in its own right
LONGEST_NAME = 3  # words of a school's name


def is_menu(text: str) -> bool:
    """Whether a line holds several entries of a site's menu."""
    if text.rstrip().endswith(".") and has_verb(text):
        return False
    if len(OPENS_MENU.findall(text)) > 1:
        return True
    bits = [bit for bit in APART.split(text.strip()) if re.search(r"\w", bit)]
    if len(bits) < 2 or any(len(bit.split()) > LONGEST_BIT for bit in bits):
        return False
    return sum(map(_is_entry, bits)) * 2 > len(bits)


def is_path(text: str, title: str = "") -> bool:
    """Whether a line says where on a site a page stands; its end may be the title's."""
    bits = [bit.strip() for bit in PATH.split(text.strip()) if bit.strip()]
    if len(bits) < 2 or any(len(bit.split()) > 2 * LONGEST_BIT for bit in bits):
        return False
    if text.rstrip().endswith(".") or VERB.search(text):
        return False
    starts = bool(re.fullmatch(r"\W*(?:home|start|you are here:?.*)", bits[0], re.I))
    last, whole = _letters(bits[-1]), _letters(title)
    same = last in whole and len(last) > len(whole) / 2
    return starts or (len(bits) > 2 and same)


def is_byline(text: str) -> bool:
    """Whether a line says who wrote a page, when, and how long it takes to read."""
    bits = [bit.strip(" ,.") for bit in APART.split(text.strip()) if bit.strip()]
    if len(text.split()) > LONGEST_BY or text.rstrip().endswith(("?", ":")):
        return False
    read = [bool(READ.fullmatch(bit)) for bit in bits]
    when = [bool(WHEN.fullmatch(bit)) for bit in bits]
    wrote = [bool(WROTE.fullmatch(bit)) for bit in bits]
    other = [
        bool(CUE.match(bit) or COURSE.search(bit)) and not has_verb(bit) for bit in bits
    ]
    told = [any(four) for four in zip(read, when, wrote, other, strict=True)]
    return all(told) and len(bits) > 1 and any(read) + any(when) + any(wrote) > 1


def is_letterhead(text: str) -> bool:
    """Whether a line only says which school, course or exam a sheet belongs to."""
    parts = re.split(r"\s*[|·•:,]\s*|\s+[–—-]\s+|\s{3,}", text.strip())
    bits = [bit for bit in parts if bit and not is_plea(bit, beside=True)]
    bare = " ".join(bits)
    if len(text.split()) > LONGEST_HEAD or is_ended(bare):
        return False
    if VERB.search(bare) or text.rstrip().endswith((":", "?")):
        return False
    found = [one for bit in bits for one in STRONG.findall(bit)]
    if len(bits) < len([part for part in parts if part]):
        return bool(found)
    strong = [one for one in found if not WEAK.fullmatch(one)]
    if len(found) < LEAST or not strong:
        return False
    return all(map(_is_head_bit, bits))


def is_plea(text: str, *, beside: bool = False) -> bool:
    """Whether a line only asks its reader to look after the sheet it stands on; fewer
    words show it `beside` the name of a class."""
    bare = text.strip().rstrip("!. ")
    return bool(PLEA.fullmatch(bare)) or (beside and bool(PLEADS.fullmatch(bare)))


def is_form(text: str) -> bool:
    """Whether a line, or a table's row, holds nothing but labels to write behind."""
    labels = LABELS.findall(text)
    return len(labels) > 1 and not re.search(r"[^\W_]", LABELS.sub("", text))


def _is_head_bit(bit: str) -> bool:
    rest = len(re.findall(r"[^\W\d_]{2,}|\d{2,}", STRONG.sub(" ", bit)))
    return rest == 0 or (bool(NAMED.search(bit)) and rest <= LONGEST_NAME)


def is_ours(text: str) -> bool:
    """Whether a short line has hardly any words but those of sites and worksheets."""
    words = [
        w
        for w in re.findall(r"[^\W\d_]+\d?", text.lower())
        if len(w) > 1 and w not in STOP
    ]
    if not 0 < len(text.split()) <= LONGEST_LINE or not OURS.intersection(words):
        return False
    if HAPPENED.search(text) or re.search(r"\b1\d\d\d\b", text):
        return False
    said = sum(word in OURS or word in BESIDE for word in words)
    return said >= MOSTLY * len(words)


def credit_at(text: str) -> int:
    """Where the owner of a picture is named at the end of a statement; 0 if nowhere."""
    found = re.search(rf"(?<=[.!?”’)])\s+\(?(?:{CREDIT})\)?\s*$", text, re.I)
    return found.start() if found else 0


def _is_entry(bit: str) -> bool:
    bare = MARKS.sub(" ", bit).strip()
    return not bare or bool(MENU.fullmatch(bare) or CUE.match(bare))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
