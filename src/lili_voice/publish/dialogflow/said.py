"""What Google's agents are taught: intents with sentences, and the notes' own words.

Our webhook reads the raw text and understands it by the phrases themselves, so an
intent decides nothing. It is there for the recogniser, which Google biases towards
training phrases and their entities (cloud.google.com/dialogflow/es/docs/
speech-adaptation), and for the names in an agent's history. So a sentence stands under
what the phrases take it for, and sentences that teach no new words are left out.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from lili_voice.phrases import hear
from lili_voice.phrases.published import (
    ANSWER,
    NAMES,
    WORDS,
    expand,
    openings,
    samples,
)
from lili_voice.publish.dialogflow.agent import WELCOME_INTENT, WELCOME_TAG
from lili_voice.publish.dialogflow.examples import Examples, spread
from lili_voice.turn import Intent

ANY = "@sys.any"
WORDS_TYPE = "lili_words"
FEWEST_SAID = 20  # fewer teach Google's matching too little, so they are said round
MOST_SAID = 60  # whole sentences of one intent; more of a template teach nothing new
MOST_VALUES = 10_000  # a third of what Google takes, so that large stores train too

# What a sentence with an opening may be heard as. A question of the notes that sounds
# like anything else, as "what's the score", is left out.
_ASKED = (Intent.ASK, Intent.QUIZ, Intent.EXAM, Intent.CONTEST, Intent.SPELL)


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a sentence; `slot` names the parameter that they are."""

    text: str
    slot: str = ""


Sentence = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class SpokenIntent:
    """An intent with its sentences; their parts may be `slot`, which is of `entity`.

    `tag` is the name it is published under everywhere, `name` leaves out Amazon's.
    """

    name: str
    tag: str
    sentences: tuple[Sentence, ...]
    slot: str = ""
    entity: str = ""


def spoken_intents(words: Sequence[str]) -> tuple[SpokenIntent, ...]:
    """Every intent, the welcome first; `words` are what the notes make one expect."""
    examples = Examples.of(words)
    carriers = _carriers(examples)
    published = {NAMES[name] for name in samples() if name in NAMES}
    heard = sorted(published | carriers.keys())
    intents = [_welcome(), *(_intent(i, carriers.get(i, ())) for i in heard)]
    taken = {text_of(sentence) for intent in intents for sentence in intent.sentences}
    return (*intents, _bare(text for text in examples.answers if text not in taken))


def values(words: Sequence[str]) -> tuple[str, ...]:
    """What the entity of the notes' words holds: names, dates and terms, sorted.

    Questions are left to the sentences of their intent. Of more than MOST_VALUES the
    first are kept; `words` stand in the order of their worth.
    """
    return tuple(sorted(Examples.of(words).answers[:MOST_VALUES]))


def text_of(sentence: Sentence) -> str:
    return "".join(part.text for part in sentence)


def _welcome() -> SpokenIntent:
    said = spread(expand(Intent.LAUNCH), MOST_SAID)
    return SpokenIntent(WELCOME_INTENT, WELCOME_TAG, _sentences(said))


def _intent(intent: Intent, carriers: Iterable[Sentence]) -> SpokenIntent:
    whole = [text for text in expand(intent) if "{" not in text]
    sentences = _sentences(spread(_fuller(whole), MOST_SAID)) + tuple(carriers)
    slot, entity = (slot_of(intent), ANY) if carriers else ("", "")
    tag = tag_of(intent)
    return SpokenIntent(name_of(tag), tag, sentences, slot, entity)


def tag_of(intent: Intent) -> str:
    """The name an intent is published under everywhere."""
    published = (name for name in samples() if NAMES.get(name) is intent)
    return next(published, f"{intent.value.title()}Intent")


def name_of(tag: str) -> str:
    """The name an intent has at Google's."""
    return tag.removeprefix("AMAZON.")


def slot_of(intent: Intent) -> str:
    """The slot that an intent's sentences may end in, "" if they hold none."""
    if intent is Intent.ANSWER:
        return "answer"
    return "query" if intent in _ASKED else ""


def _fuller(said: Sequence[str]) -> Sequence[str]:
    """Few sentences are said again with words that pupils put round them."""
    if len(said) >= FEWEST_SAID:
        return said
    polite = (f"{text} please" for text in said)
    return (*said, *polite, *(f"lili {text}" for text in said))


def _carriers(examples: Examples) -> Mapping[Intent, list[Sentence]]:
    """Sentences with a slot, by what they are heard as."""
    asked = (
        (f"{opening} ", rests, _ASKED)
        for opening in openings().values()
        for rests in examples.after(opening)
    )
    answered = (
        (text, rests, (Intent.ANSWER,))
        for text, rests in examples.carried(samples()[ANSWER])
    )
    found: dict[Intent, list[Sentence]] = {}
    for text, rests, wanted in (*asked, *answered):
        for heard, sentence in islice(_heard(text, rests, wanted), 1):
            found.setdefault(heard, []).append(sentence)
    return found


def _heard(
    text: str, rests: Iterable[str], wanted: Collection[Intent]
) -> Iterator[tuple[Intent, Sentence]]:
    """Those sentences that are heard as what is wanted."""
    for rest in rests:
        heard = hear(text + rest).intent
        if heard in wanted and text + rest not in expand(heard):
            yield heard, (Part(text), Part(rest, slot_of(heard)))


def _bare(listed: Iterable[str]) -> SpokenIntent:
    """The notes' words alone, as answers are given; its entity knows all of them."""
    said = (text for text in listed if " " in text and _only_words(text))
    sentences = tuple((Part(text, "words"),) for text in islice(said, MOST_SAID))
    return SpokenIntent(WORDS, WORDS, sentences, "words", f"@{WORDS_TYPE}")


def _only_words(text: str) -> bool:
    heard = hear(text)
    return heard.intent in (Intent.ASK, Intent.ANSWER) and not heard.question


def _sentences(said: Iterable[str]) -> tuple[Sentence, ...]:
    return tuple((Part(text),) for text in said)
