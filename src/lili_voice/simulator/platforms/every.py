"""The platforms there are, in the order they are shown."""

from lili_voice.simulator.platforms.alexa import ALEXA
from lili_voice.simulator.platforms.dialogflow_cx import DIALOGFLOW_CX
from lili_voice.simulator.platforms.dialogflow_es import DIALOGFLOW_ES
from lili_voice.simulator.platforms.messenger import MESSENGER

PLATFORMS = (ALEXA, DIALOGFLOW_ES, DIALOGFLOW_CX, MESSENGER)
