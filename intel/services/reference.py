"""Loading official code lists, comparing their versions, and putting one in use.

Bytes are kept in the blob store under their digest, what they are in the graph; both are public
reference, and every act is audited.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from intel.access.actors import Actor
from intel.clock import epoch_ms
from intel.errors import ConfigError, NotFoundError
from intel.graph.driver import Transaction
from intel.graph.reference import ReferencePackRow, activate_pack, put_pack, read_packs
from intel.ingest.blobs import blob_path, keep_file
from intel.ingest.reference import PackProfile, read_pack
from intel.model.reference import PackDifference, ReferencePack, difference
from intel.services.instance import Act, Instance

__all__ = ["ReferencePackRow", "activate_reference", "active_packs", "differences", "load_reference", "reference_packs"]

_PACKS_KEPT = 16


@lru_cache(maxsize=_PACKS_KEPT)
def _pack_of(path: str, profile: str, version: str) -> ReferencePack:
    return read_pack(Path(path), PackProfile.model_validate_json(profile), version=version)


def _open(instance: Instance, row: ReferencePackRow) -> ReferencePack:
    path = blob_path(instance.settings.data_dir, row.blob)
    if not path.is_file():
        raise ConfigError(
            f"the file of {row.list} {row.version} is not in the blob store",
            advice="Load it again from the official file, or restore the data directory.",
        )
    return _pack_of(str(path), row.profile, row.version)


def reference_packs(instance: Instance) -> list[ReferencePackRow]:
    """Every version that was loaded, by list and time.

    Access: Public reference; filters nothing.
    """
    return instance.database.read(read_packs)


def active_packs(instance: Instance) -> Mapping[str, ReferencePack]:
    """The packs in use, by list.

    Access: Public reference; filters nothing.
    """
    return {row.list: _open(instance, row) for row in reference_packs(instance) if row.is_active}


def load_reference(
    instance: Instance, actor: Actor, *, path: Path, profile: PackProfile, version: str = ""
) -> ReferencePackRow:
    """Take an official file as a version of a list; it comes into use only by `activate_reference`.

    Args:
        instance: Where it goes.
        actor: Who loads it, for the audit.
        path: The file as published.
        profile: How it is read.
        version: What the version is called, before the profile's.

    Returns:
        What was loaded; the same file, profile and version again is the same pack.

    Raises:
        MalformedReportError: The file cannot be read as the profile says; says which row or column.
        ProfileError: Nobody says which version it is.
        ConfigError: Another file was already loaded under this list and version.

    Access: Public reference; writes audit.
    """
    pack = read_pack(path, profile, version=version)
    blob = keep_file(instance.settings.data_dir, path)
    text = profile.model_dump_json()
    number = hashlib.sha256(f"{blob.digest}\n{text}\n{pack.version}".encode()).hexdigest()[:32]
    row = ReferencePackRow(
        number,
        pack.list,
        pack.version,
        language=pack.language,
        profile=text,
        blob=blob.digest,
        codes=len(pack.entries),
        loaded_at=epoch_ms(instance.clock.now()),
        loaded_by=actor.name,
        is_active=False,
    )

    def write(transaction: Transaction) -> ReferencePackRow:
        for known in read_packs(transaction):
            if known.id == row.id:
                return known
            if (known.list, known.version) == (row.list, row.version):
                raise ConfigError(
                    f"{row.list} {row.version} was already loaded from another file or by another profile",
                    advice="Give this one another version: --version.",
                )
        put_pack(transaction, row)
        act = Act("reference.load", actor.default_purpose, f"{row.list} {row.version} {row.blob}")
        instance.audit(transaction, actor, act, count=row.codes)
        return row

    return instance.database.write(write)


def _row_of(rows: list[ReferencePackRow], name: str, version: str) -> ReferencePackRow:
    for row in rows:
        if (row.list, row.version) == (name, version):
            return row
    known = ", ".join(f"{row.list} {row.version}" for row in rows) or "none"
    raise NotFoundError("no such pack was loaded", advice=f"Loaded are: {known}.")


def differences(instance: Instance, name: str, *, old: str, new: str) -> PackDifference:
    """What one version of a list changes against another.

    Args:
        instance: Where both are loaded.
        name: Of the list.
        old: Version before.
        new: Version after.

    Raises:
        NotFoundError: One was not loaded.

    Access: Public reference; filters nothing.
    """
    rows = reference_packs(instance)
    return difference(_open(instance, _row_of(rows, name, old)), _open(instance, _row_of(rows, name, new)))


def activate_reference(instance: Instance, actor: Actor, name: str, *, version: str) -> ReferencePackRow:
    """Put a version in use instead of the other versions of its list.

    Args:
        instance: Where it is loaded.
        actor: Who does, for the audit.
        name: Of the list.
        version: Which.

    Raises:
        NotFoundError: It was not loaded.
        ConfigError: Its file is not there any more.

    Access: Public reference; writes audit.
    """
    row = _row_of(reference_packs(instance), name, version)
    _open(instance, row)

    def write(transaction: Transaction) -> None:
        activate_pack(transaction, row)
        act = Act("reference.activate", actor.default_purpose, f"{row.list} {row.version}")
        instance.audit(transaction, actor, act, count=row.codes)

    instance.database.write(write)
    return replace(row, is_active=True)
