"""What terminologists agree on, held over every record of every scheme."""

import re
from collections import Counter
from itertools import pairwise

import pytest
import snowballstemmer

from parasta_vocab.data import root
from parasta_vocab.records.read import FILES, ID_PATTERN, read_records
from parasta_vocab.text import LANGUAGES

RECORDS = read_records(root() / "vocab/src").records
STATUSES = {"INCOMPLETE", "DRAFT", "SUGGESTED", "VALID", "SUPERSEDED", "RETIRED"}
LABEL_STATUSES = {"confirmed", "inflected", "partial", "unverified"}
PROPER_NAMES = {"Opetushallituksen", "Utbildningsstyrelsens"}
"""With which a definition may begin."""
READ_SECTIONS = {
    "531/2017": {"1", "2", "3", "5", "8", "22", "23", "63", "132"},
    "673/2017": {"1", "2"},
    "906/2019": {"5"},
    "1705/2009": {"32 g"},
    "1244/2020": {""},
}
"""The sections that the research notes on the domain list as read in a source."""
READ_LATER = {"531/2017": {"70", "77"}}
"""Read after the notes, on this page, which each record that relies on them names:"""
PAGE = "page: https://www.kt.fi/sv/avtal/vanliga-fragor/akta/permittering-av-en-person-i-laroavtalsforhallande"
LONG = 7
STEMMERS = {lang: snowballstemmer.stemmer(name) for lang, name in (("fi", "finnish"), ("sv", "swedish"), ("en", "english"))}


def faults(check, records=RECORDS):
    """Return the place of each record that a check finds fault with, and what the fault is."""
    return [(record.place(), fault) for record in records for fault in check(record)]


def definitions(record):
    return [(lang, text) for lang, text in record.data["definition"].items() if text]


def words(text):
    return re.findall(r"[\w-]+", text.casefold())


def one_grade(word):
    """Return a Finnish word with the strong and the weak grade of its consonants made one: tutkinto, tutkinnon."""
    return re.sub(r"([kpt])\1", r"\1", word).replace("nt", "nn").replace("d", "t")


def beginning(word, lang):
    """Return what stays of a word when it is inflected; Finnish words that are long lose the end that varies most."""
    stem = STEMMERS[lang].stemWord(word)
    if lang != "fi":
        return stem
    if len(word) >= LONG:
        stem = word[:-3] if word.endswith("nen") else word[:-2]
    return one_grade(stem)


def contains(text, label, lang):
    """Whether a label stands in a text, in any inflected form and as the beginning of compounds."""
    there = [one_grade(word) if lang == "fi" else STEMMERS[lang].stemWord(word) for word in words(text)]
    wanted = [beginning(word, lang) for word in words(label)]
    starts = range(len(there) - len(wanted) + 1)
    return any(all(there[start + place].startswith(stem) for place, stem in enumerate(wanted)) for start in starts)


def test_the_vocabulary_holds_at_least_as_many_concepts_as_the_programmes_published():
    counts = Counter((record.scheme, record.cls) for record in RECORDS)
    assert counts == {
        ("parasta", "Concept"): 88,
        ("parasta-toimijat", "ActorGroup"): 4,
        ("parasta-toimijat", "Actor"): 63,
        ("parasta-prosessikartta", "Stage"): 8,
        ("parasta-prosessikartta", "SubStep"): 66,
        ("parasta-kriittiset-pisteet", "CriticalPoint"): 13,
        ("parasta-asiakirjat", "DocumentType"): 47,
        ("parasta-tiedot", "DataElement"): 51,
        ("parasta-tasot", "Level"): 4,
    }
    assert counts["parasta", "Concept"] >= 55


def test_every_record_has_a_label_in_each_language_without_blanks_or_a_full_stop_at_its_ends():
    def check(record):
        labels = record.data["pref_label"]
        return [labels] * (list(labels) != list(LANGUAGES)) + [
            text for text in labels.values() if not text or text != text.strip() or text.endswith((".", ",", ";"))
        ]

    assert faults(check) == []


def test_every_swedish_label_says_how_well_it_is_known():
    def check(record):
        statuses = record.data["label_status"]
        return (
            [statuses] if "sv" not in statuses or not set(statuses) <= set(LANGUAGES) or not {*statuses.values()} <= LABEL_STATUSES else []
        )

    assert faults(check) == []


def test_every_record_is_defined_in_each_language():
    assert faults(lambda record: [record.data["definition"]] * ({lang for lang, _ in definitions(record)} != set(LANGUAGES))) == []


def test_a_definition_is_one_phrase_without_a_final_full_stop():
    def check(record):
        return [text for _, text in definitions(record) if re.search(r"[.;:!?](\s|$)|\n|\s{2}|^\s|\s$", text)]

    assert faults(check) == []


def test_a_definition_begins_in_lower_case_unless_with_a_proper_name():
    def check(record):
        return [text for _, text in definitions(record) if text[0] != text[0].lower() and text.split()[0] not in PROPER_NAMES]

    assert faults(check) == []


def test_an_english_definition_begins_without_an_article():
    assert (
        faults(lambda record: [text for lang, text in definitions(record) if lang == "en" and text.startswith(("a ", "an ", "the "))]) == []
    )


def test_a_definition_does_not_repeat_its_own_term_in_any_inflected_form():
    def check(record):
        labels = record.data["pref_label"]
        return [(labels[lang], text) for lang, text in definitions(record) if contains(text, labels[lang], lang)]

    assert faults(check) == []


@pytest.mark.parametrize(
    ("text", "label", "lang", "found"),
    [
        ("suunnitelma, jonka näytön arvioija tekee", "näyttö", "fi", True),
        ("opiskelijalle annettava tuki", "opiskelija", "fi", True),
        ("sopimus, jolla oppisopimuksen osapuolet sopivat", "oppisopimus", "fi", True),
        ("koulutuksen järjestäjien välinen sopimus", "koulutuksen järjestäjä", "fi", True),
        ("arvo, jonka tutkinnon suorittaja saa", "tutkinto", "fi", True),
        ("valmius hyväksymiseen", "hyväksyminen", "fi", True),
        ("avtal om utbildningen", "utbildning", "sv", True),
        ("agreements between providers", "agreement", "en", True),
        ("henkilö, joka hakee koulutukseen", "hakija", "fi", False),
        ("tavoitteellinen opiskelu", "opiskelija", "fi", False),
    ],
)
def test_a_term_is_found_in_its_inflected_forms(text, label, lang, found):
    assert contains(text, label, lang) is found


def test_notes_and_examples_are_sentences_and_as_many_in_finnish_as_in_swedish():
    def check(record):
        for key in ("note", "example", "editorial_note"):
            texts = record.data.get(key, {})
            if texts and (len(texts.get("fi", ())) != len(texts.get("sv", ())) or len(texts.get("en", texts["fi"])) != len(texts["fi"])):
                yield key, {lang: len(several) for lang, several in texts.items()}
        for several in record.data.get("note", {}).values():
            yield from (
                text for text in several if not text.endswith((".", ".)")) or not (text[0].isupper() or text[0].isdigit() or text[0] == "e")
            )

    assert faults(check) == []


def test_every_status_is_known():
    assert faults(lambda record: {record.data["status"]} - STATUSES) == []


def test_a_record_that_is_out_of_use_has_an_end_or_says_why():
    def check(record):
        if record.data["status"] in {"SUPERSEDED", "RETIRED"} and not record.data.get("successor"):
            yield record.data["status"]
        if record.data.get("valid_until") and "validity_verified" not in record.data:
            yield "validity_verified"

    assert faults(check) == []


def test_a_successor_is_itself_in_use():
    out = {(record.scheme, record.id) for record in RECORDS if record.data["status"] in {"SUPERSEDED", "RETIRED"}}
    assert faults(lambda record: [name for name in record.data.get("successor", ()) if (record.scheme, name) in out]) == []


def test_every_id_fits_the_terminology_service():
    assert faults(lambda record: [] if re.fullmatch(ID_PATTERN, record.id) else [record.id]) == []


def test_every_record_names_its_sources_and_who_worded_its_definition():
    def check(record):
        sources = record.data["source"]
        return (
            [] if sources and all(text.strip() == text and text for text in sources) and "definition: own wording" in sources else [sources]
        )

    assert faults(check) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("scheme", FILES)
def test_no_two_concepts_of_a_scheme_have_one_preferred_label(scheme, lang):
    labels = Counter(
        record.data["pref_label"][lang].casefold() for record in RECORDS if record.scheme == scheme and record.cls != "ActorGroup"
    )
    assert [label for label, count in labels.items() if count > 1] == []


def test_no_label_of_a_concept_is_accepted_and_discouraged_at_once():
    def check(record):
        for lang in LANGUAGES:
            preferred, alternative, discouraged = (
                set(texts)
                for texts in (
                    [record.data["pref_label"][lang]],
                    record.data.get("alt_label", {}).get(lang, ()),
                    record.data.get("discouraged_label", {}).get(lang, ()),
                )
            )
            yield from (preferred & alternative) | (preferred & discouraged) | (alternative & discouraged)

    assert faults(check) == []


def test_no_discouraged_label_is_the_preferred_label_of_a_concept_of_the_vocabulary():
    preferred = {(lang, text.casefold()) for record in RECORDS for lang, text in record.data["pref_label"].items()}

    def check(record):
        return [
            text
            for lang, texts in record.data.get("discouraged_label", {}).items()
            for text in texts
            if (lang, text.casefold()) in preferred
        ]

    assert faults(check) == []


@pytest.mark.parametrize("slot", ["broader_generic", "broader_partitive", "successor"])
def test_no_concept_stands_above_itself(slot):
    above = {(record.scheme, record.id): [(record.scheme, name) for name in record.data.get(slot, ())] for record in RECORDS}
    for start, first in above.items():
        seen, todo = set(), list(first)
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                todo += above[name]
        assert start not in seen


def test_a_concept_is_not_related_to_what_stands_above_it():
    pairs = {
        (record.scheme, frozenset({record.id, name}))
        for record in RECORDS
        for slot in ("broader_generic", "broader_partitive")
        for name in record.data.get(slot, ())
    }

    def check(record):
        return [
            name for name in record.data.get("related", ()) if (record.scheme, frozenset({record.id, name})) in pairs or name == record.id
        ]

    assert faults(check) == []


def test_a_law_section_counts_as_verified_only_where_it_was_read():
    def check(record):
        for law in record.data.get("law", ()):
            section = law.get("section", "")
            later = section in READ_LATER.get(law["act"], ()) and any(text.startswith(PAGE) for text in record.data["source"])
            if law["verified"] and not (section in READ_SECTIONS.get(law["act"], ()) or later):
                yield law

    assert faults(check) == []


def test_the_basis_of_a_sub_step_that_gives_a_section_is_not_verified():
    def check(record):
        basis = record.data["basis"]
        return [basis] if "§" in basis["reference"] and basis["verified"] else []

    assert faults(check, [record for record in RECORDS if record.cls == "SubStep"]) == []


def test_the_sub_steps_that_are_our_own_reading_say_so():
    own = [record.data["number"] for record in RECORDS if record.cls == "SubStep" and record.data["basis"]["kind"] == "own"]
    assert own == ["7.8", *(f"8.{place}" for place in range(1, 9))]


def test_no_mapping_is_claimed_to_oksa():
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root() / "vocab/src").rglob("*.yaml")))
    assert re.findall(r"exact_?match|close_?match", text, re.IGNORECASE) == []


def test_sub_steps_are_numbered_in_their_order():
    numbers = [tuple(map(int, record.data["number"].split("."))) for record in RECORDS if record.cls == "SubStep"]
    assert all(one < other for one, other in pairwise(numbers))
