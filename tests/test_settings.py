"""What the operator set is taken as meant, or refused with the way to mend it."""

from pathlib import Path

import pytest

from lili_voice.errors import OperatorError
from lili_voice.settings import SETTINGS, Settings, read_settings

HOME = {"HOME": "/home/teacher"}
SKILL = "amzn1.ask.skill.0a1b2c3d-0000-4000-8000-0123456789ab"
SECRET = "correct horse battery staple, and more"


def refusal(environ):
    with pytest.raises(OperatorError) as refused:
        read_settings(HOME | environ)
    return str(refused.value)


def test_nothing_needs_to_be_set():
    assert read_settings(HOME) == Settings(
        store="sqlite:////home/teacher/.local/share/lili_voice/learners.db",
        content=None,
        secret=None,
        alexa_skill_ids=(),
        api_token=None,
        keep_questions=False,
        host="127.0.0.1",
        port=8080,
        doubts=(),
    )


def test_everything_that_is_set_is_taken(tmp_path):
    environ = {
        "LILI_CONTENT": str(tmp_path),
        "LILI_STORE": "sqlite:////srv/lili.db",
        "LILI_SECRET": SECRET,
        "LILI_ALEXA_SKILL_IDS": f"{SKILL}, amzn1.ask.skill.second,{SKILL},",
        "LILI_API_TOKEN": "0123456789abcdef",
        "LILI_KEEP_QUESTIONS": "Yes",
        "LILI_HOST": "0.0.0.0",
        "LILI_PORT": " 443 ",
    }
    assert read_settings(environ) == Settings(
        content=tmp_path,
        store="sqlite:////srv/lili.db",
        secret=SECRET.encode(),
        alexa_skill_ids=(SKILL, "amzn1.ask.skill.second"),
        api_token="0123456789abcdef",
        keep_questions=True,
        host="0.0.0.0",
        port=443,
    )


def test_a_blank_setting_is_no_setting():
    blank = {setting.name: "  " for setting in SETTINGS}
    assert read_settings(HOME | blank) == read_settings(HOME)


@pytest.mark.parametrize(
    ("environ", "store"),
    [
        ({"XDG_DATA_HOME": "/data"}, "sqlite:////data/lili_voice/learners.db"),
        (
            {"XDG_DATA_HOME": "not/absolute"},
            "sqlite:////home/teacher/.local/share/lili_voice/learners.db",
        ),
        ({"LILI_STORE": "/srv/a b.db"}, "sqlite:////srv/a b.db"),
        ({"LILI_STORE": "~/lili.db"}, "sqlite:////home/teacher/lili.db"),
        ({"LILI_STORE": "/srv/100%?.db"}, "sqlite:////srv/100%25%3F.db"),
        ({"LILI_STORE": "lili.db"}, f"sqlite:///{Path.cwd()}/lili.db"),
        ({"LILI_STORE": "sqlite://"}, "sqlite://"),
    ],
)
def test_learners_are_kept_where_a_path_or_url_says(environ, store):
    assert read_settings(HOME | environ).store == store


def test_without_a_home_the_store_must_be_named():
    with pytest.raises(
        OperatorError, match=r"LILI_STORE: is not set.*set it to a file"
    ):
        read_settings({})
    assert read_settings({"LILI_STORE": "/srv/lili.db"}).store


def test_a_secret_may_lie_in_a_file(tmp_path):
    (tmp_path / "secret").write_text(SECRET + "\n")
    settings = read_settings(HOME | {"LILI_SECRET_FILE": str(tmp_path / "secret")})
    assert settings.secret == SECRET.encode()


@pytest.mark.parametrize(
    ("name", "value", "mended_by"),
    [
        ("LILI_CONTENT", "/no/such/folder", "give the folder of your documents"),
        ("LILI_STORE", "sqlite:lili.db", "give a path such as"),
        ("LILI_SECRET", "x" * 31, "make one with"),
        ("LILI_SECRET_FILE", "/no/such/file", "that Lili may read"),
        ("LILI_SECRET_FILE", "/", "that Lili may read"),
        ("LILI_ALEXA_SKILL_IDS", "amzn1.ask.skill.", "copy the id"),
        ("LILI_ALEXA_SKILL_IDS", f"{SKILL};{SKILL}", "copy the id"),
        ("LILI_ALEXA_SKILL_IDS", "amzn1.ask.skill.<yours>", "copy the id"),
        ("LILI_API_TOKEN", "x" * 15, "make one with"),
        ("LILI_API_TOKEN", "a token with spaces in it", "make one with"),
        ("LILI_API_TOKEN", "sixteen-or-more-é", "make one with"),
        ("LILI_KEEP_QUESTIONS", "maybe", "write yes or no"),
        ("LILI_KEEP_QUESTIONS", "1", "write yes or no"),
        ("LILI_HOST", "http://127.0.0.1", "give only a name or number"),
        ("LILI_HOST", "localhost:8080", "give only a name or number"),
        ("LILI_PORT", "0", "from 1 to 65535"),
        ("LILI_PORT", "65536", "from 1 to 65535"),
        ("LILI_PORT", "80_80", "from 1 to 65535"),
        ("LILI_PORT", "٨٠٨٠", "from 1 to 65535"),
        ("LILI_PORT", "-1", "from 1 to 65535"),
    ],
)
def test_a_wrong_setting_is_refused_by_name_with_the_way_to_mend_it(
    name, value, mended_by
):
    message = refusal({name: value})
    assert message.startswith(f"{name}: ")
    assert mended_by in message
    assert "\n" not in message


@pytest.mark.parametrize("host", ["localhost", "::1", "0.0.0.0", "lili.school.example"])
def test_names_and_numbers_of_hosts_are_taken(host):
    assert read_settings(HOME | {"LILI_HOST": host}).host == host


def test_all_problems_are_told_at_once():
    message = refusal(
        {
            "LILI_PORT": "eighty",
            "LILI_CONTENT": "/no/such/folder",
            "LILI_SECRET": "short",
            "LILI_SECERT": "misspelt",
        }
    )
    told = [line.split(":")[0] for line in message.splitlines()]
    assert told == ["LILI_CONTENT", "LILI_SECRET", "LILI_PORT", "LILI_SECERT"]


def test_two_secrets_are_one_too_many():
    message = refusal({"LILI_SECRET": SECRET, "LILI_SECRET_FILE": "/secret"})
    assert "take one of them away" in message


def test_a_misspelt_setting_is_doubted_and_the_nearest_name_offered():
    settings = read_settings(
        HOME | {"LILI_SKILL_ID": "x", "LILI_ZZZ": "y", "LILY": "z"}
    )
    assert len(settings.doubts) == 2
    assert "LILI_SKILL_ID: is not a setting" in settings.doubts[0]
    assert "did you mean LILI_ALEXA_SKILL_IDS?" in settings.doubts[0]
    assert "`lili check` lists them" in settings.doubts[1]


def test_secrets_are_never_shown():
    hidden = {
        "LILI_SECRET": "hush-" * 8,
        "LILI_API_TOKEN": "hush-" * 8,
        "LILI_STORE": "postgresql://lili:hush-@db/lili",
        "LILI_APITOKEN": "hush-",
    }
    settings = read_settings(HOME | hidden)
    assert "hush" not in repr(settings) + "".join(settings.doubts)
    wrong = {"LILI_SECRET": "hush-", "LILI_API_TOKEN": "hush-", "LILI_HOST": "?"}
    assert "hush" not in refusal(hidden | wrong)


def test_every_setting_is_explained_and_no_other():
    explained = {setting.name for setting in SETTINGS}
    assert len(explained) == len(SETTINGS)
    assert all(setting.meaning and setting.default for setting in SETTINGS)
    assert read_settings(HOME | {"LILI_PORT": "80"}).doubts == ()
    blocked = dict.fromkeys(explained, "/no/such\x00")
    told = refusal(blocked | {"LILI_STORE": "sqlite:x"})
    assert all(name in told for name in explained)
