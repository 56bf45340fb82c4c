"""Bytes to the characters they stand for, whatever program saved them."""

import re

# Byte order marks: https://www.unicode.org/faq/utf_bom.html. The mark of UTF-16 begins
# that of UTF-32, which is looked for first.
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)
# UTF-8 that some program took for cp1252 and saved once more: a quotation mark, a dash,
# an accented letter, a pound sign.
TWICE = re.compile("â€[™œ\u009d˜“”¢¦]|Ã[\u00a0-\u00bf]|Â[£\u00a0]")
ACCENTS = re.compile(r"[^\x00-\x7f]+")
OLD = ("cp1252", "mac_roman")  # of English Windows, and of English Macs
# What stands in no English text: a capital within or behind small letters or alone, a
# sign within a word, nothing at all.
STRANGE = re.compile(
    r"(?<=[a-z\d!?.,%])[À-ÖØ-ÞŠŒŽŸ]|(?<![^\s(])[À-ÖØ-ÞŠŒŽŸ](?=\s|[A-Z\d][a-z\d])"
    r"|Ÿ|^[^\S\n]*¥\s|(?<=[a-z])[¡-¬®-¿×÷•†‡ˆ˜™‰¢](?=[a-z])|\ufffd",
    re.M,
)
MOST_ACCENTS = 0.25  # share of bytes; with more, the script is not ours
# One character of UTF-8, or a byte that is none.
MANY_BYTES = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
    rb"|[\x80-\xff]"
)
FEW = 4_000  # bytes in which an encoding shows
HALF = 0.5


def characters(data: bytes) -> tuple[str, bool]:
    """The characters some bytes stand for, and whether that is a guess.

    A guess is what was not saved as Unicode, or was spoilt by a program; of the time
    before Unicode it is cp1252 or Mac Roman, unless most letters are foreign to both.
    """
    words, guessed = _read(data)
    if not TWICE.search(words):
        return words, guessed
    return ACCENTS.sub(_once, words), True


def _read(data: bytes) -> tuple[str, bool]:
    marked = next((name for mark, name in MARKS if data.startswith(mark)), "")
    encoding = marked or _wide(data[:FEW]) or "utf-8"
    try:
        return data.decode(encoding), False
    except UnicodeDecodeError:
        if encoding.startswith("utf-8"):
            return _old(data), True
    return data.decode(encoding, errors="replace"), True


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark: of English letters half or more are NUL."""
    shares = tuple(data[at::4].count(0) * 4 > len(data) * HALF for at in range(4))
    known: dict[tuple[bool, ...], str] = {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }
    return known.get(shares, "")


def _old(data: bytes) -> str:
    """Bytes of the time before Unicode; cp1252, unless they show to be others."""
    found = MANY_BYTES.findall(data)
    whole = sum(len(character) > 1 for character in found)
    if 2 * whole > len(found):
        return MANY_BYTES.sub(_one_by_one, data).decode("utf-8", errors="replace")
    if len(found) < MOST_ACCENTS * len(data):
        read = [data.decode(encoding, errors="replace") for encoding in OLD]
        return min(read, key=lambda words: sum(1 for _ in STRANGE.finditer(words)))
    # Its tables are large, and hardly any document comes this far.
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return data.decode(best.encoding if best else OLD[0], errors="replace")


def _one_by_one(found: re.Match[bytes]) -> bytes:
    """A character of UTF-8, or of cp1252 that strayed among such."""
    if len(found[0]) > 1:
        return found[0]
    return found[0].decode(OLD[0], errors="replace").encode()


def _once(found: re.Match[str]) -> str:
    """Characters as they were before a program saved UTF-8 as UTF-8, if it did."""
    try:
        return b"".join(map(_old_byte, found[0])).decode("utf-8")
    except UnicodeError:
        return found[0]


def _old_byte(character: str) -> bytes:
    try:
        return character.encode(OLD[0])
    except UnicodeEncodeError:
        return character.encode("latin-1")
