"""Which side a statement belongs to: cause or effect, success or failure, a factor."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.learning.bank.chosen import between, chance
from lili_voice.learning.bank.draft import content, topic_of
from lili_voice.learning.bank.scope import Scope
from lili_voice.learning.bank.statement import believed, mid_sentence, statement_of
from lili_voice.turn import Question, QuestionKind

LONGEST = 20  # words of the statement
FEWEST, MOST = 2, 4  # factors to choose from
CAUSES = (Kind.REASON, Kind.EFFECT)
# Two sides of a list, as a question names them.
PAIRS = (
    ("success", "failure"),
    ("strength", "weakness"),
    ("advantage", "disadvantage"),
    ("benefit", "drawback"),
)
EFFECTS_OF = re.compile(r"What (?:were|are) (?:the )?[\w -]+? of (?P<of>.+)\?")
EVIDENCE = re.compile(r"\b(?:factors?|reasons?|causes?|important)\b", re.I)


def cause_or_effect(scope: Scope) -> Iterator[Question]:
    """ "Was this a cause or an effect of the war: ...?" where the notes have both."""
    fact, told = scope.fact, _statement(scope.fact)
    matter = _matter(scope)
    if not (told and matter) or fact.kind not in CAUSES or fact.place is None:
        return
    other = CAUSES[fact.kind is Kind.REASON]
    if not any(f.kind is other and f.topic == fact.topic for f in scope.near):
        return
    right = "a cause" if fact.kind is Kind.REASON else "an effect"
    more = ("a reason",) if fact.kind is Kind.REASON else ("a result",)
    made = between(
        f"Was this a cause or an effect of {matter}: {told}?",
        (right, *more),
        ("a cause", "an effect"),
    )
    yield _placed(made, fact, QuestionKind.CAUSE_EFFECT)


def _matter(scope: Scope) -> str:
    """What causes and effects are told of: "the Corn Laws"."""
    for fact in scope.near:
        found = EFFECTS_OF.fullmatch(fact.section) if fact.kind is Kind.EFFECT else None
        if found:
            return found["of"]
    return topic_of(scope.fact)


def success_or_failure(scope: Scope) -> Iterator[Question]:
    """ "Was this a success or a failure: ...?" where the items are labelled so."""
    fact, told = scope.fact, _statement(scope.fact)
    labels = {f.label.lower() for f in scope.section}
    for pair in PAIRS:
        if told and labels.issuperset(pair) and fact.label.lower() in pair:
            texts = tuple(f"a {side}" for side in pair)
            right = texts[pair.index(fact.label.lower())]
            matter = _matter(scope)
            of = f" of {matter}" if matter else ""
            made = between(
                f"Was this a {pair[0]} or a {pair[1]}{of}: {told}?", (right,), texts
            )
            yield _placed(made, fact, QuestionKind.SUCCESS_FAILURE)


def factor_supported(scope: Scope) -> Iterator[Question]:
    """ "Which factor does this support, political or economic: ...?" """
    fact = scope.fact
    if fact.kind is not Kind.FACTOR or not fact.label:
        return
    told = _statement(fact)
    named = _factors(scope)
    own = content(f"{fact.label} {fact.section}")
    if not told or EVIDENCE.search(told) or not len(named) >= FEWEST:
        return
    if any(_gives_away(told, label) for label in named) or own & content(told):
        return
    texts = _few(named, fact.label.lower())
    listed = f"{', '.join(texts[:-1])} or {texts[-1]}"
    made = between(
        f"Which factor does this support, {listed}: {told}?",
        (fact.label.lower(), f"the {fact.label.lower()} factor"),
        texts,
    )
    yield _placed(made, fact, QuestionKind.FACTOR)


def _factors(scope: Scope) -> list[str]:
    """The factors of the document, in its order."""
    found = dict[str, int]()
    same = [f for f in scope.near if f.kind is Kind.FACTOR and f.label]
    for fact in sorted(same, key=lambda f: f.source.lines):
        if fact.source.document == scope.fact.source.document:
            found.setdefault(fact.label.lower(), 0)
    return list(found)


def _few(named: Sequence[str], right: str) -> list[str]:
    """At most four factors, the right one among them, in the order of the notes."""
    others = sorted((n for n in named if n != right), key=lambda n: chance(n + right))
    kept = {right, *others[: MOST - 1]}
    return [name for name in named if name in kept]


def _gives_away(told: str, label: str) -> bool:
    """Whether a statement names a factor: "politics" for "political"."""
    roots = {word[:5] for word in content(label) if len(word) > 4}
    return any(word[:5] in roots for word in content(told))


def _statement(fact: Fact) -> str:
    told = "" if believed(fact) else statement_of(fact)
    return mid_sentence(told, fact) if told and len(told.split()) <= LONGEST else ""


def _placed(question: Question, fact: Fact, kind: QuestionKind) -> Question:
    return replace(question, fact=fact.id, kind=kind, stem=statement_of(fact))
