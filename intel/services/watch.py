"""A watched folder: whatever is put into it is submitted for its unit, and its receipt laid beside it.

``in/PROFILE/FILE`` is taken when it has stopped growing. Then the file lies in ``done/NUMBER/`` with its
receipt and, where rows were rejected, the sheet to mend; a mended sheet goes into ``in/mended/NUMBER/``.
What cannot be taken at all lies in ``failed/`` with a text that says why.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from intel.access.actors import Actor
from intel.errors import ConfigError, GraphUnavailableError, IntelError
from intel.model.vocabulary import Language
from intel.services.instance import Instance
from intel.services.quarantine import mending_sheet
from intel.services.receipts import receipt_lines
from intel.services.submit import SubmissionResult, submit_file, submit_mended

__all__ = ["Watch"]

_MENDED = "mended"


@dataclass(slots=True)
class Watch:
    """Watches the folder of one unit.

    Attributes:
        instance: Where files go.
        actor: For whom they are submitted.
        folder: With ``in``, ``done`` and ``failed``; made if they are not there.
        language: Of receipts and sheets.
        tell: Told in one line what became of each file.
    """

    instance: Instance
    actor: Actor
    folder: Path
    language: Language
    tell: Callable[[str], None]
    _sizes: dict[Path, tuple[int, int]] = field(default_factory=dict[Path, tuple[int, int]])

    def prepare(self) -> None:
        """Make the folders.

        Raises:
            ConfigError: They cannot be made.
        """
        try:
            for name in ("in", "done", "failed", f"in/{_MENDED}"):
                (self.folder / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigError("the folder cannot be written", advice="Name one that you may write to.") from error

    def pass_once(self) -> int:
        """Take every file that has stopped growing since the last pass.

        Returns:
            How many were taken or refused.

        Raises:
            GraphUnavailableError: The database stays away; the files stay where they are.
        """
        found = dict(self._waiting())
        ready = [path for path, size in sorted(found.items()) if self._sizes.get(path) == size]
        self._sizes = found
        for path in ready:
            self._take(path)
        return len(ready)

    def _waiting(self) -> Iterator[tuple[Path, tuple[int, int]]]:
        for path in (self.folder / "in").glob("*/**/*"):
            is_hidden = any(part.startswith((".", "~")) for part in path.relative_to(self.folder).parts)
            if path.is_file() and not path.is_symlink() and not is_hidden:
                state = path.stat()
                yield path, (state.st_size, state.st_mtime_ns)

    def _take(self, path: Path) -> None:
        try:
            result = self._submit(path)
        except GraphUnavailableError:
            raise
        except IntelError as error:
            self._refuse(path, f"{error.message} — {error.advice}")
            return
        target = self.folder / "done" / result.submission
        target.mkdir(parents=True, exist_ok=True)
        with (target / "receipt.jsonl").open("w", encoding="utf-8") as file:
            lines = receipt_lines(self.instance, self.actor, result.submission, language=self.language)
            file.writelines(f"{line}\n" for line in lines)
        if result.totals.get("rejected"):
            sheet = mending_sheet(self.instance, self.actor, result.submission, language=self.language)
            (target / "mend.xlsx").write_bytes(b"".join(sheet))
        shutil.move(path, target / path.name)  # last: killed before, the same file is submitted again, unchanged
        said = ", ".join(f"{outcome} {count}" for outcome, count in result.totals.items())
        self.tell(f"{path.name}: submission {result.submission}: {said or result.reason(self.language)}")

    def _submit(self, path: Path) -> SubmissionResult:
        parts = path.relative_to(self.folder / "in").parts
        if parts[0] != _MENDED:
            return submit_file(self.instance, self.actor, path=path, profile=parts[0])
        number = parts[1] if len(parts) == 3 else ""
        return submit_mended(self.instance, self.actor, submission=number, path=path)

    def _refuse(self, path: Path, reason: str) -> None:
        folder = self.folder / "failed" / f"{int(time.monotonic() * 1000):x}-{path.name}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "reason.txt").write_text(reason + "\n", encoding="utf-8")
        shutil.move(path, folder / path.name)
        self.tell(f"{path.name}: {reason}")
