"""Who and where."""

import pytest

from lili_voice.knowledge.extracting.names import find_names, proper_words

TEXTS = (
    "The plan was Mao's. They followed Wat Tyler, and John Ball. He met Henry VIII.",
    "It was in Smithfield, said Mao.",
)


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
    ],
)
def test_people_and_places_are_told_apart(sentence, people, places):
    found = find_names(sentence, proper_words((*TEXTS, sentence)))
    assert (found.people, found.places) == (people, places)
