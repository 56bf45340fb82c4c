"""What is in somebody's way on a page, as far as axe-core by Deque can tell."""

import pytest

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
RUN = """async (wanted) => {
  const options = { runOnly: wanted, resultTypes: ["violations"] };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((one) => `${id}: ${one.html.slice(0, 200)}: ${one.failureSummary}`));
}"""


def barriers(page):
    """What breaks the rules of WCAG 2.2 AA: in light all of them, in dark those of
    colours, since nothing else differs there."""
    reason = "axe is missing: pip install axe-playwright-python"
    axe = pytest.importorskip("axe_playwright_python.base", reason=reason)
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(axe.AXE_SCRIPT)
    page.emulate_media(color_scheme="light")
    found = page.evaluate(RUN, {"type": "tag", "values": RULES})
    page.emulate_media(color_scheme="dark")
    return found + page.evaluate(RUN, {"type": "rule", "values": COLOURS})
