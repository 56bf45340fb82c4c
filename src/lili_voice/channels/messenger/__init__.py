"""Facebook Messenger: what a page is told in, and what Lili sends back.

Messenger wants its posts acknowledged at once: an answer is sent later, by a call of
our own (`sending`), so that `write` makes messages to be sent and not a response.
"""

from lili_voice.channels.messenger.channel import MessengerChannel
from lili_voice.channels.messenger.events import Event

__all__ = ["Event", "MessengerChannel"]
