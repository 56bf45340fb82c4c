"""Where requests come from: this machine, a network of ours, or anywhere."""

from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# RFC 1918, 3927, 6598, 4193 and 4291: where proxies of ours live, and no stranger.
NEARBY = tuple(
    map(
        ip_network,
        (
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "169.254.0.0/16",
            "100.64.0.0/10",
            "fc00::/7",
            "fe80::/10",
        ),
    )
)


@lru_cache(1024)
def is_loopback(address: str) -> bool:
    """Whether it is this machine's own."""
    ip = _parsed(address)
    return ip is not None and ip.is_loopback


@lru_cache(1024)
def is_nearby(address: str) -> bool:
    """Whether it is of a private network."""
    ip = _parsed(address)
    return ip is not None and any(
        ip.version == network.version and ip in network for network in NEARBY
    )


def _parsed(address: str) -> IPv4Address | IPv6Address | None:
    """An IPv4 address in the clothes of IPv6 is one of IPv4."""
    try:
        ip = ip_address(address)
    except ValueError:
        return None
    mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
    return mapped or ip


def place_of(address: str) -> str:
    """The address, or what one customer has of IPv6 addresses: the first 64 bits."""
    if ":" not in address:
        return address
    ip = _parsed(address)
    if isinstance(ip, IPv6Address):
        return ip.packed[:8].hex()
    return str(ip) if ip else address
