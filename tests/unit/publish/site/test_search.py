"""The index of the search: no form is lost on the way into the script."""

import json

import pytest

from parasta_vocab.publish.site.search import search_scripts
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab.forms import form_table

SCRIPTS = search_scripts()


def value(name: str, variable: str):
    text = SCRIPTS[name].decode()
    assert text.startswith(f"window.{variable}=")
    return json.loads(text.removeprefix(f"window.{variable}=").removesuffix(";\n"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_leads_to_the_same_terms_as_in_the_program(lang):
    found = value("assets/forms.js", "parastaForms")[lang]
    table = form_table(lang)
    unfolded = {head + end: terms.split(",") for terms, head, ends in found["forms"] for end in ends.split("|")}
    assert {form: [int(number) for number in numbers] for form, numbers in unfolded.items()} == {
        form: [numbers] if isinstance(numbers, int) else numbers for form, numbers in table.forms.items()
    }
    assert dict(found["compounds"]) == dict(table.compounds)
    pages = [entry[0] for entry in value(f"assets/entries.{lang}.js", "parastaEntries")["entries"]]
    assert [(pages[place], kind, label) for place, kind, label in found["terms"]] == [
        (f"{term.scheme}/{term.id}.html", term.kind, term.label) for term in table.terms
    ]


def test_the_entries_have_the_labels_of_the_language_in_its_order():
    entries = value("assets/entries.sv.js", "parastaEntries")["entries"]
    ordered = [label for _, label, *_ in sorted(entries, key=lambda entry: entry[2])]
    assert ordered.index("yrkesutbildning") < ordered.index("återkoppling" if "återkoppling" in ordered else "ömsesidigt partnerskap")
    first = next(entry for entry in entries if entry[0] == "parasta/koulutussopimus.html")
    assert first[3:5] == [
        "Begrepp för utbildning som ordnas på en arbetsplats",
        {"fi": "koulutussopimus", "sv": "utbildningsavtal", "en": "training agreement"},
    ]
