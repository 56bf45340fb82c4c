"""Documents become sections, sections become facts, facts are found again."""
