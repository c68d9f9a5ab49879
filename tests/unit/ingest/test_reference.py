from pathlib import Path

import pytest

from intel.errors import MalformedReportError, ProfileError
from intel.ingest.reference import PackProfile, load_pack_profile, pack_profiles, read_pack

PROFILE = PackProfile(list="prc", version="2026", language="zh", code=("code",), names=("name",), digits_only=True)


def _file(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_shipped_profile_can_be_used() -> None:
    for name in pack_profiles():
        assert load_pack_profile(name).about
    assert len(pack_profiles()) >= 15


def test_a_pack_keeps_every_name_of_a_code_that_stands_twice(tmp_path: Path) -> None:
    path = _file(tmp_path, "code,name\n9303.10.00,枪\n9303.10.00,火枪\n9304,气枪\n")

    pack = read_pack(path, PROFILE)

    assert list(pack.entries) == ["93031000", "9304"]
    assert pack.entries["93031000"].names == ("枪", "火枪")
    assert (pack.version, pack.language) == ("2026", "zh")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("code,name\n1,a\n,b\n", "row 2"),
        ("code,title\n1,a\n", "lacks the columns name"),
        ("code,name\n", "no codes"),
        ('code,name\n1,"a\n', "no CSV"),
        ("", "lacks the columns"),
    ],
)
def test_a_file_that_cannot_be_a_pack_says_where_and_why(tmp_path: Path, text: str, part: str) -> None:
    with pytest.raises(MalformedReportError) as refused:
        read_pack(_file(tmp_path, text), PROFILE)

    assert part in str(refused.value)


def test_a_pack_without_a_version_is_none(tmp_path: Path) -> None:
    with pytest.raises(ProfileError):
        read_pack(_file(tmp_path, "code,name\n1,a\n"), PROFILE.model_copy(update={"version": ""}))


@pytest.mark.parametrize("name", ["no-such", "/no/such.toml"])
def test_a_profile_that_is_not_there_is_said_to_be_missing(name: str) -> None:
    with pytest.raises(ProfileError):
        load_pack_profile(name)
