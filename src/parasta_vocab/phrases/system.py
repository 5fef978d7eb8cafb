"""Why the operating system refuses something; in English as it says it itself."""

from __future__ import annotations

import errno
from functools import cache

from parasta_vocab.text import Text


def explain_system(error: OSError | ValueError) -> Text:
    """Return why the system refuses something; what has no words here stays as the system says it."""
    if not isinstance(error, OSError):  # a name with a NUL or half a character, of which Python does not ask the system
        return Text("tällaista tiedostonimeä ei voi olla", "ett sådant filnamn kan inte finnas", "no file can have such a name")
    said = (error.strerror or str(error)).partition(" (while")[0]  # Python says the address of a socket once more
    fi, sv = _words().get(error.errno or 0, (said, said))
    return Text(fi, sv, said)


@cache
def _words() -> dict[int, tuple[str, str]]:
    import socket

    return {
        errno.ENOENT: ("tiedostoa tai kansiota ei ole", "filen eller mappen finns inte"),
        errno.EACCES: ("oikeudet eivät riitä", "behörighet saknas"),
        errno.EPERM: ("toiminto ei ole sallittu", "åtgärden är inte tillåten"),
        errno.EEXIST: ("tiedosto on jo olemassa", "filen finns redan"),
        errno.ENOTDIR: ("se ei ole kansio", "det är inte en mapp"),
        errno.EISDIR: ("se on kansio", "det är en mapp"),
        errno.ENOTEMPTY: ("kansio ei ole tyhjä", "mappen är inte tom"),
        errno.ENAMETOOLONG: ("nimi on liian pitkä", "namnet är för långt"),
        errno.ELOOP: ("linkit johtavat toisiinsa", "länkarna leder till varandra"),
        errno.EROFS: ("levylle ei voi kirjoittaa", "disken är skrivskyddad"),
        errno.ENOSPC: ("levyllä ei ole tilaa", "det finns inget utrymme på disken"),
        errno.EDQUOT: ("levytilan kiintiö on täynnä", "diskkvoten är full"),
        errno.EFBIG: ("tiedosto on liian suuri", "filen är för stor"),
        errno.EIO: ("laite ei toimi oikein", "enheten fungerar inte rätt"),
        errno.EBADF: ("kohde on suljettu", "målet är stängt"),
        errno.EBUSY: ("se on käytössä", "den används"),
        errno.EMFILE: ("avoinna on liian monta tiedostoa", "för många filer är öppna"),
        errno.ENXIO: ("laitetta ei ole", "enheten finns inte"),
        errno.EADDRINUSE: ("osoite on jo käytössä", "adressen används redan"),
        errno.EADDRNOTAVAIL: ("osoite ei ole tämän tietokoneen", "adressen hör inte till den här datorn"),
        socket.EAI_NONAME: ("nimeä ei tunneta", "namnet är okänt"),
    }
