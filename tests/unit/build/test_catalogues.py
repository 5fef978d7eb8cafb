"""The catalogues hold what click asks for: each key stands in its source, and each translation is filled with the same facts."""

import ast
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from string import Formatter

import click
import pytest

from parasta_vocab.build.catalogues import TRANSLATED, render_catalogue
from parasta_vocab.build.click_messages import COUNTED, MESSAGES

CALLS = {"_": 1, "gettext": 1, "ngettext": 2}
NOT_LITERAL = {("required",)}
"""What click asks for by a variable."""


def asked_by_click():
    """Return the literal texts of each call by which click asks gettext."""
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                yield tuple(part.value for part in node.args[: CALLS[node.func.id]] if isinstance(part, ast.Constant))


def facts(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_key_stands_in_the_source_of_the_installed_click():
    keys = {(text.en,) for text in MESSAGES} | {(one.en, other.en) for one, other in COUNTED}
    assert keys - set(asked_by_click()) == NOT_LITERAL


@pytest.mark.parametrize("lang", TRANSLATED)
def test_every_translation_is_found_by_its_key_and_names_no_fact_that_the_key_has_not(lang):
    found = GNUTranslations(BytesIO(render_catalogue(lang)))
    pairs = [(text.en, found.gettext(text.en), getattr(text, lang)) for text in MESSAGES]
    for one, other in COUNTED:
        pairs += [
            (text.en, found.ngettext(one.en, other.en, count), getattr(text, lang)) for text, count in ((one, 1), (other, 0), (other, 2))
        ]
    assert [said for _, said, _ in pairs] == [written for _, _, written in pairs]
    assert [(key, said) for key, said, _ in pairs if not said or not facts(said) <= facts(key)] == []
