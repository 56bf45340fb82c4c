"""Doubts are found when somebody looks at them, and once."""

from lili_voice.knowledge.later import Later


def test_nothing_is_looked_for_until_it_is_asked_for_and_then_once():
    looked = []

    def find():
        looked.append("looked")
        return ["one", "two"]

    later = Later(find)
    assert looked == []
    assert (len(later), later[0], later[1:]) == (2, "one", ("two",))
    assert later == ("one", "two")
    assert later != ("one",)
    assert looked == ["looked"]
