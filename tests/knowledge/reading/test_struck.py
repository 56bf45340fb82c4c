import pytest

PAGE = """# The Dock Strike

## Who led the Dock Strike?

Not asked: Who led the strike?

The Dock Strike was led by Ben Harker.
Not asked: Finish the sentence: the Dock Strike
was led by ...
The dockers wanted sixpence an hour.

- Casual work was uncertain.
  Not asked: What was uncertain?
- Wages were low.
"""


@pytest.mark.parametrize("name", ["page.md", "page.txt"])
def test_struck_questions_are_kept_apart_from_what_is_told(read, name):
    words = PAGE.replace("# ", "").replace("#", "") if name.endswith("txt") else PAGE
    document = read(words, name)
    assert document.about.not_asked == (
        "Who led the strike?",
        "Finish the sentence: the Dock Strike was led by ...",
        "What was uncertain?",
    )
    told = [block.text for section in document.sections for block in section.blocks]
    assert not any("asked" in text.lower() for text in told)
    assert any("sixpence" in text for text in told)


def test_their_lines_are_accounted_for_and_give_no_doubt(read):
    document = read(PAGE)
    assert {5, 8, 9, 13} <= document.wordings
    assert document.doubts == ()


def test_a_document_that_strikes_out_nothing_is_as_it_was(read):
    assert read("# A page\n\nNobody asked for it.\n").about.not_asked == ()
