"""Questions about what came first, what came after, and how long it took."""
