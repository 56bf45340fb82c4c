"""`lili learners`: who is kept, everything kept of one, and nothing of one any more."""

import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from lili_voice.cli.wiring import Place, chosen_settings, note
from lili_voice.errors import OperatorError
from lili_voice.knowledge.reporting.words import counted
from lili_voice.learning.exporting import card_objects, log_objects, review_objects
from lili_voice.learning.schedule import FSRS
from lili_voice.stores import LearnerStore, open_existing
from lili_voice.stores.records import Everything, Waiting

store_option = click.option("--store", help="Where learners are kept: a file or a URL.")


@click.group("learners", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """List learners, hand out all that is kept of one, or delete it.

    A NAME is as in a turn ("alexa:amzn1...", "local:talk"), or a key that the list
    shows: who a learner is, is kept nowhere.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@store_option
def list_all(*, as_json: bool, store: str | None) -> None:
    """Show every learner's key, and how much is kept of them."""
    with opened(store) as learners:
        known = learners.known() if learners else ()
    for one in known:
        if as_json:
            seen = one.seen_at.isoformat()
            rest = {"turns": one.turns, "answers": one.answers, "facts": one.facts}
            click.echo(json.dumps({"key": one.key, "seen_at": seen, **rest}))
            continue
        told = f"{counted(one.answers, 'answer')} on {counted(one.facts, 'fact')}"
        turns = counted(one.turns, "turn")
        click.echo(f"{one.key}  {one.seen_at:%Y-%m-%d}  {turns}, {told}")
    if not as_json:
        click.echo(f"{counted(len(known), 'learner')}.")


@command.command("export")
@click.argument("name")
@click.option("--out", type=Place(), metavar="FILE", help="Write to a new file.")
@store_option
def export(*, name: str, out: Path | None, store: str | None) -> None:
    """Print everything that is kept of a learner, as JSON.

    The review log is in the format of FSRS, its own lines beside it.
    """
    with opened(store) as learners:
        kept = found(learners, name)
    text = json.dumps(_object(kept), ensure_ascii=False, indent=2)
    if out is None:
        click.echo(text)
        return
    _write(out, text)
    click.echo(f"Everything kept of {kept.key} is in {out}.")


@command.command("delete")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask whether you mean it.")
@store_option
def delete(*, name: str, yes: bool, store: str | None) -> None:
    """Delete everything that is kept of a learner. It cannot be undone."""
    with opened(store) as learners:
        kept = found(learners, name)
        much = _much(kept)
        if not yes:
            click.confirm(f"Delete {kept.key}, with {much}?", abort=True)
        assert learners is not None  # somebody was found there
        erased = learners.drop(kept.key)
    click.echo(f"Deleted: {much}, and all else of {kept.key}.")
    if not erased:
        note(
            "Another program reads the database: traces are left in its log "
            "until that program ends and Lili is started again."
        )


@contextmanager
def opened(store: str | None) -> Iterator[LearnerStore | None]:
    """The store of the settings; None where none has been made yet."""
    settings = chosen_settings(store=store)
    learners = open_existing(settings.store, settings.secret)
    if learners is None:
        yield None
        return
    with closing(learners):
        yield learners


def found(learners: LearnerStore | None, name: str) -> Everything:
    """All that is kept of a learner. Raises OperatorError for a stranger."""
    kept = learners.everything(name) if learners else None
    if kept is None:
        raise OperatorError(
            f"nothing is kept of {name!r}; give a name as in a turn (alexa:amzn1..., "
            "local:talk) or a key that `lili learners list` shows, and --store if "
            "learners are kept elsewhere"
        )
    return kept


def _much(kept: Everything) -> str:
    answers, cards = counted(len(kept.log), "answer"), counted(len(kept.cards), "card")
    if not kept.letters:
        return f"{answers} and {cards}"
    return f"{answers}, {cards} and {counted(len(kept.letters), 'waiting message')}"


def _object(kept: Everything) -> dict[str, object]:
    pairs = kept.contrasts
    return {
        "key": kept.key,
        "learner": kept.row,
        "cards": card_objects(kept.cards, kept.log),
        "scheduler": FSRS.to_dict(),
        "review_log": log_objects(kept.log),
        "reviews": review_objects(kept.log),
        "contrasts": [
            {"fact": x.fact, "other": x.other, "due": x.due.isoformat()} for x in pairs
        ],
        "replies": kept.replies,
        "letters": [_letter(one) for one in kept.letters],
    }


def _letter(waiting: Waiting) -> dict[str, object]:
    return {
        "at": waiting.at.isoformat(),
        "body": waiting.body,
        "answer": waiting.answer,
        "sent": waiting.sent,
    }


def _write(path: Path, text: str) -> None:
    """A new file that only its owner may read."""
    try:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise OperatorError(f"{path} is there already; name a new file") from None
    except OSError as problem:
        raise OperatorError(f"{path} cannot be written ({problem.strerror})") from None
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(f"{text}\n")
