import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from intel.demo import MOST_REPORTS, RegionSummary, write_region
from intel.errors import ConfigError, LimitExceededError
from intel.model.administrations import ADMINISTRATIONS
from intel.model.commodities import COMMODITIES
from intel.model.gazetteer import PLACES
from intel.model.identifiers import normalise
from intel.model.report import Report, canonical_bytes
from intel.model.units import find_unit

REPORTS, SEED = 2_000, 7


@dataclass(frozen=True)
class Written:
    summary: RegionSummary
    lines: dict[str, list[bytes]]
    reports: list[dict[str, Any]]
    truth: dict[str, Any]


def read(out: Path) -> dict[str, list[bytes]]:
    return {path.stem: path.read_bytes().splitlines() for path in sorted(out.glob("*.jsonl"))}


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Written:
    out = tmp_path_factory.mktemp("region")
    summary = write_region(REPORTS, SEED, out=out, progress=lambda _: None)
    lines = read(out)
    reports = [json.loads(line) for each in lines.values() for line in each]
    return Written(summary, lines, reports, json.loads((out / "truth.json").read_bytes()))


def identifiers_of(report: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Kind, normal form and check of every identifier of a report."""
    for records in report.values():
        for record in records if isinstance(records, list) else ():
            for each in record.get("identifiers", ()):
                found = normalise(each["kind"], each["value"])
                if found is not None:
                    yield each["kind"], found.normal, found.check


def test_as_many_lines_are_written_as_were_asked_for(region: Written) -> None:
    counts = {administration: len(lines) for administration, lines in region.lines.items()}

    assert set(counts) == set(ADMINISTRATIONS)
    assert counts == dict(region.summary.files) == region.truth["files"]
    assert sum(counts.values()) == region.summary.reports == REPORTS


def test_every_line_is_a_report_in_canonical_form(region: Written) -> None:
    for administration, lines in region.lines.items():
        for line in lines:
            report = Report.model_validate_json(line)
            assert report.administration == administration
            assert canonical_bytes(report) == line


def test_equal_size_and_seed_give_equal_bytes(tmp_path: Path) -> None:
    for name, seed in (("one", 3), ("two", 3), ("other", 4)):
        write_region(150, seed, out=tmp_path / name, progress=lambda _: None)

    one, two, other = ({p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in ("one", "two", "other"))

    assert one == two
    assert one != other


def test_progress_ends_at_the_last_line(tmp_path: Path) -> None:
    seen: list[int] = []

    write_region(1_201, 1, out=tmp_path, progress=seen.append)

    assert seen == [500, 1_000, 1_201]


def test_references_are_unique_but_for_versions(region: Written) -> None:
    keys = Counter((r["administration"], r["reference"], r.get("version", 1)) for r in region.reports)
    corrected = [r for r in region.reports if r.get("version", 1) == 2]

    assert max(keys.values()) == 1
    assert len(corrected) == region.summary.corrections > REPORTS // 100
    assert all((r["administration"], r["reference"], 1) in keys for r in corrected)


def test_identifiers_are_shared_only_within_networks_and_through_hubs(region: Written) -> None:
    holders: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for report in region.reports:
        for kind, normal, _ in identifiers_of(report):
            holders[kind, normal].add(report["reference"])
    planted = {(k["kind"], k["value"]): set(k["reports"]) for n in region.truth["networks"] for k in n["links"]}
    hubs = {(hub["kind"], hub["value"]) for hub in region.truth["hubs"]}

    shared = {key: references for key, references in holders.items() if len(references) > 1 and key not in hubs}

    assert shared == planted
    assert len(hubs) == REPORTS // 1_000
    assert all(len(holders[hub]) > 60 for hub in hubs)


def test_networks_are_many_and_of_several_countries(region: Written) -> None:
    networks = region.truth["networks"]

    assert len(networks) == region.summary.networks >= 12 * REPORTS // 1_000
    for network in networks:
        assert 4 <= len(network["reports"]) <= 9
        assert len({each["administration"] for each in network["reports"]}) >= 3
        assert len(network["links"]) == len(network["reports"]) - 1
        assert len({link["kind"] for link in network["links"]}) >= 2


def test_somebody_sees_each_network_whole_and_others_a_part(region: Written) -> None:
    for network in region.truth["networks"]:
        references = {each["reference"] for each in network["reports"]}
        assert network["whole_for"]
        assert network["part_for"]
        assert any(set(seen) < references for seen in network["part_for"].values())


def test_the_views_of_the_countries_differ(region: Written) -> None:
    seen: dict[str, set[str]] = {code: set() for code in ADMINISTRATIONS}
    for report in region.reports:
        to = report.get("marking", {}).get("releasable_to", [])
        for code in ADMINISTRATIONS:
            if code == report["administration"] or "ALL" in to or code in to:
                seen[code].add(report["reference"])

    assert len({frozenset(references) for references in seen.values()}) == len(ADMINISTRATIONS)
    everything = {report["reference"] for report in region.reports}
    assert all(len(references) < 0.9 * len(everything) for references in seen.values())
    assert any("RILO" in r.get("marking", {}).get("releasable_to", []) for r in region.reports)
    assert any(not r["marking"].get("releasable_to") for r in region.reports)


def test_markings_are_few(region: Written) -> None:
    markings: defaultdict[str, set[str]] = defaultdict(set)
    for report in region.reports:
        base = json.dumps(report.get("marking", {}), sort_keys=True)
        markings[report["administration"]].add(base)
        for person in report.get("persons", ()):
            if "marking" in person:
                markings[report["administration"]].add(base + json.dumps(person["marking"]))

    # Each makes at most a class for the report and one for its nominal part.
    assert all(len(each) <= 25 for each in markings.values())


def test_all_fourteen_kinds_are_smuggled_in_units_that_are_known(region: Written) -> None:
    goods = [item for report in region.reports for item in report["goods"]]

    assert {item["commodity"] for item in goods} == set(COMMODITIES)
    assert all(find_unit(item["quantity"]["unit"]) is not None for item in goods)


def test_officers_make_their_mistakes(region: Written) -> None:
    checks = Counter((kind, check) for report in region.reports for kind, _, check in identifiers_of(report))
    text = b"\n".join(line for lines in region.lines.values() for line in lines).decode()
    mentions = [seizure["place"] for report in region.reports for seizure in report["seizures"]]

    assert checks["container", "fail"] > 0
    assert checks["wagon", "fail"] > 0
    assert checks["container", "pass"] > 10 * checks["container", "fail"]
    assert all(word in text for word in ("не указано", "N/A", "不详", '"кг"', "公斤"))
    assert any("place" not in mention for mention in mentions)
    assert all(mention["place"] in PLACES for mention in mentions if "place" in mention)


def test_reports_are_written_in_three_languages(region: Written) -> None:
    languages = Counter(n["language"] for r in region.reports for n in r.get("narratives", ()))

    assert set(languages) == {"en", "ru", "zh"}
    assert min(languages.values()) > REPORTS // 50


def test_cases_bind_several_seizures(region: Written) -> None:
    cases = [report for report in region.reports if report.get("kind") == "case"]
    references = {(report["administration"], report["reference"]) for report in region.reports}

    assert len(cases) == region.summary.cases > REPORTS // 100
    assert all(len(case["seizures"]) >= 2 for case in cases)
    assert all(
        (case["administration"], link["reference"]) in references for case in cases for link in case.get("links", ())
    )


@pytest.mark.parametrize("reports", [1, 3, 4, 17, 503, 504])
def test_a_region_of_any_size_is_written(tmp_path: Path, reports: int) -> None:
    summary = write_region(reports, 11, out=tmp_path, progress=lambda _: None)

    assert sum(len(lines) for lines in read(tmp_path).values()) == summary.reports == reports


def test_a_region_of_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        write_region(0, 1, out=tmp_path, progress=lambda _: None)


def test_a_region_with_more_reports_than_numbers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LimitExceededError):
        write_region(MOST_REPORTS + 1, 1, out=tmp_path, progress=lambda _: None)


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        write_region(1, 1, out=tmp_path / "file", progress=lambda _: None)

    assert caught.value.details["folder"] == str(tmp_path / "file")
