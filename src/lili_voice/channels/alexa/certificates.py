"""Whether a chain of certificates is Alexa's.

A path is built from the leaf to any trusted root, as browsers do: Alexa's own chain
ends in a certificate cross-signed by a root that is trusted no longer.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.utils import CryptographyDeprecationWarning
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from lili_voice.errors import OperatorError, Refused

ALEXA = "echo-api.amazon.com"
LONGEST_CHAIN = 8
SMALLEST_KEY = 2048
PEM = re.compile(rb"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", re.DOTALL)
# What `cryptography` raises over certificates it cannot or will not read.
UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    CryptographyDeprecationWarning,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.ExtensionNotFound,
    x509.UnsupportedGeneralNameType,
)

Given = bytes | str | x509.Certificate
Roots = Given | Iterable[Given] | None


@dataclass(frozen=True, slots=True)
class SigningKey:
    """Alexa's public key, and from when until when every certificate above it holds."""

    key: RSAPublicKey
    since: datetime
    until: datetime

    def holds(self, at: datetime) -> bool:
        return self.since <= at <= self.until


def trusted_roots(roots: Roots = None) -> Store:
    """The roots to trust: certifi's for None, else PEM text, certificates or both.

    A root that cannot be read is passed over; raises OperatorError if none is left.
    """
    given = Path(certifi.where()).read_bytes() if roots is None else roots
    several = [given] if isinstance(given, Given) else given
    found = [certificate for one in several for certificate in _roots_in(one)]
    if not found:
        raise OperatorError("No trusted root certificate can be read for Alexa")
    return Store(found)


def _roots_in(given: Given) -> Iterator[x509.Certificate]:
    if isinstance(given, x509.Certificate):
        yield given
        return
    pem = given.encode() if isinstance(given, str) else given
    for block in PEM.findall(pem):
        found = _root(block)
        if found is not None:
            yield found


def _root(block: bytes) -> x509.Certificate | None:
    # Some old roots only earn a warning today and become errors tomorrow:
    # they are left out already, so that an upgrade changes nothing.
    with warnings.catch_warnings():
        warnings.simplefilter("error", CryptographyDeprecationWarning)
        try:
            return x509.load_pem_x509_certificate(block)
        except UNREADABLE:
            return None


def signing_key(pem: bytes, roots: Store, at: datetime) -> SigningKey:
    """The key of a chain that is Alexa's at that time, leaf first; raises `Refused`."""
    try:
        leaf, *others = x509.load_pem_x509_certificates(pem)
    except UNREADABLE as unreadable:
        raise Refused("the certificates cannot be read") from unreadable
    if len(others) >= LONGEST_CHAIN:
        raise Refused("there are too many certificates")
    path = _path(leaf, others, roots, at)
    return SigningKey(
        _rsa_key(leaf),
        since=max(one.not_valid_before_utc for one in path),
        until=min(one.not_valid_after_utc for one in path),
    )


def _path(
    leaf: x509.Certificate,
    others: list[x509.Certificate],
    roots: Store,
    at: datetime,
) -> list[x509.Certificate]:
    policy = PolicyBuilder().store(roots).time(at.astimezone(UTC))
    verifier = policy.build_server_verifier(x509.DNSName(ALEXA))
    try:
        path = verifier.verify(leaf, others)
        names = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except (VerificationError, *UNREADABLE) as untrusted:
        raise Refused("the certificates are not trusted") from untrusted
    # The verifier is content with a wildcard; Amazon asks for the very name.
    if ALEXA not in names.value.get_values_for_type(x509.DNSName):
        raise Refused("the certificate does not name Alexa")
    return path


def _rsa_key(leaf: x509.Certificate) -> RSAPublicKey:
    key = leaf.public_key()
    if not isinstance(key, RSAPublicKey) or key.key_size < SMALLEST_KEY:
        raise Refused("the certificate's key is not RSA of 2,048 bits or more")
    return key
