"""Why the system refuses something, in the words of each language."""

from pathlib import Path

import pytest

from parasta_vocab.phrases.system import explain_system
from parasta_vocab.text import Text


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("file/below", Text("se ei ole kansio", "det är inte en mapp", "Not a directory")),
        ("folder", Text("se on kansio", "det är en mapp", "Is a directory")),
        ("no/such", Text("tiedostoa tai kansiota ei ole", "filen eller mappen finns inte", "No such file or directory")),
        ("x" * 5000, Text("nimi on liian pitkä", "namnet är för långt", "File name too long")),
        ("loop", Text("linkit johtavat toisiinsa", "länkarna leder till varandra", "Too many levels of symbolic links")),
        ("\0", Text("tällaista tiedostonimeä ei voi olla", "ett sådant filnamn kan inte finnas", "no file can have such a name")),
        ("\ud800", Text("tällaista tiedostonimeä ei voi olla", "ett sådant filnamn kan inte finnas", "no file can have such a name")),
    ],
    ids=["below a file", "a folder", "not there", "long", "circle", "NUL", "half a character"],
)
def test_a_file_that_cannot_be_written(name: str, reason: Text, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises((OSError, ValueError)) as refused:
        (tmp_path / name).write_text("x")
    assert explain_system(refused.value) == reason


def test_what_has_no_words_is_told_as_the_system_says_it() -> None:
    assert explain_system(OSError(9999, "out of paper")) == Text("out of paper", "out of paper", "out of paper")
    assert explain_system(OSError("read-only")) == Text("read-only", "read-only", "read-only")
