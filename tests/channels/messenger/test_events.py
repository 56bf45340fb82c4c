"""What a post of Messenger's says, and what it does not."""

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.channels.messenger.events import events_in, packed, unpacked
from lili_voice.turn import Intent
from messenger_world import NOON, PAGE, channel, did, incoming, post_of, typed

HOUR = timedelta(hours=1)


def turns(*events):
    door = channel()
    return door.read(door.prove(incoming(post_of(*events))))


def turn(event):
    (only,) = turns(event)
    return only


def test_words_are_a_turn_of_whoever_wrote_them():
    said = turn(typed("who was Mao?", at=NOON - HOUR))
    assert said.id == "m1"
    assert said.learner == f"messenger:{PAGE}:5"
    assert (said.intent, said.text, said.question) == (Intent.ASK, "who was Mao?", True)
    assert (said.at, said.screen, said.opens) == (NOON - HOUR, True, False)


def test_all_events_of_all_entries_are_read_in_their_order():
    post = post_of(typed("one", "m1"), typed("two", "m2", "6"))
    post["entry"] += post_of(typed("three", "m3"))["entry"]
    door = channel()
    assert [t.id for t in door.read(door.prove(incoming(post)))] == ["m1", "m2", "m3"]


def test_ids_that_are_numbers_are_ids():
    event = typed("help", sender=5)
    event["recipient"]["id"] = int(PAGE)
    assert turn(event).learner == f"messenger:{PAGE}:5"


def test_a_page_that_no_recipient_names_is_that_of_the_entry():
    event = typed("help")
    del event["recipient"]
    assert turn(event).learner == f"messenger:{PAGE}:5"


def test_a_quick_reply_is_its_payload_and_not_its_title():
    cut = typed("Why Mao launched th…", quick_reply={"payload": "Why Mao launched it"})
    assert turn(cut).text == "Why Mao launched it"


def test_a_choice_that_was_tapped_is_an_answer_to_its_question():
    tapped = turn(typed("B", quick_reply={"payload": "choice:b:0123456789"}))
    assert tapped.intent is Intent.ANSWER
    assert tapped.slots == {"choice": "b", "of": "0123456789"}


@pytest.mark.parametrize(
    "payload", ["GET_STARTED", "get_started", "<get started>", "GetStarted"]
)
def test_getting_started_opens_a_conversation(payload):
    started = turn(
        did(postback={"mid": "m1", "title": "Get Started", "payload": payload})
    )
    assert started.intent is Intent.LAUNCH
    assert started.opens


def test_a_menu_says_what_its_payload_says():
    chosen = turn(did(postback={"title": "A quiz", "payload": "quiz me"}))
    assert chosen.intent is Intent.QUIZ
    assert not chosen.opens


def test_an_event_without_an_id_has_one_of_what_it_is():
    start = {"title": "Get Started", "payload": "GET_STARTED"}
    first = did(postback=start)
    other = did("6", postback=start)
    later = did(postback=start, at=NOON - HOUR)
    assert turn(first).id == turn(first).id
    assert len({turn(first).id, turn(other).id, turn(later).id}) == 3


@pytest.mark.parametrize(
    "message",
    [
        {
            "mid": "m1",
            "attachments": [{"type": "audio", "payload": {"url": "https://x"}}],
        },
        {"mid": "m1", "sticker_id": 369239263222822},
        {"mid": "m1", "text": ""},
        {"mid": "m1", "text": " \n"},
        {"mid": "m1", "is_unsupported": True},
    ],
)
def test_what_has_no_words_is_answered_kindly(message):
    said = turn(did(message=message))
    assert (said.intent, said.text) == (Intent.UNCLEAR, "")


@pytest.mark.parametrize(
    "event",
    [
        typed("what Lili said", is_echo=True),
        did(message={"mid": "m1", "is_deleted": True}),
        did(delivery={"mids": ["m1"], "watermark": 1}),
        did(read={"watermark": 1}),
        did(reaction={"reaction": "love", "action": "react", "mid": "m1"}),
        did(message_edit={"mid": "m1", "text": "who was Mao?", "num_edit": 1}),
        did(pass_thread_control={"new_owner_app_id": "1", "metadata": ""}),
        did(take_thread_control={"previous_owner_app_id": "1"}),
        did(request_thread_control={"requested_owner_app_id": "1"}),
        did(optin={"ref": "x"}),
        did(something_new={"text": "hello"}),
        {
            "sender": {"user_ref": "x"},
            "recipient": {"id": PAGE},
            "postback": {"payload": "GET_STARTED"},
        },
        {
            "recipient": {"id": PAGE},
            "timestamp": 1,
            "policy-enforcement": {"action": "warning"},
        },
        typed("talking to itself", sender=PAGE),
        {},
        None,
        7,
    ],
)
def test_nobody_is_answered_who_said_nothing(event):
    assert turns(event) == []


def test_while_another_app_has_the_conversation_lili_is_silent():
    post = post_of()
    post["entry"][0]["standby"] = [typed("for the teacher")]
    door = channel()
    assert door.read(door.prove(incoming(post))) == []


@pytest.mark.parametrize("what", ["instagram", "permissions", None, ["page"]])
def test_what_is_not_of_a_page_is_passed_over(what):
    door = channel()
    post = post_of(typed("hello")) | {"object": what}
    assert door.read(door.prove(incoming(post))) == []


@pytest.mark.parametrize(
    "told",
    [
        None,
        "soon",
        True,
        0,
        -1,
        1e400,
        float("nan"),
        10**30,
        [],
        NOON.timestamp() * 1000 + 1,
    ],
)
def test_a_time_that_cannot_be_is_now(told):
    assert turn(typed("help") | {"timestamp": told}).at == NOON


def test_half_a_character_does_no_harm():
    assert turn(typed("who was \ud83d Mao?")).text == "who was Mao?"


def test_an_event_survives_being_kept():
    (event,) = events_in(post_of(typed("who was “Mao”?")), NOON)
    assert unpacked(packed(event)) == event


@pytest.mark.parametrize("kept", ["", "{}", '{"id":7}', "[]"])
def test_what_another_version_kept_is_no_event(kept):
    assert unpacked(kept) is None


WHERE = ["object", "entry", "messaging", "sender", "recipient", "id", "timestamp"]
WHAT = ["message", "mid", "text", "quick_reply", "payload", "postback", "is_echo"]
KEYS = st.sampled_from([*WHERE, *WHAT, "page"])
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | KEYS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5)
    ),
    max_leaves=25,
)


@given(JSON, JSON)
def test_no_json_whatever_is_too_much(event, said):
    post = post_of(
        event, did(message=said), did(postback=said), typed("x", quick_reply=said)
    )
    door = channel()
    assert list(events_in(post, NOON))
    for found in (post, json.loads(json.dumps(event))):
        for one in events_in(found, NOON):
            assert door.turn(one).learner
            assert unpacked(packed(one)) == one
