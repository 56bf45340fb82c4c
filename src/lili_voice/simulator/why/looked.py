"""How a question was understood, and by which way it was answered or refused."""

from collections.abc import Mapping

from lili_voice.knowledge.finding.confidence import REASON
from lili_voice.knowledge.finding.explaining import (
    Asked,
    Candidate,
    Heard,
    Weighing,
    explain,
)
from lili_voice.knowledge.finding.finding import Finding, Found, Way
from lili_voice.simulator.stage import Looked, Stage
from lili_voice.simulator.why.answered import fact_object, facts_of

WAYS: Mapping[Way, str] = {
    Way.NOT_LOOKED_UP: "asks nothing of the notes",
    Way.LONG_FORM: "what letters stand for",
    Way.TIME: "the order of what is dated",
    Way.NTH: "one of the list last spoken of",
    Way.BARE: "what was said last, or stands beside it",
    Way.WHICH: "which topic is meant",
    Way.ASKED_JUST_SO: "a question of the documents, word for word",
    Way.PART: "a whole part of the notes",
    Way.INTRODUCED: "a topic's introduction",
    Way.STATED: "statements, weighed against one another",
}
FOUND: Mapping[Found, str] = {
    Found.FACTS: "statements",
    Found.LIST: "a list",
    Found.FACTORS: "the factors of an essay",
    Found.LONG_FORM: "the long form",
    Found.COUNT: "how many there are",
    Found.ORDER: "an order in time",
    Found.CHOICE: "several things may be meant",
    Found.UNKNOWN: "nothing: the notes do not say",
    Found.RUBBISH: "nothing: no words anybody would say",
    Found.NOTHING: "nothing: nothing was asked",
}


def looked_object(looked: Looked, stage: Stage) -> dict[str, object]:
    """One look into the notes, as plain values."""
    told = explain(stage.librarian, looked.question, looked.about, looked.asks)
    return {
        **found_object(looked),
        "after": facts_of(looked.about, stage) if told.leans else [],
        "asked": [_asked(one) for one in told.asked],
    }


def found_object(looked: Looked) -> dict[str, object]:
    """What was found then, without a word on why."""
    finding = looked.finding
    return {
        "question": looked.question,
        "after": [],
        "found": finding.found.value,
        "told": FOUND[finding.found],
        "facts": [
            {**fact_object(hit.fact), "sure": round(hit.sure, 3)}
            for hit in finding.hits
        ],
        "nearest": fact_object(finding.nearest) if finding.nearest else None,
        "notes": list(_notes(finding)),
        "asked": [],
    }


def _notes(finding: Finding) -> list[str]:
    """What else the finding says."""
    notes = {
        "the notes say otherwise": finding.corrects,
        "two documents differ on it": finding.differ,
        "the answer is yes": finding.verdict is True,
        "the answer is no": finding.verdict is False,
        f"may be meant: {', '.join(finding.choices)}": bool(finding.choices),
    }
    return [note for note, so in notes.items() if so]


def _asked(asked: Asked) -> dict[str, object]:
    """One question, and each way it was heard in."""
    counts = asked.counts
    heard = [{**_heard(one), "counts": one is counts} for one in asked.heard]
    return {"words": asked.words, "heard": heard}


def _heard(heard: Heard) -> dict[str, object]:
    query, finding = heard.query, heard.finding
    part = query.part.value if query.part else None
    return {
        "words": query.text,
        "asks": query.asks.value.replace("_", " "),
        "topics": sorted(query.topics),
        "telling": list(heard.telling),
        "names": list(heard.names),
        "part": part,
        "nth": query.nth,
        "unlike": round(query.unlike, 3),
        "way": heard.way.value,
        "way_told": WAYS[heard.way],
        "found": finding.found.value,
        "weighing": heard.weighing and _weighing(heard.weighing, finding),
    }


def _weighing(weighing: Weighing, finding: Finding) -> dict[str, object]:
    return {
        "sure": round(weighing.sure, 3),
        "line": weighing.line,
        "held": round(weighing.held, 3),
        "reason": weighing.reason,
        "verdict": _verdict(weighing, finding),
        "candidates": [_candidate(one) for one in weighing.candidates],
    }


def _verdict(weighing: Weighing, finding: Finding) -> str:
    """Why the best statement was told, or not."""
    line = f"{weighing.sure:.2f}, and {weighing.line:.2f} are needed"
    if finding.found is not Found.UNKNOWN:
        return f"sure enough: {line}"
    if weighing.held < REASON:
        return f"too little of it is in any statement: {weighing.held:.2f} of {REASON}"
    if weighing.sure < weighing.line:
        return f"not sure enough: {line}"
    return "the notes use the letters, and do not say what they mean"


def _candidate(candidate: Candidate) -> dict[str, object]:
    grounds = candidate.grounds
    return {
        **fact_object(candidate.fact),
        "share": round(candidate.share, 3),
        "good": list(grounds.good),
        "bad": list(grounds.bad),
        "lacks": list(grounds.lacks),
    }
