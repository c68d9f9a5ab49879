"""Prints the graph's labels and relationship types as JSON, for the Cypher linter.

The linter then finds a misspelt label, which a database takes without a word.
"""

import json
import sys

from intel.graph import schema


def main() -> None:
    """Write the vocabulary to standard output."""
    labels = schema.CLASSIFIED_LABELS | schema.KEYED_LABELS | schema.PUBLIC_LABELS | schema.PLATFORM_LABELS
    types = {relationship.type for relationship in schema.RELATIONSHIPS}
    json.dump({"labels": sorted(labels), "relationshipTypes": sorted(types)}, sys.stdout)


if __name__ == "__main__":
    main()
