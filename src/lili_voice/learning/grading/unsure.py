"""The ways of saying that one does not know."""

import re

from lili_voice.english.vocabulary import word_set

_I = r"(?:i|we)"
_NOW = r"(?:(?:really|just|honestly|literally|actually|so|do|quite|even|still) )*"
_NOT = (
    r"(?:do not|don't|dont|did not|didn't|can not|cannot|can't|cant|could not|couldn't"
    r"|would not|wouldn't|never|do n't)"
)
_KNOW = (
    r"(?:know|remember|recall|recollect|think(?= of|$|\W*$)|tell you|say|answer|guess"
    r"|work (?:it|this|that) out|get (?:it|this|that|one)|have a clue|have (?:any"
    r"|an) idea"
    r"|have (?:a|the) (?:foggiest|faintest|scooby))"
)
_LEARN = (
    r"(?:learned|learnt|learn|revised|revise|studied|study|covered|cover|did|do|done"
    r"|been taught|were taught|taught|had|heard of|read)"
)
_THIS = r"(?: (?:about |of )?(?:this|that|it|one|any of (?:this|that|it)|the answer))?"
_TAIL = (
    r"(?: (?:at all|for the life of me|off the top of my head|right now|yet|any ?more"
    r"|for sure|(?:his|her|its|their|the) (?:name|word|year|date|number)"
    r"|what it (?:is|was|is called|was called)|who it (?:is|was)|when it was"
    r"|why it was))*"
)
_CLUE = r"(?:idea|ideas|clue|clues|inkling|notion|earthly)"
_PATTERNS = (
    rf"(?:{_I} )?(?:(?:am|'m) )?(?<!were )(?<!was )not (?:\w+ )?(?:sure|certain)",
    rf"{_I} {_NOW}{_NOT} {_NOW}{_KNOW}{_THIS}{_TAIL}",
    # without a subject only where the answer begins
    rf"^\W*(?:\w+\W+){{0,2}}?(?<!they )(?<!he )(?<!she ){_NOT} {_NOW}"
    rf"{_KNOW}{_THIS}{_TAIL}",
    r"(?:not|have not|haven't|hasn't)(?: got)? (?:a|the|any) "
    rf"(?:clue|scooby|foggiest|faintest|{_CLUE})(?: idea)?",
    # "doctors had no idea" is an answer
    rf"(?:{_I}(?:'ve| have)? )?{_NOW}(?:have |got )?(?<!had )(?<!has )(?<!they have )"
    rf"no {_CLUE}",
    rf"{_I} (?:have not|haven't|did not|didn't|never|were not|weren't|are not|aren't"
    rf"|was not"
    rf"|wasn't) (?:\w+ )?{_LEARN}{_THIS}",
    rf"(?:my |our |the )?(?:teacher|miss|sir|nobody|no one|they) (?:has "
    rf"|have )?(?:never|not|didn't"
    rf"|did not|hasn't)? ?(?:told|taught|tell|teach) (?:me|us){_THIS}",
    rf"{_I}(?:'ve| have)? (?:forgot|forgotten|forget|blanked){_THIS}{_TAIL}",
    r"(?:it|that|the (?:name|word|date))(?:'s| is| has)? (?:completely |totally )?"
    r"(?:slipped my mind|escape[sd] me|gone(?: from my head| out of my head)?$)",
    rf"{_I} (?:knew|used to know|did know|should know){_THIS}(?: \w+){{0,2}}",
    rf"{_I} (?:only )?wish {_I} (?:knew|could remember)",
    r"(?:how|what) (?:should|would|could|am) i (?:supposed to )?know",
    r"my (?:brain|mind|head)(?:'s| is| has)?(?: \w+)? "
    r"(?:gone|blank|empty|dead|fried|mush|frozen|not working|stopped working)",
    rf"{_I}(?:'m| am|'ve| have)?(?: \w+)? (?:a |gone |drawing a |having a "
    rf"|drawn a )*blank",
    r"my mind went blank",
    rf"{_I}(?:'m| am) (?:\w+ )?(?:stumped|stuck|clueless|at a loss|lost|hopeless"
    rf"|useless)",
    r"(?:it's |it is )?on the tip of my tongue(?: but no)?",
    r"(?:god|goodness|heaven|lord|who)(?: only)? knows|beats me|search me|dunno|idk"
    r"|duno",
    r"(?:don't|do not) ask me|you(?:'ve| have)? (?:got|lost|stumped) me(?: there"
    r"| on that one)?",
    r"your guess is as good as mine|anyone's guess|no comment|(?:you )?tell me",
    r"(?:could|might) be anything|nothing(?:'s| is)? coming(?: to me)?|i(?:'ve"
    r"| have) lost it",
    rf"{_I}(?:'d| would) (?:only |just )?be guessing|i give up|i surrender|i pass",
    r"no good at this",
)
UNSURE = re.compile(
    rf"(?:{'|'.join(rf'(?<![a-z]){one}(?![a-z])' for one in _PATTERNS)})|^\W*pass\W*$",
    re.IGNORECASE,
)
# Words that, left beside it, are no answer either.
EMPTY = word_set(
    "no nope nah sorry mate miss sir really honestly literally genuinely absolutely "
    "completely totally actually truly just well oh yeah all right now moment today ha "
    "haha lol god gosh whoops ugh argh afraid ill have lili bro bruh man whatsoever "
    "either though anymore yet ever quite so"
)
