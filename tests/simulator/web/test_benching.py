"""The workbench: what is behind a turn, and conversations as tests."""

import json
from dataclasses import replace
from io import BytesIO

import pytest

from lili_voice.simulator.web import benching, benching_asked

ASKS = "who introduced the great leap forward?"
GETS = ["/workbench/turn?id=talk-1", "/workbench/transcript?name=a"]
POSTS = {
    "/workbench/request": {"request": {"learner": "me", "text": "hello"}},
    "/workbench/mishear": {"text": ASKS, "share": 0.3},
    "/workbench/replay": {"text": "> [launch]"},
}


@pytest.fixture
def browser(town):
    return town.browser()


def behind(browser, told):
    answer = browser.open(f"/workbench/turn?id={told['id']}")
    assert answer.status_code == 200, answer.text
    return answer.json


def on(platform, turn):
    return next(one for one in turn["platforms"] if one["name"] == platform)


def transcript(browser, name="a"):
    answer = browser.open(f"/workbench/transcript?name={name}")
    assert answer.status_code == 200, answer.text
    return answer.json


def replayed(browser, text):
    answer = browser.post("/workbench/replay", {"text": text})
    assert answer.status_code == 200, answer.text
    return answer.json


def load(browser, request, **more):
    return browser.post("/workbench/request", {"request": request} | more)


def refused(answer, status=400):
    assert answer.status_code == status, answer.text
    return answer.json["error"]


def test_all_that_is_behind_a_turn_is_told(browser):
    told = browser.say(ASKS)
    turn = behind(browser, told)
    assert turn["turn"]["text"] == ASKS
    assert turn["turn"]["intent"] == "ask"
    assert turn["turn"]["at"].startswith("2026-05-04T12:00")
    assert turn["why"]["statements"][0]["text"] == told["sources"][0]["text"]
    assert {step["name"] for step in turn["steps"]} >= {"recall", "find", "save"}
    assert all(step["ms"] >= 0 for step in turn["steps"])
    about = {"what": "about", "before": [], "after": turn["learner"]["after"]["about"]}
    assert about in turn["learner"]["changes"]


def test_a_refusal_tells_what_was_weighed_and_where_the_line_is(browser):
    turn = behind(browser, browser.say("how many bananas did Mao eat?"))
    [looked] = turn["why"]["looked"]
    weighing = looked["asked"][0]["heard"][0]["weighing"]
    assert looked["found"] == "unknown"
    assert weighing["sure"] < weighing["line"]
    assert weighing["candidates"]


def test_the_same_turn_is_shown_as_each_platform_tells_it(browser):
    turn = behind(browser, browser.say(ASKS))
    names = ["alexa", "dialogflow_es", "dialogflow_cx", "messenger"]
    assert [view["name"] for view in turn["platforms"]] == names
    spoken = on("alexa", turn)["response"]["response"]["outputSpeech"]["ssml"]
    assert "Liu Shaoqi" in spoken


def test_what_lili_said_before_is_what_a_platform_listens_by(browser):
    browser.turn(event="launch")
    browser.say("quiz me")
    answered = behind(browser, browser.say("i don't know"))
    opened = behind(browser, browser.turn(event="launch").json)
    assert on("alexa", answered)["request"]["session"]["new"] is False
    assert on("alexa", opened)["request"]["session"]["new"] is True


def uploaded(browser, text):
    form = {"file": (BytesIO(text.encode()), "canals.md")}
    answer = browser.open(
        "/library/upload",
        method="POST",
        data=form,
        content_type="multipart/form-data",
        headers={"Accept": "application/json"},
    )
    assert answer.status_code == 200, answer.text


def removed(browser):
    answer = browser.post("/library/remove", {"name": "canals.md"})
    assert answer.status_code == 200, answer.text


def test_why_is_told_of_the_documents_that_were_there(browser):
    asks = "who dug the long canal?"
    refused_then = browser.say(asks)
    uploaded(browser, "# Canals\n\n## Who dug it?\nAda Brook dug the Long Canal.\n")
    [looked] = behind(browser, refused_then)["why"]["looked"]
    assert looked["found"] == "unknown"
    assert looked["asked"]
    answered = browser.say(asks)
    assert behind(browser, answered)["why"]["statements"]
    removed(browser)
    why = behind(browser, answered)["why"]
    assert "Ada Brook" in why["looked"][0]["facts"][0]["text"]
    assert "documents were changed" in why["changed"]


def test_who_is_forgotten_is_forgotten_by_the_workbench(browser):
    first, theirs = browser.say(ASKS), browser.say("hello", pupil="two")
    assert not browser.say("forget me")["forgotten"]
    last = browser.say("yes")
    assert last["forgotten"]
    for turn in (first, last):
        refused(browser.open(f"/workbench/turn?id={turn['id']}"), 404)
    assert ASKS not in transcript(browser)["text"]
    assert behind(browser, theirs)


def test_who_is_forgotten_by_a_recorded_request_is_so_too(browser):
    first = browser.say(ASKS)
    load(browser, {"learner": "me", "text": "forget me"})
    [told] = load(browser, {"learner": "me", "text": "yes"}).json["told"]
    assert told["forgotten"]
    refused(browser.open(f"/workbench/turn?id={first['id']}"), 404)
    refused(browser.open("/workbench/transcript?name=a"), 404)


def test_a_turn_that_is_not_remembered_says_so(browser):
    assert "not remembered" in refused(browser.open("/workbench/turn?id=x-9"), 404)
    assert "not remembered" in refused(browser.open("/workbench/turn"), 404)


def test_what_one_visitor_said_is_not_shown_to_another(town, browser):
    told = browser.say(ASKS)
    other = town.browser()
    other.conversation = "other"
    other.say("hello")
    assert refused(other.open(f"/workbench/turn?id={told['id']}"), 404)
    assert ASKS not in transcript(other)["text"]


def test_a_conversation_is_saved_and_passes_when_it_is_replayed(browser):
    browser.turn(event="launch")
    for said in (ASKS, "why?", "quiz me", "i don't know", "stop"):
        browser.say(said)
    saved = transcript(browser, "asks_why")
    assert saved["name"] == "asks_why"
    assert saved["differs"] == []
    assert f"> {ASKS}\n" in saved["text"]
    again = replayed(browser, saved["text"])
    assert (again["passed"], again["failed"]) == (6, 0)
    assert [line["problems"] for line in again["lines"]] == [[]] * 6


def test_a_saved_conversation_tells_where_a_newcomer_hears_something_else(browser):
    browser.say("quiz me")
    browser.turn(event="launch")
    saved = transcript(browser)
    [difference] = saved["differs"]
    assert difference["said"] == "[launch]"
    assert difference["live"] != difference["replayed"]
    assert replayed(browser, saved["text"])["failed"] == 0


def test_nothing_is_saved_before_anything_was_said(browser):
    browser.open("/")
    answer = browser.open("/workbench/transcript?name=a")
    assert "nothing has been said" in refused(answer, 404)


def test_a_transcript_has_a_name_that_a_file_may_have(browser):
    browser.say(ASKS)
    for name in ("../../etc/passwd", "A b", "a" * 61, "a.b", "a%0Ab", "%E2%82%AC"):
        answer = browser.open(f"/workbench/transcript?name={name}")
        assert "small letters" in refused(answer), name
    assert transcript(browser, "")["name"] == benching_asked.USUAL_NAME
    assert transcript(browser, "a_1.txt")["name"] == "a_1"


def test_a_replay_tells_what_is_not_as_it_should_be(browser):
    lines = replayed(browser, f"> [launch]\n< Lili\n> {ASKS}\n< Peng Dehuai\n")
    assert (lines["passed"], lines["failed"]) == (1, 1)
    assert "Peng Dehuai" in lines["lines"][1]["problems"][0]
    assert "Liu Shaoqi" in lines["lines"][1]["speech"]


def test_a_replay_touches_nobodys_progress(browser):
    first = browser.say("how am i doing?")
    replayed(browser, "> quiz me\n> [right]\n> [right]\n")
    assert browser.say("how am i doing?")["speech"] == first["speech"]


def test_an_unreadable_transcript_tells_the_line(browser):
    answer = browser.post("/workbench/replay", {"text": "> hello\nhello yourself\n"})
    assert "line 2: hello yourself" in refused(answer)


def test_what_is_too_long_is_turned_away(browser):
    many = "> hello\n" * (benching_asked.MOST_LINES + 1)
    answer = browser.post("/workbench/replay", {"text": many})
    assert "500 lines" in refused(answer)
    long = "# " + "a" * benching_asked.LONGEST_TRANSCRIPT
    assert "text: " in refused(browser.post("/workbench/replay", {"text": long}))
    huge = load(browser, {"text": "a" * benching.LARGEST})
    assert huge.status_code == 413
    words = "a " * benching_asked.LONGEST_WORDS
    wordy = browser.post("/workbench/mishear", {"text": words, "share": 0.1})
    assert "text: " in refused(wordy)


@pytest.mark.parametrize("platform", ["alexa", "dialogflow_es", "dialogflow_cx"])
def test_a_recorded_request_is_answered_as_on_its_platform(browser, platform):
    seen = on(platform, behind(browser, browser.say(ASKS)))
    answer = load(browser, seen["request"]).json
    assert (answer["name"], answer["title"]) == (platform, seen["title"])
    assert "Liu Shaoqi" in json.dumps(answer["response"])
    [told] = answer["told"]
    assert "Liu Shaoqi" in told["speech"]
    assert behind(browser, told)["turn"]["intent"] == "ask"


def test_a_recorded_request_is_never_taken_for_that_of_the_person_it_names(
    town, browser
):
    request = on("alexa", behind(browser, browser.say("quiz me")))["request"]
    request["session"]["user"]["userId"] = "amzn1.ask.account.REAL"
    request["context"]["System"]["user"]["userId"] = "amzn1.ask.account.REAL"
    [told] = load(browser, request).json["told"]
    known, _ = town.store.recall("alexa:amzn1.ask.account.REAL", "")
    assert known.version == 0
    asked = behind(browser, told)["learner"]["before"]["question"]
    assert asked  # of the pupil who is quizzed on the page


def test_a_recorded_request_may_come_of_another_pupil_on_another_day(browser):
    browser.say("quiz me")
    day = 24 * 60 * 60
    request = {"learner": "me", "text": "hello"}
    [told] = load(browser, request, pupil="two", ahead=day).json["told"]
    turn = behind(browser, told)
    assert turn["learner"]["before"]["question"] is None
    assert turn["turn"]["at"].startswith("2026-05-05T12:00")


def test_a_recorded_request_leaves_no_question_for_the_teacher(town, browser):
    ours = town.stage.world
    town.stage.world = replace(ours, keeps_questions=True, made=ours.bank)
    load(browser, {"learner": "me", "text": "who invented the bicycle?"})
    assert not town.store.remarks(town.clock.now())


def test_a_request_that_is_loaded_again_is_a_turn_of_its_own(browser):
    request = {"learner": "me", "text": ASKS}
    turns = [load(browser, request).json["told"][0] for _ in range(3)]
    assert len({one["id"] for one in turns}) == 3
    before = [behind(browser, one)["learner"]["before"]["about"] for one in turns]
    assert [bool(about) for about in before] == [False, True, True]


@pytest.mark.parametrize(
    "request_", [[1], "hello", 7, {}, {"session": 1}, {"text": "a" * 20_000}]
)
def test_what_no_platform_sends_is_turned_away_with_what_to_give(browser, request_):
    assert "Give one whole request" in refused(load(browser, request_))


def test_the_last_words_are_shown_as_they_may_be_misheard(browser):
    def heard(share):
        answer = browser.post("/workbench/mishear", {"text": ASKS, "share": share})
        return answer.json["heard"]

    assert heard(0) == ASKS.removesuffix("?")
    assert heard(0.5) != heard(0)
    assert heard(0.5) == heard(0.5)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/workbench/mishear", {"text": ASKS, "share": 1.5}),
        ("/workbench/mishear", {"text": ASKS}),
        ("/workbench/mishear", {"text": None, "share": 0}),
        ("/workbench/replay", {"text": "> hello", "learner": "me"}),
        ("/workbench/replay", ["> hello"]),
        ("/workbench/replay", {"text": ""}),
        ("/workbench/request", {}),
        ("/workbench/request", {"request": {"text": "hello"}, "pupil": "no/one"}),
        ("/workbench/request", {"request": {"text": "hello"}, "ahead": -1}),
    ],
)
def test_a_badly_made_question_is_told_why(browser, path, body):
    assert refused(browser.post(path, body))


def test_a_body_that_is_no_json_is_told_so(browser):
    for body in (b"{", b"\xff\xfe", b"", b"[" * 100_000):
        answer = browser.open(
            "/workbench/replay",
            method="POST",
            data=body,
            content_type="application/json",
        )
        assert refused(answer)


@pytest.mark.parametrize("path", POSTS)
def test_only_a_page_of_this_very_server_may_post(browser, path):
    other = {"Sec-Fetch-Site": "cross-site"}
    assert "very server" in refused(browser.post(path, POSTS[path], other), 403)
    form = browser.open(path, method="POST", data={"text": "hello"})
    assert form.status_code == 415


def test_strangers_are_told_who_can_open_the_workbench(school):
    stranger = school.stranger()
    stranger.say(ASKS)
    for path in GETS:
        assert "sign in on the page" in refused(stranger.open(path), 403)
    for path, body in POSTS.items():
        assert "sign in on the page" in refused(stranger.post(path, body), 403)


def test_whoever_has_the_token_may_use_it_from_elsewhere(school):
    teacher = school.stranger()
    teacher.sign_in()
    turn = behind(teacher, teacher.say(ASKS))
    assert turn["turn"]["text"] == ASKS
    assert teacher.post("/workbench/mishear", POSTS["/workbench/mishear"]).json


def test_a_moving_slider_takes_no_turn_from_the_pupil(open_town):
    browser = open_town(turns_per_minute=2).browser()
    ask = POSTS["/workbench/mishear"]
    answers = [browser.post("/workbench/mishear", ask) for _ in range(9)]
    assert answers[-1].status_code == 429
    assert browser.say("hello")["speech"]


def test_nothing_that_is_asked_of_the_workbench_is_logged(browser, logged):
    behind(browser, browser.say(ASKS))
    transcript(browser)
    for path, body in POSTS.items():
        browser.post(path, body)
    load(browser, {"oddly": "shaped"})
    browser.post("/workbench/replay", {"text": "oddly shaped"})
    for words in ("introduced", "oddly", "hello"):
        assert words not in logged()
