"""Conversations as they are written down, line by line, played and checked.

    # a remark
    @ kwlxz                  from here on turns are numbered kwlxz-1, kwlxz-2 ...
    @ kwlxz-7                or kwlxz-7, kwlxz-8 ...
    > who introduced it      what the learner says; or one of
    > [launch]               opens a conversation
    > [end]                  the conversation is over; nobody is told anything
    > [silence]              nothing is said (most platforms keep that to themselves)
    > [again]                the last turn is delivered once more
    > [right]                the pending question is answered as the notes answer it
    > [tap B]                choice B, which was just offered, is touched
    > [tomorrow]             a day passes; nobody says or hears anything
    > [after 3 days]         so do three; hours and minutes will do, too
    < Liu Shaoqi             these words are in what Lili answers
    ! Mao                    these words are not
    = intent=ask known=true  what else the answer is: intent, known, verdict, listening

Small and capital letters make no difference. A line of "<", "!" or "=" speaks of the
answer to the ">" above it. Each conversation is played from the beginning, at noon, by
a learner nobody has met. Chance is drawn from a turn's number: a conversation that was
saved with its numbers goes the same way on the same notes.
"""

from lili_voice.simulator.transcripts.checking import problems, values_of
from lili_voice.simulator.transcripts.playing import Played, Replayed, replayed
from lili_voice.simulator.transcripts.reading import read_transcript
from lili_voice.simulator.transcripts.wanted import Transcript, Wanted
from lili_voice.simulator.transcripts.writing import Difference, Written, written

__all__ = [
    "Difference",
    "Played",
    "Replayed",
    "Transcript",
    "Wanted",
    "Written",
    "problems",
    "read_transcript",
    "replayed",
    "values_of",
    "written",
]
