"""The statements of a whole vocabulary, dealt to the things that they are about."""

from __future__ import annotations

from collections.abc import Iterable

from parasta_vocab.namespaces import SKOS
from parasta_vocab.publish.sanastot.plain import TOP
from parasta_vocab.source.document import Triple

_SCHEME = f"{SKOS}inScheme"


def facts_by_thing(triples: Iterable[Triple], home: str) -> dict[str, tuple[Triple, ...]]:
    """Return the statements about each concept and collection of a terminology by id, and all others under the empty id.

    What has no id of its own (nodes of terms, of laws) goes with the first thing that leads to it, and `skos:hasTopConcept` with
    the concept.
    """
    statements = tuple(triples)
    by_subject: dict[str, list[Triple]] = {}
    for fact in statements:
        by_subject.setdefault(fact[0], []).append(fact)
    things = [subject for subject, predicate, value in statements if predicate == _SCHEME and value == home and subject.startswith(home)]
    owner = dict.fromkeys(things, "") | {iri: iri.removeprefix(home) for iri in things}
    waiting = list(reversed(owner))
    while waiting:
        subject = waiting.pop()
        for _, _, value in by_subject.get(subject, ()):
            if isinstance(value, str) and value in by_subject and value not in owner and value != home:
                owner[value] = owner[subject]
                waiting.append(value)
    dealt: dict[str, list[Triple]] = {id_: [] for id_ in ("", *(owner[iri] for iri in things))}
    for fact in statements:
        about = fact[2] if fact[1] == TOP and isinstance(fact[2], str) else fact[0]
        dealt[owner.get(about, "")].append(fact)
    return {id_: tuple(facts) for id_, facts in dealt.items()}
