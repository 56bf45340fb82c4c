"""Pictures of a topic, drawn from its facts alone: its dates, and what it argues."""

from lili_voice.simulator.pictures.argument import ArgumentRow, argument, argument_rows
from lili_voice.simulator.pictures.moments import TimelineRow, timeline_rows
from lili_voice.simulator.pictures.timeline import timeline

__all__ = [
    "ArgumentRow",
    "TimelineRow",
    "argument",
    "argument_rows",
    "timeline",
    "timeline_rows",
]
