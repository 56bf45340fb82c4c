"""Each statement can be said alone, in words of its document only."""

import pytest

from lili_voice.english.wordforms import STOP, stem, words
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.facts import Kind

WORKSHEET = """The Peasants' Revolt, 1381

Quick facts
* Began: 30 May 1381
* Leader: Wat Tyler, Kent

What was the Revolt?
The Revolt was a rising of the poor in the south of England. It began in Essex.

Why did the poor rebel?
There are three reasons you need to learn:
a) Money - the poll tax was raised to 12 pence.
b) Bad advisers. The king was only fourteen.
c) hatred of serfdom

What did the rebels do?
To get in:
- marched on London
- burned the Savoy Palace
Afterwards:
- the death of their leader

Key words
serf - a peasant who may not leave
poll tax - money paid by everybody

Timeline
30 May 1381: Essex rises
15 June 1381 - Tyler is killed
"""
GUIDE = """# The Blitz, 1940-41

### 1. What was it like?

| Place | Hid in | Danger |
|---|---|---|
| London | Tube stations | floods |
| Coventry | cellars | fire |

## What did people believe would stop bombers?

- **Balloons** - cables cut the wings off planes.

## Types of shelter

| Type | Used by |
|---|---|
| Anderson | families with gardens |

## Was evacuation a good idea?

| For | Against |
|---|---|
| Children were safe | Families were split |

# Rationing

## Why was food rationed?

- U-boats sank ships. This cut off supplies.
"""
ESSAY = """Introduction: In 1066 Harold lost his crown.
Line of argument: William's luck mattered most.
Luck: The wind changed in September. It let William land.
Evidence: Harold was far away at Stamford Bridge.
However: luck alone wins no battles.
Was Harold weak? Harold's army was tired. It had marched 200 miles.
Conclusion: William was lucky and well prepared.
"""


def told(document):
    return [(fact.label, fact.text) for fact in facts_of(document)]


def texts(document):
    return [fact.text for fact in facts_of(document)]


def content(text):
    return {stem(word) for word in words(text)} - STOP


@pytest.mark.parametrize(
    ("name", "written"),
    [("a.txt", WORKSHEET), ("b.md", GUIDE), ("c.txt", ESSAY)],
)
def test_a_statement_holds_no_word_its_lines_and_headings_do_not(read, name, written):
    document = read(written, name)
    lines = written.split("\n")
    for fact in facts_of(document):
        first, last = fact.source.lines
        assert last - first < 3
        above = f"{fact.section} {fact.label} {' '.join(fact.under)} {fact.topic}"
        heads = {
            h for row in document.sections for b in row.blocks for h in b.head or ()
        }
        there = f"{' '.join(lines[first - 1 : last])} {above} {' '.join(heads)}"
        assert content(fact.text) <= content(there)


def test_a_worksheet_becomes_statements_that_stand_alone(read):
    assert told(read(WORKSHEET, "page.txt")) == [
        ("", "The Peasants' Revolt was in 1381."),
        ("Began", "The Peasants' Revolt, began: 30 May 1381."),
        ("Leader", "The Peasants' Revolt, leader: Wat Tyler, Kent."),
        ("", "The Revolt was a rising of the poor in the south of England."),
        ("", "The Revolt began in Essex."),
        ("", "There are three reasons why the poor rebelled."),
        ("Money", "Money: the poll tax was raised to 12 pence."),
        ("Bad advisers", "Bad advisers: the king was only fourteen."),
        ("", "Why the poor rebelled: hatred of serfdom."),
        ("To get in", "To get in, the rebels marched on London."),
        ("To get in", "To get in, the rebels burned the Savoy Palace."),
        ("Afterwards", "What the rebels did, afterwards: the death of their leader."),
        ("serf", "Serf: a peasant who may not leave."),
        ("poll tax", "Poll tax: money paid by everybody."),
        ("", "30 May 1381: Essex rises."),
        ("", "15 June 1381: Tyler is killed."),
    ]


def test_the_places_of_a_list_go_on_below_its_sub_headings(read):
    facts = facts_of(read(WORKSHEET, "page.txt"))
    rebels = [f for f in facts if f.section == "What did the rebels do?"]
    assert [f.place for f in rebels] == [1, 2, 3]
    assert rebels[2].questions == ("What did the rebels do?",)


def test_a_statement_is_of_the_kind_it_shows(read):
    kinds = [fact.kind for fact in facts_of(read(WORKSHEET, "page.txt"))]
    assert kinds[-4:] == [Kind.DEFINITION, Kind.DEFINITION, Kind.EVENT, Kind.EVENT]
    assert (kinds[0], *kinds[5:7]) == (Kind.DATE, Kind.COUNT, Kind.REASON)


def test_a_cell_of_a_table_is_told_with_its_row_and_its_column(read):
    facts = facts_of(read(GUIDE))
    assert [(f.place, f.label, f.text) for f in facts][1:3] == [
        (1, "London", "London, hid in: tube stations; danger: floods."),
        (2, "Coventry", "Coventry, hid in: cellars; danger: fire."),
    ]
    rest = [(f.label, f.text) for f in facts]
    assert ("Anderson", "Anderson shelter, used by: families with gardens.") in rest
    assert ("For", "Children were safe.") in rest
    assert ("Against", "Families were split.") in rest


def test_what_people_only_believed_is_told_as_that(read):
    balloons = next(f for f in facts_of(read(GUIDE)) if f.label == "Balloons")
    assert balloons.text == (
        "What people believed would stop bombers, balloons: cables cut the wings off "
        "planes."
    )


def test_a_sentence_that_points_back_stays_with_the_one_before_it(read):
    assert texts(read(GUIDE))[-1] == "U-boats sank ships. This cut off supplies."


def test_a_second_title_begins_another_topic(read):
    topics = [fact.topic for fact in facts_of(read(GUIDE))]
    assert topics[0] == "The Blitz, 1940-41"
    assert topics[-1] == "Rationing"


def test_labels_in_an_essay_are_its_parts(read):
    facts = facts_of(read(ESSAY, "essay.txt"))
    assert [(f.kind, f.label, f.text) for f in facts] == [
        (Kind.INTRODUCTION, "", "In 1066 Harold lost his crown."),
        (Kind.ARGUMENT, "", "William's luck mattered most."),
        (Kind.FACTOR, "Luck", "The wind changed in September."),
        (Kind.FACTOR, "Luck", "The wind let William land."),
        (Kind.FACTOR, "Luck", "Harold was far away at Stamford Bridge."),
        (Kind.COUNTERPOINT, "Luck", "Luck alone wins no battles."),
        (Kind.FACTOR, "Was Harold weak?", "Harold's army was tired."),
        (Kind.FACTOR, "Was Harold weak?", "Harold's army had marched 200 miles."),
        (Kind.CONCLUSION, "", "William was lucky and well prepared."),
    ]


def test_the_number_of_a_name_counts_nothing(read):
    (fact,) = facts_of(read("In 1933 Article 48 let three B-29 crews land."))
    assert fact.numbers == (3,)


def test_the_words_an_author_marked_go_with_their_sentence(read):
    one, two = facts_of(read("The **Cheka** shot men. Grain was **seized** too."))
    assert ("Cheka" in one.terms, "Cheka" in two.terms) == (True, False)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Spain sent the Armada. It had 130 ships.", "It had 130 ships."),
        ("The Reds fought the Whites. They won.", "They won."),
        ("Stalin dismissed Trotsky. He fled.", "He fled."),
        ("Tax rose. It was hard to pay.", "It was hard to pay."),
    ],
)
def test_where_two_could_be_meant_nobody_is_named(read, written, said):
    assert texts(read(written))[-1].endswith(said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("The law was passed in 1351. It fixed wages.", "The law fixed wages."),
        ("NATO was set up in 1949. Its members agreed.", "NATO’s members agreed."),
        (
            "Two spies, Ann Lee and Jo Ray, were caught. They had lied.",
            "Ann Lee and Jo Ray had lied.",
        ),
        ("The nobles were rich. Some wanted war.", "Some of the nobles wanted war."),
        (
            "The nobles were rich. In 1215 they met John.",
            "In 1215 the nobles met John.",
        ),
    ],
)
def test_a_pronoun_gives_way_to_what_it_stands_for(read, written, said):
    assert texts(read(written))[-1] == said


def test_a_pronoun_below_a_heading_takes_what_the_heading_asks_about(read):
    def ask(heading, said):
        return texts(read(f"## {heading}\n\n{said}"))[0]

    assert ask("How did the Airlift work?", "It worked by day.") == (
        "The Airlift worked by day."
    )
    assert ask("Who was Edwin Lee?", "He was a doctor.") == "Edwin Lee was a doctor."
    assert ask("How did the tax end?", "Parliament ended it.") == (
        "Parliament ended the tax."
    )


def test_a_subject_from_a_line_too_far_away_is_not_taken(read):
    far = "The law was passed\nin May\nof 1351\nby\nall\nof them. It fixed wages."
    assert texts(read(far))[-1] == "It fixed wages."


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("The tithe was hated. Parliament ended it.", "Parliament ended the tithe."),
        (
            "Miners left, so the owners hired boys. The union fought it.",
            "Miners left, so the owners hired boys. The union fought it.",
        ),
        ("They said it failed.", "They said it failed."),
        (
            "Anna fled to Ghent. Two years later Anna returned.",
            "Anna fled to Ghent. Two years later Anna returned.",
        ),
    ],
)
def test_a_sentence_that_says_nothing_alone_gets_a_name_or_stays(read, written, said):
    assert texts(read(written))[-1] == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "The dam broke on 3 May 1864. On 9 May the mayor fled.",
            "On 9 May 1864 the mayor fled.",
        ),
        (
            "The dam broke on 3 May 1864. On 2 January the mayor fled.",
            "On 2 January the mayor fled.",
        ),
        (
            "The dam broke in 1864. A law of the same year forbade dams.",
            "A law of 1864 forbade dams.",
        ),
        (
            "The dam broke in March 1864. By the middle of the month 90 had died.",
            "By the middle of March 1864 90 had died.",
        ),
        (
            "It broke in 1864 and again in 1866. On 5 May it was mended.",
            "On 5 May it was mended.",
        ),
        ("The dam broke on 8 Oct. 1864.", "The dam broke on 8 October 1864."),
    ],
)
def test_a_day_without_a_year_takes_it_from_what_stands_before(read, written, said):
    assert texts(read(written))[-1].endswith(said)


def test_a_day_takes_the_one_year_of_the_headings_above_it(read):
    page = (
        "# The Flood, 1864\n\n## What was lost on the way?\n\nOn 3 May oats ran out.\n"
    )
    assert texts(read(page))[1:] == ["On 3 May 1864 oats ran out."]


QUEEN = """# Queen Zenobia and her city

## Zenobia comes to power

Zenobia was born in Palmyra. She was married to Odaenathus, its lord.

### Early troubles

- She had few soldiers.
- Nobles thought that her son was too young.

## Zenobia's court

Cassius Longinus was her adviser. Timagenes led the army for six years.
"""


def test_she_is_the_one_person_whom_the_headings_name(read):
    assert texts(read(QUEEN)) == [
        "Zenobia was born in Palmyra.",
        "Zenobia was married to Odaenathus, its lord.",
        "Zenobia had few soldiers.",
        "Nobles thought that Zenobia’s son was too young.",
        "Cassius Longinus was Zenobia’s adviser.",
        "Timagenes led the army for six years.",
    ]


def test_he_is_not_the_woman_whom_the_headings_name(read):
    page = QUEEN.replace("Cassius Longinus was her", "Odd times came. He was an")
    assert "He was an adviser." in " ".join(texts(read(page)))


def test_an_item_that_opens_with_a_name_is_about_its_bearer(read):
    page = """## Who met at Cork?

Three envoys met in secret at Cork:

- Ann Lee (York). She asked for ships.
- Tom Ray (Kent): in May 1702 he asked for corn.
- Monks: monks were not heard.
"""
    assert texts(read(page)) == [
        "Three envoys met in secret at Cork.",
        "Ann Lee (York) asked for ships.",
        "In May 1702 Tom Ray (Kent) asked for corn.",
        "Monks were not heard.",
    ]


@pytest.mark.parametrize("lead", ["Revise these causes:", "The main ones were:"])
def test_words_that_only_point_at_a_list_are_not_said(read, lead):
    page = f"## Why did Ely fall?\n\n{lead}\n\n- The banks were weak.\n- rain\n"
    assert texts(read(page))[0] == "The banks were weak."
    assert texts(read(page))[-1] == "Why Ely fell: rain."


@pytest.mark.parametrize(
    ("heading", "count", "said"),
    [
        (
            "What were the key points of the Truce?",
            "There were five key points.",
            "There were five key points of the Truce.",
        ),
        (
            "The Ely Charter, 1702",
            "There were two sides to it.",
            "There were two sides to the Ely Charter.",
        ),
        (
            "Why did the Ely Riots happen?",
            "There were two further causes.",
            "There were two further causes of the Ely Riots.",
        ),
    ],
)
def test_a_count_says_what_it_counts(read, heading, count, said):
    assert said in texts(read(f"## {heading}\n\n{count}\n"))


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Was the Truce fair?", "The Truce left Kent poor."),
        ("How far was the Truce a failure?", "The Truce left Kent poor."),
        ("How important was the Truce?", "The Truce left Kent poor."),
        ("Why did miners dislike the Truce so much?", "The Truce left Kent poor."),
        ("The Truce: how far was it kept?", "The Truce left Kent poor."),
    ],
)
def test_it_is_what_a_question_of_any_form_asks_about(read, heading, said):
    assert texts(read(f"## {heading}\n\nIt left Kent poor.\n")) == [said]


def test_a_cry_before_a_sentence_is_left_out(read):
    page = "## Did you know?\n\nBeware! Tolls were charged until 1810.\n"
    assert texts(read(page)) == ["Tolls were charged until 1810."]


TABLE = """## Plots against Zenobia

| | Year | Who? | What became of them? |
|---|---|---|---|
| Okbar | 1271 | Duke of Tarn | Hanged in May 1272 |

## Who ruled?

| Body | Job | Anything else |
|---|---|---|
| Diet | Named judges and priests | Became weak |
| Clerks | Executed in 1290 | - |

## Which battles were lost?

| Battle | Winner |
|---|---|
| Ulmo | Tarn |
"""


def test_a_row_is_told_as_a_sentence_where_its_head_allows(read):
    assert texts(read(TABLE)) == [
        "Okbar plot, year: 1271; who: Duke of Tarn.",
        "Okbar plot, what became of the Duke of Tarn: hanged in May 1272.",
        "Diet named judges and priests.",
        "Diet became weak.",
        "Clerks, job: executed in 1290.",
        "Battle of Ulmo, winner: Tarn.",
    ]


def test_this_is_what_the_sentence_before_ends_by_naming(read):
    page = "Monks sold their land in 1702, in the so called Ely Charter. This was a mistake."
    assert texts(read(page))[-1] == "The Ely Charter was a mistake."


def test_the_name_of_a_sheet_is_read_from_what_is_written_on_it(read):
    page = """# ELY CHARTER HOMEWORK (set 4)

## Introduction

The Ely Charter was sealed in 1702. The Ely Charter freed the fens.

## Conclusion

All in all, I think so. It made Ely rich.
"""
    assert texts(read(page))[-1] == "The Ely Charter made Ely rich."
