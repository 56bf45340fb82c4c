"""Lili on the starter documents, and what she answered and remembers."""

from dataclasses import replace
from functools import cache

from alexa_chain import NOON
from lili_voice.dialogue.assistant import Assistant
from lili_voice.dialogue.scene import World
from lili_voice.knowledge.finding.librarian import Librarian
from lili_voice.knowledge.library import STARTER, read_folder
from lili_voice.stores import open_store

SECRET = b"a secret of sixteen bytes or more"


@cache
def world():
    return World(Librarian(read_folder(STARTER)))


class Lili:
    """Lili with a store of her own, whose `replies` are noted.

    Chance is drawn from a turn's id, which every platform names in its own way: here
    it is the transcript's, so that the same conversation goes the same way. `turn_id`
    is that of the turn to come; one that is delivered twice must keep its own.
    """

    def __init__(self, url="sqlite://", at=NOON):
        self.store = open_store(url, SECRET)
        self.at = at
        ours = World(world().notes, memory=self.store, made=world().bank)
        self._answer = Assistant(ours, self.store).answer
        self.turn_id, self.replies, self._ids = "", [], {}

    def answer(self, turn):
        assert turn.id
        known = self._ids.setdefault(turn.id, self.turn_id)
        assert known == self.turn_id, f"{turn.id} is no id of this turn alone"
        self.replies.append(self._answer(replace(turn, id=known)))
        return self.replies[-1]

    def close(self):
        self.store.close()

    def remembers(self, learner):
        """The learner, but for the number of turns; and what they have learnt."""
        found, _ = self.store.recall(learner, "no turn")
        facts = list(world().notes.library.by_id)
        cards = self.store.cards(learner, facts)
        totals = self.store.totals(learner, self.at)
        return replace(found, version=0), cards, totals
