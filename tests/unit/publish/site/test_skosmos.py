"""The Skosmos read tree of the site: every concept, group and letter in every language, and where it says that it stands."""

import json

from parasta_vocab.publish.site.skosmos import ROOT, skosmos_files
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES, vocabulary

ANSWERS = ("label", "broader", "broaderTransitive", "narrower", "narrowerTransitive", "related", "children", "hierarchy")
ABOUT = ("about", "types", "topConcepts", "vocabularyStatistics", "labelStatistics", "index", "groups", "new", "modified")


def test_every_vocabulary_concept_and_group_has_its_files(site):
    names = {name.removeprefix(ROOT) for name in site if name.startswith(ROOT)}
    letters = {name for name in names if "/index/" in name}
    expected = {"index.json", *(f"{name}.{lang}.json" for name in ("vocabularies", "types") for lang in LANGUAGES)}
    for scheme, lang in ((scheme, lang) for scheme in SCHEMES for lang in LANGUAGES):
        known = vocabulary(scheme)
        expected |= {f"{scheme}/{name}.{lang}.json" for name in ABOUT}
        expected |= {f"{scheme}/concept/{concept.id}/{name}.{lang}.json" for concept in known for name in ANSWERS}
        groups = [iri.rpartition("/")[2] for iri in known.collections]
        expected |= {f"{scheme}/concept/{group}/{name}.{lang}.json" for group in groups for name in ("label", "groupMembers")}
        listed = json.loads(site[f"{ROOT}{scheme}/index.{lang}.json"])["indexLetters"]
        assert {f"{scheme}/index/{letter}.{lang}.json" for letter in (*listed, "all")} == {
            name for name in letters if name.startswith(f"{scheme}/") and name.endswith(f".{lang}.json")
        }
    mapped = {name for name in names if "/mappings." in name}
    assert names - letters - mapped == expected
    assert all(json.loads(site[ROOT + name])["mappings"] for name in mapped)


def test_the_files_say_where_they_stand_if_that_is_known(site):
    def base(files, name):
        return json.loads(files[f"{ROOT}{name}"])["@context"].get("@base")

    assert base(site, "parasta/about.sv.json") == "https://example.org/malli/rest/v1/parasta/"
    assert base(site, "vocabularies.sv.json") == "https://example.org/malli/rest/v1/vocabularies"
    assert base(dict(skosmos_files("")), "parasta/about.sv.json") is None


def test_swedish_and_finnish_letters_stand_last(site):
    letters = {lang: json.loads(site[f"{ROOT}parasta-tiedot/index.{lang}.json"])["indexLetters"] for lang in LANGUAGES}
    assert letters["sv"] == sorted(letters["sv"], key="ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ".index)
    assert letters["fi"] == sorted(letters["fi"], key="ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ".index)
