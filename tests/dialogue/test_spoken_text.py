"""Statements as they are written, made fit for somebody who only listens."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lili_voice.dialogue.headed import say_fact
from lili_voice.dialogue.spoken_text import spoken
from lili_voice.english.wordforms import words
from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.source import Source

LIBRARY = read_folder(STARTER)
EACH = settings(max_examples=200, deadline=None, derandomize=True, database=None)
UNSPEAKABLE = re.compile(r"[()\[\]{}*_•→|&<>]|\be\.g|\bi\.e|(?<=\w)/(?=[a-z])|\d[-–]\d")


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("The strike, c.1350, failed", "The strike, around 1350, failed."),
        ("The war of 1918-21 was long.", "The war of 1918 to 1921 was long."),
        ("It lasted from 1918–21.", "It lasted from 1918 to 1921."),
        ("It fell between 1914-18.", "It fell between 1914 and 1918."),
        ("He ruled in 1933-5.", "He ruled in 1933 to 1935."),
        ("In June–July 1914 they met.", "In June to July 1914 they met."),
        ("They fought on 8–9 May.", "They fought on 8 and 9 May."),
        ("Between 5–12 May they fought.", "Between 5 to 12 May they fought."),
        ("1st July - 18th November 1916", "1st July to 18th November 1916."),
        ("Pay rose by 10-12%.", "Pay rose by 10 to 12%."),
        ("The B-29s won 6-0 in the mid-1930s.", "The B-29s won 6-0 in the mid-1930s."),
        (
            "Bread & coal, e.g. coke, were dear",
            "Bread and coal, for example coke, were dear.",
        ),
        ("They sold wool etc. and grain.", "They sold wool and so on and grain."),
        ("They sold wool, grain, etc.", "They sold wool, grain, and so on."),
        ("Foreigners, i.e. the Danes, left.", "Foreigners, that is, the Danes, left."),
        ("Men/women and boys and/or girls", "Men or women and boys or girls."),
        ("poverty → crime", "Poverty, then crime."),
        ("a serf = a peasant", "A serf means a peasant."),
        ("the the bridge fell so that that day", "The bridge fell so that day."),
        ("He had had enough.", "He had had enough."),
        ("The guild[3] won* its case¹.", "The guild won its case."),
        ("The guild (see page 4) won.", "The guild won."),
        ("The rebel(s) fled.", "The rebels fled."),
        ("The fair (May 1612) was held.", "The fair, in May 1612, was held."),
        ("The fair (3 May 1612).", "The fair, on 3 May 1612."),
        ("The tax (1610–12) was hated.", "The tax, from 1610 to 1612, was hated."),
        ("In 1612 the fair (1612) was held.", "In 1612 the fair was held."),
        ("The Hill Carters' Union (HCU) met.", "The Hill Carters' Union, or HCU, met."),
        ('Anna ("Nan") Holt spoke.', 'Anna "Nan" Holt spoke.'),
        ("Anna Holt left (she was ill).", "Anna Holt left. She was ill."),
        ("The carters (all of them) left.", "The carters, all of them, left."),
        ("it said ‘no more’", "It said ‘no more’."),
        ("- a list of reasons:", "A list of reasons."),
        ("Who won? ", "Who won?"),
        ("", ""),
    ],
)
def test_marks_of_writing_become_words(written, heard):
    assert spoken(written) == heard


def row(text, kind=Kind.NOTE, **more):
    named = {"section": "Quick facts", "topic": "The Guild", **more}
    return Fact("f", kind=kind, text=text, source=Source("g.md", (1, 1), "f"), **named)


@pytest.mark.parametrize(
    ("fact", "heard"),
    [
        (row("The Guild, law: the Oil Act.", label="Law"), "The law: the Oil Act."),
        (row("The Guild, king: Otto I.", label="King"), "The king: Otto I."),
        (row("The Guild, started: 3 May 1612.", label="Started"), "The Guild started on 3 May 1612."),
        (row("Anna Holt, came from: Arden.", label="Anna Holt"), "Anna Holt came from Arden."),
        (row("Anna Holt, claim: an old treaty.", label="Anna Holt"), "Anna Holt, the claim: an old treaty."),
        (row("Oil Act (1612), did it work: no. It was broken.", label="Oil Act"), "Oil Act, in 1612, did it work? No. It was broken."),
        (row("Oil Act, what it did: oil was taxed.", label="Oil Act"), "Oil Act, what it did: oil was taxed."),
        (row("1612: Oil Act.", Kind.EVENT), "In 1612: Oil Act."),
        (row("3 May 1612: the fleet sails.", Kind.EVENT), "On 3 May 1612: the fleet sails."),
        (row("1610-12: the long frost.", Kind.EVENT), "From 1610 to 1612: the long frost."),
        (row("Summer 1612: the fleet sails.", Kind.EVENT), "In summer 1612: the fleet sails."),
        (row("Carter: a man with a cart.", Kind.DEFINITION, label="Carter"), "Carter means a man with a cart."),
        (row("Tolls: money paid at a gate.", Kind.DEFINITION, label="Tolls"), "Tolls: money paid at a gate."),
        (row("Oil Pact: the treaty of Arden.", Kind.DEFINITION, label="Oil Pact"), "Oil Pact: the treaty of Arden."),
        (row("Gates: they were shut at night.", Kind.DEFINITION, label="Gates"), "Gates: they were shut at night."),
        (row("HARMED: Rents were high.", label="HARMED"), "Harmed: Rents were high."),
        (row("NGHP: a guild.", label="NGHP"), "NGHP: a guild."),
        (row("Who sold oil? The carters.", section="Who sold oil?"), "Who sold oil? The carters."),
        (row("There was one thing they all wanted: bread."), "There was one thing they all wanted: bread."),
    ],
)  # fmt: skip
def test_rows_of_tables_glossaries_and_timelines_are_worded_for_the_ear(fact, heard):
    assert say_fact(fact) == heard


@pytest.mark.parametrize("fact", LIBRARY.facts, ids=lambda fact: fact.text)
def test_what_is_written_for_the_ear_is_said_as_it_is_written(fact):
    assert say_fact(fact) == fact.text


PIECES = st.sampled_from(
    [
        "the",
        "the",
        "(1612)",
        "(NGHP)",
        "e.g.",
        "bread",
        "&",
        "oil",
        "1610-12",
        "[4]",
        "→",
        "and/or",
        "Anna",
        "Holt",
        "c.1350",
        ",",
        ";",
        "(",
        ")",
        "was",
        "i.e.",
        "it",
        "–",
        "won.",
        "“no”",
        "*",
        "10-12",
        "men",
        "/",
        "women",
        "etc.",
        "(see",
        "page",
        "2)",
        "lost,",
        "fled",
    ]
)


@EACH
@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join))
def test_whatever_is_written_nothing_is_heard_that_only_an_eye_can_use(text):
    heard = spoken(text)
    assert not UNSPEAKABLE.search(heard), heard
    assert not re.search(r"\s[,;:.]|[,;:]{2}|  |\b(the|and) \1\b", heard), heard
    assert not heard or (heard[-1] in ".!?”" and not heard[0].islower())
    assert spoken(heard) == heard


@EACH
@given(st.lists(PIECES, min_size=1, max_size=12).map(" ".join))
def test_no_name_number_or_negation_is_lost(text):
    kept = {"anna", "holt", "won", "lost", "fled", "no", "men", "women", "bread", "oil"}
    assert kept & set(words(text)) == kept & set(words(spoken(text)))
    said = set(re.findall(r"\d\d\b", spoken(text)))
    assert set(re.findall(r"\d\d\b", text)) <= said
