"""Who and where."""

import pytest

from lili_voice.knowledge.extracting.names import find_names, proper_words

TEXTS = (
    "The plan was Mao's. They followed Wat Tyler, and John Ball. He met Henry VIII.",
    "It was in Smithfield, said Mao.",
)


def names(sentence, *others):
    found = find_names(sentence, proper_words((*TEXTS, *others, sentence)))
    return found.people, found.places


@pytest.mark.parametrize(
    ("sentence", "people", "places"),
    [
        ("Mao launched the plan.", ("Mao",), ()),
        ("Wat Tyler and John Ball led it.", ("Wat Tyler", "John Ball"), ()),
        ("Henry VIII left Rome.", ("Henry VIII",), ("Rome",)),
        ("Mao distrusted the Soviet Union.", ("Mao",), ("Soviet Union",)),
        ("They met at Smithfield.", (), ("Smithfield",)),
        ("Collectivisation fed the workers.", (), ()),
        ("The Chinese Communist Party agreed.", (), ()),
        ("In May it began.", (), ()),
        ("Farmers in China obeyed Mao.", ("Mao",), ("China",)),
        ("The PRC grew.", (), ()),
        ("Jack Straw led them.", ("Jack Straw",), ()),
        ("Then Mao resigned.", ("Mao",), ()),
        ("Encouraged Mao went on.", ("Mao",), ()),
        ("Later Wat Tyler's rebels burned the palace.", ("Wat Tyler",), ()),
    ],
)
def test_people_and_places_are_told_apart(sentence, people, places):
    assert names(sentence) == (people, places)


@pytest.mark.parametrize(
    ("sentence", "people", "places"),
    [
        ("Franklin D. Roosevelt beat Herbert Hoover.", ("Franklin D. Roosevelt", "Herbert Hoover"), ()),
        ("Simon de Montfort fell at Evesham.", ("Simon de Montfort",), ("Evesham",)),
        ("Marinus van der Lubbe was blamed.", ("Marinus van der Lubbe",), ()),
        ("Eleanor of Aquitaine ruled in Poitiers.", ("Eleanor of Aquitaine",), ("Poitiers",)),
        ("Robert the Bruce hid near Arran.", ("Robert the Bruce",), ("Arran",)),
        ("Tsar Nicholas II left Petrograd.", ("Nicholas II",), ("Petrograd",)),
        ("The troops followed Admiral Kolchak.", ("Kolchak",), ()),
        ("King John sailed from Dover.", ("King John",), ("Dover",)),
        ("The Duke of Norfolk plotted.", ("Duke of Norfolk",), ()),
        ("Odo was made Earl of Kent.", ("Odo",), ("Kent",)),
        ("The Bishop of Durham fled.", (), ("Durham",)),
    ],
)  # fmt: skip
def test_titles_and_small_words_belong_to_names(sentence, people, places):
    assert names(sentence) == (people, places)


def test_many_names_of_one_sentence_are_not_crossed_over():
    sentence = (
        "Admiral Kolchak came from Siberia, General Denikin from Ukraine and "
        "General Yudenich from Estonia."
    )
    assert names(sentence) == (
        ("Kolchak", "Denikin", "Yudenich"),
        ("Siberia", "Ukraine", "Estonia"),
    )


def test_a_missing_comma_joins_no_place_and_person():
    sentence = "Having fled from Paris Danton hid in Arcis."
    assert names(sentence) == (("Danton",), ("Paris", "Arcis"))


def test_a_list_of_places_goes_on_with_unknown_ones():
    sentence = "The ships called at Calais, Hythe and, from March 1803, Rye."
    assert names(sentence) == ((), ("Calais", "Hythe", "Rye"))


def test_a_surname_is_known_once_the_full_name_was_used():
    assert names("Reed was hanged.", "They freed John Reed.") == (("Reed",), ())
    assert names("Reed beds were drained.", "Nothing else.") == ((), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Puritans and Catholics quarrelled.",
        "The Labour Party and the Ku Klux Klan grew.",
        "Propaganda and Terror were used.",
        "Prices rose. Industry grew, but Trade did not.",
        "The Treaty of Versailles was signed.",
        "Remember!",
        "MOST FARMS WERE POOR AND SMALL.",
    ],
)
def test_peoples_parties_and_ordinary_words_are_nobody(sentence):
    assert names(sentence) == ((), ())


def test_a_shouted_sentence_has_the_names_the_document_knows():
    assert names("WAT TYLER RODE TO LONDON.") == (("Wat Tyler",), ("London",))


def test_what_is_somebodys_is_no_place():
    assert names("They were linked to Ned Carver's gang.") == (("Ned Carver",), ())
