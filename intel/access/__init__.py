"""Who may see, send and keep what: pure decisions and cryptography, no input or output."""
