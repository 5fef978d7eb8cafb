"""The work list as CSV that Excel opens on a double click: UTF-8 with a byte order mark, and semicolons.

Excel takes the separator from the regional settings of the computer, and those of Finland say semicolon, whatever the language
of the report.
"""

from __future__ import annotations

import csv
from io import StringIO

from parasta_vocab.report.characters import harmless_cell
from parasta_vocab.report.worklist import COLUMNS, headers, iter_rows
from parasta_vocab.validation.report import Report

DELIMITER = ";"


def render_csv(report: Report, lang: str) -> str:
    """Return the list with its header, lines ended as RFC 4180 says; no cell can be taken for a formula."""
    out = StringIO(newline="")
    out.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    writer = csv.writer(out, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow(headers(lang))
    for row in iter_rows(report, lang):
        writer.writerow([harmless_cell(str(row.get(name, ""))) for name in COLUMNS])
    return out.getvalue()
