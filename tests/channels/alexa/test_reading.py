"""What a proved request is taken for."""

import pytest

from alexa_chain import NOON, SKILL, USER, Alexa, envelope, intent, launch
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.phrases import Heard
from lili_voice.turn import Intent, Turn


def hear_as(name, slots):
    """Stands in for the phrases: shows what it was given."""
    question = name.startswith("Ask")
    text = " ".join([name, *slots.values()])
    return Heard(
        Intent.ASK if question else Intent.UNCLEAR, dict(slots), question, text
    )


@pytest.fixture(scope="module")
def alexa():
    return Alexa()


@pytest.fixture
def channel(alexa):
    return AlexaChannel(
        [SKILL], roots=alexa.root.pem, fetch=alexa.fetch, now=alexa.now, hear=hear_as
    )


@pytest.fixture
def read(alexa, channel):
    def turns(sent):
        return channel.read(channel.prove(alexa.incoming(sent)))

    return turns


def changed(sent, *path, to):
    *steps, last = path
    place = sent
    for step in steps:
        place = place[step]
    place[last] = to
    return sent


def test_opening_the_skill_is_a_launch(read):
    assert read(launch()) == [
        Turn(
            id="amzn1.echo-api.request.1",
            learner="alexa:" + USER,
            intent=Intent.LAUNCH,
            at=NOON,
            opens=True,
            locale="en-GB",
        )
    ]


def test_an_intent_is_understood_by_its_name_and_words(read):
    (turn,) = read(intent("AskWhoIntent", {"query": "was liu shaoqi"}))
    assert turn == Turn(
        id="amzn1.echo-api.request.1",
        learner="alexa:" + USER,
        intent=Intent.ASK,
        at=NOON,
        text="AskWhoIntent was liu shaoqi",
        slots={"query": "was liu shaoqi"},
        question=True,
    )


def test_a_one_shot_question_opens_a_conversation(read):
    assert read(intent("AskWhoIntent", new=True))[0].opens
    assert not read(intent("AskWhoIntent"))[0].opens
    assert not read(changed(launch(), "session", "new", to="true"))[0].opens


def test_a_device_with_a_screen_is_known(read):
    interfaces = {"Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}}}
    sent = changed(
        launch(), "context", "System", "device", "supportedInterfaces", to=interfaces
    )
    assert read(sent)[0].screen
    for odd in (None, [], "Alexa.Presentation.APL", {}):
        sent["context"]["System"]["device"]["supportedInterfaces"] = odd
        assert not read(sent)[0].screen


def test_the_learner_is_named_in_either_place(read):
    sent = launch()
    del sent["context"]
    assert read(sent)[0].learner == "alexa:" + USER
    sent = launch()
    del sent["session"]
    assert read(sent)[0].learner == "alexa:" + USER


@pytest.mark.parametrize("odd", [None, "", 7, [], {"id": 1}])
def test_a_request_without_a_user_belongs_to_its_session(read, odd):
    sent = changed(launch(), "session", "user", to=odd)
    changed(sent, "context", "System", "user", to={"userId": odd})
    assert read(sent)[0].learner == "alexa:amzn1.echo-api.session.1"


def test_a_request_of_nobody_holds_no_turn(read):
    sent = launch()
    del sent["session"], sent["context"]["System"]["user"]
    assert read(sent) == []


@pytest.mark.parametrize(
    "kind",
    [
        "SessionEndedRequest",
        "SessionResumedRequest",
        "System.ExceptionEncountered",
        "CanFulfillIntentRequest",
        "Alexa.Presentation.APL.UserEvent",
        "AlexaSkillEvent.SkillEnabled",
        "AlexaSkillEvent.SkillDisabled",
        "AlexaSkillEvent.SomethingNew",
        "Connections.Response",
        "AudioPlayer.PlaybackStarted",
        "Dialog.API.Invoked",
        "NobodyKnowsRequest",
        "intentrequest",
        "",
        None,
        7,
        [],
    ],
)
def test_any_other_kind_of_request_holds_no_turn(read, kind):
    assert read(envelope({"type": kind, "intent": {"name": "AskWhoIntent"}})) == []


@pytest.mark.parametrize(
    "odd", [None, "AskWhoIntent", 7, [], {}, {"name": None}, {"name": {}}]
)
def test_an_intent_without_a_name_is_still_a_turn(read, odd):
    (turn,) = read(changed(intent("x"), "request", "intent", to=odd))
    assert (turn.intent, turn.text, turn.slots) == (Intent.UNCLEAR, "", {})


@pytest.mark.parametrize(
    "slots",
    [
        None,
        [],
        "query",
        {},
        {"query": None},
        {"query": "bare"},
        {"query": []},
        {"query": {}},
        {"query": {"value": None}},
        {"query": {"value": ""}},
        {"query": {"value": 1958}},
        {"query": {"value": ["a"]}},
        {"query": {"name": "query", "resolutions": None}},
    ],
)
def test_slots_that_hold_no_words_are_left_out(read, slots):
    (turn,) = read(
        changed(intent("AskWhoIntent"), "request", "intent", "slots", to=slots)
    )
    assert (turn.text, turn.slots) == ("AskWhoIntent", {})


@pytest.mark.parametrize(
    "entry",
    [
        None,
        {},
        {"resolutionsPerAuthority": None},
        {"resolutionsPerAuthority": [None]},
        {
            "resolutionsPerAuthority": [
                {"status": {"code": "ER_NEW_CODE"}, "values": None}
            ]
        },
        {
            "resolutionsPerAuthority": [
                {
                    "status": {"code": "ER_SUCCESS_MATCH"},
                    "values": [{"value": {"name": "Deng", "id": None}}] * 2,
                }
            ]
        },
    ],
)
def test_what_was_said_counts_whatever_the_resolutions_say(read, entry):
    slot = {"name": "words", "value": "deng xiaoping", "resolutions": entry}
    sent = changed(
        intent("WordsIntent"), "request", "intent", "slots", to={"words": slot}
    )
    assert read(sent)[0].slots == {"words": "deng xiaoping"}


def test_a_new_state_of_a_dialogue_does_no_harm(read):
    sent = intent("AskWhoIntent", {"query": "was mao"})
    assert read(changed(sent, "request", "dialogState", to="SOME_NEW_STATE"))


def test_hostile_words_pass_as_words(read):
    said = "</speak><audio src='x'/> & \"{{x}}\" \x00"
    assert read(intent("AskWhatIntent", {"query": said}))[0].slots == {"query": said}


def test_endless_words_are_cut(read):
    (turn,) = read(intent("AskWhatIntent", {"query": "a" * 20_000}))
    assert turn.slots == {"query": "a" * 1000}


def test_half_a_character_is_dropped(read):
    (turn,) = read(intent("AskWhatIntent", {"query": "mao\ud800"}))
    assert turn.slots == {"query": "mao"}


@pytest.mark.parametrize("locale", ["en-GB", "en-US", "en-AU", "en-CA", "en-IN"])
def test_the_locale_is_the_device_s(read, locale):
    assert read(changed(launch(), "request", "locale", to=locale))[0].locale == locale


@pytest.mark.parametrize("odd", [None, "", 7, []])
def test_a_request_without_a_locale_is_british(read, odd):
    assert read(changed(launch(), "request", "locale", to=odd))[0].locale == "en-GB"


@pytest.mark.parametrize(
    ("name", "slots", "taken"),
    [
        (
            "AskWhoIntent",
            {"query": "was liu shaoqi"},
            (Intent.ASK, "who was liu shaoqi", True),
        ),
        ("AMAZON.YesIntent", {}, (Intent.YES, "yes", False)),
        ("AMAZON.StopIntent", {}, (Intent.STOP, "stop", False)),
    ],
)
def test_the_phrases_put_the_words_together_again(alexa, name, slots, taken):
    channel = AlexaChannel(
        [SKILL], roots=alexa.root.pem, fetch=alexa.fetch, now=alexa.now
    )
    (turn,) = channel.read(channel.prove(alexa.incoming(intent(name, slots))))
    assert (turn.intent, turn.text, turn.question) == taken
