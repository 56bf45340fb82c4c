"""GET /metrics: the tally in the text format that every monitor reads."""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4, generate_latest
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from lili_voice.server.tally import BOUNDS, Spent, Tally

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4


def written(tally: Tally, waiting: int | None = None) -> bytes:
    """The tally, with the memory and the age of this process where Linux tells them.

    `waiting` is how many letters wait for an answer, if that is known.
    """
    registry = CollectorRegistry()
    registry.register(Families(tally, waiting))
    ProcessCollector(registry=registry)
    return generate_latest(registry)


class Families(Collector):
    """A tally as families of metrics."""

    def __init__(self, tally: Tally, waiting: int | None) -> None:
        self._tally = tally
        self._waiting = waiting

    def collect(self) -> Iterator[Metric]:
        """Every family, the empty ones too: a monitor learns their names at once."""
        tally = self._tally
        yield _by(
            ("lili_turns", "Turns answered"), ("channel", "intent"), tally.turns()
        )
        yield _took(tally.spent())
        yield _by(
            ("lili_refused_requests", "Requests not answered"),
            ("channel", "reason"),
            tally.refusals(),
        )
        limits = {(by,): count for by, count in tally.limits().items()}
        yield _by(("lili_rate_limited", "Requests that came too fast"), ("by",), limits)
        yield from self._letters()
        yield CounterMetricFamily(
            "lili_store_failures",
            "Turns in which learners could not be reached",
            value=tally.store_failures,
        )

    def _letters(self) -> Iterator[Metric]:
        drops = {(why,): count for why, count in self._tally.drops().items()}
        dropped = ("lili_dropped_letters", "Messages that will never be answered")
        yield _by(dropped, ("reason",), drops)
        if self._waiting is not None:
            yield GaugeMetricFamily(
                "lili_waiting_letters",
                "Messages that wait for their answer",
                value=self._waiting,
            )


def _by(
    called: tuple[str, str],
    labels: tuple[str, ...],
    counts: Mapping[Any, int],
) -> Metric:
    """A counter; the keys of `counts` are tuples, as long as `labels`."""
    family = CounterMetricFamily(*called, labels=labels)
    for key, count in sorted(counts.items()):
        family.add_metric(key, count)
    return family


def _took(spent: dict[str, Spent]) -> Metric:
    family = HistogramMetricFamily(
        "lili_turn_seconds", "How long turns took", labels=("channel",)
    )
    bounds = [*map(str, BOUNDS), "+Inf"]
    for channel, one in sorted(spent.items()):
        buckets = list(zip(bounds, accumulate(one.counts), strict=True))
        family.add_metric((channel,), buckets, one.seconds)
    return family
