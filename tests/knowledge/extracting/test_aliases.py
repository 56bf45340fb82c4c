"""Other names, and other spellings, of the same thing."""

import pytest

from lili_voice.knowledge.extracting.aliases import other_names
from lili_voice.knowledge.extracting.variants import spellings


@pytest.mark.parametrize(
    ("statement", "pair"),
    [
        ("The Loom Act, also known as Hale's Law, failed.", ("Loom Act", "Hale's Law")),
        ("Ned Carter (known as Blackhand) fled.", ("Ned Carter", "Blackhand")),
        ("Queen Edith was nicknamed ‘the Swan’.", ("Queen Edith", "Swan")),
        ("The second tax law, the so-called Loom Levy, hurt.", ("second tax law", "Loom Levy")),
        ("Fort William, or Redhold, fell.", ("Fort William", "Redhold")),
        ("Small huts called bothies stood there.", ("Small huts", "bothies")),
        ("The night watch, known as the Lanterns, rode out.", ("night watch", "Lanterns")),
        ("The Weavers' Union (WU) met.", ("Weavers' Union", "WU")),
        ("The WNU (Weavers' National Union) met.", ("Weavers' National Union", "WNU")),
        ("He joined the Society of Free Weavers (SFW).", ("Society of Free Weavers", "SFW")),
    ],
)  # fmt: skip
def test_a_statement_gives_another_name(statement, pair):
    assert other_names(statement) in ((pair,), (pair[::-1],))


@pytest.mark.parametrize(
    "statement",
    [
        "Ned Carter burned the mill.",
        "Lord Hale (1760-1812) owned it.",
        "The Peace of Leeds (June 1803) held.",
        "Leeds (Yorkshire) was rich.",
        "The plan was called a failure.",
        "He met a young boy called Tom Reed.",
        "Help was called for by Hull.",
        "The Weavers' Union (founded in 1799) met.",
    ],
)
def test_no_other_name_is_made_up(statement):
    assert other_names(statement) == ()


@pytest.mark.parametrize(
    ("texts", "pair"),
    [
        (("The Loom Hall burned.", "They met in Loomhall. In the Loom Hall."), ("Loom Hall", "Loomhall")),
        (("He sailed to Saint-Brieuc.", "At Saint-Brieuc, near Saint Brieuc."), ("Saint-Brieuc", "Saint Brieuc")),
        (("They met Tran Van Quyn.", "In May Tran van Quyn and Tran Van Quyn left."), ("Tran Van Quyn", "Tran van Quyn")),
        (("He saw the Great Advance. They left the Great Advance.", "The Great Advances was bold."), ("Great Advance", "Great Advances")),
    ],
)  # fmt: skip
def test_two_spellings_of_one_name_are_found(texts, pair):
    assert spellings(texts) == (pair,)


@pytest.mark.parametrize(
    "texts",
    [
        ("The Prime Minister met a prime minister.",),
        ("In the Loom Act and other Loom Acts.", "Both Loom Acts failed."),
        ("Men came over. The Over Men left.",),
        ("They marched to Leeds.", "In Leeds they met."),
    ],
)
def test_ordinary_words_and_plurals_are_no_spellings(texts):
    assert spellings(texts) == ()
