"""The contract that every channel keeps, whatever its platform.

A channel is a package of `lili_voice.channels` with a channel.py; each must have a rig
in `emulators.rigs`, or these tests fail.
"""

import json
import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import lili_voice.channels
from emulators.rig import ASKED, CHOICES, LINES, noon, parrot
from emulators.rigs import RIGS
from lili_voice.errors import Refused
from lili_voice.source import Source
from lili_voice.speech import Part, Sound, Speech, say
from lili_voice.turn import (
    Awaited,
    Choice,
    Grade,
    Intent,
    Question,
    QuestionKind,
    Reply,
    Screen,
)
from mutated_requests import mutated

HERE = Path(lili_voice.channels.__file__).parent
CHANNELS = sorted(path.parent.name for path in HERE.glob("*/channel.py"))
MUTATIONS = 1500  # of each channel's requests

every_channel = pytest.mark.parametrize("name", CHANNELS)


@cache
def rig_of(name):
    return RIGS[name]()


def as_bytes(request):
    return json.dumps(request).encode()


def turn_of(rig, request):
    """The one turn in a request."""
    channel = rig.channel(noon)
    [turn] = channel.read(channel.prove(rig.sealed(as_bytes(request))))
    return turn


def spoken_turns(rig):
    found = [turn_of(rig, request) for request in rig.spoken]
    assert len(found) > 1
    return found


def test_every_channel_has_a_rig():
    assert set(CHANNELS) == RIGS.keys()
    assert len(CHANNELS) == 4


@every_channel
def test_all_that_may_be_said_is_said_to_every_channel(name):
    assert len(rig_of(name).spoken) >= len(LINES)


@every_channel
def test_a_changed_byte_is_refused(name):
    rig, channel = rig_of(name), rig_of(name).channel(noon)
    for request in rig.spoken[:2]:
        good = rig.sealed(as_bytes(request))
        assert channel.prove(good)
        forgeries = list(rig.forged(good))
        assert forgeries
        for forged in forgeries:
            with pytest.raises(Refused) as refused:
                channel.prove(forged)
            assert refused.value.status in (400, 403)


@every_channel
def test_what_is_said_is_read_and_the_answer_is_what_was_to_be_said(name):
    rig = rig_of(name)
    for request in rig.spoken:
        incoming = rig.sealed(as_bytes(request))
        [body], [turn] = rig.asked(rig.channel(noon), incoming, parrot)
        assert turn.learner.startswith(f"{name}:")
        rig.check(body, turn)
        written = rig.channel(noon).write(turn, parrot(turn))
        assert rig.words(body) == rig.words(written)
        assert rig.words(written).split() == parrot(turn).speech.plain().split()


@every_channel
def test_a_request_that_comes_again_is_the_same_turn(name):
    rig = rig_of(name)
    assert spoken_turns(rig) == spoken_turns(rig)
    ids = [turn.id for turn in spoken_turns(rig)]
    assert len(set(ids)) == len(ids)


@every_channel
def test_nobody_speaks_in_events_that_mean_nothing(name):
    rig = rig_of(name)
    assert rig.silent
    for request in rig.silent:
        incoming = rig.sealed(as_bytes(request))
        bodies, turns = rig.asked(rig.channel(noon), incoming, parrot)
        assert turns == [], request
        for body in bodies:
            rig.check(body, None)


@every_channel
def test_fields_that_nobody_knows_change_nothing(name):
    rig = rig_of(name)
    for request in rig.spoken:
        found = turn_of(rig, request), turn_of(rig, with_more(request))
        assert found[0] == found[1]


def with_more(value):
    """The same, with an unknown field in every object."""
    if isinstance(value, list):
        return [with_more(one) for one in value]
    if not isinstance(value, dict):
        return value
    unknown = {"certificationParam": {"of": [None, "x"]}}
    return {key: with_more(one) for key, one in value.items()} | unknown


@every_channel
def test_a_choice_that_is_touched_is_that_choice(name):
    rig = rig_of(name)
    [turn, *_] = [turn for turn in spoken_turns(rig) if turn.screen]
    body = rig.channel(noon).write(turn, parrot(turn))
    taps = dict(rig.taps(body))
    for choice in CHOICES:
        touched = turn_of(rig, taps[choice.letter.upper()])
        assert touched.slots.get("choice", touched.text).lower() == choice.letter
        assert touched.slots.get("of", ASKED.mark) == ASKED.mark


ODD = "“Mao” & <Deng> ]]> \x00\x0b\ud800\u202e😀é́ ${a} #{b} {c} \\ \"'"
MONSTROUS = [
    ODD * 300,
    "word " * 3_000,
    "x" * 15_000,
    "One sentence. " * 1_000,
    "😀" * 8_000,
    "\n",
]


@every_channel
@pytest.mark.parametrize("awaits", Awaited)
def test_the_largest_and_oddest_reply_is_within_the_limits(name, awaits):
    rig = rig_of(name)
    turns = {turn.screen: turn for turn in spoken_turns(rig)}
    for turn in turns.values():
        for text in MONSTROUS:
            reply = monstrous(text, awaits)
            rig.check(rig.channel(noon).write(turn, reply), turn)
            rig.check(
                rig.channel(noon).write(turn, replace(reply, reprompt=None)), turn
            )


def monstrous(text, awaits):
    spelled = Part(Sound.SAID, text[:3000], text[:3000])
    speech = Speech((Part(Sound.WORDS, text), spelled, Part(Sound.PAUSE, voiced="9s")))
    choices = tuple(Choice(chr(97 + n % 26), f"{text[:500]}{n}") for n in range(60))
    # questions are made of documents, in which no half of a character stands
    whole = text.replace("\ud800", "")
    asked = Question(whole, (text,), text[:50], choices, QuestionKind.CHOICE)
    return Reply(
        say("Well? ") + speech,
        Intent.QUIZ,
        reprompt=speech if speech else say("Well?"),
        awaits=awaits,
        listen_for=tuple(f"{text[:300]}{n}" for n in range(500)),
        choices=choices,
        screen=Screen(text, text, share=7.5),
        sources=tuple(Source(text[:90], (n, n), "fact") for n in range(200)),
        known=True,
        verdict=Grade.PARTIAL,
        asked=asked,
    )


@every_channel
def test_the_same_reply_gives_the_same_bytes(name):
    rig = rig_of(name)
    for turn in spoken_turns(rig):
        first = rig.channel(noon).write(turn, parrot(turn))
        assert rig.channel(noon).write(turn, parrot(turn)) == first


@every_channel
@pytest.mark.parametrize("awaits", Awaited)
def test_nothing_that_is_written_tells_which_choice_is_right(name, awaits):
    rig = rig_of(name)
    texts = [choice.text for choice in CHOICES]
    for turn in spoken_turns(rig):
        written = {
            rig.channel(noon).write(turn, asking(turn, awaits, texts[n:] + texts[:n]))
            for n in range(len(texts))
        }
        assert len(written) == 1


def asking(turn, awaits, accepts):
    """The same question, as if `accepts` were right, the first before all."""
    asked = replace(ASKED, accepts=tuple(accepts), fact=f"fact of {accepts[0]}")
    return replace(parrot(turn), asked=asked, awaits=awaits)


@every_channel
def test_whatever_comes_is_refused_or_answered(name):
    rig, dice = rig_of(name), random.Random(name)
    good = [as_bytes(request) for request in rig.spoken + rig.silent]
    refused = 0
    for number in range(MUTATIONS):
        body = mutated(good[number % len(good)], dice)
        try:
            # a channel of its own: the id may be that of a request answered before
            bodies, turns = rig.asked(rig.channel(noon), rig.sealed(body), parrot)
        except Refused:
            refused += 1
            continue
        for place, written in enumerate(bodies):
            turn = turns[place] if turns else None
            rig.check(written, turn)
    assert 0 < refused < MUTATIONS
