"""GET /page/<file>: scripts, styles and pictures, packed once."""

from dataclasses import dataclass
from functools import cache
from gzip import compress
from hashlib import sha256
from importlib.resources import files

from flask import Blueprint, Response, request
from werkzeug.exceptions import NotFound

from lili_voice.simulator.web.desk import Desk

KINDS = {
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "webmanifest": "application/manifest+json",
}
PACKED = ("js", "css", "svg", "webmanifest")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent: plain, and packed where that is worth it."""

    kind: str
    plain: bytes
    packed: bytes | None
    tag: str


def door(desk: Desk) -> Blueprint:
    """The route; it tells nothing of anybody, so it knows no visits."""
    routes = Blueprint("page_assets", __name__)

    @routes.get("/page/<name>")
    def asset(name: str) -> Response:
        found = assets().get(name)
        if found is None:
            raise NotFound
        zips = found.packed is not None and request.accept_encodings["gzip"] > 0
        body = found.packed if zips and found.packed else found.plain
        answer = Response(body, content_type=found.kind)
        answer.headers["Cache-Control"] = "no-cache"
        answer.vary.add("Accept-Encoding")
        if zips:
            answer.content_encoding = "gzip"
        # Two ways of sending a file are two bodies: each has a tag of its own.
        answer.set_etag(f"{found.tag}-gzip" if zips else found.tag)
        answer.make_conditional(request)
        return answer

    return routes


@cache
def assets() -> dict[str, Asset]:
    """Every file of the page by its name, packed when first asked for."""
    folder = files("lili_voice.simulator.web") / "static"
    return {
        one.name: _asset(one.name, one.read_bytes())
        for one in folder.iterdir()
        if one.name.rpartition(".")[2] in KINDS
    }


def _asset(name: str, content: bytes) -> Asset:
    ending = name.rpartition(".")[2]
    packed = compress(content, 9, mtime=0) if ending in PACKED else None
    return Asset(KINDS[ending], content, packed, sha256(content).hexdigest()[:20])
