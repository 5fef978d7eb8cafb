"""Settings: `parasta.toml` or `[tool.parasta]` of `pyproject.toml` → which rules hold, how grave they are, and what fails."""

from parasta_vocab.settings.model import PathSettings, Settings, apply
from parasta_vocab.settings.read import find_settings, read_settings

__all__ = ["PathSettings", "Settings", "apply", "find_settings", "read_settings"]
