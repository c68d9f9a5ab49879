"""Access classes: the few distinct answers to "who may see this", interned by canonical key.

Policy is decided per class, never per record. A class is a *meet*: a set of one or more base
classes, of which a reader must be allowed every one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, cast

from intel.errors import PolicyBreachError

__all__ = ["AccessClass", "BaseClass", "meet"]


@dataclass(frozen=True, slots=True, order=True)
class BaseClass:
    """What a policy can decide on; every attribute is always present (a missing one fails open).

    ``release`` holds administration codes, ``RILO`` and ``ALL``; ``groups`` the named groups beside them,
    as the marking has them (``KZ/neighbours``, ``UZ/south@2``); both empty is *own only*. Whom a group
    reaches is no part of the class: it is decided with the groups of the moment, and is in ``release``
    of the resolved class (`intel.access.groups`), so that a change of members rewrites nothing.
    ``submitter`` is the unit that sent it, which may see all that it sent; ``held`` says that it is
    a copy which that unit holds of another's report.

    Source: design §3; access-control background §1.2 (forbid fails open on missing attributes).
    """

    originator: str
    submitter: str
    handling: str = "H0"
    release: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    nominal: bool = False
    cases: tuple[str, ...] = ()
    onward: str = "none"
    deconflict: str = "none"
    break_glass: bool = False
    held: bool = False

    @property
    def key(self) -> str:
        """Canonical key: equal classes, and only they, have equal keys."""
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"))

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> BaseClass:
        """Read a base class from its JSON object.

        Raises:
            PolicyBreachError: An attribute is missing or unknown; such a class denies everybody.
        """
        if set(plain) != {each.name for each in fields(cls)}:
            raise PolicyBreachError("a base class has exactly its twelve attributes")
        as_tuples: dict[str, Any] = {
            k: tuple(cast("list[str]", v)) if isinstance(v, list) else v for k, v in plain.items()
        }
        return cls(**as_tuples)


@dataclass(frozen=True, slots=True)
class AccessClass:
    """``allOf`` one or more base classes, decided as the AND of their decisions.

    Never an intersected base class: policies with ``forbid`` would decide that differently.

    Source: design §3.
    """

    parts: frozenset[BaseClass]

    def __post_init__(self) -> None:
        if not self.parts:
            # an empty AND is true: the one value that must not exist
            raise PolicyBreachError("an access class has at least one part")

    @property
    def key(self) -> str:
        """Canonical key of the meet: the sorted keys of its parts."""
        return "[" + ",".join(sorted(part.key for part in self.parts)) + "]"

    @classmethod
    def of(cls, *parts: BaseClass) -> AccessClass:
        """The class that demands all of these base classes."""
        return cls(frozenset(parts))

    @classmethod
    def from_key(cls, key: str) -> AccessClass:
        """Read a class back from its canonical key.

        Raises:
            PolicyBreachError: The key is not canonical; such a class denies everybody.
        """
        try:
            plain = json.loads(key)
            found = cls(frozenset(BaseClass.from_plain(each) for each in plain))
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise PolicyBreachError("an access class cannot be read") from error
        if found.key != key:
            raise PolicyBreachError("the key of an access class is not canonical")
        return found


def meet(classes: Iterable[AccessClass]) -> AccessClass:
    """The class of what lies inside all of these: visible only to who may see every one.

    Args:
        classes: One or more classes.

    Source: design §3 (containment by ``allOf``).
    """
    return AccessClass(frozenset(part for each in classes for part in each.parts))
