"""Words as they are compared: small letters, without apostrophes or punctuation."""

import re

# U+0300-U+036F: a letter may be written as a letter and a combining accent.
WORD = re.compile(r"\w+(?:['\u0300-\u036f]+\w+)*")


def words(text: str) -> list[str]:
    """The words of a text; its apostrophes are straight, underscores are letters."""
    return WORD.findall(text.lower().replace("'", ""))
