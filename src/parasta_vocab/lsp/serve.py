"""The features of the server: what it does about each message of the protocol."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from typing import BinaryIO, Final

from lsprotocol import types

from parasta_vocab.lsp import answers
from parasta_vocab.lsp.checks import Judging
from parasta_vocab.lsp.server import Server
from parasta_vocab.lsp.session import Session

DELAY: Final = 0.3
"""Seconds without a change after which a text is checked."""


def serve(lang: str, judge: Callable[[], Judging], stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Serve an editor until it leaves, and return the exit code: 0 if it took its leave as the protocol asks, else 1.

    `lang` is spoken where neither the editor nor the settings name a language; `judge` gives the settings and baselines of a check.
    """
    if not os.environ.get("PARASTA_DEBUG"):
        logging.getLogger("pygls").addHandler(logging.NullHandler())
        logging.getLogger("pygls").propagate = False
    server = make_server(Session(judge, lang))
    server.start_io(stdin, stdout)
    return 0 if server.is_shut else 1


def make_server(session: Session) -> Server:
    """Return a server with all its features."""
    server = Server(session)
    _follow(server)
    _follow_texts(server)
    _answer(server)
    return server


def _follow(server: Server) -> None:
    """Let a server follow the editor from its greeting to its leave, and what is set in it."""
    session = server.session

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        session.locale = params.locale or ""
        options = params.initialization_options
        if isinstance(options, Mapping):
            server.configure(options)

    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        server.register()
        await server.ask_settings()

    @server.feature(types.SHUTDOWN)
    def shutdown(_: None) -> None:
        server.is_shut = True

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(params: types.DidChangeConfigurationParams) -> None:
        if params.settings:
            server.configure(params.settings)
        else:
            await server.ask_settings()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(_: types.DidChangeWatchedFilesParams) -> None:
        server.check_all()


def _follow_texts(server: Server) -> None:
    """Let a server follow what is written."""
    session = server.session

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        server.put(item.uri, item.text, item.language_id, delay=0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        address = params.text_document.uri
        server.put(address, server.workspace.get_text_document(address).source, "", DELAY)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri in session.files:
            session.dirty.add(params.text_document.uri)
            server.check_soon(0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        gone = session.close(params.text_document.uri)
        server.show({name: [] for name in gone})
        server.check_soon(DELAY)


def _answer(server: Server) -> None:
    """Let a server answer what the editor asks."""
    session = server.session

    def asked(address: str) -> answers.Asked | None:
        file = server.file(address)
        return answers.Asked(file, tuple(session.files.values()), session, server.units) if file else None

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        found = asked(params.text_document.uri)
        return await server.answer(answers.hover_at, found, params.position, server.hover_markup) if found else None

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[" ", "[", "{", ",", '"']))
    async def completion(params: types.CompletionParams) -> types.CompletionList | None:
        found = asked(params.text_document.uri)
        return await server.answer(answers.completion_at, found, params.position, server.item_markup) if found else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def definition(params: types.DefinitionParams) -> list[types.Location]:
        found = asked(params.text_document.uri)
        return await server.answer(answers.definitions_at, found, params.position) if found else []

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def references(params: types.ReferenceParams) -> list[types.Location]:
        found = asked(params.text_document.uri)
        return await server.answer(answers.references_at, found, params.position, params.context.include_declaration) if found else []

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    async def prepare_rename(params: types.PrepareRenameParams) -> types.Range | None:
        found = asked(params.text_document.uri)
        return await server.answer(answers.renamed_range, found, params.position) if found else None

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    async def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        found = asked(params.text_document.uri)
        return await server.answer(answers.renamed, found, params.position, params.new_name) if found else None

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        found = asked(params.text_document.uri)
        return await server.answer(answers.symbols, found) if found else []

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        found = asked(params.text_document.uri)
        return await server.answer(answers.actions_in, found, params.range) if found else []
