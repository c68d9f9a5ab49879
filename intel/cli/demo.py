"""`intel demo`: an invented region to try everything on, and the tour that `make demo` runs."""

from __future__ import annotations

import json
import os
import secrets
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import intel
from intel.access.actors import demonstration_actor
from intel.cli.options import instance_here, settings_here
from intel.cli.terminal import bar, note, print_rows
from intel.errors import ConfigError
from intel.settings import Settings

if TYPE_CHECKING:
    from intel.services.instance import Instance

__all__ = ["demo_app", "region_command", "start_command"]

demo_app = typer.Typer(no_args_is_help=True, help="An invented region to try everything on.")

_CHECKOUT = Path(intel.__file__).parents[1]
_SEED = 7


@demo_app.callback()
def _demo() -> None:
    """Try everything on an invented region; nothing in it is about real people or companies."""


@demo_app.command("region")
def region_command(
    reports: Annotated[int, typer.Option("--reports", metavar="N", help="How many reports, 1 to 1,000,000.")],
    seed: Annotated[int, typer.Option("--seed", metavar="S", help="Any whole number.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the files; made if it is not there.")],
) -> None:
    """Write the reports of an invented region: a file an administration, and truth.json.

    Eight administrations with real crossing points, roads, railways and airports; fourteen kinds of
    contraband; people, companies, plates and phones that do not exist. In every 1,000 reports at
    least twelve networks are hidden, each seen by several countries through different identifiers;
    truth.json says which. The same N and S give the same bytes.

    Example:
    intel demo region --reports 2000 --seed 7 --out region

    The files are read by `intel ingest region/UZ.jsonl --profile report-json --as uz.unit`.
    """
    from intel.demo.region import write_region

    with bar("writing") as show:
        summary = write_region(reports, seed, out=out, progress=lambda done: show(done, reports))
    print_rows([{"administration": code, "reports": count} for code, count in summary.files.items()])
    note(f"{summary.networks} networks, {summary.cases} case reports, {summary.corrections} corrections in {out}")


@demo_app.command("start")
def start_command(
    reports: Annotated[
        int,
        typer.Option("--reports", metavar="N", min=100, max=1_000_000, help="Size of the region, at its first start."),
    ] = 2_000,
) -> None:
    """Show the platform: a region, two officers, a network, an export, and the service left running.

    Writes an invented region, ingests each administration's file as its own unit, asks one question
    as two officers who get two different answers, follows a hidden network, writes an export to the
    disk, and serves the API with tokens to call it until Ctrl-C. The second start finds the region
    there. Everything is in var/demo of the checkout, or in INTEL_DATA_DIR where that is set; delete
    the folder to begin anew.
    """
    from intel.cli.serve import serve
    from intel.cli.tour import print_access, print_tour

    settings = settings_here()
    if "data_dir" not in settings.model_fields_set:
        settings = settings_here(data_dir=_CHECKOUT / "var" / "demo")
    region = settings.data_dir / "region"
    _generate(region, reports)
    note("starting the graph database …")
    with instance_here(settings) as instance:
        _ingest(instance, region)
        print_tour(instance, region)
        serve(instance, lambda address: print_access(instance, address))


def _generate(region: Path, reports: int) -> None:
    """The region, whole or not at all."""
    from intel.demo.region import write_region

    if (region / "truth.json").exists():
        return
    draft = region.with_name(f"region.{secrets.token_hex(4)}")
    try:
        with bar("inventing a region") as show:
            write_region(reports, _SEED, out=draft, progress=lambda done: show(done, reports))
        draft.replace(region)
    except OSError as error:
        raise ConfigError(
            "the region cannot be kept in the data directory", advice="Check that it is yours and can be written."
        ) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _ingest(instance: Instance, region: Path) -> None:
    """Each administration's file as its unit; a start that was broken off goes on here."""
    from intel.services.submit import submit_file

    mark = region / f"ingested-{_place(instance.settings)}.json"
    if mark.exists():
        return
    totals: dict[str, dict[str, int]] = {}
    for path in sorted(region.glob("??.jsonl")):
        unit = demonstration_actor(f"{path.stem.lower()}.unit")
        with bar(f"{path.name} as {unit.name}") as show:
            result = submit_file(instance, unit, path=path, profile="report-json", progress=show)
        totals[path.stem] = dict(result.totals)
    print_rows([{"administration": code, **counts} for code, counts in totals.items()])
    draft = mark.with_suffix(f".{os.getpid()}")
    draft.write_text(json.dumps(totals), encoding="utf-8")
    draft.replace(mark)


def _place(settings: Settings) -> str:
    """Which database it is in: the same region may be shown on both engines."""
    if settings.neo4j_uri is None:
        return "embedded"
    return "neo4j-" + "".join(sign if sign.isalnum() else "-" for sign in settings.neo4j_uri)
