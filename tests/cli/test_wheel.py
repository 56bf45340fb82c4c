import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

builder = pytest.importorskip("hatchling.builders.wheel", reason="hatchling is missing")
CHECKOUT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel, unpacked in an empty folder."""
    wheel = next(
        builder.WheelBuilder(str(CHECKOUT)).build(
            directory=str(tmp_path_factory.mktemp("dist"))
        )
    )
    folder = tmp_path_factory.mktemp("installed")
    with ZipFile(wheel) as packed:
        packed.extractall(folder)
    return folder


def test_the_wheel_alone_answers_in_an_empty_folder(installed, tmp_path):
    environ = {**os.environ, "PYTHONPATH": str(installed)}
    code = "import lili_voice; print(lili_voice.__file__); from lili_voice.cli import main; main()"
    told = subprocess.run(
        [sys.executable, "-c", code, "ask", "who introduced the Great Leap Forward?"],
        cwd=tmp_path,
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith(str(installed))
    assert "Liu Shaoqi" in told.stdout
    assert not list(tmp_path.iterdir())


def test_the_wheel_carries_every_data_file(installed):
    source = CHECKOUT / "src" / "lili_voice"
    wanted = {
        p.relative_to(source)
        for p in source.rglob("*")
        if p.is_file() and p.suffix not in (".py", ".pyc")
    }
    packed = {
        p.relative_to(installed / "lili_voice")
        for p in (installed / "lili_voice").rglob("*")
        if p.is_file()
    }
    assert wanted <= packed
