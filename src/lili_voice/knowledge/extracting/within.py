"""Pronouns within a sentence, where only one thing or person can be meant."""

import re
from collections.abc import Sequence

from lili_voice.english.dates import find_dates
from lili_voice.knowledge.extracting.person import HE, SHE, SOMEBODY, Person
from lili_voice.knowledge.extracting.sentence import Sentence, Subject
from lili_voice.knowledge.extracting.statement import capped

IT = re.compile(r"(?<=\w )it\b(?!\s+(?:was|is|would|had|has|could|to|that))(?![’'])")
THING = re.compile(
    r"\b(?:an?|the|this|that|his|her|its|their|every|each|one|it)\b|[,;:]", re.I
)
SHORT = 6  # words before an "it" that the heading explains
OWNED = re.compile(
    r"[A-Z][\w’'-]*(?: [\w’'-]+){0,4}? (?:was|is|became|had been) "
    r"(?:also |then |now )?(?P<word>his|her)\b(?= \w)"
)
# "..., the so-called Long March in 1934": named last, and all that "this" can be.
NAMED_LAST = re.compile(
    r", (?:in )?(?:the )?(?:so[- ]called|called|known as) "
    r"(?P<name>(?:the )?(?:[A-Z][\w’'-]+ ?){2,5})"
    r"(?:(?:in|of) \w+(?: \d{3,4})?)?[.]$"
)
THIS_WAS = re.compile(r"This (?=(?:was|is|became) (?:an?|the|one of|his|their) )")
THOUGHT = re.compile(
    r"(?P<who>[A-Z][\w’'-]+s) (?:thought|believed|feared|hoped|said|felt|hated|"
    r"disliked|opposed|supported|criticised|liked|rejected|questioned) (?:that )?"
    r"(?P<word>his|her)\b(?= \w)"
)
HIM = re.compile(r"\b(?P<word>him)\b")
DOER = re.compile(r"\b\w{3,}(?:er|or)\b")


def thought_of(sentence: Sentence, person: Person | None) -> str:
    """ "Nobles thought that his plan was weak.": his whom the document is about."""
    text = sentence.text
    found = THOUGHT.match(text)
    if found is None or person is None or found["word"] not in person.pronouns:
        return text
    if Subject(found["who"]).plural and not find_dates(text[: found.end()]):
        start, end = found.start("word"), found.end("word")
        return f"{text[:start]}{owner(person.name)}{text[end:]}"
    return text


def owned_by(sentence: Sentence, last: Sentence | None, person: Person | None) -> str:
    """ "Odo was her envoy": hers of whom the document is about, for nobody is his
    own adviser."""
    text = sentence.text
    found = OWNED.match(text)
    if found is None or person is None or found["word"] not in person.pronouns:
        return text
    if person.name in text or (last and last.people and person.name not in last.text):
        return text
    name = owner(person.name)
    return f"{text[: found.start('word')]}{name}{text[found.end('word') :]}"


def it_named(sentence: Sentence, text: str, above: Sequence[Subject]) -> str:
    """ "Peel promised to end it.": what the heading asks about, if nothing that
    stands before "it" in a section's first sentence could be meant."""
    found = IT.search(text)
    meant = [s for s in above if not s.plural and not s.people]
    if found is None or len(meant) != 1 or any(s.plural for s in above):
        return text
    if meant[0].name.lower() in text.lower():
        return text
    before = text[: found.start()]
    for name in sentence.people:
        before = before.replace(name, "")
    if len(before.split()) > SHORT or THING.search(before):
        return text
    return f"{text[: found.start()]}{meant[0].name}{text[found.end() :]}"


def him_named(sentence: Sentence, text: str, last: Sentence | None) -> str:
    """ "It gave him time": the one person of the sentence before, in "him"'s place."""
    if last is None or sentence.people or len(set(last.people)) != 1:
        return text
    other = last.object.split()[-1:]
    if _may_be_another(last) or (other and other[0].lower() in SOMEBODY):
        return text
    found = HIM.search(text)
    before = text[: found.start()].lower() if found else ""
    said = set(re.findall(r"[a-z]+", before))
    if found is None or said & (SOMEBODY | HE | SHE) or DOER.search(before):
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


def owner(name: str) -> str:
    """ "Aske’s", "the monks’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"
