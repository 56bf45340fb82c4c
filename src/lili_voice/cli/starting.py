"""A start makes much, and hardly anything of it is thrown away again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def nothing_thrown_away() -> Iterator[None]:
    """For as long as it lasts, nobody looks for what may be thrown away: of a start
    that takes a sixth of the time, and finds next to nothing."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
