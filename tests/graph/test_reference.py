"""Official lists come into the graph in versions, one of each in use."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from intel.access.actors import demonstration_actor
from intel.errors import ConfigError, NotFoundError
from intel.graph.driver import Database
from intel.graph.state import read_audit
from intel.ingest.reference import PackProfile
from intel.services.codes import code_translated
from intel.services.instance import Instance, open_instance
from intel.services.reference import (
    activate_reference,
    active_packs,
    differences,
    load_reference,
    reference_packs,
)
from intel.settings import Settings
from tests.support.engines import wipe

ACTOR = demonstration_actor("secretariat")
PROFILE = PackProfile(list="tnved", language="ru", code=("code",), names=("name",))


@pytest.fixture
def instance(engine_settings: Settings, database: Database) -> Iterator[Instance]:
    wipe(database)
    with open_instance(engine_settings, database=database) as opened:
        yield opened
    wipe(database)


def _load(instance: Instance, folder: Path, version: str, rows: str) -> None:
    path = folder / f"{version}.csv"
    path.write_text("code,name\n" + rows, encoding="utf-8")
    load_reference(instance, ACTOR, path=path, profile=PROFILE, version=version)


def test_a_version_is_used_once_it_is_put_in_use(instance: Instance, tmp_path: Path) -> None:
    _load(instance, tmp_path, "2022", "9303100000,ружьё\n")
    assert code_translated("hs", "9303", to="tnved", packs=active_packs(instance)).relation == "not-loaded"

    activate_reference(instance, ACTOR, "tnved", version="2022")
    found = code_translated("hs", "9303", to="tnved", packs=active_packs(instance))

    assert (found.version, found.codes) == ("2022", (("9303100000", "ружьё"),))


def test_versions_are_compared_and_exchanged(instance: Instance, tmp_path: Path) -> None:
    _load(instance, tmp_path, "2022", "9303100000,ружьё\n")
    _load(instance, tmp_path, "2025", "9303100000,ружьё\n9303200000,дробовик\n")
    activate_reference(instance, ACTOR, "tnved", version="2022")

    activate_reference(instance, ACTOR, "tnved", version="2025")

    assert differences(instance, "tnved", old="2022", new="2025").added == ("9303200000",)
    assert [(row.version, row.is_active) for row in reference_packs(instance)] == [("2022", False), ("2025", True)]


def test_the_same_file_again_changes_nothing_and_another_under_its_name_is_refused(
    instance: Instance, tmp_path: Path
) -> None:
    _load(instance, tmp_path, "2022", "9303100000,ружьё\n")
    _load(instance, tmp_path, "2022", "9303100000,ружьё\n")

    with pytest.raises(ConfigError):
        _load(instance, tmp_path, "2022", "9303100000,другое\n")

    assert len(reference_packs(instance)) == 1


def test_what_was_done_with_lists_is_in_the_audit(instance: Instance, tmp_path: Path) -> None:
    _load(instance, tmp_path, "2022", "9303100000,ружьё\n")
    activate_reference(instance, ACTOR, "tnved", version="2022")

    acts = [
        entry.act for entry in instance.database.read(lambda transaction: read_audit(transaction, since=0, limit=100))
    ]

    assert {"reference.load", "reference.activate"} <= set(acts)


def test_a_version_that_was_not_loaded_cannot_be_used(instance: Instance) -> None:
    with pytest.raises(NotFoundError):
        activate_reference(instance, ACTOR, "tnved", version="1999")


def test_a_pack_whose_file_is_gone_says_so(instance: Instance, tmp_path: Path) -> None:
    _load(instance, tmp_path, "2022", "9303100000,ружьё\n")
    activate_reference(instance, ACTOR, "tnved", version="2022")
    for blob in (instance.settings.data_dir / "blobs").iterdir():
        if b"9303100000" in blob.read_bytes():
            blob.unlink()

    with pytest.raises(ConfigError):
        active_packs(instance)
