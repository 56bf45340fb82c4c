"""The files of a package, read back, and the rules on a webhook."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from lili_voice.publish.dialogflow.agent import SECRET_HEADER
from lili_voice.publish.files import Files

Package = Mapping[str, Any]  # what each file says, by path


def lint_json(files: Files) -> Iterator[str]:
    for path, content in sorted(files.items()):
        if _read(content) is None:
            yield f"{path} is not JSON"


def parsed(files: Files) -> Package:
    """What the files say; one that is not JSON says nothing."""
    found = {path: _read(content) for path, content in files.items()}
    return {path: said for path, said in sorted(found.items()) if said is not None}


def lint_address(url: str, headers: Mapping[str, object]) -> Iterator[str]:
    """A webhook is reached by HTTPS and told our secret."""
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        yield f"the webhook's address {url!r} must be https"
    if not headers.get(SECRET_HEADER):
        yield f"the webhook is not sent {SECRET_HEADER}"


def _read(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None
