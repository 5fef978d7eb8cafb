"""The other way in: one file that the endpoint imports, and what of the vocabulary such a file can carry.

What it carries is read back from the file itself by the rules of the platform's own importers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from parasta_vocab.publish.ntrf import render_ntrf
from parasta_vocab.publish.sanastot.client.endpoint import Endpoint
from parasta_vocab.publish.sanastot.client.there import There
from parasta_vocab.publish.sanastot.documents import Terminology
from parasta_vocab.publish.sanastot.ntrf_documents import read_ntrf_documents
from parasta_vocab.publish.sanastot.simple_excel_documents import read_simple_excel_documents
from parasta_vocab.publish.simple_excel import render_simple_excel
from parasta_vocab.vocab import Vocabulary

Via = Literal["api", "ntrf", "excel"]


@dataclass(frozen=True, slots=True)
class _Form:
    """A kind of file: its name in addresses, how it ends, how it is made and read; `again` tells whether it may be imported twice."""

    name: str
    suffix: str
    render: Callable[[Vocabulary], bytes]
    read: Callable[[bytes, str, Terminology], Terminology]
    again: bool


_FORMS: Final[Mapping[str, _Form]] = {
    "ntrf": _Form("ntrf", ".ntrf.xml", lambda item: render_ntrf(item).encode(), read_ntrf_documents, again=True),
    "excel": _Form("simpleExcel", ".simple.xlsx", render_simple_excel, read_simple_excel_documents, again=False),
}


def as_imported(via: Via, vocabulary: Vocabulary, ours: Terminology) -> Terminology:
    """Return what the endpoint is to have after publishing in this way into an empty terminology; by the API that is everything.

    Raises:
        MissingExtra: A workbook needs XlsxWriter and openpyxl.
    """
    if via == "api":
        return ours
    form = _FORMS[via]
    carried = form.read(form.render(vocabulary), ours.prefix + form.suffix, Terminology(ours.about))
    return replace(carried, about=ours.about)


def is_spent(via: Via, there: There) -> bool:
    """Tell whether a way is closed: a workbook has no ids, so it would add every concept a second time."""
    return via in _FORMS and not _FORMS[via].again and bool(there.concepts)


def send_file(via: Via, vocabulary: Vocabulary, endpoint: Endpoint) -> None:
    """Let the endpoint import the vocabulary as a file.

    Raises:
        ServiceRefused: The endpoint does not take it.
    """
    form, prefix = _FORMS[via], vocabulary.scheme.id
    endpoint.upload(form.name, prefix, prefix + form.suffix, form.render(vocabulary), again=form.again)
