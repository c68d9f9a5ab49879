"""The only place that knows there is a graph database."""
