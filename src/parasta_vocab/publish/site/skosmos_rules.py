"""How Apache finds the file that answers a Skosmos address: what the query says becomes a part of the name.

A language that has no files, a thing of another vocabulary and a question that no file answers lead to nothing: 404.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from parasta_vocab.namespaces import TERMINOLOGY
from parasta_vocab.publish.skosmos.operations import OPERATIONS
from parasta_vocab.publish.skosmos.tree import LETTERS
from parasta_vocab.text import LANGUAGES

_ID: Final = "[a-z0-9-]+"
_ESCAPED: Final = {":": "(?::|%3A)", "/": "(?:/|%2F)", "+": r"(?:\+|%2B|%20)", ".": r"\."}
"""A character to all the ways in which a query may write it."""
_FORMS: Final = {"application/json": "jsonld", "application/ld+json": "jsonld", "text/turtle": "ttl", "application/rdf+xml": "rdf"}
"""Media type to the suffix of files, that which Skosmos prefers last."""


def _escaped(text: str) -> str:
    return "".join(_ESCAPED.get(char, char) for char in text)


_ABOUT: Final = f"(?:^|&)uri={_escaped(TERMINOLOGY)}({_ID}){_escaped('/')}({_ID})(?:&|$)"


def skosmos_rules() -> Iterator[str]:
    """Yield the rules for what stands below `rest/v1/`; `lang` is that of the query, else our first language."""
    yield "# the answers of Skosmos are files: the language, the concept and the letter are parts of their names"
    yield f"RewriteRule ^rest/v1/ - [E=SPEAKS:{LANGUAGES[0]}]"
    yield "RewriteCond %{QUERY_STRING} (?:^|&)lang=([A-Za-z-]+)(?:&|$)"
    yield "RewriteRule ^rest/v1/ - [E=SPEAKS:%1]"
    names = {
        subject: [each.name for each in OPERATIONS if each.subject == subject] for subject in ("all", "vocabulary", "concept", "group")
    }
    yield f"RewriteRule ^rest/v1/({'|'.join(names['all'])})$ rest/v1/$1.%{{ENV:SPEAKS}}.json [END]"
    yield f"RewriteRule ^rest/v1/({_ID})/$ rest/v1/$1/about.%{{ENV:SPEAKS}}.json [END]"
    plain = [name for name in names["vocabulary"] if name not in {"about", "index"}]
    yield f"RewriteRule ^rest/v1/({_ID})/({'|'.join(plain)})$ rest/v1/$1/$2.%{{ENV:SPEAKS}}.json [END]"
    yield f"RewriteRule ^rest/v1/({_ID})/index/$ rest/v1/$1/index.%{{ENV:SPEAKS}}.json [END]"
    for letter, name in LETTERS.items():
        yield f"RewriteRule ^rest/v1/({_ID})/index/{re.escape(letter)}$ rest/v1/$1/index/{name}.%{{ENV:SPEAKS}}.json [END]"
    yield f"RewriteRule ^rest/v1/({_ID})/index/([^/.]+)$ rest/v1/$1/index/$2.%{{ENV:SPEAKS}}.json [END]"
    yield f"RewriteCond %{{QUERY_STRING}} {_ABOUT} [NC]"
    yield "RewriteRule ^rest/v1/label$ rest/v1/%1/concept/%2/label.%{ENV:SPEAKS}.json [END]"
    yield f"RewriteCond %{{QUERY_STRING}} {_ABOUT} [NC]"
    yield rf"RewriteCond $1::%1::%2 ^({_ID})::\1::({_ID})$"
    several = "|".join((*names["concept"], *names["group"]))
    yield f"RewriteRule ^rest/v1/({_ID})/({several})$ rest/v1/$1/concept/%2/$2.%{{ENV:SPEAKS}}.json [END]"
    yield from _data()


def _data() -> Iterator[str]:
    """Yield the rules for RDF data, which is in the files that the site has of each concept and vocabulary anyway."""
    yield "RewriteCond %{QUERY_STRING} !(?:^|&)format="
    yield "RewriteRule ^rest/v1/(.+/)?data$ - [E=FORM:rdf]"
    for media_type, suffix in _FORMS.items():
        yield "RewriteCond %{QUERY_STRING} !(?:^|&)format="
        yield f"RewriteCond %{{HTTP_ACCEPT}} {media_type.replace('+', chr(92) + '+')}"
        yield f"RewriteRule ^rest/v1/(.+/)?data$ - [E=FORM:{suffix}]"
        yield f"RewriteCond %{{QUERY_STRING}} (?:^|&)format={_escaped(media_type)}(?:&|$) [NC]"
        yield f"RewriteRule ^rest/v1/(.+/)?data$ - [E=FORM:{suffix}]"
    yield f"RewriteCond %{{QUERY_STRING}} {_ABOUT} [NC]"
    yield "RewriteRule ^rest/v1/data$ terminology/%1/%2.%{ENV:FORM} [END]"
    yield f"RewriteCond %{{QUERY_STRING}} {_ABOUT} [NC]"
    yield rf"RewriteCond $1::%1::%2 ^({_ID})::\1::({_ID})$"
    yield f"RewriteRule ^rest/v1/({_ID})/data$ terminology/$1/%2.%{{ENV:FORM}} [END]"
    yield "RewriteCond %{QUERY_STRING} !(?:^|&)uri="
    yield f"RewriteRule ^rest/v1/({_ID})/data$ data/$1.%{{ENV:FORM}} [END]"
