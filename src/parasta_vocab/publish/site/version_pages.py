"""The pages of earlier versions: which there are, their concepts, the texts of each concept as they were, and what was changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from parasta_vocab.changes.change_words import CHANGE_WORDS
from parasta_vocab.changes.compare import Diff
from parasta_vocab.changes.state import Entry
from parasta_vocab.changes.told import local, page_values
from parasta_vocab.publish.collation import collation_key
from parasta_vocab.publish.site.concepts import Page
from parasta_vocab.publish.site.content import content
from parasta_vocab.publish.site.data import LINKED
from parasta_vocab.publish.site.frame import Place, Site, capital, render, say
from parasta_vocab.publish.site.switch import CHANGES, HOME, anchor, current_page, switch, version_page
from parasta_vocab.publish.site.version_texts import VersionTexts
from parasta_vocab.publish.site.versions import Version, by_scheme, current, file_name
from parasta_vocab.publish.site.words import NAMES
from parasta_vocab.text import LANGUAGES, show_day
from parasta_vocab.vocab import SCHEMES, vocabulary
from parasta_vocab.vocab.sources import status_name

_STATUSES = frozenset({"INCOMPLETE", "DRAFT", "SUGGESTED", "VALID", "SUPERSEDED", "RETIRED"})


def version_pages(lang: str, site: Site) -> Iterator[Page]:
    """Yield the pages of the earlier versions in a language; none where the site has no earlier version."""
    if site.versions:
        yield _overview(Place(HOME, lang, site))
    for version in site.versions:
        yield _list(Place(f"versions/{version.number}/index.html", lang, site), version)
        yield _changes(Place(f"versions/{version.number}/{CHANGES}", lang, site), version)
        members, texts = _members(version), VersionTexts(version)
        for entry in version.state.values():
            yield _entry(Place(version_page(version, entry.iri), lang, site), texts, entry, members.get(entry.iri, ()))


def _now() -> str:
    return content().parts[0].vocabulary.scheme.version


def _overview(place: Place) -> Page:
    scheme = content().parts[0].vocabulary.scheme
    now = {
        "name": scheme.version,
        "href": "../index.html",
        "day": show_day(scheme.modified.isoformat()).show(place.lang),
        "count": len(content().concepts),
    }
    rows: list[dict[str, Any]] = [now | {"changes": "", "files": []}]
    for version in place.site.versions:
        files = [(place.to_root(file_name(version, suffix)), form.label) for suffix, form in LINKED.items()]
        rows.append(
            {
                "name": version.number,
                "href": f"{version.number}/index.html",
                "day": show_day(version.modified).show(place.lang),
                "count": len(version.state) - len(version.groups),
                "changes": f"{version.number}/{CHANGES}",
                "files": files,
            }
        )
    return place.name, render(
        place, "versions.html.jinja", say("versions", place.lang), description=say("versions_lead", place.lang), rows=rows
    )


def _list(place: Place, version: Version) -> Page:
    lang = place.lang
    sections = []
    for scheme, iris in by_scheme(version.state).items():
        rows = [_row(place, version, version.state[iri]) for iri in iris]
        rows.sort(key=lambda row: (collation_key(row["link"]["text"], lang), row["link"]["href"]))
        sections.append((scheme, vocabulary(scheme).scheme.title.show(lang) if scheme in SCHEMES else scheme, rows))
    page = render(
        place,
        "version.html.jinja",
        say("version_number", lang, number=version.number),
        [(HOME, say("versions", lang))],
        description=say("version_lead", lang, number=version.number, current=_now()),
        sections=sections,
        changes=CHANGES,
        files=[(place.to_root(file_name(version, suffix)), form.label) for suffix, form in LINKED.items()],
    )
    return place.name, page


def _row(place: Place, version: Version, entry: Entry) -> dict[str, Any]:
    group = say("group", place.lang) if entry.iri in version.groups else ""
    return {"link": _link(place, version, entry.iri), "text": _shown(entry, "definition", place.lang), "group": group}


def _entry(place: Place, texts: VersionTexts, entry: Entry, members: Iterable[str]) -> Page:
    lang, version = place.lang, texts.version
    label = _shown(entry, "pref_label", lang)
    title = capital(label["text"] or local(entry.iri))
    others = (_other(texts, entry, code) for code in LANGUAGES if code != lang)
    page = render(
        place,
        "version_concept.html.jinja",
        title,
        [(HOME, say("versions", lang)), (f"versions/{version.number}/index.html", say("version_number", lang, number=version.number))],
        description=_shown(entry, "definition", lang)["text"],
        heading={"lang": label["lang"]},
        status=status_name(entry.status, lang) if entry.status in _STATUSES else entry.status,
        notice=say("version_old" if current_page(entry.iri) else "version_gone", lang, number=version.number, current=_now()),
        versions=switch(place, entry.iri),
        terms=list(texts.terms(entry, lang)),
        definition=_shown(entry, "definition", lang),
        notes=list(texts.notes(entry, lang)),
        others=[each for each in others if each["definition"] or each["notes"]],
        relations=[{"name": name, "runs": _links(place, version, iris)} for name, iris in texts.relations(entry, lang)],
        members=_links(place, version, members),
        iri=entry.iri,
    )
    return place.name, page


def _other(texts: VersionTexts, entry: Entry, code: str) -> dict[str, Any]:
    definition = "; ".join(entry.text("definition", code))
    return {"lang": code, "name": NAMES[code], "definition": definition, "notes": list(texts.notes(entry, code))}


def _shown(entry: Entry, name: str, lang: str) -> dict[str, str]:
    """Return a text in the language of the page, or in the first that has one, with that language where it is another."""
    code = next((code for code in (lang, *LANGUAGES) if entry.text(name, code)), lang)
    return {"text": "; ".join(entry.text(name, code)), "lang": "" if code == lang else code}


def _members(version: Version) -> Mapping[str, list[str]]:
    """Return by collection its members."""
    found: dict[str, list[str]] = {}
    for iri, entry in version.state.items():
        for group in entry.links.get("group", ()):
            found.setdefault(group, []).append(iri)
    return found


def _links(place: Place, version: Version, iris: Iterable[str]) -> list[dict[str, str]]:
    return [_link(place, version, iri) for iri in iris]


def _link(place: Place, version: Version, iri: str) -> dict[str, str]:
    """Return a link to what an IRI was in a version; outside that version, the IRI itself."""
    entry = version.state.get(iri)
    if entry is None:
        return {"text": iri, "lang": "", "href": iri if iri.startswith(("https://", "http://")) else "", "number": "", "doubt": ""}
    label = _shown(entry, "pref_label", place.lang)
    return {
        "text": label["text"] or local(iri),
        "lang": label["lang"],
        "href": place.to(version_page(version, iri)),
        "number": "",
        "doubt": "",
    }


def _changes(place: Place, version: Version) -> Page:
    lang, now = place.lang, _now()
    diff = Diff(version.number, now, version.changes)

    def link(iri: str) -> dict[str, str]:
        """Lead to the concept as it is now, or as it was where it is no more."""
        path, entry = current_page(iri), current().get(iri)
        return {"href": place.to(path), "text": _shown(entry, "pref_label", lang)["text"]} if path and entry else _link(place, version, iri)

    page = render(
        place,
        "version_changes.html.jinja",
        say("changes_from_to", lang, old=version.number, new=now),
        [(HOME, say("versions", lang)), (f"versions/{version.number}/index.html", say("version_number", lang, number=version.number))],
        description=CHANGE_WORDS["title"].show(lang),
        **page_values(diff, lang, link, {iri: anchor(iri) for iri in version.changed}) | {"verdict": _verdict(diff, lang)},
    )
    return place.name, page


def _verdict(diff: Diff, lang: str) -> str:
    """Return what the changes mean to a reader who has used the earlier version; whoever releases is told it by `changes`."""
    name = "changes_breaking" if diff.breaking else "changes_compatible" if diff.changes else "changes_none"
    return say(name, lang, old=diff.old, count=len(diff.breaking))
