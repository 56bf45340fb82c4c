"""Which chains of certificates are believed to be Alexa's."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from alexa_chain import (
    ALEXA,
    DAY,
    NOON,
    SKILL,
    Alexa,
    authority,
    launch,
    leaf,
    pem,
    rsa_key,
)
from lili_voice.channels.alexa import AlexaChannel
from lili_voice.errors import OperatorError, Refused


@pytest.fixture
def alexa():
    return Alexa()


@pytest.fixture
def channel(alexa):
    return make(alexa, alexa.root.pem)


def make(alexa, roots):
    return AlexaChannel([SKILL], roots=roots, fetch=alexa.fetch, now=alexa.now)


def test_a_chain_that_brings_its_root_along_is_believed(alexa, channel):
    alexa.chain = pem(alexa.leaf, alexa.middle, alexa.root)
    assert channel.prove(alexa.incoming(launch()))


def test_a_chain_that_ends_in_a_root_trusted_no_longer_is_believed(alexa, channel):
    gone = authority("Old Root")
    crossed = authority("Test Root", gone, key=alexa.root.key)
    alexa.chain = pem(alexa.leaf, alexa.middle, crossed)
    assert channel.prove(alexa.incoming(launch()))


def test_a_chain_may_list_its_intermediates_in_any_order(alexa, channel):
    upper = authority("Upper", alexa.root)
    lower = authority("Lower", upper)
    alexa.chain = pem(leaf(lower), upper, lower)
    assert channel.prove(alexa.incoming(launch()))


@pytest.mark.parametrize("given", ["text", "certificate", "several"])
def test_roots_are_taken_as_text_or_certificates(alexa, given):
    other = authority("Other Root")
    roots = {
        "text": alexa.root.pem.decode(),
        "certificate": alexa.root.certificate,
        "several": [other.pem, alexa.root.certificate],
    }[given]
    assert make(alexa, roots).prove(alexa.incoming(launch()))


def test_a_root_that_cannot_be_read_is_passed_over(alexa):
    assert make(alexa, BROKEN + alexa.root.pem).prove(alexa.incoming(launch()))


def test_the_world_does_not_trust_our_own_root(alexa):
    public = AlexaChannel([SKILL], fetch=alexa.fetch, now=alexa.now)
    with pytest.raises(Refused, match="not trusted"):
        public.prove(alexa.incoming(launch()))


def from_strangers(alexa):
    middle = authority("Own Middle", authority("Stranger"))
    return pem(leaf(middle), middle)


def from_strangers_with_root(alexa):
    root = authority("Stranger")
    middle = authority("Own Middle", root)
    return pem(leaf(middle), middle, root)


def issued(**wishes):
    return lambda alexa: pem(alexa.issue(**wishes), alexa.middle)


BROKEN = b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
BAD_CHAINS = {
    "untrusted": from_strangers,
    "untrusted with its root": from_strangers_with_root,
    "self-signed": lambda alexa: pem(leaf(authority("Stranger"))),
    "expired": issued(end=NOON - timedelta(seconds=1)),
    "not yet valid": issued(start=NOON + DAY),
    "another's name": issued(names=("evil.com",)),
    "a longer name": issued(names=(f"{ALEXA}.evil.com",)),
    "a wildcard": issued(names=("*.amazon.com",)),
    "no alternative name": issued(names=None),
    "for clients only": issued(usage=ExtendedKeyUsageOID.CLIENT_AUTH),
    "a short key": lambda alexa: issued(key=rsa_key("short", 1024))(alexa),
    "not an RSA key": issued(key=ec.generate_private_key(ec.SECP256R1())),
    "leaf alone": lambda alexa: pem(alexa.leaf),
    "an evil leaf first": lambda alexa: from_strangers(alexa) + alexa.chain,
    "the same names by another": lambda alexa: pem(Alexa().leaf, alexa.middle),
    "an authority for a leaf": lambda alexa: pem(alexa.middle, alexa.root),
    "a leaf for an authority": lambda alexa: pem(leaf(alexa.leaf)) + alexa.chain,
    "too many certificates": lambda alexa: pem(alexa.leaf, *[alexa.middle] * 8),
    "empty": lambda alexa: b"",
    "a web page": lambda alexa: b"<html><body>404</body></html>",
    "a broken certificate": lambda alexa: BROKEN,
    "cut off": lambda alexa: alexa.chain[:400],
    "not text": lambda alexa: b"\xff\xfe\x00" * 100,
    "enormous": lambda alexa: alexa.chain + b"\n" * 70_000,
}


@pytest.mark.parametrize("which", BAD_CHAINS)
def test_a_bad_chain_is_refused(alexa, channel, which):
    alexa.chain = BAD_CHAINS[which](alexa)
    with pytest.raises(Refused, match="certificate") as refused:
        channel.prove(alexa.incoming(launch()))
    assert refused.value.status == 400


@pytest.mark.parametrize("roots", [b"", "nothing", []])
def test_a_door_without_a_readable_root_is_an_operators_mistake(alexa, roots):
    with pytest.raises(OperatorError):
        AlexaChannel([SKILL], roots=roots, now=alexa.now)
