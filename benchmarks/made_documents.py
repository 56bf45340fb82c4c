"""Documents about a history that never was, as many as are wanted, from a seed."""

import random
from collections.abc import Iterator
from pathlib import Path

from lili_voice.english.vocabulary import word_list

FACTS_EACH = 60  # about; a count above a list is one too
SYLLABLES = word_list("""
    bar bel cal dor dun el fen gar hal har ken lan lor mar mel nor or pen quil ral
    san sel tar tor ul ven wes win yar zel
""")
ENDS = word_list("""
    a ack an ard en er ey field ford holm ick in is mouth ock on or ton um wick
""")
GROUPS = word_list("""
    miners weavers sailors bakers printers farmers nuns students soldiers merchants
    clerks dockers shepherds smiths teachers coopers pilots judges actors tanners
""")
THINGS = word_list("""
    tax bridge harbour charter railway school mill court market wall canal newspaper
    hospital treaty census prison library granary lighthouse road tunnel chapel mint
    arsenal theatre fishery quarry dam parliament
""")
DEEDS = word_list("""
    closed opened defended seized rebuilt sold burned taxed inspected surrendered
    bought guarded repaired abandoned praised copied flooded divided renamed banned
""")
WANTS = """
    cheaper bread|fewer taxes|safer mines|the vote|a longer truce|honest judges|
    higher wages|clean water|a shorter day|free schools|land of their own|older laws
""".replace("\n", "").split("|")
TROUBLES = word_list("flood famine fire drought siege fever storm strike frost debt")
LISTS = (
    ("Why did {who} rise against the {thing}?", "reasons"),
    ("What were the effects of the {thing}?", "effects"),
    ("What were the aims of the {group}?", "aims"),
    ("What were the main features of the {thing}?", "features"),
    ("How did the {trouble} change {place}?", "ways"),
)
SINGLES = (
    "{who} {deed} the {thing} of {place} in {year}.",
    "The {group} of {place} wanted {want} after the {trouble} of {year}.",
    "In {year} about {many} {group} {deed} the {thing}.",
    "{who} was born in {place} in {year} and led the {group}.",
    "Because of the {trouble}, {place} lost {many} people by {year}.",
    "The {thing} cost {many} pounds and was {deed} by the {group} of {place}.",
    "{who} promised the {group} {want}, but the {thing} was never finished.",
    "On {day} March {year} the {group} marched from {place} to {place2}.",
)


def write_documents(folder: Path, facts: int, seed: int = 1) -> int:
    """Writes as many documents as hold about so many facts; how many it were."""
    chance = random.Random(seed)
    count = max(1, round(facts / FACTS_EACH))
    for number in range(count):
        text = "\n".join(_page(chance, number))
        (folder / f"{number // 1000:03}-{number:06}.md").write_text(text, "utf-8")
    return count


def questions(seed: int, count: int) -> Iterator[str]:
    """Questions of the kinds pupils ask; what they ask about may be there or not."""
    chance = random.Random(seed)
    forms = (
        "who {deed} the {thing} of {place}",
        "when was the {thing} of {place} {deed}",
        "why did {who} rise against the {thing}",
        "how many {group} {deed} the {thing}",
        "what were the effects of the {thing}",
        "where did the {group} march",
        "what did the {group} of {place} want",
        "did the {trouble} end in {year}",
    )
    for number in range(count):
        yield forms[number % len(forms)].format(**_names(chance))


def _page(chance: random.Random, number: int) -> Iterator[str]:
    title = f"The {_name(chance)} {chance.choice(THINGS).title()}"
    yield f"# {title}, {chance.randint(1000, 1980)}\n"
    for _ in range(FACTS_EACH // 12):
        heading, noun = chance.choice(LISTS)
        names = _names(chance)
        yield f"## {heading.format(**names)}\n"
        yield f"There were five {noun}:\n"
        for _ in range(5):
            yield f"- {_sentence(chance)}"
        yield f"\n## What happened in {names['place']}?\n"
        yield "\n".join(_sentence(chance) for _ in range(6)) + "\n"


def _sentence(chance: random.Random) -> str:
    return chance.choice(SINGLES).format(**_names(chance))


def _names(chance: random.Random) -> dict[str, str]:
    return {
        "who": f"{_name(chance)} {_name(chance)}",
        "place": _name(chance),
        "place2": _name(chance),
        "group": chance.choice(GROUPS),
        "thing": chance.choice(THINGS),
        "deed": chance.choice(DEEDS),
        "want": chance.choice(WANTS).strip(),
        "trouble": chance.choice(TROUBLES),
        "year": str(chance.randint(1000, 1980)),
        "day": str(chance.randint(1, 31)),
        "many": f"{chance.randint(2, 900) * 100:,}",
    }


def _name(chance: random.Random) -> str:
    first, end = chance.choice(SYLLABLES), chance.choice(ENDS)
    return (first + chance.choice(("", chance.choice(SYLLABLES))) + end).title()
