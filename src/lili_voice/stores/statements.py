"""Everything a turn says to the database: each finds its rows by an index."""

from sqlalchemy import (
    BindParameter,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    tuple_,
    update,
)

from lili_voice.stores.tables import deliveries, learners, remarks, reviews

_learner: BindParameter[str] = bindparam("learner_")
_last = deliveries.alias("last")
_again = deliveries.alias("again")

# `said` is the learner's last reply, `given` the one this turn had before, if any.
RECALL = (
    select(
        learners.c.version,
        learners.c.doing,
        learners.c.about,
        learners.c.asks,
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

_same = and_(
    remarks.c.day == bindparam("day_"),
    remarks.c.about == bindparam("about_"),
    remarks.c.words == bindparam("words_"),
    remarks.c.facts == bindparam("facts_"),
)
REMARK = insert(remarks)
REMARK_AGAIN = update(remarks).where(_same).values(times=remarks.c.times + 1)
REMARKS = select(remarks)
DROP_REMARKS = delete(remarks)
# The column of the day leads the key.
DROP_PAST = delete(remarks).where(remarks.c.day <= bindparam("past"))
_key = (remarks.c.day, remarks.c.about, remarks.c.words, remarks.c.facts)
_crowded = (
    select(*_key).order_by(remarks.c.day.desc()).offset(bindparam("most")).limit(-1)
)
DROP_CROWDED = delete(remarks).where(tuple_(*_key).in_(_crowded))
