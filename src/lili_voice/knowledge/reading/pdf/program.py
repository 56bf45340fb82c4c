"""Reads a PDF file from its input and writes Laid as JSON.

A PDF can ask for any amount of time and memory (streams that unfold, forms that draw
each other, tables of a thousand million letters), so it is read in a process of its
own that may use only so much. Whatever ends that process, a damaged file among it, is
told by how it ends.
"""

import sys

import msgspec

from lili_voice.knowledge.reading.pdf.layout import laid_out
from lili_voice.knowledge.reading.pdf.letters import sheets_of

SECONDS, BYTES = 8, 900_000_000  # what reading one file may use


def main() -> None:
    """Reads one file, within limits where the system knows any."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    laid = laid_out(sheets_of(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(msgspec.json.encode(laid))


if __name__ == "__main__":
    main()
