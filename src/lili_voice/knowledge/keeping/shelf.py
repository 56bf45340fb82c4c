"""Where a library comes from: documents, or a store of facts made of them."""

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lili_voice.errors import AuthorError, OperatorError
from lili_voice.knowledge.keeping.factstore import is_store, read_store
from lili_voice.knowledge.keeping.unchanged import Files, unless_changed
from lili_voice.knowledge.library import STARTER, Library, read_documents, read_folder
from lili_voice.knowledge.reading.formats import SUFFIXES


def open_library(path: Path | None, cache: Path | None = None) -> Library:
    """The library at a path: a folder of documents, one document, or a store.

    Without a path, the starter documents. With a folder `cache`, documents that have
    not changed since they were last opened are taken from there. OperatorError if there
    is nothing to read, AuthorError if none of the documents can be used; both say what
    to do.
    """
    read = read_documents if cache is None else partial(unless_changed, cache=cache)
    if path is None:
        return read_folder(STARTER, read)
    try:
        path.stat()
        library = _open(path, read)
    except OSError as error:
        raise OperatorError(
            f"{path}: cannot be read ({error.strerror}); give a folder of documents "
            "that is there and that you may read"
        ) from error
    if not library.facts:
        raise AuthorError(_nothing_in(path, library))
    return library


def _open(path: Path, read: Callable[[Files], Library]) -> Library:
    if not path.is_dir():
        return read({path.name: path})
    os.listdir(path)  # a folder that may not be read is no empty one
    return read_store(path) if is_store(path) else read_folder(path, read)


def _nothing_in(path: Path, library: Library) -> str:
    if library.failures:
        more = len(library.failures) - 1
        others = f" (and {more} more; 'lili ingest' lists them)" if more else ""
        return f"{path}: no document can be read: {library.failures[0]}{others}"
    if library.abouts:
        return f"{path}: no statement was found; write sentences under a heading"
    endings = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
    return f"{path}: no documents; put {endings} files there"
