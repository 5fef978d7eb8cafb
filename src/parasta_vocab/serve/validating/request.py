"""What a caller of `/validate` sends and wants, from its headers, parameters and body."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from parasta_vocab.report import FORMATS
from parasta_vocab.serve.errors import problem
from parasta_vocab.serve.negotiate import best
from parasta_vocab.serve.speech import spoken
from parasta_vocab.serve.uploads import FORM, file_of, media_type_of
from parasta_vocab.source.read import FORMATS as SUFFIXES
from parasta_vocab.source.read import printable
from parasta_vocab.text import LANGUAGES

if TYPE_CHECKING:
    from starlette.requests import Request

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
REPORTS: Final = {
    "application/json": "json",
    "application/sarif+json": "sarif",
    "application/jsonl": "jsonl",
    "text/html": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "text/csv": "csv",
    "text/turtle": "turtle",
    "application/xml": "junit",
    XLSX: "xlsx",
}
"""Media type to report, in our order of preference; the other reports have names only."""
_OTHERS: Final = {"concise": "text/plain", "github": "text/plain", "gitlab": "application/json"}
TYPES: Final = {name: media for media, name in REPORTS.items()} | _OTHERS
"""Report to media type."""
TAKEN: Final = {
    "application/yaml": "yaml",
    "application/x-yaml": "yaml",
    "text/yaml": "yaml",
    "text/x-yaml": "yaml",
    "application/json": "json",
    "application/ld+json": "jsonld",
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/rdf+xml": "rdfxml",
    "application/xml": "rdfxml",
    "text/xml": "rdfxml",
}
"""Media type to the format in which a description may be."""
PARAMETERS: Final = ("format", "from", "lang")
"""What the address may ask for."""
_ANY: Final = frozenset({"", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain", XLSX})
"""Media types that do not tell the format: what browsers and curl say of any file."""
_NAME: Final = "description"
"""What a file without a name is called."""
_SUFFIXES: Final = {form: suffix for suffix, form in reversed(SUFFIXES.items())}


@dataclass(frozen=True, slots=True)
class Job:
    """A file to be checked: its bytes, its name in the report, its format or None where name or content show it; report and language."""

    content: bytes
    name: str
    format_name: str | None
    report: str
    lang: str


async def job_of(request: Request) -> Job:
    """Return what is to be done.

    Raises:
        Problem: 400, there is no such parameter, language, format or report, or the form has no file; 406, no report is wanted that there is; 415, the body
            is of a type that is not taken.
    """
    parameters = request.query_params
    if unknown := next((name for name in parameters if name not in PARAMETERS), ""):
        raise problem(400, "validate_parameter", given=unknown, known=", ".join(PARAMETERS))
    lang = parameters.get("lang") or spoken(request)
    if lang not in LANGUAGES:
        raise problem(400, "validate_lang", given=lang, known=", ".join(LANGUAGES))
    report = _report(request)
    asked = parameters.get("from") or None
    if asked is not None and asked not in _SUFFIXES:
        raise problem(400, "validate_from", given=asked, known=", ".join(_SUFFIXES))
    media = media_type_of(request)
    if media == FORM:
        name, content = await file_of(request)
        return Job(content, printable(PurePosixPath(name.replace("\\", "/")).name) or _NAME, asked, report, lang)
    if media not in TAKEN and media not in _ANY:
        raise problem(415, "validate_media_type", given=media, headers={"Accept-Post": ", ".join((*TAKEN, FORM))})
    known = asked or TAKEN.get(media)
    return Job(await request.body(), f"{_NAME}{_SUFFIXES.get(known or '', '')}", known, report, lang)


def _report(request: Request) -> str:
    asked = request.query_params.get("format")
    if asked is not None:
        if asked not in FORMATS:
            raise problem(400, "validate_report", given=asked, known=", ".join(FORMATS))
        return asked
    media = best(request.headers.get("accept", ""), tuple(REPORTS))
    if media is None:
        raise problem(406, "not_acceptable", offers=", ".join(REPORTS))
    return REPORTS[media]
