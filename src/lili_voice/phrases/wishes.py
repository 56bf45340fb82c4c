"""What a pupil wishes to be asked: how many questions, on what, of which kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

from lili_voice.english.number_words import read_count
from lili_voice.errors import AuthorError
from lili_voice.phrases.keys import words
from lili_voice.phrases.pen import sections
from lili_voice.phrases.said import Said
from lili_voice.phrases.templates import sentences

LONGEST = 30  # words in a wish
MOST = 999  # questions anyone means
_PIECE = 9  # words in the longest piece
_MARKS = " .,;:!?\"'“”«»"

# Kinds that name no topic of history and answer nothing: a wish by themselves.
_PLAIN_KINDS = frozenset({"choice", "true_false", "finish"})
_BRIEF = 5  # words in the topic of a wish that only names such a kind
_COUNTED = frozenset({"question", "one", "kind", "missed"})
_SAYS_WHICH = frozenset({"count", "level", "kind", "wrong"})
_OPENS = frozenset({"quiz", "set"})
_NO_TOPIC = frozenset({"kind", "missed", "question", "anything"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a wish: its heading in wishes.txt, and what stands after that."""

    role: str
    value: str = ""


_Pieces = list[Piece]


def read_wish(said: Said) -> Mapping[str, str] | None:
    """The slots of a QUIZ, none of them for any quiz; None for what is no wish.

    `topic` is in the pupil's words, `count` in figures, `kind` the value of a
    QuestionKind, `level` "hard" or "easy", `missed` "all", "yesterday", "today",
    "last_week" or "last".
    """
    if len(said) > LONGEST:
        return None
    pieces = _read(said)
    return _slots(pieces) if pieces and _is_wish(pieces) else None


def _read(said: Said, topics: bool = True) -> _Pieces | None:
    """The pieces that words are made of; None where some words are no piece."""
    found: _Pieces = []
    while len(said):
        piece, end = _longest(said)
        if piece is None or (piece.role == "about" and not topics):
            return None
        found.append(piece)
        said = said.part(end, said.end)
        if piece.role == "about" and len(said):
            rest = _topic(said)
            return found + rest if rest else None
    return found


def _longest(said: Said) -> tuple[Piece | None, int]:
    for end in range(min(said.end, said.start + _PIECE), said.start, -1):
        if piece := _book().get(said.between(said.start, end)):
            return piece, end
    counted = read_count(said.words[: said.end], said.start)
    if counted and 1 <= counted[0] <= MOST and counted[0] == int(counted[0]):
        return Piece("count", str(int(counted[0]))), counted[1]
    return None, said.start


def _topic(said: Said) -> _Pieces:
    """The words after "on": as few as leave nothing but pieces behind them."""
    for cut in range(said.start, said.end):
        rest = _read(said.part(cut, said.end), topics=False)
        if rest is None:
            continue
        if cut == said.start and _NO_TOPIC & {piece.role for piece in rest}:
            return rest
        if cut > said.start and _ends_a_topic(said.part(cut, said.end), rest):
            return [_as_topic(said.part(said.start, cut)), *rest]
    return [_as_topic(said)]


def _ends_a_topic(said: Said, pieces: _Pieces) -> bool:
    roles = {piece.role for piece in pieces}
    if said.key in _tails():
        return True
    says_more = roles & {"quiz", "set", "change", "kind", "missed", "wrong"}
    return bool(says_more) or {"level", "question"} <= roles or "one" in roles


def _as_topic(said: Said) -> Piece:
    return Piece("topic", said.written.strip(_MARKS))


def _is_wish(pieces: Sequence[Piece]) -> bool:
    roles = {piece.role for piece in pieces}
    if not _counts_questions(pieces) or pieces[0].role == "wrong":
        return False
    if roles & {"quiz", "missed"}:
        return True
    if "change" in roles:
        return any(piece.role in ("level", "kind") or piece.value for piece in pieces)
    if "question" in roles:
        named = "topic" in roles or "set" in roles
        return bool(_SAYS_WHICH & roles) or (named and "the" not in roles)
    if "one" in roles:
        return bool(roles & {"level", "kind", "wrong"})
    return "kind" in roles and (bool(roles & {"set", "count"}) or _plain(pieces))


def _counts_questions(pieces: Sequence[Piece]) -> bool:
    """Whether a number comes before what it counts: "question two" asks for none."""
    counts = [at for at, piece in enumerate(pieces) if piece.role == "count"]
    after = {piece.role for at in counts[-1:] for piece in pieces[at:]}
    return not counts or bool(after & _COUNTED)


def _plain(pieces: Sequence[Piece]) -> bool:
    kinds = {piece.value for piece in pieces if piece.role == "kind"}
    topic = next((piece.value for piece in pieces if piece.role == "topic"), "")
    return kinds <= _PLAIN_KINDS and len(topic.split()) <= _BRIEF


def _slots(pieces: Sequence[Piece]) -> Mapping[str, str]:
    slots: dict[str, str] = {}
    for piece in pieces:
        if piece.role in ("count", "kind", "level", "topic"):
            slots.setdefault(piece.role, piece.value)
        elif piece.role == "change" and piece.value:
            slots["level"] = piece.value
    if _only_one(pieces):
        slots.setdefault("count", "1")
    if any(piece.role in ("missed", "wrong") for piece in pieces):
        when = (piece.value for piece in pieces if piece.role == "when")
        slots["missed"] = next(when, "all")
    return slots


def _only_one(pieces: Sequence[Piece]) -> bool:
    """ "One question", "ask me one on coal"; but not "a hard one"."""
    for at, piece in enumerate(pieces):
        if piece == Piece("one", "1"):
            before = pieces[at - 1].role if at else ""
            following = {other.role for other in pieces[at:]}
            return before in _OPENS or "question" in following
    return False


@cache
def _book() -> Mapping[str, Piece]:
    """Every piece by its words; AuthorError for one under two headings."""
    found: dict[str, Piece] = {}
    for heading, lines in _sections().items():
        role, _, value = heading.partition(" ")
        if role == "tail":
            continue
        for key in _keys(lines):
            if found.setdefault(key, Piece(role, value)) != Piece(role, value):
                raise AuthorError(f"wishes.txt: {key!r} stands under two headings.")
    return found


@cache
def _tails() -> frozenset[str]:
    return frozenset(_keys(_sections()["tail"]))


@cache
def _sections() -> Mapping[str, list[str]]:
    text = files("lili_voice.phrases").joinpath("wishes.txt").read_text("utf-8")
    return sections(text)


def _keys(lines: Sequence[str]) -> list[str]:
    said = chain.from_iterable(sentences(line) for line in lines)
    return [" ".join(words(sentence)) for sentence in said]
