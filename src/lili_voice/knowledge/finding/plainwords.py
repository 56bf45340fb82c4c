"""Words that say little or nothing of what a question is about."""

from lili_voice.english.vocabulary import word_list
from lili_voice.english.wordforms import stem

# Words of asking.
FRAME = frozenset(
    map(
        stem,
        word_list("""
            tell explain describe define state name list identify outline give
            remind summarise summary say said word phrase term question answer
            exactly quick quickly briefly brief information info detail details know
            revise revising revision page period fate role view opinion notes note
            document documents teacher need
            look looking find like ask think mention mentioned listed according
            thing things stuff way sort kind kinds types type given happen happened
            actually main key important certain sense talk discuss write draft
            example mean meant meaning called call wonder part regard concern relate
            link connection relevance significance refer point points get got go
            come material add really ok okay yeah yes um er erm uh please sentence
            short possible suggest supposed thanks thank me my us essay plan all
            number figure quantity amount total year years month date dates timeline
            true false not no never case fact paragraph
        """),
    )
)
# Words of asking that never tell anything, wherever they stand.
MANNERS = frozenset(
    map(
        stem,
        word_list("""
            please sentence phrase term question answer exactly quick quickly briefly
            summary information info detail details revision notes note document
            documents teacher thing things stuff way sort kind kinds types type actually
            main key important example really ok okay yeah yes um er erm uh thanks thank
            me my us essay plan all true false case fact listed mentioned according
            number figure quantity amount year years month date dates timeline
        """),
    )
)
# Words with little meaning of their own: whether a fact has them tells little.
LIGHT = frozenset(
    map(
        stem,
        word_list("""
            use make keep put play bring take come go become follow count include
            involve occur serve act turn set provide claim support credit matter
            long far well whole expect let begin end start first last after before
            later early time part allow able good bad big great new old full
            different same way each kind move work change behind more most less do
            try need want people person country place side
        """),
    )
)
