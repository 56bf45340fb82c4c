"""Pictures of a topic, drawn from its facts alone: its dates, and what it argues."""

from lili_voice.simulator.pictures.argument import argument, argument_rows
from lili_voice.simulator.pictures.moments import timeline_rows
from lili_voice.simulator.pictures.timeline import timeline

__all__ = ["argument", "argument_rows", "timeline", "timeline_rows"]
