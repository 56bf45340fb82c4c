"""What a topic argues, drawn as a tree."""

from lili_voice.knowledge.facts import Kind
from lili_voice.simulator.pictures import argument, argument_rows


def essay(fact):
    political = {"section": "Political", "label": "Political"}
    however = {"section": "However", "label": "Political", "under": ("Political",)}
    return [
        fact("The canal was dug.", Kind.INTRODUCTION, section="Introduction"),
        fact("Money came first.", Kind.ARGUMENT, section="Line of argument"),
        fact("A duke wanted power.", Kind.FACTOR, **political),
        fact("Coal was dear.", Kind.FACTOR, section="Economic", label="Economic"),
        fact("But dukes were poor.", Kind.COUNTERPOINT, **however),
        fact("So money mattered most.", Kind.CONCLUSION, section="Conclusion"),
    ]


def caused(fact):
    why, what = {"section": "Why was it dug?"}, {"section": "What came of it?"}
    return [
        fact("There were two reasons.", Kind.COUNT, **why),
        fact("Coal was dear.", Kind.REASON, place=1, **why),
        fact("A cart cost nine pence.", Kind.REASON, place=1, **why),
        fact("Roads were bad.", Kind.REASON, place=2, **why),
        fact("Coal fell in price.", Kind.EFFECT, label="Success", place=1, **what),
        fact("Carters: They lost their work.", Kind.EFFECT, label="Carters", **what),
        fact("The canal was a waterway for coal.", Kind.DEFINITION, section="What?"),
    ]


def in_order(text, *parts):
    places = [text.index(part) for part in parts]
    return places == sorted(places)


def test_a_topic_that_argues_nothing_has_no_map(fact):
    assert argument([fact("The canal is long.")], "The canal") is None
    assert argument_rows([fact("The canal is long.")]) == []


def test_an_essay_plan_is_read_from_its_introduction_to_its_conclusion(fact, picture):
    drawn = picture(argument(essay(fact), "Why the canal was dug"))
    assert drawn.paragraphs[0] == "Essay plan"
    heights = {line.text: line.top for line in drawn.lines}
    heads = ["Introduction", "Line of argument", "Political", "Economic", "Conclusion"]
    assert [heights[h] for h in heads] == sorted(heights[h] for h in heads)


def test_what_is_said_against_a_factor_hangs_on_that_factor(fact, picture):
    drawn = picture(argument(essay(fact), "Why the canal was dug"))
    assert in_order(drawn.text, "A duke", "However", "But dukes", "Coal was dear")
    assert drawn.shapes("picture-against")


def test_parts_of_the_argument_differ_in_shape_as_well_as_colour(fact, picture):
    drawn = picture(argument(essay(fact), "Why the canal was dug"))
    kinds = ("picture-frame", "picture-factor", "picture-counter", "picture-conclusion")
    looks = {(s.tag, s.get("rx")) for kind in kinds for s in drawn.shapes(kind)}
    assert len(looks) == len(kinds)


def test_without_an_essay_plan_causes_lead_to_the_event_and_it_to_effects(
    fact, picture
):
    drawn = picture(argument(caused(fact), "The canal at Worsley"))
    assert drawn.paragraphs[0] == "Causes and effects"
    after = drawn.text.partition("Why was it dug?")[2]
    told = ("Coal was dear", "Roads", "Worsley", "a waterway", "What came of it?")
    assert in_order(after, *told, "Success", "Coal fell")
    assert len(drawn.shapes("picture-event")) == 1


def test_the_reasons_why_something_ended_come_after_it(fact, picture):
    facts = [
        fact("Boats were slow.", Kind.REASON, section="Why did the canal fail?"),
        fact("Coal was dear.", Kind.REASON, section="Why was it dug?"),
    ]
    text = picture(argument(facts, "The canal at Worsley")).text
    after = text.partition("Why was it dug?")[2]
    assert in_order(after, "Coal was dear", "at Worsley", "fail?", "Boats were slow")


def test_the_reasons_of_a_list_keep_their_numbers(fact, picture):
    paragraphs = picture(argument(caused(fact), "The canal")).paragraphs
    assert paragraphs[paragraphs.index("1") + 1] == "Coal was dear."
    assert paragraphs[paragraphs.index("2") + 1] == "Roads were bad."


def test_the_label_of_a_card_is_not_said_twice(fact, picture):
    drawn = picture(argument(caused(fact), "The canal"))
    assert {"Carters", "They lost their work."} <= set(drawn.paragraphs)


def test_the_table_has_every_statement(fact):
    facts = essay(fact)
    rows = argument_rows(facts)
    assert {id for _, id in rows} == {f.id for f in facts}
    parts = [part for (part, _), _ in rows]
    assert parts[:3] == ["Introduction", "Argument", "Factor"]
    assert rows[3] == (("Counterpoint", "However"), facts[4].id)


def test_a_card_with_too_much_to_look_at_says_how_much_more_there_is(fact, picture):
    more = {"section": "Political", "label": "Political"}
    facts = [fact(f"Point {n}.", Kind.FACTOR, **more) for n in range(100)]
    drawn = picture(argument(facts, "The canal"))
    assert drawn.paragraphs[-1] == "… and 20 more"
    assert len(argument_rows(facts)) == 100


def test_cards_too_many_to_look_at_are_counted(fact, picture):
    facts = [fact(f"Reason {n}.", Kind.REASON, place=n) for n in range(1, 121)]
    drawn = picture(argument(facts, "The canal"))
    assert drawn.paragraphs[-1] == "… and 40 more"
    assert sum(p.startswith("Reason") for p in drawn.paragraphs) == 80


def test_a_wide_picture_is_lower_than_a_narrow_one(fact, picture):
    facts = essay(fact)
    narrow = picture(argument(facts, "The canal"))
    wide = picture(argument(facts, "The canal", wide=True))
    assert wide.height < narrow.height
    assert wide.width > narrow.width
