from xml.etree.ElementTree import fromstring

import pytest

from parasta_vocab.errors import UnreadableSource
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.ntrf import render_ntrf
from parasta_vocab.publish.ntrf_read import read_ntrf
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES, vocabulary
from parasta_vocab.vocab.sources import show_source


def test_the_file_as_it_is_written(small, golden):
    golden("publish/ntrf.xml", render_ntrf(small))


def test_reading_gives_the_records_back(small, home):
    read = read_ntrf(render_ntrf(small).encode(), "x.xml")
    assert read.records["koulutussopimus"] == {
        "pref_label": {"fi": "koulutussopimus", "sv": "utbildningsavtal", "en": "training agreement"},
        "alt_label": {"fi": ["koso"], "sv": ["avtal om utbildning", "utbildningskontrakt"]},
        "discouraged_label": {"fi": ["työssäoppimissopimus"], "sv": ["praktikavtal"]},
        "hidden_label": {"fi": ["koulutus sopimus", "koulutussopimuksia"]},
        "neuter": ["utbildningsavtal", "avtal om utbildning", "utbildningskontrakt", "praktikavtal"],
        "subject_field": {"fi": "koulutus ja sopimus", "sv": "utbildning och avtal", "en": "education and agreement"},
        "definition": {"fi": "sopimus, jolla sovitaan koulutuksesta", "sv": "avtal om utbildning", "en": "agreement on training"},
        "note": {
            "fi": ["Ensimmäinen huomautus.", "Sanoo: ”kyllä” & <ei>."],
            "sv": ["Första anmärkningen.", "Säger: ”ja” & <nej>."],
            "en": ["The first note.", 'It says: "yes" & <no>.'],
        },
        "example": {"fi": ["kampaamon ja oppilaitoksen sopimus"], "sv": ["en frisersalongs avtal"]},
        "editorial_note": {"fi": ["Tarkista ruotsi."], "sv": ["Granska svenskan."]},
        "broader_generic": ["sopimus"],
        "related": ["sopimuksen-liitteet"],
        "source": [
            "Ruotsinkielinen nimitys: eHOKS, lähdekoodi",
            "Vältettävät termit: Parasta-aineisto 003",
            "Verkkosivu: https://minedu.fi/tyopaikalla-oppiminen",
            "Määritelmä: oma sanamuoto",
        ],
        "status": "DRAFT",
        "created": "2026-01-02",
        "modified": "2026-03-04",
    }
    assert read.records["sopimuksen-liitteet"]["plural"] == {
        "fi": ["sopimuksen liitteet"],
        "sv": ["avtalsbilagor", "bilagebrev"],
        "en": ["annexes of an agreement"],
    }
    assert read.records["sopimuksen-liitteet"]["neuter"] == ["bilagebrev"]
    assert read.records["sopimuksen-liitteet"]["broader_partitive"] == ["sopimus"]
    assert set(read.records["sopimus"]) == {"pref_label", "neuter", "definition", "source", "status"}
    assert read.collections == {"ryhma-sopimukset": {"pref_label": {"fi": "Sopimukset"}, "members": ["sopimus", "koulutussopimus"]}}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_that_ntrf_expresses_is_lost_of_our_vocabularies(scheme):
    item = vocabulary(scheme)
    read = read_ntrf(render_ntrf(item).encode(), scheme)
    assert list(read.records) == [concept.id for concept in item]
    for concept in item:
        record = read.records[concept.id]
        for key in ("pref_label", "definition", "subject_field"):
            assert record.get(key, {}) == {lang: " ".join(text.split()) for lang, text in getattr(concept, key).items()}
        for key in ("alt_label", "discouraged_label", "hidden_label", "note", "example", "editorial_note"):
            said = {lang: [" ".join(text.split()) for text in texts] for lang, texts in getattr(concept, key).items() if texts}
            assert record.get(key, {}) == said
        for key in ("broader_generic", "broader_partitive", "related"):
            assert sorted(record.get(key, [])) == sorted(item.get(iri).id for iri in getattr(concept, key))
        assert sorted(record.get("neuter", [])) == sorted(set(concept.neuter))
        assert {lang: sorted(texts) for lang, texts in record.get("plural", {}).items()} == {
            lang: sorted(concept.plural[lang]) for lang in LANGUAGES if concept.plural.get(lang)
        }
        assert record.get("source", []) == [show_source(source, "fi") for source in concept.source]
        assert record["status"] == concept.status
        assert record.get("created") == (concept.created and concept.created.isoformat())
        assert record.get("modified") == (concept.modified and concept.modified.isoformat())
    groups = {group.iri.removeprefix(item.scheme.iri): [item.get(iri).id for iri in group.members] for group in item.collections.values()}
    assert {id_: group["members"] for id_, group in read.collections.items()} == groups


ORDER = {
    "VOCABULARY": ("HEADER", "RECORD", "DIAG"),
    "RECORD": ("SUBJ", "LANG", "BCON", "NCON", "RCON", "REMK", "SOURC", "CRDAT"),
    "LANG": ("TE", "SY", "DTE", "DEF", "NOTE", "EXAMP", "STE", "REMK"),
    "TE": ("TERM", "SUBJ"),
}
"""The order of the elements that we write, as the DTD has it."""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_elements_stand_in_the_order_of_the_dtd_and_ids_are_unique(scheme):
    root = fromstring(render_ntrf(vocabulary(scheme)))
    for tag, order in ORDER.items():
        for element in root.iter(tag):
            places = [order.index(child.tag) for child in element]
            assert places == sorted(places)
    ids = [element.get("numb") for tag in ("RECORD", "DIAG") for element in root.iter(tag)]
    assert len(set(ids)) == len(ids)
    assert {link.get("href")[1:] for tag in ("BCON", "NCON", "RCON", "LINK") for link in root.iter(tag)} <= set(ids)


OTHERS = """<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="NTRF.css" type="text/css"?><!DOCTYPE VOCABULARY SYSTEM "x:/NTRF.dtd">
<VOCABULARY>
  <RECORD numb="c1" type="vanhentunut" upda="Meikäläinen, 2020-05-06">
    <LANG value="FI">
      <TE><TERM>ammatillinen <GRAM value="pl">tutkinnot</GRAM></TERM><HOGR>2</HOGR><SOURF>lähde</SOURF></TE>
      <DTEA><TERM>vanha</TERM></DTEA><DTEB><TERM>huono</TERM></DTEB>
      <DEF>
        <BCON href="#c2">tutkinto</BCON>, jonka
        <RCON href="href:#c3">järjestäjä</RCON> antaa<SOURF>laki</SOURF><BR/>
      </DEF>
      <CX>jätetään pois</CX>
    </LANG>
    <NCON typr="partitive" href="#c2"/>
    <BCON href="http://uri.suomi.fi/terminology/ext/concept-1"/>
    <ECON typr="exactMatch" href="http://uri.suomi.fi/terminology/ext/concept-1"/>
  </RECORD>
  <RECORD numb="c2"><LANG value="sv"><TE><TERM>examen<GRAM value="n pl"/></TERM></TE></LANG></RECORD>
  <DIAG numb="d1" href="" name="Ryhmä"><LINK href="#c1"/></DIAG>
</VOCABULARY>"""


def test_files_of_others_are_read_too():
    read = read_ntrf(OTHERS.encode(), "others.xml")
    assert read.records == {
        "c1": {
            "pref_label": {"fi": "ammatillinen tutkinnot"},
            "plural": {"fi": ["ammatillinen tutkinnot"]},
            "discouraged_label": {"fi": ["vanha", "huono"]},
            "definition": {"fi": "tutkinto, jonka järjestäjä antaa"},
            "broader_generic": ["c2"],
            "related": ["c3"],
            "status": "RETIRED",
            "modified": "2020-05-06",
        },
        "c2": {
            "pref_label": {"sv": "examen"},
            "neuter": ["examen"],
            "plural": {"sv": ["examen"]},
            "status": "DRAFT",
            "broader_partitive": ["c1"],
        },
    }
    assert read.collections == {"d1": {"pref_label": {"fi": "Ryhmä"}, "members": ["c1"]}}


LAUGHS = '<!DOCTYPE V [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><VOCABULARY>&b;</VOCABULARY>'
OUTSIDE = '<!DOCTYPE V [<!ENTITY a SYSTEM "file:///etc/passwd">]><VOCABULARY>&a;</VOCABULARY>'
UNKNOWN = '<!DOCTYPE V SYSTEM "http://a.example/x.dtd"><VOCABULARY>&a;</VOCABULARY>'
PARAMETER = '<!DOCTYPE V [<!ENTITY % a SYSTEM "http://a.example/x"> %a;]><VOCABULARY/>'


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, UNKNOWN, PARAMETER, "<!DOCTYPE V [<!ELEMENT V ANY>]><V/>"])
def test_entities_and_declarations_are_refused(text):
    with pytest.raises(UnreadableSource) as caught:
        read_ntrf(text.encode(), "attack.xml")
    assert (caught.value.reason, caught.value.line) == (PHRASES["xml_entities"], 1)


@pytest.mark.parametrize(
    ("data", "key", "line"),
    [
        (b"", "xml_syntax", 1),
        (b"<VOCABULARY>\n<RECORD", "xml_syntax", 2),
        (b"<VOCABULARY>&nbsp;</VOCABULARY>", "xml_syntax", 1),
        (b'<?xml version="1.0" encoding="klingon"?><VOCABULARY/>', "xml_syntax", None),
        (b"<VOCABULARY>\xff</VOCABULARY>", "xml_syntax", 1),
        (b"PK\x03\x04", "xml_syntax", 1),
        (b"<VOCABULARY>" + b"<RECORD>" * 100_000, "too_deep", 1),
        (b"<TBX/>", "not_ntrf", None),
        (b"<VOCABULARY><RECORD/></VOCABULARY>", "ntrf_without_id", None),
        (b'<VOCABULARY><DIAG name="x"/></VOCABULARY>', "ntrf_without_id", None),
    ],
)
def test_what_is_no_ntrf_is_refused_with_its_place(data, key, line):
    with pytest.raises(UnreadableSource) as caught:
        read_ntrf(data, "bad.xml")
    assert caught.value.line == line
    assert caught.value.reason.fi.startswith(PHRASES[key].fi.split("{")[0])


def test_utf_16_is_read_as_xml_says():
    assert list(
        read_ntrf('<?xml version="1.0" encoding="UTF-16"?><VOCABULARY><RECORD numb="ä"/></VOCABULARY>'.encode("utf-16"), "x").records
    ) == ["ä"]
