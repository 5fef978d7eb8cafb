"""`parasta annotate` as it is typed."""

import json
import sys
from io import BytesIO, TextIOWrapper

import pytest

from parasta_vocab.cli.main import main

PDF_WITHOUT_TEXT = b"""%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
trailer
<< /Size 4 /Root 1 0 R >>
%%EOF
"""


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "ohje.txt"
    path.write_text("Näytöstä sovitaan HOKSissa, ei HOPSissa.\n", encoding="utf-8")
    return path


def test_mentions_are_printed_and_the_exit_code_is_0(text, capsys):
    assert main(["annotate", str(text)]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[0] == f"{text}:1:1: Näytöstä – näyttö (concept:naytto)"
    assert out.splitlines()[-1] == "Files: 1, mentions: 3, different concepts: 2, discouraged terms: 1."


def test_discouraged_terms_fail_only_if_that_is_asked(text, tmp_path):
    assert main(["annotate", str(text), "--fail-on-discouraged"]) == 1
    (tmp_path / "b.txt").write_text("Näyttö", encoding="utf-8")
    assert main(["annotate", str(tmp_path / "b.txt"), "--fail-on-discouraged"]) == 0


def test_a_file_without_text_is_not_checked(text, tmp_path, capsys):
    scanned = tmp_path / "scanned.pdf"
    scanned.write_bytes(PDF_WITHOUT_TEXT)
    said = f"{scanned}: notice: the PDF file has no text, only pictures. Recognise its text first (OCR).\n\n"
    said += "Files: 1, mentions: 0, different concepts: 0.\n"
    assert main(["annotate", str(scanned)]) == 0
    assert capsys.readouterr().out == said
    assert main(["annotate", str(scanned), "--fail-on-discouraged"]) == 3
    assert capsys.readouterr().out == said
    assert main(["annotate", str(scanned), str(text), "--fail-on-discouraged"]) == 3


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ["Näytöstä", "HOKSissa", "HOPSissa"]),
        (["--discouraged-only"], ["HOPSissa"]),
        (["--scheme", "parasta-tiedot"], ["Näytöstä"]),
        (["--scheme", "parasta-tiedot", "--scheme", "parasta-asiakirjat"], ["Näytöstä", "HOKSissa"]),
        (["--text-lang", "sv"], []),
        (["--from", "markdown"], ["Näytöstä", "HOKSissa", "HOPSissa"]),
    ],
)
def test_options_choose_what_is_looked_for(text, capsys, options, found):
    assert main(["annotate", str(text), "-f", "json", *options]) == 0
    assert [mention["exact"] for mention in json.loads(capsys.readouterr().out)["files"][0]["mentions"]] == found


def test_one_bad_file_does_not_stop_the_others(text, tmp_path, capsys):
    (tmp_path / "a.pdf").write_bytes(b"no")
    assert main(["annotate", str(tmp_path / "a.pdf"), "missing.txt", str(text), "-f", "json"]) == 3
    content = json.loads(capsys.readouterr().out)
    assert [item["source"] for item in content["files"]] == [str(text)]
    assert [item["source"] for item in content["unreadable"]] == [str(tmp_path / "a.pdf"), "missing.txt"]


def test_a_folder_means_its_files_of_known_formats_each_once(text, tmp_path, capsys):
    (tmp_path / "kuva.png").write_bytes(b"\x89PNG")
    (tmp_path / "b.md").write_text("Näyttö", encoding="utf-8")
    assert main(["annotate", str(tmp_path), str(text), "-f", "json"]) == 0
    assert [item["source"] for item in json.loads(capsys.readouterr().out)["files"]] == [str(tmp_path / "b.md"), str(text)]


def test_standard_input_is_a_file_too(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO("Näyttö".encode())))
    assert main(["annotate", "-"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "<stdin>:1:1: Näyttö – näyttö (concept:naytto)"


@pytest.mark.parametrize("format_name", ["text", "json", "html", "webanno"])
def test_the_output_can_be_a_file(text, tmp_path, capsys, format_name):
    assert main(["annotate", str(text), "-f", format_name, "-o", str(tmp_path / "out")]) == 0
    assert "hoks" in (tmp_path / "out").read_text(encoding="utf-8")
    assert capsys.readouterr().out == ""


def test_a_fault_of_ours_in_one_file_is_named_and_the_others_are_read(text, monkeypatch, capsys):
    from parasta_vocab.cli import run_annotate

    def broken(*args, **options):
        raise RuntimeError("oops")

    monkeypatch.setattr(run_annotate, "annotate", broken)
    assert main(["annotate", str(text)]) == 4
    assert "RuntimeError: oops" in capsys.readouterr().out
