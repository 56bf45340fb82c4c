"""How Lili says where a statement stands, for the ear."""

from collections.abc import Sequence

NOTHING = "I haven't told you anything from my notes yet."
NOT_SAID = "My notes didn't say, so there is nothing to look up."
FROM = "That is from {places}."
NOTED = "Thank you, I have made a note of that for your teacher."
ALREADY_NOTED = "I have a note of that for your teacher already."
IT_SAYS = "It says, in {place}: {statement}"
OTHER = "Another document, {title}, says this. {statement}"
NO_OTHER = "No other document of mine says anything about that."
ONLY_DOCUMENT = "I have only the one document."
LONGEST_HEADING = 12  # words; a longer one is not read out
MOST = 3  # places named one after the other


def place(heading: str, where: str, title: str) -> str:
    """ "under “Who ended it?”, line 12"; a title is not said again as a heading."""
    bare = heading.rstrip(" .:")
    told = bare and bare.casefold() != title.casefold()
    short = told and len(bare.split()) <= LONGEST_HEADING
    return ", ".join(filter(None, (f"under “{bare}”" if short else "", where)))


def where(unit: str, numbers: Sequence[int]) -> str:
    """ "line 12", "lines 12 to 15", "pages 3 and 4"; "" for none."""
    if not numbers:
        return ""
    first, last = min(numbers), max(numbers)
    if first == last:
        return f"{unit} {first:,}"
    between = "and" if last == first + 1 else "to"
    return f"{unit}s {first:,} {between} {last:,}"


def document(title: str, places: Sequence[str]) -> str:
    """A document and the places in it; of very many the first."""
    named = [place for place in places[:MOST] if place]
    if len(places) > MOST:
        named.append("in other places")
    if len(named) > 1:
        named = [f"{', '.join(named[:-1])} and {named[-1]}"]
    return ", ".join([title, *named])


def documents(told: Sequence[str]) -> str:
    return "; and ".join(told)
