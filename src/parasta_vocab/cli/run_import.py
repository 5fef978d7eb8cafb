"""What `parasta vocab import` plans: what a file proposes, once a lint of the records as they would be has judged it too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from parasta_vocab.changes.import_words import WORDS
from parasta_vocab.changes.import_write import new_texts
from parasta_vocab.changes.importing import Cell, plan_import, with_faults
from parasta_vocab.changes.lock import Lock
from parasta_vocab.changes.proposal import FieldChange, Plan, Proposal, RecordChange, Remark
from parasta_vocab.lint.run import lint_read
from parasta_vocab.records.document import iri_of
from parasta_vocab.records.read import Records, read_records
from parasta_vocab.shapes.rule import Severity
from parasta_vocab.source.document import Literal
from parasta_vocab.source.place import NodePlace
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.validation.finding import Finding

Key = tuple[str, str, str, object]


def plan_checked(proposal: Proposal, records: Records, folder: Path, lock: Lock) -> tuple[Plan, dict[Path, bytes]]:
    """Return what is to be changed, and the new texts of the record files.

    What would make a violation that the records do not have yet is refused; other new findings come as remarks.

    Raises:
        BrokenRecord: The records cannot be linted.
        MissingExtra: ruamel.yaml is not installed.
    """
    trial: _Trial | None = None
    while True:
        plan = plan_import(proposal, records, lock)
        if not plan.changes:
            return plan, {}
        trial = trial or _Trial(records, folder, Counter(map(_key, lint_read(records, folder).findings)))
        texts = new_texts(plan, records, folder)
        after = read_records(folder, texts)
        found = list(trial.new_findings(after))
        faults = _faults([finding for finding in found if finding.severity is Severity.violation], plan, after, trial)
        if not faults:
            return replace(plan, remarks=(*plan.remarks, *_remarks(found, plan, after))), texts
        proposal = with_faults(proposal, faults)


@dataclass(frozen=True, slots=True)
class _Trial:
    """The records as they are, with the findings that they have already."""

    records: Records
    folder: Path
    known: Counter[Key]

    def new_findings(self, after: Records) -> Iterator[Finding]:
        """Yield the findings that the records do not have yet."""
        left = self.known.copy()
        for finding in lint_read(after, self.folder).findings:
            left[_key(finding)] -= 1
            if left[_key(finding)] < 0:
                yield finding

    def makes(self, plan: Plan, changes: Iterable[RecordChange], wanted: Key) -> bool:
        """Tell whether these changes alone make a finding."""
        texts = new_texts(replace(plan, changes=tuple(changes)), self.records, self.folder)
        return any(_key(finding) == wanted for finding in self.new_findings(read_records(self.folder, texts)))


def _key(finding: Finding) -> Key:
    """Return what makes a finding the same one after other words were changed."""
    return finding.rule.id, finding.focus, finding.path, finding.value


def _faults(violations: Sequence[Finding], plan: Plan, after: Records, trial: _Trial) -> dict[Cell, Text]:
    """Return the cells that make the violations: those that bring the value, else those that a search finds for one of them."""
    by_iri = _by_iri(plan, after)
    faults: dict[Cell, Text] = {}
    hidden = []
    for finding in violations:
        change = by_iri.get(finding.focus)
        field = _bringing(change, finding) if change else None
        if change and field:
            faults.setdefault((change.cls, change.id, field.column.key), _reason(finding))
        else:
            hidden.append(finding)
    if hidden and not faults:
        for change in _culprits(hidden[0], plan, trial):
            relation = next((item for item in change.fields if item.column.form == "ids"), None)
            faults[change.cls, change.id, relation.column.key if relation else ""] = _reason(hidden[0])
    return faults


def _by_iri(plan: Plan, after: Records) -> dict[str, RecordChange]:
    changes = {(change.cls, change.id): change for change in plan.changes}
    return {iri_of(record): changes[record.cls, record.id] for record in after.records if (record.cls, record.id) in changes}


def _bringing(change: RecordChange, finding: Finding) -> FieldChange | None:
    """Return the field by which a change brings the value of a finding: a text in its language, or the id of another record."""
    value = finding.value
    name, lang = (value.text, value.lang) if isinstance(value, Literal) else (str(value or "").rpartition("/")[2], "")
    return next((item for item in change.fields if item.column.lang == lang and name in _added(item)), None)


def _added(item: FieldChange) -> set[str]:
    before, after = ({value} if isinstance(value, str) else set(value) for value in (item.before, item.after))
    return after - before


def _culprits(finding: Finding, plan: Plan, trial: _Trial) -> list[RecordChange]:
    """Return the change without which those before it do not make a finding.

    New records go first and together, because others may name them.
    """
    new = [change for change in plan.changes if change.record is None]
    steps = [new, *([change] for change in plan.changes if change.record)]
    least, most = 0, len(steps)
    while most - least > 1:
        middle = (least + most) // 2
        tried = [change for step in steps[:middle] for change in step]
        least, most = (least, middle) if trial.makes(plan, tried, _key(finding)) else (middle, most)
    return steps[most - 1]


def _reason(finding: Finding) -> Text:
    return WORDS["lint"].filled(rule=finding.rule.id, message=_message(finding))


def _message(finding: Finding) -> Text:
    return Text(*(finding.message(lang) for lang in LANGUAGES))


def _remarks(found: Iterable[Finding], plan: Plan, after: Records) -> Iterator[Remark]:
    """Yield the findings as remarks, at the cell or the row that they are about, else at their record file."""
    by_iri = _by_iri(plan, after)
    ids = {iri_of(record): record.id for record in after.records}
    for finding in found:
        change = by_iri.get(finding.focus)
        field = _bringing(change, finding) if change else None
        place = field.place if field else change.place if change else NodePlace(finding.location.source)
        message = _message(finding)
        yield Remark(place, Text(*(f"{message.show(lang)} ({finding.rule.id})" for lang in LANGUAGES)), ids.get(finding.focus, ""))
