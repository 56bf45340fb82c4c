"""Sentences, and what each of them is about."""

import re
from dataclasses import dataclass
from functools import cached_property

from lili_voice.english.dates import find_dates
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.names import find_names
from lili_voice.knowledge.reading.verbs import first_verb, has_verb

LINKING = (
    r"(?:(?:but|and|however|also|then|later|soon|furthermore|moreover|meanwhile|so|"
    r"yet|still|instead|eventually|finally|therefore|afterwards|first|next|in addition|"
    r"as a result|overall|at first|at last|by then|for example|on the other hand|"
    r"in the end|in all|from then on|at the same time|after that|before that|"
    r"over the (?:next|following) (?:\w+ )?(?:days|weeks|months|years)),?"
    r"\s+)?"
)
APPOSED = re.compile(r"^(?P<first>[^,]+), (?P<second>[^,]+), (?=\w)")
BE = word_set("was were is are be been became remained seemed")
OBJECT = re.compile(
    r"(?:(?:not|also|only|then|often|soon|have|had|been|to|\w+ly) )*"
    r"(?P<thing>(?!(?:\w+ly|of|in|on|at|by|for|from|to|with|and|as|into|against|between|"
    r"after|before|because|so|until|over|under|through|across|up|out|off|that)\b)"
    r"(?:(?:an?|the|its|his|her|their|this|no|some|many|all)\s+)?"
    r"(?:[\w’'-]+\s+){0,2}?[\w’'-]+)(?=[.,;:!?]|$|\s+(?:of|in|on|at|by|for|from|to|"
    r"with|and|who|which|that|as|into|against|between|after|before|because|so|until)\b)"
)
PEOPLE = word_set("people men women children police troops peasants workers soldiers")
PREPOSITION = re.compile(
    r"\s(?:of|in|on|at|by|for|from|to|with|between|among|against|over|under|about)\s"
)
LEADS_IN = re.compile(
    r"(?:in|on|by|at|after|before|during|between|from|since|until|under|with|within|"
    r"although|when|while|as|because|if|once|despite|without|through)\b",
    re.I,
)
# "the Law and Order Party"
ONE = re.compile(
    r"^[Tt]he \w+ and \w+ (?:Act|Law|Bill|Party|Union|League|Plan|Pact|Treaty|Company|"
    r"Church|Club|Crisis)$"
)
BRACKETS = re.compile(r"\s*\([^()]*\)")
NONE = word_set(
    "you we i it they he she this that these those there some many most what who"
)
LONGEST = 7  # words of a subject
MANY = ("ss", "us", "is", "’s", "'s")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sentence, or a heading, is about, as it is named there."""

    name: str
    people: bool = False

    @property
    def plural(self) -> bool:
        if re.search(r"\band\b", self.name) and not ONE.search(self.name):
            return True
        head = PREPOSITION.split(self.name)[0].split()[-1]
        return head.lower() in PEOPLE or (
            head.endswith("s") and not head.endswith(MANY) and not self.people
        )


@dataclass(frozen=True)
class Sentence:
    """A sentence, and the proper words of its document."""

    text: str
    proper: frozenset[str]

    @cached_property
    def subject(self) -> Subject | None:
        """What it is about; None where that is not plain."""
        plain = _past_label(BRACKETS.sub("", self.text))
        rest = _past_opening(re.sub(rf"^{LINKING}", "", plain, flags=re.I))
        if apposed := APPOSED.match(rest):
            rest = self._apposed(apposed, rest)
        words = rest.split()
        verb = first_verb(words)
        if not verb or verb > LONGEST:
            return None
        name = " ".join(words[:verb]).strip()
        return self._subject(re.sub(r"\s+(?:also|then|now|only|soon|later)$", "", name))

    @cached_property
    def object(self) -> str:
        """What its verb is done to, as far as that stands right behind the verb: "the
        Armada" in "Spain sent the Armada"; "" after "was" or a preposition."""
        spoken = self.text.split()
        verb = first_verb(spoken)
        if verb is None or spoken[verb].lower() in BE:
            return ""
        found = OBJECT.match(" ".join(spoken[verb + 1 :]))
        return found["thing"] if found else ""

    @property
    def is_of_being(self) -> bool:
        """Whether it says what something was, or what was done to it."""
        spoken = self.text.split()
        verb = first_verb(spoken)
        return verb is not None and spoken[verb].lower() in BE

    @cached_property
    def people(self) -> tuple[str, ...]:
        return find_names(self.text, self.proper).people

    def _apposed(self, found: re.Match[str], rest: str) -> str:
        """ "Trotsky, who led it, won": Trotsky. "Two men, A and B, won": A and B."""
        after = rest[found.end() :]
        named = [w for w in found["second"].split() if w.lower() not in ("and", "the")]
        both = " and " in found["second"] and all(word[0].isupper() for word in named)
        return f"{found['second'] if both else found['first']} {after}"

    def _subject(self, name: str) -> Subject | None:
        words = name.split()
        if not words or words[0].lower() in NONE or re.search(r"[,;:()]", name):
            return None
        bare = re.sub(r"^(?:The|A|An|His|Her|Their|Its) ", "", name)
        people = any(bare == who or bare.endswith(f" {who}") for who in self.people)
        if LEADS_IN.match(name) or words[0].lower() in ("one", "no", "nobody"):
            return None
        people = people or bool(re.match(rf"{re.escape(name)}, who\b", self.text))
        return Subject(re.sub(r"^An? ", "the ", _mid(name, self.proper)), people)


def named_subject(name: str, *, people: bool | None = None) -> Subject | None:
    """The subject that a heading or a label names; `people` where it shows whether it
    is somebody."""
    if not name:
        return None
    words = frozenset(re.findall(r"[^\W\d_]+", name))
    if people is None:
        people = bool(find_names(f"It was {name}.", words).people)
    return Subject(_mid(name, frozenset(name.split()[1:])), people)


def _past_label(text: str) -> str:
    """A sentence without the words set before it: "Stage 1: the Danes landed"."""
    label, _, rest = text.partition(": ")
    named = rest and len(label.split()) <= LONGEST and not has_verb(label)
    return rest if named else text


def _past_opening(text: str) -> str:
    """A sentence without what stands before its subject: "In May 1917 the ..."."""
    if not LEADS_IN.match(text):
        return text
    if dates := find_dates(text[:40]):
        start, end = dates[0].at
        if start <= 12 and not has_verb(text[:end]):
            return text[end:].lstrip(" ,")
    _, comma, rest = text.partition(", ")
    return rest if comma else text


def _mid(name: str, proper: frozenset[str]) -> str:
    """A name as it stands in the middle of a sentence."""
    first = name.split()[0]
    small = first in ("The", "Most", "Many", "Some", "Their", "His", "Other", "Two")
    lower = small or (
        first.lower() in PEOPLE or (first not in proper and first.endswith("ers"))
    )
    return name[:1].lower() + name[1:] if lower else name
