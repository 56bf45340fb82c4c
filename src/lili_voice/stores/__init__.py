"""Where learners are kept, and nothing that names them.

`open_store` opens the place a URL names, `open_existing` makes none, `try_store` only
tries; a `LearnerStore` recalls, saves and forgets, and has an `Inbox` for `Letter`s
that are answered later.
"""

from lili_voice.stores.inbox import Held, Inbox, Letter
from lili_voice.stores.learners import LearnerStore
from lili_voice.stores.opening import open_existing, open_store, try_store

__all__ = [
    "Held",
    "Inbox",
    "LearnerStore",
    "Letter",
    "open_existing",
    "open_store",
    "try_store",
]
