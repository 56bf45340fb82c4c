"""Words said while a question waits that are no answer to it."""

import re
from collections.abc import Collection

from lili_voice.english.thesaurus import known
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.learning.grading.answers import answer_in
from lili_voice.learning.grading.rivals import rivals_of

# What one says to a voice assistant rather than of history, where no word of the notes
# follows: "play some music", but "play a part in the famine".
COMMANDS = word_set(
    "call phone ring text email message dial play pause resume set cancel open turn "
    "switch stop go change show sing remind add read wake volume mute skip tell search "
    "book check talk speak wait shut quit exit"
)
LEADS = word_set(
    "no yes ok okay well oh and so now just please can could would lili hey"
)
PERSONAL = word_set("my me mine lili alexa")
# "You are boring" speaks to Lili; "you couldn't get bread" tells how it was for all.
TO_LILI = re.compile(
    r"\b(?:you(?:'re| are| know| suck| stink| sound| talk| said| told| asked| keep"
    r"| never| always| like| want| think)|(?:are|do|can|will|would|could|have) you"
    r"|(?:love|hate|like|thank|to|with|for|about|than) you|your|yours)\b",
    re.IGNORECASE,
)
ABOUT_ONESELF = re.compile(
    r"\b(?:i(?:'m| am)|am i|i (?:want|need|have to|like|hate|love|feel|wish|can't"
    r"|cannot|don't|do not)|leave (?:it|this|that))\b",
    re.IGNORECASE,
)

# What nobody says of history, whatever it is about.
IN_THE_ROOM = re.compile(
    r"^(?:(?:hang|hold) on(?! to)|(?:just )?(?:a|one|give me (?:a|one)|half a)"
    r" (?:sec|second"
    r"|moment|minute|mo|tick)|let me (?:think|see)|bear with me|shush|shut up|be quiet"
    r"|(?:sorry )?(?:i|we)(?:'ve)? (?:just )?(?:really )?(?:need|want|have|got|gotta"
    r"|must)"
    r" (?:to |a |the |my |some |go |get |have )*(?:toilet|loo|wee|pee|bathroom|drink"
    r"|water"
    r"|snack|break|rest|nap|sleep|bed|dinner|lunch|tea|breakfast|shower|go|leave))\b"
    r"|^(?:say|put|ask|read|phrase|word) (?:that|it|this|the question|me)\b"
    r"|^(?:that|this|it)(?: is|s|'s)(?: a| an| so| too| very| really| quite| well)*"
    r" (?:hard|tricky|difficult|tough|easy|unfair|boring|long|stupid|nasty|good)"
    r"(?: one| question)?$|^(?:the|a|huh|eh|sorry) what$",
    re.IGNORECASE,
)


def in_the_room(heard: str) -> bool:
    """Whether words are of here and now: "hang on a sec"."""
    return IN_THE_ROOM.search(" ".join(words(heard))) is not None


def is_aside(heard: str, told: Collection[str], names: Collection[str]) -> bool:
    """Whether words are a request or small talk rather than an answer.

    `told` are texts an answer would share a word with. Claimed only for words that
    share none of theirs, name nobody, and speak of the learner or open like a command.
    """
    said = answer_in(heard)
    if in_the_room(heard):
        return True
    spoken = words(said)
    while spoken and spoken[0] in LEADS:
        spoken = spoken[1:]
    if not spoken:
        return False
    opens = spoken[0] in COMMANDS
    idle = STOP | PERSONAL | {"not", "you", "your", "yours"}
    content = {stem(word) for word in spoken[opens:] if word not in idle}
    theirs = {stem(word) for text in told for word in words(text)}
    if content & theirs or rivals_of(names).has_word_of(content):
        return False
    spoken_to = ABOUT_ONESELF.search(said) or TO_LILI.search(said)
    personal = bool(spoken_to) or not PERSONAL.isdisjoint(spoken)
    personal = personal or heard.rstrip(" .!?").lower().endswith(" please")
    return opens or (personal and all(map(known, content)))
