"""What a heading lends to what stands below it: its subject, and its own words."""

import re

from lili_voice.english.thesaurus import known
from lili_voice.english.verbs import PLAIN, is_past, past_of
from lili_voice.english.vocabulary import word_set
from lili_voice.english.wordforms import stem
from lili_voice.knowledge.reading.verbs import has_verb

BE = r"was|were|is|are|has|had|have|could|would|should|can|might|must"
COUNTED = re.compile(
    r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:\w+\s+){0,3}?(?:reasons?|causes?|effects?|results?|consequences?|features?|"
    r"factors?|aims?|points?|ways?|types?|problems?|successes|failures|outcomes?|"
    r"characteristics|steps|stages|arguments|motives|methods?)\b",
    re.I,
)
ASKED = re.compile(
    r"(?P<word>(?:what|why|how|when|where|which|who)"
    r"(?: (?:and|or) (?:why|how|when|where|who))?)\b(?: else| exactly)?"
    rf"\s+(?P<help>did|do|does|{BE})\s+(?P<rest>.+?)\s*\?",
    re.I,
)
# "How far did the plan work?", "Which towns did Essex lose?", "Was the law fair?"
ASKED_OF = re.compile(
    r"(?:(?:how|which|what|to what)\s+(?:[\w-]+\s+){1,3}?)?(?P<help>did|do|does)\s+"
    r"(?P<rest>.+?)\s*\?"
    r"|(?:how\s+(?!many\b|much\b)[\w-]+\s+)?(?:was|were|is|are|has|had)\s+(?P<be>.+?)\s*\?",
    re.I,
)
NAMED_FIRST = re.compile(
    r"(?P<thing>[^:?]{3,60}): .*\b(?:it|they|them|its)\b.*\?", re.I
)
PARTS = re.compile(
    r"what (?:was|were|is|are) (?P<parts>(?:the |some |its )?.+? (?:of|for|to|in|on)\b"
    r".+?)\s*\?",
    re.I,
)
OF = re.compile(r"\b(?:of|for)\s+(?P<thing>\S.*)$")
ABOUT = re.compile(r"\s+(?:on|in|for|to|by|from|at|during|after|before)\s.*$")
# "so much", "at first": how something was done, not what to.
DEGREE = re.compile(
    r"\s+(?:(?:so|very|too)\s+\w+|more|most|at (?:first|last|all)|again|anyway|first|"
    r"together|badly|strongly|quickly|\w{3,}ly)$",
    re.I,
)
# The years behind a name: "The Great Exhibition, 1851", "Castles (c.1066-87)".
YEARS = re.compile(
    r"[\s,]*\(?\b(?:(?:c|ca|circa)\.?\s*)?\d{3,4}\b"
    r"(?:\s*[-–]\s*(?:c\.?\s*)?\d{1,4})?\)?\s*$",
    re.I,
)
ACTED = re.compile(
    r"who\s+(?P<verb>\w+)(?:\s+(?:in|up|out))?\s+(?P<thing>.+?)\s*\?", re.I
)
DETERMINERS = word_set("the a an his her its their this that these those some any no")
PREDICATE = word_set("a an the in at to against more")
BELIEF = word_set("think believe say claim")
LIKE = re.compile(
    r"what (?:was|were|is|are) (?P<thing>.+?) like(?P<more> .+?)?\?", re.I
)
SORTS = re.compile(
    r"\b(?:reasons?|causes?|effects?|results?|consequences?|features?|aims?|factors?|"
    r"ways|types?|problems?|stages|steps|successes|failures|differences|events|impact|"
    r"importance|significance|role|purpose|point|terms|origins?|outcomes?|meaning|"
    r"characteristics|strengths|weaknesses|advantages|disadvantages)$",
    re.I,
)
COMPLEMENT = re.compile(
    r"\b(?:with|like|about|so|wrong|special|different|new|happening)\b"
)
LONGEST_NAME = 6  # words of a heading that only names something


def subject_of(heading: str) -> str:
    """What a heading is about: "the Canal" for "How did the Canal pay?"; or ""."""
    bare = heading.strip().rstrip(":").strip()
    if not bare.endswith("?"):
        name = YEARS.sub("", bare)
        found = OF.search(name)
        if found and SORTS.search(name[: found.start()].rstrip()):
            return _named(ABOUT.sub("", found["thing"]))
        return name if _is_name(name) else ""
    if named := NAMED_FIRST.fullmatch(bare):
        return named["thing"] if _is_name(named["thing"]) else ""
    acted = ACTED.fullmatch(bare)
    if acted and is_past(acted["verb"].lower()):
        return _named(acted["thing"])
    asked = ASKED.fullmatch(bare)
    if asked is None:
        return _asked_of(bare)
    if asked["help"].lower() in ("did", "do", "does"):
        return _named(_split(asked["rest"])[0])
    found = OF.search(asked["rest"])
    if found and SORTS.search(asked["rest"][: found.start()].rstrip()):
        return _named(ABOUT.sub("", found["thing"]))
    subject = _before_verb(asked["rest"], why=asked["word"].lower() == "why")[0]
    return "" if SORTS.search(subject) else _named(subject)


def _asked_of(question: str) -> str:
    asked = ASKED_OF.fullmatch(question)
    if asked is None:
        return ""
    if asked["rest"]:
        return _named(_split(asked["rest"])[0])
    told = re.match("how ", question, re.I)  # its predicate stands before the subject
    subject, more = _before_verb(asked["be"] + " a" * bool(told), why=True)
    return (
        ""
        if SORTS.search(subject)
        else _named(subject if more else ABOUT.sub("", subject))
    )


def object_of(heading: str) -> str:
    """What somebody does something to in a question: "the Fair" for "Why did weavers
    shun the Fair?"; or ""."""
    asked = ASKED.fullmatch(heading.strip())
    if asked is None or asked["help"].lower() not in ("did", "do", "does"):
        return ""
    more = _split(asked["rest"])[2]
    if re.match(r"(?:about|with|to|for|in|on|at|from|of|by)\s", more):
        return ""
    return _named(DEGREE.sub("", ABOUT.sub("", more)))


def stated(heading: str) -> str:
    """A heading's words as they are said before what stands below it.

    "The effects of the war" for "What were the effects of the war?", "Why the war
    began" for "Why did the war begin?"; a question that cannot be turned stays one.
    """
    bare = heading.strip().rstrip(":").strip()
    if not bare.endswith("?"):
        return bare
    if described := LIKE.fullmatch(bare):
        it = described["thing"].lower() in ("it", "this", "that")
        return bare if it else _capital(described["thing"] + (described["more"] or ""))
    if parts := PARTS.fullmatch(bare):
        return _capital(parts["parts"])
    asked = ASKED.fullmatch(bare)
    if asked is None:
        return bare
    return _turned(asked["word"], asked["help"].lower(), asked["rest"]) or bare


def actor_of(heading: str) -> str:
    """Who acts below a heading: "People" for "What did people do about it?"; or ""."""
    asked = ASKED.fullmatch(heading.strip())
    if asked is None or asked["help"].lower() != "did":
        return ""
    subject, verb, _ = _split(asked["rest"])
    return _capital(subject) if verb and verb not in BELIEF else ""


def believer_of(heading: str) -> str:
    """The heading, stated, where what stands below it is only what somebody thought."""
    asked = ASKED.fullmatch(heading.strip())
    if asked is None or asked["help"].lower() not in ("did", "do", "does"):
        return ""
    return stated(heading) if _split(asked["rest"])[1] in BELIEF else ""


def _turned(word: str, helping: str, rest: str) -> str:
    """ "Why ... began" for "Why did ... begin?", "" where that is not certain."""
    if helping in ("did", "do", "does"):
        subject, verb, more = _split(rest)
        if not verb:
            return ""
        said = (
            past_of(verb) if helping == "did" else f"{verb}{'s' * (helping == 'does')}"
        )
        return " ".join(filter(None, (_capital(word), subject, said, more)))
    subject, more = _before_verb(rest, why=word.lower() == "why")
    if not more:
        named = subject[:1].isupper() or subject.split()[0] in DETERMINERS
        named = named or not COMPLEMENT.search(subject)
        plain = f"{_capital(word)} {helping} {subject}"
        return _capital(subject) if named else plain if word.lower() == "what" else ""
    return f"{_capital(word)} {subject} {helping} {more}"


def _split(rest: str) -> tuple[str, str, str]:
    """Who does, what they do, and the rest: "people", "think", "caused it"."""
    words = rest.split()
    for at, word in enumerate(words):
        if at and word in PLAIN and words[at - 1].lower() not in DETERMINERS:
            return " ".join(words[:at]), word, " ".join(words[at + 1 :])
    return "", "", ""


def _before_verb(rest: str, *, why: bool = False) -> tuple[str, str]:
    """The subject of a form of "be", and what is said of it."""
    words = rest.split()
    for at, word in enumerate(words):
        low = word.lower()
        if at and (is_past(low) or low.endswith(("wn", "ken", "ten"))):
            return " ".join(words[:at]), " ".join(words[at:])
        if at and low in ("so", "not", "important", "significant", "called", "able"):
            return " ".join(words[:at]), " ".join(words[at:])
        if why and at and low in PREDICATE:
            return " ".join(words[:at]), " ".join(words[at:])
    if why and len(words) > 1 and words[-1].islower():  # "Why was the treaty harsh?"
        return " ".join(words[:-1]), words[-1]
    return rest, ""


def _named(thing: str) -> str:
    """A thing that can be the subject of a sentence; "" for a pronoun or a clause."""
    bare = thing.partition(",")[0].strip(" ?.,")
    words = bare.split()
    if not 0 < len(words) <= LONGEST_NAME or words[0].lower() in ("it", "they", "this"):
        return ""
    return "" if words[0].lower() in ("he", "she", "there", "we", "you") else bare


def _is_name(heading: str) -> bool:
    """Whether a heading only names: "The Guilds", not "Quick facts"."""
    words = heading.split()
    if not 0 < len(words) <= LONGEST_NAME or has_verb(heading):
        return False
    if words[0] in ("The", "A", "An"):
        return len(words) > 1 and not SORTS.search(heading)
    strange = (not known(stem(word.lower())) for word in words)
    return all(word[:1].isupper() for word in words) and any(strange)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
