"""How much room words take where no font is at hand: rather too much than less."""

import re

ELLIPSIS = "…"
LEADING = 1.34  # from one line to the next, in letter sizes
ASCENT, DESCENT = 0.95, 0.27  # above and below the line that letters stand on

_BOLDER = 1.12
_CLUSTER = re.compile(r".[\u0300-\u036f\u200d\ufe0f]*", re.DOTALL)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# In letter sizes; as wide as the widest of the fonts that systems show pages in.
_GROUPS = (
    (0.33, " ijl.,:;'|!’‘·I"),
    (0.42, 'frt()[]-–/\\"“”J'),
    (0.60, "csvxyzkFLTeao"),
    (0.66, "bdghnpqu0123456789?$£€PESYZ+=<>"),
    (0.74, "ABKRVXCN"),
    (0.80, "DGHOQUw&"),
    (1.02, "mMW%@—…"),
)
_WIDTHS = {letter: width for width, letters in _GROUPS for letter in letters}
_OTHER, _WIDE = 0.8, 1.05
_FROM_WIDE = 0x2E80  # Chinese and what follows it


def plain(text: str) -> str:
    """On one line, without what no picture can show."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def width_of(text: str, size: float, bold: bool = False) -> float:
    """The most room that a line of text takes."""
    ems = sum(_WIDTHS.get(letter) or _unlisted(letter) for letter in text)
    return ems * size * (_BOLDER if bold else 1.0)


def _unlisted(letter: str) -> float:
    return _WIDE if ord(letter) >= _FROM_WIDE else _OTHER


def wrapped(text: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Lines that each fit the width; a word too long for a line is cut in pieces."""
    lines: list[str] = []
    filled, space = 0.0, width_of(" ", size, bold)
    for word in plain(text).split():
        room = width_of(word, size, bold)
        if lines and filled + space + room <= width:
            lines[-1] = f"{lines[-1]} {word}"
            filled += space + room
        else:
            lines.extend(_pieces(word, width, size, bold))
            filled = width_of(lines[-1], size, bold)
    return lines


def _pieces(word: str, width: float, size: float, bold: bool) -> list[str]:
    if width_of(word, size, bold) <= width:
        return [word]
    pieces = [""]
    for cluster in _CLUSTER.findall(word):
        if pieces[-1] and width_of(pieces[-1] + cluster, size, bold) > width:
            pieces.append("")
        pieces[-1] += cluster
    return pieces


def shortened(lines: list[str], most: int, width: float, size: float) -> list[str]:
    """No more than `most` lines; what was left out leaves an ellipsis behind."""
    if len(lines) <= most:
        return lines
    kept, last = lines[: most - 1], lines[most - 1]
    while width_of(last + ELLIPSIS, size) > width and last:
        last = last[:-1]
        last = last.rpartition(" ")[0] or last
    return [*kept, last.rstrip(" ,;:.-–—") + ELLIPSIS]
