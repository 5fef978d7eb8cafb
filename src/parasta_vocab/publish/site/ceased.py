"""What is said of an actor that has ceased, beside its name."""

from __future__ import annotations

from parasta_vocab.publish.site.frame import say
from parasta_vocab.vocab import Concept, vocabulary

_ACTORS = "parasta-toimijat"


def ceased(concept: Concept, lang: str) -> str:
    """Return that an actor has ceased, and in which year where its record says so; nothing of others.

    An actor has ceased when it is retired or when its last day is before the day of its vocabulary. A day that was not read in a source
    is marked so.
    """
    last = concept.valid_until
    if concept.scheme != _ACTORS or not (concept.status == "RETIRED" or (last and last < vocabulary(_ACTORS).scheme.modified)):
        return ""
    if last is None:
        return say("ceased", lang)
    doubt = "" if concept.properties.get("validity_verified", True) else f" ({say('unverified', lang)})"
    return f"{say('ceased', lang)} {last.year}{doubt}"
