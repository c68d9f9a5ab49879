"""An export holds the actor's own view, is audited, and comes back from a bundle as a held copy."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import networkx as nx
import pytest
from pydantic import SecretStr

from intel.access.actors import demonstration_actor
from intel.errors import ExportError, LimitExceededError, NotFoundError
from intel.export.bundle import parse_bundle
from intel.graph.builder import Origin
from intel.graph.driver import Database, Transaction
from intel.graph.state import read_audit
from intel.graph.writer import Incoming, write_reports
from intel.model.report import Report
from intel.services.ask import Ask, ask
from intel.services.export import ExportRequest, export
from intel.services.instance import Instance, open_instance
from intel.services.submit import submit_file
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.sources import ROOT

MOMENT = datetime(2026, 7, 1, 12, tzinfo=UTC)
EXAMPLES = ("case", "minimal", "seizure-chinese", "seizure-russian", "warning")
EVERYTHING = Ask("search", {})
QUESTIONS = (
    Ask("search", {}),
    Ask("search", {"text": "heroin"}),
    Ask("totals", {"by": "substance,country,year"}),
    Ask("routes", {}),
    Ask("network", {"start": "seal:UZ0000417", "hops": "3"}),
    Ask("path", {"a": "seal:UZ0000417", "b": "seal:UZ0000417"}),
    Ask("trace", {"identifier": "seal:UZ0000417"}),
    Ask("changes", {"since": "2000-01-01"}),
)


def _settings(settings: Settings, secret: str, at: datetime = MOMENT) -> Settings:
    return settings.model_copy(update={"clock": at, "secret": SecretStr(secret)})


@pytest.fixture
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    wipe(database)
    with open_instance(_settings(engine_settings, "a secret of the tests"), database=database) as opened:
        for number, name in enumerate(EXAMPLES):
            report = Report.model_validate_json((ROOT / "docs" / "examples" / f"{name}.json").read_bytes())
            unit = f"{report.administration.lower()}.unit"
            _write(opened, Incoming(report, unit, MOMENT - timedelta(days=number + 1), Origin("s", 1)))
        yield opened
    wipe(database)


def _write(instance: Instance, incoming: Incoming) -> None:
    def work(transaction: Transaction) -> None:
        write_reports(transaction, [incoming], secret=instance.secret, then=lambda _, __: None)

    instance.database.write(work)


def _rows(instance: Instance, name: str, question: Ask) -> list[dict[str, object]]:
    return ask(instance, demonstration_actor(name), question).rows


def _takeable(instance: Instance, name: str) -> list[str]:
    """Handles of what somebody sees and may take away: what is marked H2 or H3 leaves by its originator alone."""
    found: list[str] = []
    for row in _rows(instance, name, EVERYTHING):
        (shown,) = _rows(instance, name, Ask("report", {"id": str(row["report"])}))
        own = shown["administration"] == demonstration_actor(name).administration
        if own or shown["marking"]["handling_code"] in ("H0", "H1"):
            found.append(str(shown["id"]))
    return sorted(found)


def test_two_officers_export_two_different_views(instance: Instance, tmp_path: Path) -> None:
    seen = {}
    for name in ("uz.officer", "kz.officer", "az.officer", "auditor"):
        out = tmp_path / f"{name}.json"
        result = export(instance, demonstration_actor(name), ExportRequest("bundle", question=EVERYTHING), out=out)
        reports = [each.report for each in parse_bundle(out.read_bytes()).reports]
        assert result.reports == len(reports)
        assert [each["id"] for each in reports] == _takeable(instance, name)
        seen[name] = sorted(each["reference"] for each in reports)

    assert seen["az.officer"] == []  # the warning is for other purposes than his usual one
    assert seen["auditor"] == []
    assert "KZ-2026-004410" in seen["uz.officer"]
    assert seen["uz.officer"] != seen["kz.officer"]


def test_a_report_in_a_bundle_is_what_the_question_report_shows(instance: Instance, tmp_path: Path) -> None:
    handles = tuple(str(row["report"]) for row in _rows(instance, "uz.officer", EVERYTHING))
    out = tmp_path / "bundle.json"

    export(instance, demonstration_actor("uz.officer"), ExportRequest("bundle", handles), out=out)

    for each in parse_bundle(out.read_bytes()).reports:
        assert _rows(instance, "uz.officer", Ask("report", {"id": each.report["id"]})) == [each.report]
    assert out.stat().st_mode & 0o777 == 0o600


def test_an_export_is_in_the_audit(instance: Instance, tmp_path: Path) -> None:
    actor = demonstration_actor("uz.officer")
    export(instance, actor, ExportRequest("csv", question=EVERYTHING), out=tmp_path / "seizures.csv")

    entries = instance.database.read(lambda tx: read_audit(tx, since=0, limit=10))
    assert sorted(entry.act for entry in entries) == ["export", "search"]


def test_what_is_not_visible_and_what_is_not_there_are_refused_alike(instance: Instance, tmp_path: Path) -> None:
    actor = demonstration_actor("az.officer")
    hidden = str(_rows(instance, "uz.officer", EVERYTHING)[0]["report"])
    said = []
    for handle in (hidden, "00000000-0000-4000-8000-000000000000"):
        with pytest.raises(NotFoundError) as raised:
            export(instance, actor, ExportRequest("bundle", (handle,)), out=tmp_path / "none.json")
        said.append((raised.value.message, raised.value.advice, dict(raised.value.details)))

    assert said[0] == said[1]
    assert list(tmp_path.iterdir()) == []


def test_pages_of_an_answer_are_followed_to_the_end_unless_one_is_asked_for(instance: Instance, tmp_path: Path) -> None:
    instance.settings = instance.settings.model_copy(update={"max_page": 1})
    actor, out = demonstration_actor("uz.officer"), tmp_path / "bundle.json"

    whole = export(instance, actor, ExportRequest("bundle", question=EVERYTHING), out=out)
    page = export(instance, actor, ExportRequest("bundle", question=Ask("search", {"limit": "1"})), out=out)

    assert whole.reports > 1
    assert page.reports == 1


def test_an_export_that_cannot_be_made_says_why(instance: Instance, tmp_path: Path) -> None:
    actor = demonstration_actor("uz.officer")
    totals = Ask("totals", {"by": "country"})
    with pytest.raises(ExportError, match="names no reports"):
        export(instance, actor, ExportRequest("csv", question=totals), out=tmp_path / "x")
    with pytest.raises(ExportError, match="nothing to export"):
        export(instance, actor, ExportRequest("csv"), out=tmp_path / "x")
    with pytest.raises(ExportError, match="cannot be written"):
        export(instance, actor, ExportRequest("csv", question=EVERYTHING), out=tmp_path / "no" / "x")
    instance.settings = instance.settings.model_copy(update={"max_expansion": 1})
    with pytest.raises(LimitExceededError):
        export(instance, actor, ExportRequest("csv", ("a", "b")), out=tmp_path / "x")


def test_graph_and_map_of_a_view_open_again(instance: Instance, tmp_path: Path) -> None:
    actor = demonstration_actor("kz.officer")
    graph, places = tmp_path / "x.graphml", tmp_path / "x.geojson"
    export(instance, actor, ExportRequest("graphml", question=EVERYTHING), out=graph)
    export(instance, actor, ExportRequest("geojson", question=EVERYTHING), out=places)

    assert "seal:UZ0000417" in nx.read_graphml(graph)
    geometries = [feature["geometry"] for feature in json.loads(places.read_bytes())["features"]]
    assert {geometry["type"] for geometry in geometries if geometry} == {"Point", "LineString"}


def test_a_bundle_in_an_empty_instance_answers_its_holder_with_the_same_rows(
    instance: Instance, engine_settings: Settings, database: Database, tmp_path: Path
) -> None:
    actor, out = demonstration_actor("uz.officer"), tmp_path / "bundle.json"
    plain = json.loads((ROOT / "docs" / "examples" / "seizure-russian.json").read_bytes())
    plain["version"] = 3
    plain["goods"][0]["quantity"]["amount"] = "17.5"
    _write(instance, Incoming(Report.model_validate(plain), "kz.unit", MOMENT, Origin("s", 2)))
    assert "revised" in {row["change"] for row in _rows(instance, actor.name, Ask("changes", {"since": "2000-01-01"}))}
    export(instance, actor, ExportRequest("bundle", question=EVERYTHING), out=out)
    handles = [str(row["report"]) for row in _rows(instance, actor.name, EVERYTHING)]
    questions = (*QUESTIONS, *(Ask("report", {"id": handle}) for handle in handles))
    expected = [_rows(instance, actor.name, question) for question in questions]
    assert all(expected)
    wipe(database)

    with open_instance(_settings(engine_settings, "another instance's secret"), database=database) as other:
        result = submit_file(other, actor, path=out, profile="intel-bundle")

        assert set(result.totals) <= {"accepted", "accepted_with_findings"}
        assert [_rows(other, actor.name, question) for question in questions] == expected
        assert _rows(other, "tj.officer", EVERYTHING) == []
        assert submit_file(other, actor, path=out, profile="intel-bundle").totals == {"unchanged": len(handles)}
