"""Quizzes in a process of their own, killed without warning."""

from quiz_killed import kill_and_look


def test_all_that_was_acknowledged_in_many_quizzes_outlasts_a_kill(tmp_path):
    killed, kept, more = kill_and_look(tmp_path, pupils=5, turns=6)
    assert killed.startswith("5 pupils at once; killed after ")
    assert kept.endswith("acknowledged answers are there, once each")
    assert more.endswith("none is half kept")
