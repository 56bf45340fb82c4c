import xml.etree.ElementTree as ET

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.speech import Part, Sound, Speech, join, pause, say, slowly, spell

NAMES = {"Liu Shaoqi": "lyoh show chee", "Liu": "lyoh", "NATO": "nay toe"}


def voiced(text, names=None):
    parts = say(text, names).parts
    return {part.text: part.voiced for part in parts if part.sound is Sound.SAID}


def spelled(text, names=None):
    parts = say(text, names).parts
    return [part.text for part in parts if part.sound is Sound.SPELLED]


def test_a_sentence_is_rendered_for_the_ear_and_for_the_eye():
    speech = say("Liu Shaoqi's GLF began in May 1958.", NAMES)
    assert speech.ssml() == (
        "<speak><sub alias=\"lyoh show chee's\">Liu Shaoqi's</sub> "
        '<say-as interpret-as="spell-out">GLF</say-as> began in '
        '<sub alias="May nineteen fifty-eight">May 1958</sub>.</speak>'
    )
    assert speech.plain() == "Liu Shaoqi's GLF began in May 1958."
    assert speech.words() == 12


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("in 1066,", {"1066": "ten sixty-six"}),
        ("1958-62", {"1958-62": "nineteen fifty-eight to nineteen sixty-two"}),
        ("the 1950s", {"the 1950s": "the nineteen fifties"}),
        ("1950s Britain", {"1950s": "nineteen fifties"}),
        ("1,500 agents", {}),
        ("Henry VIII's wives", {"Henry VIII's": "Henry the Eighth's"}),
        ("World War II ended", {"World War II": "World War Two"}),
        ("before WWI", {"WWI": "World War One"}),
        ("Charles I was king", {"Charles I": "Charles the First"}),
        ("Malcolm X and I", {}),
        ("Part IV", {"Part IV": "Part Four"}),
    ],
)
def test_years_and_numerals_are_voiced_in_words(text, said):
    assert voiced(text) == said


def test_the_longest_name_wins_and_only_whole_words_count():
    text = "Liu Shaoqi and Liu’s Liuism"
    assert voiced(text, NAMES) == {"Liu Shaoqi": "lyoh show chee", "Liu’s": "lyoh’s"}


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("the GLF, the KGB-run DDR", ["GLF", "KGB", "DDR"]),
        ("I did NOT say NATO", []),
        ("THE GREAT LEAP FORWARD", []),
        ("McDONALD's ABCDEF", []),
        ("Louis XVI and XX", []),
        ("B-29 and U.S.A.", []),
    ],
)
def test_only_abbreviations_are_spelled(text, letters):
    assert spelled(text) == letters


def test_a_named_abbreviation_is_said_as_named():
    assert spelled("NATO", NAMES) == []
    assert voiced("NATO", NAMES) == {"NATO": "nay toe"}


@pytest.mark.parametrize(
    "text", ["<speak>", "{{x}}", "&amp;", '<break time="9s"/>', "]]>", "' or 1=1 --"]
)
def test_hostile_text_is_said_and_shown_literally(text):
    speech = say(text)
    assert speech.plain() == speech.display() == text
    assert "".join(ET.fromstring(speech.ssml()).itertext()) == text
    assert len(ET.fromstring(speech.ssml())) == 0


def test_control_characters_vanish_and_white_space_is_folded():
    assert say(" a\x00b \ud800\t\n\x1b c\ufffe ").plain() == "ab c"


def test_one_space_stands_where_words_meet():
    speech = say("Well.") + pause(300) + say("In 1958") + say(", yes") + Speech()
    assert speech.plain() == "Well. In 1958, yes"
    assert '<break time="300ms"/> In' in speech.ssml()
    assert speech == join(say("Well."), pause(300), say("In 1958"), say(", yes"))


def test_a_long_pause_begins_a_new_line_on_a_screen():
    speech = say("One.") + pause(300) + say("Two.") + pause(500) + say("Three.")
    assert speech.display() == "One. Two.\nThree."
    assert speech.plain() == "One. Two. Three."


def test_silence_is_false():
    assert not Speech()
    assert not pause(300) + pause(200)
    assert not say(" \x00 ")
    assert not spell("")
    assert pause(0) == pause(-5) == Speech()
    assert say("yes")
    assert spell("GLF")


def test_a_pause_never_exceeds_what_a_platform_allows():
    assert pause(60_000).ssml() == '<speak><break time="10000ms"/></speak>'


@pytest.mark.parametrize(
    ("speech", "words"),
    [
        (say("in 1958"), 4),
        (say("600,000 furnaces"), 4),
        (say("don't"), 1),
        (spell("GLF") + pause(100) + say("began"), 4),
        (Speech(), 0),
    ],
)
def test_words_are_counted_as_they_are_heard(speech, words):
    assert speech.words() == words


LONG = say(
    "Mao began it in May 1958. It failed, and people died. Dr. Li wept (in 1960)."
)


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        (165, "Mao began it in May 1958. It failed, and people died."),
        (110, "Mao began it in May 1958."),
        (80, "Mao began it in"),
        (30, "Mao began it in"),
        (29, "Mao began it"),
        (20, "Mao"),
        (17, ""),
    ],
)
def test_a_long_speech_is_cut_at_its_best_joint(limit, shown):
    assert LONG.fit(limit).plain() == shown


def test_a_clause_is_the_next_best_joint():
    assert say("It failed badly, and people died").fit(40).plain() == "It failed badly"


def test_a_bracket_is_not_left_open():
    assert say("He wept (in 1960)").fit(25).plain() == "He wept"


def test_speech_that_fits_is_unchanged():
    assert LONG.fit(len(LONG.ssml())) is LONG
    assert LONG.fit(len(LONG.ssml()) - 1) != LONG


def test_a_word_without_end_is_cut_rather_than_lost():
    assert say("a" * 9000).fit(8000).plain() == "a" * 7985
    assert say("incomprehensible").fit(20) == Speech()


PARTS = st.builds(Part, st.sampled_from(Sound), st.text(), st.text())
SPEECHES = st.lists(PARTS, max_size=5).map(lambda parts: Speech(tuple(parts)))


@given(st.one_of(SPEECHES, st.text().map(say)))
def test_ssml_is_well_formed_whatever_is_said(speech):
    assert ET.fromstring(speech.ssml()).tag == "speak"
    assert isinstance(speech.words(), int)
    assert "\n\n" not in speech.display()


@given(
    st.one_of(
        SPEECHES,
        st.lists(st.sampled_from([LONG, pause(5), say("<&")])).map(lambda s: join(*s)),
    ),
    st.integers(0, 400),
)
def test_fitted_speech_never_exceeds_its_limit(speech, limit):
    fitted = speech.fit(limit)
    assert len(fitted.ssml()) <= max(limit, len(Speech().ssml()))
    assert speech.plain().startswith(fitted.plain())


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"])),
    st.sampled_from([{}, NAMES]),
)
def test_every_visible_character_is_kept(text, names):
    assert say(text, names).plain() == " ".join(text.split())


@given(st.text())
def test_what_is_said_can_be_kept_and_read_back(text):
    speech = say(text, NAMES) + pause(300)
    assert msgspec.json.decode(msgspec.json.encode(speech), type=Speech) == speech


SPOKEN = st.one_of(st.text().map(say), st.just(pause(300)), st.just(Speech()))


@given(SPOKEN, SPOKEN, SPOKEN)
def test_it_does_not_matter_which_speeches_are_joined_first(one, two, three):
    assert (one + two) + three == one + (two + three)


def test_slow_speech_has_the_same_words_at_a_slower_rate_with_pauses_between():
    speech = say("Dr. Lo went in 1958. Mao stayed! Why?", NAMES)
    slow = slowly(speech)
    assert slow.ssml() == (
        '<speak><prosody rate="slow">Dr. Lo went in '
        '<sub alias="nineteen fifty-eight">1958</sub>.<break time="800ms"/> '
        'Mao stayed!<break time="800ms"/> Why?</prosody></speak>'
    )
    assert slow.plain() == speech.plain()
    assert slow.words() == speech.words()
    assert slow.display() == "Dr. Lo went in 1958.\nMao stayed!\nWhy?"


@pytest.mark.parametrize(
    "speech", [Speech(), say("One."), join(say("One."), pause(300), spell("GLF"))]
)
def test_slow_speech_can_get_no_slower_and_is_well_formed(speech):
    slow = slowly(speech)
    assert slowly(slow) == slow
    ET.fromstring(slow.ssml())
    assert bool(slow) == bool(speech)


def test_what_is_joined_to_slow_speech_is_slow():
    joined = join(slowly(say("Mao stayed. Lo went.")), say("Shall I go on?"))
    assert joined.ssml().count("<prosody") == 1
    assert joined.ssml().endswith("Shall I go on?</prosody></speak>")


@given(st.text(max_size=200), st.integers(min_value=60, max_value=400))
def test_slow_speech_is_fitted_like_any_other(text, limit):
    slow = slowly(say(text))
    fitted = slow.fit(limit)
    ET.fromstring(fitted.ssml())
    assert len(fitted.ssml()) <= limit or not fitted


def test_slow_speech_is_kept_and_read_again():
    slow = slowly(say("Mao stayed. Lo went."))
    assert msgspec.json.decode(msgspec.json.encode(slow), type=Speech) == slow
    assert msgspec.json.decode('{"parts": []}', type=Speech) == Speech()
