"""The page a teacher looks at."""

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from lxml import html

from lili_voice.knowledge.account import Account, AccountedLine, Role
from lili_voice.knowledge.document import About, Doubt
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.library import Library, library_of
from lili_voice.knowledge.reading.read import Reading
from lili_voice.knowledge.report import Report
from lili_voice.source import Source

CANALS = """# Canals

## Who dug them?

James Brindley dug the first canal by 17 July 1761. The canal was 10 miles long.
Brindley had no map
and no schooling.

![a lock](lock.png)
"""
COAL = "Menu\nHome\nSearch\nSign in\nCoal\n\nWhy?\n• Coal was heavy.\nContact us\n"
HOSTILE = """# <script>alert(1)</script> & "co"

## What is {{ 7*7 }} <b>here</b>?

Coal <img src=x onerror=alert(2)> was {% raw %} <speak><break/></speak> heavy.
Coal was `<script>alert(3)</script>` dear.

</li></ol></section><style>*{display:none}</style> &amp;lt; ends the page.
"""


@pytest.fixture
def page(read):
    """The page on some documents, as a tree."""

    def page(files, *doubts, failures=()):
        documents = tuple(read(words, name) for name, words in files.items())
        library = library_of(Reading(documents, failures))
        report = Report(documents, replace(library, doubts=(*library.doubts, *doubts)))
        return html.document_fromstring("".join(report.as_page())), report

    return page


def words(element):
    return " ".join(element.text_content().split())


def line(tree, anchor):
    return tree.get_element_by_id(anchor)


def test_every_fact_stands_at_its_line_with_what_was_understood(page):
    tree, report = page({"canals.md": CANALS, "coal.txt": COAL})
    facts = report.as_object()["facts"]
    said = [words(card.find(".//dd")) for card in tree.iter("dl")]
    assert said == [fact["text"] for fact in facts]
    first = words(line(tree, "d1-5"))
    for told in ("James Brindley", "17 July 1761", "10 miles", "Who dug them?"):
        assert told in first


def test_the_words_of_each_fact_are_marked_apart(page):
    tree, _ = page({"canals.md": CANALS})
    assert [words(mark) for mark in line(tree, "d1-5").iter("mark")] == [
        "James Brindley dug the first canal by 17 July 1761.",
        "The canal was 10 miles long.",
    ]
    assert [words(mark) for mark in line(tree, "d1-7").iter("mark")] == [
        "and no schooling."
    ]


def test_the_whole_document_is_there_line_by_line(page):
    tree, _ = page({"canals.md": CANALS, "coal.txt": COAL})
    for anchor, text in (("d1", CANALS), ("d2", COAL)):
        for number, written in enumerate(text.split("\n"), 1):
            if any(map(str.isalnum, written)):
                assert " ".join(written.split()) in words(
                    line(tree, f"{anchor}-{number}")
                )


def test_what_is_no_fact_says_so_in_words_too(page):
    tree, _ = page({"canals.md": CANALS, "coal.txt": COAL})
    unread = line(tree, "d1-9")
    assert words(unread.find(".//s")) == "![a lock](lock.png)"
    assert "not understood" in words(unread)
    assert "left out" in words(line(tree, "d2-9"))
    assert line(tree, "d1-3").find(".//h3") is not None


def test_a_long_run_of_lines_left_out_is_folded(page):
    tree, _ = page({"coal.txt": COAL})
    (fold,) = tree.find_class("fold")
    assert words(fold.find(".//summary")) == (
        "lines 1-4: left out as no content (“Menu” ...)"
    )
    assert line(tree, "d1-2") in list(fold.iter())


def test_a_doubt_stands_beside_its_line_and_above_the_documents(page):
    tree, _ = page({"coal.txt": COAL}, Doubt("coal.txt", 8, "“heavy” is odd"))
    assert "“heavy” is odd" in words(line(tree, "d1-8"))
    (above,) = [a for a in tree.iter("a") if words(a) == "coal.txt, line 8"]
    assert above.get("href") == "#d1-8"


def test_a_contradiction_leads_to_both_places_from_either(page):
    clash = Doubt("canals.md", 5, "1761 or 1763?", "contradiction", "coal.txt", 8)
    tree, _ = page({"canals.md": CANALS, "coal.txt": COAL}, clash)
    (there,) = line(tree, "d1-5").iter("a")
    (back,) = line(tree, "d2-8").iter("a")
    assert (there.get("href"), back.get("href")) == ("#d2-8", "#d1-5")
    grave = [d for d in tree.iter("details") if "grave" in d.get("class", "")]
    assert [a.get("href") for a in grave[0].iter("a")] == ["#d1-5", "#d2-8"]


def test_a_contradiction_told_at_both_places_stands_once_at_each(page):
    tree, _ = page(
        {"canals.md": CANALS, "coal.txt": COAL},
        Doubt("canals.md", 5, "1761, there 1763", "contradiction", "coal.txt", 8),
        Doubt("coal.txt", 8, "1763, there 1761", "contradiction", "canals.md", 5),
    )
    assert words(line(tree, "d1-5")).count("contradiction:") == 1
    assert words(line(tree, "d2-8")).count("contradiction:") == 1


def test_every_link_leads_somewhere_and_no_place_has_two_names(page):
    tree, _ = page(
        {"canals.md": CANALS, "coal.txt": COAL, "empty.md": "# Title"},
        Doubt("canals.md", 4, "a line without words"),
        Doubt("coal.txt", 99, "a line below the last"),
        Doubt("coal.txt", 8, "or?", "contradiction", "lost.md", 3),
    )
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    links = [a.get("href") for a in tree.iter("a")]
    assert len(links) > 5
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_a_document_none_of_whose_lines_is_shown_keeps_its_doubts():
    library = Library((), {"a.md": About("A")}, (Doubt("a.md", 1, "nothing in it"),))
    tree = html.document_fromstring(
        "".join(Report((Account("a.md", "A"),), library).as_page())
    )
    assert "nothing in it" in words(tree.get_element_by_id("d1"))


def test_hostile_text_is_shown_and_never_obeyed(page):
    tree, report = page(
        {"<b>bad</b>.md": HOSTILE},
        Doubt("<b>bad</b>.md", 5, "“<script>” is odd"),
        failures=("<script>x</script>.md: not text",),
    )
    text = words(tree)
    for told in (
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
        "<img src=x onerror=alert(2)>",
        "{% raw %} <speak><break/></speak>",
        "</li></ol></section><style>*{display:none}</style> &amp;lt;",
        "“<script>” is odd",
        "<script>x</script>.md: not text",
    ):
        assert told in text
    assert {element.tag for element in tree.iter()}.isdisjoint(
        {"script", "img", "speak", "b", "iframe", "link", "object"}
    )
    assert not [
        name
        for element in tree.iter()
        for name in element.attrib
        if name.startswith("on") or name in ("src", "style")
    ]
    assert report.as_object()["facts"]


def test_the_page_needs_nothing_from_anywhere_and_runs_nothing(page):
    tree, _ = page({"canals.md": CANALS})
    (style,) = tree.iter("style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert not re.search(r"url\(|@import|https?:", style.text)
    assert all(a.get("href").startswith("#") for a in tree.iter("a"))


def test_what_could_not_be_read_stands_on_the_page(page):
    tree, _ = page({"canals.md": CANALS}, failures=("b.pdf: protected; save it open",))
    assert "b.pdf: protected; save it open" in words(tree)


def test_pages_and_paragraphs_are_named(page):
    lines = tuple(AccountedLine(n, f"Coal {n}.", Role.FACT) for n in range(1, 5))
    library = Library((), {"a.pdf": About("A")}, (Doubt("a.pdf", 4, "odd"),))
    report = Report((Account("a.pdf", "A", lines, "paragraph", (1, 3)),), library)
    tree = html.document_fromstring("".join(report.as_page()))
    assert [words(li) for li in tree.find_class("page")] == ["page 1", "page 2"]
    assert "a.pdf, page 2, paragraph 4" in words(tree)


def test_a_long_document_makes_a_page_that_a_browser_can_open():
    text = "The Duke's canal carried coal from the mines to the mills of the town."
    lines = tuple(AccountedLine(n, text, Role.FACT) for n in range(1, 2001))
    facts = tuple(
        Fact(
            f"f{n}",
            "Coal",
            Kind.REASON,
            "Why was it dug?",
            text,
            Source("a.md", (n, n), f"f{n}"),
            questions=("Why was it dug?", "What was it for?"),
            asked_as=("What carried coal?", "What did the canal carry?"),
        )
        for n in range(1, 2001)
    )
    report = Report((Account("a.md", "Coal", lines),), Library(facts, {}))
    size = sum(len(part) for part in report.as_page())
    assert 500 * len(facts) < size < 1500 * len(facts)
