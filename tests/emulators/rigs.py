"""Every channel's rig, under the name of the channel's package."""

from emulators.rig_alexa import alexa_rig
from emulators.rig_dialogflow import cx_rig, es_rig
from emulators.rig_messenger import messenger_rig

RIGS = {
    "alexa": alexa_rig,
    "dialogflow_es": es_rig,
    "dialogflow_cx": cx_rig,
    "messenger": messenger_rig,
}
