"""Statements that cannot both be true."""
