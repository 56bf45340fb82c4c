"""Words as they are written, spoken and inflected, brought to one form each."""

import re
import unicodedata
from functools import lru_cache

import Stemmer

from lili_voice.english.verbs import irregular_forms


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


QUESTION_WORDS = _listed("who whom whose what which when where why how")

# "not", "never", "without", "before" and "after" are left out: they turn a statement
# round or place it in time, so they count as words with a meaning.
STOP = _listed(
    """
    a an the this that these those some any many much such same other another each every
    both either neither i me my myself we us our ours ourselves you your yours yourself
    yourselves he him his himself she her hers herself it its itself they them their
    theirs themselves one ones someone somebody anyone anybody something anything there
    here am is are was were be been being do does did doing done have has had having can
    could will would shall should may might must ought of in on at by for from to into
    onto upon with within about above across along among amongst around as below beneath
    beside besides between beyond during inside near off out outside over per through
    throughout toward towards under up via and or but nor so if then than because while
    whilst whether though although however therefore thus hence just only very too also
    even still yet quite rather really please tell let now ever else
    """
)

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
    | dict.fromkeys("‘’ʼ`´′", "'")
    | {"&": " and ", "%": " percent "}
)
_NEGATED = _listed("do does did is are was were has have had could would should")
_TAKES_IS = QUESTION_WORDS | _listed("that there here he she it this")
_CONTRACTED = {
    **{"can't": "can not", "won't": "will not", "shan't": "shall not"},
    **{"ain't": "is not", "let's": "let us", "'tis": "it is", "'twas": "it was"},
    **{"cannot": "can not", "cant": "can not", "wont": "will not"},
    **{verb + "nt": verb + " not" for verb in _NEGATED},
    **{word + "s": word + " is" for word in _TAKES_IS - {"it"}},
}
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would"}

_INITIALS = re.compile(r"(?<![\w'])(?:[^\W\d_]\.\s?){2,}(?:[^\W\d_]\b)?")
_SPELLED = re.compile(  # "a" opens a run of letters only before another: "a a a"
    r"(?<![\w'])(?:[b-hj-z] [b-hj-z]\b(?! [a-z]\b)"
    r"|(?:a(?= a )|[b-z]) (?:[a-z] )+[a-z]\b)"
)
_AMERICA = re.compile(r"\bUS\b")
_THE_US = re.compile(  # heard in small letters
    r"(?<=\bthe )us\b|\bus(?= (?:government|president|army|navy|troops|soldiers|forces"
    r"|congress|economy|foreign|military|aid|policy|public|citizens)\b)"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_JOINED = re.compile(r"\b(co|re)-(?=[^\W\d_]{2})")
_TOKEN = re.compile(r"\d+(?:\.\d+)+|'?[^\W_]+(?:'[^\W_]+)*")


def words(text: str) -> list[str]:
    """Lower-case words: contractions spelt out, accents and possessives dropped.

    Hyphens part words, "U.S.S.R." and "u s s r" are "ussr", "1,500" is "1500".
    """
    return [*_words(text)]


@lru_cache(maxsize=2048)
def _words(text: str) -> tuple[str, ...]:
    tokens = _TOKEN.findall(_plain(text))
    return tuple(word for token in tokens for word in _spelt_out(token))


def _plain(text: str) -> str:
    if not text.isupper():  # in a shouted sentence "US" may be the pronoun
        text = _AMERICA.sub("usa", text)
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LETTERS)
    folded = "".join(mark for mark in folded if not unicodedata.combining(mark))
    folded = _INITIALS.sub(_initials, folded)
    folded = _SPELLED.sub(lambda run: _country(run[0].replace(" ", "")), folded)
    folded = _THE_US.sub("usa", folded)
    return _JOINED.sub(r"\1", _THOUSANDS.sub("", folded))


def _initials(run: re.Match[str]) -> str:
    joined = _country(re.sub(r"[\s.]", "", run[0]))
    return joined if run.string.startswith("'", run.end()) else joined + " "


def _country(initials: str) -> str:
    return "usa" if initials == "us" else initials  # else it would be the pronoun


def _spelt_out(token: str) -> list[str]:
    if token in _CONTRACTED:
        return _CONTRACTED[token].split()
    token = token.strip("'")
    before, _, ending = token.rpartition("'")
    if not before:
        return [token]
    if ending == "t" and before.endswith("n"):
        return [before[:-1], "not"]
    if ending == "s":
        return _with_s(before)
    if ending in _ENDINGS and before.count("'") < 2:
        return [*_spelt_out(before), _ENDINGS[ending]]
    return [token.replace("'", "")]  # O'Connell, L'Ouverture


def _with_s(before: str) -> list[str]:
    if before in _TAKES_IS:
        return [before, "is"]
    if before.isdigit():
        return [before + "s"]  # the 1920's
    return [before.replace("'", "")]


# The plain form first, the forms that lead to it after it; verbs.txt has the verbs.
_IRREGULAR = """
bad worse worst, good better best, think thoughts, child children, man men, woman women,
person people persons, foot feet, tooth teeth, mouse mice, goose geese, ox oxen, louse
lice, penny pence, crisis crises, thesis theses, basis bases, hypothesis hypotheses,
phenomenon phenomena, criterion criteria, medium media, life lives, wife wives, thief
thieves, half halves, wolf wolves, loaf loaves, knife knives, calf calves, self selves,
hoof hooves, ally allies allied, die dying, tie tying, lie lying, fuel fuelled fuelling,
far further furthest farther, little least, few fewer fewest, big bigger biggest,
revolution revolutionary revolutionaries, parliament parliamentary, president
presidential, evolution evolutionary, low lowered lowering, prejudice prejudiced, relief
relieve relieved relieving
"""
# Words whose usual stem is that of a stranger: "important" is no "import".
_KEPT = """
important importance importantly, experiment experiments experimental experimented,
authority authorities, majority majorities, minority minorities, business businesses,
founder founders founded founding founds, succession successions, customer customers,
conservative conservatives conservatism, liberate liberated liberating liberates
liberation liberator liberators, executive executives, international internationally,
internal internally, percent percentage percentages, university universities, several,
early earlier earliest, collective collectives, capital capitals, publication
publications, employer employers, employee employees, protestant protestants
protestantism, catholic catholics catholicism, useful usefully usefulness, opposite
opposites, officer officers, official officials officially, reformation, confederate
confederates confederacy confederation, evident evidently, likely, goods, masses,
representative representatives, works, product products, forces, federal federalism
federation, competent competence competently, convention conventions, affection,
emergency emergencies, department departments, detente, mineral minerals, morale,
overall, oversee oversees oversaw overseen, underlying, personality personalities,
personal personally, pleased pleasing, progressive progressives, refugee refugees,
responsible responsibility responsibilities, provisional, relative relatives, procession
processions, integrity, corporation corporations, hardly, considerable considerably,
objective objectives, positive positively, engineer engineers engineering, willing
willingly willingness, rational, norse, nearly, left, told, lay lays laid laying,
bound bounds, bit bits, bore bores bored boring, range ranges ranged ranging
"""
_COMPARED = _listed("""
great large high low small strong weak rich poor fast quick slow near long short old
hard easy cheap close new young tall deep wide safe heavy harsh tough bright dark
light rough smooth soft loud warm cool cold clean wealthy healthy happy lazy busy angry
""")
_BRITISH = """
programme program programs programmed programming, defence defense defenses, offence
offense offenses, pretence pretense, licence license licenses licensed, practice
practise practises practised practising, plough plow plows plowed plowing, tsar czar
tzar czars tzars, catalogue catalog catalogs, dialogue dialog dialogs, jail gaol gaols,
fulfil fulfill fulfills, enrol enroll enrolls, medieval mediaeval, axe ax, aluminium
aluminum, manoeuvre maneuver maneuvers maneuvered, mould mold, sceptic skeptic skeptics,
sceptical skeptical, skilful skillful, wilful willful, grey gray, ageing aging,
judgement judgment judgments
"""
_ISE = re.compile(r"(?<=[a-z]{3})(i|y)z(?=(?:e|es|ed|ing|er|ers|ations?|able)$)")
_OUR = re.compile(
    r"^((?:dis|un|mis)?(?:lab|col|fav|hon|harb|neighb|behavi|arm|rum|hum|vig|rig|val"
    r"|endeav|flav|parl|splend|od|vap|tum|ferv|ranc|clam|savi))or"
    r"(?=(?:s|ed|ing|ers?|able|ably|ites?|hoods?|ly|ful|less|al|y|ies)?$)"
)
_RE = re.compile(r"^(cent|theat|fib|met|lit|calib|somb|lust)er(?=s?$|ed$|ing$)")
_ISM = re.compile(
    r"^((?:capital|imperial|colonial|commun|social|national|royal|loyal|material|marx"
    r"|lenin|stalin|trotsky|mao|fasc|femin|terror|anarch|pacif|abolition|separat|rac"
    r"|union|revision|expansion|isolation|buddh|method|calvin|nihil|optim|pessim)i)sm$"
)


def _table(text: str) -> dict[str, str]:
    rows = [row.split() for row in text.split(",")]
    return {form: row[0] for row in rows for form in row}


_FORMS = _table(_BRITISH) | irregular_forms() | _table(_IRREGULAR)
_FORMS |= {
    re.sub("y$", "i", adjective.removesuffix("e")) + ending: adjective
    for adjective in _COMPARED
    for ending in ("er", "est")
}
_FINAL = _table(_KEPT) | {word: word for word in STOP | QUESTION_WORDS}
_SNOWBALL = Stemmer.Stemmer("english", 0)  # its own cache is not safe among threads


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The stem of one lower-case word: British spelling, plain form, Snowball.

    A stem is its own stem. Function words are left as they are.
    The rules are Snowball's English stemmer: https://snowballstem.org
    """
    while word not in _FINAL and not word.isdigit():
        shorter = _SNOWBALL.stemWord(_british(_FORMS.get(word, word)))
        if shorter == word:
            return word
        word = shorter
    return _FINAL.get(word, word)


def _british(word: str) -> str:
    # Looking for the letters first costs far less than trying each pattern.
    if "z" in word:
        word = _ISE.sub(r"\1s", word)
    if "or" in word:
        word = _OUR.sub(r"\1our", word)
    if word.endswith("ism"):
        word = _ISM.sub(r"\1st", word)
    return _RE.sub(r"\1r", word) if "er" in word else word


def stems(text: str) -> list[str]:
    """The stem of each word of a text, in order."""
    return [stem(word) for word in words(text)]
