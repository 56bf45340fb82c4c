"""`lili check`: would Lili run, and if not, who can put it right?"""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import click

from lili_voice.channels.messenger.sending import open_graph
from lili_voice.errors import AuthorError, LiliError, OperatorError
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.knowledge.library import Library
from lili_voice.knowledge.reporting.matters import Matter, matter_of, told_matters
from lili_voice.knowledge.reporting.words import counted, shown
from lili_voice.server.front import doubts, front_of
from lili_voice.server.platforms import PLATFORMS, opened
from lili_voice.settings import (
    SETTINGS,
    MessengerSettings,
    Setting,
    Settings,
    read_settings,
)
from lili_voice.stores import try_store

PASSWORD = re.compile(r"(?<=://)[^/@]*@")
# The settings that tell where the documents are; a home is where "~" leads.
PLACE = ("LILI_CONTENT", "LILI_STORE", "HOME", "USERPROFILE", "XDG_DATA_HOME")
WRONG = 2  # exit status


@click.command("check")
def command() -> None:
    """Read the settings and the documents, and say what is wrong."""
    click.echo("Settings")
    for line in _table(os.environ):
        click.echo(f"  {line}")
    problems: list[LiliError] = []
    settings = _check_settings(os.environ, problems)
    click.echo("Documents")
    try:
        for line in _told(open_library(_content(os.environ))):
            click.echo(f"  {line}")
    except LiliError as error:
        problems.append(error)
        click.echo("  none that can be used")
    if settings:
        _check_store(settings, problems)
        _check_channels(settings, problems)
        click.echo("\n".join([*_page(settings), *_doubtful(settings)]))
    for line in _wrong(problems):
        click.echo(line)
    if problems:
        raise SystemExit(WRONG)
    click.echo("Lili can run.")


def _table(environ: Mapping[str, str]) -> Iterator[str]:
    width = max(len(setting.name) for setting in SETTINGS)
    for setting in SETTINGS:
        value = environ.get(setting.name, "").strip()
        told = _shown(setting, value) if value else f"not set ({setting.default})"
        yield f"{setting.name:{width}}  {told}"


def _shown(setting: Setting, value: str) -> str:
    return "set" if setting.hidden else PASSWORD.sub("...@", value)


def _check_settings(
    environ: Mapping[str, str], problems: list[LiliError]
) -> Settings | None:
    """The settings; what is wrong in them is added to the problems."""
    try:
        return read_settings(environ)
    except OperatorError as error:
        problems.append(error)
        return None


def _check_store(settings: Settings, problems: list[LiliError]) -> None:
    """Whether learners can be kept; a store that is not there yet is not made."""
    try:
        try_store(settings.store, settings.secret)
    except OperatorError as error:
        problems.append(error)
        click.echo("Learners: the store cannot be used")
        return
    click.echo("Learners: the store can be used")


def _check_channels(settings: Settings, problems: list[LiliError]) -> None:
    """Which platforms are let in, and what lets in the others."""
    click.echo("Channels")
    on = opened(settings)
    for one in PLATFORMS:
        turn = "turns it on" if len(one.needs) == 1 else "together turn it on"
        off = f"off; {', '.join(one.needs)} {turn}"
        click.echo(f"  {one.title}: {f'on, at {one.path}' if one in on else off}")
    try:
        _try_messenger(settings.messenger)
    except OperatorError as error:
        problems.append(error)


def _page(settings: Settings) -> Iterator[str]:
    """Whether a person can talk to Lili in a browser, and what uploads come to."""
    front = front_of(settings)
    yield f"The page: {'on, at /' if front.page else 'off, since LILI_PAGE is no'}"
    if front.page:
        saved = f"may be saved to {shown(str(front.saves_to))}"
        yield f"  uploads {saved if front.saves_to else 'are kept in memory alone'}"


def _doubtful(settings: Settings) -> Iterator[str]:
    """What may not be as it was meant."""
    for doubt in (*settings.doubts, *doubts(settings)):
        yield f"Doubtful: {doubt}"


def _try_messenger(chosen: MessengerSettings | None) -> None:
    """Whether its answers could be sent; nothing is. Raises OperatorError."""
    if chosen:
        now = partial(datetime.now, UTC)
        open_graph(chosen.graph_url, chosen.page_token, now).close()


def _content(environ: Mapping[str, str]) -> Path | None:
    """Where the documents are, even when another setting is wrong."""
    alone = {name: environ[name] for name in PLACE if name in environ}
    return read_settings(alone).content


def _told(library: Library) -> Iterator[str]:
    """Each document with how much was found in it, and how much is doubtful."""
    places = library.places.documents
    doubts = defaultdict[str, Counter[Matter]](Counter)
    for doubt in library.doubts:
        doubts[doubt.document][matter_of(doubt)] += 1
    for path, about in library.abouts.items():
        told = counted(len(places.get(path, ())), "fact")
        doubtful = told_matters(doubts[path])
        yield f"{shown(path)}: {shown(about.title)}, {told}, {doubtful}"
    if library.doubts:
        yield "`lili ingest` on these documents tells where each doubt stands"
    for failure in library.failures:
        yield f"not read: {shown(failure)}"


def _wrong(problems: Iterable[LiliError]) -> Iterable[str]:
    """Each problem once, with the one who can put it right."""
    return dict.fromkeys(
        f"Wrong, for {_who(problem)} to put right: {line}"
        for problem in problems
        for line in str(problem).splitlines()
    )


def _who(problem: LiliError) -> str:
    author = isinstance(problem, AuthorError)
    return "the author of the documents" if author else "whoever runs Lili"
