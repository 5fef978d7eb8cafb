"""What the glossary says and in which order, before it is set."""

from dataclasses import replace
from datetime import date

import pytest

from parasta_vocab.alignment.counterparts import own_counterparts
from parasta_vocab.namespaces import shorten
from parasta_vocab.publish.pdf.book import lay_out
from parasta_vocab.publish.pdf.facts import remarks
from parasta_vocab.publish.pdf.front import STATEMENT, introduction
from parasta_vocab.publish.pdf.index import index
from parasta_vocab.publish.pdf.parts import divide
from parasta_vocab.publish.pdf.refs import plain
from parasta_vocab.publish.pdf.sources import Bibliography
from parasta_vocab.publish.pdf.words import KINDS, LEADS, WORDS
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import SCHEMES, Collection, Concept, Vocabulary, vocabulary

HOME = "https://iri.suomi.fi/terminology/parasta/"


def concept(name, **more):
    plain = {"kinds": (), "definition": Text(f"{name} fi", f"{name} sv", f"{name} en"), "status": "DRAFT", "source": ()}
    return Concept(iri=HOME + name, id=name, scheme="parasta", **({"pref_label": Text(name, f"{name}sv", f"{name}en")} | plain | more))


def vocabulary_of(*concepts, collections=()):
    return Vocabulary(vocabulary("parasta").scheme, {each.iri: each for each in concepts}, {each.iri: each for each in collections})


def printed(*concepts, lang="fi", collections=()):
    (part,) = lay_out([vocabulary_of(*concepts, collections=collections)], lang)["parts"]
    return {entry["label"].removeprefix("concept:"): entry for group in part["groups"] for entry in group["entries"]}


def facts(entry):
    return {fact["name"]: [run["text"] for run in fact["runs"]] for fact in (*entry["relations"], *entry["remarks"])}


def test_every_concept_is_printed_once_and_has_a_number_of_its_own():
    parts = divide([vocabulary(scheme) for scheme in SCHEMES])
    assert [part.number for part in parts] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    numbers = [number for part in parts for number in part.numbers.values()]
    assert len(numbers) == len(set(numbers)) == sum(len(vocabulary(scheme)) for scheme in SCHEMES)
    assert [list(part.numbers) for part in parts] == [[each.iri for group in part.groups for each in group.concepts] for part in parts]


def test_one_scheme_has_plain_numbers_and_the_process_map_its_own():
    (concepts,) = divide([vocabulary("parasta")])
    assert list(concepts.numbers.values()) == [str(number) for number in range(1, len(vocabulary("parasta")) + 1)]
    (stages,) = divide([vocabulary("parasta-prosessikartta")])
    assert list(stages.numbers.values()) == [str(each.properties["number"]) for each in vocabulary("parasta-prosessikartta")]
    assert [group.head.id for group in stages.groups] == [each.id for each in vocabulary("parasta-prosessikartta") if "Stage" in each.kinds]


def test_what_is_in_no_collection_or_in_two_is_printed_once():
    one, two, three = concept("yksi"), concept("kaksi"), concept("kolme")
    groups = [
        Collection("a", "a", Text("eka", "", ""), (two.iri, one.iri, "gone")),
        Collection("b", "b", Text("toka", "", ""), (one.iri,)),
    ]
    (part,) = divide([vocabulary_of(one, two, three, collections=groups)])
    assert [(group.title.fi, [each.id for each in group.concepts]) for group in part.groups] == [
        ("eka", ["kaksi", "yksi"]),
        ("Muut käsitteet", ["kolme"]),
    ]


def test_documents_and_data_are_grouped_by_what_they_are():
    titles = {scheme: [group.title.fi for group in divide([vocabulary(scheme)])[0].groups] for scheme in SCHEMES[3:]}
    assert titles == {
        "parasta-kriittiset-pisteet": ["Kriittiset pisteet", "Yhteinen tavoite", "Kumppanuuden tasot"],
        "parasta-asiakirjat": ["Asiakirjat", "Kyselyt", "Rekisterit ja tietojärjestelmät"],
        "parasta-tiedot": ["eHOKS", "Koski", "Arvo"],
        "parasta-tasot": [""],
    }


def test_the_terms_of_an_entry_stand_as_in_a_termbank():
    shown = printed(
        concept(
            "sopimus",
            pref_label=Text("sopimus", "avtal", "agreement"),
            alt_label={"fi": ("soppari",), "sv": ("kontrakt",)},
            discouraged_label={"sv": ("papper",)},
            hidden_label={"fi": ("sopimuss",)},
            neuter=("avtal", "kontrakt", "papper"),
            plural={"fi": ("soppari",)},
            label_status={"sv": "unverified", "en": "partial"},
        )
    )["sopimus"]

    def term(text, gender="", plural="", mark=""):
        return {"text": text, "gender": gender, "plural": plural, "mark": mark}

    assert shown["name"] == [term("sopimus")]
    assert shown["terms"] == [
        {"lang": "fi", "rather": "mieluummin kuin", "preferred": [term("sopimus")], "other": [term("soppari", plural="pl")], "avoid": []},
        {
            "lang": "sv",
            "rather": "hellre än",
            "preferred": [term("avtal", "n", mark="*")],
            "other": [term("kontrakt", "n")],
            "avoid": [term("papper", "n")],
        },
        {"lang": "en", "rather": "rather than", "preferred": [term("agreement", mark="+")], "other": [], "avoid": []},
    ]


def test_notes_stand_one_by_one_and_short_examples_together():
    shown = printed(
        concept("x", note={"fi": ("Yksi.", "Kaksi.")}, example={"fi": ("omena", "päärynä"), "sv": ("Ett äpple.", "Ett päron.")})
    )
    assert [(item["lang"], [f"{note['lead']}: {note['text']}" for note in item["notes"]]) for item in shown["x"]["texts"]] == [
        ("fi", ["Huomautus: Yksi.", "Huomautus: Kaksi.", "Esimerkki: omena; päärynä"]),
        ("sv", ["Exempel: Ett äpple.", "Exempel: Ett päron."]),
        ("en", []),
    ]


def test_relations_are_told_from_both_sides_with_their_numbers():
    top, kind, part, other = (
        concept("top"),
        concept("kind", broader=(f"{HOME}top",), broader_generic=(f"{HOME}top",)),
        concept("part", broader=(f"{HOME}top",), broader_partitive=(f"{HOME}top",), related=(f"{HOME}unknown",)),
        concept(
            "other", broader=(f"{HOME}top",), successor=(f"{HOME}kind",), related=(f"{SCHEMES[0]}x", vocabulary("parasta-tasot").scheme.iri)
        ),
    )
    shown = printed(top, kind, part, other, lang="en")
    assert facts(shown["top"]) == {
        "Generic subordinate concepts": ["kinden"],
        "Partitive concepts": ["parten"],
        "Subordinate concepts": ["otheren"],
        "Status": ["draft"],
    }
    assert shown["kind"]["relations"] == [
        {"name": "Generic superordinate concept", "runs": [{"text": "topen", "lang": "en", "to": "concept:top", "number": "1"}]}
    ]
    assert facts(shown["part"])["Related concepts"] == [f"{HOME}unknown"]
    assert facts(shown["other"])["Replaced by"] == ["kinden"]


def test_a_concept_that_the_book_does_not_print_is_named_without_a_number():
    (part,) = lay_out([vocabulary("parasta-prosessikartta")], "sv")["parts"]
    step = part["groups"][0]["entries"][1]
    actors = next(fact for fact in step["relations"] if fact["name"] == "Aktörer")
    assert actors["runs"][0]["lang"] == "sv"
    assert all("to" not in run and "number" not in run for run in actors["runs"])


@pytest.mark.parametrize(("lang", "lead"), [("fi", "Vrt."), ("sv", "Jfr"), ("en", "Cf.")])
def test_what_stands_in_two_schemes_leads_from_each_to_the_other(lang, lead):
    book = lay_out([vocabulary(scheme) for scheme in SCHEMES], lang)
    entries = {entry["label"]: entry for part in book["parts"] for group in part["groups"] for entry in group["entries"]}
    for here, there in (("concept:hoks", "document:hoks"), ("document:hoks", "concept:hoks")):
        (fact,) = [each for each in entries[here]["relations"] if each.get("bare")]
        text = getattr(vocabulary("parasta").get("hoks").pref_label, lang)
        run = {"text": text, "lang": lang, "to": there, "number": entries[there]["number"]}
        assert fact == {"name": lead, "bare": True, "runs": [run]}
    leading = [run for entry in entries.values() for each in entry["relations"] if each.get("bare") for run in each["runs"]]
    assert {run["to"] for run in leading} == {shorten(iri) for iri in own_counterparts()}
    assert [run for run in leading if "scheme" in run] == []


def test_what_another_book_prints_is_named_with_its_scheme():
    (part,) = lay_out([vocabulary("parasta-asiakirjat")], "sv")["parts"]
    entries = {entry["label"]: entry for group in part["groups"] for entry in group["entries"]}
    title = vocabulary("parasta").scheme.title.sv
    (fact,) = [each for each in entries["document:koulutussopimus"]["relations"] if each.get("bare")]
    assert fact == {"name": "Jfr", "bare": True, "runs": [{"text": "utbildningsavtal", "lang": "sv", "scheme": title}]}


def test_a_counterpart_that_a_relation_names_is_not_named_twice():
    iri, (other,) = f"{HOME}hoks", own_counterparts()[f"{HOME}hoks"]
    shown = printed(concept("hoks", properties={"documents": (other,)}), concept("x"))
    assert [fact["name"] for fact in shown["hoks"]["relations"]] == ["Asiakirjat"]
    assert own_counterparts()[other] == (iri,)


def test_what_is_not_verified_is_marked():
    shown = printed(
        concept(
            "x",
            valid_from=date(2026, 8, 1),
            properties={
                "validity_verified": False,
                "law": [{"act": "531/2017", "section": "45", "verified": False}, {"act": "673/2017", "verified": True}],
                "basis": {"kind": "practice", "reference": "general knowledge of practice", "verified": False},
                "required": False,
            },
        )
    )
    assert facts(shown["x"]) == {
        "Voimassa": ["1.8.2026–*"],
        "Peruste": ["yleinen käytäntö: yleistieto käytännöstä*"],
        "Odotetaan jokaiselta järjestäjältä": ["ei"],
        "Säädökset": ["531/2017, 45 §*", "673/2017"],
        "Tila": ["luonnos"],
    }


def test_the_subject_field_is_told_once_where_it_is_shared():
    same, odd = Text("ala", "gren", "field"), Text("muu", "annan", "other")
    shared = lay_out([vocabulary_of(concept("a", subject_field=same), concept("b", subject_field=same))], "fi")["parts"][0]
    assert (shared["field"], shared["groups"][0]["field"]) == ("ala", "")
    assert next(remarks(concept("a", subject_field=same), "fi", field=False))["name"] == "Tila"
    mixed = printed(concept("a", subject_field=same), concept("b", subject_field=odd))
    assert [facts(entry)["Aihealue"] for entry in mixed.values()] == [["ala"], ["muu"]]


def test_sources_are_numbered_in_the_order_of_the_book_and_common_ones_stand_apart():
    found = Bibliography([concept("a", source=("own", "x")), concept("b", source=("y (https://y.fi/z)", "own", "x", "x"))])
    assert found.common == ("own", "x")
    assert found.items("fi") == [{"number": 1, "text": "y (https://y.fi/z)", "href": "https://y.fi/z"}]
    assert (found.cite(("own", "x")), found.cite(("y (https://y.fi/z)",))) == ([], [1])
    assert Bibliography([concept("a", source=("own",))]).common == ()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("ammatillinen koulutus", None),
        ("osaamisenHankkimistapa/koodiUri", ["osaamisen", "Hankkimistapa/", "koodi", "Uri"]),
        ("https://www.finlex.fi/eli?uri=x (1 §)", ["https://", "www.finlex.fi/", "eli?", "uri=", "x (1 §)"]),
        ("OPH x-OPHARVIOINTI#tyossaoppiminen2", ["OPH x-", "OPHARVIOINTI#", "tyossaoppiminen2"]),
        ("tutkinnonosatUNOHDETUTtoiset", ["tutkinnonosat", "UNOHDETUTtoiset"]),
    ],
)
def test_a_long_word_of_no_language_may_break_at_slashes_and_capitals(text, pieces):
    assert plain(text) == ({"text": text, "pieces": pieces} if pieces else {"text": text})


def test_only_the_diagrams_that_a_part_shows_are_drawn(monkeypatch):
    drawn = []
    monkeypatch.setattr("parasta_vocab.publish.pdf.book.render_diagram", lambda diagram: drawn.append(diagram.id) or "")
    lay_out([vocabulary("parasta-toimijat"), vocabulary("parasta-asiakirjat")], "fi")
    assert drawn == [f"parasta-toimijat-{name}.fi" for name in (each.id for each in vocabulary("parasta-toimijat").collections.values())]


def test_the_index_gathers_terms_of_all_standings():
    first = concept("a", pref_label=Text("Äly", "", ""), alt_label={"fi": ("zoo",)}, discouraged_label={"fi": ("aivot",)})
    second = concept("b", pref_label=Text("äly", "", ""), hidden_label={"fi": ("ali",)}, discouraged_label={"fi": ("aivot",)})
    third = concept("c", pref_label=Text("aivot", "", ""))
    rows = [
        (letter["letter"], row["term"], row["discouraged"], row["use"], row["to"])
        for letter in index([first, second, third], "fi")
        for row in letter["rows"]
    ]
    assert rows == [
        ("A", "aivot", False, [], ["concept:c"]),
        ("A", "aivot", True, ["Äly", "äly"], ["concept:a", "concept:b"]),
        ("Z", "zoo", False, [], ["concept:a"]),
        ("Ä", "äly", False, [], ["concept:a", "concept:b"]),
    ]
    assert index([first], "en") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_introduction_explains_only_the_statuses_that_occur(lang):
    statuses = introduction(lang, [], ["DRAFT"])["sections"][4]
    assert len(statuses["terms"]) == 1
    assert lay_out([vocabulary("parasta")], lang)["introduction"]["sections"][0]["paragraphs"][-1] == getattr(
        vocabulary("parasta").scheme.description, lang
    )


def test_every_word_is_in_three_languages():
    for text in (*WORDS.values(), *KINDS.values(), *LEADS.values(), STATEMENT):
        assert text.fi
        assert text.sv
        assert text.en


def test_the_cover_is_made_of_the_data():
    found = vocabulary("parasta")
    changed = replace(found, scheme=replace(found.scheme, version="9.9.9", issued=date(2030, 1, 2), status="VALID"))
    cover = lay_out([changed], "sv")["cover"]
    assert {fact["name"]: fact["text"] for fact in cover["facts"]} == {
        "Version": "9.9.9, giltig",
        "Publicerad": "2.1.2030",
        "Sammanställd av": found.scheme.creator.name.sv,
        "Licens": "CC BY 4.0",
        "Identifierare": found.scheme.iri,
    }
    assert [title["lang"] for title in cover["titles"]] == ["sv", "fi", "en"]
    assert cover["date"] == [2030, 1, 2]
