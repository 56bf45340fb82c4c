"""PDF files as documents, and files that are none or cannot be read."""

import signal
import sys
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lili_voice.errors import AuthorError
from lili_voice.knowledge.extracting.extract import facts_of
from lili_voice.knowledge.reading.page import File
from lili_voice.knowledge.reading.pdf.layout import laid_out
from lili_voice.knowledge.reading.pdf.letters import sheets_of
from lili_voice.knowledge.reading.pdf.reader import read_pdf
from pdf_maker import BOLD, Sheet, assembled, pdf, stream


def leaflet():
    one, two = Sheet(), Sheet()
    one.write(60, 70, (BOLD, "The Tolpuddle Martyrs"), size=18)
    one.write(60, 110, (BOLD, "Who was George Loveless?"), size=13)
    one.column(
        60,
        130,
        [
            "George Loveless was a ploughman and a preacher in the village of Tolpuddle, who formed a union in",
            "1833.",
        ],
    )
    two.write(60, 70, (BOLD, "What were the effects?"), size=13)
    two.column(
        60,
        90,
        [
            "• Six men were sent to Australia in 1834.",
            "• A petition of 800,000 names was handed in.",
        ],
    )
    return pdf(one, two)


def refusal(data, **doors):
    with pytest.raises(AuthorError) as raised:
        read_pdf(File("sheet.pdf", data), **doors)
    return str(raised.value)


def trouble(data):
    return laid_out(sheets_of(data)).trouble


def test_the_facts_of_a_pdf_know_their_page(read):
    document = read(leaflet(), "tolpuddle.pdf")
    facts = facts_of(document)
    assert document.about.title == "The Tolpuddle Martyrs"
    assert [(fact.section, fact.source.page) for fact in facts] == [
        ("Who was George Loveless?", 1),
        ("What were the effects?", 2),
        ("What were the effects?", 2),
    ]
    assert facts[2].text == "A petition of 800,000 names was handed in."


def test_the_same_file_is_read_the_same_way_twice():
    data = leaflet()
    assert laid_out(sheets_of(data)) == laid_out(sheets_of(data))


def test_a_picture_among_the_pages_is_told():
    scan = Sheet()
    scan.picture()
    words = Sheet()
    words.write(60, 100, "The judge was called Williams.")
    (doubt,) = laid_out(sheets_of(pdf(words, scan))).doubts
    assert doubt[1].startswith("page 2 is a picture without text")


def test_a_page_set_sideways_is_told():
    sheet = Sheet()
    sheet.write(60, 100, "Read me.")
    sheet.write(
        60, 300, "Squire Frampton wrote to the Home Secretary", slant=(0, 1, -1, 0)
    )
    (doubt,) = laid_out(sheets_of(pdf(sheet))).doubts
    assert "sideways" in doubt[1]


def test_letters_without_a_meaning_are_told():
    sheet = Sheet()
    sheet.column(
        60, 100, ["Six farm workers were arrested on the road in the early morning."]
    )
    sheet.codes(60, 130, [65, 66])
    sheet.write(90, 130, "was the oath they had sworn")
    (doubt,) = laid_out(sheets_of(pdf(sheet))).doubts
    assert doubt[1].startswith("letters that cannot be read")


def test_fonts_that_hide_their_letters_leave_nothing_to_read():
    sheet = Sheet()
    sheet.codes(60, 100, range(60, 80))
    assert "OCR" in trouble(pdf(sheet))


def test_pictures_of_pages_need_text_recognition():
    sheet = Sheet()
    sheet.picture()
    assert (
        trouble(pdf(sheet))
        == "only pictures of pages; run text recognition (OCR) and save it again"
    )


def test_empty_pages_hold_no_text():
    assert trouble(pdf(Sheet())).startswith("no words in it")


def test_a_password_is_to_be_taken_off():
    lock = "<</Filter/Standard/V 1/R 2/P -4/O<" + "41" * 32 + ">/U<" + "42" * 32 + ">>>"
    words = trouble(pdf(Sheet(), trailer=f"/Encrypt {lock}/ID[<00><00>]"))
    assert words == "is protected by a password; save it without one"


def test_a_whole_library_in_one_file_is_to_be_split():
    assert "split it into topics" in sheets_of(leaflet(), most=100).trouble


def test_what_is_no_pdf_is_not_taken_for_one():
    assert (
        refusal(b"<html>Tolpuddle</html>")
        == "sheet.pdf: not a PDF file; save it as PDF again"
    )
    assert "not a PDF file" in refusal(b"")


def test_a_damaged_file_is_to_be_made_again():
    assert refusal(leaflet()[:700]).startswith(
        "sheet.pdf: is damaged; print it to PDF again"
    )


def test_a_file_that_unfolds_without_end_harms_nobody():
    packer = zlib.compressobj(9)
    packed = packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    bomb = assembled(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
            4: stream(packed[:2] + packed[2:] * 2000, "/Filter/FlateDecode"),
        },
        "/Root 1 0 R",
    )
    assert "takes too much work to read" in refusal(bomb)


def test_a_reader_that_is_stopped_is_no_end_of_the_others():
    stopped = f"import os; os.kill(os.getpid(), {int(signal.SIGTERM)})"
    command = (sys.executable, "-S", "-c", stopped)
    assert "takes too much work" in refusal(leaflet(), command=command)


def test_who_runs_lili_is_told_to_install_what_pdfs_need(monkeypatch):
    monkeypatch.setitem(sys.modules, "pdfplumber", None)
    assert "pip install 'lili-voice[pdf]'" in refusal(leaflet())


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(20, 1500), st.binary(min_size=1, max_size=40))
def test_a_file_with_bytes_gone_wrong_is_read_or_refused(at, wrong):
    data = leaflet()
    file = File("sheet.pdf", data[:at] + wrong + data[at + len(wrong) :])
    try:
        told = read_pdf(file).written[0].text
    except AuthorError as error:
        told = str(error)
    assert told
