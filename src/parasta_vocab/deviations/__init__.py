"""Findings set against what people decided and what an earlier run found: the baseline, and the comparison."""

from parasta_vocab.deviations.baseline import Baseline, Entry, read_baseline
from parasta_vocab.deviations.compare import compare, read_earlier

__all__ = ["Baseline", "Entry", "compare", "read_baseline", "read_earlier"]
