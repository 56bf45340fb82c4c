"""The page on which a person talks to Lili, its workbench and its library."""

from flask import Blueprint

from lili_voice.simulator.stage import Stage
from lili_voice.simulator.web import assets, benching, reading, taking, talking
from lili_voice.simulator.web.desk import Desk, Porter
from lili_voice.simulator.web.guards import guarded

__all__ = ["Porter", "door"]

DOORS = (talking.door, taking.door, assets.door, benching.door, reading.door)


def door(stage: Stage, porter: Porter) -> list[Blueprint]:
    """All routes of the page, each answer with the visit's cookie and its guards."""
    desk = Desk(stage, porter)
    blueprints = [one(desk) for one in DOORS]
    for blueprint in blueprints:
        blueprint.after_request(desk.handed_back)
        blueprint.after_request(guarded)
    return blueprints
