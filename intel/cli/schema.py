"""`intel schema`: the forms that the platform takes."""

from __future__ import annotations

import typer

from intel.cli.terminal import print_json

__all__ = ["report_command", "schema_app"]

schema_app = typer.Typer(no_args_is_help=True, help="Print the forms that the platform takes.")


@schema_app.callback()
def _schema() -> None:
    """Print the forms that the platform takes, as JSON Schema."""


@schema_app.command("report")
def report_command() -> None:
    """Print the JSON Schema of a report in canonical form (JSON Schema 2020-12).

    This is what `intel ingest --profile report-json` and POST /api/v1/reports take. A seizure
    report needs administration, reference and one seizure; everything else may be left out.
    Worked examples are in docs/examples.

    Example:
    intel schema report > report.schema.json
    """
    from intel.model.report import Report

    schema = Report.model_json_schema()
    print_json({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, is_indented=True)
