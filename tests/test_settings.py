"""What the operator set is taken as meant, or refused with the way to mend it."""

from pathlib import Path

import pytest

from lili_voice.errors import OperatorError
from lili_voice.publish.dialogflow.agent import Webhook
from lili_voice.settings import (
    SETTINGS,
    Log,
    MessengerSettings,
    Settings,
    read_settings,
)

HOME = {"HOME": "/home/teacher"}
SKILL = "amzn1.ask.skill.0a1b2c3d-0000-4000-8000-0123456789ab"
SECRET = "correct horse battery staple, and more"
KEY, OTHER_KEY = "0123456789abcdef", "fedcba9876543210"
# What stands in the published agents where the secret belongs.
PUBLISHED = Webhook("https://lili.example").secret
MESSENGER = {
    "LILI_MESSENGER_APP_SECRET": KEY,
    "LILI_MESSENGER_VERIFY_TOKEN": "verify-" + KEY,
    "LILI_MESSENGER_PAGE_TOKEN": "page-" + KEY,
}


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
        dialogflow_es=(),
        dialogflow_cx=(),
        messenger=None,
        api_token=None,
        keep_questions=False,
        page=True,
        save_uploads=False,
        host="127.0.0.1",
        port=8080,
        proxies=0,
        turns_per_minute=60,
        log=Log.TEXT,
        cache=Path("/home/teacher/.cache/lili_voice"),
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
        "LILI_PAGE": "No",
        "LILI_SAVE_UPLOADS": "yes",
        "LILI_HOST": "0.0.0.0",
        "LILI_PORT": " 443 ",
        "LILI_DIALOGFLOW_ES_SECRET": KEY,
        "LILI_DIALOGFLOW_CX_SECRET": f"{KEY}, {OTHER_KEY}",
        "LILI_PROXIES": "2",
        "LILI_TURNS_PER_MINUTE": "0",
        "LILI_LOG": "JSON",
        **MESSENGER,
        "LILI_MESSENGER_GRAPH_URL": "https://graph.example/v1/",
    }
    assert read_settings(environ) == Settings(
        content=tmp_path,
        store="sqlite:////srv/lili.db",
        secret=SECRET.encode(),
        alexa_skill_ids=(SKILL, "amzn1.ask.skill.second"),
        api_token="0123456789abcdef",
        keep_questions=True,
        page=False,
        page_asked_for=True,
        save_uploads=True,
        host="0.0.0.0",
        port=443,
        dialogflow_es=(KEY.encode(),),
        dialogflow_cx=(KEY.encode(), OTHER_KEY.encode()),
        proxies=2,
        turns_per_minute=0,
        log=Log.JSON,
        messenger=MessengerSettings(
            (KEY.encode(),),
            f"verify-{KEY}".encode(),
            f"page-{KEY}",
            "https://graph.example/v1",
        ),
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


@pytest.mark.parametrize(
    ("environ", "cache"),
    [
        (HOME, Path("/home/teacher/.cache/lili_voice")),
        (HOME | {"XDG_CACHE_HOME": "/cache"}, Path("/cache/lili_voice")),
        (
            HOME | {"XDG_CACHE_HOME": "not/absolute"},
            Path("/home/teacher/.cache/lili_voice"),
        ),
        ({"LILI_STORE": "sqlite://"}, None),
    ],
)
def test_what_may_be_removed_lies_in_the_users_cache_if_there_is_one(environ, cache):
    assert read_settings(environ).cache == cache


def test_without_a_home_the_store_must_be_named():
    with pytest.raises(
        OperatorError, match=r"LILI_STORE: is not set.*set it to a file"
    ):
        read_settings({})
    assert read_settings({"LILI_STORE": "/srv/lili.db"}).store


@pytest.mark.parametrize(
    ("environ", "cache"),
    [
        (HOME | {"XDG_CACHE_HOME": "/cache"}, Path("/cache/lili_voice")),
        (
            HOME | {"XDG_CACHE_HOME": "not/absolute"},
            Path("/home/teacher/.cache/lili_voice"),
        ),
        ({}, None),
    ],
)
def test_what_may_be_made_again_lies_in_the_cache_folder_if_there_is_one(
    environ, cache
):
    settings = read_settings({"LILI_STORE": "/srv/lili.db"} | environ)
    assert settings.cache == cache


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
        ("LILI_PAGE", "off", "write yes or no"),
        ("LILI_SAVE_UPLOADS", "true", "write yes or no"),
        ("LILI_HOST", "http://127.0.0.1", "give only a name or number"),
        ("LILI_HOST", "localhost:8080", "give only a name or number"),
        ("LILI_PORT", "0", "from 1 to 65535"),
        ("LILI_PORT", "65536", "from 1 to 65535"),
        ("LILI_PORT", "80_80", "from 1 to 65535"),
        ("LILI_PORT", "٨٠٨٠", "from 1 to 65535"),
        ("LILI_PORT", "-1", "from 1 to 65535"),
        ("LILI_DIALOGFLOW_ES_SECRET", "x" * 15, "make one with"),
        ("LILI_DIALOGFLOW_ES_SECRET", f"{KEY},short", "make one with"),
        ("LILI_DIALOGFLOW_ES_SECRET", ",", "give one, or two"),
        ("LILI_DIALOGFLOW_ES_SECRET", PUBLISHED, "make one with"),
        ("LILI_DIALOGFLOW_CX_SECRET", f"{KEY},{PUBLISHED.lower()}", "make one with"),
        ("LILI_API_TOKEN", PUBLISHED, "make one with"),
        ("LILI_DIALOGFLOW_CX_SECRET", f"{KEY},{OTHER_KEY},{SKILL}", "give one, or two"),
        ("LILI_DIALOGFLOW_CX_SECRET", "a secret with spaces", "make one with"),
        ("LILI_PROXIES", "yes", "from 0 to 9"),
        ("LILI_PROXIES", "10", "from 0 to 9"),
        ("LILI_TURNS_PER_MINUTE", "-1", "or 0 for no limit"),
        ("LILI_TURNS_PER_MINUTE", "60001", "or 0 for no limit"),
        ("LILI_LOG", "xml", "write text or json"),
    ],
)
def test_a_wrong_setting_is_refused_by_name_with_the_way_to_mend_it(
    name, value, mended_by
):
    message = refusal({name: value})
    assert message.startswith(f"{name}: ")
    assert mended_by in message
    assert "\n" not in message


@pytest.mark.parametrize(
    ("name", "value", "mended_by"),
    [
        ("LILI_MESSENGER_APP_SECRET", "short", "developers.facebook.com"),
        ("LILI_MESSENGER_VERIFY_TOKEN", "short", "make one with"),
        ("LILI_MESSENGER_PAGE_TOKEN", "with a space in it", "developers.facebook.com"),
        ("LILI_MESSENGER_GRAPH_URL", "http://graph.facebook.com", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "graph.facebook.com/v23.0", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://[", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https:///v23.0", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "http://localhost.evil.example", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://x:abc", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://x:99999/v23.0", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://x:0", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://x?y=1", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://x/#a", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://me:hush@x/v23.0", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://x/v 23", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://x y", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://999.1.1.1", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://[:::]", "https://"),
        ("LILI_MESSENGER_GRAPH_URL", "https://bücher.example", "https://"),
    ],
)
def test_what_is_wrong_with_messenger_is_told_alone(name, value, mended_by):
    message = refusal(MESSENGER | {name: value})
    assert message.startswith(f"{name}: ")
    assert mended_by in message
    assert "\n" not in message


@pytest.mark.parametrize("missing", MESSENGER)
def test_half_of_messenger_is_refused_with_what_is_missing(missing):
    message = refusal(MESSENGER | {missing: ""})
    assert message.startswith(f"{missing}: Messenger needs this too")


def test_messengers_address_alone_is_half_of_messenger():
    message = refusal({"LILI_MESSENGER_GRAPH_URL": "https://graph.example"})
    assert message.startswith(", ".join(MESSENGER) + ": Messenger needs this too")


def test_the_messenger_of_another_address_may_be_meant():
    url = "https://graph.example:8443/a-proxy/v23.0"
    settings = read_settings(HOME | MESSENGER | {"LILI_MESSENGER_GRAPH_URL": url})
    assert settings.messenger.graph_url == url


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:9000", "[::1]:9000"])
def test_a_trial_of_messenger_may_stay_on_this_machine(host):
    url = {"LILI_MESSENGER_GRAPH_URL": f"http://{host}"}
    settings = read_settings(HOME | MESSENGER | url)
    assert settings.messenger.graph_url == f"http://{host}"


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
        "LILI_DIALOGFLOW_ES_SECRET": "hush-" * 8,
        "LILI_DIALOGFLOW_CX_SECRET": "hush-" * 8,
        **dict.fromkeys(MESSENGER, "hush-" * 8),
    }
    settings = read_settings(HOME | hidden)
    assert "hush" not in repr(settings) + "".join(settings.doubts)
    wrong = {"LILI_SECRET": "hush-", "LILI_API_TOKEN": "hush-", "LILI_HOST": "?"}
    wrong |= {"LILI_DIALOGFLOW_ES_SECRET": "hush-,hush-,hush-"}
    wrong |= dict.fromkeys(MESSENGER, "hush-")
    assert "hush" not in refusal(hidden | wrong)


def test_every_setting_is_explained_and_no_other():
    explained = {setting.name for setting in SETTINGS}
    assert len(explained) == len(SETTINGS)
    assert all(setting.meaning and setting.default for setting in SETTINGS)
    assert read_settings(HOME | {"LILI_PORT": "80"}).doubts == ()
    blocked = dict.fromkeys(explained, "/no/such\x00")
    told = refusal(blocked | {"LILI_STORE": "sqlite:x"})
    assert all(name in told for name in explained)
