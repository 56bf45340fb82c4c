"""A sentence to be finished."""

from collections.abc import Iterator

from lili_voice.english.dates import find_dates
from lili_voice.english.verbs import BE, HELPING, verb_of_participle
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import STOP
from lili_voice.knowledge.extracting.finite import verb_at
from lili_voice.learning.bank.draft import content, opened
from lili_voice.learning.bank.endings import endings
from lili_voice.learning.bank.scope import Scope
from lili_voice.learning.bank.statement import OF_A_PLAN, mid_sentence, statement_of
from lili_voice.turn import Question, QuestionKind

NO_END = word_set(
    "not never so very more most too as than no only be been being have has had"
)
LOOSE_END = word_set("to of in on at by for from with up out about into apart")
ARTICLES = word_set("the a an his her its their of for into by to in")
TRIED = 3  # endings of one statement
FEWEST = 3  # words with a meaning before the gap


def to_finish(scope: Scope) -> Iterator[Question]:
    """ "Finish the sentence: Mao wanted to harness the ..."

    The verb stands before the gap, and no other statement begins alike.
    """
    fact = scope.fact
    statement = statement_of(fact)
    if not statement or fact.kind in OF_A_PLAN:
        return
    verb = verb_at(statement.split())
    tried = 0
    for start, end in endings(statement, fact.topic):
        told = len(start.split())
        if verb is None or told <= verb + 1 or len(content(start)) < FEWEST:
            continue
        if not _is_worth(start, end, statement):
            continue
        if tried < TRIED and statement.startswith(start) and not _begun(start, scope):
            tried += 1
            yield Question(
                prompt=opened("Finish the sentence", mid_sentence(start, fact), fact)
                + " ...",
                accepts=(end,),
                fact=fact.id,
                kind=QuestionKind.FINISH,
                stem=start,
            )


def _is_worth(start: str, end: str, statement: str) -> bool:
    """Whether an ending is a thing to be known, and not the rest of a verb or date."""
    last = start.split()[-1].lower()
    spoken = end.split()
    if last in HELPING or last in NO_END or spoken[-1].lower() in LOOSE_END:
        return False
    if not (BE | HELPING | NO_END).isdisjoint(spoken) or spoken[0].lower() in (
        "instead",
        "rather",
    ):
        return False
    if verb_of_participle(spoken[0].lower()) or spoken[0].lower() in STOP:
        return False
    dates = (span.at for span in find_dates(statement))
    if any(first < len(start) < last for first, last in dates):
        return False
    telling = spoken[0][0].isupper() or spoken[0][0].isdigit() or len(spoken) > 1
    return telling or last in ARTICLES


def _begun(start: str, scope: Scope) -> bool:
    """Whether another fact holds all that is said before the gap."""
    told = content(start)
    return any(told <= content(fact.text) for fact in scope.around)
