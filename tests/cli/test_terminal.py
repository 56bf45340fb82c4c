"""A talk on a terminal: what is typed, and what is shown."""

import json

import pytest

from emulators.terminal import COLOUR, Seat
from lili_voice.errors import StoreError
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.reporting.words import STEERING

QUESTION = "who introduced the great leap forward?"


def behind(shown, line):
    """What is shown after a line was typed, up to the next prompt."""
    return shown.split(f"{line}\n", 1)[1].split("You:", 1)[0]


def test_lili_speaks_first_and_goes_when_told_to():
    seat = Seat()
    shown = seat.types(QUESTION, "stop", "who was she")
    assert shown.splitlines()[1].startswith("Lili: Hello")
    assert "Lili: Liu Shaoqi introduced the Great Leap Forward." in shown
    assert shown.rstrip().splitlines()[-1].startswith("Lili: Goodbye")
    assert seat.said == ["", QUESTION, "stop"]


def test_leaving_without_a_word_ends_kindly():
    assert "Lili: Goodbye" in Seat().types()


def test_who_leaves_in_the_middle_of_a_question_is_let_go():
    seat = Seat()
    shown = seat.types("quiz me")
    assert seat.terminal.leaving
    assert shown.count("You:") == 1


def test_ctrl_c_clears_the_line_and_twice_in_a_row_leaves():
    seat = Seat()
    shown = seat.types(KeyboardInterrupt(), QUESTION, KeyboardInterrupt(), KeyboardInterrupt(), QUESTION)  # fmt: skip
    assert shown.count("Ctrl-C once more leaves.") == 2
    assert seat.said == ["", QUESTION, "stop"]


def test_nothing_typed_is_nothing_said():
    seat = Seat()
    seat.types("", "   ")
    assert seat.said == ["", "stop"]


@pytest.mark.parametrize("columns", [12, 40, 80, 200])
def test_lines_end_where_the_terminal_does_and_stand_beside_the_name(columns):
    shown = Seat(columns=columns).types("why did mao launch it?")
    told = [line for line in shown.splitlines() if not line.startswith("You:")]
    assert max(map(len, told)) <= max(min(columns - 1, 96), 30)
    assert all(line.startswith(("Lili: ", "      ")) for line in told if line)


def test_choices_stand_on_lines_of_their_own_and_are_said_once():
    seat = Seat(columns=200)
    shown = behind(seat.types("quiz me with multiple choice"), "multiple choice")
    [asked] = [one.reply for one in seat.terminal.talk.pupil.exchanges if one.reply.asked][:1]  # fmt: skip
    lines = [line.strip() for line in shown.splitlines()]
    for choice in asked.choices:
        assert f"{choice.letter.upper()}  {choice.text}" in lines
        assert shown.count(choice.text) == 1


def test_how_a_round_stands_is_told_after_each_answer_and_at_no_other_time():
    seat = Seat()
    talk = seat.terminal.talk

    class Right(str):
        """Whatever the answer is by then."""

        def strip(self, *_):
            return talk.pupil.last.reply.asked.accepts[0]

    shown = seat.types(
        "quiz me", "hint", Right("!"), Right("!"), "i don't know", "hint"
    )
    scores = [line.strip() for line in shown.splitlines() if " of " in line and "right" in line.strip()[:14]]  # fmt: skip
    assert scores == ["1 of 1 right", "2 of 2 right, 2 in a row", "2 of 3 right"]


def test_sources_are_shown_when_debugging_alone():
    assert "great-leap-forward.md" not in Seat().types(QUESTION)
    seat = Seat()
    seat.terminal.sources = True
    assert "great-leap-forward.md, lines" in seat.types(QUESTION)


def test_in_colours_the_same_is_said_as_without():
    plain, coloured = Seat().types(QUESTION, "quiz me"), Seat(colours=True).types(QUESTION, "quiz me")  # fmt: skip
    assert "\x1b[" not in plain
    assert "\x1b[" in coloured
    assert COLOUR.sub("", coloured).replace("\x01", "").replace("\x02", "") == plain


def test_what_has_no_width_in_a_coloured_prompt_is_marked_as_such():
    seat = Seat(colours=True)
    seat.types()
    [prompt] = seat.prompts
    assert COLOUR.sub("", prompt) == "\x01\x02You:  \x01\x02"


def test_each_evening_has_a_name_of_its_own_and_numbered_turns():
    seat = Seat()
    seat.types(QUESTION, "why?")
    ids = [one.turn.id for one in seat.terminal.talk.pupil.exchanges]
    assert ids == [f"evening1-{n}" for n in (1, 2, 3, 4)]


def test_what_goes_wrong_is_told_and_the_talk_goes_on():
    seat = Seat()
    told = []

    def say(text):
        told.append(text)
        raise StoreError("the disk is full")

    seat.terminal.say, say_on = say, seat.terminal.say

    class Mended(str):
        """Typed when the disk has room again."""

        def strip(self, *_):
            seat.terminal.say = say_on
            return QUESTION

    shown = seat.types("hello", Mended("!"))
    assert told == ["hello"]
    assert "the disk is full" in shown
    assert "Liu Shaoqi" in shown


@pytest.fixture
def steering(tmp_path):
    """Notes that would clear the screen and colour it."""
    rest = " ".join(f"The clerk wrote letter {n} in 17{n}." for n in range(10, 60))
    (tmp_path / "canal.md").write_text(
        "# The Canal\n\n## Who dug the Canal?\n\n"
        "Ada \x1b[2JBrook \x9b31m dug the Canal in 1781.\n\n"
        f"## The clerks of the Canal\n\n{rest}\n",
        "utf-8",
    )
    return Librarian(open_library(tmp_path))


def test_no_document_steers_the_terminal(steering):
    seat = Seat(notes=steering)
    seat.terminal.sources = True
    shown = seat.types("who dug the canal?", "/why", "/json alexa", "quiz me", "/why")
    assert shown.count("canal.md, line 5") > 1
    assert "“Ada \ufffd[2JBrook \ufffd31m dug" in shown
    assert STEERING.search(shown) is None


def test_json_that_would_steer_the_terminal_is_shown_to_hold_the_same():
    seat, held = Seat(), {"text": "Ada \x9b31m dug \u202eit \x7f, \\u009b, “so”"}
    seat.terminal.screen.json(json.dumps(held, ensure_ascii=False))
    shown = seat.out.getvalue()
    assert STEERING.search(shown) is None
    assert json.loads(shown) == held
