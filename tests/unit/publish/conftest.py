"""A vocabulary of three concepts that together have everything a record can say."""

from datetime import date

import pytest

from parasta_vocab.text import Text
from parasta_vocab.vocab import Collection, Concept, ConceptScheme, Vocabulary
from parasta_vocab.vocab.concept import Agent

HOME = "https://iri.suomi.fi/terminology/parasta/"
AGREEMENT = Concept(
    iri=f"{HOME}koulutussopimus",
    id="koulutussopimus",
    scheme="parasta",
    kinds=(),
    pref_label=Text("koulutussopimus", "utbildningsavtal", "training agreement"),
    definition=Text("sopimus, jolla sovitaan koulutuksesta", "avtal om utbildning", "agreement on training"),
    status="DRAFT",
    source=(
        "Swedish label: Opetushallitus/ehoks",
        "discouraged terms: seed 003",
        "page: https://minedu.fi/tyopaikalla-oppiminen",
        "definition: own wording",
    ),
    label_status={"sv": "confirmed"},
    alt_label={"fi": ("koso",), "sv": ("avtal om utbildning", "utbildningskontrakt")},
    hidden_label={"fi": ("koulutus sopimus", "koulutussopimuksia")},
    discouraged_label={"fi": ("työssäoppimissopimus",), "sv": ("praktikavtal",)},
    neuter=("utbildningsavtal", "avtal om utbildning", "utbildningskontrakt", "praktikavtal"),
    subject_field=Text("koulutus ja sopimus", "utbildning och avtal", "education and agreement"),
    note={
        "fi": ("Ensimmäinen huomautus.", "Sanoo: ”kyllä” & <ei>."),
        "sv": ("Första anmärkningen.", "Säger: ”ja” & <nej>."),
        "en": ("The first note.", 'It says: "yes" & <no>.'),
    },
    example={"fi": ("kampaamon ja oppilaitoksen sopimus",), "sv": ("en frisersalongs avtal",)},
    broader=(f"{HOME}sopimus",),
    broader_generic=(f"{HOME}sopimus",),
    related=(f"{HOME}sopimuksen-liitteet",),
    created=date(2026, 1, 2),
    modified=date(2026, 3, 4),
    change_note={"fi": ("Määritelmä lyheni.",), "sv": ("Definitionen blev kortare.",)},
    history_note={"fi": ("Ennen 2018 työssäoppiminen.",)},
    editorial_note={"fi": ("Tarkista ruotsi.",), "sv": ("Granska svenskan.",)},
)
ANNEXES = Concept(
    iri=f"{HOME}sopimuksen-liitteet",
    id="sopimuksen-liitteet",
    scheme="parasta",
    kinds=(),
    pref_label=Text("sopimuksen liitteet", "avtalsbilagor", "annexes of an agreement"),
    definition=Text("sopimuksen osat, jotka seuraavat sitä", "delar av ett avtal som följer det", "parts of an agreement that follow it"),
    status="SUPERSEDED",
    source=("definition: own wording",),
    alt_label={"sv": ("bilagebrev",)},
    neuter=("bilagebrev",),
    plural={"fi": ("sopimuksen liitteet",), "sv": ("avtalsbilagor", "bilagebrev"), "en": ("annexes of an agreement",)},
    broader=(f"{HOME}sopimus",),
    broader_partitive=(f"{HOME}sopimus",),
    related=(f"{HOME}koulutussopimus",),
    successor=(f"{HOME}sopimus",),
    valid_from=date(2018, 1, 1),
    valid_until=date(2025, 12, 31),
)
PARENT = Concept(
    iri=f"{HOME}sopimus",
    id="sopimus",
    scheme="parasta",
    kinds=(),
    pref_label=Text("sopimus", "avtal", "agreement"),
    definition=Text("yhteinen tahdonilmaus", "gemensam viljeförklaring", "joint declaration of will"),
    status="VALID",
    source=("definition: own wording",),
    neuter=("avtal",),
)


@pytest.fixture
def home() -> str:
    return HOME


@pytest.fixture
def small() -> Vocabulary:
    scheme = ConceptScheme(
        iri=HOME,
        id="parasta",
        title=Text("Käsitteet", "Begrepp", "Concepts"),
        description=Text("Kolme käsitettä.", "Tre begrepp.", "Three concepts."),
        creator=Agent("https://iri.suomi.fi/model/parasta/agent/hanke", Text("hanke", "projekt", "project"), Text("Oma.", "Egen.", "Own.")),
        license="https://creativecommons.org/licenses/by/4.0/",
        version="1.0.0",
        status="DRAFT",
        issued=date(2026, 1, 1),
        modified=date(2026, 3, 4),
        source=("seed 000",),
    )
    concepts = {concept.iri: concept for concept in (PARENT, AGREEMENT, ANNEXES)}
    group = Collection(f"{HOME}ryhma-sopimukset", "sopimukset", Text("Sopimukset", "Avtal", "Agreements"), (PARENT.iri, AGREEMENT.iri))
    return Vocabulary(scheme, concepts, {group.iri: group})
