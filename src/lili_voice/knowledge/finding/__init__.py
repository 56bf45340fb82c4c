"""A question to the facts that answer it."""
