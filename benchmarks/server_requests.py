"""Requests as Alexa sends them, signed before they are needed; no two are the same."""

import json
from base64 import b64encode
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from lili_voice.phrases.published import WORDS

SKILL = "amzn1.ask.skill.00000000-1111-2222-3333-444444444444"
CHAIN = "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"
ALEXA = "echo-api.amazon.com"
NOON = datetime(2031, 3, 14, 12, tzinfo=UTC)
YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Signer:
    """Alexa's part: a chain of certificates of our own, and the key at its end."""

    key: rsa.RSAPrivateKey = field(
        default_factory=lambda: rsa.generate_private_key(65537, 2048)
    )
    above: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )

    def root(self) -> bytes:
        """The certificate that is to be trusted, as PEM."""
        return self._certificate("Benchmark Root", self.above.public_key())

    def chain(self) -> bytes:
        """What the address of the chain serves, as PEM."""
        return self._certificate(ALEXA, self.key.public_key())

    def request(self, envelope: dict[str, object]) -> bytes:
        """A whole HTTP request, ready to be sent."""
        body = json.dumps(envelope, separators=(",", ":")).encode()
        signature = b64encode(self.key.sign(body, padding.PKCS1v15(), SHA256()))
        head = (
            "POST /alexa HTTP/1.1\r\nHost: localhost\r\n"
            "Content-Type: application/json; charset=utf-8\r\n"
            f"Content-Length: {len(body)}\r\nAccept: application/json\r\n"
            f"Accept-Charset: utf-8\r\nSignatureCertChainUrl: {CHAIN}\r\n"
            f"Signature-256: {signature.decode()}\r\n\r\n"
        )
        return head.encode() + body

    def _certificate(
        self, name: str, key: rsa.RSAPublicKey | ec.EllipticCurvePublicKey
    ) -> bytes:
        above = self.above.public_key()
        made = x509.CertificateBuilder(
            issuer_name=_named("Benchmark Root"),
            subject_name=_named(name),
            public_key=key,
            serial_number=x509.random_serial_number(),
            not_valid_before=NOON - YEAR,
            not_valid_after=NOON + YEAR,
        )
        ours = x509.SubjectKeyIdentifier.from_public_key(key)
        made = made.add_extension(ours, False)
        theirs = x509.AuthorityKeyIdentifier.from_issuer_public_key(above)
        made = made.add_extension(theirs, False)
        authority = name != ALEXA
        use = x509.BasicConstraints(ca=authority, path_length=None)
        made = made.add_extension(use, True).add_extension(_usage(authority), True)
        if not authority:
            names = x509.SubjectAlternativeName([x509.DNSName(ALEXA)])
            server = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])
            made = made.add_extension(names, False).add_extension(server, False)
        return made.sign(self.above, SHA256()).public_bytes(Encoding.PEM)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _usage(authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not authority,
        content_commitment=False,
        key_encipherment=not authority,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=authority,
        crl_sign=authority,
        encipher_only=False,
        decipher_only=False,
    )


def envelope(pupil: str, number: int, said: str) -> dict[str, object]:
    """A request of a device with a screen; `said` "" opens the skill."""
    application = {"applicationId": SKILL}
    user = {"userId": f"amzn1.ask.account.{pupil:A<180}"}
    system = {
        "application": application,
        "user": user,
        "device": {
            "deviceId": f"amzn1.ask.device.{pupil:B<180}",
            "supportedInterfaces": {
                "AudioPlayer": {},
                "Alexa.Presentation.APL": {"runtime": {"maxVersion": "2024.3"}},
            },
        },
        "apiEndpoint": "https://api.eu.amazonalexa.com",
        "apiAccessToken": "e" * 900,
    }
    session = {
        "new": not said,
        "sessionId": f"amzn1.echo-api.session.{pupil}",
        "application": application,
        "attributes": {},
        "user": user,
    }
    context = {
        "System": system,
        "AudioPlayer": {"playerActivity": "IDLE"},
        "Viewports": [VIEWPORT],
        "Viewport": SCREEN,
        "Extensions": {"available": {"aplext:backstack:10": {}}},
    }
    request = {
        "type": "IntentRequest" if said else "LaunchRequest",
        "requestId": f"amzn1.echo-api.request.{pupil}.{number}",
        "locale": "en-GB",
        "timestamp": NOON.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    if said:
        request |= {"intent": _intent(said)}  # type: ignore[dict-item]
    return {
        "version": "1.0",
        "session": session,
        "context": context,
        "request": request,
    }


def _intent(said: str) -> dict[str, object]:
    authority = f"amzn1.er-authority.echo-sdk.{SKILL}.LILI_WORDS"
    resolved = [{"authority": authority, "status": {"code": "ER_SUCCESS_NO_MATCH"}}]
    slot = {
        "name": "words",
        "value": said,
        "confirmationStatus": "NONE",
        "source": "USER",
        "resolutions": {"resolutionsPerAuthority": resolved},
        "slotValue": {
            "type": "Simple",
            "value": said,
            "resolutions": {"resolutionsPerAuthority": resolved},
        },
    }
    return {"name": WORDS, "confirmationStatus": "NONE", "slots": {"words": slot}}


VIEWPORT = {
    "type": "APL",
    "id": "main",
    "shape": "RECTANGLE",
    "dpi": 213,
    "presentationType": "STANDARD",
    "canRotate": False,
    "configuration": {
        "current": {
            "mode": "HUB",
            "video": {"codecs": ["H_264_42", "H_264_41"]},
            "size": {
                "type": "DISCRETE",
                "pixelWidth": 1280,
                "pixelHeight": 800,
            },
        }
    },
}
SCREEN = {
    "experiences": [{"arcMinuteWidth": 346, "arcMinuteHeight": 216}],
    "mode": "HUB",
    "shape": "RECTANGLE",
    "pixelWidth": 1280,
    "pixelHeight": 800,
    "dpi": 213,
    "currentPixelWidth": 1280,
    "currentPixelHeight": 800,
    "touch": ["SINGLE"],
    "video": {"codecs": ["H_264_42", "H_264_41"]},
}
