"""Which statements hold which words, and how much a word tells."""

from lili_voice.knowledge.facts import Fact, Kind
from lili_voice.knowledge.finding.index import STRANGER, build_index, is_english
from lili_voice.knowledge.finding.understand import NO_NAMES, plain_words, understand
from lili_voice.source import Source


def fact(number, text, section="The guild", **more):
    source = Source("guild.md", (number, number), f"f{number}")
    return Fact(f"f{number}", "The Guild", Kind.NOTE, section, text, source, **more)


LAMPS = fact(1, "The lamplighters broke the lamps.", "Who broke the lamps?")
TAX = fact(2, "The council doubled the oil tax.", label="Failure")
BREAD = fact(3, "Bread was dear.", questions=("What did bread cost in winter?",))
FACTS = (LAMPS, TAX, BREAD)
INDEX = build_index(FACTS, lambda fact: [BREAD] if fact is TAX else [])


def term(words):
    return understand(plain_words(words), NO_NAMES).terms[0]


def strengths(word):
    return INDEX.strengths(term(word))


def test_a_word_of_the_statement_counts_most():
    assert strengths("lamplighters") == {0: 1.0}


def test_a_word_counts_in_all_its_forms():
    assert strengths("doubling") == strengths("doubled") == {1: 1.0}


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
    assert INDEX.against(term("cheap"))[2] > 0
    assert INDEX.strengths(term("cheap")).get(2, 0.0) < INDEX.against(term("cheap"))[2]


def test_the_rarer_a_word_the_more_it_tells():
    def weight(word):
        return INDEX.weight(term(word), strengths(word))

    assert weight("guild") < weight("bread")
    assert weight("bread") < weight("aeroplane")
    assert weight("zxqv") == STRANGER


def test_a_light_word_tells_little():
    started, bread = term("start"), term("bread")
    held = {0: 1.0}
    assert INDEX.weight(started, held) < INDEX.weight(bread, held)


def test_words_and_numbers_we_do_not_know_are_not_english():
    assert is_english(term("aeroplane"))
    assert not is_english(term("zxqv"))
    assert not is_english(term("1742"))


def test_a_name_of_several_words_means_only_itself():
    facts = (fact(1, "The Great Leap Hall stood here."), fact(2, "A big jump failed."))
    index = build_index(facts, lambda fact: [])
    assert index.strengths(term("jump")) == {1: 1.0}


def test_an_empty_library_has_an_index():
    assert build_index((), lambda fact: []).strengths(term("bread")) == {}
