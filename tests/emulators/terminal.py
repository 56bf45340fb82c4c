"""Somebody at a terminal that is a list of lines."""

import io
import re
from datetime import UTC, datetime
from itertools import count

from emulators.lili import SECRET, world
from lili_voice.cli.terminal import Terminal, begin, converse
from lili_voice.cli.terminal_commands import obey
from lili_voice.cli.terminal_screen import Screen
from lili_voice.cli.terminal_talk import LEARNER, Talk
from lili_voice.cli.terminal_voice import Voice
from lili_voice.dialogue.scene import World
from lili_voice.simulator.stage import Stage
from lili_voice.stores import open_store

NOON = datetime(2026, 5, 4, 12, tzinfo=UTC)
COLOUR = re.compile(r"\x1b\[[\d;]*m")


class Loudspeaker:
    """A programme that speaks, which notes what it was given."""

    def __init__(self, there=True):
        self.there, self.said, self.ended = there, [], []

    def find(self):
        return "/usr/bin/espeak-ng" if self.there else None

    def begin(self, call, text):
        self.said.append((call, text))
        return self

    def terminate(self):
        self.ended.append("broken off")

    def wait(self):
        self.ended.append("ended")
        return 0


class Seat:
    """A terminal at which lines, or exceptions, are typed one after the other.

    `remembering` is whether its learners are kept for longer than the talk. Afterwards
    `remembered` is the first pupil as kept, `remarks` what is kept for the teacher.
    """

    def __init__(
        self, colours=False, columns=80, there=True, notes=None, remembering=False,
        keeps_questions=False,
    ):  # fmt: skip
        self.store = open_store("sqlite://", SECRET)
        self.newcomers = open_store("sqlite://", SECRET)
        made = None if notes else world().bank
        notes = notes or world().notes
        stage = Stage(
            notes, World(notes, keeps_questions, self.store, made), self.store
        )
        names = count(1)
        talk = Talk(
            stage,
            lambda: NOON,
            lambda: f"evening{next(names)}",
            (lambda: stage.before(self.newcomers)) if remembering else None,
        )
        self.out, self.loudspeaker = io.StringIO(), Loudspeaker(there)
        voice = Voice(self.loudspeaker.find, self.loudspeaker.begin)
        screen = Screen(self.out, colours, lambda: columns)
        self.terminal = Terminal(talk, screen, voice)
        self.prompts = []

    def types(self, *lines):
        """All that is shown while that is typed, and then the terminal is left."""
        typed = iter(lines)

        def ask(prompt):
            self.prompts.append(prompt)
            line = next(typed, EOFError())
            if isinstance(line, BaseException):
                raise line
            self.out.write(f"{prompt}{line}\n")
            return line

        begin(self.terminal)
        converse(self.terminal, ask, obey)
        self.remarks = self.store.remarks(NOON)
        self.remembered, _ = self.store.recall(LEARNER, "")
        self.store.close()
        self.newcomers.close()
        return self.out.getvalue()

    @property
    def said(self):
        """What Lili was told, of every pupil."""
        return [one.turn.text for one in self.terminal.talk.pupil.exchanges]
