"""`/terminology/…` over HTTP: the form that is asked for, what spares a second download, and pages without anything harmful."""

import pytest

from parasta_vocab.serve.reading import open_facts
from parasta_vocab.serve.state.snapshot import Person
from parasta_vocab.source.rdf import own_triples

NAYTTO = "/terminology/parasta/naytto"
FORMS = {"text/turtle": "turtle", "application/ld+json": "jsonld", "application/rdf+xml": "rdfxml", "application/n-triples": "ntriples"}
SUFFIXES = {"ttl": "text/turtle", "jsonld": "application/ld+json", "rdf": "application/rdf+xml", "nt": "application/n-triples"}
MAIJA = Person("6ec0b1ec-0000-4000-8000-000000000000", "Maija")


def get(server, path, accept="", **headers):
    return server.get(path, headers=({"Accept": accept} if accept else {}) | headers)


def nameless(triples):
    """Return statements without the names of blank nodes, which each form gives anew."""
    blank = "https://parasta.invalid/.well-known/genid/"
    return sorted(repr((s.startswith(blank) or s, p, (isinstance(o, str) and o.startswith(blank)) or o)) for s, p, o in set(triples))


@pytest.mark.parametrize("media", FORMS)
@pytest.mark.parametrize("name", ["naytto", "koulutussopimus", "ryhma-koulutus-ja-sopimus"])
def test_the_statements_about_a_thing_come_in_every_form(server, media, name):
    answer = get(server, f"/terminology/parasta/{name}", media)
    facts = server.service.snapshot.terminologies["parasta"].things[name].facts
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media)
    assert nameless(own_triples(answer.text, FORMS[media])) == nameless(open_facts(facts))


@pytest.mark.parametrize("media", FORMS)
def test_all_statements_of_a_terminology_come_in_every_form(server, media):
    answer = get(server, "/terminology/parasta-tasot/", media)
    held = server.service.snapshot.terminologies["parasta-tasot"]
    assert nameless(own_triples(answer.text, FORMS[media])) == nameless(open_facts(held.statements()))


@pytest.mark.parametrize(("suffix", "media"), SUFFIXES.items())
def test_an_address_that_ends_like_a_file_has_one_form(server, suffix, media):
    for stem, path in ((NAYTTO, NAYTTO), ("/terminology/parasta", "/terminology/parasta/")):
        file, negotiated = get(server, f"{stem}.{suffix}", "text/html"), get(server, path, media)
        assert (file.status_code, file.content, file.headers["content-type"]) == (
            200,
            negotiated.content,
            negotiated.headers["content-type"],
        )
        assert "Accept" not in file.headers["vary"]


def test_an_answer_can_be_asked_for_again(server):
    first = get(server, NAYTTO, "text/turtle")
    assert {name: first.headers[name] for name in ("vary", "last-modified", "cache-control")} == {
        "vary": "Accept, Accept-Language, Origin",
        "last-modified": "Sat, 21 Nov 2026 00:00:00 GMT",
        "cache-control": "no-cache",
    }
    again = get(server, NAYTTO, "text/turtle", **{"If-None-Match": first.headers["etag"]})
    since = get(server, NAYTTO, "text/turtle", **{"If-Modified-Since": first.headers["last-modified"]})
    other = get(server, NAYTTO, "application/n-triples", **{"If-None-Match": first.headers["etag"]})
    assert [(each.status_code, each.content == b"") for each in (again, since, other)] == [(304, True), (304, True), (200, False)]
    head = server.http.head(NAYTTO, headers={"Accept": "text/turtle"})
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", first.headers["etag"])
    assert head.headers["content-length"] == first.headers["content-length"]


def test_a_page_that_a_change_touches_has_another_tag(alone):
    path = "/terminology/parasta/koulutussopimusjakso?lang=fi"  # it names koulutussopimus
    before = get(alone, path, "text/html")
    with alone.service.edit(MAIJA, "test", "parasta") as draft:
        draft.concepts["koulutussopimus"]["recommendedTerms"][0]["label"] = "uusi nimi"
    after = get(alone, path, "text/html", **{"If-None-Match": before.headers["etag"]})
    assert (after.status_code, "uusi nimi" in after.text, "uusi nimi" in before.text) == (200, True, False)


@pytest.mark.parametrize(
    ("path", "accept", "status"),
    [
        ("/terminology/parasta/nix", "text/turtle", 404),
        ("/terminology/nix/naytto", "", 404),
        ("/terminology/nix/", "", 404),
        ("/terminology/nix.ttl", "", 404),
        ("/terminology/parasta.exe", "", 404),
        ("/terminology/parasta/naytto.exe", "", 404),
        ("/terminology/parasta/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "", 404),
        ("/terminology/..%2f..%2fetc/passwd", "", 404),
        ("/pages/..%2fsite.css", "", 404),
        ("/pages/search.js", "", 404),
        ("/terminology/parasta/naytto", "image/png", 406),
        ("/terminology/parasta/", "text/html;q=0, text/plain", 406),
    ],
)
def test_what_there_is_not(server, path, accept, status):
    assert get(server, path, accept).status_code == status


def test_who_wants_another_form_is_told_which_there_are(server):
    assert get(server, NAYTTO, "image/png", **{"Accept-Language": "fi"}).json()["message"] == (
        "Tästä osoitteesta ei saa sisältöä muodossa, jota otsake Accept pyytää. Saatavilla: "
        "text/html, text/turtle, application/ld+json, application/rdf+xml, application/n-triples."
    )


def test_a_browser_is_told_in_a_page_that_there_is_none(server):
    answer = get(server, "/terminology/parasta/nix?lang=sv", "text/html,application/xhtml+xml,*/*;q=0.8")
    assert (answer.status_code, answer.headers["content-type"], answer.headers["content-language"]) == (
        404,
        "text/html; charset=utf-8",
        "sv",
    )
    assert "Vokabulären parasta har varken något begrepp eller någon begreppssamling nix." in answer.text
    assert get(server, "/terminology/parasta/nix").json()["status"] == "NOT_FOUND"


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/terminology", "/terminology/"),
        ("/terminology?q=sopimus&lang=sv", "/terminology/?q=sopimus&lang=sv"),
        ("/terminology/parasta", "/terminology/parasta/"),
        ("/terminology/parasta?lang=sv", "/terminology/parasta/?lang=sv"),
        ("/terminology/parasta/concept/naytto", NAYTTO),
        ("/terminology/parasta/collection/ryhma-koulutus-ja-sopimus?lang=en", "/terminology/parasta/ryhma-koulutus-ja-sopimus?lang=en"),
    ],
)
def test_other_addresses_of_a_thing_lead_to_it(server, path, location):
    answer = get(server, path)
    assert (answer.status_code, answer.headers["location"]) == (308, location)


@pytest.mark.parametrize(
    ("query", "header", "lang"), [("", "sv", "sv"), ("", "de", "en"), ("?lang=fi", "sv", "fi"), ("?lang=xx", "fi", "fi"), ("", "", "en")]
)
def test_the_language_of_a_page(server, query, header, lang):
    answer = get(server, NAYTTO + query, "text/html", **{"Accept-Language": header})
    assert (answer.headers["content-language"], f'<html lang="{lang}">' in answer.text) == (lang, True)


def test_an_incomplete_terminology_is_for_those_who_may_change_it(alone):
    with alone.service.edit(MAIJA, "test", "parasta") as draft:
        draft.about["status"] = "INCOMPLETE"
    for path in ("/terminology/parasta/", NAYTTO, "/terminology/parasta.ttl"):
        assert get(alone, path).status_code == 403
        assert get(alone, path, **alone.outsider()).status_code == 403
        assert get(alone, path, **alone.headers).status_code == 200
        assert get(alone, path).status_code == 403
    assert ">parasta<" not in get(alone, "/terminology/").text
    other = get(alone, "/terminology/parasta-asiakirjat/koulutussopimus", "text/html").text
    assert 'href="https://iri.suomi.fi/terminology/parasta/koulutussopimus"' in other  # the name is not told either


HARMFUL = "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>linkki</a> <b>lihava</b> 5 < 6"


def test_nothing_harmful_comes_through_from_any_text(alone):
    term = {"language": "fi", "label": HARMFUL[:150], "status": "DRAFT", "termInfo": HARMFUL, "scope": HARMFUL}
    named = {"fi": HARMFUL}
    concept = {
        "identifier": "paha",
        "status": "DRAFT",
        "recommendedTerms": [term],
        "synonyms": [term],
        "definition": named,
        "notes": [{"language": "fi", "value": HARMFUL}],
        "examples": [{"language": "sv", "value": HARMFUL}],
        "changeNote": HARMFUL,
        "subjectArea": HARMFUL,
        "sources": [HARMFUL],
        "links": [{"name": named, "uri": "javascript:alert(1)", "description": named}],
        "related": ["javascript:alert(1)", 'https://example.org/"><script>alert(1)</script>'],
    }
    with alone.service.edit(MAIJA, "test", "parasta") as draft:
        draft.concepts["paha"] = concept
        draft.collections["paha-ryhma"] = {"identifier": "paha-ryhma", "label": named, "description": named, "members": concept["related"]}
        draft.about["description"] = named
    paths = ("parasta/paha", "parasta/paha-ryhma", "parasta/", "parasta/?q=%3Cscript%3Ealert(1)%3C/script%3E", "parasta/?q=linkki", "")
    for path in paths:
        for lang in ("fi", "sv"):
            page = get(alone, f"/terminology/{path}{'&' if '?' in path else '?'}lang={lang}", "text/html").text
            for piece in ("<script", "<img", 'href="javascript', "href='javascript", "<b onm"):
                assert piece not in page, (path, piece)
    page = get(alone, "/terminology/parasta/paha?lang=fi", "text/html").text
    assert '<a rel="noreferrer">linkki</a> <b>lihava</b> 5 &lt; 6' in page
    for suffix, media in SUFFIXES.items():
        answer = get(alone, f"/terminology/parasta/paha.{suffix}")
        assert answer.status_code == 200
        assert own_triples(answer.text, FORMS[media])


def test_a_link_in_a_definition_leads_to_the_page_of_ours(alone):
    with alone.service.edit(MAIJA, "test", "parasta") as draft:
        draft.concepts["naytto"]["definition"] = {
            "fi": "<a href='https://iri.suomi.fi/terminology/parasta/koulutussopimus'>sopimus</a> H<sub>2</sub>O"
        }
    page = get(alone, f"{NAYTTO}?lang=fi", "text/html").text
    assert '<a href="/terminology/parasta/koulutussopimus?lang=fi" rel="noreferrer">sopimus</a> H<sub>2</sub>O' in page
    assert '<meta name="description" content="sopimus H2O">' in page


@pytest.mark.parametrize(
    ("words", "lang", "first"),
    [
        ("koulutussopimuksessaan", "fi", "koulutussopimus"),
        ("utbildningsavtalets", "sv", "koulutussopimus"),
        ("koulutussopimuksen", "en", "koulutussopimus"),
        ("TOP-sopimuksella", "fi", "koulutussopimus"),
        ("training agreements", "en", "koulutussopimus"),
    ],
)
def test_the_search_finds_inflected_words(server, words, lang, first):
    from re import findall

    page = server.get("/terminology/parasta/", params={"q": words, "lang": lang}, headers={"Accept": "text/html"}).text
    results = findall(r'<li><a href="/terminology/parasta/([a-z-]+)\?lang=', page.partition('id="results"')[2])
    assert results[0] == first


def test_a_search_may_find_nothing_or_be_too_long(server):
    assert "Ei osumia." in server.get("/terminology/parasta/", params={"q": "xyzzy", "lang": "fi"}, headers={"Accept": "text/html"}).text
    assert server.get("/terminology/parasta/", params={"q": "x" * 201}).status_code == 400


@pytest.mark.parametrize("kind", ["terminology", "concept", "collection"])
def test_a_thing_that_says_next_to_nothing_has_a_page(alone, kind):
    with alone.service.edit(MAIJA, "test", "parasta-tasot") as draft:
        draft.concepts["vain"] = {
            "identifier": "vain",
            "status": "DRAFT",
            "recommendedTerms": [{"language": "se", "label": "sápmi", "status": "DRAFT"}],
        }
        draft.collections["tyhja"] = {"identifier": "tyhja", "label": {"se": "čoahkki"}}
    path = {"terminology": "", "concept": "vain", "collection": "tyhja"}[kind]
    for lang in ("fi", "sv", "en"):
        answer = get(alone, f"/terminology/parasta-tasot/{path}?lang={lang}", "text/html")
        assert (answer.status_code, 'lang="se"' in answer.text) == (200, True)


def test_not_modified_says_nothing_of_what_the_page_may_load(server):
    page = get(server, NAYTTO, "text/html")
    again = get(server, NAYTTO, "text/html", **{"If-None-Match": page.headers["etag"]})
    assert ("style-src 'self'" in page.headers["content-security-policy"], "content-security-policy" in again.headers) == (True, False)


def test_the_front_page_is_that_of_the_terminologies_or_of_the_site(server, serving, tmp_path):
    answer = get(server, "/")
    assert (answer.status_code, answer.headers["location"]) == (303, "/terminology/")
    (tmp_path / "index.html").write_text("<p>site</p>")
    with serving(site=tmp_path) as served:
        assert get(served, "/").text == "<p>site</p>"
        assert get(served, NAYTTO, "text/turtle").status_code == 200


def test_the_list_searches_all_terminologies_but_the_incomplete(alone):
    from re import findall

    def found(words):
        page = alone.get("/terminology/", params={"q": words, "lang": "fi"}, headers={"Accept": "text/html"}).text
        return set(findall(r'<li><a href="/terminology/([a-z-]+)/', page.partition('id="results"')[2]))

    assert {"parasta", "parasta-asiakirjat", "parasta-prosessikartta"} <= found("koulutussopimus")
    assert found("xyzzy") == set()
    with alone.service.edit(MAIJA, "test", "parasta") as draft:
        draft.about["status"] = "INCOMPLETE"
    assert "parasta" not in found("koulutussopimus")


@pytest.mark.parametrize("media", FORMS)
def test_the_list_of_terminologies_comes_in_every_form(alone, media):
    with alone.service.edit(MAIJA, "test", "parasta-tasot") as draft:
        draft.about["status"] = "INCOMPLETE"
    answer = get(alone, "/terminology/", media)
    shown = [held for held in alone.service.snapshot.terminologies.values() if held.prefix != "parasta-tasot"]
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, media)
    assert answer.headers["vary"].startswith("Accept, Accept-Language")
    assert nameless(own_triples(answer.text, FORMS[media])) == nameless(fact for held in shown for fact in open_facts(held.facts))


def test_of_many_hits_the_first_are_shown(alone):
    with alone.service.edit(MAIJA, "test", "parasta-tasot") as draft:
        for number in range(201):
            term = {"language": "fi", "label": f"kvasaari {number}", "status": "DRAFT"}
            draft.concepts[f"k{number}"] = {"identifier": f"k{number}", "status": "DRAFT", "recommendedTerms": [term]}
    for path in ("", "parasta-tasot/"):
        page = alone.get(f"/terminology/{path}", params={"q": "kvasaari", "lang": "fi"}, headers={"Accept": "text/html"}).text
        assert "201 osumaa, joista näytetään 200 ensimmäistä" in page
        assert page.count('<li><a href="/terminology/parasta-tasot/k') == 200


@pytest.mark.parametrize(
    ("lang", "area", "source", "language"),
    [
        ("fi", "osaamisen osoittaminen ja arviointi", "Määritelmä: oma sanamuoto", "Ruotsi"),
        ("sv", "påvisande och bedömning av kunnande", "Definition: egen formulering", "Finska"),
        ("en", "demonstration and assessment of competence", "Definition: own wording", "Finnish"),
    ],
)
def test_a_page_says_all_it_can_in_the_language_of_its_reader(server, lang, area, source, language):
    page = get(server, f"{NAYTTO}?lang={lang}", "text/html").text
    for piece in (f"<dd>{area}</dd>", f"<li>{source}</li>", f"<dt>{language}</dt>", f"<summary>{language}</summary>"):
        assert piece in page


def test_what_somebody_has_changed_is_shown_as_they_wrote_it(alone):
    with alone.service.edit(MAIJA, "test", "parasta") as draft:
        draft.concepts["naytto"] |= {"subjectArea": "jokin muu", "sources": ["Laki 531/2017", "own wording"]}
    page = get(alone, f"{NAYTTO}?lang=sv", "text/html").text
    assert ("<dd>jokin muu</dd>" in page, "påvisande och bedömning" in page) == (True, False)
    assert "<li>Laki 531/2017</li>\n<li>own wording</li>" in page


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("fi", ("Tilalle on tullut", "oppimisen tuki")),
        ("sv", ("Har ersatts av", "stöd för lärandet")),
        ("en", ("Replaced by", "learning support")),
    ],
)
def test_the_page_of_a_replaced_concept_leads_to_its_successor(server, lang, said):
    page = get(server, f"/terminology/parasta/opiskeluvalmiuksia-tukevat?lang={lang}", "text/html").text
    notice, name = said
    assert f'<p class="older">{notice}: <a href="/terminology/parasta/oppimisen-tuki?lang={lang}">{name}</a></p>' in page
    assert notice not in get(server, f"{NAYTTO}?lang={lang}", "text/html").text


SAID = {
    "fi": {
        "draft": "Tämä käsite on luonnos. Sanamuodot ovat hankkeen omia. Hanke ei ole viranomainen.",
        "validity": '<dt>Voimassa</dt><dd>1.1.2018– <span class="doubt">(ei tarkistettu)</span></dd>',
        "law": '<dt>Säädökset</dt><dd>531/2017, 71 § <span class="doubt">(ei tarkistettu)</span></dd>',
        "register": "<dt>Koskessa</dt><dd>Koulutussopimusjakso</dd>",
    },
    "sv": {
        "draft": "Det här begreppet är ett utkast. Formuleringarna är projektets egna. Projektet är ingen myndighet.",
        "validity": '<dt>Giltighetstid</dt><dd>1.1.2018– <span class="doubt">(inte kontrollerat)</span></dd>',
        "law": '<dt>Författningar</dt><dd>531/2017, 71 § <span class="doubt">(inte kontrollerat)</span></dd>',
        "register": "<dt>I Koski</dt><dd>Koulutussopimusjakso</dd>",
    },
    "en": {
        "draft": "This concept is a draft. The wording is the project&#39;s own. The project is no authority.",
        "validity": '<dt>Valid</dt><dd>1 January 2018– <span class="doubt">(not verified)</span></dd>',
        "law": '<dt>Acts and decrees</dt><dd>531/2017, 71 § <span class="doubt">(not verified)</span></dd>',
        "register": "<dt>In Koski</dt><dd>Koulutussopimusjakso</dd>",
    },
}


@pytest.mark.parametrize("lang", SAID)
def test_a_page_says_of_law_registers_and_doubts_what_the_statements_say(server, lang):
    page = get(server, f"/terminology/parasta/koulutussopimus?lang={lang}", "text/html").text
    assert [name for name, piece in SAID[lang].items() if piece not in page] == []


def test_a_page_says_codes_and_which_terms_are_not_confirmed(server):
    page = get(server, "/terminology/parasta-prosessikartta/hoks-hyvaksyminen?lang=sv", "text/html").text
    for piece in (
        '<span class="doubt">(neutrum:\u00a0ett, benämningen är inte bekräftad)</span>',
        "<dt>Kod</dt><dd>3.7</dd>",
        "<dt>Förväntas av varje anordnare</dt><dd>ja</dd>",
    ):
        assert piece in page
    page = get(server, "/terminology/parasta-tiedot/koulutussopimusjakso?lang=en", "text/html").text
    assert "<dt>Field of the register</dt><dd>Koski, koulutussopimukset[]</dd>" in page


def test_what_is_no_draft_has_no_notice_and_nobody_speaks_for_a_terminology_that_does_not_say_who_made_it(alone):
    path = "/terminology/parasta/?lang=sv"
    before = get(alone, path, "text/html").text
    assert "Den här vokabulären är ett utkast. Formuleringarna är projektets egna. Projektet är ingen myndighet." in before
    assert "<dt>Sammanställd av</dt><dd>projektet parasta-vocab</dd>" in before
    with alone.service.edit(MAIJA, "test", "parasta") as draft:
        draft.about["status"] = "VALID"
    assert '<p class="notice">' not in get(alone, path, "text/html").text
    alone.service.create(MAIJA, {"prefix": "muu", "label": {"sv": "annan"}, "languages": ["sv"], "status": "DRAFT"})
    other = get(alone, "/terminology/muu/?lang=sv", "text/html").text
    assert '<p class="notice"><span class="wrap">Den här vokabulären är ett utkast.</span></p>' in other
    assert "Sammanställd av" not in other
