"""PDF to blocks."""

import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec

import msgspec

from lili_voice.errors import AuthorError
from lili_voice.knowledge.document import Doubt
from lili_voice.knowledge.reading.page import File, Page, lacking
from lili_voice.knowledge.reading.pdf.layout import Laid

BEGINS = b"%PDF-"
WITHIN = 1024  # bytes a PDF may have before it begins (ISO 32000-1, annex H.3.4.1)
PROGRAM = "lili_voice.knowledge.reading.pdf.program"
COMMAND = (sys.executable, "-P", "-m", PROGRAM)  # -P: nothing from the folder we are in
# Seconds. The program stops itself after less work; this is for one that only waits,
# and for systems where it cannot be limited.
LONGEST_WAIT = 30.0
AGAIN = "print it to PDF again, or save it as a Word document"
WORK = f"takes too much work to read; {AGAIN}"


def read_pdf(file: File, command: Sequence[str] = COMMAND) -> Page:
    """Raises AuthorError when a file is no PDF, or its text cannot be had.

    `command` is a program that reads a PDF from its input and writes Laid as JSON.
    """
    if BEGINS not in file.data[:WITHIN]:
        raise AuthorError(f"{file.name}: not a PDF file; save it as PDF again")
    if find_spec("pdfplumber") is None:
        raise lacking(file, "PDF files", "pdfplumber", "pdf")
    laid = _laid_out_apart(file, command)
    if laid.trouble:
        raise AuthorError(f"{file.name}: {laid.trouble}")
    return Page(
        laid.blocks,
        laid.written,
        title=laid.title,
        doubts=tuple(Doubt(file.name, *told, kind="unread") for told in laid.doubts),
        pages=laid.pages,
    )


def _laid_out_apart(file: File, command: Sequence[str]) -> Laid:
    """What another process makes of a file, so that the file can only harm that one."""
    try:
        done = subprocess.run(
            command,
            input=file.data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=LONGEST_WAIT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise AuthorError(f"{file.name}: {WORK}") from error
    if done.returncode < 0:  # it was stopped, by itself or by the system
        raise AuthorError(f"{file.name}: {WORK}")
    if done.returncode:
        raise AuthorError(f"{file.name}: is damaged; {AGAIN}")
    return msgspec.json.decode(done.stdout, type=Laid)
