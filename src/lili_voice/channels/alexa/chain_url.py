"""Where Alexa's certificates may come from.

The rule is Amazon's: https, s3.amazonaws.com, port 443, a path under /echo.api/.
"""

import re

from lili_voice.errors import Refused

LONGEST = 512
# One expression for the whole address leaves nothing for two parsers to disagree
# about: no user, query, fragment, percent escape, back slash or other port fits.
ADDRESS = re.compile(r"(?i:https://s3\.amazonaws\.com)(?::443)?(/[\w./-]+)", re.ASCII)
PATH = re.compile(r"/echo\.api/[\w./-]+\.pem", re.ASCII)


def chain_url(given: str) -> str:
    """The one spelling of a chain's address, its dots resolved; raises `Refused`."""
    fits = ADDRESS.fullmatch(given) if len(given) <= LONGEST else None
    if fits is None:
        raise Refused("the certificate address is not one of Alexa's")
    path = _without_dots(fits[1])
    if PATH.fullmatch(path) is None:
        raise Refused("the certificate address is not one of Alexa's")
    return "https://s3.amazonaws.com" + path


def _without_dots(path: str) -> str:
    kept: list[str] = []
    for step in path.split("/")[1:]:
        if not step or (step == ".." and not kept):
            raise Refused("the certificate address is not one of Alexa's")
        if step == "..":
            kept.pop()
        elif step != ".":
            kept.append(step)
    return "/" + "/".join(kept)
