"""The one command line, `intel`."""
