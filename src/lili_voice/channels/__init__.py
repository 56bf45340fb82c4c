"""The doors of Lili: each platform is proved, read and written here.

A channel is three functions of plain values, so that any server can stand before it:

prove(incoming)        raises `Refused` unless the platform vouches for these bytes
read(incoming)         the turns in them; a session-ended event holds none
write(turn, reply)     the platform's JSON, as bytes
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Incoming:
    """One HTTP request as it came: header names are lower case."""

    body: bytes
    headers: Mapping[str, str]
