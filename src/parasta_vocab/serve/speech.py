"""Which language the caller reads."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from parasta_vocab.text import LANGUAGES

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection


def spoken(request: HTTPConnection) -> str:
    """Return the language of ours that `Accept-Language` wants most; English where it wants none."""
    return wanted(request.headers.get("accept-language", ""))


@lru_cache(maxsize=256)
def wanted(header: str) -> str:
    """Return the language of ours that the value of an `Accept-Language` header wants most (RFC 9110, 12.5.4).

    >>> wanted("sv-FI, fi;q=0.8"), wanted("en;q=0.1, fi;q=0.5"), wanted("de"), wanted("fi;q=0")
    ('sv', 'fi', 'en', 'en')
    """
    weights = [
        (_weight(rest), name.strip().lower().partition("-")[0]) for name, _, rest in (part.partition(";") for part in header.split(","))
    ]
    known = [(weight, name) for weight, name in weights if name in LANGUAGES and weight > 0]
    return max(known, key=lambda item: item[0], default=(0.0, "en"))[1]


def _weight(rest: str) -> float:
    name, _, value = rest.strip().partition("=")
    try:
        return float(value) if name.strip().lower() == "q" else 1.0
    except ValueError:
        return 0.0
