"""Where failures end that nobody foresaw."""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def attempt(work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T | Exception:
    """What the work makes, or the failure it ended in; the end of the process passes.

    This is the one place that catches everything. A turn that fails as no code of ours
    expects must take neither the server nor the postman with it, and its message, which
    may quote a learner, must not come to anybody's log but by way of `logs.where`.
    """
    try:
        return work(*args, **named)
    except Exception as failure:
        return failure
