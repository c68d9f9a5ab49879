"""`intel sweep`: delete what has expired."""

from __future__ import annotations

from intel.cli.options import instance_here
from intel.cli.terminal import note

__all__ = ["sweep_command"]


def sweep_command() -> None:
    """Delete what has expired, and the bytes of attachments that no report names any more. Run it once a day.

    All of it is hidden already, so no answer changes. Access classes that nothing has used since the
    sweep before go too.

    What programs that were killed left behind in the data directory goes too, once it is a day old.

    It does not say how much it deleted: that would tell an operator of reports that he may not know of.

    Exit code 0, or 2 with one line on standard error where the database does not answer.
    """
    from intel.graph.sweeping import sweep
    from intel.services.attachments import remove_unheld_attachments
    from intel.services.leftovers import clear_leftovers

    with instance_here() as instance:
        clear_leftovers(instance.settings.data_dir)
        sweep(instance.database, now=instance.now())
        remove_unheld_attachments(instance)
    note("swept")
