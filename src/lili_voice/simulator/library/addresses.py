"""Where things stand on the library's pages."""

from hashlib import sha256
from urllib.parse import urlencode


def key_of(name: str) -> str:
    """The name of a document's or a topic's page. It stays the same whatever comes
    beside it, so that an old address never shows another."""
    return sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def document_address(path: str) -> str:
    """The page of a document."""
    return f"/library/document/{key_of(path)}"


def line_address(path: str, line: int) -> str:
    """A line of a document, whichever part of a long one it stands in."""
    return f"{document_address(path)}?line={line}#line-{line}"


def topic_address(title: str) -> str:
    """The page of a topic."""
    return f"/library/topic/{key_of(title)}"


def asking(question: str) -> str:
    """The page on which Lili is asked, with a question ready to be sent."""
    return f"/?{urlencode({'ask': question})}"
