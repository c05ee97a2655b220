import pytest

from accounts.templatetags.devices import device

MOZILLA = "Mozilla/5.0"
WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        (f"{MOZILLA} (X11; Linux x86_64) {WEBKIT} Chrome/130.0 Safari/537.36", "Chrome · Linux"),
        (f"{MOZILLA} (Windows NT 10.0) {WEBKIT} Chrome/130.0 Edg/130.0", "Edge · Windows"),
        (
            f"{MOZILLA} (Windows NT 10.0; rv:131.0) Gecko/20100101 Firefox/131.0",
            "Firefox · Windows",
        ),
        (
            f"{MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) {WEBKIT} CriOS/130",
            "Chrome · iPhone",
        ),
        (f"{MOZILLA} (Macintosh; Intel Mac OS X 10_15) {WEBKIT} Safari/605.1.15", "Safari · Mac"),
        ("curl/8.5.0", "curl/8.5.0"),
        ("", ""),
    ],
)
def test_device_is_called_as_people_call_it(signature, name):
    assert device(signature) == name
