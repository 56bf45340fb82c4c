"""What ordinary search engines find first for a question, over the same statements."""

import re
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

import Stemmer
from tantivy import Document, Index, SchemaBuilder

from ask_items import Asked
from lili_voice.knowledge.finding.librarian import Librarian
from score import percentile, right, wilson

WORD = re.compile(r"[^\W_]+")
First = Callable[[str], str]  # the statement found first, "" for none


@dataclass(frozen=True, slots=True)
class Compared:
    """What one engine found first for some questions, and the seconds it took."""

    name: str
    good: int
    took: tuple[float, ...]

    def line(self) -> str:
        """A row of the table, in milliseconds."""
        low, high = wilson(self.good, len(self.took))
        share = f"{self.good / len(self.took):.1%}"
        half, most = (percentile(self.took, n) * 1000 for n in (50, 99))
        return (
            f"{self.name:<44}{self.good:>5}/{len(self.took):<5}{share:>7}"
            f"{f'{low:.1%} to {high:.1%}':>18}{half:>8.2f}{most:>8.2f}"
        )


def print_engines(notes: Librarian, asked: Sequence[Asked]) -> None:
    """A table for each way questions were heard, Lili's own first hit at its top."""
    texts = [fact.text for fact in notes.library.facts]
    engines = {"Lili": _lili(notes)} | {
        name: make(texts) for name, make in ENGINES.items() if _there(name)
    }
    for label in dict.fromkeys(one.label for one in asked if one.answerable):
        some = [one for one in asked if one.label == label]
        head = f"{label}: first hit right, of {len(texts):,} facts"
        print(f"\n{head:<62}{'95 % interval':>17}{'p50':>8}{'p99':>8}")
        for name, first in engines.items():
            print(_compared(name, first, some).line())


def _there(name: str) -> bool:
    if name != "bm25s" or find_spec("bm25s"):
        return True
    print("bm25s is left out: it is not installed (pip install bm25s)", file=sys.stderr)
    return False


def _compared(name: str, first: First, asked: Sequence[Asked]) -> Compared:
    first(asked[0].question)  # opens what is opened once
    good, took = 0, []
    for one in asked:
        begun = time.perf_counter()
        found = first(one.question)
        took.append(time.perf_counter() - begun)
        good += right(one.item, found)
    return Compared(name, good, tuple(took))


def _lili(notes: Librarian) -> First:
    def first(question: str) -> str:
        hits = notes.find(question).hits
        return hits[0].fact.text if hits else ""

    return first


def _sqlite(texts: Sequence[str]) -> First:
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table facts using fts5(text, tokenize = 'porter')")
    base.executemany("insert into facts values (?)", ([text] for text in texts))

    def first(question: str) -> str:
        wanted = " OR ".join(f'"{word}"' for word in WORD.findall(question))
        sought = "select text from facts where facts match ? order by rank limit 1"
        row = base.execute(sought, [wanted]).fetchone() if wanted else None
        return str(row[0]) if row else ""

    return first


def _tantivy(texts: Sequence[str]) -> First:
    builder = SchemaBuilder()
    builder.add_text_field("text", stored=True, tokenizer_name="en_stem")
    index = Index(builder.build())
    writer = index.writer(num_threads=1)
    for text in texts:
        writer.add_document(Document(text=text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def first(question: str) -> str:
        wanted = " ".join(WORD.findall(question.lower()))  # "and" is no operator
        hits = searcher.search(index.parse_query(wanted, ["text"]), limit=1).hits
        return str(searcher.doc(hits[0][1])["text"][0]) if hits else ""

    return first


def _bm25s(texts: Sequence[str]) -> First:
    bm25s = import_module("bm25s")
    ways = {
        "stopwords": "en",
        "stemmer": Stemmer.Stemmer("english"),
        "show_progress": False,
    }
    searched = bm25s.BM25()
    searched.index(bm25s.tokenize(list(texts), **ways), show_progress=False)

    def first(question: str) -> str:
        words = bm25s.tokenize([question], **ways)
        found, scores = searched.retrieve(words, k=1, show_progress=False)
        return texts[int(found[0, 0])] if scores[0, 0] > 0 else ""

    return first


ENGINES: dict[str, Callable[[Sequence[str]], First]] = {
    "SQLite FTS5, porter": _sqlite,
    "tantivy, en_stem": _tantivy,
    "bm25s": _bm25s,
}
