"""A turn of the page is answered as everywhere else, once, and told in full."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lili_voice.channels.alexa.screen import shown as on_alexa
from lili_voice.channels.occasion import Occasion
from lili_voice.channels.turns import LONGEST_TEXT
from lili_voice.errors import StoreError
from lili_voice.phrases import hear
from lili_voice.simulator.web.remembering import MOST_EXCHANGES
from lili_voice.simulator.web.told import told

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
WHO = "who introduced the great leap forward?"


class Away:
    """Learners that cannot be reached, or something worse."""

    def __init__(self, trouble):
        self.trouble = trouble

    def recall(self, learner, turn_id):
        raise self.trouble


def test_a_conversation_goes_from_launch_to_stop(town):
    ann = town.browser()
    launched = ann.turn(event="launch", screen=True).json
    assert launched["listening"]
    assert launched["chips"][0]["sends"] == "Quiz me"
    asked = ann.say(WHO)
    assert (asked["heard"], asked["intent"]) == (WHO, "ask")
    assert asked["known"]
    assert ann.say("quiz me with five questions")["score"] == {
        "right": 0,
        "partly": 0,
        "done": 0,
        "length": 5,
        "streak": 0,
    }
    assert not ann.say("stop")["listening"]
    ended = ann.turn(event="end").json
    assert (ended["speech"], ended["listening"]) == ("", False)


def test_each_statement_is_told_with_where_it_stands(town):
    answered = town.browser().say(WHO)
    first = answered["sources"][0]
    assert first["document"] == "great-leap-forward.md"
    assert first["text"] in answered["speech"]
    assert first["topic"] == "The Great Leap Forward"
    assert first["place"].startswith("line")
    line = first["place"].split()[1].split("-")[0]
    assert first["href"].endswith(f"#line-{line}")


def test_choices_that_stand_on_chips_are_spoken_and_not_shown_again(town):
    ann = town.browser()
    for number in range(6):
        ann.turn(event="launch")
        asked = ann.say("quiz me with multiple choice questions")
        letters = [chip for chip in asked["chips"] if chip["text"][1:3] == "  "]
        assert len(letters) >= 2, number
        assert asked["display"].endswith("?")
        for chip in letters:
            said = chip["text"].replace("  ", ", ", 1)
            assert said in asked["speech"]
            assert said not in asked["display"]


def test_questions_without_letters_are_shown_as_they_are_said(town):
    for wish in ("true or false questions", "ask me for lists"):
        asked = town.browser().say(f"quiz me with {wish}")
        assert asked["display"].split() == asked["speech"].split()


def test_a_list_is_shown_with_a_line_for_each_statement(town):
    listed = town.browser().say("what were the failures of the great leap forward?")
    lines = listed["display"].split("\n")
    assert len(listed["sources"]) > 3
    assert {source["text"] for source in listed["sources"]} <= set(lines)
    assert listed["display"].split() == listed["speech"].split()


def test_the_score_goes_with_its_round(town):
    ann = town.browser()
    assert ann.say("quiz me with two questions")["score"]["done"] == 0
    assert ann.say("i don't know")["score"]["done"] == 1
    assert ann.say(WHO)["score"]["done"] == 1
    assert ann.say("i don't know")["score"]["done"] == 2
    assert ann.say("no")["score"] is None
    assert ann.say("quiz me")["score"]["done"] == 0
    assert ann.say("stop")["score"] is None


def test_a_pupil_in_distress_is_shown_no_score_and_nothing_to_tap(town):
    ann = town.browser()
    ann.say("quiz me")
    told_so = ann.say("i want to die")
    assert told_so["intent"] == "distress"
    assert (told_so["score"], told_so["chips"]) == (None, [])


def test_what_the_notes_do_not_say_is_told_as_unknown(town):
    assert town.browser().say("what is the capital of peru?")["known"] is False


def test_the_same_turn_sent_again_is_answered_the_same_and_counts_once(town):
    ann = town.browser()
    for text in ("hello", "quiz me"):
        ann.say(text)
    sent = {"id": "talk-3", "text": "i don't know"}
    first, again = (ann.turn(**sent).json for _ in range(2))
    assert first == again
    assert first["score"]["done"] == 1


def test_a_chip_that_is_tapped_is_the_choice_it_shows(town):
    ann = town.browser()
    answered = ann.say("quiz me with multiple choice questions")
    lettered = [
        chip for chip in answered["chips"] if chip["sends"].startswith("choice:")
    ]
    assert len(lettered) > 1
    assert all(chip["wide"] for chip in lettered)
    judged = ann.turn(tap=lettered[0]["sends"]).json
    assert judged["verdict"] in ("correct", "wrong")
    assert judged["score"]["done"] == 1


def test_another_chip_says_what_stands_on_it(town):
    ann = town.browser()
    ann.say("hello")
    assert ann.turn(tap="Quiz me").json["intent"] == "quiz"


def test_the_page_shows_what_an_echo_show_would(town):
    heard = hear("quiz me with multiple choice questions")
    exchange = town.stage.play(Occasion("talk-1", "ann", NOON).turn(heard))
    page = told(exchange, town.stage.library)
    drawn = on_alexa(exchange.reply)["datasources"]["lili"]
    assert page["screen"]["percent"] == drawn["percent"]
    shown = [(chip["text"], chip["sends"]) for chip in page["chips"]]
    assert shown == [(chip["label"], chip["send"]) for chip in drawn["chips"]]


def test_silence_is_an_answer_too(town):
    ann = town.browser()
    ann.turn(event="launch")
    assert ann.say("")["intent"] == "silence"


def test_an_exam_date_is_told(town):
    ann = town.browser()
    assert ann.say("hello")["exam"] is None
    assert ann.say("my exam is on the third of June")["exam"] == "2026-06-03"


def test_two_browsers_are_two_learners(town):
    ann, ben = town.browser(), town.browser()
    ann.say("quiz me")
    assert ann.say("hint")["score"] is not None
    assert ben.say("hint")["score"] is None


def test_two_pupils_of_one_browser_are_two_learners(town):
    ann = town.browser()
    ann.say("quiz me")
    assert ann.say("hello", pupil="two")["score"] is None
    assert ann.say("hint")["score"] is not None


def test_time_can_be_travelled_and_no_farther_than_ten_years(town):
    ann = town.browser()
    ann.say("my exam is on the third of June")
    ahead = timedelta(days=29).total_seconds()
    assert "tomorrow" in ann.say("when is my exam?", ahead=ahead)["speech"]
    assert "in thirty days" in ann.say("when is my exam?")["speech"]
    assert ann.say("my exam is tomorrow", ahead=1e300)["exam"].startswith("2036-")


@pytest.mark.parametrize("more", [{"pupil": "two"}, {"ahead": 1}, {"noise": 0.01}])
def test_what_is_only_tried_out_leaves_no_question_for_the_teacher(town, more):
    ours = town.stage.world
    town.stage.world = replace(ours, keeps_questions=True, made=ours.bank)
    ann = town.browser()
    ann.say("who invented the bicycle?", **more)
    assert not town.store.remarks(NOON)
    ann.say("who invented the bicycle?")
    assert town.store.remarks(NOON)


def test_noise_makes_words_misheard_the_same_way_each_time(town):
    ann = town.browser()
    heard = [ann.turn(id="talk-9", text=WHO, noise=1).json["heard"] for _ in range(2)]
    assert heard[0] == heard[1]
    assert heard[0] != WHO


def test_noise_changes_no_chip_and_no_event(town):
    ann = town.browser()
    assert ann.turn(event="launch", noise=1).json["intent"] == "launch"
    assert ann.turn(tap="Quiz me", noise=1).json["heard"] == "Quiz me"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"{",
        b"null",
        b"[]",
        b"[" * 5000,
        b'{"id": "a-1"}',
        b'{"text": "hello"}',
        b'{"id": "a-1", "text": null}',
        b'{"id": "a-1", "text": 5}',
        b'{"id": "a-1", "text": "a", "event": "launch"}',
        b'{"id": "a-1", "text": "", "tap": "Yes"}',
        b'{"id": "a-1", "tap": ""}',
        b'{"id": "a-1", "event": "dance"}',
        b'{"id": "a", "text": "a"}',
        b'{"id": "a-1\\n", "text": "a"}',
        b'{"id": "../a-1", "text": "a"}',
        b'{"id": "' + b"a" * 65 + b'-1", "text": "a"}',
        b'{"id": "a-1", "text": "a", "learner": "ben"}',
        b'{"id": "a-1", "text": "a", "ahead": -1}',
        b'{"id": "a-1", "text": "a", "ahead": 1e999}',
        b'{"id": "a-1", "text": "a", "ahead": NaN}',
        b'{"id": "a-1", "text": "a", "noise": 1.5}',
        b'{"id": "a-1", "text": "a", "pupil": "two:one"}',
        b'{"id": "a-1", "text": "a", "screen": "yes"}',
    ],
)
def test_what_is_no_turn_is_refused_and_says_why(town, body):
    headers = {"Content-Type": "application/json"}
    answer = town.browser().open(
        "/page/turn", method="POST", data=body, headers=headers
    )
    assert answer.status_code == 400
    assert answer.json["error"]
    assert not town.store.known()


def test_words_without_end_are_refused_however_they_come(town):
    ann = town.browser()
    assert ann.turn(text="a" * LONGEST_TEXT).status_code == 200
    assert ann.turn(text="a" * (LONGEST_TEXT + 1)).status_code == 400
    assert ann.turn(text="a" * 2_000_000).status_code == 413


@pytest.mark.parametrize("text", ["\x00", "\u202e", "🧨" * 500, "<script>", "\ufffe"])
def test_any_words_are_answered(town, text):
    assert town.browser().say(text)["speech"]


def test_while_learners_are_out_of_reach_lili_apologises(open_town):
    town = open_town(learners=Away(StoreError("the disk is full of ann")))
    answered = town.browser().say(WHO)
    assert answered["speech"]
    assert not answered["listening"]
    assert town.app.watch.tally.store_failures == 1


def test_of_a_failure_nobody_foresaw_only_the_place_is_logged(open_town, logged):
    town = open_town(learners=Away(ValueError(WHO)))
    answer = town.browser().turn(text=WHO)
    assert (answer.status_code, answer.json) == (
        500,
        {"error": "internal server error"},
    )
    assert "ValueError at " in logged()
    assert "great leap" not in logged().lower()


def test_nothing_that_was_said_or_shown_reaches_a_log(school, logged):
    for browser in (school.browser(), school.stranger()):
        browser.open("/?ask=my-secret-question")
        browser.say("my secret is the great leap forward")
        browser.turn(text="my secret", nonsense="my secret")
        browser.turn(tap="my secret chip", pupil="my-secret")
        browser.sign_in("my-secret-token-of-all")
        browser.open("/page/my-secret.js")
        browser.open("/library/document/31415926")
        browser.shows("my-secret-cookie")
        browser.say("my secret")
    written = logged()
    assert "POST /page/turn 200" in written
    for private in ("secret", "31415926", "my-", school.token):
        assert private not in written


def test_turns_of_the_page_are_counted_as_its_own(town):
    ann = town.browser()
    ann.say(WHO)
    ann.turn(event="dance")
    tally = town.app.watch.tally
    assert tally.turns() == {("page", "ask"): 1}
    assert tally.refusals() == {("page", "bad request"): 1}


def test_eight_threads_of_one_visit_are_answered_and_remembered(town):
    ann = town.browser()
    ann.say("hello")
    shown = ann.cookie()

    def talk(number):
        tab = town.browser()
        tab.conversation = f"tab{number}"
        tab.shows(shown)
        return [tab.say("tell me more")["speech"] for _ in range(10)]

    with ThreadPoolExecutor(8) as threads:
        every = list(threads.map(talk, range(8)))
    assert all(speech for spoken in every for speech in spoken)
    (known,) = town.store.known()
    assert known.turns == 81


def test_more_is_said_than_is_remembered(town):
    ann = town.browser()
    for _ in range(MOST_EXCHANGES + 1):
        ann.say("hello")
    assert ann.open("/workbench/turn?id=talk-1").status_code == 404
    assert ann.open("/workbench/turn?id=talk-2").status_code == 200
