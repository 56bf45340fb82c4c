"""Who "it", "they" and "he" are, where only one thing can be meant."""

import re
from collections.abc import Sequence

from lili_voice.english.dates import find_dates
from lili_voice.english.verbs import HELPING, is_past, verb_of_participle
from lili_voice.english.vocabulary import word_set
from lili_voice.english.years import A_MONTH
from lili_voice.knowledge.extracting.person import HE, SHE, SOMEBODY, Person
from lili_voice.knowledge.extracting.sentence import (
    LEADS_IN,
    LINKING,
    Sentence,
    Subject,
)
from lili_voice.knowledge.extracting.statement import capped, uncapped
from lili_voice.knowledge.extracting.within import owned_by, owner, thought_of
from lili_voice.knowledge.reading.verbs import has_verb

OPENS = re.compile(
    rf"(?P<before>{LINKING})(?P<word>it|its|they|their|he|his|she|her)\b(?P<short>[’']s)?",
    re.I,
)
SOME = re.compile(
    r"(?P<word>some|many|most|few|several|none|all)\s+(?=(?P<next>\w+))", re.I
)
FAR = 18  # characters: "By the beginning of 1917 they ..."
# "It was hard to ...": nothing is meant by it.
NOTHING = re.compile(
    r"it\s+(?:(?:is|was) (?:therefore|thus|mainly|mostly|partly|largely|really) |"
    r"(?:is|was|would be|had been|became|seems|seemed|took|could|can|may)\b"
    r"(?!.*\b(?:built|to make|to have)\b)"
    r"(?:.*\bto\s+(?!the\b|an?\b|his\b|her\b|their\b)(?-i:[a-z])|"
    r"(?:\s\w+){0,3}\s+(?:that|for)\s+\w)|is said|was said)",
    re.I,
)
# "Whitechapel was in H Division. It had ...": which of the two?
WITHIN = re.compile(
    r"\b(?:was|were|is|are|lay|lies|stood) (?:in|part of|within|inside|under) "
    rf"(?:the )?(?!{A_MONTH}\b)[A-Z]"
)
OWNS = re.compile(r"(?:its|his|her|their)\b", re.I)
OTHERS = re.compile(
    r"\b(?:crowds?|mobs?|public|police|army|armies|population|troops|people|men|women|"
    r"others|\w+(?:ers|ists|ants|ors))\b"
)
IS_WHAT = re.compile(r"it (?:was|is) (?:the|an?|one of) ", re.I)
# "It was decided to ...": nothing was decided but what follows.
THOUGHT_OF = word_set("decided agreed hoped planned proposed suggested arranged felt")
GROUP = re.compile(
    r"\b(?:[A-Z]\w+s|people|men|women|children|\w+(?:ers|ants|ists|ors))\b"
)


def resolved(
    sentence: Sentence,
    before: Sequence[Sentence],
    above: Sequence[Subject],
    person: Person | None = None,
) -> str:
    """A sentence with its pronoun replaced, as it was where that is not certain.

    `before` are the sentences of its paragraph or item that come before it, `above`
    what its heading is about, `person` whom a "she" that nothing explains means.
    """
    text = sentence.text
    last = before[-1] if before else None
    at = _pronoun(text)
    if at is None:
        if last is None:
            thought = thought_of(sentence, person)
            return thought if thought != text else owned_by(sentence, None, person)
        told = owned_by(sentence, last, person)
        return _some(told, last) if told == text else told
    if says_nothing(text[at.start("word") :]):
        return text
    if last and IS_WHAT.match(text, at.start("word")) and not last.is_of_being:
        return text  # "The army gave up. It was the only war that it lost."
    word = at["word"].lower()
    named = above if last is None else _named_before(last, word)
    sure = person if person and word in person.pronouns else None
    meant = [s for s in named if agrees(word, s, last, person)]
    if sure and last is None and not any(s.people for s in named):
        meant = [Subject(sure.name, people=True)]
    if len(meant) != 1:
        return text
    opens = not text[: at.start("word")].strip()
    name = capped(meant[0].name) if opens else uncapped(meant[0].name, sentence.proper)
    return _replaced(text, at, name)


def _named_before(last: Sentence, word: str) -> list[Subject]:
    """The subject of the sentence before; for "he" the one person in it where its
    subject is none: "Most troops followed Lenin. He ...": Lenin."""
    subject = [last.subject] if last.subject else []
    if subject and OWNS.match(subject[0].name):  # "their leader", whose?
        subject = []
    if word not in ("he", "she"):
        return subject
    if re.search(rf"(?:\band|\bbut|\bso|[,;]) {word}\b", last.text, re.I):
        return []  # "Blake called the police and she was arrested"
    person = last.people[0] if len(set(last.people)) == 1 else ""
    owns = person and re.search(rf"{re.escape(person)}(?:[’']s?\b|[’'])", last.text)
    if not person or owns:
        return subject
    is_he = re.search(rf"\b(?:was|is) (?:[A-Z]\w+ )*{re.escape(person)}", last.text)
    if subject and not (subject[0].plural or is_he):
        return subject
    rest = last.text.replace(person, "").lower()
    others = not subject and SOMEBODY & set(re.findall(r"[a-z]+", rest))
    return subject if others else [Subject(person, people=True)]


def says_nothing(text: str) -> bool:
    """Whether the "it" that a text begins with stands for nothing."""
    done = re.match(r"it (?:was|is) (\w+)(?! that\b)", text, re.I)
    if done and done[1] not in THOUGHT_OF and verb_of_participle(done[1].lower()):
        return False
    return bool(NOTHING.match(text))


def _pronoun(text: str) -> re.Match[str] | None:
    """The pronoun a sentence opens with, after a date or a linking word at most."""
    if found := OPENS.match(text):
        return found
    opening = LEADS_IN.match(text)
    dates = find_dates(text[:40]) if opening else ()
    if not dates or opening is None or dates[0].at[0] > opening.end() + FAR:
        return None
    at = dates[0].at[1]
    gap = re.match(r",?\s+", text[at:])
    return OPENS.match(text, at + gap.end()) if gap else None


def agrees(
    word: str, candidate: Subject, last: Sentence | None, person: Person | None
) -> bool:
    """Whether a pronoun can mean a subject, and nothing else."""
    if word in ("they", "their"):
        return candidate.plural and not _rival_group(candidate, last, word)
    rival = last.object if last else ""
    if word in HE or word in SHE:
        if rival and rival.split()[-1].lower() in SOMEBODY:
            return False  # "Facta asked the king to act. He ..."
        sure = person is not None and word in person.pronouns
        if person and person.is_named_in(candidate.name):
            return sure
        others = {p for p in last.people if p not in candidate.name} if last else set()
        if person and not sure:  # "he" is not the queen
            others = {name for name in others if not person.is_named_in(name)}
        return candidate.people and not candidate.plural and not others
    single = (rival and not Subject(rival).plural) or (
        last and WITHIN.search(last.text)
    )
    return not candidate.people and not candidate.plural and not single


def _rival_group(candidate: Subject, last: Sentence | None, word: str) -> bool:
    if last is None or re.search(rf"\b{word}\b", last.text, re.I):
        return False
    things = last.object and Subject(last.object).plural
    if things and not (candidate.people or GROUP.search(candidate.name)):
        return True
    rest = last.text.replace(candidate.name, "").replace(capped(candidate.name), "")
    return bool(GROUP.search(rest.partition(" ")[2]))


def _replaced(text: str, at: re.Match[str], name: str) -> str:
    if at["word"].lower() in ("its", "their", "his") or (
        at["word"].lower() == "her" and not has_verb(text[: at.end() + 8])
    ):
        name = owner(name)
    helping = " is" if at["short"] else ""
    return f"{text[: at.start('word')]}{name}{helping}{text[at.end() :]}"


def _some(text: str, last: Sentence) -> str:
    """ "Some wanted ...": some of those the sentence before is about."""
    found = SOME.match(text)
    if found is None or last.subject is None or not last.subject.plural:
        return text
    if " as " in last.subject.name:  # "four times as many soldiers"
        return text
    others = last.text.replace(capped(last.subject.name), "")
    if OTHERS.search(others.replace(last.subject.name, "")):
        return text
    verb = found["next"].lower()
    if not (is_past(verb) or verb in HELPING):
        return text
    return f"{found['word']} of {last.subject.name} {text[found.end() :]}"
