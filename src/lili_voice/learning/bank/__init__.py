"""Questions from facts, written for the ear."""

from lili_voice.learning.bank.bank import Bank, asked_of

__all__ = ["Bank", "asked_of"]
