"""An author's slip in a phrase file is told where it stands."""

import pytest

from lili_voice.errors import AuthorError
from lili_voice.phrases.phrasebook import phrasebook, read_phrasebook
from lili_voice.phrases.said import EDGE, PHRASE
from lili_voice.phrases.templates import MOST, sentences
from lili_voice.turn import Intent


def test_a_template_stands_for_all_its_sentences():
    assert sentences("(go|carry) on [now|then]") == (
        "go on",
        "go on now",
        "go on then",
        "carry on",
        "carry on now",
        "carry on then",
    )


def test_brackets_stand_within_brackets():
    assert sentences("[(a|the) [next]] one") == (
        *("one", "a one", "a next one", "the one", "the next one"),
    )


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("(yes|no", "never closed"),
        ("yes)", "closes nothing"),
        ("[yes)", "never closed"),
        ("yes (|please)", "empty"),
        ("[yes] [please]", "left out"),
        ("yes!", "cannot be spoken"),
        ("in 1958", "cannot be spoken"),
        ("{answer", "cannot be spoken"),
        ("(a|b|c|d) " * 6, str(MOST)),
    ],
)
def test_a_broken_template_names_file_line_and_mistake(template, says):
    with pytest.raises(AuthorError, match=r"my\.txt, line 3") as caught:
        read_phrasebook(f"# mine\nyes:\n  {template}\n", "my.txt")

    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("maybe:\n  perhaps", 1, "'maybe'"),
        ("silence:\n  hush", 1, "'silence'"),
        ("yes please", 1, "heading"),
        ("yes:\n  yes\n\nno:\n  no\n  yes", 6, "line 2"),
        ("ask:\n  it's {query}\nsay:\n  its {query}", 4, "line 2"),
        ("yes:\n  yes {answer}", 2, "no slot"),
        ("answer:\n  it was", 2, "{answer}"),
        ("answer:\n  {answer}", 2, "{answer}"),
        ("answer:\n  it was {query}", 2, "{answer}"),
        ("ask:\n  did {query} do", 2, "{query}"),
        ("ask:\n  {query} did {query}", 2, "{query}"),
    ],
)
def test_a_misplaced_phrase_names_file_line_and_mistake(text, line, says):
    with pytest.raises(AuthorError, match=rf"my\.txt, line {line}: ") as caught:
        read_phrasebook(text, "my.txt")

    assert says in str(caught.value)


def test_the_same_opening_and_closing_may_stand_under_two_headings():
    book = read_phrasebook("answer:\n  is it {answer}\nask:\n  {query} is it", "my.txt")

    assert (book.openings, book.closings) == ({"is it": "answer"}, {"is it": "ask"})


def test_no_delivered_phrase_is_longer_than_what_is_looked_at():
    book = phrasebook()
    keys = [*book.whole, *book.openings, *book.closings]

    assert max(len(key.split()) for key in keys) <= PHRASE
    assert max(len(key.split()) for key in book.leads | book.tails) <= EDGE


def test_a_second_word_of_a_heading_sets_its_phrases_apart():
    book = read_phrasebook("yes:\n  yes\nyes okay:\n  okay\n", "test.txt")
    assert book.under("yes") == ("yes", "okay")
    assert (book.under("yes", ""), book.under("yes", "okay")) == (("yes",), ("okay",))
    assert book.whole == {"yes": Intent.YES, "okay": Intent.YES}


def test_only_what_is_said_as_a_whole_is_set_apart():
    with pytest.raises(AuthorError, match="no intent 'edges two'"):
        read_phrasebook("edges two:\n  please\n", "test.txt")
