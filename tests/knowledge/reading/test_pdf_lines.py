"""Letters on a page, put together to words, lines and columns."""

from lili_voice.knowledge.reading.pdf.layout import laid_out
from lili_voice.knowledge.reading.pdf.letters import sheets_of
from pdf_maker import BOLD, ITALIC, Sheet, pdf


def read(*sheets, **told):
    return laid_out(sheets_of(pdf(*sheets, **told)))


def texts(*sheets):
    return [block.text for block in read(*sheets).blocks]


def test_letters_drawn_twice_for_boldness_are_read_once():
    sheet = Sheet()
    sheet.write(60, 100, "Battle of Fulford")
    sheet.write(60.4, 100, "Battle of Fulford")
    assert texts(sheet) == ["Battle of Fulford"]


def test_a_raised_ending_belongs_to_its_number():
    sheet = Sheet()
    sheet.write(60, 100, "On the 25")
    sheet.write(101.1, 100, "th", size=6, rise=1)
    sheet.write(110, 100, "of September he marched north.")
    assert texts(sheet) == ["On the 25th of September he marched north."]


def test_the_raised_figure_of_a_footnote_is_not_said():
    sheet = Sheet()
    sheet.write(60, 100, "They met at Stamford Bridge")
    sheet.write(187.3, 100, "3", size=6, rise=1)
    sheet.write(195, 100, "in the rain.")
    assert texts(sheet) == ["They met at Stamford Bridge in the rain."]


def test_a_word_in_two_styles_is_one_word():
    sheet = Sheet()
    sheet.write(60, 100, "They called it ", (BOLD, "house"), "-burning and ran.")
    assert texts(sheet) == ["They called it house-burning and ran."]


def test_words_that_cannot_be_seen_are_not_read():
    sheet = Sheet()
    sheet.write(60, 100, "Harold was chosen king.")
    sheet.write(60, 130, "white on white", colour=1)
    sheet.write(60, 150, "too small to see", size=1)
    sheet.write(700, 170, "beside the page")
    sheet.write(300, 500, "DRAFT COPY", size=60, slant=(0.7, 0.7, -0.7, 0.7))
    assert texts(sheet) == ["Harold was chosen king."]


def test_white_words_in_a_dark_box_are_read():
    sheet = Sheet()
    sheet.box(50, 95, 300, 115, grey=0.2)
    sheet.write(60, 100, "What was the fyrd?", colour=1)
    assert texts(sheet) == ["What was the fyrd?"]


def test_spaced_out_letters_are_words():
    sheet = Sheet()
    for at, letter in enumerate("THE  FYRD"):
        sheet.write(
            60 + 12 * at, 100, letter.strip() or "."
        ) if letter.strip() else None
    assert texts(sheet) == ["THE FYRD"]


def test_a_word_broken_between_two_lines_is_made_whole():
    sheet = Sheet()
    sheet.column(
        60,
        100,
        [
            "Thousands of villagers rebuilt their houses after the great and terrible inva-",
            "sion of that autumn, and much of the country-",
            "side was poor. A few well-known farmers sold sweet-",
            "smelling hay, and a long self-",
            "made wall kept out the sea between the years 1066-",
            "72, or so the monks said.",
        ],
    )
    (text,) = texts(sheet)
    for whole in (
        "invasion of",
        "countryside was",
        "sweet-smelling hay",
        "self-made wall",
        "1066-72, or",
    ):
        assert whole in text


def test_each_line_keeps_its_number_and_each_page_its_first():
    one, two = Sheet(), Sheet()
    one.column(
        60,
        100,
        [
            "The ships were ready in August but the wind blew",
            "from the north for weeks.",
        ],
    )
    two.column(60, 100, ["Then it changed."])
    laid = read(one, two)
    assert [(ln.number, ln.text) for block in laid.blocks for ln in block.lines] == [
        (1, "The ships were ready in August but the wind blew"),
        (2, "from the north for weeks."),
        (3, "Then it changed."),
    ]
    assert laid.pages == (1, 3)


LEFT = [
    "The abbey at Waltham owned a great deal",
    "of land along the river, and its tenants",
    "paid their rent in eels, honey and corn",
    "at the feast of Saint Michael each year.",
    "Nobody was allowed to fish without leave",
    "of the abbot, who had his own fishermen.",
]
RIGHT = [
    "Later the king took half of these fields",
    "for his forest, and the deer trampled all",
    "the young corn down in spring. The monks",
    "complained to the bishop, but he was an",
    "old friend of the king and did nothing at",
    "all about it until both of them had died.",
]


def test_columns_are_read_one_after_the_other():
    sheet = Sheet()
    sheet.column(60, 150, LEFT)
    sheet.column(300, 150, RIGHT)
    assert texts(sheet) == [" ".join(LEFT), " ".join(RIGHT)]


def test_columns_need_not_stand_level():
    sheet = Sheet()
    sheet.write(
        60,
        100,
        (BOLD, "How an abbey lived, and what the king took away from it"),
        size=16,
    )
    sheet.column(60, 150, LEFT)
    sheet.column(300, 156, RIGHT)
    sheet.column(
        60,
        280,
        [
            "What is left of the abbey is a gatehouse and one wall, which belongs to the town council and can be",
            "visited on Sundays.",
        ],
    )
    assert texts(sheet)[1:3] == [" ".join(LEFT), " ".join(RIGHT)]
    assert texts(sheet)[3].endswith("visited on Sundays.")


def test_a_sentence_goes_over_from_one_column_to_the_next():
    sheet = Sheet()
    sheet.column(60, 150, [*LEFT, "In the end he sold even the great bell,"])
    sheet.column(
        300, 150, ["which hung in London for a hundred years", "or more.", *RIGHT[:5]]
    )
    assert "great bell, which hung in London" in texts(sheet)[0]


def test_words_in_bold_and_italics_are_terms():
    sheet = Sheet()
    sheet.write(
        60,
        100,
        "Part-time soldiers of the ",
        (BOLD, "great fyrd"),
        " fought beside ",
        (ITALIC, "housecarls"),
        ".",
    )
    (block,) = read(sheet).blocks
    assert block.terms == ("great fyrd", "housecarls")
