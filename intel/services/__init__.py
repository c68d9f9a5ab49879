"""One function an act: where access, graph, analysis and audit meet."""
