from parasta_vocab.publish.terms import Term, iter_terms


def test_each_term_has_its_role_gender_number_status_and_source(small):
    agreement, annexes = small.get("koulutussopimus"), small.get("sopimuksen-liitteet")
    assert list(iter_terms(agreement)) == [
        Term("preferred", "fi", "koulutussopimus"),
        Term("preferred", "sv", "utbildningsavtal", neuter=True, status="confirmed", source=("Opetushallitus/ehoks",)),
        Term("preferred", "en", "training agreement"),
        Term("alternative", "fi", "koso"),
        Term("alternative", "sv", "avtal om utbildning", neuter=True),
        Term("alternative", "sv", "utbildningskontrakt", neuter=True),
        Term("discouraged", "fi", "työssäoppimissopimus", source=("seed 003",)),
        Term("discouraged", "sv", "praktikavtal", neuter=True, source=("seed 003",)),
        Term("hidden", "fi", "koulutus sopimus"),
        Term("hidden", "fi", "koulutussopimuksia"),
    ]
    assert list(iter_terms(annexes)) == [
        Term("preferred", "fi", "sopimuksen liitteet", plural=True),
        Term("preferred", "sv", "avtalsbilagor", plural=True),
        Term("preferred", "en", "annexes of an agreement", plural=True),
        Term("alternative", "sv", "bilagebrev", neuter=True, plural=True),
    ]
