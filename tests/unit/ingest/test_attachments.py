"""What is sent beside rows: recognised by content, bared, found by name, and said of in the receipt."""

import hashlib
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from intel.access.handles import InstanceSecret
from intel.ingest.attaching import Attaching, AttachmentLimits, SentFiles
from intel.ingest.attachment_store import AttachmentStore
from intel.ingest.attachment_types import recognised
from intel.ingest.bare_pictures import bare_picture, picture_end
from intel.ingest.judging import Judge, Judged, Sender
from intel.ingest.occurrences import Occurrences
from intel.ingest.pipeline import read_rows
from intel.ingest.profile import load_profile
from intel.model.report import Report
from tests.support.pictures import ELSEWHERE, PICTURES, PLACE, Picture, jpeg, png

SECRET = InstanceSecret(b"a secret of the tests")
NOW = datetime(2026, 3, 1, tzinfo=UTC)
LIMITS = AttachmentLimits(most_bytes=100_000, most_pixels=1_000_000)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda each: f"{each.media_type} {len(each.content)}")
def test_a_bare_picture_has_every_pixel_and_nothing_beside_it(picture: Picture) -> None:
    bare = bare_picture(picture.content, picture.media_type)

    assert bare == picture.bare
    assert PLACE in picture.content or ELSEWHERE in picture.content
    assert PLACE not in bare
    assert ELSEWHERE not in bare


def test_a_bare_photograph_of_a_library_shows_the_same_pixels() -> None:
    image = Image.effect_noise((64, 48), 80).convert("RGB")
    exif = Image.Exif()
    exif[0x010E], exif[0x0112] = "taken by somebody", 3
    for form, media_type in (("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp")):
        sink = io.BytesIO()
        image.save(sink, form, exif=exif)

        bare = bare_picture(sink.getvalue(), media_type)

        assert b"taken by somebody" in sink.getvalue()
        assert b"taken by somebody" not in bare
        before, after = Image.open(sink), Image.open(io.BytesIO(bare))
        assert before.tobytes() == after.tobytes()
        if form == "JPEG":
            assert dict(after.getexif()) == {0x0112: 3}


@pytest.mark.parametrize("media_type", ["image/jpeg", "image/png", "image/webp", "image/tiff"])
def test_what_is_no_picture_is_refused_wherever_it_breaks_off(media_type: str) -> None:
    picture = {"image/png": png().content}.get(media_type, jpeg().content)
    for length in range(len(picture) - 1):
        with pytest.raises(ValueError, match=r"\w"):
            bare_picture(picture[:length], media_type)


def test_the_end_of_a_picture_is_where_its_last_part_ends() -> None:
    for make in (jpeg, png):
        picture = make(behind=b"PK\x03\x04 and more")

        assert picture.content[picture_end(picture.content, picture.media_type) :] == b"PK\x03\x04 and more"


def _office(*names: str) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, "")
    return sink.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "media_type", "is_active"),
    [
        ("a.jpg", jpeg().content, "image/jpeg", False),
        ("a.png", png().content, "image/png", False),
        ("a.pdf", b"%PDF-1.7\n1 0 obj <</Type /Catalog>>", "application/pdf", False),
        ("a.pdf", b"%PDF-1.7\n" + b" " * 2_000_000 + b"<</OpenAction 2 0 R>>", "application/pdf", True),
        ("a.dcm", bytes(128) + b"DICM" + bytes(20), "application/dicom", False),
        ("a.svg", b"<svg xmlns='x'><script>alert(1)</script></svg>", "application/octet-stream", True),
        ("a.jpg", b"\n<!DOCTYPE html><html></html>", "application/octet-stream", True),
        ("a.jpg", b"MZ\x90\0", "application/octet-stream", True),
        ("a.txt", b"#!/bin/sh\n", "application/octet-stream", True),
        ("a.docx", _office("word/document.xml"), "application/vnd.openxmlformats-officedocument", False),
        ("a.docm", _office("word/vbaProject.bin"), "application/vnd.openxmlformats-officedocument", True),
        ("a.note", b"seen at the gate", "text/plain", False),
        ("a.html", b"seen at the gate", "text/plain", True),
        ("a.bin", bytes(range(128, 160)) * 9, "application/octet-stream", False),
        ("a.bin", b"", "application/octet-stream", False),
    ],
)
def test_a_file_is_what_its_content_says(
    tmp_path: Path, name: str, content: bytes, media_type: str, *, is_active: bool
) -> None:
    (tmp_path / "x").write_bytes(content)

    found = recognised(tmp_path / "x", name)

    assert (found.media_type, found.is_active) == (media_type, is_active)


def _judged(tmp_path: Path, files: dict[str, bytes], *reports: str, unit: str = "uz.unit") -> list[Judged]:
    path = tmp_path / "sent.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("reports.jsonl", "\n".join(reports))
        for name, content in files.items():
            archive.writestr(name, content)
    profile = load_profile("report-json")
    with Occurrences() as occurrences:
        sender = Sender(unit, "UZ", lambda _: True)
        judge = Judge(profile, sender, secret=SECRET, submission="s", occurrences=occurrences)
        store = AttachmentStore(tmp_path / "data", SECRET, unit)
        attaching = Attaching(judge, SentFiles.of(path, most_bytes=1 << 30), store=store, limits=LIMITS)
        return [attaching.judge(row, NOW) for row in attaching.rows(read_rows(profile, path))]


def _report(attachments: str, reference: str = "U-1") -> str:
    return f'{{"administration": "UZ", "reference": "{reference}", "seizures": [{{}}], "attachments": [{attachments}]}}'


def _of(judged: Judged) -> Report:
    assert judged.incoming is not None
    return judged.incoming.report


def _codes(judged: Judged) -> list[str]:
    return [each.code for each in judged.findings]


def test_a_named_file_is_kept_and_the_report_says_what_it_is(tmp_path: Path) -> None:
    photo = jpeg()

    (judged,) = _judged(tmp_path, {"batch/photos/A.jpg": photo.content}, _report('{"name": "photos\\\\a.JPG"}'))

    (found,) = _of(judged).attachments
    assert (found.digest, found.media_type, found.size) == (photo.digest, "image/jpeg", len(photo.content))
    assert AttachmentStore(tmp_path / "data", SECRET, "uz.unit").path_of(photo.digest).read_bytes() == photo.content
    assert not AttachmentStore(tmp_path / "data", SECRET, "kz.unit").path_of(photo.digest).exists()
    assert _codes(judged) == []


def test_what_is_not_there_is_missing_and_what_nobody_names_is_said_at_the_end(tmp_path: Path) -> None:
    judged = _judged(
        tmp_path,
        {"a.jpg": jpeg().content, "x/b.png": png().content, "y/b.png": png().content, "c.pdf": b"%PDF-1"},
        _report('{"name": "a.jpg"}, {"name": "d.jpg"}', "U-1"),
        _report('{"name": "b.png"}', "U-2"),
        _report("", "U-3"),
    )

    assert [_codes(each) for each in judged] == [["attachment_missing"], ["attachment_missing"], ["attachments"]]
    assert judged[-1].findings[-1].value == "c.pdf, x/b.png, y/b.png"
    assert [each.digest is not None for each in _of(judged[0]).attachments] == [True, False]


def test_a_digest_alone_finds_what_the_same_unit_sent_before_and_nobody_elses(tmp_path: Path) -> None:
    photo = jpeg()
    by_digest = _report(f'{{"digest": "{photo.digest}", "media_type": "text/html", "size": 1}}')
    _judged(tmp_path, {"a.jpg": photo.content}, _report('{"name": "a.jpg"}'))

    (own,) = _judged(tmp_path, {}, by_digest)
    (others,) = _judged(tmp_path, {}, by_digest, unit="kz.unit")

    assert _of(own).attachments[0].media_type == "image/jpeg"
    assert _codes(own) == []
    assert _of(others).attachments[0].digest is None
    assert _codes(others) == ["attachment_missing"]


@pytest.mark.parametrize(
    ("files", "said", "codes"),
    [
        ({"a.jpg": png().content}, '{"name": "a.jpg"}', ["attachment_other_type"]),
        ({"a.jpg": jpeg(behind=b"PK\x03\x04").content}, '{"name": "a.jpg"}', ["attachment_has_more"]),
        ({"a.svg": b"<svg onload='x'/>"}, '{"name": "a.svg"}', ["attachment_active"]),
        ({"a.bin": bytes(range(1, 33)) * 9}, '{"name": "a.bin"}', ["attachment_unknown"]),
        ({"a.png": png(width=60_000, height=60_000).content}, '{"name": "a.png"}', ["attachment_too_many_pixels"]),
        ({"a.bin": b"x" * 100_001}, '{"name": "a.bin"}', ["attachment_too_large"]),
        ({"a.jpg": jpeg().content}, f'{{"name": "a.jpg", "digest": "{"0" * 64}"}}', ["attachment_differs"]),
        ({"a.pdf": b"%PDF-1.7"}, '{"name": "a.pdf", "screened": true}', ["attachment_not_bared"]),
        ({"a.jpg": jpeg().content}, '{"name": "a.jpg", "screened": true}', []),
    ],
    ids=lambda each: each[0] if isinstance(each, list) and each else None,
)
def test_what_is_to_be_said_of_a_file_is_a_finding(
    tmp_path: Path, files: dict[str, bytes], said: str, codes: list[str]
) -> None:
    (judged,) = _judged(tmp_path, files, _report(said))

    assert _codes(judged) == codes
    assert judged.findings == [] or judged.findings[0].field == "attachments.attachment-1"


def test_the_same_files_give_the_same_report(tmp_path: Path) -> None:
    files, said = {"a.jpg": jpeg().content}, _report('{"name": "a.jpg"}')

    first, second = (_of(_judged(tmp_path, files, said)[0]) for _ in range(2))

    assert first == second
    assert hashlib.sha256(files["a.jpg"]).hexdigest() == first.attachments[0].digest
