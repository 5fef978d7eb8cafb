"""A terminology of an endpoint as a proposal for our records, with a remark on all that no record can say.

The API has one language, Finnish, for change notes and history notes, and none for editorial notes, which therefore are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from parasta_vocab import namespaces
from parasta_vocab.changes.proposal import Proposal, Remark
from parasta_vocab.changes.state import State, read_state
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.ntrf import IN_RECORD
from parasta_vocab.publish.propose import Said, propose
from parasta_vocab.publish.sanastot.client.differences import Change, differences
from parasta_vocab.publish.sanastot.client.shown import Names, iter_shown, names_of
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.dialect_read import plain_text
from parasta_vocab.publish.sanastot.documents import Document, Terminology
from parasta_vocab.publish.sanastot.fields import TERM_FIELDS
from parasta_vocab.publish.sanastot.plain import statements
from parasta_vocab.records.columns import Column
from parasta_vocab.records.read import Records
from parasta_vocab.source.place import NodePlace
from parasta_vocab.text import LANGUAGES, Text

_LABELS: Final = dict(zip(TERM_FIELDS, ("pref_label", "alt_label", "discouraged_label", "hidden_label"), strict=True))
_NOTES: Final = {"changeNote": "change_note", "historyNote": "history_note"}
_TEXTS: Final = {"notes": "note", "examples": "example"}
_BROADER: Final = {"broader": "broader_generic", "isPartOf": "broader_partitive", "related": "related"}
_NARROWER: Final = {"narrower": "broader_generic", "hasPart": "broader_partitive"}
_TAKEN: Final = frozenset({"identifier", "status", "definition", "sources", *TERM_FIELDS, *_NOTES, *_TEXTS, *_BROADER, *_NARROWER})
"""The fields of a concept of which records take something."""
_IN_EVERY_LANGUAGE: Final = frozenset(
    {
        *_LABELS.values(),
        *_TEXTS.values(),
        *_BROADER.values(),
        *("neuter", "plural", "definition", "source", "status"),
    }
)
_OF_THE_PLATFORM: Final = frozenset({"organizations", "contact"})
_OF_TERMS: Final = frozenset({"language", "label", "status", "termFamily", "termConjugation", "sources"})
"""What a record says of a term, or need not say."""


def pulled_proposal(there: There, ours: Terminology, records: Records, source: str) -> Proposal:
    """Return what the terminology of an endpoint proposes for the records; `ours` is the terminology that they make now."""
    home = namespaces.scheme(ours.prefix)
    facts = dict(_facts(there.concepts, home))
    members = {id_: tuple(iri.removeprefix(home) for iri in document.get("members", ())) for id_, document in there.collections.items()}
    remarks = tuple(_remarks(there, ours))
    return propose(Said(source, ours.prefix, facts, members, _is_expressed), records, remarks)


def pulled_states(there: There, ours: Terminology) -> tuple[State, State]:
    """Return the state of our records and that of the endpoint, both as far as the API can say it."""
    theirs = Terminology(there.about or ours.about, there.concepts, there.collections)
    return read_state(statements(ours)), read_state(statements(_worded(theirs)))


def _is_expressed(column: Column) -> bool:
    """Tell whether the API has a field for a column."""
    return column.path[0] in _IN_EVERY_LANGUAGE or (column.path[0] in _NOTES.values() and column.lang == IN_RECORD)


def _facts(concepts: Mapping[str, Document], home: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield each concept as a record file would say it; what an endpoint states of a broader concept only is said of the narrower one."""
    above: dict[str, dict[str, list[str]]] = {}
    for id_, document in concepts.items():
        for field, key in _NARROWER.items():
            for iri in document.get(field, ()):
                above.setdefault(iri.removeprefix(home), {}).setdefault(key, []).append(id_)
    for id_, document in concepts.items():
        facts = _fact(document)
        for field, key in _BROADER.items():
            stated = [iri.removeprefix(home) for iri in document.get(field, ()) if iri.startswith(home)]
            facts[key] = list(dict.fromkeys([*stated, *above.get(id_, {}).get(key, ())]))
        yield id_, facts


def _fact(document: Document) -> dict[str, Any]:
    facts: dict[str, Any] = {"status": document.get("status", ""), "neuter": [], "plural": {}}
    for field, key in _LABELS.items():
        for term in document.get(field, ()):
            lang, label = term.get("language", ""), plain_text(term.get("label", ""))
            if key == "pref_label":
                facts.setdefault(key, {})[lang] = label
            else:
                facts.setdefault(key, {}).setdefault(lang, []).append(label)
            if term.get("termFamily") == "NEUTER" and lang == "sv":
                facts["neuter"].append(label)
            if term.get("termConjugation") == "PLURAL":
                facts["plural"].setdefault(lang, []).append(label)
    facts["definition"] = {lang: plain_text(text) for lang, text in document.get("definition", {}).items()}
    for field, key in _TEXTS.items():
        for note in document.get(field, ()):
            facts.setdefault(key, {}).setdefault(note["language"], []).append(plain_text(note["value"]))
    for field, key in _NOTES.items():
        facts[key] = {IN_RECORD: [plain_text(line) for line in document.get(field, "").splitlines()]}
    facts["source"] = [plain_text(text) for text in document.get("sources", ())]
    return facts


def _remarks(there: There, ours: Terminology) -> Iterator[Remark]:
    """Yield a remark for each field in which the endpoint has something that no record takes."""
    home = namespaces.scheme(ours.prefix)
    names = names_of(home, ours, there)
    yield from _left_out("", ours.prefix, ours.about, there.about or {}, _OF_THE_PLATFORM, names)
    for id_, document in there.concepts.items():
        mine = ours.concepts.get(id_, {})
        yield from _left_out(f"#{id_}", id_, mine, document, _TAKEN, names)
        yield from _of_terms(id_, document, names)
        foreign = ((field, [iri for iri in document.get(field, ()) if not iri.startswith(home)]) for field in _BROADER)
        yield from (_remark(f"#{id_}", id_, Change(field, None, iris), names) for field, iris in foreign if iris)
    new = {home + id_ for id_ in there.concepts if id_ not in ours.concepts}  # the home of a new record is its collection
    for id_, document in there.collections.items():
        known = {**document, "members": [iri for iri in document.get("members", ()) if iri not in new]}
        yield from _left_out(f"#{id_}", id_, ours.collections.get(id_, {}), known, frozenset({"identifier"}), names)


def _left_out(place: str, id_: str, mine: Document, theirs: Document, taken: frozenset[str], names: Names) -> Iterator[Remark]:
    for change in differences(mine, theirs):
        name, _, lang = change.field.partition(".")
        if change.after not in (None, []) and (name not in taken or (lang and lang not in LANGUAGES)):
            yield _remark(place, id_, change, names)


def _of_terms(id_: str, document: Document, names: Names) -> Iterator[Remark]:
    for field in TERM_FIELDS:
        for term in document.get(field, ()):
            known = {key: value for key, value in term.items() if key not in _OF_TERMS}
            if known or term["language"] not in LANGUAGES:
                shown = {**known, "label": term["label"], "language": term["language"]}
                yield _remark(f"#{id_}", id_, Change(field, None, [shown]), names)


def _remark(place: str, id_: str, change: Change, names: Names) -> Remark:
    """Return a remark on what stands there after a change."""
    return Remark(
        NodePlace(place or "/"), PHRASES["pull_left_out"].filled(what=Text(*(_shown(change, names, lang) for lang in LANGUAGES))), id_
    )


def _shown(change: Change, names: Names, lang: str) -> str:
    """Return each field of what stands there, and its values."""
    fields: dict[str, list[str]] = {}
    for item in iter_shown(change, names, lang):
        if not item.before:
            fields.setdefault(item.field, []).append(item.value)
    return "; ".join(f"{field}: {', '.join(values)}" for field, values in fields.items())


def _worded(terminology: Terminology) -> Terminology:
    """Return a terminology without the markup that an endpoint has in its texts."""

    def words(value: Any) -> Any:
        if isinstance(value, str):
            return plain_text(value)
        if isinstance(value, list):
            return [words(item) for item in value]
        return {key: words(item) for key, item in value.items()} if isinstance(value, dict) else value

    return Terminology(words(terminology.about), words(dict(terminology.concepts)), words(dict(terminology.collections)))
