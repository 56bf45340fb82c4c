"""The pictures of docs/screenshots are those of the page as it is."""

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
INPUTS = runpy.run_path(str(ROOT / "docs/picture_inputs.py"))
SHOTS = INPUTS["SHOTS"]
LARGEST = 120_000  # bytes
ANEW = "run make screenshots"
PNG = b"\x89PNG\r\n\x1a\n"


def test_the_pictures_were_taken_of_the_page_as_it_is():
    note = SHOTS / INPUTS["MADE_OF"]
    assert note.is_file(), f"there are no pictures: {ANEW}"
    taken_of = note.read_text("utf-8").strip()
    assert taken_of == INPUTS["digest"](), f"the page has changed: {ANEW}"


@pytest.mark.parametrize("name", INPUTS["PICTURES"])
def test_every_picture_is_there_and_small(name):
    picture = SHOTS / name
    assert picture.is_file(), f"{name} is missing: {ANEW}"
    assert picture.read_bytes().startswith(PNG)
    assert picture.stat().st_size <= LARGEST, f"{name} is too large for a page"


def test_no_picture_is_left_over():
    assert {one.name for one in SHOTS.glob("*.png")} == set(INPUTS["PICTURES"])


def test_the_readme_shows_every_picture_and_no_other():
    shown = re.findall(r"docs/screenshots/([\w-]+\.png)", README.read_text("utf-8"))
    assert set(shown) == set(INPUTS["PICTURES"])
