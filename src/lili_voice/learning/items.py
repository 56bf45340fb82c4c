"""How lists are named: by their headings, and by their sides."""

import re

from lili_voice.english.vocabulary import word_set

PARTS = re.compile(
    r"What (?:were|are|was|is) (?:the )?(?P<things>.*\w)s of (?P<of>.+)\?"
)
# Labels that count: "a success". Others are of a kind ("economic") or name one ("war").
SIDES = word_set(
    "success failure advantage disadvantage strength weakness positive negative "
    "benefit drawback problem gain loss"
)
