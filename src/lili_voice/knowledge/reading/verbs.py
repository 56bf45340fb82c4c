"""Verbs, as far as their form tells: whether words make a statement of their own."""

import re
from collections.abc import Iterable

from lili_voice.english.vocabulary import word_set

_BE = word_set("was were is are")
HELPING = word_set("""
    am is are was were has have had do does did can could will would shall should may
    might must cannot can't couldn't won't wouldn't didn't doesn't don't wasn't weren't
    isn't aren't hasn't haven't hadn't shouldn't mustn't
""")
# Plain form and past; where the two are the same word it says nothing of the tense.
_ODD = dict(
    pair.split()
    for pair in """
    arise arose, awake awoke, be was, bear bore, beat beat, become became, begin began,
    bend bent, bind bound, bite bit, bleed bled, blow blew, break broke, breed bred,
    bring brought, build built, burn burnt, burst burst, buy bought, catch caught,
    choose chose, cling clung, come came, cost cost, creep crept, cut cut, deal dealt,
    dig dug, do did, draw drew, drink drank, drive drove, eat ate, fall fell, feed fed,
    feel felt, fight fought, find found, flee fled, fling flung, fly flew,
    forbid forbade, forget forgot, forgive forgave, freeze froze, get got, give gave,
    go went, grind ground, grow grew, hang hung, have had, hear heard, hide hid,
    hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew, lay laid,
    lead led, leave left, lend lent, let let, lie lay, light lit, lose lost, make made,
    mean meant, meet met, mistake mistook, overcome overcame, overthrow overthrew,
    pay paid, put put, quit quit, read read, rebuild rebuilt, ride rode, ring rang,
    rise rose, run ran, say said, see saw, seek sought, sell sold, send sent, set set,
    shake shook, shine shone, shoot shot, show showed, shrink shrank, shut shut,
    sing sang, sink sank, sit sat, slay slew, sleep slept, speak spoke, spend spent,
    spin spun, split split, spread spread, spring sprang, stand stood, steal stole,
    stick stuck, strike struck, strive strove, swear swore, sweep swept, swim swam,
    swing swung, take took, teach taught, tear tore, tell told, think thought,
    throw threw, undergo underwent, understand understood, undertake undertook,
    wake woke, wear wore, weave wove, weep wept, win won, withdraw withdrew,
    withhold withheld, withstand withstood, write wrote
    """.replace("\n", " ").split(",")
)
_REGULAR = word_set("""
    abandon abdicate abolish accept accuse achieve act add adopt advise affect agree
    aim allow annex announce answer appear appoint approve argue arrest arrive ask
    assassinate attack attempt avoid ban believe belong benefit betray blame
    blockade bomb borrow boycott campaign capture carry cause celebrate challenge
    change claim close collapse collect combine conquer consider consist consolidate
    construct contain continue contribute control convert convince cope create
    criticise cross crown crush cure deal decide declare decline decrease defeat
    defect defend deliver demand deny depend deport depose describe destroy develop
    die differ disagree discover dislike dismiss dissolve divide dominate drop earn
    elect emerge employ enable encourage end enforce enter escape establish evacuate
    examine exclude excommunicate execute exile expand expect expel experience
    explain explode exploit explore export express face fail fear finance follow
    force form found gain gather govern happen hate help hope identify ignore
    impeach import impose impress imprison improve include increase industrialise
    influence inherit insist inspire intend interrupt introduce invade invent invest
    investigate involve issue join justify kill lack land last launch legalise
    legislate liberate like limit live look love maintain manage march marry matter
    mobilise modernise move murder nationalise need negotiate nominate object
    observe obtain occupy occur offer open operate oppose order organise overturn
    own pass permit persecute persuade plan plot postpone practise pray predict
    prepare present prevent proclaim produce prohibit promise promote propose
    prosecute protect protest prove provide provoke publish punish purge pursue push
    raise ratify reach react realise rebel receive recognise recover recruit reduce
    refuse reign reinforce reject release rely remain remove repeal repeat replace
    represent request require rescue resign resist respond restore restrict result
    retain retreat return reunite reveal reverse revolt reward rule sabotage sail
    satisfy seem seize separate serve settle share shift sign slow smuggle solve
    spark stabilise start starve stay stop storm strengthen struggle submit succeed
    suffer suggest summon supply support suppress surrender survive suspect suspend
    tackle tempt terrify test threaten tolerate tour trade train transfer transform
    translate travel treat trigger trust try turn unify unite use visit vote want
    warn waste weaken welcome widen wish work worry worsen
""")
PLAIN = _REGULAR | (_ODD.keys() - {"be"})
# What ends in "s" is as often a noun's plural.
_PLURALS = word_set("""
    acts aims answers arrests attacks attempts bans bears beats benefits bites
    blames blockades bombs borrows boycotts burns bursts calls campaigns catches
    causes challenges changes claims closes combines controls converts costs crowns
    cures cuts deals declines decreases defects demands deserves digs draws drinks
    drives drops ends exiles experiences exports faces falls fears feels finances
    finds flies forces forms founds gains hates hears helps hits hopes hunts hurts
    imports increases influences issues knits lacks lands lasts lays leads lends
    lies lights likes limits lives looks loves marches matters mistakes moves
    murders needs objects offers orders overthrows owns plans plots practises
    presents protests purges pushes puts quits raises reads rebels reigns releases
    repeats requests results retreats returns reverses revolts rewards rides rings
    rises rules runs sails seeks serves shakes shares shifts shoots shows shuts
    signs sings sinks sits sleeps slows sparks spends spins splits spreads springs
    stands starts stays steals sticks stops storms strikes struggles summons
    supplies supports suspects swings tears tests throws tours trades trains
    transfers travels treats triggers trusts turns uses visits votes wakes warns
    wastes wears wills wins wishes withdraws works worries
""")
# Those that a timeline tells with all the same.
_TOLD = word_set("""
    leads lets rebels returns rises runs sets signs spreads stands starts stays
    turns wins withdraws
""")

_EITHER = _PLURALS - _TOLD


def _third(plain: str) -> str:
    """ "Reaches", "denies"."""
    if re.search(r"[^aeiou]y$", plain):
        return f"{plain[:-1]}ies"
    return f"{plain}es" if re.search(r"(?:[sxz]|ch|sh|o)$", plain) else f"{plain}s"


_PRESENT = (frozenset(map(_third, PLAIN - {"have", "do"})) - _PLURALS) | _TOLD
_THINKING = word_set("think believe say argue want know agree disagree live need")
_NO_PAST = word_set("""
    hundred need indeed speed breed weed seed feed bleed greed reed deed red shed sacred
    wicked naked hatred kindred bloodshed bed creed exceed proceed succeed so-called
    united
""")
PAST = frozenset(_ODD.values()) - HELPING
_BEFORE_NOUN = word_set("""
    the a an of by with from in on at for to his her its their no some many most more
    very so less badly well poorly newly recently highly heavily and or
""")
_DETERMINERS = word_set("the a an his her its their that it them him every")
_RELATIVE = word_set(
    "who which that whose where when whom if because as while until so"
)
_WORD = re.compile(r"[^\W_][\w'’.,-]*[^\W_]|[^\W_]")


def is_past(word: str) -> bool:
    """Whether a lower-case word has the form of a verb in the past."""
    if word in PAST:
        return True
    return word.endswith("ed") and len(word) > 3 and word not in _NO_PAST


def past_of(plain: str) -> str:
    """The past of a verb's plain form: "failed" for "fail", "rose" for "rise"."""
    if plain in _ODD:
        return _ODD[plain]
    if re.search(r"[^aeiou]y$", plain):
        return f"{plain[:-1]}ied"
    if plain in ("ban", "plan", "drop", "plot", "permit", "rebel", "stop"):
        return f"{plain}{plain[-1]}ed"
    return f"{plain}d" if plain.endswith("e") else f"{plain}ed"


def begins_with_past(text: str) -> bool:
    """Whether a statement lacks its subject: "kept bees for their wax"."""
    clause = re.split(r"[,:;.]| and | but ", text, maxsplit=1)[0]
    spoken = [word.lower() for word in _WORD.findall(clause)]
    return bool(spoken) and is_past(spoken[0]) and HELPING.isdisjoint(spoken)


def has_verb(text: str) -> bool:
    """Whether a text says something of something, not only names it.

    Judged by the forms of its words alone: for each "who" or "which" it takes one verb
    more.
    """
    found = list(_WORD.finditer(text))
    spoken = _spoken([word.group() for word in found])
    verbs, helped = 0, -9
    for at, word in enumerate(spoken):
        if at and text[found[at].start() - 2] in ",;:":
            helped = -9  # "who was only ten, met ..."
        if word in HELPING or word.endswith("n't"):
            verbs += at - helped > 2 or (word in _BE and at - helped > 1)
            helped = at
        elif at - helped > 3 and _is_finite(spoken, at):
            verbs += 1
    joining = sum(_joins(spoken, at) for at in range(1, len(spoken)))
    return verbs > joining or (verbs > 0 and _asserts_early(spoken))


def _joins(spoken: list[str], at: int) -> bool:
    """Whether a word begins a clause with a verb of its own: "until 1953" is none."""
    after = spoken[at + 1 : at + 2]
    timed = spoken[at] in ("until", "as", "so") and after and after[0][0].isdigit()
    return spoken[at] in _RELATIVE and not timed


def first_verb(words: list[str]) -> int | None:
    """The place of the first word that can be the verb of a statement."""
    spoken = _spoken([word.strip(",;:()“”\"'‘") for word in words])
    for at, word in enumerate(spoken):
        if at and (word in HELPING or _is_finite(spoken, at)):
            return at
    return None


def _spoken(words: Iterable[str]) -> list[str]:
    """Words in small letters, but for the month of May."""
    return [w if w == "May" else w.lower().replace("’", "'") for w in words]


def _asserts_early(spoken: list[str]) -> bool:
    """Whether a verb stands before anything that could take it away."""
    for at, word in enumerate(spoken):
        if at and word in _RELATIVE:
            return False
        if word in HELPING or (at and _is_finite(spoken, at)):
            return True
    return False


def _is_finite(spoken: list[str], at: int) -> bool:
    word, before = spoken[at], spoken[at - 1] if at else ""
    if before in _BEFORE_NOUN or not before:
        return before == "and" and is_past(word)
    if word in _EITHER and spoken[at + 1 : at + 2]:
        return spoken[at + 1] in _DETERMINERS
    return is_past(word) or word in _PRESENT or word in _THINKING
