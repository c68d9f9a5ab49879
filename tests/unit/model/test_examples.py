"""The worked examples of the documents are reports, in canonical form, and show what they should."""

import json
from pathlib import Path

import pytest

from intel.model.codes import CODE_LISTS
from intel.model.gazetteer import PLACES
from intel.model.report import Report, canonical_bytes
from tests.support.sources import ROOT

EXAMPLES = sorted((ROOT / "docs" / "examples").glob("*.json"))

every_example = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def read(path: Path) -> Report:
    return Report.model_validate_json(path.read_bytes())


def test_there_are_five_examples_with_a_russian_and_a_chinese_one() -> None:
    languages = {narrative.language for path in EXAMPLES for narrative in read(path).narratives}

    assert [path.stem for path in EXAMPLES] == ["case", "minimal", "seizure-chinese", "seizure-russian", "warning"]
    assert {"ru", "zh"} <= languages


@every_example
def test_an_example_is_in_canonical_form(path: Path) -> None:
    written = json.loads(path.read_bytes())

    assert json.loads(canonical_bytes(read(path))) == written
    assert path.read_text(encoding="utf-8") == (
        json.dumps(written, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    )


@every_example
def test_an_example_read_from_its_canonical_bytes_is_the_same_report(path: Path) -> None:
    report = read(path)

    assert Report.model_validate_json(canonical_bytes(report)) == report


@every_example
def test_an_example_uses_the_codes_of_the_lists(path: Path) -> None:
    report = read(path)
    mentions = [seizure.place for seizure in report.seizures]
    mentions += [place for leg in report.legs for place in (leg.departure, leg.destination, *leg.via)]
    used = {
        "direction": {each.direction for each in report.seizures},
        "procedure": {each.procedure for each in report.seizures},
        "traffic": {each.traffic for each in report.seizures},
        "detection": {code for each in report.seizures for code in each.detection},
        "concealment": {code for each in report.seizures for code in each.concealment},
        "packaging": {item.packaging.code for item in report.goods if item.packaging},
        "mode": {each.mode for each in (*report.legs, *report.conveyances)},
        "place-type": {place.kind for place in mentions if place},
    }

    unknown = {name: {c for c in codes - {None} if CODE_LISTS[name].find(c) != c} for name, codes in used.items()}
    assert {name: codes for name, codes in unknown.items() if codes} == {}
    assert {place.place for place in mentions if place} - {None} <= set(PLACES)
