"""The whole site: every page is there in every language, every link leads somewhere, nothing comes from elsewhere."""

import hashlib
import os
import posixpath
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import html5rdf
import pytest
from page_kinds import KINDS

from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.publish.site.render import render_site
from parasta_vocab.publish.site.words import WORDS
from parasta_vocab.shapes import catalogue, lint_catalogue
from parasta_vocab.text import LANGUAGES
from parasta_vocab.vocab import SCHEMES, vocabulary


def test_every_concept_collection_and_rule_has_its_page_in_every_language(pages):
    expected = {"index.html", "terms.html", "search.html", "about.html", "downloads.html", "process-map.html", "actor-map.html"}
    expected |= {f"rules/{name}.html" for name in ("index", *catalogue(), *lint_catalogue())}
    for scheme in SCHEMES:
        found = vocabulary(scheme)
        expected |= {f"{scheme}/{concept.id}.html" for concept in found} | {f"{scheme}/index.html"}
        expected |= {f"{scheme}/ryhma-{each.id}.html" for each in found.collections.values()}
    assert set(pages) == {"index.html", *(f"{lang}/{name}" for lang in LANGUAGES for name in expected)}


def test_every_link_and_anchor_of_the_site_leads_somewhere(pages, site):
    lost = []
    for name, page in pages.items():
        for link in {*page.links, *page.resources}:
            path, _, anchor = link.partition("#")
            if path.startswith(("https://", "http://")):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if target not in site or (anchor and anchor not in pages[target].ids):
                lost.append((name, link))
    assert lost == []


def test_nothing_is_loaded_from_elsewhere_and_no_script_or_style_stands_in_a_page(pages, site):
    assert [(name, each) for name, page in pages.items() for each in page.resources if ":" in each or each.startswith("//")] == []
    assert {name for name, page in pages.items() if "Content-Security-Policy" not in site[name].decode()} == set()
    for name in ("assets/site.css", "assets/search.js"):
        assert "http" not in site[name].decode()
        assert "url(" not in site[name].decode()


def test_every_page_is_balanced_with_unique_ids_one_heading_and_its_landmarks(pages):
    assert {name: page.unbalanced for name, page in pages.items() if page.unbalanced} == {}
    assert {name for name, page in pages.items() if len(page.ids) != len(set(page.ids))} == set()
    own = {name: page for name, page in pages.items() if name != "index.html"}
    assert {name for name, page in own.items() if page.landmarks != ["header", "main", "footer"]} == set()
    for name, page in pages.items():
        steps = [later - earlier for earlier, later in zip(page.headings, page.headings[1:], strict=False)]
        assert (page.headings[0], page.headings.count(1), max(steps, default=0) <= 1) == (1, 1, True), name


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_strict_parser_of_html5_has_nothing_to_say(site, kind, lang):
    html5rdf.HTMLParser(strict=True).parse(site[f"{lang}/{kind}"].decode())


def test_titles_say_the_page_and_differ_within_a_scheme(pages):
    assert pages["sv/parasta/koulutussopimus.html"].title == (
        "Utbildningsavtal – Den nationella modellen för utbildning som ordnas på en arbetsplats"
    )
    assert {name for name, page in pages.items() if not page.title.strip()} == set()


def test_the_language_switch_keeps_the_page(pages):
    own = {name: page for name, page in pages.items() if name != "index.html"}
    assert {name for name, page in own.items() if page.lang != name[:2]} == set()
    for name, page in own.items():
        here = {lang: posixpath.normpath(posixpath.join(posixpath.dirname(name), link)) for lang, link in page.switch.items()}
        assert here == {lang: f"{lang}/{name[3:]}" for lang in LANGUAGES}, name


def test_terms_of_other_languages_say_their_language(site):
    page = site["fi/parasta/koulutussopimus.html"].decode()
    assert '<span lang="sv" class="term">utbildningsavtal</span>' in page
    assert '<span lang="en" class="term">training agreement</span>' in page
    assert '<div lang="sv">\n<p class="definition">avtal om utbildning' in page


def test_every_page_says_that_it_is_no_official_publication(site, pages):
    for lang in LANGUAGES:
        own = [name for name in pages if name.startswith(f"{lang}/")]
        assert [name for name in own if WORDS["notice"].show(lang) not in site[name].decode()] == []


def test_texts_of_the_records_are_shown_as_text_and_never_as_markup(site):
    from dataclasses import replace

    from parasta_vocab.page import render_page
    from parasta_vocab.publish.diagram.svg import render_diagram
    from parasta_vocab.publish.diagram.vocabulary import Atlas, Group
    from parasta_vocab.text import Text

    found = vocabulary("parasta")
    concept = replace(found.get("koulutussopimus"), pref_label=Text(fi="</script><b>x"))
    changed = replace(found, concepts=dict(found.concepts) | {concept.iri: concept})
    assert "<b>" not in render_diagram(Atlas(changed).diagram(Group("g", concept.pref_label, (concept.iri,)), "fi"))
    languages = [("fi", "<b>x</b>", "&")]
    shown = render_page("publish/site", "choose.html.jinja", languages=languages, policy="", base="")
    assert "&lt;b&gt;x&lt;/b&gt;</a></h2><p>&amp;</p>" in shown


def test_every_format_is_there_to_download_with_its_checksum(site):
    named = {form.file_name(scheme) for scheme in SCHEMES for form in FORMATS.values()} | {"catalog.ttl"}
    sums = dict(reversed(line.split("  ")) for line in site["data/SHA256SUMS"].decode().splitlines())
    assert sums == {name: hashlib.sha256(site[f"data/{name}"]).hexdigest() for name in named}
    assert site["data/parasta.ttl"] == FORMATS["turtle"].render(vocabulary("parasta"))


def test_the_page_of_wrong_addresses_leads_to_the_front_pages_from_any_folder(site, read_page):
    page = read_page(site["404.html"])
    assert page.links == [f"/malli/{lang}/index.html" for lang in LANGUAGES]
    assert page.resources == ["/malli/assets/icon.svg", "/malli/assets/site.css"]
    assert (page.title, page.headings, page.unbalanced) == ("Sivua ei ole", [1, 2, 2, 2], [])
    html5rdf.HTMLParser(strict=True).parse(site["404.html"].decode())


def test_what_needs_the_address_of_the_site_is_there_only_with_one(site):
    assert site.keys() - render_site().keys() == {"sitemap.xml", "404.html"}
    assert "ErrorDocument 404 /malli/404.html" in site[".htaccess"].decode().splitlines()


def test_no_page_speaks_another_language_about_its_sources(site):
    page = site["fi/parasta/koulutussopimus.html"].decode()
    assert "(toimituksen huomautus)" in page
    assert "(redaktionell anmärkning)" in site["sv/parasta/koulutussopimus.html"].decode()


def test_the_menu_leads_to_every_part_of_the_model_that_people_look_for(site):
    page = site["sv/parasta/koulutussopimus.html"].decode()
    menu = page[page.index('<nav class="menu"') :].partition("</nav>")[0]
    assert re.findall(r'<a href="\.\./([^"]+)">([^<]+)</a>', menu) == [
        ("parasta/index.html", "Begrepp"),
        ("process-map.html", "Processkarta"),
        ("actor-map.html", "Aktörskarta"),
        ("parasta-kriittiset-pisteet/index.html", "Kritiska punkter"),
        ("terms.html", "Alfabetiskt register"),
        ("rules/index.html", "Regler"),
        ("downloads.html", "Nedladdning"),
    ]


def test_the_number_of_a_concept_is_explained_among_its_facts(site):
    assert "<dt>Numero sanastossa</dt><dd>I.6</dd>" in site["fi/parasta/koulutussopimus.html"].decode()


def test_the_index_of_a_scheme_that_has_a_map_leads_to_it(site):
    for scheme, link in (("parasta-toimijat", "../actor-map.html"), ("parasta-prosessikartta", "../process-map.html"), ("parasta", "")):
        found = f'<a href="{link}">Katso kuvana</a>' in site[f"fi/{scheme}/index.html"].decode()
        assert (scheme, found) == (scheme, bool(link))


def test_the_index_of_the_rules_leads_to_each_topic(site, pages):
    page = site["sv/rules/index.html"].decode()
    topics = page[page.index('<nav class="contents"') :].partition("</nav>")[0]
    assert topics.count("<li>") == page.count("<h3 id=") == 16
    assert '<li><a href="#critical-point">Kritiska punkter</a></li>' in topics


def test_the_sitemap_names_every_page_and_needs_an_address(site, pages):
    found = ET.fromstring(site["sitemap.xml"])
    places = [each.text for each in found.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert places == [f"https://example.org/malli/{name}" for name in sorted(pages)]
    assert "sitemap.xml" not in render_site()


def test_it_gives_the_same_bytes_each_time(site):
    program = (
        "import hashlib, json, sys\nfrom parasta_vocab.publish.site.render import render_site\n"
        "print(json.dumps({n: hashlib.sha256(c).hexdigest() for n, c in sorted(render_site('https://example.org/malli').items())}))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": "7"})
    import json

    assert json.loads(run.stdout) == {name: hashlib.sha256(content).hexdigest() for name, content in sorted(site.items())}
