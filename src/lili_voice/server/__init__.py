"""The webhook: doors for the platforms and for turns as JSON, and nothing else."""

from lili_voice.server.app import create_app
from lili_voice.server.webhook import Webhook

__all__ = ["Webhook", "create_app"]
