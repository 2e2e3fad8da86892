"""TalentDesk: offline reading of science and technology talent policy."""

__version__ = "0.1.0"
