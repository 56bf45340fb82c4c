"""The part of a statement that each of its dates belongs to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from lili_voice.english.numbers import to_digits
from lili_voice.english.thesaurus import meanings
from lili_voice.english.verbs import is_past, verb_of_participle, verb_of_present
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, words
from lili_voice.knowledge.finding.chronology.dated import form_of
from lili_voice.knowledge.finding.chronology.moments import Moment, Role, moments_of
from lili_voice.knowledge.finding.row import NAME

DATE = "@"  # stands for the date itself
PLACED, TOLD_BEHIND = " qzdateqz ", " qzcolonqz "
COLON = re.compile(r":(?=\s)")
SILENT = STOP | QUESTION_WORDS
NONE: frozenset[int] = frozenset()
# Where another thing begins to be told.
APART = re.compile(
    r"[!?](?=\s)|;(?! \w+(?: \w+)?:)(?=\s)|(?<=[^\W\d_]{3})\.(?=\s+[A-Z])"
    r"|,? (?:but|because|although|while|so that|so|whereas|when)\b|(?<=\w), (?=then\b)"
)
BETWEEN_DATES = re.compile(r"[;,]|\b(?:and|but|then)\b")
NOT = re.compile(r"\b(?:not|never|nobody|no longer|neither|nor)\b|n['’]t\b", re.I)
COPULA = re.compile(r"^(?:and|but|then)?\W*(?:was|were|is|had|has|it|then)\b", re.I)
STARTS = frozenset(
    map(
        stem,
        word_set(
            "began start launch opened commence introduced founded outbreak beginning "
            "onset"
        ),
    )
)
ENDS = frozenset(
    map(
        stem,
        word_set(
            "ended finished lifted over closed abolished repealed concluded collapse "
            "crushed suppressed"
        ),
    )
)
PHRASAL = frozenset(map(stem, word_set("broke came went put called")))
BROKE_OUT = re.compile(r"\b(?:broke out|breaks out|came into force)\b", re.I)
CAME_TO_END = re.compile(
    r"\b(?:came to an end|comes to an end|went on until|put down|called off)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Clause:
    """What is told of one date.

    `forms` are its stems in order without small words, DATE among them; `kin` the
    groups of meanings of each; `colon` the first form behind the last colon before
    the date, 0 or less if there is none. `before` are the stems of the clauses of the
    same sentence before it; `goes_on` whether it has the subject of these.
    """

    moment: Moment
    text: str
    forms: tuple[str, ...]
    kin: tuple[frozenset[int], ...]
    verbs: tuple[bool, ...]
    colon: int = 0
    before: frozenset[str] = frozenset()
    goes_on: bool = False
    denied: bool = False

    def has(self, stems: Sequence[str]) -> bool:
        """Whether it has these very words."""
        return set(stems) <= {*self.forms, *self.before}


@lru_cache(maxsize=4096)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """The dated clauses of a statement."""
    moments = moments_of(text)
    found: list[Clause] = []
    for moment in moments:
        start, end = _bounds(text, moment, moments)
        clause = _clause(text[start:end], moment, start)
        if found and _same_sentence(text, found[-1].moment, moment):
            last = found[-1]
            held = last.before | frozenset(last.forms)
            goes_on = bool(COPULA.match(text[start:end].strip(" ,;"))) or bool(
                clause.verbs and clause.verbs[0]
            )
            clause = replace(clause, before=held, goes_on=goes_on)
        found.append(clause)
    return tuple(found)


def _bounds(text: str, moment: Moment, moments: Sequence[Moment]) -> tuple[int, int]:
    """From where to where a text speaks of one of its dates."""
    start, end = 0, len(text)
    for apart in APART.finditer(text):
        if apart.end() <= moment.at[0]:
            start = apart.end()
        elif apart.start() >= moment.at[1]:
            end = apart.start()
            break
    for other in moments:
        if start <= other.at[0] < moment.at[0]:
            start = _parting(text, other.at[1], moment.at[0])
        elif moment.at[1] <= other.at[0] < end:
            end = _parting(text, moment.at[1], other.at[0])
            break
    return start, end


def _parting(text: str, start: int, end: int) -> int:
    """Where between two dates the second begins to be told."""
    found = BETWEEN_DATES.search(text, start, end)
    return found.start() if found else start


def _same_sentence(text: str, one: Moment, two: Moment) -> bool:
    return not re.search(r"[.!?]\s+[A-Z]", text[one.at[1] : two.at[0]])


def _clause(text: str, moment: Moment, start: int) -> Clause:
    first, last = moment.at[0] - start, moment.at[1] - start
    marked = COLON.sub(TOLD_BEHIND, text[:first] + PLACED + text[last:])
    spoken = [w for w in words(to_digits(marked)) if w not in SILENT]
    before = spoken[: spoken.index(PLACED.strip())]
    colon = _last(before, TOLD_BEHIND.strip()) - before.count(TOLD_BEHIND.strip()) + 1
    spoken = [w for w in spoken if w != TOLD_BEHIND.strip()]
    common = frozenset(words(to_digits(NAME.sub(" ; ", marked))))
    forms = tuple(DATE if w == PLACED.strip() else form_of(w) for w in spoken)
    return Clause(
        moment,
        text,
        forms,
        tuple(
            meanings(f) if w in common else NONE
            for w, f in zip(spoken, forms, strict=True)
        ),
        tuple(map(_is_verb, spoken)),
        colon=colon,
        denied=bool(NOT.search(text)),
    )


def _last(spoken: Sequence[str], wanted: str) -> int:
    """Where a word stands last; -1 if nowhere."""
    return max((at for at, word in enumerate(spoken) if word == wanted), default=-1)


def _is_verb(word: str) -> bool:
    return (
        is_past(word)
        or verb_of_participle(word) is not None
        or verb_of_present(word) is not None
    )


def places(clause: Clause, wanted: str) -> list[int]:
    """Where a clause has a stem, or else words of its meaning."""
    exact = [at for at, form in enumerate(clause.forms) if form == wanted]
    means = meanings(wanted)
    return exact or [
        at for at, kin in enumerate(clause.kin) if not means.isdisjoint(kin)
    ]


def role_in(clause: Clause, held: Sequence[int]) -> Role:
    """What the date is to the thing that stands at some places of its clause."""
    if clause.moment.role is not Role.AT:
        return clause.moment.role
    date = clause.forms.index(DATE)
    near = {date - 1, held[0] - 1, held[-1] + 1, held[-1] + 1 + (date == held[-1] + 1)}
    forms = [clause.forms[at] for at in sorted(near) if 0 <= at < len(clause.forms)]
    verb = clause.forms[held[-1] + 1 : held[-1] + 2]
    if not PHRASAL.isdisjoint(verb):  # "broke out", "came to an end"
        if BROKE_OUT.search(clause.text):
            return Role.START
        if CAME_TO_END.search(clause.text):
            return Role.END
    if not ENDS.isdisjoint(forms):
        return Role.END
    return Role.AT if STARTS.isdisjoint(forms) else Role.START
