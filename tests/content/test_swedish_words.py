"""One thing has one word in the Swedish of the program."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

LEFT = {
    "ordlista": ("cli/vocab_export.py", "phrases/commands.py", "publish/pdf/front.py", "publish/pdf/words.py", "publish/site/words.py"),
    "begreppssamling": ("publish/skosmos/words.py",),
    "beteckning": ("publish/skosmos/words.py",),
}
"""Where the other word stands by right: of the printed glossary, and as Skosmos has it."""
WORDS = {
    "vokabulär": r"\bterminologi(n|er|erna)?\b",
    "ordlista": r"\bordlist",
    "begreppssystem": r"\bbegreppsschema",
    "begreppssamling": r"\bsamling",
    "API-nyckel": r"\btoken",
    "beteckning": r"\bid\b",
    "HTTP-huvudet": r"(?<!http-)\bhuvudet\b",
    "publicera": r"\binför(a|as|t|ts|da|des|ande|andet|andets)?\b|\bför in vokabulären\b",
    "hämta, importera": r"\bta(s|r)? (först )?in\b",
    "returkod": r"\breturvärde",
    "byt namn på": r"\bdöp(a|er|t)? om\b|\bomdöpt\b",
    "ange": r"\bge (antingen|en fil|en grupp|alternativet)\b",
    "i gång": r"\bigång\b",
    "standard": r"\bförval\b",
}
"""Each word, and what stood for the same.

A *vokabulär* is a concept scheme as content and data, an *ordlista* only the printed glossary, a *terminologitjänst* the service Sanastot; *begreppssystem*
is for the linter, where the file and its skos:ConceptScheme are two. A *beteckning* is an id of ours, an *identifierare* an IRI or a UUID, a *prefix* the
name of a vocabulary in addresses. A file is imported, a service is fetched from (*hämta*) and published to. *API-nyckel* is what the platform itself says.
"""
COMMANDS = re.compile(r"parasta( [a-z]+)+|--[a-z-]+|\{[^}]*\}|/[a-z./{}]+")


def spoken(node: ast.expr) -> str | None:
    """Return the text of a string, with nothing where it is filled in; None for what is no string."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return None


def swedish(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield file and Swedish of each text in three languages that stands in the code."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) == 3 and None not in (texts := [spoken(each) for each in node.args]):
                yield path.relative_to(folder).as_posix(), COMMANDS.sub("", str(texts[1]))


@pytest.fixture(scope="module")
def sentences(root: Path) -> list[tuple[str, str]]:
    return list(swedish(root / "src/parasta_vocab"))


def test_the_sentences_are_found(sentences: list[tuple[str, str]]) -> None:
    assert len(sentences) > 1500


@pytest.mark.parametrize("word", WORDS)
def test_a_thing_has_one_word(word: str, sentences: list[tuple[str, str]]) -> None:
    other, left = re.compile(WORDS[word], re.IGNORECASE), LEFT.get(word, ())
    assert [(name, text) for name, text in sentences if name not in left and other.search(text)] == []
