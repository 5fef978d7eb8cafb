"""The answers as plain files: every question that can be listed is asked once in every language.

A question with a query becomes a file whose name says the query; `index.json` tells how. The search and the lookup are not there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import product
from typing import Any, Final
from urllib.parse import quote

from parasta_vocab.publish.skosmos.alphabet import ALL, SIGNS, letters
from parasta_vocab.publish.skosmos.concept import label
from parasta_vocab.publish.skosmos.library import Library, Question, Refused
from parasta_vocab.publish.skosmos.mappings import mappings
from parasta_vocab.publish.skosmos.operations import OPERATIONS, Operation
from parasta_vocab.publish.skosmos.words import MAPPINGS, TREE

INDEX: Final = "index.json"
LETTERS: Final = {SIGNS: "signs", ALL: "all"}
"""What no file can be called, and how its file is called."""
_PLACES: Final = {
    "all": "{name}.{lang}.json",
    "vocabulary": "{vocid}/{name}.{lang}.json",
    "letter": "{vocid}/index/{letter}.{lang}.json",
    "concept": "{vocid}/concept/{id}/{name}.{lang}.json",
    "group": "{vocid}/concept/{id}/{name}.{lang}.json",
}
"""What an operation is about to the name of its files."""
File = tuple[str, bytes]


def tree(library: Library) -> Iterator[File]:
    """Yield the files by name below `rest/v1/`; a concept without mappings has no file of them, nor an empty group of members."""
    of = {subject: [each for each in OPERATIONS if each.subject == subject] for subject in _PLACES}
    for lang in sorted({lang for source in library.sources.values() for lang in source.languages}):
        yield from _files(of["all"], Question(library, {"lang": lang}))
    for source in library.sources.values():
        linked = {iri for iri, _, _ in source.graph.links(*MAPPINGS)}
        unlinked = [each for each in of["concept"] if each.answer is not mappings]
        of_groups = [*(each for each in of["concept"] if each.answer is label), *of["group"]]
        for lang in source.languages:
            plain = Question(library, {"lang": lang}, source)
            yield from _files(of["vocabulary"], plain)
            for letter in (*letters(plain)["indexLetters"], ALL):
                yield from _files(of["letter"], Question(library, {"lang": lang, "letter": letter}, source))
        for iri, lang in product(source.graph.concepts, source.languages):
            yield from _files(of["concept"] if iri in linked else unlinked, Question(library, {"lang": lang, "uri": iri}, source))
        for iri, lang in product(source.groups, source.languages):
            told = of["group"] if iri in source.graph.concepts else of_groups
            yield from _files(told, Question(library, {"lang": lang, "uri": iri}, source))
    yield INDEX, _written(_index(library))


def _files(operations: Iterable[Operation], question: Question) -> Iterator[File]:
    """Yield the answers to a question that is not refused."""
    source, letter = question.vocabulary, question.text("letter")
    facts = {"lang": question.lang, "letter": LETTERS.get(letter, letter)}
    if source:
        facts |= {"vocid": source.id, "id": quote(source.graph.name(question.uri), safe="")}
    for operation in operations:
        with suppress(Refused):
            yield _PLACES[operation.subject].format(name=operation.name, **facts), _written(operation.answer(question))


def _written(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _index(library: Library) -> dict[str, Any]:
    """Return how the files are addressed, for programs and for people."""
    listed = {each.path: _PLACES[each.subject].replace("{name}", each.name) for each in OPERATIONS if each.subject in _PLACES}
    return {
        "about": dict(TREE.items()),
        "vocabularies": [
            {"id": id_, "uri": source.scheme, "namespace": source.graph.namespace, "languages": list(source.languages)}
            for id_, source in sorted(library.sources.items())
        ],
        "files": listed,
        "letters": LETTERS,
        "missing": [each.path for each in OPERATIONS if each.subject == "query"],
    }
