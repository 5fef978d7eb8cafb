"""A repair of one finding."""

from __future__ import annotations

from dataclasses import dataclass

from parasta_vocab.fixes.change import Change
from parasta_vocab.fixes.edit import Edit
from parasta_vocab.text import Text
from parasta_vocab.validation.finding import Finding


@dataclass(frozen=True, slots=True)
class Fix:
    """The only repair there is of a finding: what it is called, how it edits the text of the file, and what it does to the data."""

    finding: Finding
    title: Text
    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]

    @property
    def source(self) -> str:
        """The file that it edits."""
        return self.finding.location.source

    @property
    def start(self) -> int:
        """The first character that it touches."""
        return min(edit.start for edit in self.edits)

    @property
    def end(self) -> int:
        """The character before which it ends."""
        return max(edit.end for edit in self.edits)
