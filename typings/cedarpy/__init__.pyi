# The part of cedarpy that intel.access uses, typed in full; the package's own types leave JSON open.

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

class Decision(Enum):
    Allow = "Allow"
    Deny = "Deny"
    NoDecision = "NoDecision"

class PolicySet:
    @staticmethod
    def from_str(s: str) -> PolicySet: ...

class Schema:
    @staticmethod
    def from_str(s: str) -> Schema: ...

class Entities:
    @staticmethod
    def from_json_str(s: str, schema: Schema | None = None) -> Entities: ...
    def with_added_json_str(self, delta: str, schema: Schema | None = None) -> Entities: ...

class Diagnostics:
    @property
    def errors(self) -> list[str]: ...
    @property
    def reasons(self) -> list[str]: ...
    @property
    def id_annotations_by_reason(self) -> dict[str, str]: ...

class AuthzResult:
    @property
    def decision(self) -> Decision: ...
    @property
    def diagnostics(self) -> Diagnostics: ...

class ValidationError:
    @property
    def policy_id(self) -> str: ...
    @property
    def error(self) -> str: ...

class ValidationResult:
    @property
    def validation_passed(self) -> bool: ...
    @property
    def errors(self) -> list[ValidationError]: ...

def is_authorized_batch(
    requests: Sequence[Mapping[str, Any]],
    policies: PolicySet,
    entities: Entities,
    schema: Schema | None = None,
) -> list[AuthzResult]: ...
def policies_to_json_str(policies: str) -> str: ...
def validate_policies(policies: str, schema: str) -> ValidationResult: ...
