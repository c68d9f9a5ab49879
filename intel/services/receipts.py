"""Receipts: what became of every row of a submission, for the unit that sent it and nobody else.

A receipt is kept without words and without a language; it is put into words for whoever reads it.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

from intel.access.actors import Actor
from intel.access.classes import BaseClass
from intel.access.decisions import decide
from intel.clock import from_epoch_ms
from intel.errors import ConfigError, MalformedReportError, NotFoundError, SignatureError
from intel.graph.driver import Transaction
from intel.graph.intake import (
    Settlement,
    Submission,
    read_receipt,
    read_settlements,
    read_submission,
    submissions_of_unit,
)
from intel.ingest.findings import in_words
from intel.ingest.profile import Profile
from intel.model.vocabulary import Language
from intel.services.instance import Act, Instance
from intel.services.kept_profiles import profile_of
from intel.services.keys import receipt_key

__all__ = [
    "VerifiedReceipt",
    "own_submission",
    "receipt_key_pem",
    "receipt_lines",
    "sees_values",
    "shown_submission",
    "signed_receipt",
    "submission_state",
    "submissions",
    "taken_numbers",
    "verify_receipt",
    "without_values",
]

FORM = "intel-receipt/1"
_MOST_SUBMISSIONS = 200
# What says nothing of a row but how it was to be read.
_SAFE_DETAILS = frozenset({"reason", "list", "limit", "columns", "cells", "decimal", "forms", "times", "known", "kind"})


def own_submission(transaction: Transaction, actor: Actor, number: str) -> Submission | None:
    """A submission of the actor's own unit, or None: what others sent is not there.

    Args:
        transaction: Any.
        actor: Who asks.
        number: Of the submission.
    """
    row = read_submission(transaction, number)
    return row if row is not None and actor.unit != "" and row.unit == actor.unit else None


def sees_values(instance: Instance, actor: Actor, profile: Profile) -> bool:
    """Whether an actor may read what stands in the rows that its unit sent.

    What was sent is nominal until a person has screened it; so whoever may read no names of his own
    unit's reports learns of its rows only what was wrong with them.

    Args:
        instance: Where they are.
        actor: Of the unit that sent them.
        profile: By which they were read; one for screened files has no names in it.
    """
    if profile.screened:
        return True
    own = BaseClass(originator=actor.administration or "open-source", submitter=actor.unit, nominal=True)
    purpose = actor.default_purpose
    return decide(instance.policies(), actor, "read", base=own, purpose=purpose).is_allowed


def _no_such_submission() -> NotFoundError:
    return NotFoundError("there is no such submission")


def submission_state(instance: Instance, actor: Actor, number: str) -> dict[str, Any]:
    """How far a submission is: what was taken, when, under which digest, and rows by outcome.

    Args:
        instance: Where it went.
        actor: Who asks.
        number: Of the submission.

    Raises:
        NotFoundError: There is none of this number for this unit.
    """
    act = Act("submission", actor.default_purpose, number)

    def read(transaction: Transaction) -> Submission | None:
        row = own_submission(transaction, actor, number)
        instance.audit(transaction, actor, act, count=0 if row is None else 1)
        return row

    row = instance.database.write(read)
    if row is None:
        raise _no_such_submission()
    return shown_submission(row)


def submissions(instance: Instance, actor: Actor, *, limit: int) -> list[dict[str, Any]]:
    """What the actor's unit sent, the newest first.

    Args:
        instance: Where it went.
        actor: Who asks.
        limit: At most so many.
    """
    act = Act("submissions", actor.default_purpose)
    most = max(1, min(limit, _MOST_SUBMISSIONS))

    def read(transaction: Transaction) -> list[Submission]:
        rows = submissions_of_unit(transaction, actor.unit, limit=most) if actor.unit else []
        instance.audit(transaction, actor, act, count=len(rows))
        return rows

    return [shown_submission(row) for row in instance.database.write(read)]


def shown_submission(row: Submission) -> dict[str, Any]:
    """A submission as its unit sees it."""
    options = orjson.loads(row.options)
    shown: dict[str, Any] = {
        "submission": row.id,
        "unit": row.unit,
        "filename": row.filename,
        "digest": row.digest,
        "size": row.size,
        "profile": row.profile,
        "received_at": from_epoch_ms(row.received_at).isoformat(),
        "state": row.state,
        "rows": row.rows,
        "totals": orjson.loads(row.totals),
    }
    if options.get("mends"):
        shown["mends"] = options["mends"]
    return shown


def receipt_lines(instance: Instance, actor: Actor, submission: str, *, language: Language = "en") -> Iterator[str]:
    """The receipt of a submission: one JSON object for every row, in order.

    Args:
        instance: Where it went.
        actor: Who asks; a receipt is its submitting unit's alone.
        submission: Its number.
        language: In which findings are said.

    Raises:
        NotFoundError: There is none of this number for this unit.
    """
    row, lines, taken = _kept_lines(instance, actor, submission)
    has_values = sees_values(instance, actor, profile_of(instance.settings.data_dir, row))
    return (_in_words(line, language, has_values=has_values, taken=taken) for line in lines)


def taken_numbers(settlement: Settlement) -> list[int]:
    """The numbers of the suggestions of a row that a person took."""
    return orjson.loads(settlement.reason) if settlement.act == "taken" else []


_Kept = tuple[Submission, list[str], Mapping[int, Settlement]]


def _kept_lines(instance: Instance, actor: Actor, number: str) -> _Kept:
    act = Act("receipt", actor.default_purpose, number)

    def read(transaction: Transaction) -> _Kept | None:
        row = own_submission(transaction, actor, number)
        pages = read_receipt(transaction, number) if row is not None else []
        lines = [line for page in pages for line in page.lines.split("\n") if line]
        instance.audit(transaction, actor, act, count=len(lines))
        return None if row is None else (row, lines, read_settlements(transaction, number))

    found = instance.database.write(read)
    if found is None:
        raise _no_such_submission()
    return found


def _in_words(line: str, language: Language, *, has_values: bool, taken: Mapping[int, Settlement]) -> str:
    plain = orjson.loads(line)
    plain["findings"] = [in_words(each if has_values else without_values(each), language) for each in plain["findings"]]
    if not has_values:
        plain.pop("suggestions", None)
    settlement = taken.get(plain["row"])
    if "suggestions" in plain and "takes" not in plain:
        numbers = taken_numbers(settlement) if settlement is not None else []
        for number, each in enumerate(plain["suggestions"], start=1):
            each["number"] = number
            each["taken"] = each["taken"] or number in numbers
    if settlement is not None and settlement.act == "taken":
        plain["taken_by"] = {"submission": settlement.by_submission, "row": settlement.by_row}
    return orjson.dumps(plain).decode()


def without_values(finding: Mapping[str, Any]) -> dict[str, Any]:
    """A finding without what stood in the row: its details may quote it too, so they are blanks."""
    details = {name: value if name in _SAFE_DETAILS else "…" for name, value in finding["details"].items()}
    return {**finding, "value": "", "details": details}


def receipt_key_pem(data_dir: Path) -> str:
    """The public key that verifies the receipts of an instance, PEM.

    Args:
        data_dir: Of the instance.
    """
    key = receipt_key(data_dir).public_key()
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def signed_receipt(instance: Instance, actor: Actor, submission: str) -> bytes:
    """A receipt that can be verified without the platform: what was taken from whom, when, its digest.

    The first line is the head with its signature; one line follows for every row that is through,
    without words, as `verify_receipt` reads them.

    Args:
        instance: Where it went.
        actor: Who asks; a receipt is its submitting unit's alone.
        submission: Its number.

    Raises:
        NotFoundError: There is none of this number for this unit.
    """
    row, lines, _ = _kept_lines(instance, actor, submission)
    if not sees_values(instance, actor, profile_of(instance.settings.data_dir, row)):
        lines = [_without_values(line) for line in lines]
    rest = "".join(f"{line}\n" for line in lines).encode()
    key = receipt_key(instance.settings.data_dir)
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    head = {
        "form": FORM,
        "key": base64.b64encode(public).decode(),
        **shown_submission(row),
        "lines": len(lines),
        "lines_digest": hashlib.sha256(rest).hexdigest(),
    }
    signature = base64.b64encode(key.sign(_canonical(head))).decode()
    return _canonical({"head": head, "signature": signature}) + b"\n" + rest


def _without_values(line: str) -> str:
    plain = orjson.loads(line)
    plain["findings"] = [without_values(each) for each in plain["findings"]]
    plain.pop("suggestions", None)
    return orjson.dumps(plain).decode()


def _canonical(value: object) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


@dataclass(frozen=True, slots=True)
class VerifiedReceipt:
    """What a receipt proves: its head as it was signed, and that the lines are those that were."""

    head: Mapping[str, Any]
    lines: int


def verify_receipt(receipt: bytes, *, key: str, original: Path | None = None) -> VerifiedReceipt:
    """Verify a signed receipt; needs no instance and no network.

    Args:
        receipt: As `signed_receipt` gave it.
        key: The platform's public key, PEM.
        original: The file that was sent, to compare its digest; None to leave it.

    Raises:
        MalformedReportError: It is no signed receipt.
        ConfigError: The key or the file cannot be read.
        SignatureError: Head, lines or file are not what the platform signed.
    """
    first, _, rest = receipt.partition(b"\n")
    try:
        plain = orjson.loads(first)
        head, signature = plain["head"], base64.b64decode(plain["signature"], validate=True)
        form = head["form"]
    except (ValueError, KeyError, TypeError):
        raise _no_receipt() from None
    if form != FORM:
        raise _no_receipt()
    try:
        _public_key(key).verify(signature, _canonical(head))
    except InvalidSignature:
        raise SignatureError("the signature of the receipt is not the platform's") from None
    if hashlib.sha256(rest).hexdigest() != head["lines_digest"]:
        raise SignatureError("the lines of the receipt are not those that were signed")
    if original is not None and _digest_of(original) != head["digest"]:
        raise SignatureError("the file is not the one that was received")
    return VerifiedReceipt(head, int(head["lines"]))


def _no_receipt() -> MalformedReportError:
    return MalformedReportError(
        "this is no signed receipt", advice="`intel receipt get NUMBER --signed` writes one; send it unchanged."
    )


def _public_key(pem: str) -> Ed25519PublicKey:
    try:
        key = load_pem_public_key(pem.encode())
    except ValueError:
        key = None
    if not isinstance(key, Ed25519PublicKey):
        raise ConfigError("this is no public key of a platform", advice="`intel receipt key` prints it.")
    return key


def _digest_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ConfigError("the file cannot be read", advice="Name the file that was sent.") from error
