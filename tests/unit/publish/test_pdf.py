"""The printed glossary as a reader of PDF files sees it: accessible, clickable, complete, and the same each time."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO
from itertools import pairwise

import pypdf
import pypdfium2
import pytest
from pypdf.generic import ArrayObject, DictionaryObject

from parasta_vocab.cli.main import main
from parasta_vocab.errors import MissingExtra, UnprintableText
from parasta_vocab.namespaces import shorten
from parasta_vocab.publish.pdf.book import lay_out
from parasta_vocab.publish.pdf.render import render_pdf
from parasta_vocab.publish.terms import HIDDEN, iter_terms
from parasta_vocab.text import LANGUAGES, Text
from parasta_vocab.vocab import SCHEMES, vocabulary

HOSTILE = "#set page(width: 1pt) *b* _i_ $x$ @ref [ ] \\ <label> // c /* d */ https://x `raw` #{panic()} ~ -- ' \""
PROGRAM = """
from hashlib import sha256
from parasta_vocab.publish.pdf.render import render_pdf
from parasta_vocab.vocab import vocabulary
print(sha256(render_pdf([vocabulary("parasta-tasot")], "fi")).hexdigest())
"""


@pytest.fixture(scope="module")
def content():
    return render_pdf([vocabulary(scheme) for scheme in SCHEMES], "fi")


@pytest.fixture(scope="module")
def whole(content):
    return pypdf.PdfReader(BytesIO(content))


@pytest.fixture(scope="module")
def texts(content):
    return _texts(content)


@pytest.fixture(scope="module")
def pages(texts):
    return [_plain(text) for text in texts]


@pytest.fixture(scope="module")
def book():
    return lay_out([vocabulary(scheme) for scheme in SCHEMES], "fi")


def _texts(content):
    """Return the text of each page; pypdfium2 reads it in a tenth of the time that pypdf takes."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)]


def _plain(text):
    """Return a text without what setting it did: hyphens at line ends, spaces, line breaks."""
    return re.sub(r"[\s\u00ad\ufffe\u2010-]+", "", text)


def _levels():
    return vocabulary("parasta-tasot")


def _with_label(text):
    found = _levels()
    first = next(iter(found))
    changed = replace(first, pref_label=Text(text, text, text), definition=Text(text, text, text), note={"fi": (text,)}, source=(text,))
    return replace(found, concepts={**found.concepts, first.iri: changed})


def _elements(reader):
    """Yield the elements of the structure tree in reading order."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, ArrayObject):
            waiting.extend(reversed(node))
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                yield node
            if "/K" in node:
                waiting.append(node["/K"])


def _targets(reader, page):
    """Yield the places inside the book that a page links to."""
    names = reader.named_destinations
    for annotation in page.get("/Annots", ArrayObject()):
        link = annotation.get_object()
        target = link.get("/Dest") or link.get("/A", DictionaryObject()).get("/D")
        if isinstance(target, str):
            yield ArrayObject([names[target].page])
        elif target is not None:
            yield target.get_object()


def test_it_says_that_it_is_accessible(whole):
    root = whole.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "fi-FI"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    xmp = root["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert all(page["/Tabs"] == "/S" for page in whole.pages if "/Annots" in page)


def test_its_metadata_come_from_the_data(whole):
    about = whole.metadata
    issued = max(vocabulary(scheme).scheme.issued for scheme in SCHEMES)
    assert about.title == "Työpaikalla järjestettävän koulutuksen kansallinen malli"
    assert about.author == "parasta-vocab-hanke"
    assert about.creation_date.date() == about.modification_date.date() == issued
    assert "Toimijakartta" in about["/Keywords"]


def test_the_structure_has_headings_in_order_and_languages(whole):
    found = list(_elements(whole))
    tags = {element["/S"] for element in found}
    heads = [int(element["/S"][2:]) for element in found if re.fullmatch(r"/H\d", element["/S"])]
    assert {"/Document", "/Title", "/H1", "/H2", "/H3", "/P", "/Figure", "/Caption", "/Link", "/TOC", "/TOCI", "/L", "/LI"} <= tags
    assert {"sv-FI", "en-GB"} <= {element.get("/Lang") for element in found}
    assert heads[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(heads))


def test_each_diagram_has_its_description(whole, book):
    drawn = [each["diagram"] for part in book["parts"] for each in (part, *part["groups"]) if each["diagram"]]
    described = [str(element["/Alt"]) for element in _elements(whole) if element["/S"] == "/Figure"]
    assert described == [each["alt"] for each in drawn]
    assert all(described)


def test_fonts_are_embedded(whole):
    fonts = {}
    for page in whole.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            base = font.get_object()
            descriptor = base["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            fonts[base["/BaseFont"].partition("+")[2]] = any(key.startswith("/FontFile") for key in descriptor)
    assert fonts
    assert all(fonts.values())


def test_bookmarks_name_every_part_group_and_entry(whole, book):
    def titles(several):
        for item in several:
            if isinstance(item, list):
                yield from titles(item)
            else:
                yield item.title.replace("\u00a0", " ")

    found = list(titles(whole.outline))
    for part in book["parts"]:
        assert f"{part['number']} {part['title']}" in found
        for group in part["groups"]:
            for entry in group["entries"][1 if group["head"] else 0 :]:
                assert f"{entry['number']} {entry['name'][0]['text']}" in " ".join(found)


def test_every_link_inside_leads_somewhere(whole):
    numbers = {page.indirect_reference.idnum for page in whole.pages}
    targets = [target for page in whole.pages for target in _targets(whole, page)]
    assert len(targets) > 2000
    assert all(target[0].idnum in numbers for target in targets)


def test_each_concept_can_be_linked_to_from_outside(whole):
    """As in `parasta.pdf#nameddest=concept:koulutussopimus`."""
    names = {shorten(concept.iri) for scheme in SCHEMES for concept in vocabulary(scheme)}
    assert names <= set(whole.named_destinations)
    assert "concept:koulutussopimus" in names


def test_counterparts_in_other_parts_are_printed_with_their_numbers(pages, book):
    text = "".join(pages)
    numbers = {entry["label"]: entry["number"] for part in book["parts"] for group in part["groups"] for entry in group["entries"]}
    wanted = f"Vrt. henkilökohtainen osaamisen kehittämissuunnitelma ({numbers['document:hoks']})"
    assert _plain(wanted) in text
    assert "Vrt.:" not in text


def test_a_book_of_one_scheme_names_the_scheme_of_a_counterpart():
    text = _plain("".join(_texts(render_pdf([vocabulary("parasta-asiakirjat")], "en"))))
    assert _plain(f"Cf. training agreement ({vocabulary('parasta').scheme.title.en})") in text


def test_every_term_definition_and_note_is_printed(pages):
    text = "".join(pages)
    for scheme in SCHEMES:
        for concept in vocabulary(scheme):
            terms = [term.text for term in iter_terms(concept) if term.role != HIDDEN]
            assert [term for term in terms if _plain(term) not in text] == []


def test_every_definition_stands_whole_or_goes_on_over_the_page(texts):
    """A definition may be parted by the foot of one page and the head of the next; these are taken out."""
    body = "".join(_plain("\n".join(page.splitlines()[1:-1])) for page in texts)
    wanted = [
        text
        for scheme in SCHEMES
        for concept in vocabulary(scheme)
        for text in (*(text for _, text in concept.definition.items()), *(note for notes in concept.note.values() for note in notes))
    ]
    missing = [text for text in wanted if _plain(text) not in body]
    assert missing == []


def test_the_indexes_give_the_pages_where_the_entries_are(whole, pages, book):
    numbers = {page.indirect_reference.idnum: place for place, page in enumerate(whole.pages)}
    first = next(place for place, page in enumerate(pages) if page.startswith(_plain("Suomenkielinen hakemisto")))
    links = iter([numbers[target[0].idnum] for page in whole.pages[first:] for target in _targets(whole, page)])
    heads = {
        entry["label"]: _plain(entry["number"] + entry["name"][0]["text"]).casefold()  # the heading of a stage has a capital
        for part in book["parts"]
        for group in part["groups"]
        for entry in group["entries"]
    }
    index = "".join("".join(page.splitlines()) for page in pages[first:])
    for row in (row for index in book["indexes"] for letter in index["letters"] for row in letter["rows"]):
        wanted = {heads[label] for label in row["to"]}
        shown = []
        while wanted:
            page = next(links)
            shown.append(str(page + 1))
            here = {head for head in wanted if head in pages[page].casefold()}
            assert here, (row, page)
            wanted -= here
        use = "→" + "; ".join(row["use"]) if row["use"] else ""
        assert _plain(row["term"] + use + ", ".join(shown)) in index
    assert list(links) == []


def test_it_is_the_same_each_time(monkeypatch):
    here = sha256(render_pdf([_levels()], "fi")).hexdigest()
    for seed in ("1", "77"):
        run = subprocess.run([sys.executable, "-c", PROGRAM], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        assert run.stdout.decode().strip() == here


@pytest.mark.parametrize(("lang", "heading"), [("fi", "Johdanto"), ("sv", "Inledning"), ("en", "Introduction")])
def test_its_own_words_are_in_the_chosen_language(lang, heading):
    content = render_pdf([_levels()], lang)
    reader = pypdf.PdfReader(BytesIO(content))
    assert reader.trailer["/Root"]["/Lang"][:2] == lang
    assert reader.metadata.title == getattr(_levels().scheme.title, lang)
    assert heading in [item.title for item in reader.outline if not isinstance(item, list)]
    cover = _plain(_texts(content)[0])
    for code in LANGUAGES:
        assert _plain(getattr(_levels().scheme.title, code)) in cover
    for statement in ("ei ole minkään viranomaisen virallinen julkaisu", "ingen officiell publikation", "not an official publication"):
        assert _plain(statement) in cover


def test_markup_in_the_data_is_text():
    text = "".join(_texts(render_pdf([_with_label(HOSTILE)], "en")))
    assert _plain(text).count(_plain(HOSTILE)) >= 10


@pytest.mark.parametrize("text", ["", " ", "\n\n", "a" * 3000, "עברית", "\u202ex", "x\u200by", "ﬀ", "A\u0308"])
def test_odd_text_is_printed(text):
    assert render_pdf([_with_label(text)], "sv").startswith(b"%PDF-")


@pytest.mark.parametrize(("text", "code"), [("漢字", "U+6F22"), ("a\x00b", "U+0000"), ("🎓", "U+1F393"), ("a\ud800", "U+D800")])
def test_what_no_font_has_is_said_with_the_concept(text, code):
    with pytest.raises(UnprintableText) as caught:
        render_pdf([_with_label(text)], "fi")
    assert (caught.value.holder, caught.value.code) == ("level:prosessikartta", code)


def test_odd_vocabularies_are_printed():
    found = _levels()
    head = replace(found.scheme, issued=date(2020, 2, 29), license="https://example.org/licence", status="ODD")
    lone = {iri: replace(concept, pref_label=Text(), definition=Text(), source=(), status="ODD") for iri, concept in found.concepts.items()}
    for odd in (replace(found, concepts={}), replace(found, scheme=head, concepts=lone)):
        assert render_pdf([odd], "en").startswith(b"%PDF-")
    assert render_pdf([found, found], "en").startswith(b"%PDF-")


def test_the_command_writes_one_scheme_or_the_whole_model(tmp_path, whole):
    one, every = tmp_path / "one.pdf", tmp_path / "every.pdf"
    assert main(["vocab", "export", "-f", "pdf", "--scheme", "parasta-tasot", "--lang", "sv", "-o", str(one)]) == 0
    assert one.read_bytes() == render_pdf([_levels()], "sv")
    assert main(["vocab", "export", "-f", "pdf", "--lang", "fi", "-o", str(every)]) == 0
    assert len(pypdf.PdfReader(every).pages) == len(whole.pages)


@pytest.mark.parametrize("arguments", [["-f", "pdf", "-f", "csv"], ["-f", "pdf", "--to", "out"]])
def test_the_command_takes_no_other_format_beside_it(arguments, capsys):
    assert main(["vocab", "export", *arguments]) == 2
    assert "export it alone: -f pdf -o parasta.pdf" in capsys.readouterr().err


def test_without_the_extra_it_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra):
        render_pdf([_levels()], "fi")
    assert main(["vocab", "export", "-f", "pdf", "--scheme", "parasta-tasot", "--lang", "fi"]) == 2
    assert "pip install 'parasta-vocab[pdf]'" in capsys.readouterr().err


def test_the_data_of_the_book_are_plain(book):
    assert json.loads(json.dumps(book)) == book
