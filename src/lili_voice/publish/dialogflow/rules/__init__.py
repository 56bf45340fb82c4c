"""What Google would refuse, or what would not reach our webhook, found beforehand.

These rules stand in for an import, which cannot be tried without Google.
"""

from lili_voice.publish.dialogflow.rules.cx import lint_cx
from lili_voice.publish.dialogflow.rules.es import lint_es

__all__ = ["lint_cx", "lint_es"]
