"""The program `intel`: its commands, and how it ends."""

from __future__ import annotations

import sys
from types import TracebackType

import typer

from intel.cli.admin import admin_app
from intel.cli.ask import ask_command
from intel.cli.attachment import attachment_app
from intel.cli.code import code_app
from intel.cli.demo import demo_app
from intel.cli.emergency import case_app, emergency_app
from intel.cli.export import export_command
from intel.cli.group import group_app
from intel.cli.identify import id_command
from intel.cli.ingest import import_command, ingest_command
from intel.cli.onward import onward_app
from intel.cli.originating import (
    correct_command,
    notices_command,
    reclassify_command,
    release_command,
    withdraw_command,
)
from intel.cli.people import token_command, users_command
from intel.cli.place import place_app
from intel.cli.policy import policy_app
from intel.cli.profile import profile_app
from intel.cli.receipts import quarantine_app, receipt_app, submissions_command
from intel.cli.reference import reference_app
from intel.cli.schema import schema_app
from intel.cli.serve import serve_command
from intel.cli.submit import submit_command
from intel.cli.suggestions import suggestion_app
from intel.cli.sweep import sweep_command
from intel.cli.terminal import print_error
from intel.cli.watch import watch_command
from intel.cli.worker import worker_command
from intel.clock import SystemClock
from intel.errors import IntelError, PolicyBreachError
from intel.log import configure_logging, get_logger, silent_traces

__all__ = ["app", "main"]

_FAULT = 2
_INTERRUPTED = 130

app = typer.Typer(
    name="intel",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Regional customs intelligence: reports become one graph, and everybody gets exactly the answer that is "
    "theirs.\n\nThe instance is the one in INTEL_DATA_DIR, on the embedded engine, or on the Neo4j that "
    "INTEL_NEO4J_URI names; docs/settings.md has all settings.\n\nNew here? `intel demo start` shows everything.",
    epilog="Exit code 0; 1 where rows of a file were rejected; 2 with one line on standard error for every fault.",
)
app.command("ask")(ask_command)
app.command("id")(id_command)
app.command("ingest")(ingest_command)
app.command("submissions")(submissions_command)
app.command("export")(export_command)
app.command("import")(import_command)
app.command("withdraw")(withdraw_command)
app.command("reclassify")(reclassify_command)
app.command("correct")(correct_command)
app.command("release")(release_command)
app.command("notices")(notices_command)
app.command("sweep")(sweep_command)
app.command("serve")(serve_command)
app.command("submit")(submit_command)
app.command("watch")(watch_command)
app.command("worker")(worker_command)
app.command("token")(token_command)
app.command("users")(users_command)
app.add_typer(receipt_app, name="receipt")
app.add_typer(attachment_app, name="attachment")
app.add_typer(quarantine_app, name="quarantine")
app.add_typer(suggestion_app, name="suggestion")
app.add_typer(admin_app, name="admin")
app.add_typer(profile_app, name="profile")
app.add_typer(code_app, name="code")
app.add_typer(place_app, name="place")
app.add_typer(reference_app, name="reference")
app.add_typer(schema_app, name="schema")
app.add_typer(policy_app, name="policy")
app.add_typer(group_app, name="group")
app.add_typer(onward_app, name="onward")
app.add_typer(emergency_app, name="emergency")
app.add_typer(case_app, name="case")
app.add_typer(demo_app, name="demo")


def main() -> None:
    """Run the program on this process's arguments; it always ends by SystemExit.

    What goes wrong is one line on standard error and exit code 2, never a stack trace: a trace can
    quote a report.
    """
    # before anything can go wrong: an unconfigured log would quote what a program holds
    configure_logging("warning", clock=SystemClock())
    with silent_traces(), _LastWord():
        app()
    sys.exit(_FAULT)


class _LastWord:
    """Turns whatever ends the program into one line, and lets only SystemExit through."""

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        if isinstance(error, SystemExit) or error is None:
            return False
        if isinstance(error, KeyboardInterrupt):
            sys.exit(_INTERRUPTED)
        if isinstance(error, IntelError) and not isinstance(error, PolicyBreachError):
            print_error(error)
            return True
        # the fault is ours: its place is in the log, and nothing of what it is about goes out
        get_logger().error("cli.fault", exc_info=error)
        print_error(PolicyBreachError("something went wrong inside the program"))
        return True
