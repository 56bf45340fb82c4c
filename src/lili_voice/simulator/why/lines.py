"""Why a turn was answered so, in lines for a person on a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

LABEL = 11  # letters before the text of a line
MOST = 20  # lines
LONGEST = 160  # letters of a statement
CANDIDATES = 2
Values = Mapping[str, Any]


def lines_of(why: Values) -> list[str]:
    """Some twenty lines, a label of LABEL letters before each text."""
    lines = [*_taken(why["taken"])]
    for looked in why["looked"]:
        if looked["question"] != why["taken"]["text"]:
            lines.append(_line("looked up", f"“{looked['question']}”"))
        lines += _looked(looked)
    if why["judged"]:
        lines += _judged(why["judged"])
    lines += _statements(why)
    if why["asks"]:
        lines += _asks(why["asks"])
    return lines if len(lines) <= MOST else [*lines[: MOST - 1], _line("", "…")]


def _line(label: str, text: str) -> str:
    return f"{label:<{LABEL}}{text}".rstrip()


def _taken(taken: Values) -> Iterator[str]:
    intent = str(taken["intent"]).replace("_", " ")
    yield _line("taken for", f"{intent} ({taken['why']})")
    if taken["answered_as"] != taken["intent"]:
        scene = taken["in_the_middle_of"]
        going = f" (in the middle of: {scene})" if scene else ""
        yield _line("", f"answered as {taken['answered_as']}{going}".replace("_", " "))
    if taken["slots"]:
        slots = (f"{name}: {value}" for name, value in taken["slots"].items())
        yield _line("with", ", ".join(slots))


def _looked(looked: Values) -> Iterator[str]:
    asked = looked["asked"]
    if looked["after"]:
        yield _line("after", _quoted(looked["after"][0]))
    for number, one in enumerate(asked, 1):
        if len(asked) > 1:
            yield _line(f"question {number}", f"“{one['words']}”")
        yield from _understood(one, CANDIDATES if len(asked) == 1 else 1)
    found = "; ".join([looked["told"], *looked["notes"]])
    yield _line("found", found)
    if looked["nearest"] and not looked["facts"]:
        yield _line("nearest", _quoted(looked["nearest"]))


def _understood(asked: Values, most: int) -> Iterator[str]:
    heard = next(one for one in asked["heard"] if one["counts"])
    if heard["words"] != asked["words"]:
        yield _line("heard as", f"“{heard['words']}”")
    yield _line("asks for", _asked_for(heard))
    yield _line("looked in", heard["way_told"])
    if weighing := heard["weighing"]:
        yield _line("belief", weighing["verdict"])
        for candidate in weighing["candidates"][:most]:
            yield from _candidate(candidate)
    others = [one["words"] for one in asked["heard"] if not one["counts"]]
    if others:
        told = "; ".join(f"“{words}”" for words in others)
        yield _line("", f"in vain: {told}")


def _asked_for(heard: Values) -> str:
    """The kind of answer, and what of: "who; about Canals; telling: dug"."""
    kind = "anything on it" if heard["asks"] == "any" else heard["asks"]
    about = {
        "part": [heard["part"]] if heard["part"] else [],
        "about": heard["topics"],
        "names": heard["names"],
        "telling": heard["telling"],
    }
    told = (f"{name}: {', '.join(what)}" for name, what in about.items() if what)
    return "; ".join([kind, *told])


def _candidate(candidate: Values) -> Iterator[str]:
    yield _line(f"{candidate['share']:>7.0%}", _short(candidate["text"]))
    lacks = [f"lacks {', '.join(candidate['lacks'])}"] if candidate["lacks"] else []
    for mark, told in (("+", candidate["good"]), ("-", [*lacks, *candidate["bad"]])):
        if told:
            yield _line(f"{mark:>7}", "; ".join(told))


def _judged(judged: Values) -> Iterator[str]:
    verdict = judged["verdict"] or f"{judged['this_answer']}, and the question stays"
    yield _line("judged", f"{verdict} ({judged['why']})".replace("_", " "))
    if judged.get("said"):
        yield _line("said", f"“{judged['said']}”")
    if question := judged["question"]:
        yield _line("expected", "; ".join(question["expected"]))
        yield _line("asked", question["prompt"])
    known = question["expected"] if question else []
    for name, label in (("matched", "right"), ("missing", "missing")):
        if judged.get(name) and judged[name] != known:
            yield _line(label, "; ".join(judged[name]))
    if question and question["statement"]:
        yield _line("made from", _quoted(question["statement"]))


def _statements(why: Values) -> Iterator[str]:
    label = "told"
    for one in why["statements"]:
        yield _line(label, _quoted(one))
        label = ""


def _asks(asks: Values) -> Iterator[str]:
    yield _line("asks now", asks["prompt"])
    yield _line("", f"wants: {'; '.join(asks['expected'])}")
    if asks["statement"]:
        yield _line("", _quoted(asks["statement"]))


def _quoted(fact: Values) -> str:
    return f"“{_short(fact['text'])}” — {fact['document']}, {fact['place']}"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
