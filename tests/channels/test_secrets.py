"""One secret, or two while they are changed."""

import hashlib
import hmac

import pytest

from lili_voice.channels.secrets import Secrets
from lili_voice.errors import OperatorError

OLD, NEW = b"the old secret", b"the new secret"


def test_both_are_good_while_they_are_changed():
    secrets = Secrets((OLD, NEW))
    assert secrets.match("the old secret")
    assert secrets.match("the new secret")


@pytest.mark.parametrize(
    "shown", ["", "the old secre", "the old secret ", "é", "\udcff"]
)
def test_nothing_else_is(shown):
    assert not Secrets((OLD, NEW)).match(shown)


@pytest.mark.parametrize("secret", [OLD, NEW])
def test_a_body_may_be_signed_under_either(secret):
    made = hmac.new(secret, b"body", hashlib.sha256).hexdigest()
    assert Secrets((OLD, NEW)).signed(b"body", made)
    assert not Secrets((OLD, NEW)).signed(b"bodY", made)
    assert not Secrets((OLD, NEW)).signed(b"body", "")


@pytest.mark.parametrize("given", [(), (b"",), (OLD, b""), (OLD, NEW, b"third")])
def test_none_or_too_many_are_the_operators_mistake(given):
    with pytest.raises(OperatorError):
        Secrets(given)


def test_a_secret_is_not_shown_by_accident():
    assert "old" not in repr(Secrets((OLD,)))
