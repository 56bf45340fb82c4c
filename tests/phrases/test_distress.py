"""A child in distress is heard before anything else; history stays history."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import distress as benchmark
from lili_voice.errors import AuthorError
from lili_voice.phrases import Heard, hear
from lili_voice.phrases.distress import LONGEST, in_distress, read_distress
from lili_voice.phrases.pen import sections
from lili_voice.turn import Intent

ROOM = files("lili_voice.phrases")
LINES = benchmark.OURS.read_text("utf-8").splitlines()
FIRST = [item for item in map(json.loads, LINES) if item["round"] == 1]


@pytest.mark.parametrize("text", [i["text"] for i in FIRST if i["distress"]])
def test_a_child_in_distress_is_heard(text):
    assert hear(text).intent is Intent.DISTRESS


@pytest.mark.parametrize("text", [i["text"] for i in FIRST if not i["distress"]])
def test_history_answers_and_groans_are_not_distress(text):
    assert hear(text).intent is not Intent.DISTRESS


def test_nearly_every_child_of_the_benchmark_is_heard():
    told = list(benchmark.sentences(benchmark.OURS))
    children = [text for text, distress in told if distress]
    history = [text for text, distress in told if not distress]

    assert sum(map(in_distress, children)) >= 0.95 * len(children)
    assert sum(map(in_distress, history)) <= 0.05 * len(history)


def test_nothing_of_a_childs_words_is_passed_on():
    assert hear("my dad hits me") == Heard(Intent.DISTRESS, text="my dad hits me")


@pytest.mark.parametrize(
    "said",
    [
        "my dad hits me",
        "MY DAD HITS ME!!",
        "my dad’s hitting me",
        "um lili my mum's boyfriend keeps hiting me",
        "like, so, um, my dad, er, hits me",
        "my answer is nineteen fifty eight, my dad hits me",
        "who was Mao and can you help because my dad hits me",
        "sorry, I can't, my dad hits me",
        "my stepad hits me",
        "my dad bullyed me",
        "hes hitting me",
        "i hate my self",
    ],
)
def test_fillers_slips_and_other_words_do_not_hide_it(said):
    assert in_distress(said)


@pytest.mark.parametrize(
    ("said", "distress"),
    [
        ("my mum will kill me if I fail the test", False),
        ("my dad will kill me if I tell anyone", True),
        ("I'm dying of boredom", False),
        ("I just want to die", True),
        ("I'd rather die than revise this", False),
        ("I'd rather die than go home", True),
        ("my brother beats me at chess", False),
        ("my brother beats me at home", True),
        ("hit me with another question", False),
        ("he hit me with a chair", True),
        ("this is killing me", False),
        ("my friend says Hitler killed himself", False),
        ("my friend says she will kill herself", True),
        ("why did he say I want to die", False),
        ("my friend said I want to die", True),
        ("the source says my master beats me", False),
        ("did Charles I want to die", False),
        ("I want to dye my hair", False),
        ("hang on my mum's calling me", False),
        ("my mum is calling me stupid", True),
        ("mum stop it", False),
        ("mum stop it you're hurting me", True),
        ("stop it dad I'm doing my quiz", False),
        ("dad stop it", True),
        ("don't tell me yet", False),
        ("don't tell me to calm down I want to die", True),
        ("my mum's shouting at me for dinner", False),
        ("my mum's shouting at me and throwing things", True),
        ("I'm dead", False),
        ("I'm dead inside", True),
        ("mum's gonna kill me", False),
        ("mum's gonna kill me with a knife", True),
    ],
)
def test_the_same_words_may_be_history_or_a_way_of_speaking(said, distress):
    assert in_distress(said) is distress


def test_a_child_who_comes_to_it_late_is_heard():
    history = "I know that the plan began in May and ended early because it failed. "

    assert in_distress(history * 8 + "My dad hits me.")


@given(st.text(max_size=LONGEST))
def test_any_text_is_answered(text):
    assert in_distress(text) in (True, False)


@pytest.mark.parametrize("line", ["my (dad hits me", "my NOBODYS dad hits me"])
def test_an_author_is_told_of_a_line_that_cannot_be_read(line):
    text = f"same:\n  a = b\nwords:\n  KIN = (dad)\nhurt:\n  {line}\n"

    with pytest.raises(AuthorError, match="made up"):
        read_distress(text, "made up")


def test_a_benchmark_of_nothing_but_history_counts_false_alarms(tmp_path: Path):
    file = tmp_path / "history.jsonl"
    file.write_text('{"text": "who was Mao"}\n\n{"question": "why?"}\n', "utf-8")

    assert list(benchmark.sentences(file)) == [("who was Mao", False), ("why?", False)]


@pytest.mark.parametrize(
    "said",
    [
        "we ran out of food and my little brother keeps crying",
        "he checks my phone every night and gets nasty if I talk to boys",
        "they made me take a bag to another town and I owe them",
        "mum says I have to marry him in the summer and I get no choice",
        "I have a plan for tonight",
        "is it ok for your stepdad to kick you",
        "my best mate is giving away all his stuff and not picking up",
    ],
)
def test_small_signs_add_up_to_a_child_in_distress(said):
    assert in_distress(said)


@pytest.mark.parametrize(
    "said",
    [
        "I live in a town where factory children were beaten",
        "my answer is that she starved herself in prison",
        "my nan was evacuated and hated it",
        "my brother keeps interrupting my revision",
        "hit me",
        "I need help with this one",
        "my phone died",
    ],
)
def test_history_and_small_talk_do_not_add_up(said):
    assert not in_distress(said)


def test_a_word_said_over_and_over_is_heard_once():
    assert in_distress("I I I I want want to to die")


def test_no_sign_holds_a_word_that_is_left_out():
    signs = sections(ROOM.joinpath("signs.txt").read_text("utf-8"))
    lines = (line for name, those in signs.items() if name != "words" for line in those)
    spelled = set(re.findall("[a-z]+", " ".join(lines)))
    text = ROOM.joinpath("distress.txt").read_text("utf-8")

    assert not spelled & set(" ".join(sections(text)["left_out"]).split())


@pytest.mark.parametrize(
    "signs",
    [
        "plain 3:\n  my (dad",
        "plain:\n  my dad",
        "plain 3:\n  [my] [dad]",
        "p 1:\n  WHO",
    ],
)
def test_an_author_is_told_of_a_sign_that_cannot_be_read(signs):
    with pytest.raises(AuthorError):
        read_distress("hurt:\n  my dad\n", "made up", signs)
