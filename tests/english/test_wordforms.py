import pytest

from lili_voice.english.wordforms import QUESTION_WORDS, STOP, stem, stems, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They didn't win", "they did not win"),
        ("They can't and won't", "they can not and will not"),
        ("Who's the leader?", "who is the leader"),
        ("whats the date", "what is the date"),
        ("What're we learning?", "what are we learning"),
        ("it's its own reward", "it is its own reward"),
        ("The king's men", "the king men"),
        ("the workers’ “rights”", "the workers rights"),
        ("O'Connell and L’Ouverture", "oconnell and louverture"),
        ("the 1920's", "the 1920s"),
    ],
)
def test_apostrophes_are_read_as_a_listener_hears_them(text, expected):
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the U.S.S.R.", "the ussr"),
        ("the u. s. s. r. fell", "the ussr fell"),
        ("the u s s r fell", "the ussr fell"),
        ("the u n", "the un"),
        ("what's a c i a plot", "what is a cia plot"),
        ("J.F.K.'s plan", "jfk plan"),
        ("vitamin c. It was", "vitamin c it was"),
        ("was I a fool", "was i a fool"),
    ],
)
def test_initials_are_one_word_however_they_are_written(text, expected):
    assert words(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the US joined", "the usa joined"),
        ("the U.S. joined", "the usa joined"),
        ("why did the us join", "why did the usa join"),
        ("why did us troops leave", "why did usa troops leave"),
        ("give us a clue", "give us a clue"),
        ("GIVE US A CLUE", "give us a clue"),
    ],
)
def test_the_country_is_told_from_the_pronoun(text, expected):
    assert words(text) == expected.split()


def test_accents_hyphens_and_thousands_do_not_matter():
    assert words("café Łódź Anglo-Saxon co-operate") == words(
        "cafe Lodz Anglo Saxon cooperate"
    )
    assert words("1,500,000 men in 1914–18") == ["1500000", "men", "in", "1914", "18"]
    assert words("3.5% & more") == ["3.5", "percent", "and", "more"]


@pytest.mark.parametrize("piece", ["ing", "'re", "a.", "a ", "1,000", "é", "'", "s's"])
def test_endless_input_is_read_like_any_other(piece):
    assert all(stem(word) for word in words(piece * 3000))


def test_a_text_without_words_has_none():
    assert words(" ?! — …") == []


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("industrialization", "industrialisation"),
        ("organized", "organised"),
        ("paralyzed", "paralysed"),
        ("labor", "labour"),
        ("laborers", "labourers"),
        ("favorite", "favourite"),
        ("neighbors", "neighbours"),
        ("center", "centre"),
        ("centered", "centred"),
        ("defense", "defence"),
        ("program", "programme"),
        ("plowed", "ploughed"),
        ("czar", "tsar"),
        ("traveled", "travelled"),
    ],
)
def test_american_spelling_is_the_same_word(american, british):
    assert stem(american) == stem(british)


@pytest.mark.parametrize(
    "family",
    [
        "lead leads led leading",
        "fight fought fighting",
        "bring brought",
        "build built building",
        "begin began begun",
        "flee fled fleeing",
        "find found",
        "founder founded founding",
        "withdraw withdrew withdrawn withdrawal",
        "write wrote written",
        "overtake overtook overtaken",
        "undergo underwent undergone",
        "man men",
        "child children",
        "person people",
        "wife wives",
        "crisis crises",
        "ally allies allied",
        "die died dies dying",
        "poor poorer poorest",
        "early earlier earliest",
        "big bigger biggest",
        "good better best",
        "communist communism",
        "nationalist nationalism",
        "revolution revolutionary revolutions",
        "important importance",
        "low lower lowered",
        "industry industries industrial",
    ],
)
def test_the_forms_of_a_word_have_one_stem(family):
    assert len({stem(form) for form in family.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("important", "import"),
        ("experiment", "experience"),
        ("authority", "author"),
        ("employer", "employee"),
        ("protestant", "protest"),
        ("reformation", "reform"),
        ("founded", "found"),
        ("nation", "nationalism"),
        ("capital", "capitalism"),
        ("liberation", "liberal"),
        ("internal", "international"),
        ("masses", "mass"),
        ("left", "leave"),
        ("bound", "bind"),
        ("range", "ring"),
        ("seize", "seise"),
        ("laboratory", "labour"),
    ],
)
def test_strangers_that_look_alike_are_kept_apart(one, other):
    assert stem(one) != stem(other)


def test_a_stem_is_its_own_stem():
    text = """
    industrialisation responsibilities founded roses lives agreed considered surprised
    represented expensive nursing courses alliances commissioners employees prejudiced
    policies authorities colonised parliamentary electioneering programmes earliest
    """
    for stemmed in stems(text):
        assert stem(stemmed) == stemmed


def test_function_words_and_numbers_stay_as_they_are():
    for word in [*STOP, *QUESTION_WORDS, "1945"]:
        assert stem(word) == word


def test_words_that_turn_a_statement_round_are_not_function_words():
    assert STOP.isdisjoint({"not", "no", "never", "without", "before", "after"})
    assert STOP.isdisjoint(QUESTION_WORDS)


def test_a_sentence_is_stemmed_word_by_word():
    assert stems("Who led the nurses?") == ["who", "lead", "the", stem("nurse")]
