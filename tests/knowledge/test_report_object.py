"""The report that a machine reads."""

import json
from dataclasses import replace
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.library import library_of
from lili_voice.knowledge.reading.read import Reading
from lili_voice.knowledge.report import Report
from lili_voice.knowledge.reporting.matters import MATTERS

SCHEMA = json.loads(
    files("lili_voice.knowledge").joinpath("report.schema.json").read_text("utf-8")
)
FITS = Draft202012Validator(SCHEMA)
DOCUMENTS = {
    "canals.md": (
        "---\ntitle: Canals\n---\n# The Canals\n\n## When were they dug?\n\n"
        "Also asked: When was the canal age?\n\n"
        "The first canal of the age opened on 17 July 1761.\n"
        "Between 1790 and 1810 it was **canal mania**.\n\n![a map](map.png)\n"
    ),
    "coal.txt": (
        "Menu\nCoal\n\nWhy was coal carried by water?\n"
        "• Success: A horse pulled 50 tons.\n• Roads were full of mud.\nSign up now\n"
    ),
    "locks.html": (
        "<html><body><nav><a href='/'>Home</a></nav><h1>Locks</h1>"
        "<h2>What is a lock?</h2>\n<p>A lock is a chamber with two gates.</p>\n"
        "<table>\n<tr><th>Year</th><th>Event</th></tr>\n"
        "<tr><td>1793</td><td>The mania began.</td></tr></table></body></html>"
    ),
    "bank.csv": "Question,Answer\nWho was Brindley?,Brindley was an engineer.\n",
}


@pytest.fixture
def told(read):
    """The report as a program gets it."""

    def told(*names, doubts=(), failures=()):
        documents = tuple(read(DOCUMENTS[name], name) for name in names)
        library = library_of(Reading(documents, failures))
        report = Report(
            documents, replace(library, doubts=(*library.doubts, *doubts))
        ).as_object()
        return json.loads(json.dumps(report))

    return told


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_report_on_any_format_fits_its_schema(told, name):
    report = told(name)
    FITS.validate(report)
    assert report["facts"]


def test_the_report_on_nothing_fits_its_schema(told):
    FITS.validate(told(failures=("a.doc: an old Word document; save it as .docx",)))


def test_the_schema_knows_every_kind_of_fact_and_of_doubt():
    Draft202012Validator.check_schema(SCHEMA)
    kinds = SCHEMA["$defs"]["kind"]["enum"]
    assert kinds == [kind.value for kind in Kind]
    doubts = SCHEMA["$defs"]["doubt"]["properties"]["kind"]["enum"]
    assert doubts == list(MATTERS)


def test_a_field_nobody_knows_does_not_fit(told):
    report = told("coal.txt")
    for part in (report, *report["documents"], *report["facts"][:1]):
        part["more"] = 1
        assert not FITS.is_valid(report)
        del part["more"]
    assert FITS.is_valid(report)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_line_is_in_a_fact_or_says_why_it_is_not(told, name):
    report = told(name)
    (document,) = report["documents"]
    ids = {fact["id"]: fact["lines"] for fact in report["facts"]}
    for line in document["lines"]:
        assert line["role"] != "fact" or line["facts"]
        assert line["role"] != "not understood" or not line["facts"]
        for fact in line["facts"]:
            assert ids[fact][0] <= line["number"] <= ids[fact][1]
    assert {fact for line in document["lines"] for fact in line["facts"]} == ids.keys()
    numbers = [line["number"] for line in document["lines"]]
    assert numbers == sorted(set(numbers))


def test_the_lines_left_out_are_those_of_the_boilerplate(told):
    report = told("coal.txt")
    assert [(out["line"], out["text"]) for out in report["left_out"]] == [
        (1, "Menu"),
        (7, "Sign up now"),
    ]
    (document,) = report["documents"]
    boilerplate = [x["number"] for x in document["lines"] if x["role"] == "boilerplate"]
    assert boilerplate == [1, 7]


def test_a_contradiction_names_both_places(told):
    doubt = Doubt("canals.md", 10, "1761 or 1763?", "contradiction", "coal.txt", 5)
    report = told("canals.md", "coal.txt", doubts=(doubt,))
    FITS.validate(report)
    (clash,) = [doubt for doubt in report["doubts"] if doubt["kind"] == "contradiction"]
    assert clash == {
        "document": "canals.md",
        "line": 10,
        "page": None,
        "kind": "contradiction",
        "what": "1761 or 1763?",
        "other": {"document": "coal.txt", "line": 5},
    }


def test_the_same_documents_give_the_same_report_in_the_same_order(told):
    names = list(DOCUMENTS)
    assert json.dumps(told(*names)) == json.dumps(told(*names))
