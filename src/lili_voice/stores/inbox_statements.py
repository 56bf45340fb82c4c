"""Everything the inbox says to the database."""

from sqlalchemy import (
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from lili_voice.stores.tables import inbox, inbox_met

MEET = insert(inbox_met).prefix_with("OR IGNORE")
FORGET_MET = delete(inbox_met).where(inbox_met.c.at <= bindparam("before"))

PUT = insert(inbox)
_other = inbox.alias("other")
_earlier = or_(
    _other.c.at < inbox.c.at,
    and_(_other.c.at == inbox.c.at, _other.c.number < inbox.c.number),
)
_in_hand = and_(_other.c.held, _other.c.due > bindparam("now"))
# One letter of a person at a time, and the earliest first.
NEXT = (
    select(inbox)
    .where(
        inbox.c.due <= bindparam("now"),
        ~exists().where(
            _other.c.sender == inbox.c.sender,
            _other.c.number != inbox.c.number,
            or_(_earlier, _in_hand),
        ),
    )
    .order_by(inbox.c.due, inbox.c.number)
    .limit(1)
)
HOLD = (
    update(inbox)
    .where(inbox.c.number == bindparam("number_"))
    .values(held=True, due=bindparam("until"), tries=inbox.c.tries + 1)
)
# Whoever took a letter since has made another try of it.
_ours = and_(
    inbox.c.number == bindparam("number_"), inbox.c.tries == bindparam("tries_")
)
_HELD_ON = update(inbox).where(_ours).values(due=bindparam("until"))
ANSWER = _HELD_ON.values(answer=bindparam("told"))
SENT = _HELD_ON.values(sent=bindparam("count"))
PUT_OFF = update(inbox).where(_ours).values(held=False, due=bindparam("until"))
DONE = delete(inbox).where(_ours)

DROP_STALE = delete(inbox).where(inbox.c.at <= bindparam("before"))
DROP_OF = delete(inbox).where(inbox.c.sender == bindparam("learner_"))
WAITING = select(func.count()).select_from(inbox)
WAITING_OF = WAITING.where(inbox.c.sender == bindparam("of"))
ALL_OF = (
    select(inbox)
    .where(inbox.c.sender == bindparam("learner_"))
    .order_by(inbox.c.at, inbox.c.number)
)
