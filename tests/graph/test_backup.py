"""A backup gives the same instance again: the same digest, on either engine."""

import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from intel.access.actors import demonstration_actor
from intel.errors import ConfigError, MalformedReportError
from intel.graph.driver import Database
from intel.graph.dump import RESTORED_BY
from intel.graph.schema import CONSTRAINTS, RELATIONSHIPS
from intel.graph.statements import STATEMENTS
from intel.services.ask import Ask, ask
from intel.services.backup import back_up, check, restore
from intel.services.instance import Instance, open_instance
from intel.services.receipts import receipt_lines
from intel.services.submit import SubmissionResult, submit_file
from intel.settings import Settings
from tests.support.engines import wipe

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
UNIT = demonstration_actor("kz.unit")


@pytest.fixture
def instance(database: Database, engine_settings: Settings, tmp_path: Path) -> Iterator[Instance]:
    wipe(database)
    with open_instance(engine_settings.model_copy(update={"data_dir": tmp_path / "old"}), database=database) as opened:
        yield opened
    wipe(database)


def _filled(instance: Instance) -> SubmissionResult:
    path = instance.settings.data_dir / "reports.jsonl"
    lines = [b" ".join(each.read_bytes().split(b"\n")) for each in sorted(EXAMPLES.glob("*.json"))]
    path.write_bytes(b"\n".join(lines) + b'\n{"administration": "KZ"}\n')
    return submit_file(instance, UNIT, path=path, profile="report-json")


def _answers(instance: Instance) -> object:
    return ask(instance, UNIT, Ask("search", {})).rows


def test_every_label_and_relationship_can_be_put_back() -> None:
    names = {f"relate_{each.type}_{each.start}_{each.end}".lower() for each in RELATIONSHIPS}

    assert set(CONSTRAINTS) - {"Record"} - set(RESTORED_BY) == set()
    assert names - set(STATEMENTS) == set()


def test_a_restored_instance_has_the_digest_of_the_saved_one(
    instance: Instance, engine_settings: Settings, tmp_path: Path
) -> None:
    result = _filled(instance)
    before, answered = list(receipt_lines(instance, UNIT, result.submission)), _answers(instance)
    saved = back_up(instance, tmp_path / "backup.tar")
    wipe(instance.database, keeps_places=False)

    settings = engine_settings.model_copy(update={"data_dir": tmp_path / "new"})
    restored = restore(settings, tmp_path / "backup.tar", database=instance.database)

    assert restored.digest == saved.digest
    assert restored.counts["Seizure"] > 0
    with open_instance(settings, database=instance.database) as fresh:
        assert list(receipt_lines(fresh, UNIT, result.submission)) == before
        assert _answers(fresh) == answered
        assert submit_file(fresh, UNIT, path=tmp_path / "old" / "reports.jsonl", profile="report-json").totals == {
            "rejected": result.totals["rejected"],
            "unchanged": sum(result.totals.values()) - result.totals["rejected"],
        }
        assert check(fresh).faults == []


@pytest.mark.embedded
@pytest.mark.neo4j
def test_a_backup_of_one_engine_is_restored_on_the_other(
    embedded_database: Database, embedded_settings: Settings, neo4j_database: Database, tmp_path: Path
) -> None:
    wipe(embedded_database)
    wipe(neo4j_database, keeps_places=False)
    settings = embedded_settings.model_copy(update={"data_dir": tmp_path / "old"})
    with open_instance(settings, database=embedded_database) as instance:
        _filled(instance)
        saved = back_up(instance, tmp_path / "backup.tar")

    there = restore(load(tmp_path / "new"), tmp_path / "backup.tar", database=neo4j_database)
    with open_instance(load(tmp_path / "new"), database=neo4j_database) as instance:
        back_up(instance, tmp_path / "again.tar")
    wipe(embedded_database, keeps_places=False)
    home = restore(load(tmp_path / "home"), tmp_path / "again.tar", database=embedded_database)
    wipe(embedded_database)
    wipe(neo4j_database)

    assert there.digest == saved.digest == home.digest


def load(data_dir: Path) -> Settings:
    return Settings(data_dir=data_dir)


def test_a_backup_is_restored_into_an_empty_instance_only(instance: Instance, tmp_path: Path) -> None:
    _filled(instance)
    back_up(instance, tmp_path / "backup.tar")

    with pytest.raises(ConfigError):
        restore(instance.settings, tmp_path / "backup.tar", database=instance.database)
    with pytest.raises(ConfigError):
        restore(load(tmp_path / "new"), tmp_path / "backup.tar", database=instance.database)


def test_a_changed_backup_is_refused(instance: Instance, tmp_path: Path) -> None:
    _filled(instance)
    back_up(instance, tmp_path / "backup.tar")
    with tarfile.open(tmp_path / "backup.tar") as archive:
        name = next(each.name for each in archive if each.name.startswith("blobs/"))
    raw = (tmp_path / "backup.tar").read_bytes()
    wipe(instance.database)
    (tmp_path / "changed.tar").write_bytes(raw.replace(b"KZ-2026", b"KZ-2025"))
    (tmp_path / "cut.tar").write_bytes(raw[: len(raw) // 2])

    for number, broken in enumerate(("changed.tar", "cut.tar")):
        wipe(instance.database)
        with pytest.raises((MalformedReportError, ConfigError)):
            restore(load(tmp_path / f"n{number}"), tmp_path / broken, database=instance.database)
    assert name


def test_a_check_finds_a_file_that_was_changed_or_lost(instance: Instance) -> None:
    _filled(instance)
    [blob] = (instance.settings.data_dir / "blobs").iterdir()

    blob.chmod(0o600)
    blob.write_bytes(b"other")
    changed = check(instance).faults
    blob.unlink()
    lost = check(instance).faults

    assert ["as it was received" in fault for fault in changed] == [True]
    assert ["not there" in fault for fault in lost] == [True]
