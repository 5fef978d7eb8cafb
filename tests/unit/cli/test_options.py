"""What `--output` does to what is already there."""

import os
import stat
from threading import Thread

import pytest

from parasta_vocab.cli.options import write_whole


def test_a_link_is_followed_and_a_file_keeps_its_mode(tmp_path):
    real, link = tmp_path / "real.ttl", tmp_path / "link.ttl"
    real.write_text("old")
    real.chmod(0o600)
    link.symlink_to(real)
    write_whole(link, "uusi ä")
    assert (link.is_symlink(), real.read_text(encoding="utf-8"), stat.S_IMODE(real.stat().st_mode)) == (True, "uusi ä", 0o600)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.ttl", "real.ttl"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"data")
    reader.join(10)
    assert (read, stat.S_ISFIFO(pipe.stat().st_mode)) == ([b"data"], True)
