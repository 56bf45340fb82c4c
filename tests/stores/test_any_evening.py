"""Whatever learners do in whatever order, the store does what a dict would."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lili_voice.learning.learner import (
    Card,
    Contrast,
    Doing,
    Kept,
    Learner,
    Learnt,
    Rating,
    Review,
    Round,
    Totals,
    Wish,
)
from lili_voice.learning.schedule import effective
from lili_voice.speech import Part, Sound, Speech
from lili_voice.stores import open_store
from lili_voice.stores.keeping import REMEMBERED
from lili_voice.turn import Grade, Intent, Question, QuestionKind, Reply

SECRET = b"a secret that only these tests know"
NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
FACTS = ("f1", "f2", "f3")
LEARNERS = ("alexa:a", "alexa:b")

who = st.sampled_from(LEARNERS)
turn_ids = st.sampled_from([f"t{n}" for n in range(6)])
words = st.text(max_size=8).map(lambda text: Speech((Part(Sound.WORDS, text),)))
plain = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=4)
facts = st.sampled_from(FACTS)
moments = st.integers(-3, 3).map(lambda hours: NOON + timedelta(hours=hours))
questions = st.builds(
    Question,
    prompt=st.text(max_size=4),
    accepts=st.just(("yes",)),
    fact=facts,
    kind=st.sampled_from(QuestionKind),
)
doings = st.none() | st.builds(
    Doing,
    scene=st.sampled_from(["quiz", "ask"]),
    version=st.integers(1, 3),
    values=st.dictionaries(st.text(max_size=3), plain | st.lists(st.text(max_size=3))),
    question=st.none() | questions,
)
rounds = st.none() | st.builds(
    Round,
    wish=st.builds(Wish, count=st.integers(0, 20), topic=st.text(max_size=4)),
    length=st.integers(1, 20),
    asked=st.lists(facts, max_size=3).map(tuple),
    right=st.integers(0, 20),
)
reviews = st.builds(
    Review,
    fact=facts,
    grade=st.sampled_from(Grade),
    at=moments,
    rating=st.sampled_from(Rating),
    kind=st.sampled_from(QuestionKind),
    hints=st.integers(0, 3),
    seconds=st.none() | st.floats(0, 60),
    contested=st.booleans(),
)
cards = st.builds(
    Card,
    fact=facts,
    stability=st.floats(0.001, 1000),
    difficulty=st.floats(1, 10),
    due=moments,
    last=st.just(NOON),
    reviews=st.integers(1, 9),
    lapses=st.integers(0, 9),
)
contrasts = st.builds(Contrast, fact=facts, other=facts, due=moments)


def some(what):
    return st.lists(what, max_size=2).map(tuple)


turns = st.builds(
    Kept,
    after=st.builds(
        Learner,
        doing=doings,
        about=st.lists(facts).map(tuple),
        asks=st.sampled_from(["", "why", "who"]),
        round=rounds,
        exam=st.none() | st.dates(date(2031, 1, 1), date(2032, 1, 1)),
    ),
    turn_id=turn_ids,
    at=st.just(NOON),
    reply=st.builds(Reply, speech=words, intent=st.sampled_from(Intent)),
    learnt=st.builds(
        Learnt, some(reviews), some(cards), some(contrasts), some(contrasts)
    ),
)
leavings = st.builds(
    Kept,
    after=st.just(Learner()),
    turn_id=turn_ids,
    at=st.just(NOON),
    reply=st.builds(Reply, speech=words, intent=st.just(Intent.STOP)),
    forget=st.just(True),
)


class Pupil:
    """A learner in a few lines, if nothing could go wrong."""

    def __init__(self):
        self.now, self.given = Learner(), []
        self.log, self.cards, self.contrasts = [], {}, {}

    def keep(self, kept):
        after = kept.after
        self.now = Learner(
            self.now.version + 1,
            after.doing,
            after.about,
            kept.reply,
            after.asks,
            after.round,
            after.exam,
        )
        self.given = [*self.given, (kept.turn_id, kept.reply)][-REMEMBERED:]
        self.log += kept.learnt.reviews
        self.cards |= {card.fact: card for card in kept.learnt.cards}
        for old in kept.learnt.settled:
            self.contrasts.pop((old.fact, old.other), None)
        for new in kept.learnt.contrasts:
            self.contrasts[new.fact, new.other] = new

    def totals(self, at):
        standing = Counter(line.grade for line in effective(self.log))
        return Totals(
            standing.total(),
            standing[Grade.CORRECT],
            len(self.cards),
            sum(card.due <= at for card in self.cards.values()),
            len({line.at.date() for line in self.log}),
        )


class Dict:
    """The store as a dict."""

    def __init__(self):
        self.pupils, self.farewells = {}, {}

    def pupil(self, learner):
        return self.pupils.get(learner, Pupil())

    def recall(self, learner, turn_id):
        pupil = self.pupil(learner)
        farewell = self.farewells.get((learner, turn_id))
        return pupil.now, dict(pupil.given).get(turn_id, farewell)

    def save(self, learner, before, kept):
        now, given = self.recall(learner, kept.turn_id)
        if given is not None or now.version != before.version:
            return False
        if kept.forget:
            self.pupils.pop(learner, None)
            self.farewells[learner, kept.turn_id] = kept.reply
        else:
            self.pupils.setdefault(learner, Pupil()).keep(kept)
        return True


class AnyEvening(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = TemporaryDirectory()
        self.url = f"sqlite:///{Path(self.folder.name)}/learners.db"
        self.store = open_store(self.url, SECRET)
        self.model = Dict()
        self.chatter = 0

    def teardown(self):
        self.store.close()
        self.folder.cleanup()

    def both_save(self, learner, before, kept):
        saved = self.store.save(learner, before, kept)
        assert saved == self.model.save(learner, before, kept)

    @rule(learner=who, kept=turns)
    def a_turn_or_its_redelivery(self, learner, kept):
        self.both_save(learner, self.store.recall(learner, kept.turn_id)[0], kept)

    @rule(learner=who, kept=turns, version=st.integers(0, 8))
    def a_turn_begun_at_some_version(self, learner, kept, version):
        self.both_save(learner, Learner(version=version), kept)

    @rule(learner=who, kept=turns, count=st.sampled_from([3, 4, 5, REMEMBERED - 1]))
    def a_long_talk(self, learner, kept, count):
        for _ in range(count):
            self.chatter += 1
            turn = Kept(kept.after, f"c{self.chatter}", NOON, kept.reply)
            self.both_save(learner, self.model.recall(learner, "")[0], turn)

    @rule(learner=who, first=turns, second=turns)
    def two_devices_at_once(self, learner, first, second):
        """Both begin before either is saved; the later one thinks again."""
        before, _ = self.store.recall(learner, "-")
        self.both_save(learner, before, first)
        self.both_save(learner, before, second)
        self.both_save(learner, self.store.recall(learner, "-")[0], second)

    @rule(learner=who, kept=leavings)
    def a_turn_asks_to_be_forgotten(self, learner, kept):
        self.both_save(learner, self.store.recall(learner, kept.turn_id)[0], kept)

    @rule(learner=who)
    def a_learner_is_forgotten(self, learner):
        self.store.forget(learner)
        self.model.pupils.pop(learner, None)

    @rule()
    def a_restart(self):
        self.store.close()
        self.store = open_store(self.url, SECRET)
        self.model.farewells.clear()

    @rule(learner=who, turn_id=turn_ids)
    def a_look_back(self, learner, turn_id):
        told = self.store.recall(learner, turn_id)
        assert told == self.model.recall(learner, turn_id)

    @invariant()
    def both_know_the_same(self):
        for learner in LEARNERS:
            known = self.store.recall(learner, "t0")
            assert known == self.model.recall(learner, "t0")
            pupil = self.model.pupil(learner)
            assert self.store.cards(learner, FACTS) == pupil.cards
            assert self.store.totals(learner, NOON) == pupil.totals(NOON)
            due = {x for x in pupil.contrasts.values() if x.due <= NOON}
            assert set(self.store.contrasts(learner, NOON)) == due
            kept = self.store.everything(learner)
            assert list(kept.log if kept else ()) == pupil.log


TestAnyEvening = AnyEvening.TestCase
TestAnyEvening.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None
)
