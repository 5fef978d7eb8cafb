"""`parasta lsp`: serve an editor over standard input and output."""

from __future__ import annotations

import os
import signal
import sys

import click

from parasta_vocab.cli.language import OPTIONS, lang_option, say
from parasta_vocab.extras import needs


@click.command(
    options_metavar=OPTIONS,
    help=say(
        "Palvele muokkainta, kun prosessikuvausta kirjoitetaan: havainnot, selitykset, täydennys ja viittaukset. Muokkain käynnistää "
        "komennon itse ja puhuu sille vakiosyötteen kautta (Language Server Protocol).",
        "Betjäna en redigerare medan en processbeskrivning skrivs: iakttagelser, förklaringar, komplettering och hänvisningar. "
        "Redigeraren startar själv kommandot och talar till det via standard in (Language Server Protocol).",
        "Serve an editor while a process description is being written: findings, explanations, completion and references. The editor "
        "starts the command itself and speaks to it on standard input (Language Server Protocol).",
    ),
)
@click.option("--stdio", is_flag=True, hidden=True, help=say("Tavallinen tapa.", "Det vanliga sättet.", "The usual way."))
@lang_option
def command(stdio: bool, lang: str) -> int:
    """Serve until the editor leaves, and return the exit code."""
    from parasta_vocab.cli.judge import Judge
    from parasta_vocab.cli.main import SIGNALS
    from parasta_vocab.settings.chosen import Chosen

    with needs("lsp"):
        from parasta_vocab.lsp.serve import serve

    if sys.stdin.isatty():
        click.echo(
            say(
                "Odotan muokkainta. Lopeta: Ctrl+C.",
                "Väntar på en redigerare. Avsluta med Ctrl+C.",
                "Waiting for an editor. Press Ctrl+C to stop.",
            ),
            err=True,
        )
    for each in signal.Signals:
        if each.name in SIGNALS:
            signal.signal(each, signal.SIG_DFL)  # nothing half written can be left, and the reader would not notice
    with os.fdopen(os.dup(1), "wb") as output:
        os.dup2(2, 1)  # what any library prints must not come between the messages
        return serve(lang, lambda: Judge(Chosen()), sys.stdin.buffer, output)
