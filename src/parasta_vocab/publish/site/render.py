"""The whole site as files by name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from parasta_vocab.page import POLICY, render_page
from parasta_vocab.publish.catalog import FILE_NAME
from parasta_vocab.publish.formats import FORMATS
from parasta_vocab.publish.pdf.front import STATEMENT
from parasta_vocab.publish.site.concepts import Page, concept_pages
from parasta_vocab.publish.site.content import content
from parasta_vocab.publish.site.crowd import making
from parasta_vocab.publish.site.data import CHECKSUMS, concept_files, data_files
from parasta_vocab.publish.site.frame import Place, Site, render, say
from parasta_vocab.publish.site.hosting import LOST, headers, htaccess, root_of, sitemap
from parasta_vocab.publish.site.indexes import index_pages
from parasta_vocab.publish.site.maps import map_pages
from parasta_vocab.publish.site.rules import rule_pages
from parasta_vocab.publish.site.search import search_page, search_scripts
from parasta_vocab.publish.site.skosmos import skosmos_files
from parasta_vocab.publish.site.version_pages import version_pages
from parasta_vocab.publish.site.versions import Version, version_files
from parasta_vocab.publish.site.words import NAMES
from parasta_vocab.source.quiet import no_collection
from parasta_vocab.text import LANGUAGES

_ASSETS: Final = Path(__file__).parent / "assets"
_KILO: Final = 1000
_MAKERS: Final = (concept_pages, index_pages, rule_pages, version_pages)
"""What makes many pages, what takes longest first."""


def render_site(base: str = "", versions: tuple[Version, ...] = ()) -> dict[str, bytes]:
    """Return the site of the national model by the names of its files below one folder.

    With `base`, the address that the site will have, it has a map for search engines and a page for addresses that lead nowhere as well;
    with `versions` it has pages and RDF of these beside the current ones.

    Raises:
        MissingExtra: A library of the extra `excel` is not installed.
    """
    site = Site(base, versions)
    works = [(maker, lang) for maker in _MAKERS for lang in LANGUAGES]
    with no_collection(), making(works, site) as made:
        files = {f"assets/{path.name}": path.read_bytes() for path in sorted(_ASSETS.iterdir())}
        files |= search_scripts() | dict(concept_files()) | dict(skosmos_files(base))
        files |= {f"data/{name}": content for name, content in data_files().items()}
        files |= {name: content for version in versions for name, content in version_files(version)}
        pages = dict(_few_pages(site)) | dict(page for work in works for page in made(work))
    files |= pages | {"_headers": headers().encode(), ".htaccess": htaccess(base).encode()}
    if base:
        files |= {"sitemap.xml": sitemap(pages, base).encode(), LOST: _lost(base)}
    return files


def _few_pages(site: Site) -> Iterator[Page]:
    """Yield the pages of which there is one a language."""
    titles = [(lang, NAMES[lang], say("site", lang)) for lang in LANGUAGES]
    yield "index.html", render_page("publish/site", "choose.html.jinja", languages=titles, policy=POLICY, base=site.base).encode()
    for lang in LANGUAGES:
        yield from map_pages(lang, site)
        yield search_page(lang, site)
        yield _downloads(Place("downloads.html", lang, site))
        yield _about(Place("about.html", lang, site))


def _lost(base: str) -> bytes:
    """Return the page for addresses that lead nowhere; such an address can be in any folder, so the links begin at the root."""
    names = {"lost": "lost", "home": "home", "help": "lost_help"}
    told = [{"lang": lang} | {key: say(name, lang) for key, name in names.items()} for lang in LANGUAGES]
    return render_page("publish/site", "lost.html.jinja", languages=told, policy=POLICY, root=root_of(base)).encode()


def _downloads(place: Place) -> Page:
    lang, files = place.lang, data_files()

    def row(name: str, text: str) -> dict[str, str]:
        return {"href": place.to_root(f"data/{name}"), "name": name, "text": text, "size": _size(len(files[name]), lang)}

    sections = [
        {
            "title": part.vocabulary.scheme.title.show(lang),
            "rows": [row(form.file_name(part.vocabulary.scheme.id), form.purpose.show(lang)) for form in FORMATS.values()],
        }
        for part in content().parts
    ]
    page = render(
        place,
        "downloads.html.jinja",
        say("downloads", lang),
        description=say("downloads_lead", lang),
        whole=[row(FILE_NAME, say("catalogue", lang)), row(CHECKSUMS, say("checksums", lang))],
        sections=sections,
        command=f"sha256sum --check --ignore-missing {CHECKSUMS}",
    )
    return place.name, page


def _size(count: int, lang: str) -> str:
    """Return a size in kilobytes, as the language writes it.

    >>> _size(1234, "fi"), _size(1234, "en")
    ('1,2 kt', '1.2 kB')
    """
    shown = f"{count / _KILO:.1f}"
    return f"{shown} kB" if lang == "en" else f"{shown.replace('.', ',')} {'kt' if lang == 'fi' else 'kB'}"


def _about(place: Place) -> Page:
    lang, scheme = place.lang, content().parts[0].vocabulary.scheme
    paragraphs = [STATEMENT.show(lang), *(say(name, lang) for name in ("about_wording", "about_draft", "about_use"))]
    page = render(
        place,
        "about.html.jinja",
        say("about", lang),
        description=paragraphs[1],
        paragraphs=[paragraphs[0], scheme.creator.note.show(lang), *paragraphs[1:]],
        creator=scheme.creator.name.show(lang),
        licence=scheme.license,
    )
    return place.name, page
