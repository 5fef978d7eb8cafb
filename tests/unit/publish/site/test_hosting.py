"""What web servers are told, and what Apache makes of it: the address of a concept gives each client what it asks for.

Needs Apache (Debian: apache2); without it the tests of negotiation say loudly that they did not run.
"""

import http.client
import os
import shutil
import socket
import subprocess
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from parasta_vocab.publish.site.folder import read_folder, write_site
from parasta_vocab.publish.site.hosting import headers

APACHE = shutil.which("apache2", path=os.environ.get("PATH", "") + os.pathsep + "/usr/sbin")
MODULES = Path("/usr/lib/apache2/modules")
CONCEPT = "terminology/parasta/koulutussopimus"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def test_headers_name_the_types_and_forbid_what_is_not_ours():
    lines = headers().splitlines()
    policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    assert lines[:2] == ["/*", f"  Content-Security-Policy: {policy}"]
    assert lines[lines.index("/terminology/*.jsonld") + 1] == "  Content-Type: application/ld+json; charset=utf-8"


@pytest.fixture(scope="module")
def server(tmp_path_factory, site):
    if not APACHE or not MODULES.is_dir():
        pytest.skip("NO APACHE: install apache2 to test .htaccess")
    home = tmp_path_factory.mktemp("apache")
    home.chmod(0o755)
    write_site(site, read_folder(home / "www/malli"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    loaded = "\n".join(
        f"LoadModule {name}_module {MODULES}/mod_{name}.so"
        for name in ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "unixd")
        if (MODULES / f"mod_{name}.so").exists()
    )
    (home / "mime.types").write_text("text/html html\ntext/css css\nimage/svg+xml svg\n")
    (home / "conf").write_text(
        f"ServerRoot {home}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {home}/pid\nErrorLog {home}/log\n{loaded}\n"
        f"TypesConfig {home}/mime.types\nDocumentRoot {home}/www\n<Directory {home}/www>\nAllowOverride All\nRequire all granted\n</Directory>\n"
    )
    process = subprocess.Popen([APACHE, "-f", str(home / "conf"), "-DFOREGROUND"])
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield port
    process.terminate()
    process.wait(20)


def ask(port, path, **said):
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request("GET", f"/malli/{path}", headers={name.replace("_", "-"): value for name, value in said.items()})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        ("text/turtle", "ttl"),
        ("application/ld+json", "jsonld"),
        ("application/rdf+xml", "rdf"),
        ("application/n-triples", "nt"),
        ("text/turtle, text/html;q=0.5", "ttl"),
    ],
)
def test_a_program_gets_the_form_that_it_asks_for(server, site, accept, suffix):
    status, said, content = ask(server, CONCEPT, Accept=accept)
    assert (status, content) == (200, site[f"{CONCEPT}.{suffix}"])
    kind = accept.split(",")[0]
    assert (said["Content-Type"], said["Access-Control-Allow-Origin"]) == (f"{kind}; charset=utf-8", "*")
    assert set(said["Vary"].replace(" ", "").split(",")) >= {"Accept", "Accept-Language"}


@pytest.mark.parametrize(("wish", "lang"), [("sv-FI,sv;q=0.9", "sv"), ("en", "en"), ("fi", "fi"), ("de", "fi")])
def test_a_browser_is_sent_to_the_page_in_its_language(server, wish, lang):
    status, said, _ = ask(server, CONCEPT, Accept=BROWSER, Accept_Language=wish)
    assert (status, said["Location"]) == (303, f"http://127.0.0.1:{server}/malli/{lang}/parasta/koulutussopimus.html")


def test_schemes_collections_and_rules_have_addresses_too(server, site):
    assert ask(server, "terminology/parasta/", Accept="text/turtle")[::2] == (200, site["data/parasta.ttl"])
    for path, page in (
        ("terminology/parasta/", "parasta/index.html"),
        ("terminology/parasta-toimijat/ryhma-oppija", "parasta-toimijat/ryhma-oppija.html"),
        ("model/parasta/rule/duplicate-id", "rules/duplicate-id.html"),
    ):
        status, said, _ = ask(server, path, Accept=BROWSER)
        assert (status, said["Location"].rpartition("/malli/")[2]) == (303, f"fi/{page}")
        assert ask(server, f"fi/{page}")[::2] == (200, site[f"fi/{page}"])


def test_a_wrong_address_shows_the_page_of_the_site_in_any_folder(server, site):
    for path in ("nowhere.html", "fi/parasta/nowhere.html"):
        status, said, content = ask(server, path)
        assert (status, said["Content-Type"], content) == (404, "text/html; charset=utf-8", site["404.html"])


def test_pages_come_with_their_headers_and_nothing_above_the_site_is_given(server, site):
    status, said, content = ask(server, "fi/index.html")
    assert (status, said["Content-Type"], content) == (200, "text/html; charset=utf-8", site["fi/index.html"])
    assert said["X-Content-Type-Options"] == "nosniff"
    assert ask(server, "terminology/parasta/%2e%2e/%2e%2e/conf", Accept="text/turtle")[0] in (400, 403, 404)
    assert ask(server, "terminology/nothing/here", Accept="text/turtle")[0] == 404


IRI = "https://iri.suomi.fi/terminology/parasta/koulutussopimus"
HIDDEN = quote(IRI, safe="")
CONCEPT_ANSWERS = (
    "label",
    "broader",
    "broaderTransitive",
    "narrower",
    "narrowerTransitive",
    "related",
    "children",
    "hierarchy",
    "mappings",
)


@pytest.mark.parametrize(
    ("asked", "file"),
    [
        ("vocabularies?lang=sv", "vocabularies.sv.json"),
        ("types?lang=en", "types.en.json"),
        ("parasta/", "parasta/about.fi.json"),
        ("parasta/?lang=sv", "parasta/about.sv.json"),
        ("parasta/types", "parasta/types.fi.json"),
        ("parasta/topConcepts?lang=en", "parasta/topConcepts.en.json"),
        ("parasta/vocabularyStatistics?lang=fi", "parasta/vocabularyStatistics.fi.json"),
        ("parasta/labelStatistics?lang=fi", "parasta/labelStatistics.fi.json"),
        ("parasta/groups?lang=sv", "parasta/groups.sv.json"),
        ("parasta/new", "parasta/new.fi.json"),
        ("parasta/modified?x=1&lang=sv&y=2", "parasta/modified.sv.json"),
        ("parasta/index/?lang=sv", "parasta/index.sv.json"),
        ("parasta/index/K?lang=sv", "parasta/index/K.sv.json"),
        ("parasta/index/%C3%96?lang=sv", "parasta/index/Ö.sv.json"),
        ("parasta/index/*", "parasta/index/all.fi.json"),
        (f"label?uri={HIDDEN}", "parasta/concept/koulutussopimus/label.fi.json"),
        *(
            (f"parasta/{name}?uri={uri}&lang=sv", f"parasta/concept/koulutussopimus/{name}.sv.json")
            for name in CONCEPT_ANSWERS
            for uri in (IRI, HIDDEN, HIDDEN.lower())
        ),
        (
            f"parasta/groupMembers?lang=en&uri={quote('https://iri.suomi.fi/terminology/parasta/ryhma-koulutus-ja-sopimus')}",
            "parasta/concept/ryhma-koulutus-ja-sopimus/groupMembers.en.json",
        ),
        ("index.json", "index.json"),
        ("parasta/concept/koulutussopimus/broader.sv.json", "parasta/concept/koulutussopimus/broader.sv.json"),
    ],
)
def test_a_skosmos_client_is_answered_from_files(server, site, asked, file):
    status, said, content = ask(server, f"rest/v1/{asked}")
    assert (status, content) == (200, site[f"rest/v1/{file}"])
    assert (said["Content-Type"], said["Access-Control-Allow-Origin"]) == ("application/json; charset=utf-8", "*")


@pytest.mark.parametrize(
    ("asked", "accept", "file"),
    [
        (f"data?uri={HIDDEN}", "*/*", "terminology/parasta/koulutussopimus.rdf"),
        (f"parasta/data?uri={HIDDEN}", "text/turtle", "terminology/parasta/koulutussopimus.ttl"),
        (f"parasta/data?uri={HIDDEN}&format=application/rdf%2Bxml", "text/turtle", "terminology/parasta/koulutussopimus.rdf"),
        (f"parasta/data?format=application%2Fld%2Bjson&uri={IRI}", "*/*", "terminology/parasta/koulutussopimus.jsonld"),
        (f"parasta/data?format=application/json&uri={IRI}", "*/*", "terminology/parasta/koulutussopimus.jsonld"),
        ("parasta/data?format=text/turtle", "*/*", "data/parasta.ttl"),
        ("parasta/data", "*/*", "data/parasta.rdf"),
    ],
)
def test_rdf_data_is_that_of_the_site(server, site, asked, accept, file):
    assert ask(server, f"rest/v1/{asked}", Accept=accept)[::2] == (200, site[file])


@pytest.mark.parametrize(
    "asked",
    [
        "parasta/?lang=de",
        "nothing/",
        "parasta/search?query=x",
        "parasta/broader",
        f"parasta-toimijat/broader?uri={HIDDEN}",
        f"parasta-toimijat/data?uri={HIDDEN}",
        f"parasta/data?uri={HIDDEN}&format=application/marcxml%2Bxml",
        "parasta/label?uri=https%3A%2F%2Firi.suomi.fi%2Fterminology%2Fparasta%2F..%2F..",
    ],
)
def test_what_no_file_answers_is_not_there(server, asked):
    assert ask(server, f"rest/v1/{asked}")[0] == 404


def test_a_language_that_is_none_is_as_if_it_were_not_there(server, site):
    assert ask(server, "rest/v1/parasta/?lang=../../../index")[::2] == (200, site["rest/v1/parasta/about.fi.json"])
