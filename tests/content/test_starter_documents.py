"""What the documents that come with Lili promise, and that pages of their raw kind
are read as their authors meant them.
"""

import re
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from lili_voice import content
from lili_voice.knowledge.document import Block, Document, Section, Shape
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Kind
from lili_voice.knowledge.reading.read import read_document
from lili_voice.knowledge.reading.sentences import sentences
from lili_voice.knowledge.reading.wordings import wordings

HERE = Path(__file__).parent
STARTER = Path(content.__file__).parent
PAGE = "great-leap-forward.md"
ESSAY = "great-leap-forward-essay.md"
BOTH = pytest.mark.parametrize("name", [PAGE, ESSAY])
LABEL = re.compile(r"^(Success|Failure): ")


def read(name: str) -> Document:
    return read_document(STARTER / name, name)


def blocks_of(document: Document) -> list[Block]:
    return [block for section in document.sections for block in section.blocks]


def statements(document: Document) -> list[str]:
    return [text for block in blocks_of(document) for text, _ in sentences(block)]


def words(text: str) -> int:
    return len(text.split())


def section(document: Document, heading: str) -> Section:
    return next(s for s in document.sections if s.heading == heading)


def items(of: Section) -> list[list[str]]:
    """The sentences of each item of a list, without "Success:" or "Failure:"."""
    found = [block for block in of.blocks if block.shape is Shape.ITEM]
    return [[LABEL.sub("", text) for text, _ in sentences(b)] for b in found]


def test_exactly_two_documents_come_with_lili():
    assert {path.name for path in STARTER.glob("*.md")} == {PAGE, ESSAY}


@BOTH
def test_a_starter_document_is_front_matter_and_markdown(name):
    _, front, body = (STARTER / name).read_text("utf-8").split("---\n", 2)
    told = yaml.load(front, Loader=yaml.BaseLoader)
    opening = next(t for t in MarkdownIt().parse(body) if t.type == "heading_open")
    assert opening.tag == "h1"
    assert told["title"]
    assert told["boards"] == ["AQA", "Edexcel", "CIE"]
    assert told["levels"] == ["GCSE", "iGCSE"]
    assert told["abbreviations"] == {"GLF": "Great Leap Forward"}
    assert "GLF" in told["aliases"]
    assert all(entry["name"] and entry["heard"] for entry in told["names"])


@BOTH
def test_every_name_to_be_pronounced_is_spoken_in_the_document(name):
    document = read(name)
    spoken = " ".join(statements(document)).lower()
    assert document.about.names
    assert [n.name for n in document.about.names if n.name.lower() not in spoken] == []


@BOTH
def test_nothing_in_a_starter_document_is_left_out_or_doubted(name):
    document = read(name)
    assert document.left_out == ()
    assert document.doubts == ()


@BOTH
def test_every_sentence_is_short_enough_for_the_ear(name):
    assert [s for s in statements(read(name)) if words(s) > 22] == []


@BOTH
def test_every_sentence_names_what_it_speaks_of(name):
    dangling = re.compile(r"(?:It|He|She|They|This|That|These|Those|His|Their)\b")
    assert [s for s in statements(read(name)) if dangling.match(s)] == []


@BOTH
def test_no_statement_is_made_twice_in_a_document(name):
    told = statements(read(name))
    assert sorted(told) == sorted(set(told))


@BOTH
def test_further_wordings_are_questions_found_under_one_heading_only(name):
    asked = [q for s in read(name).sections for q in (s.heading, *s.also) if "?" in q]
    assert len(asked) > len(read(name).sections)
    assert sorted(asked) == sorted(set(asked))


@BOTH
def test_every_statement_has_wordings_that_ask_for_it_alone(name):
    document = read(name)
    listed = [wordings(asked.text)[0] for b in blocks_of(document) for asked in b.asked]
    assert len(listed) == len(statements(document))
    assert [few for few in listed if not 4 <= len(few) <= 7] == []
    every = [question for few in listed for question in few]
    every += [q for s in document.sections for q in (s.heading, *s.also)]
    assert sorted(every) == sorted(set(every))


@BOTH
def test_no_wording_is_spoken(name):
    document = read(name)
    told = [fact.text for fact in facts_of(document)]
    assert [text for text in told if text.endswith("?") or "lso asked" in text] == []
    assert len(told) == len(statements(document))


def test_the_page_asks_its_questions_in_order():
    assert [s.heading for s in read(PAGE).sections] == [
        "What was the Great Leap Forward?",
        "What were the aims of the Great Leap Forward?",
        "Who introduced the Great Leap Forward?",
        "When was the Great Leap Forward?",
        "Why was the Great Leap Forward introduced?",
        "What were the key features of the Great Leap Forward?",
        "What was the outcome of the Great Leap Forward?",
        "What were the effects of the Great Leap Forward?",
    ]


@pytest.mark.parametrize(
    ("heading", "count", "number"),
    [
        ("Why was the Great Leap Forward introduced?", "five reasons", 5),
        ("What were the key features of the Great Leap Forward?", "five key", 5),
        ("What were the effects of the Great Leap Forward?", "six important", 6),
    ],
)
def test_a_list_holds_as_many_items_as_its_opening_sentence_says(
    heading, count, number
):
    listed = section(read(PAGE), heading)
    assert count in listed.blocks[0].text
    assert len(items(listed)) == number


def test_a_list_can_be_spoken_as_its_headlines():
    lists = [items(s) for s in read(PAGE).sections if items(s)]
    headlines = [item[0] for found in lists for item in found]
    assert len(lists) == 3
    assert [h for h in headlines if words(h) > 10] == []


def test_one_effect_is_called_a_success_and_five_are_called_failures():
    effects = section(read(PAGE), "What were the effects of the Great Leap Forward?")
    labels = [LABEL.match(b.text) for b in effects.blocks if b.shape is Shape.ITEM]
    assert [found and found.group(1) for found in labels] == [
        "Success",
        *["Failure"] * 5,
    ]


def test_the_essay_plan_keeps_its_order():
    assert [(s.heading, s.kind, s.label) for s in read(ESSAY).sections] == [
        ("Introduction", Kind.INTRODUCTION, ""),
        ("Line of argument", Kind.ARGUMENT, ""),
        ("Factors", Kind.NOTE, ""),
        ("Ideological", Kind.FACTOR, "Ideological"),
        ("Economic", Kind.FACTOR, "Economic"),
        ("However", Kind.COUNTERPOINT, "Economic"),
        ("Political", Kind.FACTOR, "Political"),
        ("Personal", Kind.FACTOR, "Personal"),
    ]


def test_the_essay_plan_says_that_politics_was_the_main_reason():
    plan = read(ESSAY)
    argued = section(plan, "Line of argument").blocks[0].text
    assert re.search(r"political.*most important reason", argued)
    assert "main reason" in section(plan, "Political").blocks[0].text


def test_the_documents_may_disagree_about_who_began_the_great_leap_forward():
    assert "Liu Shaoqi introduced the Great Leap Forward." in statements(read(PAGE))
    assert "Mao launched the Great Leap Forward in 1958." in statements(read(ESSAY))


def test_production_both_rose_and_fell():
    effects = items(
        section(read(PAGE), "What were the effects of the Great Leap Forward?")
    )
    assert effects[0][0] == "Production increased in every area."
    assert effects[3][0] == "Wider business production decreased."


def test_an_abbreviation_nobody_explained_stays_as_it_is():
    page = " ".join(statements(read(PAGE)))
    assert "APCs" in page
    assert "APC" not in "".join(read(PAGE).about.abbreviations)
    assert "o-operative" not in page


def test_the_menu_of_a_web_page_is_no_content():
    page = read_document(HERE / "seed_shaped_page.txt", "seed_shaped_page.txt")
    told = " ".join(statements(page))
    assert "faded only slowly" in told
    assert "Rowan" not in told
    assert "EDUQAS" not in told
    assert "Join now" not in told


def test_a_page_of_plain_text_has_its_questions_and_lists():
    page = read_document(HERE / "seed_shaped_page.txt", "seed_shaped_page.txt")
    assert page.about.title == "The Peasants' Revolt, 1381"
    assert [s.kind for s in page.sections[:4]] == [
        Kind.DEFINITION,
        Kind.PERSON,
        Kind.DATE,
        Kind.REASON,
    ]
    assert [len(items(s)) for s in page.sections] == [0, 0, 0, 4, 5, 4]


def test_a_full_stop_without_a_space_still_ends_a_sentence():
    page = read_document(HERE / "seed_shaped_page.txt", "seed_shaped_page.txt")
    assert "The king promised to end serfdom." in statements(page)


def test_an_essay_plan_of_plain_text_has_its_factors():
    plan = read_document(HERE / "seed_shaped_essay.txt", "seed_shaped_essay.txt")
    assert [(s.kind, s.label) for s in plan.sections] == [
        (Kind.INTRODUCTION, ""),
        (Kind.ARGUMENT, ""),
        (Kind.NOTE, ""),
        (Kind.FACTOR, "Ideas"),
        (Kind.FACTOR, "Political"),
        (Kind.COUNTERPOINT, "Political"),
        (Kind.FACTOR, "Economic"),
        (Kind.FACTOR, "Personal"),
    ]


def test_the_author_is_told_of_words_written_twice():
    plan = read_document(HERE / "seed_shaped_essay.txt", "seed_shaped_essay.txt")
    assert {(d.line, d.what) for d in plan.doubts} >= {
        (2, "“to” stands twice"),
        (20, "“that” stands twice"),
    }
