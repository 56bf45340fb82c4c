"""Weights are fitted to questions: benchmarks/fit, on a small made-up store."""

import json

import pytest

from lili_voice.knowledge.finding.confidence import ALL
from lili_voice.knowledge.finding.evidence import NAMES

pytest.importorskip("numpy", reason="weights are fitted with numpy: '.[fit]'")
pytest.importorskip("scipy", reason="weights are fitted with scipy: '.[fit]'")

NOTES = """\
# The Harbour War of Westermark

## What happened?

- The war began in 1734 after Westermark closed its harbours.
- Queen Adela led the navy of Westermark.
- The salt tax paid for new ships.
- The war ended with the Peace of Holm in 1741.
"""
QUESTIONS = [
    ("When did the war begin?", "1734"),
    ("Who led the navy?", "Adela"),
    ("What paid for the new ships?", "salt tax"),
    ("Which peace ended the war?", "Holm"),
    ("What did Westermark close?", "harbours"),
]
UNANSWERED = ["Who painted the queen?", "How many sailors drowned in the storms?"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    from fit_stores import folder_store

    folder = tmp_path_factory.mktemp("documents")
    (folder / "war.md").write_text(NOTES, "utf-8")
    asked = [
        {"id": f"q{n}", "text": text, "must": [[must]]}
        for n, (text, must) in enumerate(QUESTIONS)
    ]
    absent = [{"id": text, "text": text, "absent": []} for text in UNANSWERED]
    for kind, lines in (("questions", asked), ("oos", absent)):
        told = "".join(json.dumps(line) + "\n" for line in lines)
        (folder / f"war.{kind}.jsonl").write_text(told, "utf-8")
    return folder_store(folder, tmp_path_factory.mktemp("store") / "kept")


@pytest.fixture(scope="module")
def lessons(store):
    from fit_lessons import lessons_of

    return lessons_of(store)


def test_fitted_weights_put_the_right_fact_first_and_know_what_is_not_there(lessons):
    from fit_weights import fitted

    weights = fitted(lessons)
    sure = {True: [], False: []}
    for lesson in lessons:
        ranking = lesson.ranking(weights.order)
        first = lesson.numbers.index(ranking.rows[0].number)
        assert lesson.right[first] or not lesson.asked.answerable
        sure[lesson.asked.answerable].append(weights.sure(lesson, ranking))
    assert sure[False]
    assert min(sure[True]) > max(sure[False])


def test_a_lesson_weighs_the_evidence_just_as_lili_does(lessons):
    import numpy as np

    from lili_voice.knowledge.finding.rank import ranked
    from lili_voice.knowledge.finding.weights import weights

    order = np.array([weights().order.get(name, 0.0) for name in NAMES])
    for lesson in lessons:
        theirs = ranked(lesson.query, lesson.index, None).rows
        ours = lesson.ranking(order).rows
        assert [row.number for row in ours] == [row.number for row in theirs]
        assert ours[0].share == pytest.approx(theirs[0].share)


def test_weights_are_written_by_name_and_the_line_is_kept(lessons, tmp_path):
    from fit_weights import fitted, write_weights
    from lili_voice.knowledge.finding.weights import weights

    write_weights(fitted(lessons), tmp_path / "weights.json", None)
    told = json.loads((tmp_path / "weights.json").read_text("utf-8"))
    assert told["line"] == weights().line
    assert list(told["order"]) == sorted(told["order"])
    assert set(told["order"]) <= set(NAMES)
    assert set(told["known"]) <= set(ALL)


def test_every_store_is_asked_questions_of_the_others_and_misheard_ones(store):
    from dataclasses import replace

    from fit_stores import asked_also

    other = replace(store, name="other", asked=store.asked[:1])
    (both, _) = asked_also([store, other], 0.2, 1)
    well = [one for one in both.asked if not one.how]
    assert len(well) == len(store.asked) + 1
    assert not well[-1].answerable
    assert len(both.asked) == 2 * len(well)


def test_the_area_under_the_curve_counts_ties_as_half():
    from fit_check import auroc

    assert auroc([3.0, 1.0], [1.0, 0.0]) == 0.875
    assert auroc([], [1.0]) is None
