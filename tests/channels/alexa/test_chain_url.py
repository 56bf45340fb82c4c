"""Where Alexa's certificates may come from."""

import pytest

from lili_voice.channels.alexa.chain_url import chain_url
from lili_voice.errors import Refused

HOME = "https://s3.amazonaws.com/echo.api/echo-api-cert.pem"


@pytest.mark.parametrize(
    "given",
    [
        HOME,
        "https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem",
        "HTTPS://S3.AmazonAWS.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/./echo.api/a/../echo-api-cert.pem",
    ],
)
def test_an_address_of_alexa_has_one_spelling(given):
    assert chain_url(given) == HOME


def test_an_address_may_lead_into_a_folder():
    deep = "https://s3.amazonaws.com/echo.api/2026/cert_1-b.pem"
    assert chain_url(deep) == deep


@pytest.mark.parametrize(
    "given",
    [
        "",
        "http://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "ftp://s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "//s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://notamazon.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com.evil.com/echo.api/echo-api-cert.pem",
        "https://evil.s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3-amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem",
        "https://s3.amazonaws.com/invalid.path/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api",
        "https://s3.amazonaws.com/echo.api/",
        "https://s3.amazonaws.com/echo.api/.pem/",
        "https://s3.amazonaws.com/echo.api/cert.der",
        "https://s3.amazonaws.com/echo.apis/cert.pem",
        "https://s3.amazonaws.com/echoXapi/cert.pem",
        "https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:abc/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com:0443/echo.api/echo-api-cert.pem",
        "https://user@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://user:word@s3.amazonaws.com/echo.api/echo-api-cert.pem",
        "https://s3.amazonaws.com/echo.api/../evil/a.pem",
        "https://s3.amazonaws.com/echo.api/../../echo.api/a.pem",
        "https://s3.amazonaws.com/../echo.api/a.pem",
        "https://s3.amazonaws.com/echo.api/%2e%2e/evil-bucket/a.pem",
        "https://s3.amazonaws.com/echo.api/..\\evil/a.pem",
        "https://s3.amazonaws.com/echo.api//a.pem",
        "https://s3.amazonaws.com//echo.api/a.pem",
        "https://s3.amazonaws.com/echo.api/a.pem?x=1",
        "https://s3.amazonaws.com/echo.api/a.pem#x",
        "https://s3.amazonaws.com/echo.api/a.pem\n",
        " https://s3.amazonaws.com/echo.api/a.pem",
        "https://s3.amazonaws.com/echo.api/a\t.pem",
        "https://s3.amazonaws.com/echo.api/é.pem",
        "https://s3.amazonaws.com/echo.api/\u0661.pem",
        "https://s3.amazonaws.com/echo.api/a\x00.pem",
        f"https://s3.amazonaws.com/echo.api/{'a' * 600}.pem",
        "https://ſ3.amazonaws.com/echo.api/a.pem",
    ],
)
def test_any_other_address_is_refused(given):
    with pytest.raises(Refused):
        chain_url(given)
