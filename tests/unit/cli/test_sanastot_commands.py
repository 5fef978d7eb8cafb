"""The commands that hints name: whole, and fit for a shell."""

import shlex
from pathlib import Path

from parasta_vocab.cli.sanastot_commands import Here


def test_a_command_has_all_that_the_run_had_and_is_quoted_for_a_shell():
    here = Here("http://1.2.3.4/a?b&c", Path("omat tietueet"), Path("a/j"), insecure=True)
    assert here.pull("parasta", "--dry-run") == (
        "parasta vocab pull parasta --from 'http://1.2.3.4/a?b&c' --records 'omat tietueet' --journal a/j --insecure --dry-run"
    )
    assert shlex.split(here.publish("parasta", "--overwrite")) == [
        *("parasta", "publish", "sanastot", "--to", "http://1.2.3.4/a?b&c", "--scheme", "parasta"),
        *("--records", "omat tietueet", "--journal", str(Path("a/j")), "--insecure", "--overwrite"),
    ]


def test_what_was_not_named_is_left_to_what_the_commands_take_without_it():
    here = Here("https://sanastot.suomi.fi", None, None, insecure=False)
    assert here.publish("parasta") == "parasta publish sanastot --to https://sanastot.suomi.fi --scheme parasta"
