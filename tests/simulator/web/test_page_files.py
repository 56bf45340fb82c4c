"""The page's files keep what its strict policy and its users rely on."""

import gzip
import re
import shutil
import subprocess
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest

WEB = Path(str(files("lili_voice.simulator.web")))
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
SCRIPTS = sorted((WEB / "static").glob("*.js"))
STYLES = sorted((WEB / "static").glob("*.css"))
NODE = shutil.which("node")
# Reads modules without running them, all in one process.
READS = """
const { readFileSync } = require("node:fs");
const { SourceTextModule } = require("node:vm");
for (const path of process.argv.slice(1)) {
  new SourceTextModule(readFileSync(path, "utf8"), { identifier: path });
}
"""
FIRST_LOAD = 150_000  # bytes, compressed

NAMESPACE = "http://www.w3.org/2000/svg"
ELSEWHERE = re.compile(r"(?:https?:)?//[a-z0-9-]+\.[a-z]|\bdata:|\burl\(|@import")
MARKUP = re.compile(
    r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval)\b"
    r"|new Function\b|setAttribute\(\s*[\"']style"
)
IMPORT = re.compile(r"""(?:from|import)\s+["']/page/([\w.-]+\.js)["']""")
LOOKED_FOR = re.compile(r"""(?:\$|getElementById)\(["']([\w-]+)["']\)""")
JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.S)
LINE_COMMENT = re.compile(r"^\s*(?://|\*).*$", re.M)


class Markup(HTMLParser):
    """The tags of a template, with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(JINJA.sub("", text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def name(path: Path) -> str:
    return path.name


def code(path: Path) -> str:
    return LINE_COMMENT.sub("", path.read_text("utf-8"))


def loaded_with(first: str) -> set[str]:
    """A module and all that it imports, and they import, before it runs."""
    found: set[str] = set()
    waiting = [first]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting.extend(IMPORT.findall(code(WEB / "static" / one)))
    return found


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_page_holds_no_script_handler_or_style_of_its_own(path: Path) -> None:
    for tag, attributes in Markup(path.read_text("utf-8")).tags:
        assert tag != "style"
        assert not [one for one in attributes if one.startswith("on")], attributes
        assert "style" not in attributes
        if tag == "script":
            assert attributes.get("src") or attributes["type"] == "application/json"


@pytest.mark.parametrize("path", [*TEMPLATES, *SCRIPTS, *STYLES], ids=name)
def test_nothing_is_fetched_from_elsewhere(path: Path) -> None:
    assert not ELSEWHERE.findall(code(path).replace(NAMESPACE, ""))


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_words_never_become_markup_or_code(path: Path) -> None:
    assert not MARKUP.findall(code(path))


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_every_module_that_is_imported_is_there(path: Path) -> None:
    missing = [
        one for one in IMPORT.findall(code(path)) if not (path.parent / one).exists()
    ]
    assert not missing


def test_the_talk_page_has_everything_that_its_modules_look_for() -> None:
    pages = [WEB / "templates" / one for one in ("base.html", "talk.html")]
    ids = {
        attributes.get("id")
        for page in pages
        for _, attributes in Markup(page.read_text("utf-8")).tags
    }
    for module in loaded_with("talk.js"):
        wanted = set(LOOKED_FOR.findall(code(WEB / "static" / module)))
        assert wanted <= ids, (module, wanted - ids)


def test_an_id_stands_once_on_the_talk_page() -> None:
    pages = [WEB / "templates" / one for one in ("base.html", "talk.html")]
    ids = [
        attributes["id"]
        for page in pages
        for _, attributes in Markup(page.read_text("utf-8")).tags
        if "id" in attributes
    ]
    assert len(ids) == len(set(ids))


def test_what_a_label_or_a_description_points_at_is_on_the_page() -> None:
    tags = Markup((WEB / "templates" / "talk.html").read_text("utf-8")).tags
    ids = {attributes.get("id") for _, attributes in tags}
    for _, attributes in tags:
        for kind in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            assert set((attributes.get(kind) or "").split()) <= ids, attributes


def test_all_modules_of_the_talk_page_are_asked_for_at_once() -> None:
    page = (WEB / "templates" / "talk.html").read_text("utf-8")
    listed = re.search(r"for part in \[(.*?)\]", page)
    assert listed
    preloaded = {f"{one}.js" for one in re.findall(r'"(\w+)"', listed[1])}
    assert preloaded == loaded_with("talk.js") - {"talk.js"}


def test_the_first_load_is_light() -> None:
    others = ["lili.css", "talk.css", "theme.js", "icon.svg", "manifest.webmanifest"]
    loaded = [WEB / "static" / one for one in [*loaded_with("talk.js"), *others]]
    loaded += [WEB / "templates" / one for one in ("base.html", "talk.html")]
    assert sum(len(gzip.compress(one.read_bytes())) for one in loaded) <= FIRST_LOAD


@pytest.mark.parametrize("path", STYLES, ids=name)
def test_every_colour_and_measure_that_is_used_is_defined(path: Path) -> None:
    shared = (WEB / "static" / "lili.css").read_text("utf-8")
    defined = set(re.findall(r"(--[\w-]+)\s*:", shared + path.read_text("utf-8")))
    assert set(re.findall(r"var\((--[\w-]+)\)", path.read_text("utf-8"))) <= defined


def test_dark_by_choice_looks_as_dark_by_the_device() -> None:
    css = (WEB / "static" / "lili.css").read_text("utf-8")
    chosen = re.search(r':root\[data-theme="dark"\] \{(.*?)\}', css, re.S)
    device = re.search(r':root:not\(\[data-theme="light"\]\) \{(.*?)\}', css, re.S)
    assert chosen
    assert device
    assert chosen[1].split() == device[1].split()


def test_movement_stops_for_those_who_asked_for_it() -> None:
    css = (WEB / "static" / "lili.css").read_text("utf-8")
    assert "@media (prefers-reduced-motion: reduce)" in css


@pytest.mark.skipif(NODE is None, reason="node is not installed")
def test_every_script_can_be_read() -> None:
    assert NODE
    read = subprocess.run(
        [NODE, "--experimental-vm-modules", "--no-warnings", "-e", READS, *SCRIPTS],
        capture_output=True,
        check=False,
    )
    assert read.returncode == 0, read.stderr.decode()
