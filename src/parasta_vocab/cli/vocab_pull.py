"""`parasta vocab pull`: take what was changed in a terminology service into the record files, after showing it."""

from __future__ import annotations

from pathlib import Path

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.cli.options import format_option, records_option, taking_options
from parasta_vocab.cli.sanastot_options import journal_option, sanastot_option
from parasta_vocab.cli.services import insecure_option, timeout_option


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Hae yksi sanasto sanastopalvelusta (rajapinta v2) ja tuo siihen tehdyt muutokset tietueisiin. Muutokset näytetään ensin, ja samalla "
        "kerrotaan, mitä tietueisiin ei voi ottaa; kaikki tiedostot kirjoitetaan tai ei yhtään. Jos sanasto on viety tältä koneelta, omiin vielä "
        "viemättömiin muutoksiin ei kosketa, ja se, mikä on muuttunut kummassakin, jätetään sinun ratkaistavaksesi.\n\n"
        "Paluukoodi: 0 tietueissa on kaikki, mikä palvelussa on muuttunut (valinnan --diff kanssa: mikään ei riko käyttöä), 1 jotakin jäi kirjoittamatta "
        "(--diff: rikkova muutos), 2 väärä käyttö, 3 palvelu ei vastannut tai kieltäytyi.",
        "Hämta en vokabulär från en terminologitjänst (gränssnitt v2) och importera ändringarna i den till posterna. Ändringarna visas "
        "först, liksom det som inte kan importeras; alla filer skrivs eller ingen. Om vokabulären har publicerats från den här datorn "
        "berörs inte egna ändringar som ännu inte är publicerade, och det som har ändrats på båda hållen lämnas åt dig att avgöra.\n\n"
        "Returkod: 0 posterna har allt som har ändrats i tjänsten (med --diff: inget bryter användningen), 1 något skrevs inte (--diff: "
        "brytande ändring), 2 felaktig användning, 3 tjänsten svarade inte eller vägrade.",
        "Read one terminology of a service (API v2) and take what was changed there into the records. The changes are shown first, with what "
        "no record can take; all files are written or none. If the terminology was published from this computer, changes of ours that are not "
        "published yet are left alone, and what was changed on both sides is left for you to decide.\n\n"
        "Exit code: 0 the records have all that was changed in the service (with --diff: nothing breaks), 1 something was not written (--diff: a breaking "
        "change), 2 wrong usage, 3 the service did not answer or refused.",
    ),
)
@click.argument("prefix", metavar=say("SANASTO", "VOKABULÄR", "PREFIX"))
@sanastot_option("--from", "origin")
@records_option
@click.option(
    "--diff",
    "compares",
    is_flag=True,
    help=say(
        "Näytä ero kuten parasta vocab diff; älä kirjoita.",
        "Visa skillnaden som parasta vocab diff; skriv inte.",
        "Show the difference as parasta vocab diff does; do not write.",
    ),
)
@taking_options
@click.option(
    "--overwrite",
    is_flag=True,
    help=say(
        "Ota palvelun sisältö myös niihin kohtiin, jotka ovat muuttuneet sekä tietueissa että palvelussa.",
        "Ta tjänstens innehåll också i det som har ändrats både i posterna och i tjänsten.",
        "Take what the service has also where both the records and the service were changed.",
    ),
)
@journal_option(
    say(
        "Viennin päiväkirja, jos se annettiin vietäessä: samassa kansiossa on muisti siitä, mitä viimeksi vietiin.",
        "Publiceringens journal, om den angavs vid publiceringen: i samma mapp finns uppgiften om vad som senast publicerades.",
        "The journal of publishing, if it was given there: the same folder remembers what was last published.",
    )
)
@timeout_option(30)
@insecure_option
@format_option("text", "json", "markdown")
@lang_option
def command(
    prefix: str,
    origin: str,
    records: Path,
    compares: bool,
    dry_run: bool,
    yes: bool,
    accept_valid: bool,
    overwrite: bool,
    journal: Path | None,
    timeout: float,
    insecure: bool,
    format_name: str,
    lang: str,
) -> int:
    """Read both sides, then compare them or take over what is proposed."""
    from parasta_vocab.cli.run_pull import Source, diff, pull
    from parasta_vocab.cli.taking import Way, after_writing
    from parasta_vocab.phrases import PHRASES

    source = Source(prefix, origin, records, journal, timeout, insecure)
    if compares:
        return diff(source, format_name, lang)
    next_step = PHRASES["pull_next"].filled(first=after_writing(records), command=source.here.publish(prefix, "--dry-run")).show(lang)
    return pull(source, Way(dry_run, yes, accept_valid, format_name, lang, next_step), overwrite=overwrite)
