"""How facts were answered, counted from the review log a store keeps."""

from collections import Counter


def counts(store, learner, facts):
    """How often each of a few facts was answered by a learner, by grade."""
    kept = store.everything(learner)
    log = kept.log if kept else ()
    return {fact: Counter(x.grade for x in log if x.fact == fact) for fact in facts}
