"""The published files are written whole, and known when they are stale."""

import json

import pytest

from lili_voice.errors import OperatorError
from lili_voice.publish import stale_models, write_models
from publish.history import FACTS


def test_the_model_is_written_where_its_platform_is_named(tmp_path):
    [path] = write_models(tmp_path, FACTS)

    assert path == tmp_path / "alexa" / "en-GB.json"
    text = path.read_text("utf-8")
    assert text.endswith("}\n")
    assert "liu shaoqi" in text
    assert json.loads(text)["interactionModel"]


def test_nothing_but_the_model_is_left_behind(tmp_path):
    write_models(tmp_path, FACTS)
    [path] = write_models(tmp_path, FACTS)

    assert list(path.parent.iterdir()) == [path]


def test_a_model_just_written_is_not_stale(tmp_path):
    write_models(tmp_path, FACTS, "great leap quiz")

    assert stale_models(tmp_path, FACTS, "great leap quiz") == []


def test_facts_may_be_given_as_they_are_read(tmp_path):
    write_models(tmp_path, iter(FACTS))

    assert stale_models(tmp_path, iter(FACTS)) == []


def test_a_missing_model_is_told(tmp_path):
    [said] = stale_models(tmp_path, FACTS)

    assert "en-GB.json is missing" in said


@pytest.mark.parametrize(
    ("facts", "invocation"), [(FACTS[:1], "clever lili"), (FACTS, "great leap quiz")]
)
def test_a_model_of_other_facts_or_another_name_is_out_of_date(
    tmp_path, facts, invocation
):
    write_models(tmp_path, facts, invocation)

    [said] = stale_models(tmp_path, FACTS)

    assert "en-GB.json is out of date" in said


def test_a_place_that_cannot_be_written_is_the_operators_to_mend(tmp_path):
    (tmp_path / "alexa").write_text("a file, not a folder")

    with pytest.raises(OperatorError, match="choose another"):
        write_models(tmp_path, FACTS)
