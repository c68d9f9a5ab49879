"""What arrives: from the bytes an administration sent to rows that the graph can take."""
