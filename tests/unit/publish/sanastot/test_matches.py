"""Matches: between our schemes from both sides, nothing that nobody has verified, nothing that leads nowhere."""

from parasta_vocab import namespaces
from parasta_vocab.alignment.counterparts import rows_by_subject
from parasta_vocab.publish.sanastot.matches import Match, matches_by_concept
from parasta_vocab.vocab import SCHEMES

BACK = {"broadMatch": "narrowMatch", "narrowMatch": "broadMatch"}


def test_a_match_between_our_schemes_is_said_on_both_sides():
    concept, document = f"{namespaces.CONCEPTS}koulutussopimus", f"{namespaces.DOCUMENTS}koulutussopimus"
    assert matches_by_concept()[concept] == (Match("closeMatch", document, "koulutussopimus"),)
    assert matches_by_concept()[document] == (Match("closeMatch", concept, "koulutussopimus"),)
    within = {(iri, match.field, match.iri) for iri, matches in matches_by_concept().items() for match in matches if match.within}
    assert within == {(other, BACK.get(field, field), iri) for iri, field, other in within}


def test_candidates_that_nobody_has_verified_stay_at_home():
    assert any(row.status == "unverified" for rows in rows_by_subject().values() for _, row in rows)
    homes = tuple(namespaces.scheme(name) for name in SCHEMES)
    found = [match for matches in matches_by_concept().values() for match in matches]
    assert [match for match in found if match.within and not match.iri.startswith(homes)] == []


def test_what_lies_outside_the_platform_can_be_opened():
    outside = {match.iri for matches in matches_by_concept().values() for match in matches if not match.within}
    assert "http://purl.org/vocab/cpsv#PublicService" in outside
    assert [iri for iri in outside if iri.startswith(namespaces.BASE)] == []
