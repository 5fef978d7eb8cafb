"""The terminologies of the server as vocabularies: what they answer is what the site has as files."""

import json

from parasta_vocab.publish.site.skosmos import ROOT, skosmos_files
from parasta_vocab.publish.skosmos.tree import tree
from parasta_vocab.serve.shelf import library
from parasta_vocab.serve.state import Service

INSIDE = "skos:editorialNote"
"""What the server shows nobody, and the site everybody, as the files of the vocabulary do."""


def same_whatever_the_order(value):
    """Return a JSON value without editorial notes, in which lists are sorted, as texts."""
    if isinstance(value, dict):
        return {key: same_whatever_the_order(inner) for key, inner in value.items() if key != INSIDE}
    if isinstance(value, list):
        return sorted(json.dumps(same_whatever_the_order(inner), sort_keys=True) for inner in value)
    if isinstance(value, str) and value.startswith('{"@context"'):
        return same_whatever_the_order(json.loads(value))
    return value


def test_the_server_and_the_site_give_the_same_answers():
    with Service.open() as service:
        served = {f"{ROOT}{name}": json.loads(content) for name, content in tree(library(service.snapshot, ""))}
    files = {name: json.loads(content) for name, content in skosmos_files("")}
    different = [name for name in files if same_whatever_the_order(files[name]) != same_whatever_the_order(served.get(name))]
    assert (sorted(served), different) == (sorted(files), [])
