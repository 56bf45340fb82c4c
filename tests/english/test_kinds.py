from importlib.resources import files

import pytest

from lili_voice.english.kinds import kind_numbers, kinds_in
from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, stems, words


def listed():
    text = (files("lili_voice.english") / "kinds.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def members(side):
    return [member.strip() for member in side.split(",")]


def key(phrase):
    return " ".join(stems(phrase))


LINES = [[members(side) for side in line.split(":")] for line in listed()]


def holds(sentence, kind):
    return not kinds_in(stems(sentence)).isdisjoint(kind_numbers(key(kind)))


def test_the_table_covers_the_course():
    assert len(LINES) >= 350
    assert len({key(thing) for _, things in LINES for thing in things}) >= 7000


def test_every_line_names_a_kind_and_things_of_it():
    for line in LINES:
        assert len(line) == 2, line
        names, things = line
        assert all(names), line
        assert all(things), line


def test_members_are_written_as_words_are_read():
    for line in LINES:
        for member in [*line[0], *line[1]]:
            assert words(member) == member.split(), member


def test_nothing_is_listed_twice_in_a_line():
    for names, things in LINES:
        keys = [key(member) for member in [*names, *things]]
        assert len(set(keys)) == len(keys), names


def test_no_kind_is_listed_twice():
    assert len({frozenset(map(key, names)) for names, _ in LINES}) == len(LINES)


def test_nothing_consists_of_function_words_alone():
    for line in LINES:
        for member in [*line[0], *line[1]]:
            assert not (STOP | QUESTION_WORDS).issuperset(stems(member)), member


def test_the_stems_of_the_table_are_their_own_stems():
    for line in LINES:
        for member in [*line[0], *line[1]]:
            for stemmed in stems(member):
                assert stem(stemmed) == stemmed


def test_every_thing_is_met_in_a_sentence_that_speaks_of_it():
    for names, things in LINES:
        for thing in things:
            assert kind_numbers(key(names[0])) & kinds_in(["so", *stems(thing), "came"])


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("planes", "The Americans sent B-29 bombers over the city."),
        ("job", "He became Chancellor of the Exchequer in 1924."),
        ("crops", "They grew wheat and potatoes."),
        ("weapon", "Machine guns cut down the advancing men."),
        ("countries", "France and Belgium sent their troops."),
        ("payment", "Germany was to hand over coal and timber."),
        ("disease", "Hundreds died of cholera."),
        ("religion", "Edward was brought up a Protestant."),
        ("newspaper", "The story was printed in the Daily Mail."),
        ("document", "A telegram was intercepted."),
        ("punishment", "The men were transported to Australia for seven years."),
        ("body part", "The arrow struck him in the eye."),
        ("relation", "He was succeeded by his younger brother."),
        ("ideology", "She believed in communism."),
        ("government", "It turned into a one-party state."),
        ("building material", "Sods of turf were cut for the walls, with mud inside."),
        ("ship", "A U-boat sank the Lusitania."),
        ("animals", "The Sioux hunted buffalo."),
        ("river", "They crossed the River Volga."),
        ("political party", "The Liberals won by a landslide."),
        ("army unit", "The 101st Airborne escorted the pupils."),
        ("natural disaster", "An earthquake destroyed the town."),
        ("treatment", "Doctors relied on bleeding and purging."),
        ("colour", "The uniforms were khaki."),
        ("currency", "The Rentenmark replaced it."),
    ],
)
def test_a_sentence_holds_a_thing_of_the_kind_asked_for(kind, sentence):
    assert holds(sentence, kind)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("plane", "They grew wheat and potatoes."),
        ("disease", "Machine guns cut down the advancing men."),
        ("country", "Doctors relied on bleeding and purging."),
        ("river", "He became Chancellor of the Exchequer."),
        ("currency", "She believed in communism."),
        ("prime minister", "In May he went north with his major allies."),
    ],
)
def test_a_sentence_about_other_things_does_not(kind, sentence):
    assert not holds(sentence, kind)


def test_a_dreadnought_is_a_ship_but_a_ship_is_no_dreadnought():
    assert holds("dreadnought", "ship")
    assert not holds("ship", "dreadnought")


def test_things_are_listed_under_every_name_of_their_kind():
    assert kind_numbers("plane") & kind_numbers(key("aeroplane"))
    assert holds("a bomber", "plane")
    assert holds("a bomber", "aeroplane")


def test_a_kind_may_be_named_by_a_phrase():
    assert holds("a battalion", "army unit")


def test_a_phrase_of_things_is_met_only_as_a_whole():
    assert holds("The Home Secretary resigned", "government post")
    assert not holds("The secretary went home", "government post")


def test_a_thing_has_all_its_kinds():
    assert holds("a horse", "animal")
    assert holds("a horse", "means of transport")
    assert not holds("a horse", "plane")


def test_a_word_nobody_listed_names_and_is_nothing():
    assert kind_numbers("zanzibarish") == frozenset()
    assert kinds_in(["zanzibarish"]) == frozenset()
    assert kinds_in([]) == frozenset()
