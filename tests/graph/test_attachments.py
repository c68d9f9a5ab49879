"""Attachments from a ZIP to the bytes that come out again: by class, audited, gone with their report."""

import json
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from intel.access.actors import demonstration_actor
from intel.clock import FixedClock
from intel.errors import NotFoundError
from intel.graph.driver import Database
from intel.graph.state import read_audit
from intel.ingest.attachment_store import stored_names
from intel.services.ask import Ask, ask
from intel.services.attachments import Attached, AttachmentRequest, find_attachment, remove_unheld_attachments
from intel.services.backup import back_up, check, restore
from intel.services.correcting import correct
from intel.services.export import ExportRequest, export
from intel.services.instance import Instance, open_instance
from intel.services.originating import reclassify, remarking, withdraw
from intel.services.receipts import receipt_lines
from intel.services.selection import Selection
from intel.services.submit import submit_file
from intel.settings import Settings
from tests.support.engines import wipe
from tests.support.pictures import jpeg, png

MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
UNIT = demonstration_actor("kz.unit")
PHOTO, SCAN = jpeg(turned=6), png()


@pytest.fixture
def instance(engine_settings: Settings, database: Database, tmp_path: Path) -> Iterator[Instance]:
    wipe(database)
    own = {"clock": MOMENT, "secret": SecretStr("a secret of the tests"), "data_dir": tmp_path / "data"}
    with open_instance(engine_settings.model_copy(update=own), database=database) as opened:
        yield opened
    wipe(database)


def _sent(instance: Instance, tmp_path: Path, *, files: dict[str, bytes] | None = None, **changes: Any) -> str:
    """Send a report with a screened photograph and a scan; its handle."""
    plain = {
        "administration": "KZ",
        "reference": "K-1",
        "marking": {"releasable_to": ["ALL"], "nominal_releasable_to": ["UZ"]},
        "seizures": [{"date": "2026-02-03"}],
        "attachments": [
            {"id": "p", "name": "p.jpg", "kind": "photograph", "caption": "in the spare wheel", "screened": True},
            {"id": "s", "name": "s.png", "kind": "scan", "caption": "passport of Invented Name"},
        ],
        **changes,
    }
    path = tmp_path / "sent.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("reports.jsonl", json.dumps(plain))
        for name, content in (files if files is not None else {"p.jpg": PHOTO.content, "s.png": SCAN.content}).items():
            archive.writestr(name, content)
    result = submit_file(instance, UNIT, path=path, profile="report-json")
    (line,) = map(json.loads, receipt_lines(instance, UNIT, result.submission))
    return str(line["report"])


def _get(instance: Instance, name: str, report: str, which: str, **more: Any) -> Attached | None:
    handle = instance.secret.handle("KZ", "kz.unit", reference="K-1", local_id=which)
    try:
        return find_attachment(instance, demonstration_actor(name), AttachmentRequest(report, handle, **more))
    except NotFoundError:
        return None


def _bytes(found: Attached | None) -> bytes | None:
    return None if found is None else b"".join(found.pieces())


def test_who_reads_the_names_gets_it_as_it_came_and_who_does_not_the_bare_picture(
    instance: Instance, tmp_path: Path
) -> None:
    report = _sent(instance, tmp_path)

    uz, tm = (_get(instance, name, report, "p") for name in ("uz.officer", "tm.officer"))

    assert (_bytes(uz), _bytes(tm)) == (PHOTO.content, PHOTO.bare)
    assert uz is not None
    assert (uz.name, uz.media_type, uz.digest) == ("p.jpg", "image/jpeg", PHOTO.digest)
    assert tm is not None
    assert (tm.digest, tm.size) == ("", len(PHOTO.bare))
    assert _bytes(_get(instance, "uz.officer", report, "p", is_bare=True)) == PHOTO.bare
    assert _bytes(_get(instance, "uz.officer", report, "s")) == SCAN.content
    assert _get(instance, "uz.officer", report, "s", is_bare=True) is None
    assert _get(instance, "tm.officer", report, "s") is None
    assert _get(instance, "uz.officer", report, "p", purpose="statistics") is not None
    assert _bytes(_get(instance, "uz.officer", report, "p", purpose="statistics")) == PHOTO.bare


def test_a_report_shows_its_attachments_as_far_as_they_are_the_readers(instance: Instance, tmp_path: Path) -> None:
    report = _sent(instance, tmp_path)

    seen = {
        name: ask(instance, demonstration_actor(name), Ask("report", {"id": report})).rows[0]["attachments"]
        for name in ("uz.officer", "tm.officer")
    }

    by_kind = {name: {each["kind"]: each for each in found} for name, found in seen.items()}
    photo = {"kind": "photograph", "media_type": "image/jpeg", "size": len(PHOTO.content), "screened": True}
    photo |= {"name": "p.jpg", "caption": "in the spare wheel", "id": by_kind["tm.officer"]["photograph"]["id"]}
    assert by_kind["tm.officer"]["photograph"] == photo
    assert by_kind["tm.officer"]["scan"].keys() == {"id", "kind", "media_type", "size"}
    assert by_kind["uz.officer"]["photograph"] == {**photo, "digest": PHOTO.digest}
    assert by_kind["uz.officer"]["scan"]["caption"] == "passport of Invented Name"


def test_a_report_that_is_hidden_and_one_that_is_not_there_are_refused_alike(
    instance: Instance, tmp_path: Path
) -> None:
    report = _sent(instance, tmp_path, marking={})
    handle = instance.secret.handle("KZ", "kz.unit", reference="K-1", local_id="p")
    refusals: list[str] = []

    for request in (
        AttachmentRequest(report, handle),
        AttachmentRequest(report, report),
        AttachmentRequest(handle, handle),
        AttachmentRequest("x\ud800", "../../secret"),
    ):
        with pytest.raises(NotFoundError) as refused:
            find_attachment(instance, demonstration_actor("uz.officer"), request)
        refusals.append(str(refused.value))

    assert len(set(refusals)) == 1
    assert _bytes(_get(instance, "kz.officer", report, "p")) == PHOTO.content


def test_the_act_is_in_the_audit_before_the_bytes_go_out(instance: Instance, tmp_path: Path) -> None:
    report = _sent(instance, tmp_path)
    found = _get(instance, "uz.officer", report, "p")

    acts = instance.database.read(lambda transaction: read_audit(transaction, since=0, limit=100))

    assert found is not None
    (entry,) = (each for each in acts if each.act == "attachment")
    assert (entry.actor, entry.count) == ("uz.officer", 1)
    assert report not in entry.arguments


def test_a_marking_of_its_own_keeps_an_attachment_back(instance: Instance, tmp_path: Path) -> None:
    kept = {"id": "p", "name": "p.jpg", "screened": True, "marking": {}}
    report = _sent(instance, tmp_path, attachments=[kept], files={"p.jpg": PHOTO.content})

    assert _get(instance, "uz.officer", report, "p") is None
    assert "attachments" not in ask(instance, demonstration_actor("uz.officer"), Ask("report", {"id": report})).rows[0]
    assert _bytes(_get(instance, "kz.officer", report, "p")) == PHOTO.content


def test_what_its_originator_takes_back_or_narrows_is_not_given_any_more(instance: Instance, tmp_path: Path) -> None:
    report = _sent(instance, tmp_path)

    reclassify(instance, UNIT, Selection((report,)), marking=remarking({"nominal_releasable_to": []}))
    narrowed = _bytes(_get(instance, "uz.officer", report, "p"))
    withdraw(instance, UNIT, Selection((report,)))

    assert narrowed == PHOTO.bare
    assert [_get(instance, name, report, "p") for name in ("uz.officer", "kz.officer", "kz.unit")] == [None] * 3


def test_bytes_that_no_report_names_are_deleted_a_day_later(instance: Instance, tmp_path: Path) -> None:
    report = _sent(instance, tmp_path)
    assert isinstance(instance.clock, FixedClock)
    instance.clock.advance(timedelta(days=2))
    remove_unheld_attachments(instance)
    held = len(list(stored_names(instance.settings.data_dir)))
    attachments = [{"id": "p", "digest": PHOTO.digest, "screened": True}]
    again = {"id": report, "marking": {"releasable_to": ["ALL"]}, "seizures": [{}], "attachments": attachments}
    correct(instance, UNIT, [again])
    remove_unheld_attachments(instance)

    left = len(list(stored_names(instance.settings.data_dir)))

    assert (held, left) == (2, 1)
    assert _bytes(_get(instance, "tm.officer", report, "p")) == PHOTO.bare
    assert check(instance).faults == []


def test_a_copy_that_somebody_holds_has_no_bytes(instance: Instance, tmp_path: Path) -> None:
    report = _sent(instance, tmp_path)
    bundle = tmp_path / "bundle.json"
    export(instance, demonstration_actor("uz.officer"), ExportRequest("bundle", (report,)), out=bundle)
    withdraw(instance, UNIT, Selection((report,)))
    submit_file(instance, demonstration_actor("uz.unit"), path=bundle, profile="intel-bundle")

    shown = ask(instance, demonstration_actor("uz.unit"), Ask("report", {"id": report})).rows[0]

    assert {each["kind"] for each in shown["attachments"]} == {"photograph", "scan"}
    assert _get(instance, "uz.unit", report, "p") is None


def test_a_backup_has_them_and_a_check_misses_what_is_lost(
    instance: Instance, engine_settings: Settings, tmp_path: Path
) -> None:
    report = _sent(instance, tmp_path)
    saved = back_up(instance, tmp_path / "backup.tar")
    secret = instance.settings.secret
    wipe(instance.database, keeps_places=False)
    settings = engine_settings.model_copy(update={"data_dir": tmp_path / "new", "secret": secret, "clock": MOMENT})

    restored = restore(settings, tmp_path / "backup.tar", database=instance.database)

    assert restored.digest == saved.digest
    assert restored.counts["Attachment"] == 2
    with open_instance(settings, database=instance.database) as fresh:
        assert _bytes(_get(fresh, "uz.officer", report, "p")) == PHOTO.content
        assert check(fresh).faults == []
        first, second = sorted((tmp_path / "new" / "attachments").iterdir())
        first.unlink()
        second.write_bytes(b"something else")
        assert len(check(fresh).faults) == 2
