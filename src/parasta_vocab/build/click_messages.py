"""What click says, in Finnish, Swedish and English; the English text is the key by which click asks for the other two.

Here stands what this program can show, and what a new option or argument would. What click says to programmers is left out.
"""

from __future__ import annotations

from typing import Final

from parasta_vocab.text import Text

MESSAGES: Final = (
    # help
    Text("Käyttö:", "Användning:", "Usage:"),
    Text("Valinnat", "Alternativ", "Options"),
    Text("Komennot", "Kommandon", "Commands"),
    Text("Argumentit", "Argument", "Positional arguments"),
    Text("Näytä tämä ohje ja lopeta.", "Visa den här hjälpen och avsluta.", "Show this message and exit."),
    Text("Näytä versio ja lopeta.", "Visa versionen och avsluta.", "Show the version and exit."),
    Text("%(prog)s, versio %(version)s", "%(prog)s, version %(version)s", "%(prog)s, version %(version)s"),
    Text("oletus: {default}", "standard: {default}", "default: {default}"),
    Text("pakollinen", "obligatoriskt", "required"),
    Text("tiedosto", "fil", "file"),
    Text("kansio", "mapp", "directory"),
    Text("polku", "sökväg", "path"),
    # wrong usage
    Text("Virhe: {message}", "Fel: {message}", "Error: {message}"),
    Text("Lue ohje: {command} {option}", "Läs hjälpen: {command} {option}", "Try '{command} {option}' for help."),
    Text("Komento puuttuu.", "Kommandot saknas.", "Missing command."),
    Text("Komentoa {name!r} ei ole.", "Kommandot {name!r} finns inte.", "No such command {name!r}."),
    Text("Valintaa {name!r} ei ole.", "Alternativet {name!r} finns inte.", "No such option {name!r}."),
    Text("Komennosta puuttuu argumentti", "Kommandot saknar argumentet", "Missing argument"),
    Text("Komennosta puuttuu valinta", "Kommandot saknar alternativet", "Missing option"),
    Text("Mahdolliset arvot:\n\t{choices}", "Möjliga värden:\n\t{choices}", "Choose from:\n\t{choices}"),
    Text(
        "Valinnalle {name!r} ei anneta arvoa.",
        "Alternativet {name!r} tar inget värde.",
        "Option {name!r} does not take a value.",
    ),
    # values that will not do
    Text("Arvo ei kelpaa: {message}", "Ogiltigt värde: {message}", "Invalid value: {message}"),
    Text(
        "Kohdan {param_hint} arvo ei kelpaa: {message}",
        "Ogiltigt värde för {param_hint}: {message}",
        "Invalid value for {param_hint}: {message}",
    ),
    Text("{value!r} ei ole kokonaisluku.", "{value!r} är inget heltal.", "{value!r} is not a valid {number_type}."),
    Text("{value!r} ei ole UUID-tunniste.", "{value!r} är ingen UUID.", "{value!r} is not a valid UUID."),
    Text("{value} ei ole välillä {range}.", "{value} ligger inte i intervallet {range}.", "{value} is not in the range {range}."),
    Text("{filename!r} on tiedosto, ei kansio.", "{filename!r} är en fil, inte en mapp.", "{name} {filename!r} is a file."),
    Text("{filename!r} on kansio, ei tiedosto.", "{filename!r} är en mapp, inte en fil.", "{name} {filename!r} is a directory."),
    Text("{name} {filename!r} puuttuu.", "{name} {filename!r} finns inte.", "{name} {filename!r} does not exist."),
    Text("{name} {filename!r}: lukuoikeus puuttuu.", "{name} {filename!r}: läsrättighet saknas.", "{name} {filename!r} is not readable."),
    Text(
        "{name} {filename!r}: kirjoitusoikeus puuttuu.",
        "{name} {filename!r}: skrivrättighet saknas.",
        "{name} {filename!r} is not writable.",
    ),
    # completion in the shell
    Text(
        "Komentojen täydennys ei toimi Bashissa, jonka versio on vanhempi kuin 4.4.",
        "Komplettering av kommandon fungerar inte i Bash äldre än version 4.4.",
        "Shell completion is not supported for Bash versions older than 4.4.",
    ),
    Text(
        "Bashin versiota ei saatu selville, joten komentojen täydennys ei toimi.",
        "Versionen av Bash är okänd, så komplettering av kommandon fungerar inte.",
        "Couldn't detect Bash version, shell completion is not supported.",
    ),
)
COUNTED: Final = (
    (
        Text("Tarkoititko: {possibility}?", "Menade du: {possibility}?", "Did you mean {possibility}?"),
        Text("Tarkoititko: {possibilities}?", "Menade du: {possibilities}?", "(Did you mean one of: {possibilities}?)"),
    ),
    (
        Text("Ylimääräinen argumentti: {args}", "Överflödigt argument: {args}", "Got unexpected extra argument ({args})"),
        Text("Ylimääräisiä argumentteja: {args}", "Överflödiga argument: {args}", "Got unexpected extra arguments ({args})"),
    ),
    (
        Text("Valinnalta {name!r} puuttuu arvo.", "Alternativet {name!r} saknar värde.", "Option {name!r} requires an argument."),
        Text(
            "Valinta {name!r} tarvitsee {nargs} arvoa.",
            "Alternativet {name!r} kräver {nargs} värden.",
            "Option {name!r} requires {nargs} arguments.",
        ),
    ),
    (
        Text("{value!r} ei ole {choice}.", "{value!r} är inte {choice}.", "{value!r} is not {choice}."),
        Text("{value!r} ei ole mikään näistä: {choices}.", "{value!r} är inget av dessa: {choices}.", "{value!r} is not one of {choices}."),
    ),
)
"""What click says of one, and of any other number."""
