"""The generated reference: pages of Markdown in Finnish, Swedish and English, made of schema, records and rules.

It is made of what the build has written (`vocab/*.jsonld`, `schema/generated/`, the catalogues in `shapes/generated/`), so the build
yields it last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from parasta_vocab.build.reference_commands import render_commands
from parasta_vocab.build.reference_format import render_format
from parasta_vocab.build.reference_map import render_process_map
from parasta_vocab.build.reference_rules import render_lint, render_rules
from parasta_vocab.build.reference_settings import render_settings
from parasta_vocab.build.reference_vocabulary import render_actors, render_vocabulary
from parasta_vocab.text import LANGUAGES

PAGES: Final[dict[str, Callable[[Path, str], str]]] = {
    "commands": render_commands,
    "file-format": render_format,
    "rules": render_rules,
    "lint": render_lint,
    "settings": render_settings,
    "process-map": render_process_map,
    "actors": render_actors,
    "vocabulary": render_vocabulary,
}
"""Each page with what renders it; a renderer takes the data root and a language."""


def iter_reference(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the path below the root and the text of each page."""
    for name, render in PAGES.items():
        for lang in LANGUAGES:
            yield f"docs/reference/{name}.{lang}.md", render(root, lang)
