"""A visit is its browser's alone, and what opens the workbench is not to be forged."""

from datetime import UTC, datetime, timedelta

import pytest

from lili_voice.channels.occasion import Occasion
from lili_voice.dialogue.away import away
from lili_voice.learning.learner import Learner
from lili_voice.phrases import hear
from lili_voice.server.watch import ADDRESS_PER_MINUTE, REFUSED_COSTS
from lili_voice.simulator.stage import Exchange
from lili_voice.simulator.web.remembering import MOST_EXCHANGES, MOST_VISITS, Visits

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
TOKEN = "a-token-of-the-school"
WRONG = "a-token-of-nobody-here"
STRANGER = "203.0.113.9"
ROUND = "quiz me"


def goes_on(browser):
    """Whether the browser is taken for the one that has begun a round."""
    return browser.say("hint")["score"] is not None


# --- the cookie


def test_a_browser_is_known_by_a_cookie_that_no_script_and_no_other_site_sees(town):
    answer = town.browser().open("/")
    (told,) = answer.headers.getlist("Set-Cookie")
    parts = {part.strip() for part in told.split(";")}
    assert {"HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=31536000"} <= parts
    assert "Secure" not in parts
    assert told.startswith("lili_visit=")


def test_over_https_the_cookie_never_goes_another_way(open_town):
    town = open_town(proxies=1)
    ann = town.browser("203.0.113.7", "http://lili.example")
    answer = ann.open("/", headers={"X-Forwarded-Proto": "https"})
    (told,) = answer.headers.getlist("Set-Cookie")
    assert told.startswith("__Host-lili_visit=")
    assert "; Secure;" in told
    assert "; Path=/;" in told
    assert "Domain" not in told


def test_who_is_known_is_given_no_new_cookie_before_a_month_is_over(town):
    ann = town.browser()
    ann.say(ROUND)
    assert "Set-Cookie" not in ann.open("/").headers
    town.clock.time += timedelta(days=31)
    first = ann.cookie()
    assert "Set-Cookie" in ann.open("/").headers
    assert ann.cookie() != first
    assert goes_on(ann)


def test_a_visit_is_forgotten_by_its_cookie_after_a_year(town):
    ann = town.browser()
    ann.say(ROUND)
    shown = ann.cookie()
    town.clock.time += timedelta(days=366)
    ann.shows(shown)
    assert not goes_on(ann)
    assert ann.cookie() != shown


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda one: one[:-1],
        lambda one: one[1:],
        lambda one: one + "A",
        lambda one: one.replace(".", "..", 1),
        lambda one: one.partition(".")[0],
        lambda one: "." + one.partition(".")[2],
        lambda one: one.swapcase(),
        lambda one: "x" * 3900,
        lambda one: ".",
        lambda one: "\u00e9\u00e8",
    ],
)
def test_a_cookie_that_was_cut_or_forged_is_a_new_visit_and_no_error(town, spoilt):
    ann = town.browser()
    ann.say(ROUND)
    ann.shows(spoilt(ann.cookie()))
    assert ann.open("/").status_code == 200
    assert not goes_on(ann)


def test_a_cookie_of_another_lili_is_a_new_visit(open_town):
    town, other = (
        open_town(),
        open_town(secret=b"quite another secret, as long as it is"),
    )
    ann, there = town.browser(), other.browser()
    ann.say(ROUND)
    there.say("hello")
    ann.shows(there.cookie())
    assert not goes_on(ann)


def test_a_cookie_outlives_a_restart_of_lili(open_town):
    before, after = open_town(token=TOKEN), open_town(token=TOKEN)
    ann, later = before.stranger(), after.stranger()
    ann.say("hello")
    ann.sign_in()
    later.shows(ann.cookie())
    assert later.may_bench()


def test_a_link_on_another_site_does_not_take_the_visit_away(town):
    ann = town.browser()
    ann.say(ROUND)
    kept = ann.cookie()
    # As browsers do: the strict cookie is not sent along, and what comes back counts.
    linked = town.browser()
    answer = linked.open("/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    linked.shows(kept)
    assert goes_on(linked)


def test_a_link_of_a_neighbour_leads_to_the_same_visit(town):
    ann = town.browser()
    ann.say(ROUND)
    answer = ann.open(
        "/workbench/turn?id=talk-1", headers={"Sec-Fetch-Site": "same-site"}
    )
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers


# --- pages of other sites

SAME = {"Sec-Fetch-Site": None, "Origin": "http://localhost:8080"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": ""},
        {"Sec-Fetch-Site": "same-origin, cross-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost:8080"},
        {"Sec-Fetch-Site": None},
        {"Sec-Fetch-Site": None, "Origin": "null"},
        {"Sec-Fetch-Site": None, "Origin": ""},
        {"Sec-Fetch-Site": None, "Origin": "http://localhost:80800"},
        {"Sec-Fetch-Site": None, "Origin": "http://localhost"},
        {"Sec-Fetch-Site": None, "Origin": "http://evil.example"},
        {"Sec-Fetch-Site": None, "Origin": "http://localhost:8080.evil.example"},
        {"Sec-Fetch-Site": None, "Origin": "http://[localhost:8080"},
    ],
)
def test_no_page_of_another_site_can_post(school, headers):
    ann = school.browser()
    ann.say("hello")
    known = school.store.known()
    posts = {
        rule.rule
        for rule in school.app.url_map.iter_rules()
        if "POST" in rule.methods and rule.rule != "/api/turn"
    }
    assert {"/page/turn", "/page/operator", "/library/upload"} <= posts
    for path in posts:
        answer = ann.post(path, {"token": TOKEN, "id": "a-1", "text": "hello"}, headers)
        assert answer.status_code == 403, path
        assert answer.json["error"]
    assert school.store.known() == known


def test_an_old_browser_is_told_by_its_origin(town):
    assert town.browser().turn(SAME, text="hello").status_code == 200


def test_over_https_an_origin_without_it_is_another_site(open_town):
    town = open_town(proxies=1)
    ann = town.browser("203.0.113.7", "http://lili.example")
    https = {"X-Forwarded-Proto": "https", "Sec-Fetch-Site": None}
    plain = https | {"Origin": "http://lili.example"}
    safe = https | {"Origin": "https://lili.example"}
    assert ann.turn(plain, text="hello").status_code == 403
    assert ann.turn(safe, id="talk-0", text="hello").status_code == 200


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""],
)
def test_what_a_form_can_send_is_no_turn(town, kind):
    body = b'{"id": "a-1", "text": "hello"}'
    headers = {"Content-Type": kind}
    answer = town.browser().open(
        "/page/turn", method="POST", data=body, headers=headers
    )
    assert answer.status_code == 415
    assert not town.store.known()


def test_pages_are_only_to_be_looked_at(town):
    ann = town.browser()
    for path in ("/", "/page/lili.css", "/library"):
        assert ann.open(path, method="POST").status_code == 405
        assert ann.open(path, method="DELETE").status_code == 405
        head = ann.open(path, method="HEAD")
        assert (head.status_code, head.data) == (200, b"")
    for path in ("/page/turn", "/page/operator"):
        assert ann.open(path).status_code == 404


# --- the workbench


def test_at_home_the_workbench_is_open(town):
    ann = town.browser()
    assert ann.may_bench()
    assert ann.open("/workbench/turn?id=talk-1").status_code == 200


@pytest.mark.parametrize(
    "more", [{"pupil": "two"}, {"ahead": 60}, {"noise": 0.5}, {"noise": 1, "ahead": 1}]
)
def test_elsewhere_what_is_the_workbenchs_is_refused_and_says_who_can_open_it(
    town, more
):
    ann = town.stranger()
    answer = ann.turn(text="hello", **more)
    assert answer.status_code == 403
    assert "whoever runs Lili" in answer.json["error"]
    assert "LILI_API_TOKEN" in answer.json["error"]
    assert ann.turn(text="hello", pupil="one", ahead=0, noise=0).status_code == 200
    assert ann.open("/workbench/turn?id=talk-1").status_code == 403


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("203.0.113.9", "http://localhost:8080"),
        ("127.0.0.1", "http://lili.example:8080"),
        ("127.0.0.1", "http://localhost.evil.example"),
        ("10.0.0.7", "http://10.0.0.1:8080"),
    ],
)
def test_a_browser_of_another_machine_is_not_at_home(town, address, url):
    assert not town.browser(address, url).may_bench()


def test_what_was_passed_on_is_not_at_home(town):
    ann = town.browser()
    answer = ann.turn({"X-Forwarded-For": "127.0.0.1"}, text="hello", pupil="two")
    assert answer.status_code == 403


def test_nobody_is_at_home_where_a_proxy_reaches_lili(open_town):
    assert not open_town(proxies=1).browser().may_bench()


def test_the_token_opens_the_workbench_for_half_a_day(school):
    ann = school.stranger()
    assert not ann.may_bench()
    answer = ann.sign_in()
    assert (answer.status_code, answer.json) == (200, {"workbench": True})
    assert ann.may_bench()
    school.clock.time += timedelta(hours=11, minutes=59)
    assert ann.may_bench()
    school.clock.time += timedelta(minutes=2)
    assert not ann.may_bench()


def test_signing_in_changes_nothing_about_who_is_learning(school):
    ann = school.stranger()
    ann.say(ROUND)
    ann.sign_in()
    assert goes_on(ann)


def test_rights_can_be_given_up(school):
    ann = school.stranger()
    ann.sign_in()
    assert ann.sign_in("").json == {"workbench": False}
    assert not ann.may_bench()


def test_who_gives_up_rights_leaves_nothing_to_who_comes_next(school):
    ann = school.stranger()
    ann.sign_in()
    ann.say(ROUND)
    shown = ann.cookie()
    ann.sign_in("")
    assert not goes_on(ann)
    # not even to one who has kept the cookie
    ann.shows(shown)
    assert ann.open("/workbench/turn?id=talk-1").status_code == 404


@pytest.mark.parametrize("token", [WRONG, TOKEN[:-1], TOKEN.upper(), "é" * 20])
def test_a_wrong_token_opens_nothing_and_keeps_no_rights_from_who_has_them(
    school, token
):
    ann = school.stranger()
    answer = ann.sign_in(token)
    assert answer.status_code == 403
    assert "LILI_API_TOKEN" in answer.json["error"]
    assert not ann.may_bench()
    ann.sign_in()
    assert ann.sign_in(token).status_code == 403
    assert ann.may_bench()


@pytest.mark.parametrize("token", ["", WRONG, "None"])
def test_where_there_is_no_token_none_opens_anything(town, token):
    ann = town.stranger()
    ann.sign_in(token)
    assert not ann.may_bench()


def test_another_token_ends_the_rights_of_the_former(open_town):
    before, after = open_town(token=TOKEN), open_town(token=WRONG)
    ann = before.stranger()
    ann.sign_in()
    later = after.stranger()
    later.shows(ann.cookie())
    assert not later.may_bench()
    none = open_town().stranger()
    none.shows(ann.cookie())
    assert not none.may_bench()


def test_who_tries_tokens_is_soon_not_listened_to(school):
    mallory = school.stranger()
    answers = [mallory.sign_in(f"{WRONG}-{n}").status_code for n in range(70)]
    assert answers[0] == 403
    assert answers[-1] == 429
    assert mallory.sign_in().status_code == 429
    assert school.browser("203.0.113.200", "http://lili.example").sign_in().json


@pytest.mark.parametrize(
    "body", [{}, {"token": 5}, {"token": "x" * 600}, {"token": TOKEN, "more": 1}, []]
)
def test_what_is_no_token_is_refused(school, body):
    assert school.stranger().post("/page/operator", body).status_code == 400


# --- how often


def test_one_learner_may_speak_so_often_a_minute(open_town):
    town = open_town(turns_per_minute=5)
    ann, ben = town.browser(), town.browser()
    answers = [ann.turn(text="hello") for _ in range(6)]
    assert [one.status_code for one in answers] == [200] * 5 + [429]
    assert int(answers[-1].headers["Retry-After"]) >= 1
    assert answers[-1].json == {"error": "too many requests"}
    assert ben.turn(text="hello").status_code == 200
    town.clock.seconds += 60
    assert ann.turn(text="hello").status_code == 200


def first_posts(browser, times):
    """Turns of one who throws the cookie away each time."""
    said = {"id": "talk-0", "text": "hello"}
    answers = []
    for _ in range(times):
        browser.client = browser.client.application.test_client()
        answers.append(browser.post("/page/turn", said).status_code)
    return answers


def test_who_throws_the_cookie_away_is_one_address_still(town):
    ben = town.stranger()
    assert ben.turn(text="hello").status_code == 200
    dear = ADDRESS_PER_MINUTE // (REFUSED_COSTS + 1)
    answers = first_posts(town.stranger(), 70)
    assert answers == [200] * dear + [429] * (70 - dear)
    assert len(town.store.known()) == dear + 1
    assert first_posts(town.browser("203.0.113.200", "http://lili.example"), 1) == [200]


def test_who_opens_the_page_first_pays_for_no_more_than_the_turns(town):
    town.app.watch.addresses.charge(STRANGER, ADDRESS_PER_MINUTE - 3)
    answers = [town.stranger().turn(text="hello").status_code for _ in range(4)]
    assert answers == [200, 200, 200, 429]


PASSED_ON = {"X-Forwarded-For": STRANGER}


def test_through_a_proxy_nobody_told_us_of_all_share_what_one_address_may(school):
    tunnel = school.browser()
    tunnel.say("hello")
    posts = [{"id": "talk-0", "text": "hello"}, {"token": WRONG}]
    for path, sent in zip(("/page/turn", "/page/operator"), posts, strict=True):
        school.clock.seconds += 3600
        every = []
        for _ in range(100):
            stranger = school.browser()
            every.append(stranger.post(path, sent, PASSED_ON).status_code)
        assert every.count(429) > 40
        # whoever sits at the machine itself waits for none of them
        assert tunnel.turn(text="hello").status_code == 200
    school.clock.seconds += 5
    assert school.browser().turn(PASSED_ON, text="hello").status_code == 200


# --- browsers that keep no cookie


def test_a_browser_that_keeps_no_cookie_is_told_why_that_cannot_work(town):
    ann = town.stranger()
    ann.open("/", headers={"Sec-Fetch-Site": "none"})
    ann.client.delete_cookie("lili_visit", domain="lili.example")
    assert ann.post("/page/turn", {"id": "a-0", "text": "hello"}).status_code == 200
    ann.client.delete_cookie("lili_visit", domain="lili.example")
    answer = ann.post("/page/turn", {"id": "a-1", "text": "hello"})
    assert answer.status_code == 403
    assert "keep cookies" in answer.json["error"]
    assert len(town.store.known()) == 1
    # whoever has cleared the cookies in between has one again
    assert ann.post("/page/turn", {"id": "a-1", "text": "hello"}).status_code == 200


@pytest.mark.parametrize("site", ["cross-site", None])
def test_a_page_that_was_opened_with_a_link_or_in_an_old_browser_can_be_talked_on(
    town, site
):
    ann = town.stranger()
    ann.open("/", headers={"Sec-Fetch-Site": site})
    assert ann.cookie() is None
    old = {"Sec-Fetch-Site": site and "same-origin", "Origin": ann.url}
    for number in range(2):
        said = {"id": f"a-{number}", "text": "hello"}
        assert ann.post("/page/turn", said, old).status_code == 200


# --- memory


def exchange(number, opens=False, learner="ann"):
    turn = Occasion(f"talk-{number}", learner, NOON, opens).turn(hear("hello"))
    return Exchange(turn, away(turn), Learner(), Learner(), None, (), ())


@pytest.fixture
def visits(town):
    return Visits(lambda: town.stage)


def test_a_conversation_is_all_since_the_last_launch(visits):
    ann = visits.of("ann")
    assert ann.conversation() == []
    every = [exchange(number, opens=number in (2, 5)) for number in range(8)]
    for one in every:
        ann.remember(one)
    assert ann.conversation() == every[5:]


def test_a_conversation_is_that_of_who_spoke_last(visits):
    ann = visits.of("ann")
    mine, theirs = exchange(1, True, "one"), exchange(2, True, "two")
    again = exchange(3, False, "one")
    for one in (mine, theirs, again):
        ann.remember(one)
    assert ann.conversation() == [mine, again]


def test_a_visit_that_is_dropped_is_new_when_it_comes_again(visits):
    visits.of("ann").remember(exchange(1))
    visits.drop("ann")
    visits.drop("nobody")
    assert visits.of("ann").exchange("talk-1") is None


def test_what_is_told_again_is_remembered_as_it_was(visits):
    ann, first = visits.of("ann"), exchange(1)
    ann.remember(first)
    ann.remember(exchange(1))
    assert ann.exchange("talk-1") is first
    assert len(ann.conversation()) == 1


def test_the_earliest_exchanges_are_forgotten_first(visits):
    ann = visits.of("ann")
    for number in range(MOST_EXCHANGES + 1):
        ann.remember(exchange(number))
    assert ann.exchange("talk-0") is None
    assert len(ann.conversation()) == MOST_EXCHANGES


def test_the_least_lately_seen_visit_is_forgotten_first(visits):
    ann = visits.of("ann")
    ann.remember(exchange(1))
    visits.of("ben").remember(exchange(1))
    for number in range(MOST_VISITS - 1):
        visits.of(str(number))
        visits.of("ann")
    assert visits.of("ann") is ann
    assert visits.of("ben").exchange("talk-1") is None


def test_strangers_do_not_push_the_operators_visit_out_of_memory(school):
    ann = school.stranger()
    ann.sign_in()
    ann.say("hello")
    for _ in range(MOST_VISITS + 1):
        school.stranger().say("hello")
    assert ann.open("/workbench/turn?id=talk-1").status_code == 200


def test_who_has_no_workbench_leaves_nothing_for_one(school):
    ann = school.stranger()
    ann.say("hello")
    ann.sign_in()
    assert ann.open("/workbench/turn?id=talk-1").status_code == 404


def test_a_visit_talks_to_its_own_documents_and_then_again_to_everybodys(town, visits):
    ann = visits.of("ann")
    own = town.stage.among(town.stage.librarian)
    ann.talk_to({"notes.md": b"# Notes"}, own)
    assert (ann.stage, ann.uploads) == (own, {"notes.md": b"# Notes"})
    assert visits.of("ben").stage is town.stage
    ann.talk_to({}, None)
    assert (ann.stage, ann.uploads) == (town.stage, {})
