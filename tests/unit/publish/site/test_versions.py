"""Earlier versions beside the current one: their texts can be read, the way between versions of a concept is on each page, changes are told."""

import posixpath
import re
import shutil
from html.parser import HTMLParser

import html5rdf
import pytest
from earlier_version import NUMBER, earlier
from pyoxigraph import RdfFormat, parse

from parasta_vocab.changes.compare import Change, compare
from parasta_vocab.changes.resolve import resolve
from parasta_vocab.cli.main import main
from parasta_vocab.data import root
from parasta_vocab.errors import UnusableVersion
from parasta_vocab.phrases import PHRASES
from parasta_vocab.publish.site.frame import Site
from parasta_vocab.publish.site.render import render_site
from parasta_vocab.publish.site.version_pages import version_pages
from parasta_vocab.publish.site.versions import Version, current, read_versions
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES, vocabulary

HOME = "https://iri.suomi.fi/terminology/parasta/"
NOW = vocabulary().scheme.version
PAGES = (
    "versions/index.html",
    f"versions/{NUMBER}/index.html",
    f"versions/{NUMBER}/changes.html",
    f"versions/{NUMBER}/parasta/naytto.html",
)


class Words(HTMLParser):
    """The text within `main`, each piece stripped."""

    def __init__(self):
        super().__init__()
        self.inside, self.found = False, []

    def handle_starttag(self, tag, attrs):
        self.inside = self.inside or tag == "main"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "main"

    def handle_data(self, data):
        if self.inside and data.strip():
            self.found.append(" ".join(data.split()))


def words(page):
    reader = Words()
    reader.feed(page.decode())
    return reader.found


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    return earlier(tmp_path_factory.mktemp("versions"))


@pytest.fixture(scope="module")
def site(before):
    return render_site("https://example.org/malli", read_versions([str(before)]))


def test_the_current_state_is_the_one_that_the_comparison_reads():
    assert compare(current(), resolve(str(root() / "vocab"))) == ()


def test_a_version_has_a_page_for_each_of_its_concepts_and_collections_and_its_rdf(site, before):
    pages = {"index.html", f"{NUMBER}/index.html", f"{NUMBER}/changes.html"}
    pages |= {f"{NUMBER}/{iri.removeprefix('https://iri.suomi.fi/terminology/')}.html" for iri in resolve(str(before))}
    files = {f"versions/{NUMBER}/vocabulary.{suffix}" for suffix in ("ttl", "jsonld", "rdf", "nt")}
    found = {name for name in site if "versions/" in name and "/rest/" not in name}
    assert found == files | {f"{lang}/versions/{page}" for lang in LANGUAGES for page in pages}


def test_the_rdf_says_the_same_in_every_form_and_is_the_same_each_time(site, before):
    forms = {"ttl": RdfFormat.TURTLE, "jsonld": RdfFormat.JSON_LD, "rdf": RdfFormat.RDF_XML, "nt": RdfFormat.N_TRIPLES}
    from pyoxigraph import CanonicalizationAlgorithm, Dataset

    graphs = []
    for suffix, form in forms.items():
        graph = Dataset(parse(site[f"versions/{NUMBER}/vocabulary.{suffix}"], form))
        graph.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        graphs.append({str(quad.triple) for quad in graph})
    assert graphs[0] == graphs[1] == graphs[2] == graphs[3]
    again = render_site("https://example.org/malli", read_versions([str(before)]))
    assert {name for name in site if site[name] != again[name]} == set()


def test_what_a_concept_said_can_be_read_and_leads_to_what_it_says_now(site):
    page = words(site[f"en/versions/{NUMBER}/parasta/naytto.html"])
    assert page[:8] == [
        "Old skills demonstration",
        "draft",
        f"Old version: this is how the concept was described in version {NUMBER}. The current version is {NOW}.",
        "Version",
        NOW,
        "Version",
        NUMBER,
        "(",
    ]
    assert vocabulary().get("naytto").definition.en in page
    assert "Old skills demonstration" not in words(site["en/parasta/naytto.html"])


def test_each_page_of_a_concept_leads_to_its_other_versions(site):
    for name, here, there in (
        ("fi/parasta/naytto.html", NOW, f"../versions/{NUMBER}/parasta/naytto.html"),
        (f"fi/versions/{NUMBER}/parasta/naytto.html", NUMBER, "../../../parasta/naytto.html"),
        ("fi/parasta/ryhma-menetelma.html", NOW, f"../versions/{NUMBER}/parasta/ryhma-menetelma.html"),
    ):
        text = site[name].decode()
        switch = text[text.index('<nav class="versions"') :].partition("</nav>")[0]
        assert re.search(r'aria-current="true">([^<]+)<', switch)[1] == here
        assert f'href="{there}"' in switch
    assert '<nav class="versions"' not in site["fi/parasta/kypsyystaso.html"].decode()  # it came with the current version


def test_a_concept_that_is_no_more_says_so(site):
    page = words(site[f"sv/versions/{NUMBER}/parasta/vanha-menetelma.html"])
    assert page[:3] == [
        "Gammal metod",
        "utkast",
        f"Gammal version: så här var beskrivningen i version {NUMBER}. I den aktuella versionen {NOW} finns detta inte längre.",
    ]
    assert page[3:6] == ["Version", NUMBER, "("]


def test_the_page_of_changes_tells_them_with_old_and_new_text(site):
    page = words(site[f"en/versions/{NUMBER}/changes.html"])
    assert page[:2] == [
        f"Changes from version {NUMBER} to version {NOW}",
        (
            f"Changes that are not compatible with version {NUMBER} (a removed identifier or a changed meaning): 2. If you have used "
            f"version {NUMBER}, check the removed concepts and the places marked “breaking change”."
        ),
    ]
    assert page[page.index("Removed (1)") :] == [
        *("Removed (1)", "old method (vanha-menetelma)"),
        *("Added (1)", "maturity level (kypsyystaso)"),
        *("Deprecated (1)", "Employment and Economic Development Office (te-toimisto)", "status", "draft", "retired"),
        *("Renamed (1)", "competence demonstration (naytto)", "preferred label, English", "old skills", "competence", "demonstration"),
        *("Redefined (1)", "vocational education and training (ammatillinen-koulutus)", "definition, Finnish –", "breaking change"),
        *(
            "koulutus, jossa hankitaan",
            "tai täydennetään",
            "työssä tarvittavaa ammattitaitoa tai saadaan valmiuksia sellaisen hankkimiseen",
        ),
        "Other relations (4)",
        *("securing the preconditions (edellytysten-varmistaminen)", "related concept", "maturity level"),
        *("quality management (laadunhallinta)", "related concept", "maturity level"),
        *("process description (prosessikuvaus)", "related concept", "old method"),
        *("interoperability (yhteentoimivuus)", "related concept", "maturity level"),
    ]
    text = site[f"fi/versions/{NUMBER}/changes.html"].decode()
    assert "koulutus, jossa hankitaan<ins> tai täydennetään</ins> työssä" in text
    assert '<h3><a href="../../parasta/naytto.html">näyttö (naytto)</a></h3>' in text
    assert f'<h3><a href="../../versions/{NUMBER}/parasta/vanha-menetelma.html">vanha menetelmä (vanha-menetelma)</a></h3>' in text


@pytest.mark.parametrize(
    ("changes", "lang", "said"),
    [
        ((), "sv", "Versionerna skiljer sig inte åt."),
        (
            (Change("added", f"{HOME}naytto", {}),),
            "fi",
            "Muutokset ovat yhteensopivia version 0.0.1 kanssa: tunnuksia ei ole poistettu eikä merkityksiä muutettu ilman selitystä.",
        ),
    ],
)
def test_the_page_of_changes_tells_a_reader_that_none_is_harmful(changes, lang, said):
    version = Version("0.0.1", "", current(), frozenset(), (), changes)
    pages = dict(version_pages(lang, Site(versions=(version,))))
    assert words(pages[f"{lang}/versions/0.0.1/changes.html"])[1] == said


def test_every_link_of_the_pages_of_versions_leads_somewhere(site, read_page):
    pages = {name: read_page(content) for name, content in site.items() if name.endswith(".html") and name != "404.html"}
    lost = []
    for name, page in pages.items():
        assert (page.unbalanced, len(page.ids)) == ([], len(set(page.ids))), name
        for link in page.links:
            path, _, anchor = link.partition("#")
            if path.startswith(("https://", "http://")):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if target not in site or (anchor and anchor not in pages[target].ids):
                lost.append((name, link))
    assert lost == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", PAGES)
def test_a_strict_parser_of_html5_has_nothing_to_say(site, kind, lang):
    html5rdf.HTMLParser(strict=True).parse(site[f"{lang}/{kind}"].decode())


def test_a_site_without_earlier_versions_has_no_trace_of_them():
    assert [name for name in render_site() if "versions" in name] == []


def test_the_latest_version_stands_first_whatever_the_order_given(before, tmp_path):
    numbers = ["0.0.2", "0.0.10"]
    folders = [shutil.copytree(before, tmp_path / number) for number in numbers]
    for folder, number in zip(folders, numbers, strict=True):
        about = folder / "schemes.yaml"
        about.write_text(about.read_text().replace(f"version: {NUMBER}", f"version: {number}"))
    assert [version.number for version in read_versions([str(folders[0]), str(before), str(folders[1])])] == ["0.0.10", NUMBER, "0.0.2"]


def test_a_number_that_is_taken_or_missing_or_no_folder_name_is_refused(before, tmp_path):
    refused = []
    for names in ([str(before), str(before)], [str(root() / "vocab")]):
        with pytest.raises(UnusableVersion) as caught:
            read_versions(names)
        refused.append(caught.value.problem)
    assert refused == [PHRASES["version_taken"].filled(number=number) for number in (NUMBER, NOW)]
    head = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX owl: <http://www.w3.org/2002/07/owl#>\n"
    for said in ("", ' ; owl:versionInfo "../x"'):
        file = tmp_path / "v.ttl"
        file.write_text(f'{head}<{HOME}> a skos:ConceptScheme{said} . <{HOME}x> a skos:Concept ; skos:prefLabel "x"@fi .')
        with pytest.raises(UnusableVersion) as caught:
            read_versions([str(file)])
        assert caught.value.problem == PHRASES["no_version_number"].filled(number="../x" if said else "")


@pytest.mark.parametrize("iri", ["https://example.org/v/x", f"{HOME}../../x", f"{HOME}a/b", "https://iri.suomi.fi/terminology/.x/y"])
def test_concepts_of_other_homes_have_no_pages_and_alone_are_refused(tmp_path, iri):
    file = tmp_path / "v.ttl"
    file.write_text(f'<{iri}> a <http://www.w3.org/2004/02/skos/core#Concept> ; <http://www.w3.org/2004/02/skos/core#prefLabel> "x"@fi .')
    with pytest.raises(UnusableVersion) as caught:
        read_versions([str(file)])
    assert caught.value.problem == PHRASES["no_own_concepts"].filled(home="https://iri.suomi.fi/terminology/")


def test_texts_of_a_version_are_never_markup(tmp_path):
    file = tmp_path / "v.ttl"
    head = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX owl: <http://www.w3.org/2002/07/owl#>\n"
    said = '"<script>x</script>"@fi'
    file.write_text(
        f'{head}<{HOME}> a skos:ConceptScheme ; owl:versionInfo "0.0.1" .'
        f"<{HOME}naytto> a skos:Concept ; skos:prefLabel {said} ; skos:definition {said} ; skos:note {said} ; skos:related <javascript:alert(1)> ."
    )
    site = render_site("", read_versions([str(file)]))
    pages = [content.decode() for name, content in site.items() if "/versions/0.0.1/" in name and name.endswith(".html")]
    assert [page for page in pages if "<script>" in page or 'href="javascript:' in page] == []
    assert len(pages) == 3 * 3


def test_the_command_writes_them_and_tells_what_it_cannot_read(before, tmp_path, capsys):
    assert main(["--lang", "en", "publish", "site", str(tmp_path / "s"), "--previous", str(before)]) == 0
    assert (tmp_path / f"s/versions/{NUMBER}/vocabulary.ttl").is_file()
    capsys.readouterr()
    assert main(["--lang", "en", "publish", "site", str(tmp_path / "t"), "--previous", "no-such"]) == 2
    assert capsys.readouterr().err.startswith("error: no-such is no file, folder or git revision with a vocabulary in it (")
    assert not (tmp_path / "t").exists()


def test_concepts_are_counted_without_their_groups_and_the_days_are_written_out(site):
    count = sum(len(vocabulary(scheme)) for scheme in SCHEMES)  # one was added and one removed since
    page = words(site["en/versions/index.html"])
    assert page[2:] == [
        *(f"Version {NOW}", "current", f"{count} concepts · 21 November 2026"),
        *(f"Version {NUMBER}", f"{count} concepts · 1 October 2026 ·", "changes since this version", "As data:"),
        *("Turtle", "·", "JSON-LD", "·", "RDF/XML", "·", "N-Triples"),
    ]
    assert "Versio 0.0.9" in words(site["fi/versions/index.html"])
    assert any(text.endswith("1.10.2026 ·") for text in words(site["fi/versions/index.html"]))


def test_a_group_among_the_concepts_of_a_version_is_marked_as_one(site):
    page = site[f"fi/versions/{NUMBER}/index.html"].decode()
    marked = re.findall(r'<li><a href="[^"]*/([\w-]+)\.html">[^<]*</a> <span class="tag">ryhmä</span>', page)
    assert len(marked) == sum(len(vocabulary(scheme).collections) for scheme in SCHEMES)
    assert {name[:6] for name in marked} == {"ryhma-"}


def test_schemes_of_ours_come_in_our_order_on_the_list(site):
    headings = re.findall("<h2>(.*?)</h2>", site[f"fi/versions/{NUMBER}/index.html"].decode())
    assert headings == [vocabulary(scheme).scheme.title.fi for scheme in SCHEMES]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_has_not_changed_reads_as_it_does_on_the_page_of_today(site, before, lang):
    (version,) = read_versions([str(before)])
    unlike = []
    for iri in version.state.keys() - version.changed - version.groups:
        name = iri.removeprefix("https://iri.suomi.fi/terminology/") + ".html"
        old, now = (site[f"{lang}/{path}"].decode() for path in (f"versions/{NUMBER}/{name}", name))
        unlike += [(name, what) for what, cut in LIKE.items() if cut(old) != cut(now)]
    assert unlike == []


def relations_told(page):
    """Return name and targets of the relations that a version tells, as far as they are of concepts of ours."""
    told = re.findall(r"<div><dt>(?:<[^>]+>)*([^<]+)</dt><dd>(.*?)</dd></div>", page.replace("\n", ""))
    names = ("yläkäsite", "alakäsitteet", "verordnat begrepp", "nderordnade begrepp", "ordinate concept", "Partitive", "Comprehensive")
    return [(name, re.findall(r'([a-z0-9-]+)[.]html"', links)) for name, links in told if any(part in name for part in names)]


LIKE = {
    "terms": lambda page: re.search(r'<dl class="terms">.*?</dl>', page, re.DOTALL)[0],
    "notes": lambda page: re.findall(r"<p><strong>([^<]+):</strong> (.*?)</p>", page),
    "relations": relations_told,
}
