"""What an endpoint has of a terminology, as documents that can be compared with ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from parasta_vocab.publish.sanastot.client.endpoint import Endpoint, Kind
from parasta_vocab.publish.sanastot.client.many import each
from parasta_vocab.publish.sanastot.documents import Document, Terminology


@dataclass(frozen=True, slots=True)
class There:
    """The documents of an endpoint; `about` is None where it has no such terminology."""

    about: Document | None = None
    concepts: Mapping[str, Document] = field(default_factory=dict)
    collections: Mapping[str, Document] = field(default_factory=dict)

    def of(self, kind: Kind, id_: str) -> Document | None:
        """Return the document of a thing, or None where there is none."""
        return self.about if kind == "terminology" else (self.concepts if kind == "concept" else self.collections).get(id_)

    def all(self, prefix: str) -> dict[tuple[str, str], Document | None]:
        """Return the documents of all things by kind and id."""
        return {
            ("terminology", prefix): self.about,
            **{("concept", id_): item for id_, item in self.concepts.items()},
            **{("collection", id_): item for id_, item in self.collections.items()},
        }


def read_there(endpoint: Endpoint, prefix: str, ids: Iterable[str] = (), tick: Callable[[], None] = lambda: None) -> There:
    """Return what an endpoint has of a terminology.

    The list of its concepts comes from a search, whose index may be a little late; so the concepts with these ids are asked for anyway.

    Raises:
        ServiceRefused: The endpoint does not say.
    """
    about = endpoint.read("terminology", prefix, prefix)
    if about is None and endpoint.has_terminology(prefix):  # made in between
        about = endpoint.read("terminology", prefix, prefix)
    if about is None:
        return There()
    wanted = list(dict.fromkeys([*ids, *endpoint.concept_ids(prefix)]))
    found = each(lambda id_: endpoint.read("concept", prefix, id_), wanted, endpoint, tick)
    concepts = {id_: document for id_, document in zip(wanted, found, strict=True) if document is not None}
    return There(about, concepts, {document["identifier"]: document for document in endpoint.collections(prefix)})


def shown_to_all(terminology: Terminology) -> Terminology:
    """Return a terminology as the endpoint shows it to outsiders, without editorial notes."""
    concepts = {id_: {key: value for key, value in item.items() if key != "editorialNotes"} for id_, item in terminology.concepts.items()}
    return replace(terminology, concepts=concepts)
