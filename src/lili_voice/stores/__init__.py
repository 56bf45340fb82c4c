"""Where learners are kept, and nothing that names them.

`open_store` opens the place a URL names, `open_existing` makes none, `try_store` only
tries; a `LearnerStore` recalls, saves and forgets.
"""

from lili_voice.stores.learners import LearnerStore
from lili_voice.stores.opening import open_existing, open_store, try_store

__all__ = ["LearnerStore", "open_existing", "open_store", "try_store"]
