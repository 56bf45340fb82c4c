"""PDF pages as teachers make them: headings, lists, tables, headers."""

from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.reading.pdf.layout import laid_out
from lili_voice.knowledge.reading.pdf.letters import sheets_of
from pdf_maker import BOLD, ITALIC, Sheet, pdf

PROSE = [
    "The village of Eyam shut itself off from the world in the summer of sixteen sixty six, and the",
    "people of the villages round about left food for them at a stone on the hill.",
]


def read(*sheets, **told):
    return laid_out(sheets_of(pdf(*sheets, **told)))


def shapes(*sheets):
    return [(b.shape, b.level, b.text) for b in read(*sheets).blocks]


def said(*sheets):
    return [shape for shape in shapes(*sheets) if shape[0] is not Shape.UNSAID]


def unsaid(*sheets):
    return [text for shape, _, text in shapes(*sheets) if shape is Shape.UNSAID]


def test_larger_and_bolder_lines_are_headings():
    sheet = Sheet()
    sheet.write(60, 70, (BOLD, "Plague in the village"), size=18)
    sheet.write(60, 110, (BOLD, "How it came"), size=13)
    sheet.column(60, 130, PROSE)
    sheet.write(60, 170, (BOLD, "The tailor"))
    sheet.column(60, 183, ["He opened a parcel of cloth from London."])
    assert said(sheet) == [
        (Shape.HEADING, 1, "Plague in the village"),
        (Shape.HEADING, 2, "How it came"),
        (Shape.PARAGRAPH, 0, " ".join(PROSE)),
        (Shape.HEADING, 3, "The tailor"),
        (Shape.PARAGRAPH, 0, "He opened a parcel of cloth from London."),
    ]


def test_a_heading_of_two_lines_is_one():
    sheet = Sheet()
    sheet.column(
        60,
        70,
        [
            ((BOLD, "A long account of the plague at Eyam, which is a village"),),
            ((BOLD, "in Derbyshire"),),
        ],
        step=22,
        size=18,
    )
    sheet.column(60, 130, PROSE)
    assert said(sheet)[0] == (
        Shape.HEADING,
        1,
        "A long account of the plague at Eyam, which is a village in Derbyshire",
    )


def test_an_underlined_line_is_a_heading():
    sheet = Sheet()
    sheet.write(60, 100, "Introduction")
    sheet.rule(60, 109.5, 114, 109.5)
    sheet.column(60, 120, PROSE)
    assert said(sheet)[0][::2] == (Shape.HEADING, "Introduction")


def test_a_line_that_is_bold_by_chance_goes_on_with_its_sentence():
    sheet = Sheet()
    sheet.column(
        60,
        100,
        [
            "Nobody was to leave, said the rector, and so they stayed until it was over. They were led by",
            ((BOLD, "William Mompesson and Thomas Stanley"),),
            "through that long summer.",
        ],
    )
    (block,) = read(sheet).blocks
    assert block.shape is Shape.PARAGRAPH
    assert block.terms == ("William Mompesson and Thomas Stanley",)


def test_questions_with_numbers_are_headings_without_them():
    sheet = Sheet()
    sheet.column(
        60,
        100,
        ["1. Who was the rector?", *PROSE, "Q2. Where was the stone?", "On the hill."],
    )
    assert [shape[::2] for shape in said(sheet)] == [
        (Shape.HEADING, "Who was the rector?"),
        (Shape.PARAGRAPH, " ".join(PROSE)),
        (Shape.HEADING, "Where was the stone?"),
        (Shape.PARAGRAPH, "On the hill."),
    ]


def test_marks_set_apart_from_their_text_make_items_and_wrapped_lines_belong_to_them():
    sheet = Sheet()
    sheet.column(60, 100, PROSE)
    for top, mark in ((140, "•"), (166, "•"), (179, "•")):
        sheet.write(68, top, mark)
    sheet.column(
        82,
        140,
        [
            "Money was left in vinegar, which people thought would clean the coins of the disease",
            "before anybody touched them.",
            "Church was held in the open air.",
            "Families buried their own dead.",
        ],
    )
    assert said(sheet)[1:] == [
        (
            Shape.ITEM,
            1,
            "Money was left in vinegar, which people thought would clean the coins of the disease before anybody touched them.",
        ),
        (Shape.ITEM, 1, "Church was held in the open air."),
        (Shape.ITEM, 1, "Families buried their own dead."),
    ]


def test_indented_items_lie_deeper_even_with_the_same_mark():
    sheet = Sheet()
    sheet.column(60, 100, ["• They stayed", "• They helped"], step=39)
    sheet.column(80, 113, ["• in their houses", "• in the fields"])
    assert [(level, text) for _, level, text in said(sheet)] == [
        (1, "They stayed"),
        (2, "in their houses"),
        (2, "in the fields"),
        (1, "They helped"),
    ]


def test_bullets_that_are_drawn_are_bullets():
    sheet = Sheet()
    for top in (100, 113):
        sheet.box(62, top + 3, 65, top + 6, grey=0)
    sheet.column(74, 100, ["Sixteen families lost a child", "The tailor died first"])
    assert [shape for shape, _, _ in said(sheet)] == [Shape.ITEM, Shape.ITEM]


def test_the_lists_of_a_page_are_told_apart():
    sheet = Sheet()
    sheet.column(60, 100, ["1. Fear", "2. Faith"])
    sheet.write(60, 140, (BOLD, "What followed"), size=13)
    sheet.column(60, 160, ["1. Silence", "2. Songs"])
    runs = [b.run for b in read(sheet).blocks if b.shape is Shape.ITEM]
    assert runs == [1, 1, 2, 2]


def test_a_word_and_its_meaning_set_below_it_are_one_statement():
    sheet = Sheet()
    sheet.write(60, 80, (BOLD, "Key words"), size=13)
    sheet.column(60, 100, ["Quarantine", "Cordon"], step=26)
    sheet.column(
        85,
        113,
        ["keeping the sick away from others", "a line nobody may cross"],
        step=26,
    )
    assert [text for _, _, text in said(sheet)[1:]] == [
        "Quarantine: keeping the sick away from others",
        "Cordon: a line nobody may cross",
    ]


def table(sheet, top=100):
    sheet.grid((60, 130, 260, 420), (top, top + 16, top + 44, top + 60))
    sheet.write(64, top + 3, (BOLD, "Who"))
    sheet.write(134, top + 3, (BOLD, "What she or he did"))
    sheet.write(264, top + 3, (BOLD, "How it ended"))
    sheet.write(64, top + 19, "Emmott Sydall")
    sheet.column(134, top + 19, ["Met her friend across", "the valley"])
    sheet.column(264, top + 19, ["She died, and he waited all", "winter for her"])
    sheet.write(64, top + 47, "Marshall Howe")
    sheet.write(134, top + 47, "Buried the dead")
    sheet.write(264, top + 47, "He lived")


HEAD = ("Who", "What she or he did", "How it ended")


def test_a_ruled_table_is_read_cell_by_cell():
    sheet = Sheet()
    sheet.column(60, 60, PROSE)
    table(sheet)
    rows = [b for b in read(sheet).blocks if b.cells]
    assert [(b.shape, b.text, b.head) for b in rows] == [
        (Shape.UNSAID, "Who: What she or he did; How it ended", None),
        (
            Shape.ITEM,
            "Emmott Sydall: Met her friend across the valley; She died, and he waited all winter for her",
            HEAD,
        ),
        (Shape.ITEM, "Marshall Howe: Buried the dead; He lived", HEAD),
    ]
    assert rows[2].cells == ("Marshall Howe", "Buried the dead", "He lived")


def test_a_table_goes_on_over_the_page_with_its_head_said_once_more():
    one, two = Sheet(), Sheet()
    for sheet, rows in ((one, ("1665", "1666")), (two, ("1667", "1668"))):
        sheet.grid((60, 130, 300), (700, 720, 740, 760))
        sheet.write(64, 704, "Year")
        sheet.write(134, 704, "Deaths")
        for at, year in enumerate(rows):
            sheet.write(64, 724 + 20 * at, year)
            sheet.write(134, 724 + 20 * at, f"{at + 3} families")
    rows = [b for b in read(one, two).blocks if b.shape is Shape.ITEM]
    assert [b.cells[0] for b in rows] == ["1665", "1666", "1667", "1668"]
    assert {b.run for b in rows} == {1}
    assert {b.head for b in rows} == {("Year", "Deaths")}


def test_a_head_left_alone_at_the_foot_of_a_page_is_that_of_the_rows_overleaf():
    one, two = Sheet(), Sheet()
    one.column(60, 60, PROSE)
    one.grid((60, 150, 300, 480), (740, 768))
    for x, words in ((64, "Burials in 1666"), (154, "Who was buried"), (304, "By")):
        one.write(x, 744, (BOLD, words))
    one.write(154, 756, (BOLD, "in a field"))
    two.grid((60, 150, 300, 480), (60, 80, 100))
    for at, cells in enumerate(
        (
            ("3 Aug", "Six of the Hancocks", "Their mother"),
            ("9 Aug", "John Daniel", "A neighbour"),
        )
    ):
        for x, words in zip((64, 154, 304), cells, strict=True):
            two.write(x, 64 + 20 * at, words)
    found = [b for b in read(one, two).blocks if b.cells]
    head = ("Burials in 1666", "Who was buried in a field", "By")
    assert [(b.shape, b.cells, b.head) for b in found] == [
        (Shape.UNSAID, head, None),
        (Shape.ITEM, ("3 Aug", "Six of the Hancocks", "Their mother"), head),
        (Shape.ITEM, ("9 Aug", "John Daniel", "A neighbour"), head),
    ]
    assert [line.number for line in found[0].lines] == [3, 4]


def test_a_head_in_plain_type_is_known_by_the_dates_below_it():
    one, two = Sheet(), Sheet()
    one.column(60, 60, PROSE)
    one.write(64, 744, "Buried in 1666")
    one.write(154, 744, "Burial")
    two.grid((60, 150, 300), (60, 80, 100))
    for at, day in enumerate(("3 Aug", "9 Aug")):
        two.write(64, 64 + 20 * at, day)
        two.write(154, 64 + 20 * at, f"{at + 4} of one family")
    heads = {b.head for b in read(one, two).blocks if b.shape is Shape.ITEM}
    assert heads == {("Buried in 1666", "Burial")}


def test_the_last_sentence_of_a_page_is_no_head_of_the_table_overleaf():
    one, two = Sheet(), Sheet()
    one.column(60, 730, [*PROSE, "Nobody may leave."])
    two.grid((60, 100, 300), (60, 80, 100))
    for at, day in enumerate(("3 Aug", "9 Aug")):
        two.write(64, 64 + 20 * at, day)
        two.write(104, 64 + 20 * at, f"{at + 4} of one family")
    assert "Nobody may leave." in [text for _, _, text in said(one, two)]
    heads = {b.head for b in read(one, two).blocks if b.shape is Shape.ITEM}
    assert heads == {("", "")}


def test_a_table_without_lines_shows_by_its_columns():
    sheet = Sheet()
    sheet.write(60, 80, (BOLD, "Timeline"), size=13)
    sheet.column(60, 100, ["August 1665", "June 1666", "October 1666"])
    sheet.column(
        160,
        100,
        [
            "The cloth arrives from London",
            "The village is shut off",
            "The last death is recorded",
        ],
    )
    rows = [b for b in read(sheet).blocks if b.shape is Shape.ITEM]
    assert [b.cells for b in rows] == [
        ("August 1665", "The cloth arrives from London"),
        ("June 1666", "The village is shut off"),
        ("October 1666", "The last death is recorded"),
    ]
    assert rows[0].head == ("", "")


def test_running_headers_footers_and_page_numbers_are_not_said():
    pages = [Sheet(), Sheet(), Sheet()]
    for number, sheet in enumerate(pages, 1):
        sheet.write(60, 30, f"Ms Adeyemi, Year 10    Sheet {number}", size=8)
        sheet.column(60, 100, PROSE)
        sheet.write(290, 805, f"- {number} -", size=8)
    assert [text for _, _, text in said(*pages)] == [" ".join(PROSE)] * 3
    assert len(unsaid(*pages)) == 6


def test_the_header_and_page_number_of_a_single_page_are_not_said():
    sheet = Sheet()
    sheet.write(60, 30, "Derbyshire history pack", size=8)
    sheet.column(60, 100, PROSE)
    sheet.write(270, 805, "Page 1 of 1")
    assert unsaid(sheet) == ["Derbyshire history pack", "Page 1 of 1"]


def test_a_title_at_the_top_of_every_slide_is_said():
    slides = [Sheet(), Sheet()]
    for sheet in slides:
        sheet.write(60, 40, (BOLD, "Causes"), size=24)
        sheet.column(60, 100, PROSE)
    assert [text for _, _, text in said(*slides)].count("Causes") == 2


def test_a_sentence_cut_by_a_page_break_goes_on_below_the_header():
    one, two = Sheet(), Sheet()
    for sheet in (one, two):
        sheet.write(60, 30, "Derbyshire history pack", size=8)
    one.column(
        60, 745, [PROSE[0], "people who lived round about left food for them at a"]
    )
    two.column(60, 70, ["stone on the hill.", "• Bread", "• Salt"])
    assert [shape[::2] for shape in said(one, two)] == [
        (
            Shape.PARAGRAPH,
            f"{PROSE[0]} people who lived round about left food for them at a stone on the hill.",
        ),
        (Shape.ITEM, "Bread"),
        (Shape.ITEM, "Salt"),
    ]


def test_a_list_cut_by_a_page_break_is_one_list():
    one, two = Sheet(), Sheet()
    for number, sheet in enumerate((one, two), 1):
        sheet.write(290, 805, str(number), size=8)
    one.column(60, 740, [PROSE[0], PROSE[1], "1. Bread", "2. Salt"])
    two.column(60, 70, ["3. Cheese", "4. Wool"])
    items = [b for b in read(one, two).blocks if b.shape is Shape.ITEM]
    assert [b.text for b in items] == ["Bread", "Salt", "Cheese", "Wool"]
    assert len({b.run for b in items}) == 1


def test_a_page_without_any_style_is_read_like_plain_text():
    sheet = Sheet()
    sheet.column(
        60,
        80,
        [
            "The plague at Eyam",
            "",
            "Reasons:",
            *PROSE,
            "",
            "Key facts",
            "- It came in cloth",
            "- It left in winter",
        ],
    )
    assert [shape for shape in said(sheet) if shape[0] is Shape.HEADING] == [
        (Shape.HEADING, 1, "The plague at Eyam"),
        (Shape.HEADING, 2, "Reasons:"),
        (Shape.HEADING, 2, "Key facts"),
    ]


def test_the_title_kept_in_the_file_is_used_unless_a_program_made_it_up():
    sheet = Sheet()
    sheet.column(60, 100, PROSE)
    assert read(sheet, title="The plague at Eyam").title == "The plague at Eyam"
    assert read(sheet, title="Microsoft Word - eyam_v2.doc").title == ""


def test_a_term_of_a_cell_is_kept():
    sheet = Sheet()
    sheet.grid((60, 160, 400), (100, 120, 140, 160))
    for at, (name, what) in enumerate(
        (("Word", "Meaning"), ("Rector", "A priest"), ("Stone", "Kept"))
    ):
        sheet.write(64, 104 + 20 * at, name)
        sheet.write(164, 104 + 20 * at, what, " with ", (ITALIC, "holes"), " for coins")
    rows = [b for b in read(sheet).blocks if b.shape is Shape.ITEM]
    assert [b.terms for b in rows] == [("holes",), ("holes",)]


def test_a_row_cut_by_a_page_break_is_one_row():
    one, two = Sheet(), Sheet()
    for sheet in (one, two):
        sheet.grid((60, 130, 300, 400), (700, 720, 740))
    for at, cell in enumerate(
        ("Who", "What", "When", "Rector", "Wrote to his", "1666")
    ):
        one.write((64, 134, 304)[at % 3], 704 + 20 * (at // 3), cell)
    two.write(134, 704, "uncle in London")
    for at, cell in enumerate(("Tailor", "Sewed", "1665")):
        two.write((64, 134, 304)[at], 724, cell)
    rows = [b for b in read(one, two).blocks if b.shape is Shape.ITEM]
    assert [b.text for b in rows] == [
        "Rector: Wrote to his uncle in London; 1666",
        "Tailor: Sewed; 1665",
    ]
    assert [ln.number for ln in rows[0].lines] == [2, 3]


def test_numbers_without_a_space_after_them_are_marks():
    sheet = Sheet()
    sheet.column(60, 100, ["9. Bread", "10.Wool"])
    assert [shape[::2] for shape in said(sheet)] == [
        (Shape.ITEM, "Bread"),
        (Shape.ITEM, "Wool"),
    ]


def test_lists_side_by_side_are_read_one_after_the_other():
    sheet = Sheet()
    sheet.column(60, 80, PROSE)
    sheet.column(
        60, 130, [((BOLD, "For"),), "• The plague did not spread", "• Help came"]
    )
    sheet.column(
        320, 130, [((BOLD, "Against"),), "• Whole families died", "• Fields lay waste"]
    )
    sheet.write(60, 190, (BOLD, "What then?"), size=13)
    assert [text for _, _, text in said(sheet)[1:]] == [
        "For",
        "The plague did not spread",
        "Help came",
        "Against",
        "Whole families died",
        "Fields lay waste",
        "What then?",
    ]


def test_a_dash_at_the_beginning_of_a_line_may_be_within_a_sentence():
    sheet = Sheet()
    sheet.column(
        60, 100, [PROSE[0], "– and the rector was one of them – stayed until the end."]
    )
    assert said(sheet) == [
        (
            Shape.PARAGRAPH,
            0,
            f"{PROSE[0]} – and the rector was one of them – stayed until the end.",
        )
    ]


def test_a_label_that_only_wraps_to_the_next_line_stays_with_its_sentence():
    sheet = Sheet()
    lines = [
        "In the spring of that year there were perhaps seven hundred people in the village of Eyam, and by",
        "the first of November eighty three were left. Some reasons:",
        "• They stayed where they were.",
    ]
    sheet.column(60, 70, [PROSE[0], PROSE[1], *lines])
    assert not [text for shape, _, text in said(sheet) if shape is Shape.HEADING]


def test_the_question_of_an_essay_is_told_with_what_its_answer_is_worth():
    sheet = Sheet()
    sheet.write(60, 70, (BOLD, "Essay plan"), size=18)
    sheet.write(
        60, 100, "“Eyam saved its neighbours.” How far do you agree? (16 marks)"
    )
    sheet.write(60, 130, (BOLD, "Introduction"), size=13)
    sheet.column(60, 150, PROSE)
    headings = [text for shape, _, text in said(sheet) if shape is Shape.HEADING]
    assert (
        headings[1] == "“Eyam saved its neighbours.” How far do you agree? (16 marks)"
    )
