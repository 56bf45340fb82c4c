"""What the pictures of docs/screenshots show, and whether it is still that."""

from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SHOTS = HERE / "screenshots"
SHOWN = (
    "simulator/web/static",
    "simulator/web/templates",
    "simulator/pictures",
    "dialogue/wording",
    "content",
)
BESIDE = {"__pycache__", ".DS_Store"}


def digest() -> str:
    """Another one whenever anything changes that is seen on the pictures."""
    told = sha256()
    for folder in SHOWN:
        for file in sorted((ROOT / "src/lili_voice" / folder).rglob("*")):
            if file.is_dir() or BESIDE & set(file.parts):
                continue
            told.update(file.relative_to(ROOT).as_posix().encode() + b"\0")
            told.update(sha256(file.read_bytes()).digest())
    return told.hexdigest()
