"""What may be typed to the terminal itself."""

import json

import pytest

from emulators.terminal import COLOUR, Seat
from lili_voice.cli.terminal_commands import COMMANDS
from lili_voice.cli.terminal_line import completer, completions

QUESTION = "who introduced the great leap forward?"


def shown_for(*lines, **seat):
    """What is shown for the last of some lines."""
    shown = Seat(**seat).types(*lines)
    return shown.rsplit(f"{lines[-1]}\n", 1)[1].rsplit("Lili: Goodbye", 1)[0]


@pytest.mark.parametrize(
    "line", ["/", "/who was he", "//", "/ why", "/WHY", "/nonsense"]
)
def test_a_line_that_begins_with_a_slash_is_never_said_to_lili(line):
    seat = Seat()
    seat.types(line, " /help")
    assert seat.said == ["", "stop"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/hepl", "/help"),
        ("/wy", "/why"),
        ("/sav x", "/save"),
        ("/tomorow", "/tomorrow"),
    ],
)
def test_what_there_is_not_is_told_with_what_comes_nearest(typed, meant):
    assert f"did you mean {meant}?" in shown_for(typed)


def test_what_is_like_nothing_is_told_where_to_look():
    assert "/help tells" in shown_for("/xyzzy")


def test_help_tells_every_command():
    told = shown_for("/help")
    for name in COMMANDS:
        assert f"/{name}" in told or name.endswith("!")


def test_why_explains_the_last_answer():
    told = shown_for(QUESTION, "/why")
    assert "taken for  ask (has the form of a question" in told
    assert "great-leap-forward.md" in told


@pytest.mark.parametrize("columns", [40, 80])
def test_why_is_wrapped_beside_its_labels(columns):
    told = shown_for(QUESTION, "/why", columns=columns)
    assert max(map(len, told.splitlines())) < columns


@pytest.mark.parametrize(
    ("platform", "holds"),
    [
        ("", "intent"),
        (" alexa", "intent"),
        (" es", "queryResult"),
        (" cx", "fulfillmentInfo"),
        (" Messenger", "entry"),
    ],
)
@pytest.mark.parametrize("colours", [False, True])
def test_the_last_turn_is_told_as_json(platform, holds, colours):
    told = COLOUR.sub("", shown_for(QUESTION, f"/json{platform}", colours=colours))
    request = told[told.index("{") : told.index(" response\n")].rsplit("}", 1)[0] + "}"
    assert holds in json.dumps(json.loads(request))
    assert "Liu Shaoqi" in told


def test_a_platform_there_is_not_is_told():
    assert "/json es" in shown_for("/json cortana")


def test_a_conversation_is_saved_and_replayed_and_nothing_is_overwritten_unasked(
    tmp_path,
):
    file = tmp_path / "an_evening.txt"
    seat = Seat()
    shown = seat.types(QUESTION, "quiz me", f"/save {file}", f"/save {file}")
    assert "is there already; /save!" in " ".join(shown.split())
    text = file.read_text("utf-8")
    assert f"> {QUESTION}" in text
    assert "> quiz me" in text
    assert "3 as written, 0 otherwise." in shown_for(f"/replay {file}")
    file.write_text("something else", "utf-8")
    Seat().types(f"/save! {file}")
    assert file.read_text("utf-8").startswith("# an evening")


def test_what_goes_otherwise_in_a_replay_is_told(tmp_path):
    file = tmp_path / "talk.txt"
    file.write_text(f"> {QUESTION}\n< Queen Victoria\n", "utf-8")
    told = shown_for(f"/replay {file}")
    assert f"> {QUESTION}" in told
    assert "Queen Victoria" in told
    assert "0 as written, 1 otherwise." in told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("/save", "Say which file"),
        ("/replay", "Say which file"),
        ("/save {0}", "cannot be written"),
        ("/save! {0}", "cannot be written"),
        ("/save {0}/none/talk.txt", "cannot be written"),
        ("/replay {0}/none.txt", "cannot be read"),
        ("/replay {0}", "cannot be read"),
        ("/replay {0}/bad.txt", "line 1"),
    ],
)
def test_files_that_cannot_be_are_told_and_the_talk_goes_on(tmp_path, line, told):
    (tmp_path / "bad.txt").write_text("? what is this\n", "utf-8")
    assert told in " ".join(shown_for(line.format(tmp_path)).split())


def test_another_pupil_is_met_for_the_first_time_and_the_prompt_shows_who():
    seat = Seat()
    shown = seat.types("quiz me", "/as two", "hello", "/as one", "i don't know")
    assert "two:  " in seat.prompts
    assert "You are one again." in shown
    assert "That's all right" in shown  # the quiz of the first is still open
    learners = {one.turn.learner for one in seat.terminal.talk.pupil.exchanges}
    assert learners == {"local:talk"}


@pytest.mark.parametrize("name", ["", "x" * 41, "\x1b[31m"])
def test_a_pupil_needs_a_name_that_can_be_shown(name):
    assert "Say who" in shown_for(f"/as {name}")


def test_tomorrow_lili_knows_the_pupil_and_the_round():
    told = shown_for("quiz me", "/tomorrow")
    assert "It is Tuesday, 5 May 2026." in told
    assert "Welcome back" in told


def test_another_day_is_never_written_into_a_memory_that_lasts():
    seat = Seat(columns=200, remembering=True)
    shown = seat.types("quiz me", "/tomorrow", "quiz me", "a plan", "/tomorrow")
    assert "It is Tuesday, 5 May 2026. Whoever talks from here on is a new" in shown
    assert "It is Wednesday, 6 May 2026.\n" in shown
    assert shown.count("Lili: Hello") == 2  # to the pupil, and to the newcomer
    assert shown.count("Lili: Welcome back") == 1  # the newcomer, a day later
    assert seat.remembered.version == 2
    assert seat.remembered.round.done == 0


def test_words_that_were_misheard_on_purpose_leave_no_question_for_the_teacher():
    seat = Seat(keeps_questions=True)
    seat.types("why did Mao like tea", "/noise 1", "why did Mao sell his piano")
    assert [remark.words for remark in seat.remarks] == ["why did mao like tea"]


def test_misheard_words_are_shown_as_they_were_heard_until_it_is_quiet():
    shown = Seat(columns=200).types("/noise 1", QUESTION, "/noise 0", QUESTION)
    assert "About 100% of your words are misheard" in shown
    assert shown.count("heard: ") == 1
    assert "Lili hears every word." in shown


@pytest.mark.parametrize("share", ["loud", "-1", "1.1", "nan", "inf"])
def test_noise_is_a_share(share):
    assert "/noise 0.3" in shown_for(f"/noise {share}")


def test_lili_speaks_what_she_says_and_is_broken_off_by_the_next_line():
    seat = Seat()
    seat.types("/speak", QUESTION, "/speak")
    said = [text for _, text in seat.loudspeaker.said]
    assert said[0].startswith("Hello")
    assert said[1].startswith("Liu Shaoqi introduced")
    assert len(said) == 2
    assert seat.loudspeaker.ended.count("broken off") == 2
    assert "en-gb" in seat.loudspeaker.said[0][0]


def test_without_a_voice_it_is_told_how_to_get_one():
    seat = Seat(there=False)
    assert "apt install espeak-ng" in " ".join(seat.types("/speak", QUESTION).split())
    assert seat.loudspeaker.said == []


def test_quit_says_goodbye():
    seat = Seat()
    assert "Lili: Goodbye" in seat.types("/quit", QUESTION)
    assert seat.said == ["", "stop"]


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("/he", "/he", ["/help "]),
        ("/sa", "/sa", ["/save ", "/save! "]),
        ("/json me", "me", ["messenger"]),
        ("/as t", "t", []),
        ("he", "he", []),
        ("who is /he", "/he", []),
    ],
)
def test_tab_completes_commands_and_nothing_that_is_said_to_lili(line, text, found):
    assert list(completions(line, text)) == found
    complete = completer(lambda: line)
    assert [complete(text, n) for n in range(len(found) + 1)] == [*found, None]


def test_tab_completes_the_names_of_files(tmp_path):
    (tmp_path / "talk.txt").write_text("")
    (tmp_path / "talks").mkdir()
    begun = f"{tmp_path}/ta"
    found = [f"{tmp_path}/talk.txt", f"{tmp_path}/talks/"]
    assert list(completions(f"/save {begun}", begun)) == found
