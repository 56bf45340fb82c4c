"""A certificate authority of our own and the requests Alexa would sign with it.

    alexa = Alexa()
    channel = AlexaChannel([SKILL], roots=alexa.root.pem, fetch=alexa.fetch, now=alexa.now)
    channel.prove(alexa.incoming(launch()))

Nothing here reaches a network. `Alexa(at=...)` sets the time its certificates are made
for and its requests are stamped with; the default is a fixed day.
"""

import json
from base64 import b64encode
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from lili_voice.channels import Incoming
from lili_voice.errors import Refused

SKILL = "amzn1.ask.skill.11111111-2222-3333-4444-555555555555"
USER = "amzn1.ask.account.PUPIL"
URL = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem"
ALEXA = "echo-api.amazon.com"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@cache
def rsa_key(name="leaf", bits=2048):
    """A key for each name, made once: making them is slow."""
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)


@dataclass(frozen=True)
class Member:
    """A certificate and the key it speaks for."""

    certificate: x509.Certificate
    key: object

    @property
    def pem(self):
        return self.certificate.public_bytes(Encoding.PEM)


@dataclass(frozen=True)
class Wish:
    """How a certificate is to be; the defaults make a good leaf."""

    names: tuple | None = (ALEXA,)
    start: datetime = NOON - DAY
    end: datetime = NOON + 30 * DAY
    usage: x509.ObjectIdentifier | None = ExtendedKeyUsageOID.SERVER_AUTH
    key_usage: bool = True
    subject: str = ALEXA


def authority(name, issuer=None, key=None, at=NOON):
    """A root, or with an issuer an intermediate; give a `key` to cross-sign it."""
    key = key or ec.generate_private_key(ec.SECP256R1())
    made = _begun(name, issuer, key, (at - 365 * DAY, at + 3650 * DAY))
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
    made = made.add_extension(_key_usage(ca=True), True)
    return _signed(made, issuer, key)


def leaf(issuer, wish=None, key=None):
    """A certificate for signing requests."""
    wish, key = wish or Wish(), key or rsa_key()
    made = _begun(wish.subject, issuer, key, (wish.start, wish.end))
    made = made.add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
    if wish.names is not None:
        names = [x509.DNSName(name) for name in wish.names]
        made = made.add_extension(x509.SubjectAlternativeName(names), False)
    if wish.usage is not None:
        made = made.add_extension(x509.ExtendedKeyUsage([wish.usage]), False)
    if wish.key_usage:
        made = made.add_extension(_key_usage(ca=False), True)
    return _signed(made, issuer, key)


def _begun(name, issuer, key, dates):
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    above = issuer.key.public_key() if issuer else key.public_key()
    made = x509.CertificateBuilder(
        subject_name=subject,
        issuer_name=issuer.certificate.subject if issuer else subject,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=dates[0],
        not_valid_after=dates[1],
    )
    ours = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    theirs = x509.AuthorityKeyIdentifier.from_issuer_public_key(above)
    return made.add_extension(ours, False).add_extension(theirs, False)


def _key_usage(ca):
    return x509.KeyUsage(
        digital_signature=not ca,
        content_commitment=False,
        key_encipherment=not ca,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=ca,
        crl_sign=ca,
        encipher_only=False,
        decipher_only=False,
    )


def _signed(made, issuer, key):
    return Member(made.sign(issuer.key if issuer else key, SHA256()), key)


def pem(*members):
    return b"".join(member.pem for member in members)


def sign(body, key=None, hash_with=None):
    """The base64 signature over a body."""
    made = (key or rsa_key()).sign(body, padding.PKCS1v15(), hash_with or SHA256())
    return b64encode(made).decode()


@dataclass
class Alexa:
    """Alexa as a server sees her: a chain at an address, and signed requests.

    `fetched` lists the addresses asked for; change `chain` to serve another chain and
    `at` to let time pass.
    """

    at: datetime = NOON
    fetched: list = field(default_factory=list)

    def __post_init__(self):
        self.root = authority("Test Root", at=self.at)
        self.middle = authority("Test Intermediate", self.root, at=self.at)
        self.leaf = self.issue()
        self.chain = pem(self.leaf, self.middle)

    def issue(self, key=None, **wishes):
        """A leaf as good as Alexa's own, but for what is wished otherwise."""
        usual = Wish(start=self.at - DAY, end=self.at + 30 * DAY)
        return leaf(self.middle, replace(usual, **wishes), key)

    def now(self):
        return self.at

    def fetch(self, url):
        self.fetched.append(url)
        return self.chain

    def headers(self, body, url=URL):
        """The headers as HTTP spells them; see `incoming` for ours."""
        return {"SignatureCertChainUrl": url, "Signature-256": sign(body)}

    def incoming(self, envelope, url=URL):
        """A signed request: JSON of a dict, or the very bytes."""
        body = (
            envelope if isinstance(envelope, bytes) else json.dumps(envelope).encode()
        )
        named = {name.lower(): value for name, value in self.headers(body, url).items()}
        return Incoming(body, named)


def stamp(at):
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def envelope(request, at=NOON, skill=SKILL, new=False):
    """A whole request as a voice device sends it."""
    application, user = {"applicationId": skill}, {"userId": USER}
    return {
        "version": "1.0",
        "session": {
            "new": new,
            "sessionId": "amzn1.echo-api.session.1",
            "application": application,
            "attributes": {},
            "user": user,
        },
        "context": {
            "System": {
                "application": application,
                "user": user,
                "device": {"deviceId": "device", "supportedInterfaces": {}},
                "apiEndpoint": "https://api.eu.amazonalexa.com",
                "apiAccessToken": "token",
            }
        },
        "request": {
            "requestId": "amzn1.echo-api.request.1",
            "timestamp": stamp(at),
            "locale": "en-GB",
        }
        | request,
    }


def launch(**how):
    return envelope({"type": "LaunchRequest"}, **{"new": True} | how)


def intent(name, slots=None, **how):
    """An intent with the words heard for each slot."""
    filled = {
        slot: {"name": slot, "value": value, "confirmationStatus": "NONE"}
        for slot, value in (slots or {}).items()
    }
    asked = {"name": name, "confirmationStatus": "NONE", "slots": filled}
    return envelope({"type": "IntentRequest", "intent": asked}, **how)


def disabled(status="NOT_PERSISTED", **how):
    """The event of a learner who left the skill; it has no session."""
    body = {"userInformationPersistenceStatus": status}
    made = envelope({"type": "AlexaSkillEvent.SkillDisabled", "body": body}, **how)
    del made["session"]
    return made


def refusal(channel, incoming):
    """Why a channel refuses a request, which it must."""
    with pytest.raises(Refused) as refused:
        channel.prove(incoming)
    assert refused.value.status == 400
    return str(refused.value)
