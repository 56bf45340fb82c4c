"""What browsers are told to refuse, and how pages are packed."""

from gzip import compress

from flask import Response, request

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
GUARDS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "microphone=(self), camera=(), geolocation=()",
    # Without any referrer a browser's form would not tell its origin either.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
SMALL = 1000  # bytes: packing less saves nothing


def guarded(answer: Response) -> Response:
    """The answer with what browsers are to heed; a page is packed."""
    answer.headers.update(GUARDS)
    page = answer.mimetype == "text/html" and not answer.is_streamed
    if not page or answer.content_encoding:
        return answer
    answer.vary.add("Accept-Encoding")
    body = answer.get_data()
    if len(body) >= SMALL and request.accept_encodings["gzip"] > 0:
        answer.set_data(compress(body, 6, mtime=0))
        answer.content_encoding = "gzip"
    return answer
