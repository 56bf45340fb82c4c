"""Web pages, and the HTML inside Markdown."""
