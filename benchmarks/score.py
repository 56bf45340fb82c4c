"""Whether a spoken answer holds what it must, or honestly says it does not know."""

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any

UNKNOWN = re.compile(
    r"(don't|do not|doesn't|does not)\s+(\w+\s+){0,2}(know|have|cover|say|mention|tell)"
    r"|(can't|cannot|can not|couldn't|could not|unable to)\s+(\w+\s+){0,2}"
    r"(answer|find|help|tell|say)"
    r"|not (something|covered|mentioned|in (my|the|your|these))"
    r"|isn't (in|covered|something|mentioned)|no (information|details?|answer)|not sure"
    r"|only (know|help|cover|answer)|outside (what|my|the)",
    re.I,
)


def is_unknown(speech: str) -> bool:
    """Whether it says that it does not know."""
    return bool(UNKNOWN.search(speech.replace("’", "'")))


def right(item: Mapping[str, Any], speech: str) -> bool:
    """Whether every group of `must` is hit, and none of `must_not`."""
    said = speech.replace("’", "'")
    if not said.strip() or is_unknown(said):
        return False
    if any(re.search(pattern, said, re.I) for pattern in item.get("must_not", ())):
        return False
    return all(_hit(group, said) for group in item["must"])


def _hit(group: Sequence[str], said: str) -> bool:
    return any(re.search(pattern, said, re.I) for pattern in group)


def wilson(good: int, asked: int, z: float = 1.96) -> tuple[float, float]:
    """The 95 % interval of a share (E. B. Wilson, 1927)."""
    share = good / asked
    middle = (share + z * z / (2 * asked)) / (1 + z * z / asked)
    spread = math.sqrt(share * (1 - share) / asked + z * z / (4 * asked * asked))
    half = z * spread / (1 + z * z / asked)
    return max(0.0, middle - half), min(1.0, middle + half)


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that so many per cent of them do not exceed (the nearest rank)."""
    rank = math.ceil(percent / 100 * len(values))
    return sorted(values)[max(0, rank - 1)]
