"""Where on the library's pages things stand."""

from urllib.parse import urlencode


def line_address(book: int, line: int) -> str:
    """A line of a document, whichever part of a long one it stands in."""
    return f"/library/document/{book}?line={line}#line-{line}"


def asking(question: str) -> str:
    """The page on which Lili is asked, with a question ready to be sent."""
    return f"/?{urlencode({'ask': question})}"
