"""Which statements hold which words, and how much a word tells."""

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.catalogue import catalogue_of
from lili_voice.knowledge.finding.index import (
    STRANGER,
    Sought,
    against,
    is_english,
    sought_for,
)
from lili_voice.knowledge.finding.understand import NO_NAMES, plain_words, understand
from lili_voice.knowledge.library import Library
from lili_voice.source import Source


def fact(number, text, section="The guild", **more):
    source = Source("guild.md", (number, number), f"f{number}")
    return Fact(f"f{number}", "The Guild", Kind.NOTE, section, text, source, **more)


def index_of(*facts):
    return catalogue_of(Library(facts, {})).index


LAMPS = fact(1, "The lamplighters broke the lamps.", "Who broke the lamps?")
TAX = fact(2, "The council doubled the oil tax.", label="Failure")
BREAD = fact(3, "Bread was dear.", questions=("What did bread cost in winter?",))
FACTS = (LAMPS, TAX, BREAD)
INDEX = index_of(*FACTS)


def term(words):
    return understand(plain_words(words), NO_NAMES).terms[0]


def strengths(word, index=INDEX, sought=sought_for):
    """How strongly each statement holds a word, by its number."""
    wanted = sought(term(word))
    held = {n: wanted.strength(index.entry(n)) for n in range(len(index.facts))}
    return {number: strength for number, strength in held.items() if strength}


def test_a_word_of_the_statement_counts_most():
    assert strengths("lamplighters") == {0: 1.0}


def test_a_word_counts_in_all_its_forms():
    assert strengths("doubling") == strengths("doubled")
    assert strengths("doubled")[1] == 1.0


def test_words_of_the_label_the_questions_and_the_neighbours_count_less():
    label, asked, near = strengths("failure"), strengths("winter"), strengths("bread")
    assert 0 < label[1] < 1
    assert 0 < asked[2] < 1
    assert 0 < near[1] < near[2] == 1.0


def test_a_word_of_the_same_meaning_counts_a_little_less():
    found = strengths("expensive")
    assert 0.5 < found[2] < 1
    assert found[2] == max(found.values())


def test_a_word_nobody_used_is_held_by_nothing():
    assert strengths("aeroplane") == {}


def test_the_topic_is_held_by_all():
    assert set(strengths("guild")) == {0, 1, 2}


def test_the_opposite_of_a_word_is_held_against_it():
    opposed = strengths("cheap", sought=lambda term: Sought((), against(term)))
    assert opposed[2] > strengths("cheap").get(2, 0.0)


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
    held = strengths("jump", index_of(*facts))
    assert held[1] == 1.0
    assert held[0] < 1.0


def test_an_empty_library_has_an_index():
    nothing = index_of()
    assert nothing.share(sought_for(term("bread"))) == 0
    assert nothing.weight(term("bread"), sought_for(term("bread"))) > 0


def test_a_question_made_from_a_statement_leads_to_it_a_little_less_surely():
    made = fact(4, "He fled.", asked_as=("Where did the lamplighter hide?",))
    own = fact(5, "He came back.", questions=("When did the lamplighter return?",))
    index = index_of(made, own)
    assert 0.8 < strengths("hide", index)[0] < strengths("return", index)[1]


def test_the_shortlist_counts_as_the_ranking_does():
    for word in ("bread", "guild", "expensive", "oil", "failure", "aeroplane"):
        sought = sought_for(term(word))
        assert INDEX.share(sought) * len(FACTS) == len(strengths(word))
