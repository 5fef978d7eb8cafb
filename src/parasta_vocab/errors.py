"""Everything this package raises.

    ParastaError
    ├── UnreadableSource     a file that cannot be read in its format
    ├── BrokenSettings       a settings or baseline file, or an earlier report, with mistakes in it
    ├── Told                 something that is named, and what is wrong with it
    │   ├── NothingToCheck   a path that names no file we can read
    │   ├── ServiceRefused   a service on the network that does not do what it is asked
    │   └── UnusableFolder   the data folder of a server cannot be used
    │       ├── FolderInUse  another server has it
    │       └── StorageFull  there is no room to write what is new
    ├── NoSuchConcept        an id or a label that the vocabulary does not have
    ├── NoSuchRule           a rule id that the catalogue does not have
    ├── NoSuchScheme         a concept scheme that the national model does not have
    ├── InterruptedWrite     record files that a run was killed in the middle of writing
    ├── BrokenRecord         a record of ours that breaks its schema (build time)
    ├── NoSuchState          a file, folder or git revision that holds no vocabulary
    │   └── UnusableVersion  a vocabulary that cannot be an earlier version on a site
    ├── ForeignFolder        a folder for a site that holds other files
    ├── ForeignFile          a file of somebody else where one of a site belongs
    ├── WrongDay             a day before that of the published version
    ├── WrongVersion         a version that a release cannot have
    ├── Unreachable          a service on the network that does not answer at all
    ├── CannotListen         a port that the server cannot have
    ├── UnprintableText      a character that the fonts of the printed glossary do not have
    ├── MissingExtra         a library that an extra of the package brings is not installed
    ├── MissingEngine        a SHACL engine that is not to be had here
    └── EngineFailed         the SHACL engine could not finish

Errors carry facts; `parasta_vocab.report.explain.explain_error` makes the sentence in the user's language, `str()` the English one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from parasta_vocab.text import Text


class ParastaError(Exception):
    """The root of the errors of this package."""


class UnreadableSource(ParastaError):
    """The file is not in the format that its name or its content says.

    `reason` says what is wrong and what to do, in each language; `line` and `column` are 1-based, or None where no
    place is known.
    """

    def __init__(self, source: str, reason: Text, line: int | None = None, column: int | None = None) -> None:
        super().__init__(source, reason, line, column)
        self.source, self.reason, self.line, self.column = source, reason, line, column

    @property
    def place(self) -> str:
        """The file, with line and column where they are known."""
        parts = (self.source, self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)

    def __str__(self) -> str:
        return f"{self.place}: {self.reason.en}"


class BrokenSettings(ParastaError):
    """A settings file, a baseline or an earlier report has mistakes or is not there; `problems` holds all of them, in the order of the file."""

    def __init__(self, problems: tuple[UnreadableSource, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class Told(ParastaError):
    """Something is wrong with what `where` names; `reason` says what and what to do, in each language."""

    def __init__(self, where: Path | str, reason: Text) -> None:
        super().__init__(where, reason)
        self.where, self.reason = where, reason

    def __str__(self) -> str:
        return f"{self.where}: {self.reason.en}"


class NothingToCheck(Told):
    """A path names no file that can be checked."""


class ServiceRefused(Told):
    """A service on the network, named by its address, does not do what it is asked."""


class UnusableFolder(Told):
    """The data folder of a server cannot be read or written."""


class FolderInUse(UnusableFolder):
    """Another server has the data folder."""


class StorageFull(UnusableFolder):
    """There is no room to write what is new; nothing was changed."""


class _NotFound(ParastaError):
    """Something that was asked for by name is not there; `closest` holds the nearest names."""

    kind = "thing"

    def __init__(self, name: str, closest: tuple[str, ...] = ()) -> None:
        super().__init__(name, closest)
        self.name, self.closest = name, closest

    def __str__(self) -> str:
        hint = f"; did you mean {', '.join(self.closest)}?" if self.closest else ""
        return f"no such {self.kind}: {self.name}{hint}"


class NoSuchConcept(_NotFound):
    """The vocabulary has no concept with this id, IRI or label."""

    kind = "concept"


class NoSuchRule(_NotFound):
    """The catalogue has no rule with this id."""

    kind = "rule"


class NoSuchScheme(_NotFound):
    """The national model has no concept scheme with this id."""

    kind = "concept scheme"


class InterruptedWrite(ParastaError):
    """A run was killed while it wrote the record files of `folder`; a journal there knows what they were."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"{self.folder}: an earlier run was killed while it wrote the records"


class BrokenRecord(ParastaError):
    """A record file breaks its schema, or refers to a record that is not there."""

    def __init__(self, place: str, reason: Text | str) -> None:
        super().__init__(place, reason)
        self.place, self.reason = place, reason

    def show(self, lang: str) -> str:
        """Return place and reason, in a language where the reason is told in several."""
        return f"{self.place}: {self.reason if isinstance(self.reason, str) else self.reason.show(lang)}"

    def __str__(self) -> str:
        return self.show("en")


class NoSuchState(ParastaError):
    """What was named to compare is no file, folder or git revision with a vocabulary in it."""

    def __init__(self, name: str, problem: Text) -> None:
        super().__init__(name, problem)
        self.name, self.problem = name, problem

    def __str__(self) -> str:
        return f"{self.name}: {self.problem.en}"


class UnusableVersion(NoSuchState):
    """A vocabulary cannot stand on a site as an earlier version beside the current one."""


class ForeignFolder(ParastaError):
    """A folder for a site holds other files than a site that we wrote."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return f"{self.folder} holds other files than a site of ours"


class ForeignFile(ParastaError):
    """A file in the folder of a site stands in the way, and is not one that we wrote; `name` is below the folder."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, name)
        self.folder, self.name = folder, name

    def __str__(self) -> str:
        return f"{self.folder / self.name} is not of the earlier site"


class WrongDay(ParastaError):
    """A release asks for a day before `issued`, that of the published version."""

    def __init__(self, day: str, issued: str) -> None:
        super().__init__(day, issued)
        self.day, self.issued = day, issued

    def __str__(self) -> str:
        return f"{self.day} is before {self.issued}, the day of the published version"


class WrongVersion(ParastaError):
    """A release asks for a version that it cannot have; `before` is the published one, `needed` the least that is possible."""

    def __init__(self, version: str, before: str, needed: str) -> None:
        super().__init__(version, before, needed)
        self.version, self.before, self.needed = version, before, needed

    def __str__(self) -> str:
        return f"{self.version} cannot follow {self.before}; at least {self.needed} is needed"


class Unreachable(ParastaError):
    """A service on the network does not answer at all; nothing was changed."""

    def __init__(self, address: str, problem: str) -> None:
        super().__init__(address, problem)
        self.address, self.problem = address, problem

    def __str__(self) -> str:
        return f"{self.address}: {self.problem}"


class CannotListen(ParastaError):
    """The server cannot have the port that it is to listen on."""

    def __init__(self, host: str, port: int, problem: Text) -> None:
        super().__init__(host, port, problem)
        self.host, self.port, self.problem = host, port, problem

    def __str__(self) -> str:
        return f"cannot listen on {self.host} port {self.port}: {self.problem.en}"


class UnprintableText(ParastaError):
    """A text has a character that the fonts of the printed glossary do not have; `holder` is the CURIE of the concept, or the scheme."""

    def __init__(self, character: str, holder: str) -> None:
        super().__init__(character, holder)
        self.character, self.holder = character, holder

    @property
    def code(self) -> str:
        """The number of the character, such as U+6F22."""
        return f"U+{ord(self.character):04X}"

    def __str__(self) -> str:
        return f"{self.holder}: the character {self.code} cannot be printed"


class MissingExtra(ParastaError):
    """A command needs a library that comes with an extra of the package."""

    def __init__(self, extra: str, library: str) -> None:
        super().__init__(extra, library)
        self.extra, self.library = extra, library

    def __str__(self) -> str:
        return f"{self.library} is not installed; install it with: pip install 'parasta-vocab[{self.extra}]'"


class MissingEngine(ParastaError):
    """A SHACL engine is not installed, perhaps because there is no build of it for this kind of computer."""

    def __init__(self, engine: str) -> None:
        super().__init__(engine)
        self.engine = engine

    def __str__(self) -> str:
        return f"the engine {self.engine} is not installed here; use --engine pyshacl"


class EngineFailed(ParastaError):
    """The SHACL engine could not finish; this is a fault of ours, not of the data.

    `engine` is its name, or empty where what failed is another part of the program.
    """

    def __init__(self, problem: str, engine: str = "") -> None:
        super().__init__(problem, engine)
        self.problem, self.engine = problem, engine

    def __str__(self) -> str:
        return f"{self.engine}: {self.problem}" if self.engine else self.problem
