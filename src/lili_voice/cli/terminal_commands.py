"""What may be typed to the terminal itself, beginning with "/"; never sent to Lili."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from lili_voice.cli.terminal import Terminal
from lili_voice.cli.terminal_files import replay, save, save_over
from lili_voice.cli.terminal_talk import FIRST
from lili_voice.simulator.stage import Exchange

PLATFORMS: Mapping[str, str] = {
    "alexa": "alexa",
    "es": "dialogflow_es",
    "cx": "dialogflow_cx",
    "messenger": "messenger",
}
NOTHING_YET = "Say something to Lili first."
NEW_PUPIL = (
    "Whoever talks from here on is a new pupil, and nothing of it is kept; what Lili "
    "remembers of you stays as it is."
)
LONGEST_NAME = 40  # letters of a pupil's name
LOUDEST = 1.0
WIDE = 20  # letters of a command as /help shows it


@dataclass(frozen=True, slots=True)
class Command:
    """`takes` is what is typed after its name, `told` what /help says of it."""

    takes: str
    told: str
    do: Callable[[Terminal, str], None]


def obey(terminal: Terminal, typed: str) -> None:
    """Does what was typed; tells of what comes nearest where there is no such thing."""
    name, _, rest = typed.removeprefix("/").strip().partition(" ")
    name = name.lower()
    if name in COMMANDS:
        COMMANDS[name].do(terminal, rest.strip())
        return
    near = get_close_matches(name, COMMANDS, n=1, cutoff=0.4)
    hint = f"did you mean /{near[0]}?" if near else "/help tells what there is."
    terminal.screen.aside(f"There is no /{name}: {hint}")


def _help(terminal: Terminal, _: str) -> None:
    told = {f"/{name} {one.takes}": one.told for name, one in COMMANDS.items()}
    told |= {"Tab": "completes these", "arrow keys": "bring back what you typed"}
    lines = [f"{name:<{WIDE}}{text}" for name, text in told.items() if text]
    terminal.screen.labelled(lines, WIDE)


def _why(terminal: Terminal, _: str) -> None:
    from lili_voice.simulator.why import why_lines
    from lili_voice.simulator.why.lines import LABEL

    if last := _last(terminal):
        terminal.screen.labelled(why_lines(last, terminal.talk.stage), LABEL)


def _json(terminal: Terminal, rest: str) -> None:
    from lili_voice.simulator.platforms import views

    name = PLATFORMS.get((rest or "alexa").lower())
    if name is None:
        known = ", ".join(f"/json {one}" for one in PLATFORMS)
        terminal.screen.aside(f"Say one of {known}.")
        return
    if not (last := _last(terminal)):
        return
    former = None if last.turn.opens else last.before.said
    view = next(view for view in views(last, former) if view.name == name)
    for title, body in (("request", view.request), ("response", view.response)):
        if body is not None:
            terminal.screen.heading(f"{view.title} {title}")
            terminal.screen.json(json.dumps(body, indent=2, ensure_ascii=False))
    if view.note:
        terminal.screen.aside(view.note)


def _as(terminal: Terminal, rest: str) -> None:
    name = " ".join(rest.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        terminal.screen.aside(f"Say who, in a word: /as two, or /as {FIRST}.")
        return
    terminal.voice.hush()
    if terminal.talk.become(name):
        terminal.launch()
    else:
        terminal.screen.aside(f"You are {name} again.")


def _speak(terminal: Terminal, _: str) -> None:
    terminal.screen.aside(terminal.voice.switch())
    last = terminal.talk.pupil.last
    if last:
        terminal.voice.say(last.reply.speech.plain())


def _tomorrow(terminal: Terminal, _: str) -> None:
    remembered = terminal.talk.remembered
    day = terminal.talk.pass_days(1)
    told = f"It is {day:%A}, {day.day} {day:%B %Y}."
    terminal.screen.aside(f"{told} {NEW_PUPIL}" if remembered else told)
    terminal.launch()


def _noise(terminal: Terminal, rest: str) -> None:
    try:
        share = float(rest) if rest else 0.0
    except ValueError:
        share = -1.0
    if not 0 <= share <= LOUDEST:
        terminal.screen.aside("Say which share of the words is misheard: /noise 0.3")
        return
    terminal.talk.noise = share
    told = f"About {share:.0%} of your words are misheard; /noise 0 stops that."
    terminal.screen.aside(told if share else "Lili hears every word.")


def _quit(terminal: Terminal, _: str) -> None:
    terminal.leave()


def _last(terminal: Terminal) -> Exchange | None:
    last = terminal.talk.pupil.last
    if last is None:
        terminal.screen.aside(NOTHING_YET)
    return last


COMMANDS: Mapping[str, Command] = {
    "why": Command("", "why Lili said what she said last", _why),
    "json": Command("alexa", "the last turn as JSON; also es, cx, messenger", _json),
    "save": Command("FILE", "this conversation as a transcript test", save),
    "save!": Command("FILE", "", save_over),
    "replay": Command(
        "FILE", "plays a transcript, and tells what goes otherwise", replay
    ),
    "as": Command("two", "be another pupil; /as one is you again", _as),
    "tomorrow": Command("", "a day passes", _tomorrow),
    "noise": Command("0.3", "that share of your words is misheard", _noise),
    "speak": Command("", "Lili's voice, on or off", _speak),
    "help": Command("", "this list", _help),
    "quit": Command("", "goodbye", _quit),
}
