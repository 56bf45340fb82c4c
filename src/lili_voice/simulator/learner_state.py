"""A learner before and after a turn, and what the turn changed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from lili_voice.learning.learner import Card, Contrast, Doing, Learner, Remark, Round
from lili_voice.simulator.stage import Exchange, Stage
from lili_voice.turn import Question

FEW = 8  # words of a statement
Plain = Mapping[str, object]


def change_object(exchange: Exchange, stage: Stage | None = None) -> dict[str, object]:
    """The learner "before" and "after" a turn, and "changes": what of it is not the
    same, each {"what", "before", "after"}.

    "cards" are those the turn wrote, "remarks" what is passed on to the author of the
    notes, "forgotten" whether all was deleted. With the `stage` it was played on, facts
    are told with their first words. The open question's answer is told: this is for
    those who look on, never for a pupil.
    """
    facts = _Facts(stage)
    before = _learner(exchange.before, facts)
    after = _learner(exchange.after, facts)
    kept = exchange.kept
    return {
        "before": before,
        "after": after,
        "changes": list(_changes(before, after)),
        "cards": [_card(card, facts) for card in kept.learnt.cards] if kept else [],
        "contrasts": [_contrast(one, facts) for one in kept.learnt.contrasts]
        if kept
        else [],
        "remarks": [_remark(one, facts) for one in kept.remarks] if kept else [],
        "forgotten": bool(kept and kept.forget),
    }


class _Facts:
    """Tells facts by their ids, and by their first words with the notes at hand."""

    def __init__(self, stage: Stage | None) -> None:
        self._by_id = stage.library.by_id if stage else {}

    def told(self, id: str) -> dict[str, str]:
        words = self._by_id[id].text.split() if id in self._by_id else []
        few = " ".join(words[:FEW]) + ("…" if len(words) > FEW else "")
        return {"fact": id, "text": few}

    def each(self, ids: Sequence[str]) -> list[dict[str, str]]:
        return [self.told(id) for id in ids]


def _learner(learner: Learner, facts: _Facts) -> dict[str, object]:
    doing = learner.doing
    return {
        "scene": doing.scene if doing else None,
        "values": dict(doing.values) if doing else {},
        "question": _question(doing.question if doing else None, facts),
        "contestable": _contestable(doing),
        "about": facts.each(learner.about),
        "asks": learner.asks or None,
        "round": _round(learner.round, facts),
        "exam": _day(learner.exam),
    }


def _question(question: Question | None, facts: _Facts) -> Plain | None:
    if question is None:
        return None
    return {
        "prompt": question.prompt,
        "kind": question.kind.value,
        "accepts": list(question.accepts),
        **facts.told(question.fact),
    }


def _contestable(doing: Doing | None) -> str | None:
    """The verdict that may still be contested."""
    return doing.judged.grade.value if doing and doing.judged else None


def _round(round: Round | None, facts: _Facts) -> Plain | None:
    if round is None:
        return None
    return {
        "number": round.number,
        "length": round.length,
        "done": round.done,
        "right": round.right,
        "partly": round.partly,
        "streak": round.streak,
        "topic": round.wish.topic or None,
        "kind": round.wish.kind.value if round.wish.kind else None,
        "missed": facts.each(round.missed),
        "over": round.over,
    }


def _card(card: Card, facts: _Facts) -> Plain:
    return {
        **facts.told(card.fact),
        "due": _time(card.due),
        "stability": round(card.stability, 2),
        "difficulty": round(card.difficulty, 2),
        "reviews": card.reviews,
        "lapses": card.lapses,
    }


def _contrast(contrast: Contrast, facts: _Facts) -> Plain:
    other = facts.told(contrast.other)
    return {**facts.told(contrast.fact), "other": other, "due": _time(contrast.due)}


def _remark(remark: Remark, facts: _Facts) -> Plain:
    return {
        "about": remark.about.value,
        "words": remark.words,
        "facts": facts.each(remark.facts),
    }


def _time(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _changes(before: Plain, after: Plain, of: str = "") -> Iterator[dict[str, object]]:
    """What differs, the parts of a part by themselves: "round right"."""
    for name in dict.fromkeys((*before, *after)):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        what = f"{of} {name}".strip()
        if isinstance(old, Mapping) and isinstance(new, Mapping):
            yield from _changes(old, new, what)
        else:
            yield {"what": what, "before": old, "after": new}
