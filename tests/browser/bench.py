"""The workbench as a developer uses it."""

import json


def opened(page, tab="Why"):
    """The panel of a tab, the drawer being opened first if it is not."""
    door = page.locator("#bench-button")
    if door.get_attribute("aria-expanded") == "false":
        door.click()
    page.get_by_role("tab", name=tab).click()
    panel = page.get_by_role("tabpanel", name=tab)
    page.locator("[role=tabpanel]:not([hidden]):not([aria-busy])").wait_for()
    return panel


def platform(page, title):
    """Request and response of the turn looked at, as text."""
    panel = opened(page, "Platforms")
    panel.get_by_role("button", name=title, exact=True).click()
    boxes = (
        panel.get_by_role("group", name=name, exact=True)
        for name in ("Request", "Response")
    )
    return [one.inner_text() for one in boxes]


def behind(page):
    """All that the workbench knows of the last turn."""
    asked = """async () => {
      const kept = JSON.parse(sessionStorage.getItem("lili.conversation"));
      const id = kept.turns.at(-1).told.id;
      return (await fetch(`/workbench/turn?id=${id}`)).json();
    }"""
    return page.evaluate(asked)


def requested(page, request):
    """What the workbench shows of a recorded request."""
    panel = opened(page, "Tests")
    box = panel.locator("section", has_text="Load a recorded request")
    box.get_by_label("Or paste it here").fill(json.dumps(request))
    box.get_by_role("button", name="Send it to Lili").click()
    box.get_by_role("button", name="Look at this turn").first.wait_for()
    return box
