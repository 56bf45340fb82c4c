PAGE = """# The Dock Strike

## Who led the Dock Strike?

The Dock Strike was led by Ben Harker.
{}
The dockers wanted sixpence an hour.
"""


def prompts(of, line):
    return of(docks=PAGE.format(line)).prompts("Harker")


def test_a_question_struck_out_in_its_document_is_not_asked(of):
    assert "Who led the Dock Strike?" in prompts(of, "")
    left = prompts(of, "Not asked: Who led the Dock Strike?")
    assert "Who led the Dock Strike?" not in left
    assert left


def test_a_question_is_known_by_its_words_and_not_by_its_marks(of):
    left = prompts(of, "not asked: who led the dock strike")
    assert "Who led the Dock Strike?" not in left


def test_a_document_strikes_out_its_own_questions_alone(of):
    struck = PAGE.format("Not asked: Who led the Mill Strike?")
    other = PAGE.format("").replace("Dock", "Mill").replace("Harker", "Lowe")
    notes = of(docks=struck, mills=other)
    assert "Who led the Mill Strike?" in notes.prompts("Lowe")
