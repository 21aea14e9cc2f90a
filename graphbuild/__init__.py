"""graphbuild reads press articles and builds a knowledge graph of diplomatic contacts."""

__version__ = "0.1.0"
