"""The library's pages, through the whole webhook, with real documents."""

import io
import json
import re
import zipfile
from html import unescape
from urllib.parse import parse_qs, unquote_plus, urlsplit

import pytest

from lili_voice.server.app import create_app
from lili_voice.settings import read_settings

CUBA = b"""---
title: The Cuban Missile Crisis
years: 1962
boards: [AQA]
levels: [GCSE]
---
# The Cuban Missile Crisis

## Why did the crisis begin?

1. The Soviet Union put nuclear missiles on Cuba in 1962.
2. A spy plane photographed the missile sites on 14 October 1962.

## Who was John F. Kennedy?

John F. Kennedy ordered a naval blockade of Cuba on 22 October 1962.
"""
TUDORS = b"""# The Tudors

## Who was Thomas Cromwell?

Thomas Cromwell was the chief minister of Henry VIII from 1532 to 1540.
"""
SAME_SITE = {"Sec-Fetch-Site": "same-origin"}
SCRIPT = {**SAME_SITE, "Accept": "application/json"}
TOKEN = "a-token-that-is-long-enough"


def folder_of(path):
    path.mkdir()
    (path / "cuba.md").write_bytes(CUBA)
    return path


@pytest.fixture
def content(tmp_path):
    return folder_of(tmp_path / "documents")


@pytest.fixture
def opened():
    apps = []

    def open_app(folder, **settings):
        given = {"LILI_CONTENT": str(folder), "LILI_STORE": "sqlite://", **settings}
        apps.append(create_app(read_settings(given)))
        return apps[-1].test_client()

    yield open_app
    for app in apps:
        app.close()


@pytest.fixture(scope="module")
def lili(tmp_path_factory):
    folder = folder_of(tmp_path_factory.mktemp("lili") / "documents")
    given = {"LILI_CONTENT": str(folder), "LILI_STORE": "sqlite://"}
    app = create_app(read_settings(given))
    yield app
    app.close()


@pytest.fixture
def page(lili):
    return lili.test_client()  # with a cookie of its own: a visit of its own


def words(answer):
    """What a page says, without its tags."""
    assert answer.status_code == 200, answer.text
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.text)).split())


def address(page, title, kind="document"):
    """Where the library says that a document, or a topic, is."""
    listed = page.get("/library", headers=SAME_SITE).text
    return re.search(rf'href="(/library/{kind}/\w+)">{re.escape(title)}<', listed)[1]


def crisis(page, query=""):
    """The page of the document that everybody has."""
    place = address(page, "The Cuban Missile Crisis")
    return page.get(f"{place}{query}", headers=SAME_SITE)


def tudors(page, query=""):
    """The page of the document that is uploaded."""
    return page.get(f"{address(page, 'The Tudors')}{query}", headers=SAME_SITE)


def upload(page, *files, headers=SCRIPT):
    body = b"".join(
        b'--part\r\nContent-Disposition: form-data; name="file"; filename="%s"\r\n\r\n'
        b"%s\r\n" % (name.replace('"', "%22").encode(), data)
        for name, data in files
    )
    kind = "multipart/form-data; boundary=part"
    return page.post(
        "/library/upload", data=body + b"--part--", headers=headers, content_type=kind
    )


def ask(page, question):
    turn = {"id": "talk-0", "text": question, "screen": False}
    return page.post("/page/turn", json=turn, headers=SAME_SITE).json


def test_the_library_names_each_document_and_topic_and_whom_it_is_for(page):
    told = words(page.get("/library"))
    assert "The Cuban Missile Crisis cuba.md 3 facts" in told
    assert "AQA" in told
    assert "GCSE" in told
    assert "3 facts in 1 document" in told


def test_documents_are_found_by_words_of_their_title_without_a_script(page):
    assert "cuba.md" in words(page.get("/library?q=missile+CUBAN"))
    assert "cuba.md" not in words(page.get("/library?q=tudor"))


def test_a_document_shows_its_facts_under_their_headings_with_their_lines(page):
    answer = crisis(page)
    told = words(answer)
    assert told.index("Why did the crisis begin?") < told.index("The Soviet Union put")
    assert told.index("The Soviet Union put") < told.index("Who was John F. Kennedy?")
    assert "line 12 14 October 1962" in told
    fact = re.search(r'<li id="line-12".*?</li>', answer.text, re.DOTALL)[0]
    assert "A spy plane photographed" in fact


def test_a_source_of_an_answer_leads_to_its_line(page):
    [source] = ask(page, "who ordered a naval blockade of Cuba?")["sources"]
    address, _, anchor = source["href"].partition("#")
    line = page.get(address).text.split(f'id="{anchor}"', 1)[1]
    assert "ordered a naval blockade" in line.split("</li>")[0]


MILLS = "# Mills\n\n## Cloth\n\n" + "".join(
    f"- The mill of Leeds made {n} yards of cloth in 1801.\n" for n in range(210)
)


def test_a_long_document_comes_in_pages_and_a_line_leads_to_its_own(opened, tmp_path):
    (tmp_path / "mills.md").write_text(MILLS)
    page = opened(tmp_path)
    mills = address(page, "Mills")
    first = page.get(mills)
    assert "Facts 1 to 200 of 210" in words(first)
    assert 'id="line-209"' not in first.text
    assert 'id="line-209"' in page.get(f"{mills}?line=209").text
    assert "Facts 201 to 210" in words(page.get(f"{mills}?page=2"))
    assert page.get(f"{mills}?page=3").status_code == 404


def test_the_report_says_what_is_doubtful_and_where(opened, tmp_path):
    (tmp_path / "counts.md").write_text(
        "# Stalin\n\n## Why did Stalin win?\n\nThere were three reasons.\n\n"
        "1. Stalin was the general secretary of the party.\n"
        "2. Stalin had many allies in the party.\n"
    )
    page = opened(tmp_path)
    place = address(page, "Stalin")
    answer = page.get(place)
    assert "1 wrong count" in words(answer)
    assert f"{place}?line=5#line-5" in answer.text


def test_the_lines_of_a_document_tell_what_became_of_each(page):
    upload(page, ("tudors.md", TUDORS + b"\nSkip to main content\n"))
    answer = tudors(page, "?report=1")
    told = words(answer)
    assert "1 line left out as no content" in told
    assert "<mark>Thomas Cromwell was the chief minister" in answer.text


def test_what_cannot_be_read_is_told_with_its_remedy(opened, content):
    (content / "old.doc").write_bytes(b"old")
    assert "save it as .docx" in words(opened(content).get("/library"))


def test_a_topic_has_pictures_with_tables_that_tell_the_same(page):
    answer = page.get(address(page, "The Cuban Missile Crisis", "topic"))
    assert "<svg" in answer.text
    told = words(answer)
    assert "Timeline" in told
    table = re.search(r"<table.*?</table>", answer.text, re.DOTALL)[0]
    assert "A spy plane photographed the missile sites" in table
    assert f"{address(page, 'The Cuban Missile Crisis')}?line=12#line-12" in table
    assert "style=" not in answer.text
    assert '<details class="same">' in answer.text


def test_a_map_is_called_what_it_is(page):
    answer = page.get(address(page, "The Cuban Missile Crisis", "topic"))
    assert '<h2 id="argument">Causes and effects</h2>' in answer.text


def test_what_is_not_there_is_not_found_and_a_person_is_told_so_on_a_page(page):
    for place in ("document/0", "topic/9", "document/x"):
        answer = page.get(f"/library/{place}", headers={"Accept": "text/html"})
        assert answer.status_code == 404
        assert answer.mimetype == "text/html"
        assert "not in the library, or not any more" in answer.text
    assert "error" in page.get("/library/document/0", headers=SCRIPT).json
    assert crisis(page, "?page=0").status_code == 404


def test_a_form_that_is_turned_away_is_answered_with_a_page(page):
    form = {"data": {"name": "t.md"}, "content_type": "multipart/form-data"}
    reads = {"Accept": "text/html"}
    away = page.post("/library/save", headers=reads | {"Origin": "http://x"}, **form)
    assert (away.status_code, away.mimetype) == (403, "text/html")
    odd = page.post("/library/save", headers=reads | SAME_SITE, data=b"name=t.md")
    assert (odd.status_code, odd.mimetype) == (415, "text/html")


def test_an_address_never_shows_another_document(page):
    upload(page, ("a.md", b"# Mills\n\nLeeds made cloth in 1801.\n"), ("z.md", TUDORS))
    first, last = address(page, "Mills"), address(page, "The Tudors")
    [source] = ask(page, "who was Thomas Cromwell?")["sources"]
    page.post("/library/remove", json={"name": "a.md"}, headers=SAME_SITE)
    assert page.get(first).status_code == 404
    assert "The Tudors" in words(page.get(last))
    assert source["href"].startswith(last)


def test_an_upload_is_talked_of_at_once_beside_the_other_documents(page):
    assert not ask(page, "who was Thomas Cromwell?")["known"]
    told = upload(page, ("tudors.md", TUDORS)).json
    assert [one["name"] for one in told["done"]] == ["tudors.md"]
    assert "1 fact" in told["done"][0]["words"]
    answers = [
        page.post(
            "/page/turn",
            json={"id": f"later-{n}", "text": text, "screen": False},
            headers=SAME_SITE,
        ).json
        for n, text in enumerate(
            ["who was Thomas Cromwell?", "who ordered a blockade?"]
        )
    ]
    assert "chief minister" in answers[0]["speech"]
    assert "Kennedy" in answers[1]["speech"]
    assert answers[0]["sources"][0]["href"].startswith(told["done"][0]["href"])


def test_an_upload_is_nobody_elses(page):
    upload(page, ("tudors.md", TUDORS))
    page.delete_cookie("lili_visit")
    assert "tudors.md" not in words(page.get("/library"))
    assert not ask(page, "who was Thomas Cromwell?")["known"]


def test_a_form_leads_to_the_library_which_says_once_what_came_of_it(page):
    answer = upload(page, ("t.md", TUDORS), ("x.exe", b"MZ"), headers=SAME_SITE)
    assert (answer.status_code, answer.location) == (303, "/library")
    told = words(page.get("/library"))
    assert "t.md: 1 fact, nothing to look at" in told
    assert "x.exe: only .md" in told
    assert "x.exe" not in words(page.get("/library"))


def test_what_came_of_it_is_told_to_nobody_else(page, lili):
    upload(page, ("x.exe", b"MZ"), headers=SAME_SITE)
    assert "x.exe" not in words(lili.test_client().get("/library"))
    assert "x.exe" in words(page.get("/library"))


PLAGUE = b"""# The Great Plague

## What did people do about it?

- People locked the houses of the sick in 1665.
- People killed cats and dogs.

## Who wrote a diary of the plague?

Samuel Pepys wrote a diary of the plague in London.
"""


def suggested(page):
    found = re.search(r'id="beginnings">(.*?)</script>', page.get("/").text, re.DOTALL)
    return json.loads(found[1])["suggestions"]


def test_an_upload_is_suggested_first_and_by_questions_that_say_what_they_ask(page):
    before = suggested(page)
    upload(page, ("plague.md", PLAGUE))
    asked = suggested(page)
    assert before
    assert "plague" in asked[0].lower()
    assert not set(asked).isdisjoint(before)
    assert "What did people do about it?" not in asked
    for question in asked:
        told = ask(page, question)
        assert told["known"], question


def test_from_an_upload_one_asks_what_that_very_document_answers(page):
    [done] = upload(page, ("plague.md", PLAGUE)).json["done"]
    question = parse_qs(urlsplit(done["talk"]).query)["ask"][0]
    told = ask(page, question)["sources"]
    assert {source["document"] for source in told} == {"plague.md"}
    upload(page, ("plague.md", PLAGUE), headers=SAME_SITE)
    listed = unescape(page.get("/library").text)
    assert f'href="{done["talk"]}">Talk about it' in listed


def test_beside_a_statement_stands_only_a_question_that_it_answers(page):
    upload(page, ("plague.md", PLAGUE))
    shown = page.get(address(page, "The Great Plague")).text
    facts = re.findall(r'class="says">(.*?)</p>.*?</li>', shown, re.DOTALL)
    rows = re.findall(r'<li id="line-.*?</li>', shown, re.DOTALL)
    links = [re.search(r'\?ask=(.*?)"', row) for row in rows]
    assert any(links)
    for number, link in enumerate(links):
        if link:
            turn = {"id": f"said-{number}", "text": unquote_plus(unescape(link[1]))}
            told = page.post(
                "/page/turn", json={**turn, "screen": False}, headers=SAME_SITE
            )
            assert told.json["sources"][0]["text"] == facts[number]


def test_an_upload_of_the_same_name_replaces_the_former(page):
    upload(page, ("tudors.md", TUDORS))
    upload(page, ("tudors.md", TUDORS.replace(b"1532", b"1533")))
    told = words(tudors(page))
    assert "1533" in told
    assert "1532" not in told


def test_an_upload_stands_for_the_document_of_its_name_until_it_is_taken_away(page):
    upload(page, ("cuba.md", CUBA.replace(b"22 October", b"24 October")))
    assert "24 October" in words(crisis(page))
    gone = page.post("/library/remove", json={"name": "cuba.md"}, headers=SAME_SITE)
    assert gone.status_code == 200
    assert "22 October" in words(crisis(page))
    again = page.post("/library/remove", json={"name": "cuba.md"}, headers=SAME_SITE)
    assert again.status_code == 404


def test_a_contradiction_with_another_document_is_told(page):
    other = CUBA.replace(b"22 October", b"24 October").replace(b"Crisis\n", b"Days\n")
    upload(page, ("days.md", other))
    place = f"{address(page, 'The Cuban Missile Days')}?report=1"
    told = words(page.get(place, headers=SAME_SITE))
    assert "contradiction" in told
    assert "cuba.md, line" in told


@pytest.mark.parametrize(
    ("name", "data", "remedy"),
    [
        ("notes.md", b"", "an empty file"),
        ("notes.md", b"\n\n", "no words"),
        ("notes.rtf", b"{\\rtf1}", "save it as .docx"),
        ("notes", b"words", "only .md"),
        ("..", b"words", "only .md"),
        ("notes.docx", b"PK\x03\x04broken", "save it again as .docx"),
        ("notes.pdf", b"no pdf", "save it as PDF again"),
        ("notes.txt", bytes(range(256)), "plain text"),
        ("notes.md", b"Mao led China. " * 40_000, "split it into topics"),
        ("notes.md", b"x" * 10_000_001, "larger than 10 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(page, name, data, remedy):
    answer = upload(page, (name, data))
    assert answer.status_code == 422
    assert remedy in answer.json["error"]
    assert "notes.md" not in words(page.get("/library"))


def test_a_word_file_that_would_unfold_to_a_great_size_is_refused(page):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" * 400_000)
    answer = upload(page, ("bomb.docx", packed.getvalue()))
    assert "too large when unpacked" in answer.json["error"]


def test_more_than_a_visit_may_have_at_once_is_refused(page):
    files = [(f"t{n}.md", TUDORS.replace(b"1540", b"154%d" % n)) for n in range(9)]
    told = upload(page, *files).json
    assert len(told["done"]) == 8
    assert "take one away" in told["failed"][0]
    huge = upload(page, *[("a.pdf", b"x" * 9_000_000)] * 3)
    assert huge.status_code == 413
    assert "one by one" in huge.json["error"]


def test_no_file_chosen_is_said(page):
    answer = page.post(
        "/library/upload",
        data={},
        headers=SCRIPT,
        content_type="multipart/form-data",
    )
    assert "no file" in answer.json["error"]


def test_what_a_document_holds_is_shown_as_text_and_never_run(page):
    hostile = (
        b"# <script>alert(1)</script>\n\nLenin <b onclick=x>led</b> Russia in 1917.\n"
    )
    upload(page, ('"><img src=x onerror=y>.md', hostile))
    listed = page.get("/library").text
    places = re.findall(r'href="(/library/(?:document|topic)/\w+)"', listed)
    assert len(places) == 4
    for place in ("/library", *places):
        text = page.get(f"{place}?report=1", headers=SAME_SITE).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "<b onclick" not in text


def test_another_site_can_neither_upload_nor_remove_nor_save(page):
    for site in ({"Sec-Fetch-Site": "cross-site"}, {}):
        assert upload(page, ("t.md", TUDORS), headers=site).status_code == 403
        for route in ("remove", "save"):
            asked = {"name": "t.md"}
            answer = page.post(f"/library/{route}", json=asked, headers=site)
            assert answer.status_code == 403


def test_strangers_read_but_neither_upload_nor_see_what_is_for_the_author(
    opened, content
):
    (content / "old.doc").write_bytes(b"old")
    page = opened(content, LILI_API_TOKEN=TOKEN, LILI_PROXIES="1")
    told = words(page.get("/library"))
    assert "cuba.md" in told
    assert "LILI_API_TOKEN" in told
    for secret in ("old.doc", "Upload and read", "could not answer", "to look at"):
        assert secret not in told
    assert "To look at" not in words(crisis(page, "?report=1"))
    assert upload(page, ("t.md", TUDORS)).status_code == 403


def test_an_upload_is_saved_where_that_is_allowed_and_never_over_another(
    opened, content
):
    page = opened(content, LILI_SAVE_UPLOADS="yes")
    upload(page, ("../tudors.md", TUDORS))
    saved = page.post("/library/save", json={"name": "tudors.md"}, headers=SAME_SITE)
    assert "started again" in saved.json["done"][0]["words"]
    assert (content / "tudors.md").read_bytes() == TUDORS
    changed = TUDORS.replace(b"1532", b"1533")
    upload(page, ("tudors.md", changed))
    again = page.post("/library/save", json={"name": "tudors.md"}, headers=SAME_SITE)
    assert again.status_code == 409
    assert (content / "tudors.md").read_bytes() == TUDORS
    asked = {"name": "tudors.md", "replace": True}
    assert page.post("/library/save", json=asked, headers=SAME_SITE).status_code == 200
    assert (content / "tudors.md").read_bytes() == changed
    assert sorted(path.name for path in content.iterdir()) == ["cuba.md", "tudors.md"]


def test_after_an_upload_it_is_saved_and_a_clash_mended_with_one_button(
    opened, content
):
    page = opened(content, LILI_SAVE_UPLOADS="yes")
    changed = CUBA.replace(b"22 October", b"24 October")
    upload(page, ("cuba.md", changed), headers=SAME_SITE)
    assert "Save for everyone" in words(page.get("/library"))
    form, kind = {"name": "cuba.md"}, "multipart/form-data"
    page.post("/library/save", data=form, headers=SAME_SITE, content_type=kind)
    answer = page.get("/library")
    assert "Replace that one" in words(answer)
    [clash] = re.findall(r"<form[^>]*/library/save.*?</form>", answer.text, re.DOTALL)
    form = dict(re.findall(r'name="(\w+)" value="([^"]*)"', clash))
    page.post("/library/save", data=form, headers=SAME_SITE, content_type=kind)
    assert "started again" in words(page.get("/library"))
    assert (content / "cuba.md").read_bytes() == changed


def test_nothing_is_saved_unless_that_is_allowed(opened, content):
    page = opened(content)
    upload(page, ("tudors.md", TUDORS))
    answer = page.post("/library/save", json={"name": "tudors.md"}, headers=SAME_SITE)
    assert answer.status_code == 403
    assert "LILI_SAVE_UPLOADS" in answer.json["error"]
    assert "Save for everyone" not in words(tudors(page))
    assert [path.name for path in content.iterdir()] == ["cuba.md"]


def test_only_an_upload_can_be_saved(opened, content):
    page = opened(content, LILI_SAVE_UPLOADS="yes")
    for name in ("cuba.md", "../x.md", "/etc/passwd"):
        answer = page.post("/library/save", json={"name": name}, headers=SAME_SITE)
        assert answer.status_code == 404
    for body in ("[]", '{"name": 3}', '"x"', "[" * 100_000, ""):
        answer = page.post(
            "/library/save",
            data=body,
            headers=SAME_SITE,
            content_type="application/json",
        )
        assert answer.status_code == 400


def test_what_the_notes_could_not_answer_is_shown_where_it_is_kept(opened, content):
    page = opened(content, LILI_KEEP_QUESTIONS="yes")
    ask(page, "why did Khrushchev resign?")
    told = words(page.get("/library"))
    assert "resign 1 time" in told.lower()


def test_it_is_told_how_questions_are_kept_where_they_are_not(page):
    assert "LILI_KEEP_QUESTIONS=yes" in words(page.get("/library"))


def test_long_work_is_done_for_the_visitor_and_for_no_page_of_another_site(
    opened, tmp_path
):
    (tmp_path / "mills.md").write_text(MILLS)
    page, wanted = opened(tmp_path), "/library?check=1"
    for site in ("cross-site", "same-site"):
        told = words(page.get(wanted, headers={"Sec-Fetch-Site": site}))
        assert "Check them all" in told
    elsewhere = {"Referer": "http://elsewhere.example/library"}
    assert "Check them all" in words(page.get(wanted, headers=elsewhere))
    ours = {"Referer": "http://localhost/library"}
    assert "Check them all" not in words(page.get(wanted, headers=ours))


def test_uploads_are_limited_as_turns_are(opened, content):
    page = opened(content, LILI_TURNS_PER_MINUTE="2")
    sent = [upload(page, ("tudors.md", TUDORS)).status_code for _ in range(20)]
    assert sent[0] == 200
    assert sent[-1] == 429
    taken = page.post("/library/remove", json={"name": "t.md"}, headers=SAME_SITE)
    assert taken.status_code == 429
    assert ask(page, "who was Thomas Cromwell?")["known"]


def test_strangers_may_read_at_a_pace_and_whoever_is_here_as_they_like(open_town):
    town = open_town(turns_per_minute=2)
    stranger, ours = town.stranger(), town.browser()
    seen = [stranger.open("/library").status_code for _ in range(20)]
    assert (seen[0], seen[-1]) == (200, 429)
    answer = stranger.open("/library", headers={"Accept": "text/html"})
    assert "wait a minute" in answer.text
    assert int(answer.headers["Retry-After"]) > 0
    assert all(ours.open("/library").status_code == 200 for _ in range(20))


def test_who_loses_uploads_to_those_of_others_is_told_so(opened, content):
    pages = [opened(content)]
    pages += [pages[0].application.test_client() for _ in range(8)]
    for page in pages:
        assert upload(page, ("tudors.md", TUDORS)).status_code == 200
    assert "upload yours again" not in words(pages[-1].get("/library"))
    told = words(pages[0].get("/library"))
    assert "upload yours again" in told
    assert "tudors.md" not in told
    assert "tudors.md" in words(pages[1].get("/library"))
    upload(pages[0], ("tudors.md", TUDORS))
    assert "upload yours again" not in words(pages[0].get("/library"))


def test_what_a_document_holds_does_nothing_to_the_screen_it_is_shown_on(page):
    steering = "# The \u202eTudors\n\nHenry\u009b2J ruled England in 1532.\n"
    upload(page, ("tudors.md", steering.encode()))
    listed = page.get("/library").text
    places = re.findall(r'href="(/library/(?:document|topic)/\w+)"', listed)
    for place in ("/library", *places):
        text = page.get(f"{place}?report=1", headers=SAME_SITE).text
        assert "\u202e" not in text
        assert "\u009b" not in text
