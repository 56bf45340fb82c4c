"""Flask, with Lili inside."""

import gc
import logging
from threading import Thread
from typing import TYPE_CHECKING

from flask import Flask

from lili_voice.cli.wiring import Lili
from lili_voice.server.logs import Failure, where
from lili_voice.server.watch import Watch

if TYPE_CHECKING:
    from lili_voice.server.postman import Postman

log = logging.getLogger("lili_voice.server")


class Webhook(Flask):
    """Flask around Lili; a learner's words never reach the log."""

    def __init__(self, lili: Lili, watch: Watch) -> None:
        super().__init__("lili_voice.server", static_folder=None, template_folder=None)
        self.lili = lili
        self.watch = watch
        self.postman: Postman | None = None
        self.preparing: Thread | None = None

    def prepare(self) -> None:
        """Beside everything else, makes the first quiz questions ready."""
        self.preparing = Thread(target=self.lili.make_questions, daemon=True)
        self.preparing.start()

    def settle(self) -> None:
        """Once they are ready, what is held by then is no longer searched for garbage:
        each time that would stop every turn for a tenth of a second.

        For a process that is Lili's own.
        """
        Thread(target=self._settle, daemon=True).start()

    def _settle(self) -> None:
        if self.preparing:
            self.preparing.join()
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """When nobody asks any more: the postman finishes, the learners are closed."""
        self.watch.leaving.set()
        if self.postman:
            self.postman.close()
        self.lili.close()

    def log_exception(self, exc_info: Failure | BaseException) -> None:
        """Where it went wrong, without the message: it may quote what was said."""
        if isinstance(exc_info, BaseException):
            exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
        log.error("%s", where(exc_info))
