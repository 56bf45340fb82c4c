"""What Amazon is told about a skill, beside the words pupils say to it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from lili_voice.errors import OperatorError

INVOCATION = "clever lili"
# Every one Amazon has for English, and the country whose shop it stands for. The words
# pupils say are the same in all of them.
LOCALES = {"en-GB": "GB", "en-US": "US", "en-AU": "AU", "en-CA": "CA", "en-IN": "IN"}

ROUTE = "/alexa"  # where the server answers Alexa


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill: how it is opened, where, and who answers it.

    `endpoint` is the address Alexa calls, `privacy` that of a page that says what is
    kept about a learner. Either may be "", and is then to be given before deploying.
    """

    invocation: str = INVOCATION
    locales: tuple[str, ...] = ("en-GB",)
    endpoint: str = ""
    privacy: str = ""

    @property
    def name(self) -> str:
        """The invocation name as a title."""
        return " ".join(word.capitalize() for word in self.invocation.split())

    @property
    def server(self) -> str:
        """Where Lili answers all platforms, "" as long as that is not known."""
        return self.endpoint.removesuffix(ROUTE)


def checked_endpoint(address: str) -> str:
    """The same address, if Alexa can call Lili there; otherwise OperatorError."""
    if not checked_address(address, "--endpoint").endswith(ROUTE):
        raise OperatorError(
            f"--endpoint {address!r} must end with {ROUTE}, where Lili answers Alexa."
        )
    return address


def checked_address(address: str, what: str) -> str:
    """The same address, if Amazon would take it; otherwise OperatorError."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise OperatorError(f"{what} {address!r} is no address: {error}.") from error
    wrong = {
        "must begin with https://": parts.scheme != "https",
        "has no public host": "." not in (parts.hostname or ""),
        "must be on port 443, so name no other": port not in (None, 443),
        "may hold no password and no #": "@" in parts.netloc or "#" in address,
        "may hold no space": address != "".join(address.split()),
    }
    told = [why for why, is_so in wrong.items() if is_so]
    if told:
        raise OperatorError(
            f"{what} {address!r} {' and '.join(told)}; "
            "an example is https://lili.example.org/alexa."
        )
    return address
