"""The published files: written, and compared with what they should be."""

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from lili_voice.errors import OperatorError
from lili_voice.knowledge.facts import Fact
from lili_voice.publish.alexa import INVOCATION, Model, alexa_model
from lili_voice.publish.expected import words_to_expect


def render(model: Model) -> str:
    """JSON, the same bytes for the same model."""
    return json.dumps(model, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def write_models(
    out: Path, facts: Iterable[Fact], invocation: str = INVOCATION
) -> list[Path]:
    """Writes each platform's model under `out`, whole or not at all.

    OperatorError if that place cannot be written.
    """
    written = []
    for name, text in _models(facts, invocation).items():
        path = out / name
        try:
            _replace(path, text)
        except OSError as error:
            raise OperatorError(
                f"{path} cannot be written ({error}); choose another --out folder."
            ) from error
        written.append(path)
    return written


def stale_models(
    out: Path, facts: Iterable[Fact], invocation: str = INVOCATION
) -> list[str]:
    """A sentence for each file under `out` that is missing or not up to date."""
    return [
        f"{out / name} {_state(out / name)}; run 'lili model' to write it."
        for name, text in _models(facts, invocation).items()
        if not (out / name).is_file() or (out / name).read_bytes() != text.encode()
    ]


def _state(path: Path) -> str:
    return "is out of date" if path.is_file() else "is missing"


def _models(facts: Iterable[Fact], invocation: str) -> dict[str, str]:
    model = alexa_model(words_to_expect(facts), invocation)
    return {"alexa/en-GB.json": render(model)}


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
        # mkstemp makes files private; a published one may be read by all.
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    finally:
        Path(draft).unlink(missing_ok=True)
