"""What Lili sends to Messenger, within its limits."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lili_voice.channels.messenger.messages import messages, pages
from lili_voice.speech import Speech, say
from lili_voice.turn import Awaited, Choice, Intent, Question, Reply, Turn
from messenger_world import NOON, channel

CHOICES = (Choice("a", "coal"), Choice("b", "steel"), Choice("c", "tin"))
PROMPT = "What did they make? A, coal; B, steel; or C, tin?"
ASKED = Question(PROMPT, ("steel",), "fact", CHOICES)


def reply(text="Well?", **how):
    return Reply(say(text), Intent.ASK, say("And?"), **how)


def titles(message):
    return [one["title"] for one in message["quick_replies"]]


def test_a_reply_is_one_message_with_nothing_to_tap():
    assert messages(reply("Mao was the leader.")) == [{"text": "Mao was the leader."}]


def test_a_reply_without_words_is_no_message():
    assert messages(Reply(Speech(), Intent.END)) == []


def test_choices_are_read_line_by_line_and_tapped_by_letter():
    (only,) = messages(
        reply(PROMPT, choices=CHOICES, asked=ASKED, awaits=Awaited.ANSWER)
    )
    assert only["text"] == "What did they make?\nA, coal;\nB, steel;\nor C, tin?"
    assert titles(only) == ["A", "B", "C", "Hint", "Skip"]
    assert only["quick_replies"][1]["payload"] == f"choice:b:{ASKED.mark}"
    assert only["quick_replies"][3] == {
        "content_type": "text",
        "title": "Hint",
        "payload": "Hint",
    }


def test_nothing_tells_which_choice_is_right():
    other = Question(PROMPT, ("tin",), "fact", CHOICES)
    assert messages(reply(PROMPT, choices=CHOICES, asked=ASKED)) == messages(
        reply(PROMPT, choices=CHOICES, asked=other)
    )


def test_an_offer_is_taken_by_a_tap():
    (only,) = messages(reply("Shall I go on?", awaits=Awaited.OFFER))
    assert titles(only) == ["Yes", "No"]


def test_a_topic_too_long_for_its_title_is_said_whole():
    topic = "Why Mao launched the Great Leap Forward"
    (only,) = messages(reply(awaits=Awaited.CHOICE, listen_for=(topic,)))
    assert titles(only) == ["Why Mao launched th…"]
    assert only["quick_replies"][0]["payload"] == topic


def test_there_is_never_more_to_tap_than_messenger_takes():
    many = tuple(f"topic {n}" for n in range(40))
    (only,) = messages(reply(awaits=Awaited.CHOICE, listen_for=many))
    assert len(only["quick_replies"]) == 13


def test_a_long_reply_is_cut_after_sentences_and_tapped_at_its_end():
    sentence = "It was a hard winter for everyone, as Dr. Li wrote in 1959. "
    found = messages(reply(sentence * 80, awaits=Awaited.OFFER))
    texts = [message["text"] for message in found]
    assert len(texts) == 3
    assert all(text.endswith("1959.") and len(text) <= 2000 for text in texts)
    assert " ".join(texts) == (sentence * 80).strip()
    assert ["quick_replies" in message for message in found] == [False, False, True]


def test_a_list_that_never_ends_is_cut_between_its_items():
    found = pages("coal and steel, " * 300)
    assert len(found) == 3
    assert all(page.endswith("steel") for page in found[:-1])
    assert all(page.startswith("coal") for page in found)


TEXTS = st.text(max_size=300) | st.text("ab c,.;é 😀&<\n", max_size=400)


@given(TEXTS, st.integers(61, 120))
def test_no_page_is_too_long_and_nothing_is_lost_but_what_stood_at_a_cut(text, most):
    def bare(written):
        return "".join(c for c in written if not c.isspace() and c not in ",;:")

    found = pages(text, most)
    assert all(len(page) <= most for page in found)
    assert bare("".join(found)) == bare(text)


def test_who_sends_a_sticker_is_told_that_lili_reads_words():
    turn = Turn("m1", "messenger:1:2", Intent.UNCLEAR, NOON)
    (only,) = json.loads(channel().write(turn, reply("Could you say it again?")))
    assert only["text"].startswith("I can only read words")
    assert only["text"].endswith("Could you say it again?")


def test_who_types_nonsense_is_not():
    turn = Turn("m1", "messenger:1:2", Intent.UNCLEAR, NOON, "?!")
    (only,) = json.loads(channel().write(turn, reply("Could you say it again?")))
    assert only["text"] == "Could you say it again?"


@pytest.mark.parametrize("text", ["Liu Shaoqi “led” é 😀", "</script> & co"])
def test_the_same_reply_gives_the_same_bytes(text):
    turn = Turn("m1", "messenger:1:2", Intent.ASK, NOON, "who?")
    first = channel().write(turn, reply(text))
    assert channel().write(turn, reply(text)) == first
    assert json.loads(first) == [{"text": text}]
