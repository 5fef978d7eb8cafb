"""The page about what programs can ask for, with the addresses of each terminology."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parasta_vocab.publish.collation import collation_key
from parasta_vocab.serve.pages import sparql
from parasta_vocab.serve.pages.frame import HOME, Frame, addresses_of_data, labels_of
from parasta_vocab.serve.settings import API, SKOSMOS

if TYPE_CHECKING:
    from parasta_vocab.serve.state.snapshot import Held

PATH: Final = "/interfaces"


def interfaces_page(frame: Frame) -> bytes:
    """Return the page; terminologies that are not complete are not in it."""
    rows = [_row(frame, held) for held in frame.snapshot.terminologies.values() if not held.is_incomplete]
    rows.sort(key=lambda row: collation_key(row["name"]["text"], frame.lang))
    parts: list[tuple[str, str, tuple[str, str] | None]] = [
        (frame.say("linked_data"), "data_lead", None),
        (frame.say("platform"), "platform_lead", (f"{API}/v2/frontend/search-terminologies", frame.say("every_terminology"))),
        ("Skosmos REST", "skosmos_lead", (f"{SKOSMOS}/vocabularies?lang={frame.lang}", frame.say("every_terminology"))),
        ("SPARQL", "sparql_more", (frame.to(sparql.PATH), frame.say("sparql_title"))),
        (frame.say("described"), "described_lead", ("/openapi.json", "OpenAPI")),
    ]
    return frame.render(
        "interfaces.html.jinja",
        {frame.lang: frame.say("interfaces")},
        description=frame.say("interfaces_lead"),
        parts=[(name, frame.say(lead), link) for name, lead, link in parts],
        rows=rows,
    )


def _row(frame: Frame, held: Held) -> dict[str, Any]:
    return {
        "name": frame.named(labels_of(held)) | {"href": frame.to(f"{HOME}{held.prefix}/")},
        "data": addresses_of_data(f"{HOME}{held.prefix}"),
        "platform": f"{API}/v2/terminology/{held.prefix}",
        "skosmos": f"{SKOSMOS}/{held.prefix}/?lang={frame.lang}",
    }
