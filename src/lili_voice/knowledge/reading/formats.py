"""How each format is read, by the ending of a file's name."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lili_voice.knowledge.reading.page import File, Page


def _markdown(file: "File") -> "Page":
    from lili_voice.knowledge.reading.markdown import read_markdown

    return read_markdown(file)


def _plain(file: "File") -> "Page":
    from lili_voice.knowledge.reading.plain.reader import read_plain

    return read_plain(file)


def _html(file: "File") -> "Page":
    from lili_voice.knowledge.reading.html.reader import read_html

    return read_html(file)


def _bank(file: "File") -> "Page":
    from lili_voice.knowledge.reading.bank.reader import read_bank

    return read_bank(file)


def _pdf(file: "File") -> "Page":
    from lili_voice.knowledge.reading.pdf.reader import read_pdf

    return read_pdf(file)


def _word(file: "File") -> "Page":
    from lili_voice.knowledge.reading.word.reader import read_word

    return read_word(file)


# Each reader is loaded when the first of its files is met: most answers are given
# without any.
READERS: Mapping[str, "Callable[[File], Page]"] = {
    ".md": _markdown,
    ".markdown": _markdown,
    ".txt": _plain,
    ".text": _plain,
    ".docx": _word,
    ".pdf": _pdf,
    ".csv": _bank,
    ".tsv": _bank,
    ".html": _html,
    ".htm": _html,
}
SUFFIXES = tuple(READERS)
