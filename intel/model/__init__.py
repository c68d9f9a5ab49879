"""The field's vocabulary: frozen models, code lists and identifier rules; no input or output."""
