import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed448 import Ed448PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from intel.errors import ConfigError
from intel.services.keys import ISSUER_KEY_FILE, issuer_key


def test_the_key_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "of" / "instance"

    first, second = issuer_key(folder), issuer_key(folder)

    assert first.private_bytes_raw() == second.private_bytes_raw()
    assert stat.S_IMODE((folder / ISSUER_KEY_FILE).stat().st_mode) == 0o600
    assert [each.name for each in folder.iterdir()] == [ISSUER_KEY_FILE]


def test_of_several_that_start_at_once_one_wins(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = [each.private_bytes_raw() for each in pool.map(issuer_key, [tmp_path] * 8)]

    assert len(set(keys)) == 1
    assert [each.name for each in tmp_path.iterdir()] == [ISSUER_KEY_FILE]


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    issuer_key(tmp_path)
    (tmp_path / ISSUER_KEY_FILE).chmod(0o640)

    with pytest.raises(ConfigError, match="others"):
        issuer_key(tmp_path)


@pytest.mark.parametrize("content", [b"", b"no key", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_what_is_no_key_is_refused_without_quoting_it(tmp_path: Path, content: bytes) -> None:
    _write(tmp_path / ISSUER_KEY_FILE, content)

    with pytest.raises(ConfigError) as refused:
        issuer_key(tmp_path)

    assert "AAAA" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_key_of_another_kind_is_refused(tmp_path: Path) -> None:
    other = Ed448PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    _write(tmp_path / ISSUER_KEY_FILE, other)

    with pytest.raises(ConfigError):
        issuer_key(tmp_path)


def test_a_place_that_cannot_hold_it_is_refused(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")

    with pytest.raises(ConfigError):
        issuer_key(blocked)


def _write(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    path.chmod(0o600)
