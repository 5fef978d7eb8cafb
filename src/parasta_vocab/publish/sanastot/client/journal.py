"""What a run has done so far, on the disk, so that after a kill the next run can tell what was done and that it goes on.

Every run plans anew from what the endpoint has, so nothing is lost where the journal is: it keeps two endpoints apart and counts
for people. One JSON object a line, each on the disk before the next request; a line that a kill has torn is passed over. No token
and no text of the vocabulary stands in it.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Final, Self

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES

KIND: Final = "parasta publish sanastot"


@dataclass(slots=True)
class Journal:
    """The journal of a run that writes to `to`; `earlier` tells by terminology how many things runs before did that did not come to their end."""

    path: Path
    to: str
    earlier: Mapping[str, int] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    @classmethod
    def open(cls, path: Path, to: str) -> Self:
        """Return the journal in a file, with what an earlier run left there.

        Raises:
            UnreadableSource: The file is no journal, or that of another endpoint.
            OSError: The file cannot be read.
        """
        lines = list(_lines(path)) if path.exists() else []
        if lines and lines[0].get("journal") != KIND:
            raise UnreadableSource(str(path), PHRASES["journal_foreign"], 1)
        if lines and lines[0].get("to") != to:
            raise UnreadableSource(str(path), PHRASES["journal_elsewhere"].filled(to=lines[0].get("to"), asked=to), 1)
        done = {(str(line.get("prefix")), str(line.get("kind")), str(line.get("id"))) for line in lines if "did" in line}
        return cls(path, to, Counter(prefix for prefix, _, _ in sorted(done)))

    def make_sure(self) -> None:
        """See that the file can be written, before anything is done that has to be noted.

        Raises:
            OSError: It cannot.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.open("ab").close()

    def begin(self, prefix: str, digest: str, steps: int) -> None:
        """Note that a plan is being carried out.

        Raises:
            OSError: The file cannot be written.
        """
        self.make_sure()
        if not self.path.stat().st_size:
            self._write({"journal": KIND, "to": self.to})
        self._write({"plan": digest, "prefix": prefix, "steps": steps})

    def note(self, action: str, kind: str, prefix: str, id_: str) -> None:
        """Note that something is done; may be called from several threads.

        Raises:
            OSError: The file cannot be written.
        """
        self._write({"did": action, "kind": kind, "prefix": prefix, "id": id_})

    def end(self, prefixes: Collection[str]) -> None:
        """Forget what was noted of these terminologies: everything was done and read back. What is left of others stays.

        Raises:
            OSError: The file cannot be changed.
        """
        lines = list(_lines(self.path)) if self.path.exists() else []
        others = [line for line in lines[1:] if line.get("prefix") not in prefixes]
        if not others:
            self.path.unlink(missing_ok=True)
            return
        partial = self.path.with_name(f"{self.path.name}.{os.getpid()}.partial")
        partial.write_bytes(b"".join(json.dumps(line).encode() + b"\n" for line in (lines[0], *others)))
        partial.replace(self.path)

    def _write(self, line: Mapping[str, Any]) -> None:
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._lock, self.path.open("ab") as file:
            torn = file.tell() and not _ends_whole(self.path)
            file.write((b"\n" if torn else b"") + json.dumps({**line, "at": at}).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())


def _ends_whole(path: Path) -> bool:
    """Tell whether the last line of a file that has any is whole; the file may be long, and this is asked before each line."""
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the lines that are whole."""
    for number, line in enumerate(path.read_bytes().splitlines()):
        try:
            told = json.loads(line)
        except ValueError:
            told = None
        if isinstance(told, dict):
            yield told
        elif number == 0:
            yield {}
