"""Whatever a colleague edits in the service, publishing comes to its end after a pull, and the edit stays. Over a real server."""

from copy import deepcopy

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parasta_vocab.publish.sanastot.client.differences import differences

HOME = "https://iri.suomi.fi/terminology/parasta/"
TERMS = ("recommendedTerms", "synonyms", "notRecommendedTerms", "searchTerms")
RELATIONS = ("broader", "narrower", "isPartOf", "hasPart", "related")
PLAIN = "    alt_label: {fi: [diili, sopu]}\n    neuter: [avtal]\n"
EVERYTHING = """\
    neuter: [avtal]
    alt_label: {fi: [diili, sopu], sv: [uppgörelse]}
    discouraged_label: {fi: [sopparihan]}
    hidden_label: {fi: [sopmus]}
    example: {fi: [esim]}
    change_note: {fi: [muutettu]}
    history_note: {fi: [ennen]}
    editorial_note: {fi: [tarkista]}
"""
"""What the record of the concept says too."""
SOURCE = '- "definition: own wording"  # until a source is found\n'


def enriched(text):
    """Return the records with something in every field of a concept."""
    return text.replace(PLAIN, EVERYTHING, 1).replace(SOURCE, f'{SOURCE}      - "https://example.fi/sivu"\n', 1)


CONCEPT = {
    "status": "VALID",
    **{field: {"language": "fi", "label": "uusi", "status": "DRAFT"} for field in TERMS},
    "definition": "uusi",
    "subjectArea": "uusi",
    "conceptClass": "uusi",
    "notes": {"language": "fi", "value": "uusi"},
    "examples": {"language": "fi", "value": "uusi"},
    "changeNote": "uusi",
    "historyNote": "uusi",
    "editorialNotes": "uusi",
    "sources": "uusi",
    "links": {"name": {"fi": "uusi"}, "uri": "https://example.fi/uusi"},
    **dict.fromkeys((*RELATIONS, "exactMatch"), f"{HOME}koulutussopimus"),
}
COLLECTION = {"label": "uusi", "description": "uusi", "members": f"{HOME}uusi"}
ABOUT = {"label": "uusi", "description": "uusi", "contact": "uusi@example.fi", "status": "VALID"}
"""By field a value that a colleague may write there, or add to what stands there."""
PLACES = [
    *(("concepts", id_, field) for id_ in ("sopimus", "oppisopimus") for field in CONCEPT),
    *(("collections", "ryhma-sopimukset", field) for field in COLLECTION),
    *(("about", "", field) for field in ABOUT),
]
WAYS = ("remove", "remove one", "change", "add", "mark")
"""What a colleague does: marks what stands there with what no record can say, as the status of a single term."""
BY_LANGUAGE = frozenset({"definition", "label", "description"})
LISTS = frozenset({*TERMS, *RELATIONS, "notes", "examples", "editorialNotes", "sources", "links", "exactMatch", "members"})
EDITS = st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(WAYS)), min_size=1, max_size=3)


def edited(field, value, new, way):
    """Return what a colleague makes of a value."""
    if way == "remove" and field != "status":  # which the service must have
        return None
    if field in BY_LANGUAGE:
        texts = value or {}
        return {lang: text for lang, text in texts.items() if lang != "sv"} if way == "remove one" else texts | {"fi": new}
    if field not in LISTS:
        return new
    items = value or []
    if way == "mark" and items and "label" in items[0]:
        return [items[0] | {"status": "RETIRED", "termInfo": "uusi"}, *items[1:]]
    is_one = field == "recommendedTerms"  # a language has one
    return items[1:] if way == "remove one" else [new, *items[1:]] if way == "change" or is_one else [*items, new]


def do(live, edits):
    """Do edits in the service."""
    with live.edit() as draft:
        for (kind, id_, field), way in edits:
            thing = draft.about if kind == "about" else getattr(draft, kind)[id_]
            new = {"about": ABOUT, "collections": COLLECTION, "concepts": CONCEPT}[kind][field]
            changed = {key: value for key, value in (thing | {field: edited(field, thing.get(field), new, way)}).items() if value}
            if kind == "about":
                draft.about = changed
            else:
                getattr(draft, kind)[id_] = changed


def there(live, edits):
    """Return what was edited, as the service has it; the status of terms follows that of their concept."""
    about, concepts, collections = deepcopy(live.held())
    found = {}
    for (kind, id_, field), _ in edits:
        thing = {"about": {"": about}, "concepts": concepts, "collections": collections}[kind][id_]
        if (("concepts", id_, "status") in dict(edits)) and field in TERMS:
            thing = thing | {field: [{**term, "status": ""} for term in thing.get(field, ())]}
        found[f"{id_} {field}"] = thing.get(field)
    return found


@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(EDITS)
def test_whatever_a_colleague_edits(publish, pull, live, review, tmp_path, edits):
    live.begin_anew()
    for path in tmp_path.glob("*-parasta.json"):
        path.unlink()
    path = review.folder / "parasta/sopimukset.yaml"
    first = path.read_text()
    try:
        path.write_text(enriched(first))
        check(publish, pull, live, edits)
    finally:
        path.write_text(first)


def check(publish, pull, live, edits):
    assert publish()[0] == 0
    do(live, edits)
    theirs = there(live, edits)
    held, told, _ = publish()
    assert differences(theirs, there(live, edits)) == ()
    code, out, _ = pull("--yes", "--accept-valid")
    assert "Remarks" in out or "Changes" in out or "Refused" in out or held == 0, told
    if "Refused" not in out:
        assert (code, publish()[0]) == (0, 0)
        assert differences(theirs, there(live, edits)) == ()
        assert publish("--verify")[0] == 0
        return
    assert publish()[0] == 1
    assert differences(theirs, there(live, edits)) == ()
    assert publish("--overwrite")[0] == 0
    assert publish("--verify")[0] == 0
