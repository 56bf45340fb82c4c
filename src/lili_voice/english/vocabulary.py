"""Lists of words, written as a line of words."""


def word_list(line: str) -> tuple[str, ...]:
    """The words of a line, in order."""
    return tuple(line.split())


def word_set(line: str) -> frozenset[str]:
    """The words of a line, for looking up."""
    return frozenset(line.split())
