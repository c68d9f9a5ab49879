"""Regional customs intelligence: reports become a graph, each officer gets their own view."""

__version__ = "0.1.0"
