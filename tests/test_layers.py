"""Who may import whom, and how long things may grow."""

import ast
from pathlib import Path

import pytest

import lili_voice

HOUSE = Path(lili_voice.__file__).parent
LONGEST_FILE, LONGEST_FUNCTION = 250, 40  # lines

# Each room, and the other rooms it may enter.
ROOMS = {
    "errors": "",
    "source": "",
    "english": "",
    "speech": "english",
    "turn": "speech source",
    "settings": "errors",
    "content": "",
    "knowledge": "errors source english",
    "phrases": "errors turn english",
    "learning": "errors source english speech turn knowledge",
    "dialogue": "errors source english speech turn knowledge learning",
    "stores": "errors source speech turn learning",
    "channels": "errors source speech turn phrases",
    "publish": "errors english turn phrases knowledge",
}
# The top floor, and the rooms there that may not be entered.
TOP = {"simulator": "server cli", "server": "", "cli": ""}
# Libraries that stay in their own rooms.
OUTSIDERS = {
    "flask": ("server/", "simulator/"),
    "werkzeug": ("server/", "simulator/"),
    "ask_sdk_core": ("channels/alexa/",),
    "ask_sdk_model": ("channels/alexa/",),
    "ask_sdk_runtime": ("channels/alexa/",),
    "sqlalchemy": ("stores/",),
    "click": ("cli/",),
    "jinja2": ("knowledge/reporting/",),
    "itsdangerous": ("simulator/",),
    "fsrs": ("learning/",),
    "tantivy": ("knowledge/finding/", "knowledge/keeping/"),
    "lxml": ("knowledge/reading/",),
    "docx": ("knowledge/reading/",),
    "pdfplumber": ("knowledge/reading/",),
    "httpx": ("channels/messenger/",),
    "prometheus_client": ("server/",),
}
MODULES = sorted(HOUSE.rglob("*.py"))


def named(path):
    return path.relative_to(HOUSE).as_posix()


def room_of(path):
    return named(path).split("/")[0].removesuffix(".py")


def imports(path):
    """Full names of what a module imports, wherever in it that stands."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(path)}: say where it comes from in full"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_entered(path):
    """The rooms a module imports from, but for its own."""
    parts = [name.split(".") for name in imports(path)]
    found = {part[1] for part in parts if part[0] == "lili_voice" and len(part) > 1}
    return {
        room
        for room in found
        if (HOUSE / room).is_dir() or (HOUSE / f"{room}.py").is_file()
    } - {room_of(path)}


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_room_is_entered_only_by_those_who_may(path):
    room = room_of(path)
    if room == "__init__":
        assert rooms_entered(path) == set()
    elif room in TOP:
        assert rooms_entered(path) & set(TOP[room].split()) == set()
    else:
        assert rooms_entered(path) - set(ROOMS[room].split()) == set()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_library_stays_in_its_room(path):
    used = {name.split(".")[0] for name in imports(path)}
    strays = [
        library
        for library in used & OUTSIDERS.keys()
        if not named(path).startswith(OUTSIDERS[library])
    ]
    assert strays == []


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_file_can_be_read_in_one_sitting_and_a_function_in_one_look(path):
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    functions = (
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    long = [f.name for f in functions if _lines(f) > LONGEST_FUNCTION]
    assert long == []


def _lines(function):
    return function.end_lineno - function.lineno + 1


def test_every_room_has_its_place_in_the_table():
    rooms = {room_of(path) for path in MODULES} - {"__init__"}
    assert rooms <= ROOMS.keys() | TOP.keys()
    assert {"knowledge", "dialogue", "channels", "server", "cli"} <= rooms
