"""How much each piece of evidence tells: numbers fitted by `benchmarks/fit`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec


class Weights(msgspec.Struct, frozen=True):
    """`order` weighs the evidence for one fact against that for another, `known` the
    evidence that the notes hold the answer at all; from `line` on they do."""

    order: Mapping[str, float]
    known: Mapping[str, float]
    line: float


@cache
def weights() -> Weights:
    """The weights Lili is delivered with."""
    text = files(__package__).joinpath("weights.json").read_bytes()
    return msgspec.json.decode(text, type=Weights)
