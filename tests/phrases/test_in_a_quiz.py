"""In a quiz, a command is heard as one, and an answer never is."""

import pytest

from lili_voice.phrases import hear
from lili_voice.turn import Intent

COMMANDS = {
    Intent.HINT: """
        hint
        give me a clue
        can I have a hint please
        could I get a clue
        just a small hint
        a little hint please
        give us a hint
        any hints
        one more clue
        another clue please
        I need a bit of help with this one
        what letter does it start with
        what does it begin with
        give me the first letter
        tell me the first sound
        I'm a bit stuck
        I'm stuck on this one
        help me with this one
        can you help me out
        is there a clue
        can you narrow it down
        go on give me a hint
        what sort of thing is it
    """,
    Intent.REPEAT: """
        say that again
        what
        what?
        pardon
        sorry
        sorry?
        what was the question
        sorry what was the question
        what's the question again
        come again
        can you say the options again
        what were the options
        what are the options again
        repeat the choices please
        read me the choices again
        can I hear the options again
        tell me the answers to choose from again
        what were A B and C
        I didn't hear the question
        I didn't catch the last option
        could you repeat the question for me
        repeat that please
        can you read it out again
        say it one more time
        say the question one more time please
        once more please
        ask it again
        ask me that one again
        I wasn't listening
        I forgot the question
        I've forgotten the question
        what did you ask me
        what am I meant to be answering
        huh
        eh
        excuse me what was that
        run that by me again
        go over that again
        what was the first option
        what was option B
        what was B
        sorry I missed that
        wait say that again
        hang on what was the question
        hold on can you say that again
        read the sentence again
        what was the sentence
    """,
    Intent.SKIP: """
        skip
        I'd rather skip it
        skip this one please
        let's skip it
        can we skip that
        I want to skip this question
        next question
        next question please
        the next one please
        pass
        I'll pass
        I'll pass on that one
        pass on this one
        move on to the next question
        give me a different one
        ask me something different
        ask me a different question
        can I have another question instead
        not this one
        I don't want to do this one
        I don't want this question
        let's leave that one
        let's do the next one
        let's come back to that
        miss this one out
        go to the next question
    """,
    Intent.STOP: """
        stop
        stop please
        stop the quiz
        end the quiz
        that's enough
        that's enough for today
        I want to stop now
        can we stop there
        I've had enough
        I'm done
        I'm finished
        let's stop
        quit
        exit
        no more questions
        I don't want to do any more
        I don't want any more questions
        I don't want to play any more
        finish now
        goodbye
        bye
        that's all for now
        I need to go
        I have to go now
        I've got to go
        stop asking me questions
        enough for now
        I'm tired
        let's call it a day
    """,
    Intent.HELP: """
        help
        help me
        what can I say
        what do I do
        how does this work
        I don't understand
        I need help
        what can you do
    """,
    Intent.DONT_KNOW: """
        I don't know
        don't know
        dunno
        no idea
        I have no idea
        I've got no idea
        not a clue
        I haven't got a clue
        I haven't a clue
        no clue
        I can't remember
        I've forgotten
        I forget
        I don't remember that
        I'm not sure
        not sure
        I give up
        tell me the answer
        what's the answer
        just tell me
        I don't know that one
        I really don't know
        sorry I don't know
        erm I don't know
        I have absolutely no idea
        no idea sorry
        I don't know the answer to that
        I don't know this one sorry
        I couldn't tell you
        beats me
        we haven't done that
        we haven't learnt this yet
        I never learnt that
        can you tell me the answer
        show me the answer
        I can't think
        my mind's gone blank
        I've got nothing
        haven't the foggiest
        idk
        I do not know
        I don't know what it is
        I don't know who that was
    """,
    Intent.SCORE: """
        how many have I got
        what's my score
        what am I on
        how many left
        how many more are there
        how many is that now
        how am I doing in this quiz
    """,
    Intent.SLOWER: """
        slow down
        say it slower please
        you're going too fast
        can you say it more slowly
    """,
    Intent.SOURCE: """
        where's that from
        how do you know that
    """,
    Intent.QUIZ: """
        quiz me
        give me an easy one about coal
        true or false questions instead please
    """,
    Intent.CONTEST: """
        that was right
        I did say that
        that's what I just said
        you heard me wrong
        that's wrong
    """,
    Intent.THANKS: """
        thanks
        thank you
    """,
    Intent.SPELL: """
        how do you spell that
    """,
}
ANSWERS = """
    stop the war
    stop the spread of communism
    to stop the famine
    they wanted to stop
    stop gap measures
    carry on the revolution
    carrying on
    they carried on fighting
    carry on regardless
    next to the river
    the next leader
    next year
    the next day they left
    the end of the war
    the end
    at the end of 1962
    end of the first plan
    help from the soviets
    help from the Soviet Union
    help for the poor
    with help
    helping peasants
    the question of land
    the question of succession
    a question of money
    the land question
    hint of rebellion
    he was hinting at it
    passed the law
    passing a law
    the pass
    mountain pass
    pass laws
    repeated failures
    a repeat of the famine
    history repeating itself
    yes men
    no food
    right
    left
    right wing
    the right
    wrong
    true
    false
    that's true
    true I think
    I think it's false
    both
    neither
    both of them
    all of them
    none of them
    none
    all of the above
    B
    b
    bee
    letter b
    option b
    option bee
    the letter c
    answer a
    see
    sea
    a
    ay
    dee
    is it B
    I think it's C
    I'd say A
    number two
    the first
    the first one
    the second one
    the second
    the third one
    the last one
    the last
    the middle one
    number one
    two
    three
    ten
    1958
    nineteen fifty eight
    May 1958
    in the spring of 1958
    the third of June
    the third of June 1959
    next Friday
    three weeks
    in three weeks
    600,000
    half a million
    about five million
    Mao
    Liu Shaoqi
    Peng Dehuai
    Zhou Enlai
    it was Deng
    Stalin
    Khrushchev
    the Soviet Union
    steel
    coal
    grain
    coal and steel
    hard labour
    hard work
    hard
    hard times
    easy
    easy credit
    harder
    he was too hard on the peasants
    the difficult winter
    five
    five reasons
    three reasons
    five years
    ten million tons
    more food
    more steel
    more people
    another famine
    a success
    a failure
    success
    failure
    cause
    effect
    it was a cause
    an effect
    a cause and an effect
    political
    economic
    the economy
    before
    after
    the plan came first
    the communes
    finish the canal
    finish the plan
    complete the collectivisation
    end the famine
    start a war
    start the revolution again
    begin industrialising
    delete the records
    forget the past
    forget capitalism
    forget about private plots
    wipe out the landlords
    wipe out illiteracy
    remember the dead
    progress
    rapid progress
    economic progress
    score to settle
    an exam
    the civil service exam
    exams for officials
    the imperial examination
    exam in may 1905
    test the bomb
    testing nuclear weapons
    a nuclear test
    the test ban
    a test of loyalty
    quizzes
    the media asked questions
    he asked them to confess
    ask the Soviets for help
    ask for loans
    tell the truth
    make it fairer
    make steel
    make them work harder
    to make them work
    because of the mistakes
    his mistakes
    mistakes in planning
    my god it was stalin
    cancel the debts
    cancelled the treaty
    close the markets
    leave the army
    to leave the country
    go home
    continue the revolution
    continue the class struggle
    resume trade
    keep the grain
    save the harvest
    know nothing
    enough food
    not enough food
    too much pressure
    they went too fast
    wait for the harvest
    thanks to the soviets
    the answer is coal
    my answer is no
    Wang Ming
    Wu Han
    Hu
    Wen
    Li
    Yu
    You Know
    Sun
    a right deviationist
    evidence
    the timeline
    in order to industrialise
    a round of talks
    the second round
    one question
    true believers
    multiple choices
    wrong policies
    that was wrong of him
    he said that
    I said B
    no it's Mao
    no, wait, Liu Shaoqi
    sorry, Peng Dehuai
    stop no it's 1959
    go on, 1958
    well Mao
    um B
    erm true
    okay false
    say yes
    option two please
    let me think it was Mao
    would it be coal
    could it be the Soviets
    is it the Soviet Union
"""
# Answers with the form of a question: what is open decides whether they are one.
LIKE_QUESTIONS = """
    repeat elections
    give land to the peasants
    give them land
    give up private plots
    what Mao wanted
    what they wanted
    go back to farming
    go back to the villages
    Who Yaobang
    where the steel was made
    when the crops failed
    who had resigned
    how to farm
    list of targets
    list
    can it be 1958
"""


def lines(text):
    return [line.strip() for line in text.strip().splitlines()]


@pytest.mark.parametrize("intent", COMMANDS)
def test_a_command_is_heard_as_one_in_everyday_words(intent):
    heard = {said: hear(said).intent for said in lines(COMMANDS[intent])}

    assert {said for said, as_ in heard.items() if as_ is not intent} == set()


@pytest.mark.parametrize("said", lines(ANSWERS))
def test_words_that_answer_are_no_command(said):
    heard = hear(said)

    assert heard.intent in (Intent.ASK, Intent.ANSWER)
    assert not heard.question


@pytest.mark.parametrize("said", lines(LIKE_QUESTIONS))
def test_an_answer_like_a_question_is_no_command(said):
    assert hear(said).intent is Intent.ASK


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("but I said Liu Shaoqi", "Liu Shaoqi"),
        ("no I said coal", "coal"),
        ("I actually said the Soviet Union", "the Soviet Union"),
        ("I meant 1958", "1958"),
        ("no, I meant to say Peng Dehuai", "Peng Dehuai"),
        ("you misheard me I said grain", "grain"),
        ("that's not fair, I said steel", "steel"),
        ("but my answer was B", "B"),
    ],
)
def test_what_was_meant_comes_with_the_protest(said, answer):
    heard = hear(said)

    assert (heard.intent, heard.slots) == (Intent.CONTEST, {"answer": answer})


@pytest.mark.parametrize(
    "said",
    [
        "have I got worse at this",
        "what is kept about me",
        "what happens to my data",
        "can we carry on from last time",
        "what have I still got to learn",
    ],
)
def test_a_question_on_ones_own_quiz_is_not_taken_for_distress(said):
    assert hear(said).intent is not Intent.DISTRESS


@pytest.mark.parametrize(
    "said",
    [
        "what's my score, I want to kill myself",
        "how am I doing, my dad hits me at home",
        "quiz me on how to hurt myself",
        "I don't want to carry on living",
    ],
)
def test_distress_is_heard_whatever_else_is_said_of_a_quiz(said):
    assert hear(said).intent is Intent.DISTRESS
