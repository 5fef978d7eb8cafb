"""What `parasta annotate` makes of a page of a provider's guide in Finnish and in Swedish."""

import pytest

from parasta_vocab.annotate.extract.read import read_text
from parasta_vocab.annotate.match import Annotations, annotate
from parasta_vocab.report.annotations import RENDERERS, renderer

SUFFIXES = {"text": "txt", "json": "json", "html": "html", "webanno": "jsonld"}


@pytest.mark.parametrize("format_name", RENDERERS)
@pytest.mark.parametrize(("name", "lang"), [("ohje-tyopaikkaohjaajalle", "fi"), ("guide-for-arbetsplatshandledare", "sv")])
def test_a_guide(root, golden, name, lang, format_name):
    source = f"examples/texts/{name}.md"
    annotations = Annotations((annotate(read_text(root / source, source)),))
    golden(f"{name}.{SUFFIXES[format_name]}", renderer(format_name)(annotations, lang))
