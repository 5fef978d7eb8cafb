"""`python -m parasta_vocab` is `parasta`."""

import sys

from parasta_vocab.cli.main import main


def run() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(main())


if __name__ == "__main__":
    run()
