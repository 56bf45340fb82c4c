"""Words that tell little, deny, or are known to go with others of their sort."""

import re

from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stems

ENOUGH = 2.0  # telling words, by weight, that two statements must share
ENOUGH_NAMED = 3.0  # the same where their names differ
ONE_VALUE = 1.5  # weight of a date or number that both have
SURE = 5.0  # so much in common that fewer of the words need be the same
JOINTS = frozenset(
    {"of", "de", "du", "la", "le", "von", "van", "der", "al", "di", "da"}
)
PARTING = word_set(
    "but which who whom whose when while whereas after before because although "
    "though until where if since as"
)
AUXILIARY = word_set(
    "was were is are be been had has have did does do could would will can may might"
)
DENIALS = word_set(
    "not no never nobody none neither nor without nothing cannot nowhere"
)
# "not only", "no longer": they deny nothing plainly.
NO_DENIALS = word_set(
    "only just merely simply longer doubt sooner matter later yet until necessarily "
    "all every everyone always alone least"
)
COUNTS = word_set("two three four five six seven eight nine ten twelve")
COMPARED = word_set("more less fewer other one")  # "no more than"
REFUSALS = frozenset(stems("refuse fail decline unable"))  # "... to"
DROPPED = (
    STOP
    | DENIALS
    | PARTING
    | QUESTION_WORDS
    | word_set(
        "a an the nearly almost roughly approximately exactly circa estimate perhaps "
        "alone altogether least according"
    )
)
UNFRAMED = DENIALS | word_set("a an the any some do does did")
WEAK = frozenset(
    stems(
        "make take have get become give use go come say call happen set put way thing "
        "person year month day time new great large big main important number "
        "part place"
    )
)
TITLES = frozenset(
    stems(
        "president chairman king queen prince emperor tsar kaiser pope admiral general "
        "marshal captain colonel lord lady sir saint st dr mr mrs archduke bishop duke "
        "archbishop cardinal minister secretary senator chancellor premier comrade earl"
    )
)
IN_FRONT_OF_DATES = frozenset({"in", "on", "at", "by", "from", "during", "since"})
# Many do these together, at the same time and place ...
JOINED = frozenset(
    stems(
        "join attend sign recognise support oppose fight invade leave left enter visit "
        "send include member ally agree arrive return travel withdraw vote"
    )
)
# ... and many may do these.
SHARED = JOINED | frozenset(
    stems(
        "want fear hate like suffer lose promise help believe think die live say "
        "declare receive own try need use call"
    )
)
OPINION = re.compile(
    r"\b(?:most|more|very|less|least|main|key|major|chief) (?:\w+ )?"
    r"(?:important|significant|serious|reason|cause|factor|effect|motive)"
    r"|\bimportant (?:reason|cause|factor)"
    r"|\b(?:argu|agree|disagree|claim|suggest|opinion|view)",
    re.I,
)
AGAIN = word_set(
    "again another second further once later then next earlier previously third "
    "first last eventually finally original initially"
)
PREFIXES = ("un", "in", "im", "dis", "il", "ir", "non")
# What tells the role of a name; subject and object have none, an agent has "by".
ROLES = word_set(
    "in at to from of with for against near on into under through between behind "
    "towards across around outside inside over like as during before after since"
)
# Things of two sorts, of which both may be true.
PAIRED = frozenset(
    stems(
        "cause reason effect result success failure advantage disadvantage strength "
        "weakness north south east west northern southern eastern western import "
        "export man woman boy girl rich poor urban rural town country child adult left "
        "right past future early late first last start end begin finish buy sell "
        "attack defend male female king queen husband wife income spending friend "
        "enemy ally winner"
    )
)
