"""What Dialogflow ES and CX share: the secret, the hearing of text and events, chips.

Google waits five seconds for an answer. What a learner is in the middle of is kept by
Lili, never in Dialogflow's contexts or parameters, which fade and can be changed.
"""
