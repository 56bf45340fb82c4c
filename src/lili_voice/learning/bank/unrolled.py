"""Questions made only as far as somebody looks."""

from collections.abc import Iterator
from threading import Lock

from lili_voice.turn import Question


class Unrolled:
    """Questions in their order, each made when it is first looked at, and kept.

    Safe to share between threads.
    """

    def __init__(self, source: Iterator[Question]) -> None:
        self._source = source
        self._made: list[Question] = []
        self._lock = Lock()

    def __iter__(self) -> Iterator[Question]:
        at = 0
        while (question := self._at(at)) is not None:
            yield question
            at += 1

    def _at(self, at: int) -> Question | None:
        with self._lock:
            if at == len(self._made):
                following = next(self._source, None)
                if following is None:
                    return None
                self._made.append(following)
            return self._made[at]
