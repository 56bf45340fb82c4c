"""A change in a document reaches the facts and what Lili says."""

from pathlib import Path

import pytest

from mutations import judged_mutations

CONTENT = Path(__file__).parent / "content"


@pytest.mark.parametrize("name", ["seed_shaped_page.txt", "seed_shaped_essay.txt"])
def test_every_changed_date_number_or_name_is_seen_and_heard(name):
    judged = list(judged_mutations(CONTENT / name))
    assert [one.what for one in judged if not one.good] == []
    heard = [one for one in judged if "heard" in one.measure]
    assert len(heard) >= 3
