"""A statement taken apart: who or what, its verb, and the rest, as far as is sure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lili_voice.english.verbs import BE, Forms, verb_of_participle, verb_of_past
from lili_voice.english.vocabulary import word_set
from lili_voice.knowledge.extracting.finite import (
    ADVERBS,
    HAVE,
    MODAL,
    helps,
    is_single,
    verb_at,
)
from lili_voice.knowledge.extracting.openings import (
    ASIDE,
    BOTH,
    LINK,
    is_plain_subject,
    led,
)

DROPPED = word_set("also then too therefore thus meanwhile instead however")
APART = re.compile(
    r"(?:,\s+(?P<joint>and|but|so|while|whereas|although|though|as)|;)\s+"
)
# Clauses inside others: "so big that ...", ", when ...".
INNER = re.compile(r"\bso (?:\w+ ){1,2}?that |, when ")
ELEMENT = r"(?:(?!(?:in|on|at|by|for|from|to|with)\b)[\w'’-]+ ){0,3}[\w'’-]+"
LISTED = re.compile(
    r", (?=(?P<first>\w+))(?!(?:the|an?|which|who|whose|where|when|while|as|but|so|and|"
    r"because|such|in|on|at|by|for|from|to|with|after|before|\w+ing)\b)"
    rf"{ELEMENT}(?:, {ELEMENT})*,? (?:and|or) "
)
TAIL = re.compile(
    r"\s*[,;:](?=\s|$)|\s*\(|\s+[–—-]\s+"
    r"|\s+(?=(?:because|so that|in order|although|even though|though|while|whereas|"
    r"when|but|until (?:it|he|she|they|the)|due to|thanks to|owing to|"
    r"as (?:it|they|he|she|the|there|a result)|so)\b)"
    r"|(?<=\d{4})\s+(?=to [a-z]{2,} )"  # "in 1066 to claim the crown"
)
AND_DID = re.compile(
    r"\s+(?:and|but)\s+(?:(?:then|also|later|soon|finally)\s+)?(?P<verb>[a-z]+)(?= \S)"
)
TOO = re.compile(r"(?:^|\s+)(?:too|also|as well|between them)$")
# What cannot end a statement: something was cut off.
OPEN_ENDED = re.compile(
    r"(?:^|\s)(?:about|of|with|for|to|at|from|between|against|into|and|or|the|an?|than)$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """ "The castle", "was", "built by Edward".

    `helper` is the verb that goes before the subject in a question, "" where "did" must
    be added; then `verb` is the verb of the statement. `core` is what is said after it,
    `tail` what follows a comma or a joining word behind that. `lead` stood before the
    subject.
    """

    subject: str
    helper: str
    verb: Forms | None
    core: str
    tail: str = ""
    lead: str = ""
    follows: bool = False  # "..., so mills closed": the reason stands before it

    @property
    def said(self) -> str:
        """What is said of the subject, without the tail."""
        begun = self.helper or (self.verb.past if self.verb else "")
        return f"{begun} {self.core}".strip()

    def about(self, subject: str) -> "Clause":
        """The same of the same thing in other words."""
        return replace(self, subject=subject)

    def asked(self, core: str | None = None) -> str:
        """ "Did Edward build it" without its capital, for what stands in `core`."""
        told = self.core if core is None else core
        plain = self.verb.plain if self.verb else ""
        return " ".join(f"{self.helper or 'did'} {self.subject} {plain} {told}".split())


def clauses(text: str) -> Iterator[Clause]:
    """The plain clauses of a statement, without its full stop."""
    if link := LINK.match(text):
        text = text[link.end() :]
    start, follows = 0, False
    for found in (*APART.finditer(text), None):
        part = text[start : found.start() if found else len(text)]
        made = list(_clauses(part, text[found.start() :] if found else ""))
        yield from (replace(clause, follows=follows) for clause in made)
        if found is None or not (start or made or found["joint"] == "so"):
            break
        start, follows = found.end(), found["joint"] == "so"
    if inner := INNER.search(text):
        yield from _clauses(text[inner.end() :], "")


def _clauses(text: str, after: str) -> Iterator[Clause]:
    lead, rest = led(text)
    aside = ASIDE.match(rest)
    if aside and verb_at(aside["first"].split()) is None:
        yield from _aside(aside["first"], aside["aside"])
        named = BOTH.fullmatch(aside["aside"])
        rest = f"{aside['aside' if named else 'first']} {rest[aside.end() :]}"
    words = rest.split()
    at = verb_at(words)
    if at is None or not is_plain_subject(words[:at]):
        return
    subject = " ".join(word for word in words[:at] if word.lower() not in DROPPED)
    bare = words[at].rstrip(",;:")
    rest = f"{words[at][len(bare) :]} {' '.join(words[at + 1 :])}".strip()
    for clause in _with_verb(subject, bare, rest):
        yield replace(clause, lead=lead, tail=f"{clause.tail} {after}".strip())


def _aside(first: str, aside: str) -> Iterator[Clause]:
    """ "The tax, which was raised in 1380, ...": a clause of its own."""
    who = re.match(r"(?:who|which) (?=\w)", aside)
    if who and is_plain_subject(first.split()):
        verb, _, rest = aside[who.end() :].partition(" ")
        if helps(verb) or verb_of_past(verb):
            yield from _with_verb(first, verb, rest)


def _with_verb(subject: str, verb: str, rest: str) -> Iterator[Clause]:
    """The clauses of a verb, and of what else the subject does after "and"."""
    low = verb.lower()
    helping = helps(low)
    whole, tail = _cut(rest)
    joint = _second_verb(whole, helping=helping)
    core = whole[: joint.start()] if joint else whole
    core = TOO.sub("", core)
    if not is_single(core, helping=helping) or OPEN_ENDED.search(core):
        return
    tail = "" if joint else tail
    if low in HAVE:
        yield from _having(subject, low, core, tail)
    elif helping:
        yield Clause(subject, low, None, core, tail)
    else:
        yield Clause(subject, "", verb_of_past(low), core, tail)
    if joint:
        _, _, more = rest[joint.end() :].partition(" ")
        yield from _with_verb(subject, joint["verb"], more)


def _second_verb(core: str, *, helping: bool) -> re.Match[str] | None:
    """Where "and ended in June" begins, if anywhere."""
    for found in AND_DID.finditer(core):
        word = found["verb"]
        if word in BE or word in HAVE or word in MODAL:
            return found
        participle = verb_of_participle(word) is not None
        if verb_of_past(word) and not (participle and helping):
            return found
    return None


def _having(subject: str, verb: str, core: str, tail: str) -> Iterator[Clause]:
    """ "Had come" asks with "had", "had a plan" with "did"."""
    first = next((word for word in core.split() if word not in ADVERBS), "")
    if verb_of_participle(first) or first == "been" or first.endswith("ed"):
        yield Clause(subject, verb, None, core, tail)
    elif verb == "had":
        yield Clause(subject, "", Forms("have", "had", "had", False), core, tail)


def _cut(rest: str) -> tuple[str, str]:
    """What is said, and what follows a comma or a joining word; a list stays whole."""
    spaced, at = f" {rest}", 0  # "It ended when ..." has its joint at once
    while found := TAIL.search(spaced, at):
        listed = LISTED.match(spaced, found.start())
        if listed and verb_of_past(listed["first"].lower()) is None:
            at = listed.end()
            continue
        return spaced[: found.start()].strip(), spaced[found.start() :].strip()
    return rest, ""
