"""Whatever learners do in whatever order, the store does what a dict would."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lili_voice.learning.learner import Doing, Kept, Learner, Learnt, Review
from lili_voice.speech import Part, Sound, Speech
from lili_voice.stores import open_store
from lili_voice.stores.learners import REMEMBERED
from lili_voice.turn import Grade, Intent, Reply

SECRET = b"a secret that only these tests know"
NOON = datetime(2031, 3, 14, 12, 0, tzinfo=UTC)
FACTS = ("f1", "f2")

who = st.sampled_from(["alexa:a", "alexa:b"])
turn_ids = st.sampled_from([f"t{n}" for n in range(6)])
words = st.text(max_size=8).map(lambda text: Speech((Part(Sound.WORDS, text),)))
plain = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=4)
doings = st.none() | st.builds(
    Doing,
    scene=st.sampled_from(["quiz", "ask"]),
    version=st.integers(1, 3),
    values=st.dictionaries(st.text(max_size=3), plain | st.lists(st.text(max_size=3))),
)
turns = st.builds(
    Kept,
    after=st.builds(
        Learner,
        doing=doings,
        about=st.lists(st.sampled_from(FACTS)).map(tuple),
        asks=st.sampled_from(["", "why", "who"]),
    ),
    turn_id=turn_ids,
    at=st.just(NOON),
    reply=st.builds(Reply, speech=words, intent=st.sampled_from(Intent)),
    learnt=st.builds(
        Learnt,
        reviews=st.lists(
            st.builds(
                Review,
                fact=st.sampled_from(FACTS),
                grade=st.sampled_from(Grade),
                at=st.just(NOON),
            ),
            max_size=2,
        ).map(tuple),
    ),
)


class Dict:
    """The store as it would be in a few lines, if nothing could go wrong."""

    def __init__(self):
        self.learners, self.given, self.counts = {}, {}, {}

    def recall(self, learner, turn_id):
        given = dict(self.given.get(learner, ()))
        return self.learners.get(learner, Learner()), given.get(turn_id)

    def save(self, learner, before, kept):
        now, given = self.recall(learner, kept.turn_id)
        if given is not None or now.version != before.version:
            return False
        self.learners[learner] = Learner(
            now.version + 1,
            kept.after.doing,
            kept.after.about,
            kept.reply,
            kept.after.asks,
        )
        earlier = self.given.get(learner, [])
        self.given[learner] = [*earlier, (kept.turn_id, kept.reply)][-REMEMBERED:]
        counts = self.counts.setdefault(learner, {f: Counter() for f in FACTS})
        for review in kept.learnt.reviews:
            counts[review.fact][review.grade] += 1
        return True

    def reviews(self, learner, fact_ids):
        return self.counts.get(learner, {fact: Counter() for fact in fact_ids})

    def forget(self, learner):
        for kept in (self.learners, self.given, self.counts):
            kept.pop(learner, None)


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

    @rule(learner=who)
    def a_learner_is_forgotten(self, learner):
        self.store.forget(learner)
        self.model.forget(learner)

    @rule()
    def a_restart(self):
        self.store.close()
        self.store = open_store(self.url, SECRET)

    @rule(learner=who, turn_id=turn_ids)
    def a_look_back(self, learner, turn_id):
        assert self.store.recall(learner, turn_id) == self.model.recall(
            learner, turn_id
        )

    @invariant()
    def both_know_the_same(self):
        for learner in ("alexa:a", "alexa:b"):
            known = self.store.recall(learner, "t0")
            assert known == self.model.recall(learner, "t0")
            counts = self.store.reviews(learner, FACTS)
            assert counts == self.model.reviews(learner, FACTS)


TestAnyEvening = AnyEvening.TestCase
TestAnyEvening.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None
)
