"""A request is answered once, however often it comes."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from alexa_chain import NOON, disabled, envelope, launch
from lili_voice.channels.alexa.replays import Replays
from lili_voice.errors import Refused
from lili_voice.speech import say
from lili_voice.turn import Intent, Reply, Turn

TURN = Turn("turn-1", "alexa:pupil", Intent.LAUNCH, NOON, opens=True)
ASKING = Reply(
    say("Hello. What shall we do?"), Intent.LAUNCH, reprompt=say("Say quiz me.")
)
ENDING = Reply(say("Goodbye."), Intent.STOP)
EMPTY = b'{"version":"1.0","response":{}}'


class Lili:
    """Answers every turn the same way and counts them."""

    def __init__(self, reply=ASKING):
        self.reply, self.turns = reply, []

    def __call__(self, turn):
        self.turns.append(turn)
        return self.reply


def test_a_turn_is_answered(alexa, channel):
    lili = Lili()
    proved = channel.prove(alexa.incoming(launch()))
    assert channel.respond(proved, lili) == channel.write(TURN, ASKING)
    assert lili.turns == channel.read(proved)


@pytest.mark.parametrize(
    "kind",
    [
        "SessionEndedRequest",
        "CanFulfillIntentRequest",
        "SessionResumedRequest",
        "System.ExceptionEncountered",
        "AudioPlayer.PlaybackStarted",
        "PlaybackController.NextCommandIssued",
        "Alexa.Presentation.APL.RuntimeError",
        "Alexa.Presentation.APL.UserEvent",
        "Connections.Response",
        "AlexaSkillEvent.SkillEnabled",
        "NobodyKnowsRequest",
    ],
)
def test_nothing_is_said_where_nobody_listens(alexa, channel, kind):
    lili = Lili()
    proved = channel.prove(
        alexa.incoming(envelope({"type": kind, "reason": "USER_INITIATED"}))
    )
    assert channel.respond(proved, lili) == EMPTY
    assert lili.turns == []


def test_a_skill_event_is_answered_with_nothing(alexa, channel):
    assert channel.respond(channel.prove(alexa.incoming(disabled())), Lili()) == EMPTY


def test_the_same_request_again_gets_the_same_answer_and_counts_once(alexa, channel):
    lili = Lili()
    sent = alexa.incoming(launch())
    first = channel.respond(channel.prove(sent), lili)
    lili.reply = ENDING
    assert channel.respond(channel.prove(sent), lili) == first
    assert len(lili.turns) == 1


def test_the_same_request_too_late_is_refused(alexa, channel):
    sent = alexa.incoming(launch())
    channel.respond(channel.prove(sent), Lili())
    alexa.at += timedelta(seconds=151)
    with pytest.raises(Refused, match="timestamp"):
        channel.prove(sent)


def test_another_request_gets_its_own_answer(alexa, channel):
    lili = Lili()
    for given_id in ("one", "two"):
        sent = launch()
        sent["request"]["requestId"] = given_id
        channel.respond(channel.prove(alexa.incoming(sent)), lili)
    assert [turn.id for turn in lili.turns] == ["one", "two"]


def test_the_same_request_at_the_same_moment_gets_the_same_answer(alexa, channel):
    replies = [replace(ENDING, speech=say(f"Goodbye {number}.")) for number in range(8)]
    proved = channel.prove(alexa.incoming(launch()))
    with ThreadPoolExecutor(8) as pool:
        bodies = set(
            pool.map(lambda reply: channel.respond(proved, Lili(reply)), replies)
        )
    assert len(bodies) == 1
    assert channel.remembered(proved) in bodies


def test_an_answer_that_fails_is_not_remembered(alexa, channel):
    class Broken(RuntimeError):
        pass

    def fail(turn):
        raise Broken

    proved = channel.prove(alexa.incoming(launch()))
    with pytest.raises(Broken):
        channel.respond(proved, fail)
    assert channel.remembered(proved) is None


def test_threads_share_a_channel(alexa, channel):
    def one(number):
        sent = launch()
        sent["request"]["requestId"] = f"request-{number}"
        reply = replace(ENDING, speech=say(f"Goodbye {number}."))
        return channel.respond(channel.prove(alexa.incoming(sent)), lambda turn: reply)

    with ThreadPoolExecutor(8) as pool:
        bodies = list(pool.map(one, range(200)))
    assert bodies == [
        channel.write(TURN, replace(ENDING, speech=say(f"Goodbye {n}.")))
        for n in range(200)
    ]


def test_an_answer_is_remembered_for_as_long_as_its_request_is_let_in(alexa, channel):
    def ask(name, sent):
        sent["request"]["requestId"] = name
        proved = channel.prove(alexa.incoming(sent))
        channel.respond(proved, Lili(ENDING))
        return proved

    spoken, event = ask("1", launch()), ask("2", disabled())
    last = NOON + timedelta(seconds=150)
    alexa.at = last
    ask("3", launch(at=last))
    assert channel.remembered(spoken)
    assert channel.remembered(event)
    alexa.at = last + timedelta(seconds=1)
    ask("4", launch(at=last))
    assert channel.remembered(spoken) is None
    assert channel.remembered(event)
    alexa.at = NOON + timedelta(hours=1, seconds=1)
    later = ask("5", launch(at=alexa.at))
    assert channel.remembered(event) is None
    assert channel.remembered(later)


def many(replays, size, count=1000):
    """Which of some answers of a size are remembered in the end."""
    for n in range(count):
        until = NOON + timedelta(seconds=n)
        replays.keep((f"{n}", NOON), bytes(size), until)
    return [n for n in range(count) if replays.get((f"{n}", NOON)) is not None]


def test_old_answers_make_room_for_new_ones_by_their_size():
    large = many(Replays(lambda: NOON, most=1_000_000), size=100_000)
    assert large == list(range(1000 - 9, 1000))
    small = many(Replays(lambda: NOON, most=100_000), size=10)
    assert 100 < len(small) < 200


def test_all_answers_together_take_a_few_megabytes():
    assert 30 <= len(many(Replays(lambda: NOON), size=120_000)) <= 33


def test_the_first_of_two_answers_is_kept():
    replays, until = Replays(lambda: NOON, most=1000), NOON + timedelta(minutes=1)
    assert replays.keep(("a", NOON), b"first", until) == b"first"
    assert replays.keep(("a", NOON), b"second", until) == b"first"
    assert replays.get(("a", NOON + timedelta(seconds=1))) is None
    assert replays.keep(("b", NOON), b"other", until) == b"other"
    assert replays.get(("a", NOON)) is None
