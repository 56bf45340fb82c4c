"""Word documents, as the programs teachers use write them."""

import re
import subprocess
import sys
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.page import File
from lili_voice.knowledge.reading.word.reader import read_word

NAMED = nsdecls("w", "r", "wp", "a")
DRAWN = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
    'markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>'
    "<w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent>"
)


@pytest.fixture
def document():
    return Document()


def saved(document):
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def page_of(document, name="notes.docx"):
    return read_word(File(name, saved(document)))


def shown(document):
    """The blocks of a document: the first letter of each shape, its level, its text."""
    return [
        f"{block.shape.value[0]}{block.level or ''} {block.text}"
        for block in page_of(document).blocks
    ]


def add(document, inside):
    """A paragraph from what stands inside it in the file."""
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:p {NAMED}>{inside}</w:p>"))


def run(text, properties=""):
    return (
        f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    )


def bold(document, text, size=None):
    letters = document.add_paragraph().add_run(text)
    letters.bold = True
    letters.font.size = size


def table(document, *rows):
    drawn = document.add_table(0, max(map(len, rows)))
    for row in rows:
        for cell, text in zip(drawn.add_row().cells, row, strict=True):
            cell.text = text
    return drawn


def test_headings_paragraphs_and_lists_of_words_own_styles(document):
    document.add_heading("The Luddites", 0)
    document.add_heading("Why did they break frames?", 1)
    document.add_paragraph("There were two reasons:")
    document.add_paragraph("Wages fell.", style="List Bullet")
    document.add_paragraph("Croppers earned less.", style="List Bullet 2")
    document.add_paragraph("Bread was dear.", style="List Bullet")
    document.add_heading("Short term", 2)
    document.add_paragraph("Frames were guarded.")
    assert shown(document) == [
        "h1 The Luddites",
        "h2 Why did they break frames?",
        "p There were two reasons:",
        "i1 Wages fell.",
        "i2 Croppers earned less.",
        "i1 Bread was dear.",
        "h3 Short term",
        "p Frames were guarded.",
    ]


def test_a_line_is_the_number_of_its_paragraph_and_empty_ones_count(document):
    document.add_paragraph("The Luddites")
    document.add_paragraph()
    document.add_paragraph("They broke frames.")
    table(document, ("Year", "Event"), ("1811", "Frames broken"))
    document.add_paragraph("Many were hanged.")
    page = page_of(document)
    assert [line.number for line in page.written] == [1, 3, 4, 5, 6]
    assert page.unit == "paragraph"


def test_headings_that_are_only_bold_are_headings(document):
    bold(document, "The Luddites", Pt(18))
    bold(document, "Causes")
    document.add_paragraph("Wages fell, and bread was dear.")
    bold(document, "Who was Ned Ludd?")
    document.add_paragraph("Ned Ludd was a name that nobody bore.")
    bold(document, "Nobody ever met him.")
    assert shown(document) == [
        "h1 The Luddites",
        "h2 Causes",
        "p Wages fell, and bread was dear.",
        "h2 Who was Ned Ludd?",
        "p Ned Ludd was a name that nobody bore.",
        "p Nobody ever met him.",
    ]


def test_headings_that_are_only_larger_are_headings(document):
    for text, size in (("The Luddites", 20), ("Causes", 16), ("Economic causes", 13)):
        document.add_paragraph().add_run(text).font.size = Pt(size)
        if size < 20:
            document.add_paragraph("Wages fell in Nottingham, and bread was dear.")
    assert [line for line in shown(document) if line[0] == "h"] == [
        "h1 The Luddites",
        "h2 Causes",
        "h3 Economic causes",
    ]


def test_headings_counted_by_letters_sort_the_one_above_them(document):
    bold(document, "The Luddites")
    bold(document, "Why did they break frames?")
    bold(document, "A. Low wages")
    document.add_paragraph("Croppers earned less each year.", style="List Bullet")
    bold(document, "B. Dear bread")
    document.add_paragraph("A loaf cost a day's wage.", style="List Bullet")
    document.add_paragraph(
        "Many went hungry in the winter of 1811, as harvests failed."
    )
    assert shown(document)[1:6] == [
        "h2 Why did they break frames?",
        "h3 A. Low wages",
        "i1 Croppers earned less each year.",
        "h3 B. Dear bread",
        "i1 A loaf cost a day's wage.",
    ]


def test_the_letter_before_an_answer_counts_nothing(document):
    bold(document, "The Luddites")
    bold(document, "Why did they break frames?")
    bold(document, "A. Low wages")
    document.add_paragraph("They met on the moors at night and swore an oath there.")
    assert "p Low wages" in shown(document)


def test_where_all_is_bold_nothing_is_a_heading_for_it(document):
    bold(document, "The Luddites")
    bold(document, "Frames were broken in Nottingham in 1811 by night")
    bold(document, "Many more were broken in Yorkshire in 1812.")
    assert [line[0] for line in shown(document)] == ["h", "p", "p"]


def test_a_worksheet_without_any_marks_reads_like_the_same_text(document, read):
    lines = [
        *("The Luddites", "1. Who were they?", "A: They were weavers."),
        *("Q2) Why did they riot?", "There were two reasons:", "a) Wages fell."),
        *("b) Bread was dear.", "Political:", "The Combination Acts stood."),
        "Also asked: What did they want?",
    ]
    for line in lines:
        document.add_paragraph(line)
    word = [(f.text, f.section) for f in facts_of(read(saved(document), "a.docx"))]
    text = [(f.text, f.section) for f in facts_of(read("\n".join(lines), "a.txt"))]
    assert word == text
    assert len(word) == 5


def test_lists_that_word_numbers_count_as_they_do_on_paper(document):
    document.add_heading("What happened?", 1)
    document.add_paragraph("Frames were broken.", style="List Number")
    document.add_paragraph("Mills were burned.", style="List Number")
    document.add_paragraph("Then soldiers came:")
    document.add_paragraph("Some were shot.", style="List Number")
    blocks = [block for block in page_of(document).blocks if block.shape is Shape.ITEM]
    assert [(block.run, block.level) for block in blocks] == [(1, 1), (1, 1), (2, 1)]


def test_questions_that_word_numbers_are_headings(document):
    for question, answer in (("Who was Ludd?", "A myth."), ("When?", "In 1811.")):
        document.add_paragraph(question, style="List Number")
        document.add_paragraph(answer)
    assert shown(document) == [
        "h2 Who was Ludd?",
        "p A myth.",
        "h2 When?",
        "p In 1811.",
    ]


def test_bullets_typed_with_tabs_and_letters_of_sign_fonts_are_bullets(document):
    document.add_paragraph("The Luddites")
    document.add_paragraph("It had two effects:")
    document.add_paragraph("•\tFrames were guarded.")
    add(
        document,
        '<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/></w:r>' + run("Men died."),
    )
    assert shown(document)[-2:] == ["i1 Frames were guarded.", "i1 Men died."]


def test_lines_broken_by_hand_are_lines_of_one_paragraph(document):
    document.add_paragraph("The Luddites")
    document.add_paragraph(
        "Who was Ludd?\nHe was a myth, told of\nin every inn.\n• One\n• Two"
    )
    page = page_of(document)
    assert [block.text for block in page.blocks[1:]] == [
        "Who was Ludd?",
        "He was a myth, told of in every inn.",
        "One",
        "Two",
    ]
    assert {line.number for block in page.blocks[1:] for line in block.lines} == {2}
    assert [line.number for line in page.written] == [1, 2]


def test_a_sentence_cut_into_paragraphs_is_one(document):
    document.add_paragraph("The Luddites")
    document.add_paragraph("The frames were broken in")
    document.add_paragraph("the winter of 1811.")
    assert shown(document)[-1] == "p The frames were broken in the winter of 1811."


def test_small_raised_letters_and_figures_say_what_they_say_on_paper(document):
    raised = '<w:vertAlign w:val="superscript"/>'
    inside = run("On the 24") + run("th", raised) + run(" of May 10") + run("6", raised)
    add(document, inside + run(" weavers met.") + run("3", raised) + run(" They won."))
    assert shown(document) == ["p On the 24th of May 10⁶ weavers met. They won."]


def test_spaces_and_hyphens_that_hold_together_are_plain_ones(document):
    inside = (
        run("Mr\u00a0Pitt, a well")
        + "<w:r><w:noBreakHyphen/></w:r>"
        + run("known man, was ill.")
    )
    add(document, inside + "<w:r><w:softHyphen/></w:r>")
    assert shown(document) == ["p Mr Pitt, a well-known man, was ill."]


def test_words_in_bold_or_italics_are_terms_and_judging_labels_are_none(document):
    add(
        document,
        run("A ")
        + run("cropper", "<w:b/>")
        + run(" cut cloth by ")
        + run("hand shears", "<w:i/>")
        + run("."),
    )
    add(document, run("Failure: ", "<w:b/>") + run("The frames stayed."))
    page = page_of(document)
    assert [block.terms for block in page.blocks] == [("cropper", "hand shears"), ()]


def test_what_was_put_in_is_said_and_what_was_struck_out_is_not(document):
    inside = run("Ned Ludd was ") + f"<w:ins>{run('perhaps ')}</w:ins>"
    inside += "<w:del><w:r><w:delText>surely </w:delText></w:r></w:del>"
    add(document, inside + f"<w:moveFrom>{run('gone')}</w:moveFrom>" + run("real."))
    assert shown(document) == ["p Ned Ludd was perhaps real."]


def test_words_in_links_and_controls_are_said_and_hidden_ones_are_not(document):
    link = f'<w:hyperlink r:id="rId99">{run("Nottingham")}</w:hyperlink>'
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' in 1811')}</w:sdtContent></w:sdt>"
    add(
        document,
        run("Riots began at ")
        + link
        + control
        + run(" secretly", "<w:vanish/>")
        + run("."),
    )
    assert shown(document) == ["p Riots began at Nottingham in 1811."]


def test_the_numbers_of_pages_in_fields_are_not_said(document):
    field = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    page = field.format("begin") + "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    page += field.format("separate") + run("17") + field.format("end")
    add(
        document,
        run("Ludd was a myth.")
        + page
        + f'<w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>',
    )
    assert shown(document) == ["p Ludd was a myth."]


def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on(document):
    box = DRAWN.format(f"<w:p>{run('Remember: frames were costly.')}</w:p>")
    add(document, run("Frames were broken.") + f"<w:r>{box}</w:r>")
    document.add_paragraph("Mills burned.")
    told = ["Frames were broken.", "Remember: frames were costly.", "Mills burned."]
    assert [line.text for line in page_of(document).written] == told


def test_headers_and_footers_are_left_out_and_told(document, read):
    document.add_paragraph("Frames were broken.")
    document.sections[0].header.paragraphs[0].text = "Year 8 history, Mrs Okoro"
    document.sections[0].footer.paragraphs[0].text = "Do not copy"
    found = read(saved(document), "a.docx")
    assert [line.text for line in found.left_out] == [
        "Year 8 history, Mrs Okoro",
        "Do not copy",
    ]
    assert [fact.text for fact in facts_of(found)] == ["Frames were broken."]


def test_a_table_of_contents_is_left_out(document, read):
    style = document.styles.add_style("toc 1", 1)
    document.add_paragraph("Causes\t2", style=style)
    document.add_heading("Causes", 1)
    document.add_paragraph("Wages fell.")
    found = read(saved(document), "a.docx")
    assert [line.text for line in found.left_out] == ["Causes\t2"]


def test_a_table_is_rows_with_the_head_above_their_cells(document):
    document.add_heading("Timeline", 1)
    table(
        document, ("Year", "Event"), ("1811", "Frames broken"), ("1812", "Mills burned")
    )
    blocks = page_of(document).blocks[-3:]
    assert [block.shape for block in blocks] == [Shape.UNSAID, Shape.ITEM, Shape.ITEM]
    row = blocks[1]
    assert (row.text, row.head) == ("1811: Frames broken", ("Year", "Event"))
    assert row.cells == ("1811", "Frames broken")


def test_a_table_of_two_columns_without_a_head_is_a_list_with_labels(document):
    table(
        document,
        ("Cropper", "a man who cut the nap of cloth"),
        ("Frame", "a machine for stockings"),
    )
    blocks = page_of(document).blocks
    assert [block.head for block in blocks] == [None, None]
    assert blocks[1].text == "Frame: a machine for stockings"
    assert blocks[0].run == blocks[1].run > 0


def test_merged_cells_say_what_they_say_on_paper(document):
    rows = [
        ("Cause", "Kind", "Year"),
        ("Wages", "Economic", "1811"),
        ("Bread", "", "1812"),
    ]
    drawn = table(document, *rows)
    drawn.cell(1, 1).merge(drawn.cell(2, 1))
    wide = drawn.add_row().cells
    wide[0].merge(wide[2]).text = "Later"
    drawn.add_row().cells[0].text = "Acts"
    texts = [line for line in shown(document) if line[0] in "hi"]
    assert texts == [
        "i1 Wages: Economic; 1811",
        "i1 Bread: Economic; 1812",
        "h2 Later",
        "i1 Acts",
    ]


def test_a_table_of_one_cell_is_paper_like_any_other(document):
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "Who was Ludd?"
    cell.add_paragraph("A myth.")
    cell.add_paragraph("Sung of.", style="List Bullet")
    assert shown(document) == ["h2 Who was Ludd?", "p A myth.", "i1 Sung of."]


def test_questions_beside_their_answers_are_headings_above_them(document):
    document.add_paragraph("Luddites")
    table(
        document,
        ("Question", "Answer"),
        ("Who was Ludd?", "A myth."),
        ("When?", "In 1811."),
    )
    assert [line for line in shown(document) if line[0] != "u"] == [
        "h1 Luddites",
        "h2 Who was Ludd?",
        "p A myth.",
        "h2 When?",
        "p In 1811.",
    ]


def test_lists_side_by_side_have_their_heads_above_them(document):
    drawn = table(document, ("Gains", "Losses"), ("", ""))
    for cell, words in zip(
        drawn.rows[1].cells, ("Wages rose.", "Men hanged."), strict=True
    ):
        cell.paragraphs[0].text = f"• {words}"
        cell.add_paragraph("• Frames were dear.")
    assert shown(document)[:3] == ["h2 Gains", "i1 Wages rose.", "i1 Frames were dear."]


def test_the_title_word_made_up_is_no_title(document):
    document.add_paragraph("Who was Ludd?")
    document.add_paragraph("A myth.")
    for made_up in (
        "Document1",
        "Microsoft Word - ludd.doc",
        "Untitled",
        "PowerPoint.docx",
    ):
        document.core_properties.title = made_up
        assert page_of(document).title == ""
    document.core_properties.title = "The Luddites"
    assert page_of(document).title == "The Luddites"


def test_what_stands_above_a_title_is_left_out_unless_it_is_a_sentence(document):
    document.add_paragraph("Year 8 – Mrs Okoro")
    document.add_heading("The Luddites", 0)
    document.add_paragraph("Frames were broken.")
    assert shown(document)[:2] == ["u Year 8 – Mrs Okoro", "h1 The Luddites"]


def test_a_style_built_on_a_heading_is_a_heading(document):
    style = document.styles.add_style("Mrs Okoro’s question", 1)
    style.base_style = document.styles["Heading 2"]
    document.add_heading("The Luddites", 1)
    document.add_paragraph("Wages and prices", style=style)
    document.add_paragraph("Wages fell.")
    assert shown(document)[1] == "h2 Wages and prices"


def test_words_in_a_diagram_are_told_as_not_read(document):
    drawn = '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"/>'
    document.add_paragraph("The Luddites")
    add(document, f"<w:r><w:drawing>{drawn}</w:drawing></w:r>")
    (doubt,) = page_of(document).doubts
    assert (doubt.line, doubt.what) == (
        2,
        "words in a diagram are not read; write them in the text",
    )


def test_footnotes_are_left_out_and_told(document):
    add(
        document, run("Ludd was a myth.") + '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    notes = f'<w:footnotes {NAMED}><w:footnote w:id="2"><w:p>{run("See Hobsbawm.")}</w:p></w:footnote></w:footnotes>'
    kind = (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    )
    media = (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    )
    name = PackURI("/word/footnotes.xml")
    document.part.relate_to(
        Part(name, media, notes.encode(), document.part.package), kind
    )
    page = page_of(document)
    assert [(block.shape, block.text) for block in page.blocks] == [
        (Shape.PARAGRAPH, "Ludd was a myth."),
        (Shape.UNSAID, "See Hobsbawm."),
    ]
    assert [doubt.line for doubt in page.doubts] == [2]


def test_a_paragraph_moved_in_below_an_item_belongs_to_it(document):
    document.add_paragraph("Wages fell.", style="List Bullet")
    document.add_paragraph("Croppers earned less.", style="List Continue")
    moved = document.add_paragraph("So did weavers.")
    moved.paragraph_format.left_indent = Pt(36)
    document.add_paragraph("Bread was dear.", style="List Bullet")
    blocks = page_of(document).blocks
    assert [(block.level, block.run) for block in blocks] == [
        (1, 1),
        (2, 1),
        (2, 1),
        (1, 1),
    ]


def test_of_several_large_headings_with_others_below_each_is_a_topic(document, read):
    for topic, question in (
        ("The Luddites", "Who was Ludd?"),
        ("The Chartists", "Who was Lovett?"),
    ):
        document.add_heading(topic, 1)
        document.add_heading(question, 2)
        document.add_paragraph(f"This man led {topic.lower()}.")
    facts = facts_of(read(saved(document), "a.docx"))
    assert [fact.topic for fact in facts] == ["The Luddites", "The Chartists"]


def test_a_line_that_only_adds_to_the_title_is_left_out(document):
    bold(document, "The Luddites", Pt(24))
    bold(document, "Year 8 revision notes", Pt(14))
    bold(document, "Causes", Pt(14))
    document.add_paragraph("Wages fell in Nottingham, and bread was dear in 1811.")
    assert shown(document)[:3] == [
        "h1 The Luddites",
        "u Year 8 revision notes",
        "h2 Causes",
    ]


def test_an_essay_plan_in_a_table_has_its_parts_as_headings(document):
    document.add_heading("Why did the Luddites fail?", 1)
    sides = ("Introduction", "Political", "Conclusion")
    table(document, *((side, f"What the {side.lower()} says.") for side in sides))
    assert shown(document) == [
        "h2 Why did the Luddites fail?",
        *("h3 Introduction", "p What the introduction says."),
        *("h3 Political", "p What the political says."),
        *("h3 Conclusion", "p What the conclusion says."),
    ]


# What teachers' mishaps and mischief-makers send.


def rewritten(document, changes=None, compression=ZIP_DEFLATED):
    """A document's file, with some of its parts written anew, or left out (None)."""
    written = BytesIO()
    with (
        ZipFile(BytesIO(saved(document))) as old,
        ZipFile(written, "w", compression) as new,
    ):
        parts = {name: old.read(name) for name in old.namelist()}
        for name, data in {**parts, **(changes or {})}.items():
            if data is not None:
                new.writestr(name, data)
    return written.getvalue()


def refusal(data):
    with pytest.raises(AuthorError) as told:
        read_word(File("a.docx", data))
    message = str(told.value)
    assert message.startswith("a.docx: ")
    assert len(message.splitlines()) == 1
    return message


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"Dear class, this is plain text.", "no Word document"),
        (b"PK\x03\x04 and then nothing of a zip", "damaged, or no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "protected by a password"),
    ],
    ids=["text", "cut off", "protected"],
)
def test_what_is_no_word_document_is_refused_with_the_remedy(data, why):
    message = refusal(data)
    assert why in message
    assert "save" in message


@pytest.mark.parametrize(
    "changes",
    [
        {"word/document.xml": None},
        {"word/document.xml": b"<w:document>"},
        {"word/document.xml": b"<html><body><p>Hello</p></body></html>"},
        {"[Content_Types].xml": b"<Types/>"},
        {"word/styles.xml": b"\x00\xff"},
    ],
    ids=["no text", "cut off", "web page", "no types", "bytes for styles"],
)
def test_a_damaged_document_is_told_with_the_remedy(document, changes):
    assert "damaged" in refusal(rewritten(document, changes))


def test_a_file_that_unpacks_to_a_mountain_is_refused_before_it_does(document):
    bomb = rewritten(document, {"word/media/image.bin": bytes(101_000_000)})
    assert len(bomb) < 1_000_000
    assert "too large when unpacked; split it" in refusal(bomb)
    body = b"<w:p/>" * 310_000
    assert "too large" in refusal(rewritten(document, {"word/document.xml": body}))


def test_entities_that_would_grow_or_open_files_are_refused(document):
    growing = b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    opening = b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><d>&a;</d>'
    for text in (growing, opening):
        assert "damaged" in refusal(rewritten(document, {"word/document.xml": text}))


def test_tables_within_tables_are_read_to_the_bottom_or_refused(document):
    opening, closing = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    for depth, told in ((50, ["At the bottom."]), (2_000, [])):
        inside = (
            opening * depth + f"<w:p>{run('At the bottom.')}</w:p>" + closing * depth
        )
        text = f"<w:document {NAMED}><w:body>{inside}</w:body></w:document>".encode()
        data = rewritten(document, {"word/document.xml": text})
        if told:
            page = read_word(File("a.docx", data))
            assert [line.text for line in page.written] == told
        else:
            assert "damaged" in refusal(data)


def test_odd_values_where_numbers_belong_harm_nothing(document):
    for value in ("", "-1", "²", "9" * 5000, "many"):
        numbers = f'<w:ilvl w:val="{value}"/><w:numId w:val="{value}"/>'
        style = f'<w:pPr><w:numPr>{numbers}</w:numPr><w:outlineLvl w:val="{value}"/></w:pPr>'
        add(document, style + run("Ludd was a myth.", f'<w:sz w:val="{value}"/>'))
    assert len(page_of(document).written) == 5


def test_markup_of_other_trades_in_a_document_is_said_as_it_stands(document):
    words = 'He said <break time="9s"/> and {{ 7 * 7 }} and ${jndi:x} & so on.'
    document.add_paragraph(words)
    assert shown(document) == [f"p {words}"]


def test_a_document_of_nothing_but_pictures_holds_no_words(document):
    assert page_of(document).written == ()


WORDS = st.sampled_from(
    [
        *(
            "",
            "What was it?",
            "Causes",
            "1. Who?",
            "A: Tyler.",
            "•\tTax",
            "a) One",
            "Yes:",
        ),
        *("The king fled. It was June.", "a\nb\nC.", "Also asked: Why?", "ALL OF IT"),
    ]
)
STYLES = st.sampled_from(
    [
        "Normal",
        "Title",
        "Heading 1",
        "Heading 3",
        "List Bullet",
        "List Number 2",
        "Quote",
    ]
)
PARTS = st.tuples(WORDS, STYLES, st.booleans())


@given(
    st.lists(
        st.one_of(
            PARTS,
            st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1, max_size=3),
        ),
        max_size=8,
    )
)
@settings(max_examples=40, deadline=None)
def test_no_paragraph_of_any_document_is_lost(parts):
    document = Document()
    for part in parts:
        if isinstance(part, list):
            table(document, *part)
            continue
        letters = document.add_paragraph(style=part[1]).add_run(part[0])
        letters.bold = part[2]
    page = page_of(document)
    told = " ".join(block.text for block in page.blocks)
    lines = {line.number for block in page.blocks for line in block.lines}
    assert {line.number for line in page.written} == lines
    for line in page.written:
        assert set(re.findall(r"\w{4,}", line.text)) <= set(re.findall(r"\w{4,}", told))
    assert page == page_of(document)


def test_without_python_docx_the_remedy_is_told(document):
    script = (
        "import sys; sys.modules['docx'] = None\n"
        "from lili_voice.knowledge.reading.page import File\n"
        "from lili_voice.knowledge.reading.word.reader import read_word\n"
        "try: read_word(File('a.docx', sys.stdin.buffer.read()))\n"
        "except Exception as error: print(type(error).__name__, error)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], input=saved(document), capture_output=True
    )
    assert ran.stdout.decode() == (
        "AuthorError a.docx: Word documents need python-docx; whoever runs Lili can "
        "install it with pip install 'lili-voice[word]'\n"
    )
