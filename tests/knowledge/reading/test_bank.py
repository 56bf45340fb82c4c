"""Question banks, as spreadsheets and flash-card programs save them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Shape
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.bank.reader import read_bank
from lili_voice.knowledge.reading.page import File


def page_of(*rows, name="bank.csv"):
    return read_bank(File(name, "\n".join(rows).encode()))


def shown(*rows, name="bank.csv"):
    """What is said: the first letter of each shape, its level, its lines, its text."""
    return [
        f"{b.shape.value[0]}{b.level or ''} {b.lines[0].number} {b.text}"
        for b in page_of(*rows, name=name).blocks
        if b.shape is not Shape.UNSAID
    ]


def told(*rows):
    return [(doubt.line, doubt.what) for doubt in page_of(*rows).doubts]


def test_each_row_is_a_question_with_its_answer_below():
    assert shown("Question,Answer", "Who was Ludd?,A myth.", "When?,In 1811.") == [
        "h2 2 Who was Ludd?",
        "p 2 A myth.",
        "h2 3 When?",
        "p 3 In 1811.",
    ]


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_whatever_stands_between_the_cells_is_seen(between):
    rows = [
        ("Question", "Answer"),
        ("Who was Ludd?", "A myth"),
        ("Where, when?", "York"),
    ]
    quoted = [
        between.join(f'"{cell}"' if between in cell else cell for cell in row)
        for row in rows
    ]
    assert shown(*quoted) == [
        "h2 2 Who was Ludd?",
        "p 2 A myth",
        "h2 3 Where, when?",
        "p 3 York",
    ]


def test_a_bank_of_tabs_may_hold_commas_everywhere():
    rows = ["Who, then?\tA myth, no more.", "Where?\tYork, Leeds, Hull."]
    assert shown(*rows, name="bank.tsv")[1::2] == [
        "p 1 A myth, no more.",
        "p 2 York, Leeds, Hull.",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Question,Answer",
        "Q,A",
        "FRONT,BACK",
        "prompt,response",
        "Questions:,Model answer",
    ],
)
def test_columns_go_by_many_names(head):
    assert shown(head, "Who was Ludd?,A myth.") == ["h2 2 Who was Ludd?", "p 2 A myth."]


def test_columns_may_stand_in_any_order_and_others_are_told():
    rows = ["Hint,Answer,Marks,Question", "York,A myth.,2,Who was Ludd?"]
    assert shown(*rows) == ["h2 2 Who was Ludd?", "p 2 A myth."]
    ((line, what),) = told(*rows)
    assert (line, what[:34]) == (1, "not read: the columns “Hint”, “Mar")


def test_without_a_head_the_column_of_questions_is_found():
    rows = ["York,Where was the trial?", "In 1813,When was the trial?"]
    assert shown(*rows)[:2] == ["h2 1 Where was the trial?", "p 1 York"]


def test_topics_gather_their_rows_in_the_order_they_first_stand():
    rows = [
        "Unit,Question,Answer",
        "Luddites,Who?,Weavers.",
        "Chartists,When?,In 1838.",
        "Luddites,Where?,York.",
    ]
    assert shown(*rows) == [
        *("h1 2 Luddites", "h2 2 Who?", "p 2 Weavers.", "h2 4 Where?", "p 4 York."),
        *("h1 3 Chartists", "h2 3 When?", "p 3 In 1838."),
    ]


def test_the_only_topic_is_the_title(read):
    rows = ["Topic,Question,Answer", "The Luddites,Who were they?,They were weavers."]
    assert read("\n".join(rows), "bank.csv").about.title == "The Luddites"


def test_further_wordings_are_asked_like_the_question(read):
    rows = [
        "Question,Answer,Also asked",
        "Who was Ludd?,Ludd was a myth.,Who is Ned Ludd? Was Ludd real?",
    ]
    (fact,) = facts_of(read("\n".join(rows), "bank.csv"))
    assert set(fact.questions) == {
        "Who was Ludd?",
        "Who is Ned Ludd?",
        "Was Ludd real?",
    }
    assert fact.source.lines == (2, 2)


def test_numbers_before_questions_are_not_read_and_question_marks_may_be_missing():
    rows = [
        "1. Who was Ludd,A myth.",
        "Q2) When did it end?,In 1816.",
        "Explain the riots,Wages fell.",
    ]
    assert [line for line in shown(*rows) if line[0] == "h"] == [
        "h2 1 Who was Ludd?",
        "h2 2 When did it end?",
        "h2 3 Explain the riots",
    ]


def test_a_term_and_its_meaning_are_a_row_of_a_glossary():
    page = page_of(
        "Term,Definition", "Cropper,a man who cut the nap of cloth", "Nap,fluff"
    )
    rows = [block for block in page.blocks if block.shape is Shape.ITEM]
    assert rows[0].cells == ("Cropper", "a man who cut the nap of cloth")
    assert rows[0].head == ("Term", "Definition")


def test_terms_do_not_fall_under_the_question_above_them():
    rows = ["Who was Ludd?,A myth.", "Cropper,a man who cut cloth"]
    assert [line[0] for line in shown(*rows)] == ["i", "h", "p"]


@pytest.mark.parametrize(
    "answer",
    [
        "1) Wages fell. 2) Bread was dear.",
        '"- Wages fell.\n- Bread was dear."',
        "• Wages fell. • Bread was dear.",
    ],
)
def test_an_answer_that_is_a_list_is_items(answer):
    items = [
        line[5:] for line in shown(f"Why did they riot?,{answer}") if line[0] == "i"
    ]
    assert items == ["Wages fell.", "Bread was dear."]


def test_semicolons_part_an_answer_only_where_several_are_asked_for():
    listed = shown("Question,Answer", "Name two towns.,York; Leeds")
    assert listed[1:] == ["i1 2 York", "i1 2 Leeds"]
    assert shown("Question,Answer", "Where was it?,York; later Leeds")[1:] == [
        "p 2 York; later Leeds"
    ]


def test_a_row_over_several_lines_has_the_number_of_its_first():
    rows = [
        "Question,Answer",
        '"Who\nwas Ludd?","A myth.\nNobody met him."',
        "When?,In 1811.",
    ]
    assert shown(*rows) == [
        *("h2 2 Who was Ludd?", "p 2 A myth.", "p 2 Nobody met him."),
        *("h2 5 When?", "p 5 In 1811."),
    ]


def test_flash_cards_with_tags_are_plain_words_and_bold_ones_are_terms():
    rows = [
        *("#separator:tab", "#html:true"),
        "Who was he?\t<b>Ned Ludd</b>&nbsp;was a myth.<br>He wrote <i>nothing</i>.",
        "List two towns\t<ul><li>York</li><li>Leeds</li></ul>",
    ]
    assert shown(*rows, name="deck.tsv") == [
        *("h2 3 Who was he?", "p 3 Ned Ludd was a myth.", "p 3 He wrote nothing."),
        *("h2 4 List two towns", "i1 4 York", "i1 4 Leeds"),
    ]
    terms = [
        block.terms for block in page_of(*rows, name="deck.tsv").blocks if block.terms
    ]
    assert terms == [("Ned Ludd",), ("nothing",)]


def test_a_card_with_a_gap_is_a_statement_and_its_gap_a_term():
    page = page_of(
        "{{c1::Ned Ludd::who}} was a myth.\t", "Who?\tLudd.", name="deck.tsv"
    )
    assert (page.blocks[0].text, page.blocks[0].terms) == (
        "Ned Ludd was a myth.",
        ("Ned Ludd",),
    )


def test_an_answer_to_be_chosen_is_read_from_its_column():
    rows = [
        "Question,A,B,C,Answer",
        "Where?,York,Leeds,Hull,B",
        "When?,1810,1811,1812,1811",
    ]
    assert shown(*rows)[1::2] == ["p 2 Leeds", "p 3 1811"]


def test_other_tags_and_formulas_stay_as_they_stand():
    rows = [
        "Who?,<speak>Ludd</speak> {{ 7 * 7 }}",
        'When?,"=HYPERLINK(""http://b.example"")"',
    ]
    assert shown(*rows)[1::2] == [
        "p 1 <speak>Ludd</speak> {{ 7 * 7 }}",
        'p 2 =HYPERLINK("http://b.example")',
    ]


def test_rows_without_an_answer_or_a_question_are_told_and_left_out(read):
    rows = ["Question,Answer", "Who was Ludd?,", ",In 1811.", "Where?,York."]
    assert told(*rows) == [
        (2, "no answer stands beside “Who was Ludd?”"),
        (3, "no question stands beside “In 1811.”"),
    ]
    assert [line.number for line in read("\n".join(rows), "bank.csv").left_out] == [
        1,
        2,
        3,
    ]


def test_a_question_that_stands_twice_is_told():
    rows = ["Who?,Ludd.", "When?,In 1811.", "who?,Ludd.", "When?,In 1812."]
    assert [line for line, what in told(*rows) if "once more" in what] == [3, 4]
    assert [line[:4] for line in shown(*rows)] == [
        "h2 1",
        "p 1 ",
        "h2 2",
        "p 2 ",
        "h2 4",
        "p 4 ",
    ]


def test_an_answer_cut_in_two_by_a_comma_is_whole_and_told():
    rows = [
        "Topic,Question,Answer",
        "Luddites,Where?,York, in the castle",
        "Luddites,When?,In 1813",
    ]
    assert shown(*rows)[1] == "p 2 York, in the castle"
    assert [line for line, _ in told(*rows)] == [2]


def test_a_quotation_mark_that_nothing_closes_swallows_one_row_only():
    rows = [
        '"Who was Ludd?,A myth.',
        *(f"When was riot {n}?,In 18{n}." for n in range(11, 99)),
    ]
    assert len(shown(*rows)) > 80 * 2
    assert 1 in [line for line, _ in told(*rows)]


def test_one_column_is_refused_with_the_remedy():
    with pytest.raises(AuthorError, match=r"bank\.csv: only one column; give each row"):
        page_of("Who was Ludd?", "A myth.")


def test_an_empty_bank_holds_nothing():
    assert page_of("", "").blocks == ()
    assert page_of("Question,Answer").written[0].number == 1


def test_a_bank_saved_by_an_old_spreadsheet_is_read_and_told():
    data = "Question;Answer\r\nWho was Böhm’s friend?;Müller – a weaver\r\n".encode(
        "cp1252"
    )
    page = read_bank(File("bank.csv", b"" + data))
    assert [block.text for block in page.blocks][1:] == [
        "Who was Böhm’s friend?",
        "Müller – a weaver",
    ]
    assert "not saved as UTF-8" in page.doubts[0].what


CELLS = st.one_of(
    st.sampled_from(
        [
            "Question",
            "Answer",
            "Topic",
            "Who?",
            "York; Leeds",
            '"',
            "#x",
            "1) a 2) b",
            "<br>",
            "{{c1::x}}",
        ]
    ),
    st.text(max_size=12),
)


@given(
    st.lists(st.lists(CELLS, min_size=1, max_size=5).map(",".join), max_size=8),
    st.sampled_from(["a.csv", "a.tsv"]),
)
@settings(max_examples=200, deadline=None)
def test_no_row_of_any_bank_is_lost(rows, name):
    try:
        page = page_of(
            *(row.encode("utf-8", "replace").decode() for row in rows), name=name
        )
    except AuthorError:
        return
    lines = {line.number for block in page.blocks for line in block.lines}
    assert {line.number for line in page.written} <= lines
    assert page.unit == "line"
