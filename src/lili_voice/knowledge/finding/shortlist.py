"""The likeliest of many things by the words they hold: tantivy's part in finding."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tantivy import Document, Index, Occur, Query, Schema, SchemaBuilder

MEMORY = 100_000_000  # bytes of words gathered before they are put in order
NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Step:
    """One way to hold something: every one of `keys` in one of `fields`."""

    strength: float
    keys: tuple[str, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Want:
    """Something wanted: the ways to hold it, and how much it tells."""

    steps: tuple[Step, ...]
    weight: float = 1.0


class Shortlist:
    """Things by their numbers, and the keys each holds in which field.

    Safe to share between threads. It lies in memory, or in a folder it is read from
    as it is needed.
    """

    def __init__(self, index: Index) -> None:
        index.reload()
        self._schema = index.schema
        self._searcher = index.searcher()

    def best(
        self,
        wants: Iterable[Want],
        limit: int,
        within: Step | None = None,
        *,
        any_at_all: bool = False,
    ) -> list[int]:
        """The numbers of those that hold most of what is wanted, by its weight.

        With `within` only things that hold this; with `any_at_all` those that hold
        nothing come last, in their order.
        """
        should = [(Occur.Should, self._want(want)) for want in wants if want.steps]
        if any_at_all:
            should.append((Occur.Should, _worth(Query.all_query(), 0.0)))
        if not should:
            return []
        query = Query.boolean_query(should)
        if within is not None:
            inside = _worth(self._step(within), 0.0)
            query = Query.boolean_query([(Occur.Must, query), (Occur.Must, inside)])
        found = self._searcher.search(query, limit=limit, count=False).hits
        values = self._searcher.fast_field_values(NUMBER, [at for _, at in found])
        return [int(value) for value in values if value is not None]

    def count(self, steps: Sequence[Step]) -> int:
        """How many things there are that take one of these steps at least."""
        if all(len(step.keys) == 1 for step in steps):
            own = {(field, s.keys[0]) for s in steps for field in s.fields}
            if len(own) == 1 or len({key for _, key in own}) == 1:
                # a key stands in one field of each thing, so nothing counts twice
                return sum(self._searcher.doc_freq(*way) for way in own)
        ways = [(Occur.Should, self._step(step)) for step in steps]
        found = self._searcher.search(Query.boolean_query(ways), limit=1)
        return int(found.count)  # type: ignore[attr-defined]  # its stubs forget it

    def _want(self, want: Want) -> Query:
        return Query.disjunction_max_query(
            [_worth(self._step(s), s.strength * want.weight) for s in want.steps]
        )

    def _step(self, step: Step) -> Query:
        every = [self._one_of(step.fields, key) for key in step.keys]
        if len(every) == 1:
            return every[0]
        return Query.boolean_query([(Occur.Must, query) for query in every])

    def _one_of(self, fields: Sequence[str], key: str) -> Query:
        ways = [
            Query.term_query(self._schema, field, key, index_option="basic")
            for field in fields
        ]
        if len(ways) == 1:
            return ways[0]
        return Query.boolean_query([(Occur.Should, way) for way in ways])


def make_shortlist(
    fields: Sequence[str],
    things: Iterable[Mapping[str, Iterable[str]]],
    folder: Path | None = None,
) -> Shortlist:
    """A shortlist of things in their order, each given by its keys in each field.

    It is kept in an empty `folder`, or in memory without one.
    """
    index = Index(_schema(fields), path=str(folder) if folder else None)
    # One thread, so that the same things always lie in the same order.
    writer = index.writer(heap_size=MEMORY, num_threads=1)
    for number, keys in enumerate(things):
        document = Document()
        document.add_unsigned(NUMBER, number)
        for field, held in keys.items():
            for key in held:
                document.add_text(field, key)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    return Shortlist(index)


def open_shortlist(folder: Path) -> Shortlist:
    """The shortlist kept in a folder; ValueError or OSError if it is damaged."""
    return Shortlist(Index.open(str(folder)))


def _schema(fields: Sequence[str]) -> Schema:
    schema = SchemaBuilder()
    schema.add_unsigned_field(NUMBER, fast=True)
    for field in fields:
        schema.add_text_field(field, tokenizer_name="raw", index_option="basic")
    return schema.build()


def _worth(query: Query, score: float) -> Query:
    return Query.const_score_query(query, score)
