"""The words above what is no content, and the signs by which it goes on."""

import re

from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.reading.furniture.cues import AS_WELL, PAGES
from lili_voice.knowledge.reading.furniture.task_words import STUDY

SAID = r"\b(?:says|said|wrote|writes)\b"  # so do sources
CITED = r"(?:bibliography|references|works cited|sources used)"
COMMENTS = re.compile(
    r"\W*(?:\d+ )?(?:comments?|replies|discussion)\s*(?:\(\d+\)|:\s*\d+)?\W*|"
    r"\W*(?:leave|post|add) a (?:comment|reply)\b.{0,40}|join the (?:discussion|"
    r"conversation)\W*",
    re.I,
)
PLAIN_HEAD = re.compile(r"\W*(?:comments?|discussion|replies)\W*", re.I)
SAYS = re.compile(rf".{{1,30}}{SAID}\s*:?", re.I)
# Who said it and when, or what may be done about it.
REMARK = re.compile(
    r".{0,40}\b(?:\d+|an?|a few) (?:second|minute|min|hour|hr|day|week|month|yr|"
    rf"year)s? ago\b|.{{1,30}}(?:{SAID}|\bcommented)\s*:?$|.{{1,40}}\b20\d\d,? at \d|"
    r"\W*(?:reply|like|report|flag|upvote|share)(?:\s*[(·|]?\s*(?:\d+|reply|report|"
    r"like)\)?)*\W*$|load more.*",
    re.I,
)
WHEN = re.compile(rf"\bago\b|\b20\d\d\b|{SAID}", re.I)
RELATED = re.compile(
    r"\W*(?:(?:related|similar|popular|recent|other|further|linked|"
    rf"latest) (?:{PAGES}|reading|content|questions|videos)|{AS_WELL}|see also|"
    r"more (?:from|in) .{1,40}|more (?:on|about) (?:this|these|our)\b.{0,40}|(?:what|"
    r"up|read|coming) (?:to read |to revise )?next|next steps|keep (?:revising|"
    r"reading|learning)|recommended(?: for you)?|explore(?: more)?|trending(?: now)?|"
    rf"useful (?:links|websites)|{CITED}|external links|where (?:to )?next|(?:more|"
    r"our) (?:topics|guides|resources))\??\W*",
    re.I,
)
REFERENCES = re.compile(rf"\W*{CITED}\W*", re.I)
ADVERT = re.compile(r"\W*(?:advertisements?|sponsored|promoted|ad)\W*", re.I)
PRICE = re.compile(r"[£$€%]")
YEAR = re.compile(r"\b1\d\d\d\b")
# Lists that are wrong, torn apart or out of order on purpose. What is only to be sorted
# or ranked is true all the same.
PUZZLE = re.compile(
    r"true (?:or|/) false|\btrue\b.*\bfalse\b|\bmatch\b|odd one out|mistakes?|"
    r"\border\b(?! of (?:importance|significance))|\bcorrect (?:the|these)\b|"
    r"multiple[- ]choice|\bgaps?\b|\bblanks?\b|word ?(?:bank|box)|these words",
    re.I,
)
QUIZ = re.compile(r"quiz", re.I)  # a puzzle where anything in it is asked
GOALS = re.compile(
    r"learning|lesson|objective|outcome|success criteria|by the end|l\.?o\.?\b|"
    r"able to|walt|wilf|target",
    re.I,
)
# What only a lesson's heading has; "Aims" alone may be one, too.
LESSON = re.compile(
    r"learning|lesson|success criteria|by the end|\bl\.?o\b|able to|walt|wilf|"
    r"\b(?:you|we|your|our|students?|pupils?)\b|\bin class\b|\btoday\b|"
    r"^\W*(?:key |main |the )?(?:aims?|objectives?|outcomes?|goals?|targets?)\W*$",
    re.I,
)
TO_KNOW = re.compile(rf"\W*to {STUDY}\b", re.I)  # as many a lesson's aim begins
PAST = word_set("was were had did could would")
# What names a book or a site, and is no sentence of history.
BOOK = re.compile(
    r"\b20\d\d\b|\(1[89]\d\d\)|\bpp?\.|https?:|www\.|\bpress\b|\baccessed\b|"
    r"\beds?\.|\bvol\.|^\W*[A-Z][\w'’-]+, (?:[A-Z]\.|[A-Z][a-z]+[.:])",
)
# How an aim begins; what begins otherwise and tells of the past is history.
AIM = re.compile(
    r"\W*(?:to|i|we|you|(?:all|most|some) (?:of (?:you|us)|students|pupils|will|must|"
    r"should|could|can|to)|how|why|what|who|when|where|which|know|"
    r"understand|explain|describe|learn|identify|compare|assess|evaluate|recall|say|"
    r"name|list)\b",
    re.I,
)
