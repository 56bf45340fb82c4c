"""How often certificates are fetched, and what strangers cannot make us fetch."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http.client import HTTPException
from threading import Event

import pytest

from alexa_chain import DAY, URL, Alexa, pem
from lili_voice.channels.alexa.certificates import trusted_roots
from lili_voice.channels.alexa.keys import MOST_JUNK, MOST_KEYS, SigningKeys
from lili_voice.errors import Refused

MINUTE = timedelta(minutes=1)


@pytest.fixture
def alexa():
    return Alexa()


@pytest.fixture
def keys(alexa):
    return SigningKeys(trusted_roots(alexa.root.pem), alexa.fetch, alexa.now)


def url(number):
    return f"https://s3.amazonaws.com/echo.api/{number}.pem"


def test_a_key_is_fetched_once_an_hour(alexa, keys):
    for _ in range(3):
        assert keys.key(URL) == alexa.leaf.key.public_key()
    assert alexa.fetched == [URL]
    alexa.at += 59 * MINUTE
    keys.key(URL)
    assert alexa.fetched == [URL]
    alexa.at += MINUTE
    keys.key(URL)
    assert alexa.fetched == [URL, URL]


def test_a_kept_key_is_not_used_after_its_certificate_ends(alexa, keys):
    alexa.chain = pem(alexa.issue(end=alexa.at + MINUTE), alexa.middle)
    keys.key(URL)
    alexa.at += 2 * MINUTE
    with pytest.raises(Refused, match="not trusted"):
        keys.key(URL)


def test_a_renewed_certificate_is_taken_up(alexa, keys):
    alexa.chain = pem(alexa.issue(end=alexa.at + MINUTE), alexa.middle)
    keys.key(URL)
    alexa.at += 2 * MINUTE
    alexa.chain = pem(alexa.issue(), alexa.middle)
    assert keys.key(URL)


def test_a_clock_set_back_does_not_prolong_a_key(alexa, keys):
    keys.key(URL)
    alexa.at -= timedelta(hours=2)
    keys.key(URL)
    assert len(alexa.fetched) == 2


def test_an_address_of_no_use_is_left_alone_for_half_a_minute(alexa, keys):
    good, alexa.chain = alexa.chain, b"nothing"
    for _ in range(3):
        with pytest.raises(Refused):
            keys.key(URL)
    assert alexa.fetched == [URL]
    alexa.chain = good
    alexa.at += timedelta(seconds=30)
    assert keys.key(URL)


def test_junk_addresses_cannot_cause_downloads_at_will(alexa, keys):
    good, alexa.chain = alexa.chain, b"nothing"
    for number in range(MOST_JUNK + 50):
        with pytest.raises(Refused):
            keys.key(url(number))
    assert len(alexa.fetched) == MOST_JUNK
    alexa.chain = good
    alexa.at += timedelta(seconds=30)
    assert keys.key(URL)


def test_junk_addresses_do_not_keep_alexa_from_coming_for_the_first_time(alexa, keys):
    good, alexa.chain = alexa.chain, b"nothing"
    for number in range(MOST_JUNK + 1):
        with pytest.raises(Refused):
            keys.key(url(number))
    alexa.chain = good
    assert keys.key(URL)


def test_junk_spelled_like_alexas_addresses_causes_few_downloads(alexa, keys):
    alexa.chain = b"nothing"
    names = ["", *(f"-{n}" for n in range(300)), *(f"-{n:02}" for n in range(10))]
    for end in [end for name in names for end in (name, f"{name}-ats")] * 2:
        with pytest.raises(Refused):
            keys.key(f"https://s3.amazonaws.com/echo.api/echo-api-cert{end}.pem")
    assert len(alexa.fetched) == 2 * (1 + 100 + 10) + MOST_JUNK


def test_junk_addresses_do_not_keep_a_good_one_from_being_renewed(alexa, keys):
    keys.key(URL)
    alexa.at += timedelta(hours=1)
    good, alexa.chain = alexa.chain, b"nothing"
    for number in range(MOST_JUNK + 1):
        with pytest.raises(Refused):
            keys.key(url(number))
    alexa.chain = good
    assert keys.key(URL)


def test_only_the_newest_keys_are_kept(alexa, keys):
    for number in range(MOST_KEYS + 1):
        keys.key(url(number))
    keys.key(url(MOST_KEYS))
    assert len(alexa.fetched) == MOST_KEYS + 1
    keys.key(url(0))
    assert len(alexa.fetched) == MOST_KEYS + 2


def test_a_renewed_key_counts_among_the_newest(alexa, keys):
    for number in range(MOST_KEYS):
        keys.key(url(number))
    alexa.at += timedelta(hours=1)
    keys.key(url(0))
    keys.key(url(MOST_KEYS))
    known = len(alexa.fetched)
    keys.key(url(0))
    assert len(alexa.fetched) == known


@pytest.mark.parametrize(
    "failure",
    [
        OSError("no route"),
        TimeoutError(),
        HTTPException("404"),
        ValueError("odd"),
        KeyError(URL),
    ],
)
def test_a_failed_download_is_a_refusal(alexa, failure):
    def fetch(_):
        raise failure

    keys = SigningKeys(trusted_roots(alexa.root.pem), fetch, alexa.now)
    with pytest.raises(Refused, match="downloaded"):
        keys.key(URL)


def test_requests_at_the_same_moment_share_one_download(alexa):
    entered, release, count = Event(), Event(), []

    def fetch(asked):
        count.append(asked)
        entered.set()
        release.wait(5)
        return alexa.chain

    keys = SigningKeys(trusted_roots(alexa.root.pem), fetch, alexa.now)
    with ThreadPoolExecutor(6) as pool:
        waiting = [pool.submit(keys.key, URL) for _ in range(6)]
        entered.wait(5)
        release.set()
        assert all(one.result() for one in waiting)
    assert count == [URL]


def test_downloads_under_way_are_few(alexa):
    release, started = Event(), []

    def fetch(asked):
        started.append(asked)
        release.wait(5)
        return alexa.chain

    keys = SigningKeys(trusted_roots(alexa.root.pem), fetch, alexa.now)
    with ThreadPoolExecutor(16) as pool:
        waiting = [pool.submit(keys.key, url(number)) for number in range(16)]
        while len(started) < 16:
            release.wait(0.001)
        with pytest.raises(Refused, match="being downloaded"):
            keys.key(URL)
        release.set()
        assert all(one.result() for one in waiting)
    assert keys.key(URL)


def test_a_root_that_ends_ends_the_key(alexa, keys):
    keys.key(URL)
    alexa.at += 40 * DAY
    with pytest.raises(Refused):
        keys.key(URL)
