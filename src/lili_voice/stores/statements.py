"""Everything a turn says to the database: each finds its rows by an index."""

from sqlalchemy import (
    BindParameter,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from lili_voice.stores.tables import deliveries, learners, reviews

_learner: BindParameter[str] = bindparam("learner_")
_last = deliveries.alias("last")
_again = deliveries.alias("again")

# `said` is the learner's last reply, `given` the one this turn had before, if any.
RECALL = (
    select(
        learners.c.version,
        learners.c.doing,
        learners.c.about,
        _last.c.reply.label("said"),
        _again.c.reply.label("given"),
    )
    .select_from(
        learners.outerjoin(
            _last,
            and_(
                _last.c.learner == learners.c.key,
                _last.c.version == learners.c.version,
            ),
        ).outerjoin(
            _again,
            and_(
                _again.c.learner == learners.c.key, _again.c.turn == bindparam("turn_")
            ),
        )
    )
    .where(learners.c.key == _learner)
)

MEET = insert(learners)
ADVANCE = update(learners).where(
    learners.c.key == _learner, learners.c.version == bindparam("before")
)
DELIVER = insert(deliveries)
UNDELIVER = delete(deliveries).where(
    deliveries.c.learner == _learner, deliveries.c.turn == bindparam("turn_")
)
DROP_OLD = delete(deliveries).where(
    deliveries.c.learner == _learner, deliveries.c.version <= bindparam("old")
)
REVIEW = insert(reviews)
COUNT = (
    select(reviews.c.fact, reviews.c.grade, func.count().label("times"))
    .where(
        reviews.c.learner == _learner,
        reviews.c.fact.in_(bindparam("facts", expanding=True)),
    )
    .group_by(reviews.c.fact, reviews.c.grade)
)
# The rows in the other tables go with the learner's own.
FORGET = delete(learners).where(learners.c.key == _learner)
