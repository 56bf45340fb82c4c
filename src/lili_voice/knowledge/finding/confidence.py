"""How sure we are that the notes hold the answer to a question."""

from math import exp, prod

from lili_voice.knowledge.finding.asking import TYPED, Asks
from lili_voice.knowledge.finding.evidence import ALIKE, NAMES, PLACES, Seen
from lili_voice.knowledge.finding.index import OF_A_SORT, SAME_MEANING, STRENGTHS, Index
from lili_voice.knowledge.finding.rank import Ranking
from lili_voice.knowledge.finding.understand import Query
from lili_voice.knowledge.finding.weights import weights

HARDLY = 0.05  # a word held more faintly than this is nowhere in the notes
FAR = 3.0  # how far ahead a lone candidate is
TERMS = 6  # questions seldom have more
# How much a word counts by where it stands and how it is held.
WORTH = (
    *((place, STRENGTHS[n]) for n, place in enumerate(PLACES)),
    *((place, STRENGTHS[n] * SAME_MEANING) for n, place in enumerate(ALIKE)),
    ("text_sort", OF_A_SORT),
)
# The price of the weightiest word that is lacking, and of a name being all there is.
GAPS = {**dict.fromkeys(TYPED, 0.35), Asks.ANY: 0.12}
SMALL_GAP, ONLY_NAMED = 0.05, 0.35
REASON = 0.25  # what a fact must hold at least
ALL_BUT, NEARLY_ALL = 0.65, 0.1  # from where it holds nearly all; what that is worth
# What is left of the belief in a fact that is not quite the kind of thing asked for.
LEFT = (
    *(("who_asked", 0.8), ("who_human", 0.8), ("who_group", 0.65), ("who_none", 0.4)),
    *(("when_none", 0.0), ("when_other_end", 0.0), ("when_coarse", 0.5)),
    *(("where_none", 0.0), ("where_placed", 0.8), ("count_none", 0.0)),
    *(("count_other", 0.3), ("count_near", 0.9), ("count_share", 0.8)),
    *(("why_none", 0.6), ("name_none", 0.5), ("not_the_most", 0.4)),
    *(("other_year", 0.4), ("loosely", 0.4), ("no_grounds", 0.6)),
)
ASKED = tuple(f"asks_{asks.value}" for asks in Asks)
ABOUT = (
    *("order", "ahead", "ahead_elsewhere", "share", "share_here", "absent"),
    *("absent_name", "terms", "no_terms", "one_term", "weight", "unlike"),
    *("changed", "bias"),
)
# Evidence that tells more or less with the kind of answer asked for.
CROSSED = ("lacks", "lacks_most", "many_lack", "text", "lacks_name", "shared")
ALL = (*NAMES, *ABOUT, *ASKED, *(f"{a}_{n}" for a in ASKED for n in CROSSED))


def within_reason(query: Query, seen: Seen) -> float:
    """How much of a question a fact holds, less for its weightiest gap and for not
    being the kind of thing asked for: neither can make up for the other."""
    if not query.told:  # the topic is all that was named
        return 1.0
    held = sum([seen[name] * worth for name, worth in WORTH])
    gap = GAPS.get(query.asks, SMALL_GAP) * seen["lacks_most"]
    gate = prod([1 - seen[name] * (1 - left) for name, left in LEFT])
    return max(0.0, held - gap - ONLY_NAMED * seen["only_named"]) * gate


def sure(query: Query, ranking: Ranking, index: Index) -> float:
    """How likely the notes answer: 0 to 1 (a logistic regression on the evidence); 0
    where the best fact is beyond reason as an answer, and a little more where it holds
    nearly all that was asked."""
    held = within_reason(query, ranking.rows[0].seen)
    if held < REASON:
        return 0.0
    known = weights().known
    seen = evidence_of_knowing(query, ranking, index)
    score = sum(known.get(name, 0.0) * value for name, value in seen.items())
    likely = 1 / (1 + exp(-score))
    return min(1.0, likely + NEARLY_ALL * (held >= ALL_BUT))


def evidence_of_knowing(
    query: Query, ranking: Ranking, index: Index
) -> dict[str, float]:
    """What speaks for the best fact, and how it stands among the others."""
    rows, held = ranking.rows, ranking.held
    best = rows[0]
    part = index.rows[best.number].part
    here = [index.rows[row.number].part == part for row in rows]
    others = (row.order for row, same in zip(rows, here, strict=True) if not same)
    total = sum(one.weight for one in held) or 1.0
    absent = [one for one in held if index.having(one.sought) <= HARDLY]
    told = len(query.told)
    return {
        **best.seen,
        "order": best.order,
        "ahead": best.order - rows[1].order if len(rows) > 1 else FAR,
        "ahead_elsewhere": best.order - next(others, best.order - FAR),
        "share": best.share,
        "share_here": sum(r.share for r, same in zip(rows, here, strict=True) if same),
        "absent": sum(one.weight for one in absent) / total,
        "absent_name": float(any(one.term.name for one in absent)),
        "terms": told / TERMS,
        "no_terms": float(told == 0),
        "one_term": float(told == 1),
        "weight": total / 10,
        "unlike": query.unlike,
        "changed": query.changed,
        "bias": 1.0,
        f"asks_{query.asks.value}": 1.0,
        **{f"asks_{query.asks.value}_{name}": best.seen[name] for name in CROSSED},
    }
