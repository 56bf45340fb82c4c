"""The command line, called with an environment of its own."""

import pytest
from click.testing import CliRunner

from lili_voice.cli import main


@pytest.fixture
def run(tmp_path):
    """Runs `lili` with an empty environment, but for what is given."""

    def run(*arguments, typed=None, **environ):
        known = dict.fromkeys(
            ("LILI_CONTENT", "LILI_STORE", "LILI_SECRET", "LILI_PORT")
        )
        given = known | {"HOME": str(tmp_path), "NO_COLOR": "1"} | environ
        return CliRunner(env=given).invoke(main, arguments, typed)

    return run
