"""Refs as addresses in HTML, and what an anchor in it says of its place."""

from urllib.parse import quote, unquote

SCHEME = "ref:"
START = "+"
"""Stands in an anchor before the place of a paragraph where its text begins, if not at 0."""


def href(ref: str) -> str:
    """Write a ref as an address that survives HTML and URLs."""
    return SCHEME + quote(ref, safe="")


def ref_of(address: str) -> str:
    """Read the ref out of such an address; empty for any other address."""
    return unquote(address.removeprefix(SCHEME)) if address.startswith(SCHEME) else ""


def place_of(anchor: str) -> tuple[str, int]:
    """Read an anchor: the ref of a paragraph, and where in it the text begins that stands there."""
    address, _, start = anchor.partition(START)
    return ref_of(address), int(start or 0)
