"""The commands that hints of `parasta publish sanastot` and `parasta vocab pull` name: whole, as they fit the run, to be copied."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Here:
    """What a run is about: the address of the service, and the records and the journal if they are named."""

    address: str
    records: Path | None
    journal: Path | None
    insecure: bool

    def pull(self, prefix: str, *flags: str) -> str:
        """Return the command that takes a terminology of the service into these records."""
        return shlex.join(("parasta", "vocab", "pull", prefix, "--from", self.address, *self._common(), *flags))

    def publish(self, prefix: str, *flags: str) -> str:
        """Return the command that publishes a concept scheme of these records to the service."""
        return shlex.join(("parasta", "publish", "sanastot", "--to", self.address, "--scheme", prefix, *self._common(), *flags))

    def _common(self) -> tuple[str, ...]:
        named = (("--records", self.records), ("--journal", self.journal))
        return (*(word for name, path in named if path for word in (name, str(path))), *(("--insecure",) if self.insecure else ()))
