import os
from pathlib import Path

import pytest

from intel.services.leftovers import clear_leftovers

OLD = 1_700_000_000


def put(path: Path, *, is_old: bool) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("names")
    if is_old:
        os.utime(path, (OLD, OLD))
        if path.parent.name.startswith(("tmp", "unpacked.")):
            os.utime(path.parent, (OLD, OLD))
    return path


LEFT = [
    "exports/tmpabc/bundle.json",
    "uploads/upload-xyz",
    "uploads/0f8c.jsonl",
    "uploads/tmpabc/sheet.xlsx",
    "blobs/draft.0f8c",
    "blobs/unpacked.abc/member",
]
KEPT = ["blobs/" + "0" * 64, "uploads/" + "0" * 64 + "/content.part", "profiles/mine.toml", "secret", "work/0f8c"]


@pytest.mark.parametrize("name", LEFT)
def test_what_is_older_than_a_day_goes(tmp_path: Path, name: str) -> None:
    path = put(tmp_path / name, is_old=True)

    assert clear_leftovers(tmp_path) == 1
    assert not path.exists()


@pytest.mark.parametrize("name", LEFT)
def test_what_somebody_may_be_at_work_on_stays(tmp_path: Path, name: str) -> None:
    path = put(tmp_path / name, is_old=False)

    assert clear_leftovers(tmp_path) == 0
    assert path.exists()


@pytest.mark.parametrize("name", KEPT)
def test_what_is_kept_stays_however_old(tmp_path: Path, name: str) -> None:
    path = put(tmp_path / name, is_old=True)

    assert clear_leftovers(tmp_path, oldest_seconds=0.0) == 0
    assert path.exists()


def test_a_link_goes_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    elsewhere = put(tmp_path / "elsewhere" / "file", is_old=True)
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "link").symlink_to(elsewhere.parent)
    os.utime(tmp_path / "exports" / "link", (OLD, OLD), follow_symlinks=False)

    assert clear_leftovers(tmp_path) == 1
    assert elsewhere.exists()
