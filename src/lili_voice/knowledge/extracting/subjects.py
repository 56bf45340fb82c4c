"""Who "it", "they" and "he" are, where only one thing can be meant."""

import re
from collections.abc import Sequence

from lili_voice.english.dates import find_dates
from lili_voice.knowledge.extracting.person import HE, SHE, Person
from lili_voice.knowledge.extracting.sentence import (
    LEADS_IN,
    LINKING,
    Sentence,
    Subject,
)
from lili_voice.knowledge.extracting.statement import capped
from lili_voice.knowledge.reading.verbs import HELPING, has_verb, is_past

OPENS = re.compile(
    rf"(?P<before>{LINKING})(?P<word>it|its|they|their|he|his|she|her)\b(?P<short>[’']s)?",
    re.I,
)
SOME = re.compile(
    r"(?P<word>some|many|most|few|several|none|all)\s+(?=(?P<next>\w+))", re.I
)
IT = re.compile(r"(?<=\w )it\b(?!\s+(?:was|is|would|had|has|could|to|that))(?![’'])")
THING = re.compile(
    r"\b(?:an?|the|this|that|his|her|its|their|every|each|one|it)\b|[,;:]", re.I
)
FAR = 18  # characters: "By the beginning of 1917 they ..."
SHORT = 6  # words before an "it" that the heading explains
OWNED = re.compile(
    r"[A-Z][\w’'-]*(?: [\w’'-]+){0,4}? (?:was|is|became|had been) "
    r"(?:also |then |now )?(?P<word>his|her)\b(?= \w)"
)
# "..., the so-called Long March in 1934": named last, and all that "this" can be.
NAMED_LAST = re.compile(
    r", (?:in |called |known as )?(?:the )?(?:so[- ]called )?"
    r"(?P<name>(?:the )?(?:[A-Z][\w’'-]+ ?){2,5})"
    r"(?:(?:in|of) \w+(?: \d{3,4})?)?[.]$"
)
THIS_WAS = re.compile(r"This (?=(?:was|is|became) (?:an?|the|one of|his|their) )")
THOUGHT = re.compile(
    r"(?P<who>[A-Z][\w’'-]+s) (?:thought|believed|feared|hoped|said|felt|hated|"
    r"disliked|opposed|supported|criticised|liked|rejected|questioned) (?:that )?"
    r"(?P<word>his|her)\b(?= \w)"
)
HIM = re.compile(r"\b(?P<word>him|he)\b")
# "It was hard to ...": nothing is meant by it.
NOTHING = re.compile(
    r"it\s+(?:(?:is|was|would be|had been|became|seems|seemed|took|could|can|may)\b"
    r"(?!.*\b(?:built|to make|to have)\b)"
    r"(?:.*\bto\s+(?!the\b|an?\b|his\b|her\b|their\b)(?-i:[a-z])|"
    r"(?:\s\w+){0,3}\s+(?:that|for)\s+\w)|is said|was said)",
    re.I,
)
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
            thought = _thought_of(sentence, person)
            return thought if thought != text else _owned(sentence, None, person)
        owned = _owned(sentence, last, person)
        return _some(owned, last) if owned == text else owned
    if says_nothing(text[at.start("word") :]):
        return text
    word = at["word"].lower()
    named = above if last is None else _named_before(last, word)
    sure = person if person and word in person.pronouns else None
    meant = [s for s in named if agrees(word, s, last, person)]
    if sure and last is None and not any(s.people for s in named):
        meant = [Subject(sure.name, people=True)]
    return _replaced(text, at, meant[0]) if len(meant) == 1 else text


def _named_before(last: Sentence, word: str) -> list[Subject]:
    """The subject of the sentence before, or for "he" the one person in it where its
    subject is none: "Most troops followed Lenin. He ...": Lenin."""
    subject = [last.subject] if last.subject else []
    if word not in ("he", "she") or not subject or len(set(last.people)) != 1:
        return subject
    person = last.people[0]
    owns = re.search(rf"{re.escape(person)}(?:[’']s?\b|[’'])", last.text)
    return subject if owns or not subject[0].plural else [Subject(person, people=True)]


def says_nothing(text: str) -> bool:
    """Whether the "it" that a text begins with stands for nothing."""
    return bool(NOTHING.match(text))


def _thought_of(sentence: Sentence, person: Person | None) -> str:
    """ "Nobles thought that his plan was weak.": his whom the document is about."""
    text = sentence.text
    found = THOUGHT.match(text)
    if found is None or person is None or found["word"] not in person.pronouns:
        return text
    if Subject(found["who"]).plural and not find_dates(text[: found.end()]):
        start, end = found.start("word"), found.end("word")
        return f"{text[:start]}{_owner(person.name)}{text[end:]}"
    return text


def _owned(sentence: Sentence, last: Sentence | None, person: Person | None) -> str:
    """ "Odo was her envoy": hers of whom the document is about, for nobody is his
    own adviser."""
    text = sentence.text
    found = OWNED.match(text)
    if found is None or person is None or found["word"] not in person.pronouns:
        return text
    if person.name in text or (last and last.people and person.name not in last.text):
        return text
    name = _owner(person.name)
    return f"{text[: found.start('word')]}{name}{text[found.end('word') :]}"


def it_named(sentence: Sentence, text: str, above: Sequence[Subject]) -> str:
    """ "Peel promised to end it.": what the heading asks about, if nothing that
    stands before "it" in a section's first sentence could be meant."""
    found = IT.search(text)
    meant = [s for s in above if not s.plural and not s.people]
    if found is None or len(meant) != 1:
        return text
    before = text[: found.start()]
    for name in sentence.people:
        before = before.replace(name, "")
    if len(before.split()) > SHORT or THING.search(before):
        return text
    return f"{text[: found.start()]}{meant[0].name}{text[found.end() :]}"


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
        sure = person is not None and word in person.pronouns
        if person and person.is_named_in(candidate.name):
            return sure
        others = {p for p in last.people if p not in candidate.name} if last else set()
        if person and not sure:  # "he" is not the queen
            others = {name for name in others if not person.is_named_in(name)}
        return candidate.people and not candidate.plural and not others
    single = rival and not Subject(rival).plural
    return not candidate.people and not candidate.plural and not single


def _rival_group(candidate: Subject, last: Sentence | None, word: str) -> bool:
    if last is None or re.search(rf"\b{word}\b", last.text, re.I):
        return False
    things = last.object and Subject(last.object).plural
    if things and not (candidate.people or GROUP.search(candidate.name)):
        return True
    rest = last.text.replace(candidate.name, "").replace(capped(candidate.name), "")
    return bool(GROUP.search(rest.partition(" ")[2]))


def _replaced(text: str, at: re.Match[str], subject: Subject) -> str:
    name = subject.name
    if at["word"].lower() in ("its", "their", "his") or (
        at["word"].lower() == "her" and not has_verb(text[: at.end() + 8])
    ):
        name = _owner(name)
    start = at.start("word")
    if not text[:start].strip():
        name = capped(name)
    helping = " is" if at["short"] else ""
    return f"{text[:start]}{name}{helping}{text[at.end() :]}"


def _owner(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _some(text: str, last: Sentence) -> str:
    """ "Some wanted ...": some of those the sentence before is about."""
    found = SOME.match(text)
    if found is None or last.subject is None or not last.subject.plural:
        return text
    verb = found["next"].lower()
    if not (is_past(verb) or verb in HELPING):
        return text
    return f"{found['word']} of {last.subject.name} {text[found.end() :]}"


def him_named(sentence: Sentence, text: str, last: Sentence | None) -> str:
    """ "It gave him time": the one person of the sentence before, in "him"'s place."""
    if last is None or sentence.people or len(set(last.people)) != 1:
        return text
    if _may_be_another(last):
        return text
    found = HIM.search(text)
    if found is None or re.search(
        r"\b(?:his|man|king|leader)\b", text[: found.start()]
    ):
        return text
    return f"{text[: found.start()]}{last.people[0]}{text[found.end() :]}"


def _may_be_another(last: Sentence) -> bool:
    """Whether a sentence's subject may be a person its one known name is not."""
    subject = last.subject
    if subject is None or subject.plural or last.people[0] in subject.name:
        return False
    return subject.name[:1].isupper() or not subject.name.startswith("the ")


def this_named(text: str, last: Sentence) -> str:
    """ "This was a march ...": the thing the sentence before it ends by naming."""
    named, found = NAMED_LAST.search(last.text), THIS_WAS.match(text)
    if named is None or found is None or last.people[-1:] == (named["name"].strip(),):
        return text
    article = "" if named["name"].startswith("the ") else "The "
    return f"{article}{capped(named['name'].strip())} {text[found.end() :]}"
