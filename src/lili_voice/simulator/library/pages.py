"""The templates of the library's pages, filled in."""

from flask import current_app
from flask.templating import Environment

from lili_voice.knowledge.reporting.words import counted, dated, shown
from lili_voice.simulator.library import addresses
from lili_voice.source import place_of, unit_of

KEY = "lili_library_pages"
WORDS = {
    "counted": counted,
    "asking": addresses.asking,
    "document_address": addresses.document_address,
    "line_address": addresses.line_address,
    "place_of": place_of,
    "topic_address": addresses.topic_address,
    "unit_of": unit_of,
}


def page(template: str, **values: object) -> str:
    """A page of the library. Whatever a document holds is shown as text on it, and does
    nothing to the screen, without each template having to see to it."""
    pages = current_app.extensions.get(KEY)
    if pages is None:
        pages = current_app.extensions[KEY] = _pages(current_app.jinja_env)
    return str(pages.get_template(template).render(values))


def _pages(common: Environment) -> Environment:
    pages = common.overlay(finalize=_harmless)
    # Those of an overlay are its parent's own until it is given others.
    pages.globals = {**common.globals, **WORDS}
    pages.filters = {**common.filters, "dated": dated}
    return pages


def _harmless(value: object) -> object:
    text = isinstance(value, str) and not hasattr(value, "__html__")
    return shown(str(value)) if text else value
