"""What a web server needs to know: types, headers, which form of a concept to give to whom, and the map of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final
from urllib.parse import urlsplit

from parasta_vocab.page import POLICY
from parasta_vocab.publish.site.data import LINKED
from parasta_vocab.publish.site.skosmos_rules import skosmos_rules
from parasta_vocab.text import LANGUAGES

LOST: Final = "404.html"
"""The page for addresses that lead nowhere, under the name that Netlify, Cloudflare Pages and GitHub Pages look for."""
_HEADERS: Final = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_ID: Final = "[a-z0-9-]+"


def headers() -> str:
    """Return `_headers`, which Netlify, Cloudflare Pages and their like read; these cannot negotiate."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in _HEADERS.items())]
    lines += ["/rest/*", "  Access-Control-Allow-Origin: *"]
    for folder in ("terminology", "data", "versions"):
        lines += [f"/{folder}/*", "  Access-Control-Allow-Origin: *"]
        for suffix, form in LINKED.items():
            lines += [f"/{folder}/*.{suffix}", f"  Content-Type: {form.media_type}; charset=utf-8"]
    return "\n".join(lines) + "\n"


def htaccess(base: str = "") -> str:
    """Return `.htaccess` for Apache: types, headers, and what the address of a concept leads to.

    A browser, which asks for HTML without a weight, is sent to a page in its language; who asks for RDF gets a file. Only with the
    address of the site is it known where its page for addresses that lead nowhere is.
    """
    return "\n".join(_htaccess(base)) + "\n"


def root_of(base: str) -> str:
    """Return the path of the folder of a site on its server.

    >>> root_of("https://example.org/malli"), root_of("https://example.org")
    ('/malli/', '/')
    """
    return f"{urlsplit(base).path.rstrip('/')}/"


def _htaccess(base: str) -> Iterator[str]:
    yield "Options -Indexes"
    yield "DirectoryIndex index.html"
    if base:
        yield f"ErrorDocument 404 {root_of(base)}{LOST}"
    yield "AddDefaultCharset utf-8"
    yield "<IfModule mod_mime.c>"
    yield "  AddType text/javascript .js"
    yield "  AddType application/json .json"
    yield from (f"  AddType {form.media_type} .{suffix}" for suffix, form in LINKED.items())
    yield f"  AddCharset utf-8 .js .css .json {' '.join(f'.{suffix}' for suffix in LINKED)}"
    yield "</IfModule>"
    yield "<IfModule mod_headers.c>"
    yield from (f'  Header always set {name} "{value}"' for name, value in _HEADERS.items())
    yield '  Header merge Vary "Accept, Accept-Language" "expr=%{REQUEST_URI} =~ m#/(terminology|model|rest)/#"'
    yield '  Header set Access-Control-Allow-Origin "*" "expr=%{REQUEST_URI} =~ m#/(terminology|data|rest|versions)/#"'
    yield "</IfModule>"
    yield "<IfModule mod_rewrite.c>"
    yield "  RewriteEngine On"
    yield from (f"  {line}" for line in skosmos_rules())
    yield "  # the address of the folder of the site, wherever it lies on the server"
    yield r"  RewriteCond %{REQUEST_URI}::$1 ^(.*?/)(.*)::\2$"
    yield "  RewriteRule ^(.*)$ - [E=BASE:%1]"
    yield "  RewriteRule ^ - [E=PAGES:fi]"
    for lang in LANGUAGES[1:]:
        yield f"  RewriteCond %{{HTTP:Accept-Language}} ^{lang}\\b [NC]"
        yield f"  RewriteRule ^ - [E=PAGES:{lang}]"
    for suffix, form in LINKED.items():
        for source, target in ((f"({_ID})/({_ID})", "terminology/$1/$2"), (f"({_ID})/?", "data/$1")):
            yield r"  RewriteCond %{HTTP_ACCEPT} !text/html(,|\s*$)"
            yield f"  RewriteCond %{{HTTP_ACCEPT}} {form.media_type.replace('+', chr(92) + '+')}"
            yield f"  RewriteRule ^terminology/{source}$ {target}.{suffix} [END]"
    for source, target in (
        (f"terminology/({_ID})/({_ID})", "$1/$2.html"),
        (f"terminology/({_ID})/?", "$1/index.html"),
        (f"model/parasta/rule/({_ID})", "rules/$1.html"),
    ):
        yield f"  RewriteRule ^{source}$ %{{ENV:BASE}}%{{ENV:PAGES}}/{target} [R=303,END]"
    yield "</IfModule>"


def sitemap(pages: Iterable[str], base: str) -> str:
    """Return `sitemap.xml`: every page with its address in each language."""
    address = escape(base.rstrip("/"))
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for page in sorted(pages):
        lang, found, path = page.partition("/")
        others = [
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{address}/{code}/{path}"/>'
            for code in LANGUAGES
            if found and lang in LANGUAGES
        ]
        lines.append(f"<url><loc>{address}/{page}</loc>{''.join(others)}</url>")
    return "\n".join([*lines, "</urlset>"]) + "\n"
