"""Every page and file of the page arrives packed, guarded, and from here alone."""

import gzip
import json
import re

import pytest

from lili_voice.server.front import Front
from lili_voice.simulator.library.leading import MOST
from lili_voice.simulator.web.assets import assets

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
}
PAGES = ["/", "/library", "/page/lili.css", "/page/icon.svg", "/page/nothing.js"]
PACKED = {"Accept-Encoding": "gzip, br"}
BEGINNINGS = re.compile(
    r'<script type="application/json" id="beginnings">(.*?)</script>', re.S
)


def beginnings(answer):
    return json.loads(BEGINNINGS.search(answer.text)[1])


@pytest.mark.parametrize("path", PAGES)
def test_browsers_load_nothing_from_elsewhere_and_run_nothing_inline(town, path):
    headers = town.browser().open(path).headers
    for name in ("Content-Security-Policy", "Cache-Control", "X-Content-Type-Options"):
        assert len(headers.getlist(name)) == 1
    assert set(headers["Content-Security-Policy"].split("; ")) == POLICY
    assert "microphone=(self)" in headers["Permissions-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_an_answer_is_guarded_like_a_page_and_never_kept(town):
    headers = town.browser().turn(text="hello").headers
    assert headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_doors_for_machines_keep_the_strictest_policy(town):
    headers = town.browser().open("/healthz").headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; frame-ancestors 'none'"
    )


@pytest.mark.parametrize("path", ["/", "/library"])
def test_no_page_holds_a_script_a_style_or_an_address_of_elsewhere(town, path):
    page = town.browser().open(path).text
    inline = re.findall(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", page)
    assert inline == []
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|data:", page)
    assert not re.search(r'(?:src|href|action)="(?:https?:)?//', page)


def test_every_file_that_a_page_names_is_there(town):
    ann = town.browser()
    for path in ("/", "/library"):
        for name in set(re.findall(r'"(/page/[^"]+)"', ann.open(path).text)):
            assert ann.open(name).status_code == 200, name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("lili.css", "text/css; charset=utf-8"),
        ("talk.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("manifest.webmanifest", "application/manifest+json"),
    ],
)
def test_a_file_has_the_type_it_is_loaded_as(town, name, kind):
    answer = town.browser().open(f"/page/{name}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert "Set-Cookie" not in answer.headers


def test_a_file_is_packed_for_who_can_unpack_it(town):
    ann = town.browser()
    plain, packed = (
        ann.open("/page/lili.css"),
        ann.open("/page/lili.css", headers=PACKED),
    )
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data)
    assert "Content-Encoding" not in plain.headers
    refused = ann.open("/page/lili.css", headers={"Accept-Encoding": "gzip;q=0"})
    assert refused.data == plain.data


@pytest.mark.parametrize("headers", [{}, PACKED])
def test_a_file_that_has_not_changed_is_not_sent_again(town, headers):
    ann = town.browser()
    tag = ann.open("/page/talk.js", headers=headers).headers["ETag"]
    again = ann.open("/page/talk.js", headers=headers | {"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == tag
    other = ann.open("/page/talk.js", headers=headers | {"If-None-Match": '"old"'})
    assert other.status_code == 200


def test_a_tag_tells_packed_from_plain(town):
    ann = town.browser()
    plain, packed = (ann.open("/page/talk.js", headers=how) for how in ({}, PACKED))
    assert plain.headers["ETag"] != packed.headers["ETag"]


@pytest.mark.parametrize(
    "path",
    [
        "/page/nothing.css",
        "/page/",
        "/page/../talk.html",
        "/page/..%2f__init__.py",
        "/page/%2e%2e/desk.py",
        "/page/talk.js/",
        "/page/talk.js%00",
        "/page/TALK.JS",
        "/static/talk.js",
        "/page/__init__.py",
    ],
)
def test_nothing_else_is_served(town, path):
    assert town.browser().open(path).status_code == 404


def test_files_are_packed_the_same_on_every_machine():
    assert all(
        one.packed is None or one.packed[4:8] == b"\0\0\0\0"
        for one in assets().values()
    )


def test_the_page_is_packed_too(town):
    ann = town.browser()
    packed = ann.open("/", headers=PACKED)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["Cache-Control"] == "no-store"
    assert gzip.decompress(packed.data).decode() == ann.open("/").text


def test_the_page_begins_with_what_can_be_asked(town):
    ann = town.browser()
    told = beginnings(ann.open("/"))
    assert (told["workbench"], told["operator"], told["returning"]) == (
        True,
        False,
        False,
    )
    assert told["topics"] == ["the Great Leap Forward"]
    assert 1 < len(told["suggestions"]) <= MOST
    for question in told["suggestions"]:
        assert ann.say(question)["known"], question
    assert beginnings(ann.open("/"))["returning"]


def test_elsewhere_the_page_tells_whether_a_token_opens_the_workbench(town, school):
    told = beginnings(town.stranger().open("/"))
    assert (told["workbench"], told["operator"]) == (False, False)
    told = beginnings(school.stranger().open("/"))
    assert (told["workbench"], told["operator"]) == (False, True)


def test_without_the_page_there_are_a_few_words_and_no_other_route(open_town):
    town = open_town(front=Front(page=False))
    ann = town.browser()
    front = ann.open("/")
    assert front.mimetype == "text/plain"
    assert "lili talk" in front.text
    assert "Set-Cookie" not in front.headers
    for path in ("/page/talk.js", "/library", "/workbench/turn"):
        assert ann.open(path).status_code == 404
    assert ann.turn(text="hello").status_code == 404


def test_in_the_log_a_page_is_told_without_what_somebody_wrote_there(town, caplog):
    caplog.set_level("INFO")
    ann = town.browser()
    for path in ("/page/ann-the-pupil.js", "/library/document/7", "/library/ann"):
        ann.open(path)
    assert [record.args["page"] for record in caplog.records] == [
        "/page/<name>",
        "/library/document/<key>",
        "(no such page)",
    ]
