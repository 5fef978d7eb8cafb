"""`parasta publish site`, as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from parasta_vocab.cli.main import USAGE, main


@pytest.fixture
def run(capfd):
    """Run the command; its exit code, and what it wrote."""

    def call(*arguments):
        code = main(["publish", "site", *arguments])
        return code, *capfd.readouterr()

    return call


def test_the_site_is_written_and_replaced(run, tmp_path):
    code, out, err = run(str(tmp_path / "site"))
    count = sum(path.is_file() for path in (tmp_path / "site").rglob("*")) - 1  # the list of the files
    assert (code, out, err) == (0, f"{count} files in {tmp_path / 'site'}. Open in a browser: {tmp_path / 'site/index.html'}\n", "")
    said = [sys.executable, "-m", "parasta_vocab", "publish", "site", "site", "--base-url", "https://example.org/malli/", "--lang", "sv"]
    done = subprocess.run(said, cwd=tmp_path, capture_output=True, check=True, env=os.environ)
    assert done.stdout.decode() == f"{count + 2} filer i mappen site. Öppna i webbläsaren: {Path('site/index.html')}\n"
    assert "<loc>https://example.org/malli/fi/index.html</loc>" in (tmp_path / "site/sitemap.xml").read_text()
    assert 'href="/malli/sv/index.html"' in (tmp_path / "site/404.html").read_text()


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "fi",
            "virhe: kansiossa {} on muita tiedostoja kuin aiemmin tehty sivusto, eikä niiden päälle kirjoiteta. Anna tyhjä tai uusi kansio.\n",
        ),
        ("sv", "fel: mappen {} innehåller annat än en tidigare skapad webbplats, och det skrivs inte över. Ange en tom eller ny mapp.\n"),
        (
            "en",
            "error: the folder {} holds other files than an earlier site, and they are not written over. Give an empty or a new folder.\n",
        ),
    ],
)
def test_a_folder_with_other_files_is_left_alone(run, tmp_path, lang, said):
    (tmp_path / "thesis.doc").write_text("important")
    assert run(str(tmp_path), "--lang", lang) == (USAGE, "", said.format(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_a_file_of_somebody_else_in_the_way_is_named(run, tmp_path):
    assert run(str(tmp_path))[0] == 0
    (tmp_path / "sitemap.xml").write_text("mine")
    code, _, err = run(str(tmp_path), "--base-url", "https://example.org")
    said = f"error: the file sitemap.xml in {tmp_path} is not of the earlier site and is not written over. Move it away or give a new folder.\n"
    assert (code, err) == (USAGE, said)
    assert (tmp_path / "sitemap.xml").read_text() == "mine"


@pytest.mark.parametrize(
    "address", ["example.org", "ftp://example.org", "https://", "https://a b", 'https://x"', "https://x/?q=1", "http://[::1"]
)
def test_what_is_no_address_is_refused(run, tmp_path, address):
    code, _, err = run(str(tmp_path / "site"), "--base-url", address)
    assert (code, "is no address of a site. Give it as https://server/path/." in " ".join(err.split())) == (USAGE, True)
    assert not (tmp_path / "site").exists()


def test_a_folder_below_a_file_is_refused(run, tmp_path):
    (tmp_path / "file").write_text("x")
    code, _, err = run(str(tmp_path / "file/site"))
    assert (code, "cannot write into" in err, "Traceback" in err) == (USAGE, True, False)
