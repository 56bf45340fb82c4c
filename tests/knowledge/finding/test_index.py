"""Which statements hold which words, and how much a word tells."""

from dataclasses import replace

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.index import (
    SAME_MEANING,
    STRANGER,
    How,
    Sought,
    against,
    is_english,
    sought_for,
)
from lili_voice.knowledge.finding.row import ASKED, ASKED_AS, BESIDE, TEXT
from lili_voice.knowledge.finding.understand import NO_NAMES, plain_words, understand
from lili_voice.knowledge.library import Library
from lili_voice.source import Source


def fact(number, text, section="The guild", kind=Kind.NOTE, **more):
    source = Source("guild.md", (number, number), f"f{number}")
    return Fact(f"f{number}", "The Guild", kind, section, text, source, **more)


def index_of(*facts):
    return catalogue_of(Library(facts, {})).index


LAMPS = fact(1, "The lamplighters broke the lamps.", "Who broke the lamps?")
TAX = fact(2, "The council doubled the oil tax.", label="Failure")
BREAD = fact(3, "Bread was dear.", questions=("What did bread cost in winter?",))
FACTS = (LAMPS, TAX, BREAD)
INDEX = index_of(*FACTS)


def term(words):
    return understand(plain_words(words), NO_NAMES).terms[0]


def places(word, index=INDEX, sought=sought_for):
    """Where each statement holds a word best, and how, by its number."""
    wanted = sought(term(word))
    held = {n: wanted.place(index.entry(n)) for n in range(len(index.facts))}
    return {n: (level, how) for n, (level, how) in held.items() if level is not None}


def test_a_word_may_stand_in_the_statement_itself():
    assert places("lamplighters")[0] == (TEXT, How.EXACT)


def test_a_word_counts_in_all_its_forms():
    assert places("doubling") == places("doubled")
    assert places("doubled")[1] == (TEXT, How.EXACT)


def test_it_may_stand_in_the_label_in_a_question_or_beside():
    assert places("failure")[1] == (ASKED, How.EXACT)
    assert places("winter")[2] == (ASKED, How.EXACT)
    assert places("bread") == {1: (BESIDE, How.EXACT), 2: (TEXT, How.EXACT)}


def test_a_word_of_the_same_meaning_is_told_from_the_word_itself():
    assert places("expensive")[2] == (TEXT, How.ALIKE)
    assert places("dear")[2] == (TEXT, How.EXACT)


def test_a_thing_is_found_by_its_kind_and_not_the_other_way_round():
    planes = index_of(fact(1, "A Lancaster fell."), fact(2, "A plane fell."))
    assert places("plane", planes)[0] == (TEXT, How.SORT)
    assert places("lancaster", planes)[1][0] == BESIDE


def test_what_must_be_held_strongly_is_not_held_faintly():
    def strict(term):
        return replace(sought_for(term), least=SAME_MEANING)

    assert places("bread", sought=strict) == {2: (TEXT, How.EXACT)}


def test_all_facts_of_a_kind_hold_what_is_asked_for_by_its_kind():
    reason = fact(4, "Wages fell.", kind=Kind.REASON)
    index = index_of(reason, BREAD)
    of_kind = Sought((), kind=Kind.REASON)
    assert places("bread", index, lambda _: of_kind) == {0: (TEXT, How.EXACT)}


def test_a_word_nobody_used_is_held_by_nothing():
    assert places("aeroplane") == {}


def test_the_topic_is_held_by_all():
    assert set(places("guild")) == {0, 1, 2}


def test_the_opposite_of_a_word_is_held_against_it():
    opposed = places("cheap", sought=lambda term: Sought((), against(term)))
    assert opposed[2][0] == TEXT
    assert places("cheap").get(2, (BESIDE,))[0] != TEXT


def test_the_rarer_a_word_the_more_it_tells():
    def weight(word):
        return INDEX.weight(term(word), sought_for(term(word)))

    assert weight("guild") < weight("bread")
    assert weight("bread") < weight("aeroplane")
    assert weight("zxqv") == STRANGER


def test_a_light_word_tells_little():
    started, bread = term("start"), term("bread")
    held = sought_for(bread)
    assert INDEX.weight(started, held) < INDEX.weight(bread, held)


def test_words_and_numbers_we_do_not_know_are_not_english():
    assert is_english(term("aeroplane"))
    assert not is_english(term("zxqv"))
    assert not is_english(term("1742"))


def test_a_name_of_several_words_means_only_itself():
    facts = (fact(1, "The Great Leap Hall stood here."), fact(2, "A big jump failed."))
    held = places("jump", index_of(*facts))
    assert held[1] == (TEXT, How.EXACT)
    assert held.get(0, (BESIDE,))[0] != TEXT


def test_an_empty_library_has_an_index():
    nothing = index_of()
    assert nothing.share(sought_for(term("bread"))) == 0
    assert nothing.weight(term("bread"), sought_for(term("bread"))) > 0


def test_a_question_made_from_a_statement_is_told_from_a_documents_own():
    made = fact(4, "He fled.", asked_as=("Where did the lamplighter hide?",))
    own = fact(5, "He came back.", questions=("When did the lamplighter return?",))
    index = index_of(made, own)
    assert places("hide", index)[0] == (ASKED_AS, How.EXACT)
    assert places("return", index)[1] == (ASKED, How.EXACT)


def test_the_shortlist_counts_as_the_ranking_does():
    for word in ("bread", "guild", "expensive", "oil", "failure", "aeroplane"):
        sought = sought_for(term(word))
        assert INDEX.share(sought) * len(FACTS) == len(places(word))
