"""Our values as the protocol writes them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Final

from lsprotocol import types
from pygls import uris

from parasta_vocab.fixes.edit import Edit
from parasta_vocab.lsp.checks import Mark
from parasta_vocab.lsp.completion import CONCEPT, KEY, THING, WORD, Suggestion
from parasta_vocab.lsp.context import Cursor
from parasta_vocab.lsp.sheet import Sheet
from parasta_vocab.lsp.symbols import Symbol
from parasta_vocab.shapes.rule import Severity

SOURCE: Final = "parasta"
_SEVERITIES: Final = {
    Severity.violation: types.DiagnosticSeverity.Error,
    Severity.warning: types.DiagnosticSeverity.Warning,
    Severity.info: types.DiagnosticSeverity.Information,
}
_KINDS: Final = {
    CONCEPT: types.CompletionItemKind.EnumMember,
    THING: types.CompletionItemKind.Reference,
    KEY: types.CompletionItemKind.Property,
    WORD: types.CompletionItemKind.Value,
}
_SYMBOLS: Final = {"Process": types.SymbolKind.Module, "Step": types.SymbolKind.Function}


def to_address(name: str) -> str:
    """Return the address of a file by its name in a report."""
    return str(uris.from_fs_path(os.path.abspath(name)))  # noqa: PTH100 - a link is shown where it lies


def to_range(sheet: Sheet, start: int, end: int) -> types.Range:
    """Return from where to where something stands."""
    return types.Range(types.Position(*sheet.position(start)), types.Position(*sheet.position(end)))


def to_diagnostic(mark: Mark, sheet: Sheet) -> types.Diagnostic:
    """Return what is shown at a place; what cannot be read has no rule, and so no code."""
    finding = mark.finding
    return types.Diagnostic(
        to_range(sheet, mark.start, mark.end),
        mark.message,
        _SEVERITIES[mark.severity],
        finding.rule.id if finding else None,
        source=SOURCE,
        data=finding.fingerprint if finding else None,
    )


def to_edits(edits: Iterable[Edit], sheet: Sheet) -> list[types.TextEdit]:
    """Return edits of one text."""
    return [types.TextEdit(to_range(sheet, edit.start, edit.end), edit.new) for edit in edits]


def to_items(suggestions: Iterable[Suggestion], cursor: Cursor, sheet: Sheet, markup: types.MarkupKind) -> list[types.CompletionItem]:
    """Return suggestions in their order, the likely ones first."""
    span = to_range(sheet, cursor.start, cursor.end)
    typed = sheet.text[cursor.start : cursor.end]
    return [
        types.CompletionItem(
            item.word,
            kind=_KINDS[item.kind],
            detail=item.detail or None,
            documentation=types.MarkupContent(markup, item.about) if item.about else None,
            sort_text=f"{not item.first:d}{number:04}",
            filter_text=item.filter_text(typed),
            text_edit=types.TextEdit(span, item.text),
        )
        for number, item in enumerate(suggestions)
    ]


def to_symbol(symbol: Symbol, sheet: Sheet, lang: str) -> types.DocumentSymbol:
    """Return a thing of the outline, with what belongs to it."""
    thing = symbol.thing
    return types.DocumentSymbol(
        thing.name.show(lang) or thing.id or "–",
        _SYMBOLS[thing.cls],
        to_range(sheet, symbol.start, symbol.end),
        to_range(sheet, thing.word.start, thing.word.end),
        thing.id,
        children=[to_symbol(child, sheet, lang) for child in symbol.children],
    )
