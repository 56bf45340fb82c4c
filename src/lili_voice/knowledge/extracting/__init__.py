"""A document to facts, and what its author should look at."""
