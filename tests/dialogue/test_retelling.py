"""What was said, once more: slower, shorter, in more detail, one point, spelt."""

from datetime import UTC, datetime

import pytest

from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.dialogue.wording import ask as asking
from lili_voice.dialogue.wording import quiz as quizzing
from lili_voice.dialogue.wording import retelling as words
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.learning.learner import Kept, Learner
from lili_voice.phrases import hear
from lili_voice.speech import say
from lili_voice.stores import open_store
from lili_voice.turn import Intent, Reply, Turn
from stored import doing

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
PAGE = """# The Ferry Ban

## Who ended the Ferry Ban?

Orla Fenwick ended the Ferry Ban. Orla Fenwick was the mayor of Brill-on-Sea.

## Why was the Ferry Ban made?

There were three reasons for the Ferry Ban:

- The harbour was full of silt.
  The silt came down with the river.
- The ferrymen had quarrelled with the town.
  The ferrymen wanted more pay.
  The council refused.
- Bread was dear.

## What did the Ferry Ban lead to?

{long}
"""
THINGS = ["the harbour", "the market", "the chapel", "the school", "the mill"]
LONG = "\n".join(
    f"- After the Ferry Ban {thing} stood empty for many years, because nobody came "
    f"across the water any more and the town had no money left.\n"
    f"  Gulls nested on the roof of {thing}."
    for thing in THINGS
)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notes")
    (folder / "ferry.md").write_text(PAGE.format(long=LONG))
    return World(Librarian(open_library(folder)))


@pytest.fixture
def pupil(world):
    return Pupil(world)


class Pupil:
    """Somebody who talks to Lili, and remembers what she is in the middle of."""

    def __init__(self, world):
        self.world = world
        self.store = open_store("sqlite://", b"sixteen bytes are enough")
        self.assistant = Assistant(world, self.store)
        self.turns = 0

    def says(self, text):
        self.turns += 1
        heard = hear(text)
        turn = Turn(
            f"turn-{self.turns}",
            "pupil",
            heard.intent,
            NOON,
            text=heard.text,
            slots=heard.slots,
            question=heard.question,
        )
        return self.assistant.answer(turn)

    def hears(self, text):
        return self.says(text).speech.plain()

    def is_in(self, learner):
        """Puts the pupil in the middle of something."""
        before = self.store.recall("pupil", "none")[0]
        by_id = self.world.notes.library.by_id
        said = Reply(
            say(" ".join(by_id[id].text for id in learner.about) or "Hello."),
            Intent.ASK,
            say("What else?"),
            sources=tuple(by_id[id].source for id in learner.about),
            known=True,
        )
        assert self.store.save("pupil", before, Kept(learner, "put", NOON, said))

    def facts(self, *parts):
        """The ids of the facts that hold these words."""
        every = self.world.notes.library.facts
        return [next(f.id for f in every if part in f.text) for part in parts]

    @property
    def doing(self):
        return self.store.recall("pupil", "none")[0].doing


REASONS = ("full of silt", "had quarrelled", "Bread was")


@pytest.fixture
def told_reasons(pupil):
    pupil.is_in(
        Learner(
            doing=doing("offer", fact=pupil.facts(REASONS[0])[0]),
            about=tuple(pupil.facts(*REASONS)),
        )
    )
    return pupil


@pytest.fixture
def in_a_list(pupil):
    """Two of five points told, three to come."""
    ids = pupil.facts(*(f"Ban {thing} stood" for thing in THINGS))
    pupil.is_in(
        Learner(doing=doing("listing", rest=ids[2:], fact=ids[0]), about=tuple(ids[:2]))
    )
    return pupil


@pytest.fixture
def asked(pupil):
    """A question on who ended it is open, out of the blue."""
    [fact] = pupil.facts("ended the Ferry Ban")
    pupil.is_in(Learner(doing=doing("offer", fact=fact)))
    assert pupil.says("yes").asked.fact == fact
    return pupil


@pytest.mark.parametrize(
    "said",
    [
        "say that slowly",
        "shorter",
        "in more detail",
        "tell me more",
        "the second one again",
        "spell that",
    ],
)
def test_with_nothing_said_before_lili_says_so_kindly_and_listens(pupil, said):
    reply = pupil.says(said)
    assert reply.speech.plain().startswith("I haven't told you")
    assert reply.reprompt
    assert reply.known is None


def test_slower_is_the_same_reply_said_slowly(pupil):
    told = pupil.says("who ended the Ferry Ban")
    slow = pupil.says("say that slowly")
    assert slow.speech.plain() == told.speech.plain()
    assert '<prosody rate="slow">' in slow.speech.ssml()
    assert slow.sources == told.sources
    assert (slow.intent, slow.known) == (Intent.SLOWER, None)
    assert pupil.says("slower").speech == slow.speech


def test_a_slow_question_is_still_the_question(asked):
    slow = asked.says("slow down")
    assert slow.asked
    assert slow.speech.slow
    assert asked.says("Orla Fenwick").verdict == "correct"


def test_shorter_is_the_least_that_answers(pupil):
    pupil.says("who ended the Ferry Ban")
    assert pupil.hears("just the answer") == f"Orla Fenwick. {asking.OFFER}"


def test_of_a_list_the_short_form_is_its_length_and_its_first_point(pupil):
    reasons = tuple(pupil.facts(*REASONS))
    pupil.is_in(Learner(doing=doing("offer", fact=reasons[0]), about=reasons))
    short = words.in_short(3, "The harbour was full of silt.")
    assert pupil.hears("shorter") == f"{short} {asking.OFFER}"


def test_a_decline_is_short_already(pupil):
    pupil.says("who won the battle of Hastings")
    assert pupil.hears("in short") == f"{asking.UNKNOWN} {asking.ASK_ELSE}"


def test_more_detail_is_the_rest_of_the_point_then_what_stands_beside_it(pupil):
    silt = pupil.facts(*REASONS)[0]
    pupil.is_in(Learner(doing=doing("offer", fact=silt), about=(silt,)))
    assert "The silt came down with the river." in pupil.hears("more detail")
    beside = pupil.hears("more detail")
    assert beside.startswith("My notes also say this.")
    assert "quarrelled" in beside
    assert "Bread was dear." in beside
    assert "wanted more pay" in pupil.hears("more detail")
    assert pupil.hears("more detail") == f"{words.ALL} {asking.OFFER}"


def test_nothing_is_told_twice_on_the_way(pupil):
    told = list(pupil.says("who ended the Ferry Ban").sources)
    reply = pupil.says("tell me more")
    while reply.sources:
        told += reply.sources
        reply = pupil.says("tell me more")
    facts = [source.fact for source in told]
    assert len(facts) == len(set(facts))
    assert reply.speech.plain() == f"{words.ALL} {asking.OFFER}"


def test_whoever_goes_on_after_all_is_told_takes_the_offer(pupil):
    pupil.says("who ended the Ferry Ban")
    while pupil.says("go on").sources:
        pass
    assert pupil.says("go on").asked


def test_detail_in_the_middle_of_a_list_leaves_the_list_where_it_was(in_a_list):
    rest = in_a_list.doing.values["rest"]
    heard = in_a_list.hears("in more detail")
    assert heard.startswith("Gulls nested on the roof of the harbour.")
    assert heard.endswith(asking.GO_ON)
    assert in_a_list.doing.values["rest"] == rest
    assert "the chapel" in in_a_list.hears("go on")


def test_where_there_is_no_more_detail_the_list_goes_on(in_a_list):
    in_a_list.says("in more detail")
    assert "the chapel stood empty" in in_a_list.hears("in more detail")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("the second one again", "Here is the second one. The ferrymen"),
        ("the second one", "Here is the second one. The ferrymen"),
        ("number two", "Here is the second one. The ferrymen"),
        ("what was the last one?", "Here is the third one. Bread was dear."),
        ("repeat the third", "Here is the third one. Bread was dear."),
        ("go back to the first one", "Here is the first one. The harbour"),
        ("the last one", "Here is the third one. Bread was dear."),
        ("the one before last", "Here is the second one. The ferrymen"),
        ("repeat the twelfth", "There are only three."),
        ("what was the seventh one", "There are only three."),
    ],
)
def test_one_point_of_the_list_just_told_is_told_again(told_reasons, said, heard):
    assert told_reasons.hears(said).startswith(heard)
    assert told_reasons.doing.scene == "offer"


def test_the_one_before_goes_back_point_by_point(told_reasons):
    told_reasons.says("the last one")
    assert "second one" in told_reasons.hears("the one before that")
    assert "first one" in told_reasons.hears("the one before")
    assert told_reasons.hears("the one before").startswith("That was the first one.")
    assert "second one" in told_reasons.hears("and the one after that")


def test_a_point_is_told_with_the_detail_it_was_told_in(told_reasons):
    told_reasons.says("the second one")
    told_reasons.says("more detail")
    heard = told_reasons.hears("the second one again")
    assert "quarrelled" in heard
    assert "wanted more pay" in heard
    assert "third one. Bread" in told_reasons.hears("the third one")


def test_places_count_over_the_whole_list_and_it_goes_on_where_it_was(in_a_list):
    in_a_list.says("go on")
    told = in_a_list.doing.values["told"]
    assert "the harbour" in in_a_list.hears("the first one again")
    assert "the mill" in in_a_list.hears("repeat the fifth one")
    assert in_a_list.hears("the last one").startswith(f"Here is the {_nth(len(told))}")
    rest = " ".join(_until_the_end(in_a_list))
    assert [rest.count(thing) for thing in THINGS] == [
        0 if at < len(told) else 1 for at in range(len(THINGS))
    ]
    assert "the harbour" in in_a_list.hears("go back to the first one")


def _nth(number):
    return ["first", "second", "third", "fourth", "fifth"][number - 1]


def _until_the_end(pupil):
    while pupil.doing.scene == "listing":
        yield pupil.hears("go on")


def test_the_whole_list_is_told_from_its_beginning(in_a_list):
    in_a_list.says("go on")
    assert "the harbour" in in_a_list.hears("say the list again")
    assert in_a_list.doing.scene == "listing"


def test_a_single_answer_is_the_only_one(pupil):
    silt = pupil.facts(REASONS[2])
    pupil.is_in(Learner(doing=doing("offer", fact=silt[0]), about=tuple(silt)))
    assert pupil.hears("the second one").startswith("There was only one. Bread")


@pytest.mark.parametrize(
    ("said", "spelt"),
    [
        ("spell Orla Fenwick", "Orla Fenwick is spelt O R L A, F E N W I C K."),
        ("how do you spell fenwick", "Fenwick is spelt F E N W I C K."),
        ("how do you spell the word silt", "Silt is spelt S I L T."),
        ("can you spell Brill-on-Sea", "spelt B R I L L hyphen O N hyphen S E A."),
        ("spell Napoleon", words.NOT_IN_NOTES),
    ],
)
def test_a_name_is_spelt_when_the_notes_have_it(pupil, said, spelt):
    assert spelt in pupil.hears(said)


def test_that_is_the_chief_name_of_the_last_answer(pupil):
    pupil.says("who ended the Ferry Ban")
    reply = pupil.says("spell that")
    assert "O R L A, F E N W I C K" in reply.speech.plain()
    assert 'interpret-as="spell-out">O R L A<' in reply.speech.ssml()
    assert reply.speech.plain().endswith(asking.OFFER)


def test_where_no_name_was_said_lili_asks_for_the_word(pupil):
    silt = pupil.facts("Bread was")
    pupil.is_in(Learner(about=tuple(silt)))
    assert pupil.hears("spell that").startswith(words.NO_NAME)


@pytest.mark.parametrize(
    "said",
    ["shorter", "more detail", "the first one again", "spell that", "spell silt"],
)
def test_a_question_still_open_is_put_again_and_its_answer_is_not_told(asked, said):
    reply = asked.says(said)
    assert reply.asked
    assert quizzing.BACK in reply.speech.plain()
    assert "Fenwick" not in reply.speech.plain()
    assert asked.says("Orla Fenwick").verdict == "correct"


@pytest.mark.parametrize("said", ["the second one", "the last one", "number two"])
def test_bare_places_said_to_an_open_question_are_an_answer(asked, said):
    assert asked.says(said).verdict


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("say that slowly", "Orla Fenwick ended the Ferry Ban."),
        ("just the answer", "Orla Fenwick."),
        ("more detail", "mayor"),
        ("spell that", "O R L A"),
        ("the last one again", "There was only one. Orla Fenwick ended"),
    ],
)
def test_after_a_verdict_all_of_these_work_and_another_question_is_offered(
    asked, said, heard
):
    closing = asked.says("Orla Fenwick").reprompt.plain()
    reply = asked.says(said)
    assert heard in reply.speech.plain()
    assert reply.verdict is None
    assert reply.speech.plain().endswith(closing)
    assert asked.says("yes").asked


def test_a_person_is_spelt_rather_than_a_place_even_if_the_topic_is_named_so(pupil):
    pupil.says("who was the mayor of Brill-on-Sea")
    assert "Orla Fenwick is spelt" in pupil.hears("how do you spell that")


def test_detail_of_later_points_is_not_called_the_first(in_a_list):
    in_a_list.says("go on")
    in_a_list.says("in more detail")
    assert "The first is this" not in in_a_list.hears("shorter")
