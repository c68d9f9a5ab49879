"""Profiles of submissions: kept with them, so that whoever goes on with one reads it as it was begun."""

from __future__ import annotations

import hashlib
from pathlib import Path

import orjson

from intel.errors import ConfigError, ProfileError
from intel.graph.intake_queries import Submission
from intel.ingest.profile import Profile, load_profile
from intel.services.private_files import put_once

__all__ = ["keep_profile", "profile_of"]


def keep_profile(data_dir: Path, name: str) -> tuple[Profile, str]:
    """Load a profile for a submission, and keep its text where it is somebody's own file.

    Args:
        data_dir: Of the instance.
        name: Of a profile that comes with the platform, or the path of a TOML file.

    Returns:
        The profile, and the digest under which its text is kept; empty where it comes with the platform.

    Raises:
        ProfileError: There is no such profile, or it cannot be used.
        ConfigError: The data directory cannot be written.
    """
    profile = load_profile(name)
    if not name.endswith(".toml"):
        return profile, ""
    try:
        text = Path(name).read_bytes()
        digest = hashlib.sha256(text).hexdigest()
        put_once(_path(data_dir, digest), text)
    except OSError as error:
        raise ConfigError("the data directory cannot be written") from error
    return profile, digest


def profile_of(data_dir: Path, submission: Submission) -> Profile:
    """The profile by which a submission is read.

    Args:
        data_dir: Of the instance.
        submission: Taken.

    Raises:
        ProfileError: It is no longer there.
    """
    digest = orjson.loads(submission.options).get("profile", "")
    if not digest:
        return load_profile(submission.profile)
    path = _path(data_dir, digest)
    if not path.is_file():
        raise ProfileError("the profile of this submission is no longer kept", details={"profile": submission.profile})
    return load_profile(str(path))


def _path(data_dir: Path, digest: str) -> Path:
    return data_dir / "profiles" / f"{digest}.toml"
