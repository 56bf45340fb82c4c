"""What a heading or a label of no content takes with it, and where that ends."""

import pytest

from lili_voice.knowledge.extracting.extract import facts_of

TOP = (
    "# The Plague\n\n## How did it spread?\n\nFleas carried it from rats to people.\n\n"
)
END = "\n\n## Who fled?\n\nThe king and his court fled to Salisbury.\n"


def told(document):
    return [fact.text for fact in facts_of(document)]


def gone(document):
    return [line.text for line in document.left_out]


@pytest.mark.parametrize(
    "tasks",
    [
        "## Plenary\n\nTell your partner one thing about fleas.",
        "## Task 2\n\n1. Who caught it?\n2. Where did it begin?",
        "## Homework\n\nMake a poster of a doctor. Due on Friday.",
        "## True or false?\n\n1. Cats carried the plague.\n2. It began in 1665.",
        "## Exam practice\n\nExplain why the plague spread. (8 marks)",
        "## Learning objectives\n\n- To know what fleas do\n- Name two remedies",
        "## Exam tips\n\n- Structure each paragraph.\n- Use evidence.",
        "**Match the words to their meanings:**\n\n- flea\n- rat",
    ],
)
def test_tasks_go_with_their_heading_down_to_the_next(read, tasks):
    document = read(f"{TOP}{tasks}{END}")
    assert told(document) == told(read(f"{TOP}{END}"))


def test_a_text_that_a_task_is_set_on_is_read(read):
    text = "Doctors wore masks with long beaks. The beaks were full of herbs."
    document = read(f"{TOP}## Task 1: read the text below\n\n{text}{END}")
    assert gone(document) == ["Task 1: read the text below"]
    assert "The beaks were full of herbs." in " ".join(told(document))


@pytest.mark.parametrize(
    "section",
    [
        "## Challenges\n\n- Empty villages\n- Too few priests",
        "## Activity\n\nTrade stopped in every port.",
        "## Task 1: feeding the city\n\nBread was brought by boat from Kent.",
        "## Questions\n\nWho buried the dead? Carters did it by night.",
        "## Comments by doctors\n\nHodges wrote that poverty was the cause.",
        "## Sources\n\nPepys kept a diary. It tells of empty streets.",
        "## Results\n\nThe Great Fire came a year later.",
    ],
)
def test_a_heading_that_names_a_part_of_history_keeps_it(read, section):
    assert gone(read(f"{TOP}{section}{END}")) == []


def test_questions_that_are_answered_end_the_tasks_above_them(read):
    tasks = "Task 1: Draw a map in your book.\n\nWho paid?\nThe parish paid for food.\n"
    document = read(f"The Plague\n\nIt came in 1665.\n\n{tasks}", "page.txt")
    assert gone(document) == ["Task 1: Draw a map in your book."]


def test_an_introduction_to_a_list_is_no_task(read):
    listed = "Learn these four signs:\n\n- Fever\n- Swellings\n- A rash\n- Chills"
    assert gone(read(f"{TOP}{listed}{END}")) == []


def test_comments_end_with_the_last_that_is_signed(read):
    comments = "## 2 comments\n\njess_h 3 weeks ago\n\nwas it rats tho?\n\nReply\n\n"
    comments += "Mr P 2 weeks ago\n\nFleas on rats!\n\nReply"
    document = read(f"{TOP}{comments}{END}")
    assert told(document) == told(read(f"{TOP}{END}"))


def test_an_offer_goes_with_the_word_above_it_and_what_follows_stays(read):
    offer = "ADVERTISEMENT\n\nPass your exams with Quill!\n\nNobody knew the cause."
    assert gone(read(f"{TOP}{offer}{END}")) == [
        "ADVERTISEMENT",
        "Pass your exams with Quill!",
    ]


def test_the_names_of_other_pages_go_and_a_heading_with_a_text_stays(read):
    related = "Related pages\n\n- The Great Fire\n- The Restoration"
    assert len(gone(read(f"{TOP}{related}{END}"))) == 3


@pytest.mark.parametrize(
    "listed",
    [
        "## Contents\n\n- How did it spread?\n- Who fled?",
        "On this page\n\n1. How did it spread? .... 2\n2. Who fled? .... 3",
    ],
)
def test_a_list_of_contents_is_left_out(read, listed):
    page = TOP.replace("## How", f"{listed}\n\n## How", 1)
    assert told(read(f"{page}{END}")) == told(read(f"{TOP}{END}"))
    assert len(gone(read(f"{page}{END}"))) == 3


def test_a_list_that_states_what_is_told_below_it_is_read(read):
    causes = "## Why?\n\nThere were three causes:\n\n- Fleas\n- Dirt\n- Trade"
    parts = "".join(
        f"\n\n## {name}\n\nThis was bad." for name in ("Fleas", "Dirt", "Trade")
    )
    assert gone(read(f"{TOP}{causes}{parts}")) == []


@pytest.mark.parametrize("worth", ["(4 marks)", "[6 marks]", "(8 marks + 2 SPaG)"])
def test_a_question_is_asked_without_what_its_answer_is_worth(read, worth):
    document = read(f"# The Plague\n\n## Who fled? {worth}\n\nThe king fled.\n")
    assert document.sections[0].heading == "Who fled?"


def test_a_statement_is_told_without_the_owner_of_its_picture(read):
    line = "Plague pits were dug at Aldgate. Photo: London Museum"
    assert told(read(f"{TOP}{line}{END}"))[1] == "Plague pits were dug at Aldgate."


def test_one_word_may_be_an_answer_though_sites_use_it(read):
    document = read("# Slang\n\n## What did soldiers call Britain?\n\nHome\n")
    assert gone(document) == []


def test_the_line_below_a_letterhead_takes_the_place_of_the_title(read):
    page = "# Year 8 History Homework\n\nThe Great Plague\n\n## Who fled?\n\nThe king did.\n"
    document = read(page)
    assert document.about.title == "The Great Plague"


def test_what_only_its_place_gives_away_stays_where_it_would_be_much(read):
    names = " and ".join(["Carlisle Castle"] * 40)
    document = read(f"# Castles\n\nIt was built.\n\nPrint this page\n\n{names}\n")
    assert gone(document) == ["Print this page"]


ADVISED = [
    "Examiners like you to match each cause to an effect:",
    "Rank these causes from the most to the least important:",
    "Sort these causes into two groups for your essay:",
]


@pytest.mark.parametrize("lead", ADVISED)
def test_advice_above_a_list_never_takes_the_list_with_it(read, lead):
    listed = (
        "- **Dirt**\n  - Streets were full of refuse.\n- **Trade**\n  - Ships came."
    )
    document = read(f"{TOP}## Why?\n\n{lead}\n\n{listed}{END}")
    assert gone(document) == [lead]
    assert "Streets were full of refuse." in " ".join(told(document))


def test_what_is_told_of_the_past_is_no_aim_of_a_lesson(read):
    aims = "- Explain why it spread\n- The king fled from London in July 1665."
    document = read(
        f"{TOP}By the end of this lesson you will be able to:\n\n{aims}{END}"
    )
    assert gone(document)[1:] == ["Explain why it spread"]


def test_a_part_of_history_below_a_heading_of_tasks_is_a_part_of_its_own(read):
    part = "### Remedies\n\n- 1665: Dogs were killed\n- Fires burned in the streets."
    document = read(f"{TOP}## Starter\n\n- Use two paragraphs.\n\n{part}{END}")
    assert gone(document) == ["Starter", "Use two paragraphs."]
    (remedies,) = (s for s in document.sections if s.heading == "Remedies")
    assert (remedies.under, len(remedies.blocks)) == ((), 2)


def test_more_about_a_matter_is_content(read):
    more = "## More about fleas\n\n- Carried by ships\n- Killed by frost"
    assert gone(read(f"{TOP}{more}{END}")) == []


def test_a_form_to_fill_in_is_left_out_of_a_table_too(read):
    form = "| Name: | Form: |\n|---|---|\n\n"
    page = TOP.replace("## How", f"{form}## How", 1)
    assert told(read(f"{page}{END}")) == told(read(f"{TOP}{END}"))


def test_sources_below_discussion_are_no_comments_of_visitors(read):
    said = "## Discussion\n\nHodges wrote:\n\n“Poverty was the cause.”"
    assert gone(read(f"{TOP}{said}{END}")) == []


def test_what_a_pupil_is_to_remember_is_told_below_a_heading_of_tasks(read):
    page = f"{TOP}## Exam practice\n\nRemember: shops could not open until winter.{END}"
    assert gone(read(page)) == ["Exam practice"]


@pytest.mark.parametrize(
    "section",
    [
        "## Aims of Cromwell\n\n- To know what the Church owned\n- To learn its rents",
        "## What did he want?\n\nHe wanted two things:\n\n- To know what fleas do",
        "## References\n\n- Dogs were killed in 1665.",
        "## Quiz\n\n- Dogs were killed in 1665.\n- The king fled from London.",
    ],
)
def test_history_below_a_heading_of_books_or_tasks_is_read(read, section):
    assert gone(read(f"{TOP}{section}{END}")) == []


@pytest.mark.parametrize(
    "section",
    [
        "## Aims\n\n- To know what fleas do",
        "## Quiz\n\nWhich is right?\n\n- Dogs were killed.\n- Cats were killed.",
        "## References\n\n- Hill, C. The world turned upside down.\n- BBC Bitesize",
    ],
)
def test_aims_puzzles_and_books_are_left_out_below_their_headings(read, section):
    assert told(read(f"{TOP}{section}{END}")) == told(read(f"{TOP}{END}"))


def test_most_of_a_people_may_be_told_of_below_aims_of_a_lesson(read):
    aims = (
        "## Learning objectives\n\n- To know why\n- Most priests were given pensions."
    )
    assert "Most priests were given pensions." not in gone(read(f"{TOP}{aims}{END}"))


@pytest.mark.parametrize("blank", ["_" * 150, "_ " * 75, "." * 150])
def test_a_form_with_a_long_blank_is_told_from_a_statement(read, blank):
    assert gone(read(f"{TOP}Name: {blank}{END}")) == [f"Name: {blank}".strip()]
    line = f"- Name: {blank} led the rebels"
    document = read(f"{TOP}{line}{END}")
    assert len(document.sections) == 2
