"""The exam simulation as a picture: an SVG that needs nothing to be drawn."""

from collections.abc import Iterator, Mapping, Sequence

Point = tuple[int, int, Mapping[str, float]]  # days, reviews a day, share by policy

WIDTH, HEIGHT = 300, 280  # of one panel
LEFT, TOP, GAP = 70, 70, 30
LOW = 0.3  # the share at the bottom
COLOURS = {
    "plan": "#0b6e4f",
    "fixed": "#c1440e",
    "new first": "#4059ad",
    "random": "#8a8a8a",
}
NAMES = {
    "plan": "planned for the exam",
    "fixed": "fixed 90 % retention, due first",
    "new first": "fixed 90 % retention, new first",
    "random": "random order",
}


def drawn(points: Sequence[Point]) -> str:
    """A panel for each number of days; more reviews a day to the right."""
    panels = sorted({days for days, _, _ in points})
    across = LEFT + len(panels) * (WIDTH + GAP) + 10
    down = TOP + HEIGHT + 100
    body = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across} {down}" '
        'font-family="sans-serif" font-size="13">',
        f'<rect width="{across}" height="{down}" fill="white"/>',
        _text(LEFT, 24, "Share of 200 facts recalled on the day of the exam", size=17),
        _text(
            LEFT, 44, "The same number of reviews for every line; simulated learners"
        ),
        *_legend(TOP + HEIGHT + 66),
    ]
    for number, days in enumerate(panels):
        left = LEFT + number * (WIDTH + GAP)
        body += _panel(left, days, [point for point in points if point[0] == days])
    body.append(
        f'<text transform="translate(20 {TOP + HEIGHT // 2}) rotate(-90)" '
        'text-anchor="middle">expected recall at the exam</text>'
    )
    return "\n".join([*body, "</svg>", ""])


def _panel(left: int, days: int, points: Sequence[Point]) -> Iterator[str]:
    for tenth in range(round(LOW * 10), 11):
        y = _y(tenth / 10)
        yield f'<path d="M{left} {y:.1f}h{WIDTH}" stroke="#ddd"/>'
        if left == LEFT:
            yield _text(left - 8, y + 4, f"{tenth * 10} %", anchor="end")
    places = {
        reviews: left + 25 + n * (WIDTH - 50) / max(1, len(points) - 1)
        for n, reviews in enumerate(sorted(reviews for _, reviews, _ in points))
    }
    for reviews, x in places.items():
        yield _text(x, TOP + HEIGHT + 18, f"{reviews}", anchor="middle")
    middle = left + WIDTH / 2
    yield _text(middle, TOP - 8, f"{days} days before the exam", anchor="middle")
    yield _text(middle, TOP + HEIGHT + 38, "reviews a day", anchor="middle")
    for name, colour in reversed(COLOURS.items()):
        at = [(places[reviews], _y(mean[name])) for _, reviews, mean in points]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in sorted(at))
        look = f'fill="none" stroke="{colour}" stroke-width="2"'
        yield f'<polyline points="{line}" {look}/>'
        for x, y in at:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'


def _legend(y: int) -> Iterator[str]:
    for number, (name, colour) in enumerate(COLOURS.items()):
        x = LEFT + number % 2 * 320
        line = y + number // 2 * 20
        yield f'<path d="M{x} {line - 4}h24" stroke="{colour}" stroke-width="3"/>'
        yield _text(x + 32, line, NAMES[name])


def _y(share: float) -> float:
    return TOP + HEIGHT * (1 - (max(share, LOW) - LOW) / (1 - LOW))


def _text(
    x: float, y: float, words: str, *, anchor: str = "start", size: int = 13
) -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" '
        f'font-size="{size}">{words}</text>'
    )
