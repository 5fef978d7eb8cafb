"""Why the operating system refuses something; in English as it says it itself."""

from __future__ import annotations

import errno
import socket
from typing import Final

from parasta_vocab.text import Text

_WORDS: Final = {
    errno.ENOENT: ("tiedostoa tai kansiota ei ole", "filen eller mappen finns inte"),
    errno.EACCES: ("oikeudet eivät riitä", "behörighet saknas"),
    errno.EPERM: ("toiminto ei ole sallittu", "åtgärden är inte tillåten"),
    errno.EEXIST: ("tiedosto on jo olemassa", "filen finns redan"),
    errno.ENOTDIR: ("se ei ole kansio", "det är inte en mapp"),
    errno.EISDIR: ("se on kansio", "det är en mapp"),
    errno.EROFS: ("levylle ei voi kirjoittaa", "disken är skrivskyddad"),
    errno.EADDRINUSE: ("osoite on jo käytössä", "adressen används redan"),
    errno.EADDRNOTAVAIL: ("osoite ei ole tämän tietokoneen", "adressen hör inte till den här datorn"),
    socket.EAI_NONAME: ("nimeä ei tunneta", "namnet är okänt"),
}


def explain_system(error: OSError) -> Text:
    """Return why the system refuses something; what has no words here stays as the system says it."""
    said = (error.strerror or str(error)).partition(" (while")[0]  # Python says the address of a socket once more
    fi, sv = _WORDS.get(error.errno or 0, (said, said))
    return Text(fi, sv, said)
