"""Swedish terms in all their forms."""

import pytest

from parasta_vocab.build.inflect.swedish import swedish_forms


def forms(term, **marks):
    found = list(dict.fromkeys(swedish_forms(term, **marks)))
    return [form for form in found if not (form.endswith("s") and form[:-1] in found)]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("utbildning", ["utbildning", "utbildningen", "utbildningar", "utbildningarna"]),
        ("plan", ["plan", "planen", "planer", "planerna"]),
        ("lärare", ["lärare", "läraren", "lärarna"]),
        ("studerande", ["studerande", "studeranden", "studerandena"]),
        ("bilaga", ["bilaga", "bilagan", "bilagor", "bilagorna"]),
        ("byrå", ["byrå", "byrån", "byråer", "byråerna"]),
        ("koordinator", ["koordinator", "koordinatorn", "koordinatorer", "koordinatorerna"]),
        ("överenskommelse", ["överenskommelse", "överenskommelsen", "överenskommelser", "överenskommelserna"]),
        ("examen", ["examen", "examina"]),
        ("kvalitetshandbok", ["kvalitetshandbok", "kvalitetshandboken", "kvalitetshandböcker", "kvalitetshandböckerna"]),
        ("förman", ["förman", "förmannen", "förmän", "förmännen"]),
        ("examensdel", ["examensdel", "examensdelen", "examensdelar", "examensdelarna"]),
        ("utbildningsavtal", ["utbildningsavtal", "utbildningsavtalet", "utbildningsavtalen"]),
        ("kunnande", ["kunnande", "kunnandet", "kunnanden", "kunnandena"]),
        ("servicelöfte", ["servicelöfte", "servicelöftet", "servicelöften", "servicelöftena"]),
        ("studentnummer", ["studentnummer", "studentnumret", "studentnumren"]),
        ("bedömningskriterium", ["bedömningskriterium", "bedömningskriteriet", "bedömningskriterier", "bedömningskriterierna"]),
        ("personlig utvecklingsplan", ["personlig utvecklingsplan", "personliga utvecklingsplan", "personliga utvecklingsplanen", "personliga utvecklingsplaner", "personliga utvecklingsplanerna"]),
        ("strategiskt partnerskap", ["strategiskt partnerskap", "strategiska partnerskap", "strategiska partnerskapet", "strategiska partnerskapen"]),
        ("särskilt stöd", ["särskilt stöd", "särskilda stöd", "särskilda stödet", "särskilda stöden"]),
        ("yrkesinriktad examen", ["yrkesinriktad examen", "yrkesinriktade examen", "yrkesinriktade examina"]),
        ("utbildning som ordnas på en arbetsplats", [f"{form} som ordnas på en arbetsplats" for form in ("utbildning", "utbildningen", "utbildningar", "utbildningarna")]),
        ("undervisning och handledning", ["undervisning och handledning", "undervisningen och handledningen", "undervisningar och handledningar", "undervisningarna och handledningarna"]),
        ("läro- eller utbildningsavtal", ["läro- eller utbildningsavtal", "läro- eller utbildningsavtalet", "läro- eller utbildningsavtalen"]),
        ("utbildningsanordnarens bedömare", ["utbildningsanordnarens bedömare"]),
        ("hävande av avtal", [f"{head} av {noun}" for head in ("hävande", "hävandet", "hävanden", "hävandena") for noun in ("avtal", "avtalet", "avtalen")]),
        ("val av nivå för samarbete", [f"{head} av {noun} för samarbete" for head in ("val", "valen", "valer", "valerna") for noun in ("nivå", "nivån", "nivåerna")]),
        ("PUK-ansvarig", ["puk-ansvarig", "puk-ansvariga", "puk-ansvarige"]),
        ("Utbildningsstyrelsen", ["utbildningsstyrelsen"]),
        ("Koski", ["koski"]),
        ("närings-, trafik- och miljöcentral", [f"närings- , trafik- och {form}" for form in ("miljöcentral", "miljöcentralen", "miljöcentraler", "miljöcentralerna")]),
    ],
)  # fmt: skip
def test_a_term_declines_by_its_head(term, expected):
    assert forms(term) == expected


def test_the_record_says_which_terms_are_neuter_and_which_are_plural():
    assert forms("digitalt kort", neuter=True) == ["digitalt kort", "digitala kort", "digitala kortet", "digitala korten"]
    assert forms("servicenätverk", plural=True) == ["servicenätverk", "servicenätverken"]
    assert forms("examensgrunder") == ["examensgrunder", "examensgrunderna"]


def test_each_form_has_its_genitive():
    assert list(dict.fromkeys(swedish_forms("plan"))) == [
        "plan",
        "plans",
        "planen",
        "planens",
        "planer",
        "planers",
        "planerna",
        "planernas",
    ]


def test_an_acronym_takes_endings_with_and_without_a_colon():
    assert [form for form in ("puk", "puks", "puk:s", "puk:en") if form not in list(swedish_forms("PUK"))] == []


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("erkännande av tidigare förvärvat kunnande", "erkännandet av det tidigare förvärvade kunnandet"),
        ("utseende av ansvarig handledare", "utseendet av den ansvariga handledaren"),
        ("introduktion av ansvarig handledare", "introduktionen av de ansvariga handledarna"),
        ("planering av handledning och stöd", "planeringen av handledningen och stödet"),
        ("skötsel av kundrelationer och samarbete", "skötseln av kundrelationerna och samarbetet"),
    ],
)
def test_a_noun_after_av_may_be_definite_too(term, found):
    assert found in forms(term)


@pytest.mark.parametrize(
    "term",
    ["bedömning av arbetsplatsen", "behov av att lära", "introduktion av den studerande", "godkännande av PUK", "analys av periodens slut"],
)
def test_what_has_no_other_form_after_av_stays(term):
    rest = term[term.index(" av ") :]
    assert [form for form in forms(term) if not form.endswith(rest.lower())] == []
