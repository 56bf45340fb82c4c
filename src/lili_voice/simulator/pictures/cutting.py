"""A plan small enough to be looked at."""

from dataclasses import replace

from lili_voice.simulator.pictures.plan import Band, Card, Plan

MOST = 80  # statements that are drawn


def cut(plan: Plan) -> tuple[Plan, int]:
    """No more than about MOST statements, and how many whole cards' were left out.

    Each card loses its last ones first; where that is not enough, each band its last
    cards.
    """
    points = _share([len(card.points) for card in plan.cards])
    telling = [[card for card in band.cards if card.points] for band in plan.bands]
    cards = _share([len(each) for each in telling])
    bands = tuple(_cut(band, cards, points) for band in plan.bands[:MOST])
    lost = (
        sum(len(card.points) for card in band.cards[cards:])
        for band in plan.bands[:MOST]
    )
    beyond = Plan(plan.sort, plan.bands[MOST:]).cards
    left_out = sum(lost) + sum(len(card.points) for card in beyond)
    return replace(plan, bands=bands), left_out


def _share(lengths: list[int]) -> int:
    """The most that each may keep, one at least."""
    kept = max(lengths, default=1)
    while kept > 1 and sum(min(kept, length) for length in lengths) > MOST:
        kept -= 1
    return kept


def _cut(band: Band, cards: int, points: int) -> Band:
    return replace(
        band, cards=tuple(_first(card, points) for card in band.cards[:cards])
    )


def _first(card: Card, points: int) -> Card:
    left_out = max(len(card.points) - points, 0)
    return replace(card, points=card.points[:points], left_out=left_out)
