"""How many questions the quiz has on each fact, and whether they keep their promises.

benchmarks/bank [DIR...] [--sample N] [--seed N] [--dropped]

Asked about are the starter documents and every document of the folders, each by itself
and then all together. Of each question that is kept it is looked up anew whether Ask
leads back from it to its fact, whether the answer as written is judged right and the
question's own words are not, and whether no wrong choice can be right: it is held
against every fact of the library, not only those that the bank looked at. --sample
prints some questions of all documents for reading; --dropped counts what was thought
of and not kept.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from bank_checks import broken, may_have
from lili_voice.knowledge.facts import Fact
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, Library, read_documents
from lili_voice.knowledge.reading.formats import SUFFIXES
from lili_voice.learning.bank import Bank
from lili_voice.turn import Question, QuestionKind

AIM_FACTS, AIM_EACH = 0.9, 1.5
TWINS = (".txt", ".pdf")  # another form of a document that is read already


@dataclass
class Row:
    """What was found in one library."""

    name: str
    facts: int = 0
    asked: int = 0
    questions: int = 0
    seconds: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    could: Counter[str] = field(default_factory=Counter)
    has: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    truths: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    bare: list[str] = field(default_factory=list)


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dropped", action="store_true")
    chosen = parser.parse_args(argv)
    files = dict(_files([STARTER, *chosen.folders]))
    if chosen.sample:
        _print_sample(files, chosen.sample, chosen.seed)
        return 0
    groups = {"starter": {n: p for n, p in files.items() if p.parent == STARTER}}
    groups |= {n: {n: p} for n, p in files.items() if p.parent != STARTER}
    if chosen.folders:
        groups["all together"] = files
    rows = [_row(name, read_documents(group)) for name, group in groups.items()]
    _print(rows, dropped=chosen.dropped)
    return int(any(row.broken for row in rows))


def _files(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Each document once, though it may lie there in several formats."""
    seen = set[str]()
    for folder in folders:
        paths = [p for p in sorted(folder.iterdir()) if p.suffix.lower() in SUFFIXES]
        for path in sorted(paths, key=lambda p: p.suffix in TWINS):
            if path.stem not in seen:
                seen.add(path.stem)
                yield path.name, path


def _row(name: str, library: Library) -> Row:
    notes = Librarian(library)
    bank, row, unique = Bank(notes), Row(name), dict[Question, None]()
    start = time.perf_counter()
    for fact in library.facts:
        kept = list[Question]()
        for question, why in bank.tried(fact):
            if why is None:
                kept.append(question)
            else:
                row.dropped[f"{question.kind.value}: {why.value}"] += 1
        unique |= dict.fromkeys(kept)
        _count(row, fact, kept)
    row.seconds = time.perf_counter() - start
    row.questions = len(unique)
    for fact in library.facts:
        kinds = {question.kind for question in bank.on(fact)}
        for kind in may_have(fact, library):
            row.could[kind.value] += 1
            row.has[kind.value] += kind in kinds
    for question in unique:
        _hold(row, question, notes)
    return row


def _count(row: Row, fact: Fact, kept: Sequence[Question]) -> None:
    row.facts += 1
    row.asked += bool(kept)
    if not kept:
        row.bare.append(fact.text)


def _hold(row: Row, question: Question, notes: Librarian) -> None:
    row.kinds[question.kind.value] += 1
    row.broken.update(broken(question, notes))
    if question.kind is QuestionKind.CHOICE:
        texts = [choice.text for choice in question.choices]
        at = texts.index(question.accepts[0])
        row.places[f"{question.choices[at].letter} of {len(texts)}"] += 1
    if question.kind is QuestionKind.TRUE_FALSE:
        row.truths[question.accepts[0]] += 1


def _print(rows: Sequence[Row], *, dropped: bool) -> None:
    print(f"{'library':28} facts  asked  share  questions  a fact   broken  ms a fact")
    for row in rows:
        share, each = row.asked / row.facts, row.questions / row.facts
        told = f"{row.name:28} {row.facts:5} {row.asked:6} {share:6.1%} "
        told += f"{row.questions:10} {each:7.2f} {sum(row.broken.values()):8} "
        print(f"{told}{1000 * row.seconds / row.facts:10.0f}")
    _print_last(rows[-1])
    for row in rows:
        for what, times in row.broken.items():
            print(f"BROKEN in {row.name}: {what}: {times}")
    if dropped:
        _print_dropped(rows)


def _print_last(last: Row) -> None:
    print(f"\naims: share of facts {AIM_FACTS:.0%}, questions a fact {AIM_EACH}")
    print(f"\nkinds in {last.name} (facts that may have one, and how many have)")
    for kind in QuestionKind:
        could, has = last.could[kind.value], last.has[kind.value]
        print(f"  {kind.value:16} {last.kinds[kind.value]:5}   {has} of {could}")
    print(f"\nright choice at   {dict(sorted(last.places.items()))}")
    print(f"true or false     {dict(last.truths)}")


def _print_dropped(rows: Sequence[Row]) -> None:
    print(f"\nthought of and not kept in {rows[-1].name}")
    for why, times in rows[-1].dropped.most_common():
        print(f"  {times:5}  {why}")
    for row in rows:
        for text in row.bare:
            print(f"  nothing to ask: {text} ({row.name})")


def _print_sample(files: dict[str, Path], size: int, seed: int) -> None:
    """Questions of every document alike, by chance; each with its answer."""
    chance = Random(seed)
    groups = [{n: p} for n, p in files.items() if p.parent != STARTER]
    groups.append({n: p for n, p in files.items() if p.parent == STARTER})
    pools = []
    for group in groups:
        library = read_documents(group)
        bank = Bank(Librarian(library))
        every = dict.fromkeys(q for fact in library.facts for q in bank.on(fact))
        pools.append((library, list(every)))
    number = 0
    for at in range(size):
        library, pool = pools[at % len(pools)]
        if not pool:
            continue
        question = pool.pop(chance.randrange(len(pool)))
        number += 1
        print(f"{number}. [{question.kind.value}] {question.prompt}")
        print(f"     = {question.accepts[0]}")
        print(f"     ({library.by_id[question.fact].text})")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
