"""Flask, with Lili inside."""

import logging
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
