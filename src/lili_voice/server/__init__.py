"""The webhook: doors for Alexa and for turns as JSON, and nothing else."""

from lili_voice.server.app import create_app

__all__ = ["create_app"]
