"""How sure we are that the notes hold the answer."""

import pytest

from lili_voice.knowledge.finding.confidence import ALL, evidence_of_knowing, sure
from lili_voice.knowledge.finding.rank import ranked

NAMES = ["orla fenwick"]
FACTS = (
    ("Orla Fenwick led the guild.", {"people": ("Orla Fenwick",)}),
    ("The guild met in the lamp hall in 1742.", {"dates": ("1742",)}),
    ("The council doubled the oil tax.", {}),
    ("Bread was dear after the harvest failed.", {}),
)


@pytest.fixture
def index(fact, index_of):
    return index_of(*(fact(text, **more) for text, more in FACTS))


@pytest.fixture
def believed(asked, index):
    """How sure we are of the best answer to a question."""

    def believed(question):
        query = asked(question, NAMES)
        return sure(query, ranked(query, index, None), index)

    return believed


@pytest.fixture
def known(asked, index):
    """What speaks for the notes' holding the answer."""

    def known(question):
        query = asked(question, NAMES)
        return evidence_of_knowing(query, ranked(query, index, None), index)

    return known


@pytest.mark.parametrize(
    "question",
    ["who led the guild", "what did the council do", "did the council paint ships"],
)
def test_how_sure_we_are_is_a_probability(believed, question):
    assert 0 <= believed(question) <= 1


@pytest.mark.parametrize(
    ("said", "unsaid"),
    [
        ("who doubled the oil tax", "who painted the town hall green"),
        ("when did the guild meet", "when did the guild elect its first bishop"),
        ("was bread dear", "was bread stolen by pirates"),
        ("why was bread dear", "why did the council steal ships"),
    ],
)
def test_we_are_surer_of_what_the_notes_say(believed, said, unsaid):
    assert believed(said) > believed(unsaid)


def test_what_lacks_nearly_all_of_the_question_is_beyond_belief(believed):
    assert believed("which bishop painted forty zeppelins for the guild") < 0.5


def test_words_that_the_notes_lack_altogether_are_absent(known):
    assert known("who doubled the oil tax")["absent"] == 0
    assert 0 < known("who doubled the ship tax")["absent"] < 1
    assert known("who sank the oil ship")["absent"] > known("who sold oil")["absent"]


def test_the_best_is_compared_with_the_others(known):
    found = known("who doubled the oil tax")
    assert found["ahead"] > 0
    assert 0 < found["share"] < found["share_here"] + 0.01


def test_how_the_question_was_heard_is_remembered(known):
    assert known("who led the guild")["unlike"] == 0


def test_how_much_was_asked_is_counted(known):
    assert known("the guild")["one_term"] == 1
    assert known("who led the guild")["terms"] > known("the guild")["terms"]


def test_all_that_tells_has_a_name(known):
    for question in ("who led the guild", "when", "what did orla fenwick do in 1742"):
        assert set(known(question)) <= set(ALL)
