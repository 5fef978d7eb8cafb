"""The only door to pyoxigraph: Turtle, N-Triples and RDF/XML → `RdfDocument`; JSON-LD has a door of its own.

The parser keeps no places, so `mentions` finds them by a scan of the text, once a finding asks for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final
from xml.parsers import expat

from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse
from pyoxigraph import Literal as Value

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.namespaces import GENID, LOCAL, RDF, XSD
from parasta_vocab.phrases import PHRASES
from parasta_vocab.source.comments import find_comments
from parasta_vocab.source.document import MAX_BYTES, MAX_DEPTH, Literal, RdfDocument, Triple, escape_iri
from parasta_vocab.source.entities import read_entities
from parasta_vocab.source.mentions import lazy_places
from parasta_vocab.source.quiet import no_collection

_STRING: Final = f"{XSD}string"
_BLANK: Final = f"{LOCAL}{GENID}"
_REST: Final = f"{RDF}rest"


class _Known(dict[str, str]):
    """Each text once."""

    def __missing__(self, text: str) -> str:
        self[text] = text
        return text


def parse_rdf(text: str, source: str, format_name: str) -> RdfDocument:
    """Return the triples of an RDF text in the order of the text; `format_name` is turtle, ntriples, rdfxml or jsonld.

    Raises:
        UnreadableSource: The text is not in that format, or is XML with entities that are not read.
    """
    if format_name == "jsonld":
        from parasta_vocab.source.jsonld import parse_jsonld

        return parse_jsonld(text, source)
    try:
        bare = read_entities(text, source).without_declaration(text) if format_name == "rdfxml" else text
        triples, prefixes = _parse_either(bare, format_name)
    except OverflowError:
        raise UnreadableSource(source, PHRASES["too_large"].filled(limit=MAX_BYTES // 1024 // 1024)) from None
    except SyntaxError as error:
        raise _syntax_error(error, source, text, format_name) from None
    except RecursionError:
        raise UnreadableSource(source, PHRASES["too_deep"]) from None
    comments = find_comments(text, format_name)
    return RdfDocument(source, triples, *lazy_places(text, format_name, prefixes), text=text, comments=comments)


def _parse_either(text: str, format_name: str) -> tuple[tuple[Triple, ...], Mapping[str, str]]:
    try:
        return _parse(text, format_name, lenient=False)
    except SyntaxError:
        return _parse(text, format_name, lenient=True)


def own_triples(text: str, format_name: str = "jsonld") -> tuple[Triple, ...]:
    """Return the triples of a text that this program made; JSON-LD has its context in it."""
    return _parse(text, format_name, lenient=False)[0]


def _parse(text: str, format_name: str, *, lenient: bool) -> tuple[tuple[Triple, ...], Mapping[str, str]]:
    """Return triples and prefixes; a lenient parse lets IRIs pass that no IRI should be, and escapes them.

    Raises:
        SyntaxError: The text is not in the format.
        RecursionError: Things without a name stand within each other too deep.
    """
    formats = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "rdfxml": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}
    parser = parse(text, format=formats[format_name], base_iri=LOCAL, lenient=lenient)
    blanks: dict[str, str] = {}
    with no_collection():
        triples = _triples(parser, blanks)
    if lenient:
        triples = [(escape_iri(s), escape_iri(p), escape_iri(o) if isinstance(o, str) else o) for s, p, o in triples]
    if _is_deep(triples if blanks else ()):
        raise RecursionError
    return tuple(triples), parser.prefixes


def _triples(parser: Iterable[Quad], blanks: dict[str, str]) -> list[Triple]:
    """Return the statements as triples; written out in one loop, because this is most of the time that reading takes.

    One string stands for all statements of a thing and for all uses of a predicate, which saves memory and hashing.
    """
    triples: list[Triple] = []
    state, known, last = triples.append, _Known(), ""
    for quad in parser:
        s, o = quad.subject, quad.object
        subject = s.value if type(s) is NamedNode else _other(s, blanks)
        if subject == last:
            subject = last
        last = subject
        predicate = known[quad.predicate.value]
        if type(o) is NamedNode:
            state((subject, predicate, o.value))
        elif type(o) is Value and (lang := o.language):
            state((subject, predicate, Literal(o.value, known[lang])))
        else:
            state((subject, predicate, _other(o, blanks)))
    return triples


def _other(term: object, blanks: dict[str, str]) -> Any:
    """Return a blank node as a Skolem IRI, and a literal without a language."""
    if type(term) is BlankNode:
        return blanks.setdefault(term.value, f"{_BLANK}b{len(blanks) + 1}")
    if type(term) is not Value:
        raise SyntaxError("a triple as a value")  # RDF 1.2, which no tool of the field writes yet
    datatype = term.datatype.value
    return Literal(term.value, "", "" if datatype == _STRING else datatype)


def _is_deep(triples: Iterable[Triple]) -> bool:
    """Tell whether things without a name stand within each other deeper than is read; a list may be as long as it likes."""
    around = {o: s for s, p, o in triples if isinstance(o, str) and o.startswith(_BLANK) and s.startswith(_BLANK) and p != _REST}
    for start in around:
        node, passed = start, {start}
        while (node := around.get(node, "")) and node not in passed:
            passed.add(node)
            if len(passed) > MAX_DEPTH:
                return True
    return False


def _syntax_error(error: SyntaxError, source: str, text: str, format_name: str) -> UnreadableSource:
    line, column, problem = error.lineno, error.offset, re.sub(r"^Parser error at .*?: ", "", error.msg)
    if format_name == "rdfxml" and line is None:
        try:  # the parser says no place for what is not well formed
            expat.ParserCreate().Parse(text.encode(), True)
        except expat.ExpatError as broken:
            line, column, problem = broken.lineno, broken.offset + 1, expat.ErrorString(broken.code)
    written = text.splitlines()
    if line is not None and line > len(written):  # at the end of the text
        line, column = len(written), len(written[-1]) + 1
    short = " ".join(problem.split())[:160]
    return UnreadableSource(source, PHRASES["rdf_syntax"].filled(problem=short), line, column)
