"""The door to pygls, which speaks the Language Server Protocol; only `convert` asks it too, for addresses of files."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, TypeVar

from lsprotocol import types
from pygls import uris
from pygls.exceptions import FeatureRequestError, JsonRpcException
from pygls.lsp.server import LanguageServer

from parasta_vocab.lsp.checks import Marks, OpenFile, check_unit, text_of
from parasta_vocab.lsp.convert import SOURCE, to_address, to_diagnostic
from parasta_vocab.lsp.rename import NotRenamed
from parasta_vocab.lsp.session import Session, address_to_name, dirty_units
from parasta_vocab.lsp.sheet import UTF16, Sheet
from parasta_vocab.phrases import PHRASES

_WATCHED: Final = ("**/parasta.toml", "**/pyproject.toml", "**/*baseline*.toml", "**/*.{yaml,yml,json,jsonld}")
_REQUEST_FAILED: Final = -32803
"""LSPErrorCodes.RequestFailed (LSP 3.17)."""
_T = TypeVar("_T")


class Server(LanguageServer):
    """A server of one editor.

    Texts come whole with each change: then what counts as a line break is a matter of this program alone. Checks run one after the
    other in a thread of their own, answers in others, so that nothing waits for a check.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(SOURCE, version("parasta-vocab"), text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.session = session
        self.is_shut = False
        self.checking: asyncio.Task[None] | None = None
        self.due = 0.0
        self._checks = ThreadPoolExecutor(1, "check")
        self._answers = ThreadPoolExecutor(2, "answer")

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell the log of the editor what went wrong; who asked for something is answered by itself."""
        if source != FeatureRequestError:
            problem = f"{type(error).__name__}: {error}".splitlines()[0]
            message = PHRASES["internal_error"].filled(problem=problem).show(self.session.language())
            self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    @property
    def units(self) -> str:
        """In what the client counts characters."""
        return types.PositionEncodingKind(self.workspace.position_encoding or UTF16).value

    @property
    def hover_markup(self) -> types.MarkupKind:
        """How the client shows what something means."""
        texts = self.client_capabilities.text_document
        return _markup(texts.hover.content_format if texts and texts.hover else None)

    @property
    def item_markup(self) -> types.MarkupKind:
        """How the client shows what a suggestion means."""
        texts = self.client_capabilities.text_document
        item = texts.completion.completion_item if texts and texts.completion else None
        return _markup(item.documentation_format if item else None)

    def file(self, address: str) -> OpenFile | None:
        """Return an open file that may describe processes, or None."""
        return self.session.files.get(address)

    def put(self, address: str, text: str, language_id: str, delay: float) -> None:
        """Take a text, and have it checked when nothing has changed for so many seconds."""
        path = uris.to_fs_path(address) if address.startswith("file:") else None
        self.session.put(address, Path(path or address_to_name(address)), text, language_id)
        self.check_soon(delay)

    def check_soon(self, delay: float) -> None:
        """Check what has changed, when nothing has changed for so many seconds."""
        self.due = asyncio.get_running_loop().time() + delay
        if self.session.dirty and (self.checking is None or self.checking.done()):
            self.checking = asyncio.ensure_future(self._check())

    def check_all(self) -> None:
        """Check every open file anew."""
        self.session.dirty.update(self.session.files)
        self.check_soon(0)

    async def _check(self) -> None:
        while self.session.dirty:
            if (left := self.due - asyncio.get_running_loop().time()) > 0:
                await asyncio.sleep(left)
                continue
            try:
                await self._check_now()
            except Exception as error:  # noqa: BLE001 - the next change is checked all the same
                self.report_server_error(error, None)

    async def _check_now(self) -> None:
        session = self.session
        dirty = {session.files[address].name for address in session.dirty}
        files = tuple(session.files.values())
        session.dirty.clear()
        units = await self._in(self._checks, lambda: dirty_units(files, dirty, session.judge()))
        excluded = dirty - {item.name for unit in units for item in unit.files}
        self.show({name: [] for name in session.leave(sorted(excluded))})
        for unit in units:
            if session.is_current(unit):
                marks = await self._in(self._checks, check_unit, unit, session.judge(), session.language)
                if session.is_current(unit):
                    gone = session.take(unit, marks)
                    self.show(marks)
                    self.show({name: [] for name in gone})

    def show(self, marks: Marks) -> None:
        """Show what was found in files, by their names."""
        for name, found in marks.items():
            address = self.session.address_of(name)
            file = self.file(address) if address else None
            sheet = Sheet(file.text if file else text_of(name), self.units)
            document = self.workspace.text_documents.get(address) if address else None
            self.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(
                    address or to_address(name),
                    [to_diagnostic(mark, sheet) for mark in found],
                    document.version if document else None,
                )
            )

    async def answer(self, function: Callable[..., _T], *arguments: Any) -> _T:
        """Work out an answer in another thread.

        Raises:
            JsonRpcException: There is none, and why.
        """
        try:
            return await self._in(self._answers, function, *arguments)
        except NotRenamed as error:
            message = PHRASES[error.phrase].show(self.session.language())
            raise JsonRpcException(message, _REQUEST_FAILED) from None

    async def _in(self, pool: ThreadPoolExecutor, function: Callable[..., _T], *arguments: Any) -> _T:
        return await asyncio.get_running_loop().run_in_executor(pool, function, *arguments)

    def configure(self, settings: object) -> None:
        """Take the settings that the editor has for this program: `language`."""
        said = settings.get(SOURCE, settings) if isinstance(settings, Mapping) else None
        language = said.get("language") if isinstance(said, Mapping) else None
        before, self.session.wanted = self.session.wanted, language if isinstance(language, str) else ""
        if before != self.session.wanted:
            self.check_all()

    async def ask_settings(self) -> None:
        """Ask the editor for the settings that it has for this program, if it can say."""
        workspace = self.client_capabilities.workspace
        if workspace and workspace.configuration:
            (settings,) = await self.workspace_configuration_async(types.ConfigurationParams([types.ConfigurationItem(section=SOURCE)]))
            if settings:
                self.configure(settings)

    def register(self) -> None:
        """Ask the editor to tell of changed settings and of files that change on the disk, if it can."""
        workspace = self.client_capabilities.workspace
        wanted = []
        if workspace and workspace.did_change_configuration and workspace.did_change_configuration.dynamic_registration:
            options = types.DidChangeConfigurationRegistrationOptions(section=SOURCE)
            wanted.append(types.Registration("settings", types.WORKSPACE_DID_CHANGE_CONFIGURATION, options))
        if workspace and workspace.did_change_watched_files and workspace.did_change_watched_files.dynamic_registration:
            watchers = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(pattern) for pattern in _WATCHED])
            wanted.append(types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, watchers))
        if wanted:
            self.client_register_capability(types.RegistrationParams(wanted))


def _markup(known: Sequence[types.MarkupKind] | None) -> types.MarkupKind:
    """Return Markdown, if a client that says what it shows can show it."""
    return types.MarkupKind.PlainText if known and types.MarkupKind.Markdown not in known else types.MarkupKind.Markdown
