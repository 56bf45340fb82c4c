"""`lili model`: what each platform must understand."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from lili_voice.cli.wiring import IN_MEMORY, Place, chosen_settings
from lili_voice.errors import AuthorError
from lili_voice.knowledge.keeping.shelf import open_library
from lili_voice.publish import (
    Files,
    models,
    packages,
    problems,
    stale_files,
    words_to_expect,
    write_files,
)
from lili_voice.publish.alexa import (
    INVOCATION,
    LOCALES,
    Skill,
    checked_address,
    checked_endpoint,
)

STALE = 1  # exit status
ALL = "all"


@click.command("model")
@click.option("--check", is_flag=True, help="Only say whether the files are current.")
@click.option(
    "--out",
    metavar="DIR",
    type=Place(),
    default=Path("interaction_model"),
    show_default=True,
    help="The folder of the models.",
)
@click.option(
    "--package",
    metavar="DIR",
    type=Place(),
    help="A folder for what is sent to the platforms, instead of the models alone: "
    "the project that Amazon's ask-cli deploys, and a zip for each Dialogflow.",
)
@click.option(
    "--content",
    metavar="DIR",
    type=Place(),
    help="A folder of documents, or a store, instead of the starter documents.",
)
@click.option(
    "--invocation",
    metavar="NAME",
    default=INVOCATION,
    show_default=True,
    help="What a pupil says to open the skill.",
)
@click.option(
    "--locale",
    "locales",
    type=click.Choice([*LOCALES, ALL]),
    multiple=True,
    default=["en-GB"],
    show_default=True,
    help="A country's English for Alexa; may be given again.",
)
@click.option(
    "--endpoint",
    metavar="URL",
    default="",
    help="With --package: the address Alexa calls, as https://lili.example.org/alexa.",
)
@click.option(
    "--privacy",
    metavar="URL",
    default="",
    help="With --package: a page that says what is kept about a learner.",
)
def command(
    *, check: bool, out: Path, package: Path | None, content: Path | None, **told: Any
) -> None:
    """Write the interaction models that the platforms are given."""
    skill = _skill(**told)
    if package is None and (skill.endpoint or skill.privacy):
        raise click.UsageError("--endpoint and --privacy go with --package.")
    facts = open_library(chosen_settings(content, IN_MEMORY).content).facts
    words = words_to_expect(facts)
    if wrong := problems(words, skill):
        raise AuthorError("\n".join(wrong))
    if package is None:
        _bring(out, models(words, skill), check)
        return
    _bring(package, packages(words, skill), check)
    for lacking in _lacking(skill):
        click.echo(lacking)


def _skill(
    *, invocation: str, locales: Sequence[str], endpoint: str, privacy: str
) -> Skill:
    return Skill(
        invocation,
        tuple(each for each in LOCALES if each in locales or ALL in locales),
        endpoint and checked_endpoint(endpoint),
        privacy and checked_address(privacy, "--privacy"),
    )


def _bring(place: Path, files: Files, check: bool) -> None:
    """Writes the files, unless they are only to be checked, and tells what is amiss."""
    if not check:
        write_files(place, files)
        for name, count in Counter(name.split("/")[0] for name in files).items():
            click.echo(f"Wrote {place / name}{f': {count} files' * (count > 1)}.")
    stale = stale_files(place, files)
    for told in stale:
        click.echo(told)
    if check and stale:
        raise SystemExit(STALE)
    if check:
        click.echo(f"The files in {place} are current.")


def _lacking(skill: Skill) -> Iterator[str]:
    lacking = {
        "--endpoint, so the skill has no address yet": skill.endpoint,
        "--privacy, which Amazon asks for before it takes a skill": skill.privacy,
    }
    for what, given in lacking.items():
        if not given:
            yield f"There was no {what}."
