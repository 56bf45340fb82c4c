"""The words a recogniser should expect: names, dates, terms and questions of notes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from lili_voice.english.wordforms import QUESTION_WORDS, STOP
from lili_voice.knowledge.facts import Fact
from lili_voice.phrases.in_words import in_words

MOST = 9  # words in a value; the words heard follow the values listed
LONGEST = 140  # characters; a longer value makes Alexa's build fail
SHORTEST_WORD = 4  # letters of a statement's word that is worth a value of its own

_ISO = re.compile(r"(\d{3,4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

# How a choice is named; a letter by itself is one too.
CHOSEN = (
    *("a", "b", "c", "d"),
    *(
        f"{label} {letter}"
        for label in ("option", "answer", "letter")
        for letter in "abcd"
    ),
    *(
        f"{label} {n}"
        for label in ("option", "number")
        for n in ("one", "two", "three", "four")
    ),
    *(f"the {nth} one" for nth in ("first", "second", "third", "fourth", "last")),
)

# A recogniser hears as many words as the values it knows have: these keep short and
# long answers open when the notes are few, and whole sentences of a pupil in trouble.
SHAPES = (
    "it was his idea",
    "the five year plan",
    "the second world war",
    "the leader of the party",
    "nineteen fifty eight",
    "ten sixty six",
    "in the summer of nineteen forty eight",
    "the fourteenth of february nineteen twenty nine",
    "about six hundred thousand people",
    "fifty million",
    "they wanted to win the war",
    "to make the country stronger",
    "there was not enough food",
    "a lack of money and workers",
    "more people moved into the towns",
    "farms were taken over by the state",
    "he gave up his post as leader",
    "the north and the south",
    "political and economic reasons",
    "the harvest failed two years in a row",
    "i think it was because they did not have enough money",
    "they built more ships than any other country in the whole world",
    "first the price of bread went up and then the workers went on strike",
    "it was the king who wanted it but his ministers told him to wait a year",
    "i am not sure but was it something to do with the land and who owned it",
    "the towns grew so fast that there were not enough houses or wells and people "
    "fell ill",
    "i wanted to ask you about something else before we go on because i do not really "
    "understand it yet",
    "when i get it wrong at home my dad is so cross with me that he will not let me "
    "have my tea and i go to bed",
)


def words_to_expect(facts: Iterable[Fact]) -> list[str]:
    """What pupils may say about facts: 1 to 9 words each, letters only, each once.

    Who has room for some only takes them from the front: documents take turns, within
    a document the lengths from one word to nine do, and of one length short answers
    and names come first, then terms, dates and amounts, headings, whole statements,
    questions, and single words of statements. What ranks alike is alphabetical, so
    the order of the facts makes no difference.
    """
    ranked: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for fact in facts:
        ranks = ranked[fact.source.document]
        for rank, texts in enumerate(_said_of(fact)):
            for text in texts:
                ranks[text] = min(rank, ranks.get(text, rank))
    turns = (
        (turn, document, text)
        for document, ranks in ranked.items()
        for turn, text in enumerate(_in_turns(ranks))
    )
    return list(dict.fromkeys(text for _, _, text in sorted(turns)))


def tidy_words(texts: Iterable[str]) -> list[str]:
    """Those texts which, figures said as words, are of a length to be published."""
    return list(dict.fromkeys(filter(fits, map(in_words, texts))))


def fits(text: str) -> bool:
    """Whether a value is neither too short nor too long."""
    return 1 <= len(text.split()) <= MOST and 1 < len(text) <= LONGEST


def _in_turns(ranks: dict[str, int]) -> list[str]:
    """Texts ordered by their turn among those of their length, then by length."""
    spoken: dict[str, int] = {}
    for text, rank in ranks.items():
        said = in_words(text)
        if fits(said):
            spoken[said] = min(rank, spoken.get(said, rank))
    seen: defaultdict[int, int] = defaultdict(int)
    turns = []
    for said in sorted(spoken, key=lambda text: (spoken[text], text)):
        length = len(said.split())
        turns.append((seen[length], length, said))
        seen[length] += 1
    return [said for _, _, said in sorted(turns)]


def _said_of(fact: Fact) -> tuple[Iterable[str], ...]:
    """What may be said of a fact, the likeliest first."""
    return (
        (fact.short, *fact.people, *fact.places, *_others(fact)),
        (*fact.terms, fact.label),
        (*map(_date, fact.dates), *_amounts(fact)),
        (fact.topic, fact.section, *fact.under),
        (fact.text,),
        (*fact.questions, *fact.asked_as),
        _single(fact.text),
    )


def _others(fact: Fact) -> Iterator[str]:
    for pair in fact.other_names:
        yield from pair


def _amounts(fact: Fact) -> Iterator[str]:
    for quantity in fact.quantities:
        yield str(quantity.value)


def _single(text: str) -> Iterator[str]:
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        if len(word) >= SHORTEST_WORD and word not in STOP | QUESTION_WORDS:
            yield word


def _date(iso: str) -> str:
    """ "1958-05/1962" -> "May 1958 to 1962"; what is no such date is nothing."""
    ends = [_ISO.fullmatch(end) for end in iso.split("/")]
    return " to ".join(_day(*end.groups()) for end in ends if end)


def _day(year: str, month: str | None, day: str | None) -> str:
    if month is None or not 1 <= int(month) <= len(_MONTHS):
        return year
    name = _MONTHS[int(month) - 1]
    return f"the {int(day)}th of {name} {year}" if day else f"{name} {year}"
