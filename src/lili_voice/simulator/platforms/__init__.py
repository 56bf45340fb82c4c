"""A turn as the platforms' JSON, both ways.

The platforms are loaded when they are first asked for: most pages never ask.
"""

from datetime import datetime

from lili_voice.simulator.platforms.platform import Recorded, Unreadable, View
from lili_voice.simulator.stage import Exchange
from lili_voice.turn import Reply

__all__ = ["Recorded", "Unreadable", "View", "read_recorded", "views"]


def views(exchange: Exchange, former: Reply | None) -> list[View]:
    """How a turn would have come on each platform, and how Lili answers it there.

    `former` is what she replied before, which a platform listens by.
    """
    from lili_voice.simulator.platforms.every import PLATFORMS
    from lili_voice.simulator.platforms.viewing import view_of

    return [view_of(platform, exchange, former) for platform in PLATFORMS]


def read_recorded(body: bytes, at: datetime) -> Recorded | Unreadable:
    """The turns in a request that some platform, or a script, once sent to Lili.

    Any bytes will do. The turns take place at `at`, whenever they were recorded; whose
    they were is left out.
    """
    from lili_voice.simulator.platforms.recorded import read

    return read(body, at)
