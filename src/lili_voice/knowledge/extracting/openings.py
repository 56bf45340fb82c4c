"""How a statement opens: what leads in to it, and its subject."""

import re
from collections.abc import Sequence

from lili_voice.english.vocabulary import word_set
from lili_voice.english.years import A_MONTH
from lili_voice.knowledge.extracting.finite import ADVERBS, helps, is_finite, verb_at

# What a subject does not begin with, or hold: then it is not plain what is meant.
UNPLAIN = word_set(
    """
    it they he she we you this that these those there who whom whose which what
    where when why how its their his her our your my if although though because
    while as since once unless until not never nobody nothing none neither nor both
    either so but and or yet then than to in on at by for from with under over
    between among during after before without within through despite against into
    like unlike such same another other others him them us me himself themselves
    itself
    """
)
NOUNS_ENDING_SO = word_set(
    """
    king italy family assembly monopoly beijing nanjing spring building shipping
    mining farming housing rationing fighting bombing training sicily emily
    everything ally
    """
)
AMOUNTS = word_set("over under about around nearly almost between some")
PREPOSITIONS = word_set(
    """
    than in on at by for from with under over between among during after before
    without within through against into and or to like as such same other another
    """
)
INSIDE = UNPLAIN - PREPOSITIONS
LINK = re.compile(
    r"(?:(?:however|furthermore|moreover|also|therefore|meanwhile|eventually|finally|"
    r"thus|consequently|nevertheless|similarly|then|but|and|luckily|sadly),?"
    r"|(?:in addition|as a result|instead|firstly|secondly|thirdly|lastly|first|next|"
    r"later|soon|so|yet|overall|for example|for instance|at first|in fact|above all|"
    r"on the other hand|by contrast),)\s+",
    re.I,
)
LEAD = re.compile(
    r"(?:in|on|by|at|after|before|during|between|from|since|until|under|with|within|"
    r"although|though|when|while|as|because|if|once|despite|without|through|throughout|"
    r"for|to|following|according|unlike|like|even|thanks|owing|due|instead|across|among|"
    r"led|\w{3,}(?:ed|ing))\b",
    re.I,
)
DATED = re.compile(
    r"(?:in|on|by|from|during|since|after|before|around)\s+(?:(?:early|late|mid|the|"
    r"spring|summer|autumn|winter|of|end|start|beginning|about)[\s-]+)*"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:of\s+)?"
    rf"{A_MONTH}?"
    r"\s*(?:\d{1,2},?\s+)?(?:\d{3,4}s?),?\s+",
    re.I,
)
BOTH = re.compile(r"(?:[A-Z][\w.’'-]*\s)+and(?:\s[A-Z][\w.’'-]*)+")
ASIDE = re.compile(
    r"^(?P<first>[^,]+), (?P<aside>[^,]+(?:, [^,]+)??), (?=(?!and\b|or\b)[a-z])"
)
LONGEST_SUBJECT = 12  # words


def led(text: str) -> tuple[str, str]:
    """What stands before the subject, and the rest."""
    found = LEAD.match(text)
    if found is None:
        return "", text
    if dated := DATED.match(text):
        return dated.group().rstrip(" ,"), text[dated.end() :]
    for comma in re.finditer(r",\s+", text):
        rest = text[comma.end() :]
        words = rest.split(maxsplit=LONGEST_SUBJECT)
        at = verb_at(words)
        lead = text[: comma.start()]
        if at is not None and is_plain_subject(words[:at]) and _is_lead(lead):
            return lead, rest
    return "", text


def _is_lead(text: str) -> bool:
    """ "Encouraged by this" leads in, "Farming had been changed" does not."""
    words = text.split()
    verbal = words[0].lower().endswith(("ed", "ing")) and words[0].lower() != "during"
    return not verbal or not any(is_finite(words, at) for at in range(1, len(words)))


def is_plain_subject(words: Sequence[str]) -> bool:
    """Whether a subject says by itself what it is."""
    if not 0 < len(words) <= LONGEST_SUBJECT:
        return False
    low = [word.lower().strip(",‘’'\"") for word in words]
    first = low[0]
    if first in AMOUNTS and len(words) > 2 and words[1][:1].isdigit():
        low, first = low[1:], low[1]
    if helps(first) or first in UNPLAIN or first in ADVERBS or _opens_only(words):
        return False
    if first in ("some", "many", "most", "all", "one", "few") and len(words) < 2:
        return False
    text = " ".join(words)
    if re.search(r"[;:()–—“”]|\s-\s", text) or (", " in text and " and " not in text):
        return False
    return INSIDE.isdisjoint(low[1:]) and not text.endswith((",", ":"))


def _opens_only(words: Sequence[str]) -> bool:
    """ "Seeing this" and "Quickly" are no subjects; "King John" and "Italy" are."""
    if not words[0].endswith(("ing", "ly")) or words[0].lower() in NOUNS_ENDING_SO:
        return False
    return not (len(words) > 1 and words[1][:1].isupper())
