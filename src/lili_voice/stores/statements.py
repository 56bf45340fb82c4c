"""Everything a turn says to the database: each finds its rows by an index."""

from sqlalchemy import (
    BindParameter,
    and_,
    bindparam,
    delete,
    distinct,
    func,
    insert,
    select,
    tuple_,
    update,
)

from lili_voice.stores.tables import (
    cards,
    contrasts,
    deliveries,
    is_contested,
    learners,
    remarks,
    reviews,
)

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
        learners.c.round,
        learners.c.exam,
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

# Whether a turn was answered meanwhile, within the transaction that keeps it.
STANDING = (
    select(learners.c.version, _again.c.reply)
    .select_from(
        learners.outerjoin(
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
CARD = insert(cards)
_card = and_(cards.c.learner == _learner, cards.c.fact == bindparam("fact_"))
DROP_CARD = delete(cards).where(_card)
CONTRAST = insert(contrasts)
DROP_CONTRAST = delete(contrasts).where(
    contrasts.c.learner == _learner,
    contrasts.c.fact == bindparam("fact_"),
    contrasts.c.other == bindparam("other_"),
)

# `facts` is a JSON list: one statement, however many there are.
_facts = func.json_each(bindparam("facts")).table_valued("value", name="given")
CARDS = select(cards).where(
    cards.c.learner == _learner, cards.c.fact.in_(select(_facts.c.value))
)
DUE = (
    select(cards)
    .where(cards.c.learner == _learner, cards.c.due <= bindparam("at_"))
    .order_by(cards.c.due)
    .limit(bindparam("most"))
)
WEAKEST = (
    select(cards)
    .where(cards.c.learner == _learner)
    .order_by(cards.c.stability)
    .limit(bindparam("most"))
)
CONTRASTS = (
    select(contrasts)
    .where(contrasts.c.learner == _learner, contrasts.c.due <= bindparam("at_"))
    .order_by(contrasts.c.due)
)
HISTORY = (
    select(reviews)
    .where(reviews.c.learner == _learner, reviews.c.fact == bindparam("fact_"))
    .order_by(reviews.c.id)
)
_latest = (
    select(func.max(reviews.c.id))
    .where(
        reviews.c.learner == _learner,
        reviews.c.at >= bindparam("since"),
        reviews.c.at < bindparam("until"),
    )
    .group_by(reviews.c.fact)
)
# Facts whose last answer in a stretch of time was of another grade.
STRETCH = (
    select(reviews.c.fact)
    .where(reviews.c.id.in_(_latest), reviews.c.grade != bindparam("grade_"))
    .order_by(reviews.c.at.desc(), reviews.c.id.desc())
    .limit(bindparam("most"))
)
ANSWERED = select(
    func.count().label("answers"),
    func.count().filter(reviews.c.grade == bindparam("grade_")).label("right"),
    func.count(distinct(func.date(reviews.c.at))).label("days"),
).where(reviews.c.learner == _learner)
CONTESTED = select(reviews.c.fact).where(reviews.c.learner == _learner, is_contested)
HELD = select(func.count()).where(cards.c.learner == _learner)
OWED = HELD.where(cards.c.due <= bindparam("at_"))

# The rows in the other tables go with the learner's own.
FORGET = delete(learners).where(learners.c.key == _learner)

# For whoever runs Lili: of all learners, or all of one.
KNOWN = select(
    learners.c.key,
    learners.c.seen_at,
    learners.c.version,
    select(func.count())
    .where(reviews.c.learner == learners.c.key)
    .scalar_subquery()
    .label("answers"),
    select(func.count())
    .where(cards.c.learner == learners.c.key)
    .scalar_subquery()
    .label("facts"),
).order_by(learners.c.seen_at.desc(), learners.c.key)
_of_one = (reviews.c.learner, reviews.c.fact)
_line = select(
    reviews.c.learner,
    reviews.c.fact,
    reviews.c.grade,
    reviews.c.contested,
    func.lead(reviews.c.contested)
    .over(partition_by=_of_one, order_by=reviews.c.id)
    .label("overruled"),
).subquery()
_stands = func.coalesce(_line.c.overruled, 0) == 0
_right = and_(_stands, _line.c.grade == bindparam("grade_"))
PRACTICE = (
    select(
        _line.c.fact,
        func.count().filter(_stands),
        func.count().filter(_right),
        func.count(distinct(_line.c.learner)),
        func.count().filter(_line.c.contested),
    )
    .group_by(_line.c.fact)
    .order_by(_line.c.fact)
)
ROW = select(learners).where(learners.c.key == _learner)
ALL_CARDS = select(cards).where(cards.c.learner == _learner)
ALL_REVIEWS = (
    select(reviews).where(reviews.c.learner == _learner).order_by(reviews.c.id)
)
ALL_CONTRASTS = select(contrasts).where(contrasts.c.learner == _learner)
ALL_REPLIES = (
    select(deliveries.c.reply)
    .where(deliveries.c.learner == _learner)
    .order_by(deliveries.c.version)
)

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
