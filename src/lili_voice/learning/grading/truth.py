"""Whether words say yes or no to a statement, however they say it."""

import re

from lili_voice.english.amounts import find_amounts
from lili_voice.english.thesaurus import opposite, same_meaning
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem, words
from lili_voice.learning.grading.misheard import heard_as
from lili_voice.learning.grading.said import read
from lili_voice.turn import Question

TRUE = word_set(
    "true yes yeah yep yup yea yah yas ya aye correct right absolutely definitely "
    "certainly indeed exactly sure totally accurate affirmative agreed agree precisely "
    "undoubtedly obviously clearly truth truly fact factual surely mhm uhuh spot valid "
    "yessir real t"
)
FALSE = word_set(
    "false no nope nah naw never wrong incorrect untrue nonsense rubbish lie myth fake "
    "inaccurate disagree negative invalid falsehood fiction opposite mistaken "
    "impossible fib baloney nay hardly f"
)
# These judge a statement; the others only answer, and yield to one of these.
JUDGES = word_set(
    "true false correct incorrect untrue wrong accurate inaccurate right truth lie "
    "myth fake agree disagree fact"
)
STRENGTHENS = word_set("absolutely definitely certainly totally obviously clearly")
NOT = word_set("not never hardly isnt")
PHRASES_TRUE = re.compile(
    r"\b(?:of course(?! not)|for sure|you bet|spot on|without (?:a )?doubt|no doubt"
    r"|no question|i (?:do )?(?:think|believe|reckon|guess|suppose|say) so"
    r"|(?:that is|it is) so|100 percent|a hundred percent|one hundred percent"
    r"|too right|that is it|it certainly (?:is|was|did)|thumbs up|that happened"
    r"|bang on|dead right|the case|gospel|you (?:are|re) right)\b"
)
PHRASES_FALSE = re.compile(
    r"\b(?:no way|of course not|not at all|not really|not a chance|no chance"
    r"|i do not (?:think|believe|reckon|suppose|agree)(?: so)?|not so|far from it"
    r"|the (?:other way r?ound|opposite|reverse)|that is not it|as if"
    r"|thumbs down|i (?:\w+ )?doubt (?:it|that|this)|you must be joking"
    r"|pull the other one"
    r"|not a word of (?:it|truth)|got it backwards|not the case|that (?:did not"
    r"|never) happen(?:ed)?|made up)\b"
)
BOTH = re.compile(
    r"\b(?:true or false|yes and no|yes or no|(?:true|yes|right) (?:and|or) (?:false|no"
    r"|wrong)|(?:false|no|wrong) (?:and|or) (?:true|yes|right)|could be either|either"
    r"|both|neither|half true|partly|partially|a bit of both|depends|sometimes)\b"
)
ASKS_BACK = re.compile(
    r"^(?:is|was|did|does|do|are|were|has|had) not (?:that|it|this|he|she|they)"
    r"(?: \w+)? (?=true|correct|right|false|wrong|so\b)"
)
SAYS_AGAIN = re.compile(
    r"^(?:yes |no |yeah )?(?:it|he|she|they|that|there|we|the \w+|[a-z]+)"
    r" (?:really |certainly |definitely )?"
    r"(?:is|was|are|were|did|does|do|has|had|have|would|could)(?P<not> not| never)?\b"
)
STATEMENT = re.compile(r"\b(?:true or false|yes or no|is (?:it|this) true)\b\W*", re.I)
_REACH = 8  # words among which one that judges stands
_OPENS = 4  # words among which a mere yes or no stands
_NEAR = 5  # words before, among which a "not" denies
_ALIKE = 0.8  # the least likeness in sound of a lone word to the one meant
_SOUNDS = dict.fromkeys(
    ["through", "threw", "troo", "chew", "shoe", "drew", "two"], "true"
)
_SOUNDS |= dict.fromkeys(
    ["faults", "fault", "falls", "fools", "force", "fours", "foals"], "false"
)
_FOND = frozenset(
    map(
        stem,
        [
            "love",
            "like",
            "welcome",
            "support",
            "want",
            "favour",
            "admire",
            "enjoy",
            "adore",
            "back",
            "cheer",
            "praise",
            "trust",
            "celebrate",
            "encourage",
            "champion",
            "embrace",
            "approve",
            "respect",
            "worship",
        ],
    )
)
_AVERSE = frozenset(
    map(
        stem,
        [
            "hate",
            "dislike",
            "oppose",
            "detest",
            "loathe",
            "resent",
            "fear",
            "reject",
            "despise",
            "distrust",
            "attack",
            "smash",
            "resist",
            "condemn",
            "protest",
            "fight",
            "refuse",
            "criticise",
            "ban",
            "mock",
            "boycott",
        ],
    )
)
_PRONOUNS = word_set("they he she it we")
NEGATES = word_set("not never no none nobody nothing neither")


def wants_truth(expected: str) -> bool | None:
    """True or false as an accepted answer says it; None when it is another answer."""
    spoken = words(expected)
    if len(spoken) != 1 or spoken[0] not in TRUE | FALSE:
        return None
    return spoken[0] in TRUE


def truth_said(heard: str, question: Question) -> bool | None:
    """Whether words say that the statement is true; None when they do not choose."""
    text = " ".join(words(heard))
    if BOTH.search(text):
        return None
    if turned := ASKS_BACK.match(text):
        text = text[turned.end() :]
    if text.startswith("not ") and text.split()[1] not in TRUE | FALSE:
        return False
    said = _outright(_misheard(text))
    return said if said is not None else _said_again(text, question)


def _misheard(text: str) -> str:
    """ "Faults" alone is "false", "through" is "true"."""
    if text in _SOUNDS:
        return _SOUNDS[text]
    if " " in text or text in TRUE | FALSE or not text:
        return text
    alike = [w for w in ("true", "false", "correct") if heard_as(w, text) >= _ALIKE]
    return alike[0] if len(alike) == 1 else text


def _outright(text: str) -> bool | None:
    """By a word that judges, else by the first that answers."""
    spoken = text.split()
    judged = [at for at, word in enumerate(spoken) if word in JUDGES and at < _REACH]
    answered = [at for at, word in enumerate(spoken[:_REACH]) if word in TRUE | FALSE]
    if not judged or _is_reason(spoken, judged[0], answered):
        phrase = _phrase(text)
        if phrase is not None:
            return phrase
        judged = []
    places = judged or [at for at in answered if at < _OPENS]
    if not places:
        return None
    firm = [at for at in places if spoken[at] not in STRENGTHENS] or places
    at = firm[-1] if judged else firm[0]
    return (spoken[at] in TRUE) is not _denied(spoken, at)


def _is_reason(spoken: list[str], at: int, answered: list[int]) -> bool:
    """ "No, he was wrong about it": the first word has already answered."""
    return bool(answered) and answered[0] < at and at - answered[0] > _OPENS - 1


def _phrase(text: str) -> bool | None:
    denies, agrees = PHRASES_FALSE.search(text), PHRASES_TRUE.search(text)
    if denies and agrees:
        return agrees.start() < denies.start()
    return None if not (denies or agrees) else bool(agrees)


def _denied(spoken: list[str], at: int) -> bool:
    """ "Not true", "I don't think that's right", "definitely not"."""
    before = spoken[max(0, at - _NEAR) : at]
    after = spoken[at + 1 : at + 2]
    nots = sum(word in NOT for word in before)
    return bool(nots % 2) or (spoken[at] in STRENGTHENS | {"sure"} and after == ["not"])


def _said_again(text: str, question: Question) -> bool | None:
    """ "He did", "they weren't": agrees with a statement that says so too."""
    again = SAYS_AGAIN.match(text)
    statement = STATEMENT.sub(" ", question.prompt)
    if not again:
        return _told_again(text, statement)
    figures = find_amounts(text), find_amounts(statement)
    if all(figures) and figures[0][0].value not in {one.value for one in figures[1]}:
        return False  # "he had eight", where the statement says six
    denies = not NEGATES.isdisjoint(words(statement))
    return bool(again["not"]) is denies


def _told_again(text: str, statement: str) -> bool | None:
    """ "They hated them" of "they welcomed": by the verb or the like that is said."""
    heard, told = read(text), read(statement)
    if not heard.words or heard.words[0] not in _PRONOUNS:
        return None
    for at in heard.content:
        for mine in told.content:
            one, two = heard.stems[at], told.stems[mine]
            alike = heard.denied[at] is told.denied[mine]
            if opposite(one, two) or _feels(one) * _feels(two) < 0:
                return not alike
            if one == two or same_meaning(one, two) or _feels(one) * _feels(two) > 0:
                return alike
    return None


def _feels(form: str) -> int:
    """Whether a verb tells liking or dislike: 1, -1, or 0 for neither."""
    return (form in _FOND) - (form in _AVERSE)
