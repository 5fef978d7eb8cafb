"""What an editor asks of a place in an open file → the answer as the protocol writes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lsprotocol import types

from parasta_vocab.checking.units import Unit
from parasta_vocab.lsp.actions import Action, actions_for
from parasta_vocab.lsp.checks import OpenFile, pages_of
from parasta_vocab.lsp.completion import complete
from parasta_vocab.lsp.context import cursor_at
from parasta_vocab.lsp.convert import to_address, to_diagnostic, to_edits, to_items, to_range, to_symbol
from parasta_vocab.lsp.describe import Style
from parasta_vocab.lsp.hover import hover
from parasta_vocab.lsp.rename import NotRenamed, rename
from parasta_vocab.lsp.session import Session, dirty_units, texts_around
from parasta_vocab.lsp.sheet import Sheet
from parasta_vocab.lsp.symbols import outline
from parasta_vocab.lsp.things import Thing, find_things, meant_by, uses_of
from parasta_vocab.lsp.word import Word, Words


@dataclass(frozen=True, slots=True)
class Asked:
    """An open file of which something is asked, all open files as they were then, and how the client counts."""

    file: OpenFile
    files: tuple[OpenFile, ...]
    session: Session
    units: str

    @property
    def sheet(self) -> Sheet:
        """The text of the file."""
        return Sheet(self.file.text, self.units)

    @property
    def lang(self) -> str:
        """The language to speak."""
        return self.session.language_of(self.file)

    def style(self, markup: types.MarkupKind) -> Style:
        """Return how descriptions are written."""
        return Style(self.lang, markup == types.MarkupKind.Markdown)

    @property
    def unit(self) -> Unit:
        """The files that are checked as one with this one."""
        found = dirty_units(self.files, {self.file.name}, self.session.judge())
        return found[0] if found else Unit((self.file,), None, frozenset({self.file.name}))  # the settings exclude it

    def offset(self, position: types.Position) -> int:
        """Return the character at a position."""
        return self.sheet.offset(position.line, position.character)

    def word(self, position: types.Position) -> Word | None:
        """Return the word at a position, if the file describes processes."""
        return self.file.words().at(self.offset(position)) if self.file.is_ours else None

    def around(self) -> dict[str, tuple[str, Words]]:
        """Return the texts and words of the files that are checked as one with this one, itself first."""
        return texts_around(self.file, self.unit)

    def address(self, name: str) -> str:
        """Return the address of a file."""
        return self.session.address_of(name) or to_address(name)


def hover_at(asked: Asked, position: types.Position, markup: types.MarkupKind) -> types.Hover | None:
    """Return what the word at a position means."""
    word = asked.word(position)
    text = hover(word, _things(asked.around()), asked.style(markup)) if word else None
    if word is None or text is None:
        return None
    return types.Hover(types.MarkupContent(markup, text), to_range(asked.sheet, word.start, word.end))


def completion_at(asked: Asked, position: types.Position, markup: types.MarkupKind) -> types.CompletionList | None:
    """Return what can be put at a position."""
    if not asked.file.is_ours:
        return None
    cursor = cursor_at(asked.file.text, asked.offset(position), is_json=asked.file.format_name != "yaml")
    if cursor is None:
        return None
    suggestions = complete(cursor, asked.file.words(), _things(asked.around()), asked.style(markup))
    return types.CompletionList(is_incomplete=False, items=to_items(suggestions, cursor, asked.sheet, markup))


def definitions_at(asked: Asked, position: types.Position) -> list[types.Location]:
    """Return where the thing is described that the word at a position stands for."""
    word = asked.word(position)
    if word is None:
        return []
    around = asked.around()
    named = [(name, thing) for name, (_, words) in around.items() for thing in find_things(words)]
    meant = meant_by(word, [thing for _, thing in named])
    return [_location(asked, name, around[name][0], thing.word) for name, thing in named if any(thing is each for each in meant)]


def references_at(asked: Asked, position: types.Position, declared: bool) -> list[types.Location]:
    """Return where the thing is used that the word at a position stands for, and if wanted where it is described."""
    word = asked.word(position)
    if word is None:
        return []
    around = asked.around()
    if not meant_by(word, _things(around)):
        return []
    found = []
    for name, (text, words) in around.items():
        places = [*uses_of(words, word.text)]
        places += [thing.word for thing in find_things(words) if declared and thing.id == word.text]
        found += [_location(asked, name, text, place) for place in sorted(places, key=lambda place: place.start)]
    return found


def renamed_range(asked: Asked, position: types.Position) -> types.Range | None:
    """Return where the id at a position is written, or None where there is none that could be another."""
    word = asked.word(position)
    if word is None or not meant_by(word, _things(asked.around())):
        return None
    return to_range(asked.sheet, *word.inner)


def renamed(asked: Asked, position: types.Position, new: str) -> types.WorkspaceEdit:
    """Return the edits that give the thing at a position another id.

    Raises:
        NotRenamed: It cannot have it.
    """
    word = asked.word(position)
    if word is None:
        raise NotRenamed("lsp_no_id")
    around = asked.around()
    edits = rename(word, new, around)
    return types.WorkspaceEdit({asked.address(name): to_edits(each, Sheet(around[name][0], asked.units)) for name, each in edits.items()})


def symbols(asked: Asked) -> list[types.DocumentSymbol]:
    """Return the processes of the file with their steps."""
    words = asked.file.words()
    lang = asked.lang
    return [to_symbol(symbol, asked.sheet, lang) for symbol in outline(words, find_things(words))] if asked.file.is_ours else []


def actions_in(asked: Asked, span: types.Range) -> list[types.CodeAction]:
    """Return what can be done about what was found between two positions, if the text is still the one that was checked."""
    address = asked.session.address_of(asked.file.name)
    file, marks = asked.session.marks.get(address or "", (None, ()))
    if file is not asked.file or address is None:
        return []
    start, end = asked.offset(span.start), asked.offset(span.end)
    touched = [mark for mark in marks if mark.finding and mark.start <= end and start <= mark.end]
    if not touched:
        return []
    pages = {item.name: page for item, page in pages_of(asked.unit)}
    if asked.file.name not in pages:
        return []
    page, every = pages[asked.file.name], tuple(pages.values())
    lang = asked.lang
    found = [
        (action, types.CodeAction(action.title.show(lang), types.CodeActionKind.QuickFix, [to_diagnostic(mark, asked.sheet)]))
        for mark in touched
        if mark.finding
        for action in actions_for(mark.finding, page, every)
    ]
    for action, shown in found:
        shown.is_preferred = action.is_repair or None
        shown.edit = types.WorkspaceEdit({address: to_edits(action.edits, asked.sheet)})
    return [shown for _, shown in _repairs_first(found)]


def _repairs_first(found: Iterable[tuple[Action, types.CodeAction]]) -> list[tuple[Action, types.CodeAction]]:
    return sorted(found, key=lambda pair: not pair[0].is_repair)


def _things(around: dict[str, tuple[str, Words]]) -> tuple[Thing, ...]:
    return tuple(thing for _, words in around.values() for thing in find_things(words))


def _location(asked: Asked, name: str, text: str, word: Word) -> types.Location:
    return types.Location(asked.address(name), to_range(Sheet(text, asked.units), *word.inner))
