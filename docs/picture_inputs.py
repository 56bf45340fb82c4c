"""What the pictures of docs/screenshots show, and whether it is still that."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHOTS = ROOT / "docs/screenshots"
MADE_OF = "made_of.txt"  # the digest
PICTURES = (
    "talk-desktop.png",
    "talk-phone.png",
    "talk-dark.png",
    "quiz-desktop.png",
    "quiz-phone.png",
    "workbench-why.png",
    "workbench-platforms.png",
    "library.png",
    "document.png",
    "timeline.png",
    "argument.png",
    "argument-phone.png",
    "terminal.png",
)
SHOWN = (
    "src/lili_voice/simulator/web/static",
    "src/lili_voice/simulator/web/templates",
    "src/lili_voice/simulator/pictures",
    "src/lili_voice/dialogue/wording",
    "src/lili_voice/content",
    "src/lili_voice/cli/terminal_screen.py",
    "docs/take_screenshots.py",
)


def digest() -> str:
    """Another one whenever anything changes that is seen on the pictures."""
    told = sha256()
    for file in _files():
        told.update(file.relative_to(ROOT).as_posix().encode() + b"\0")
        told.update(sha256(file.read_bytes()).digest())
    return told.hexdigest()


def _files() -> Iterator[Path]:
    for name in SHOWN:
        place = ROOT / name
        every = [place] if place.is_file() else sorted(place.rglob("*"))
        for file in every:
            if file.is_file() and "__pycache__" not in file.parts:
                yield file
