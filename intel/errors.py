"""Every error this program raises on purpose.

A caller outside learns four things from each: ``code``, a string that never
changes and that programs may compare; ``message``, one sentence about this very
case; ``advice``, what to do now; and ``details``, the row, field, value or limit
it is about. None of them knows of HTTP (``intel/api/problems.py`` maps them).
None of them may be logged with its message or details: these can quote a
report, and ``intel.log`` writes the code alone.

::

    IntelError
    ├── ConfigError                  a setting, file or installation is at fault
    │   └── ProfileError             a mapping profile cannot be used
    ├── ReportError                  the sender can fix it -> quarantine
    │   ├── MalformedReportError
    │   ├── UnknownCodeError         which list, which value, nearest known
    │   ├── UnitError
    │   └── ReplayedReportError
    ├── RequestError                 the asker can fix it
    │   ├── QuestionError            no such question, or an argument it cannot take
    │   ├── PolicyError              rules that cannot be used, or a question about rules that has no answer
    │   ├── PageTokenError           a page cursor that is not for this asker and question
    │   ├── NotOriginatorError       it is there for him, and not his to change
    │   ├── LimitExceededError       too large, too many, too far
    │   └── BudgetExceededError      asked too much in a time
    ├── ConflictError                right in itself, but not in this state
    ├── TrustError                   a key, signature or token is at fault
    │   ├── SignatureError
    │   ├── KeyExpiredError
    │   ├── UnknownKeyError
    │   ├── KeyRollbackError
    │   └── TokenError
    ├── NotFoundError                outside, not visible and not there are one answer
    │   └── AccessDeniedError        carries the decision
    ├── PolicyBreachError            our own invariant failed: alarm, never shown
    ├── GraphError
    │   ├── GraphUnavailableError    retryable
    │   ├── StatementMismatchError   a statement is not what its header says
    │   └── RowMismatchError         the database answered in another form
    └── ExportError
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Self

__all__ = [
    "AccessDeniedError",
    "BudgetExceededError",
    "ConfigError",
    "ConflictError",
    "ExportError",
    "GraphError",
    "GraphUnavailableError",
    "IntelError",
    "KeyExpiredError",
    "KeyRollbackError",
    "LimitExceededError",
    "MalformedReportError",
    "NotFoundError",
    "NotOriginatorError",
    "PageTokenError",
    "PolicyBreachError",
    "PolicyError",
    "ProfileError",
    "QuestionError",
    "ReplayedReportError",
    "ReportError",
    "RequestError",
    "RowMismatchError",
    "SignatureError",
    "StatementMismatchError",
    "TokenError",
    "TrustError",
    "UnitError",
    "UnknownCodeError",
    "UnknownKeyError",
]


class IntelError(Exception):
    """The root of the tree; raise one of its leaves.

    Attributes:
        code: Stable name of the kind of error, ``snake_case``.
        advice: What the person who sees it can do. The class has a general
            one, an instance may have a better one.
        retryable: True where the same call may succeed a moment later.
        message: One sentence about this case.
        details: What it is about, by name (``row``, ``field``, ``value``,
            ``limit``, …); empty where there is nothing to name.
    """

    code: ClassVar[str] = "error"
    retryable: ClassVar[bool] = False
    advice: str = "Report this to the administrator of the platform."

    def __init__(
        self,
        message: str,
        *,
        advice: str | None = None,
        details: Mapping[str, object] | None = None,
    ) -> None:
        """Make an error about one case.

        Args:
            message: One sentence, in plain words, with what was found.
            advice: What to do in this case; the class's own if None.
            details: What it is about, by name; copied.
        """
        super().__init__(message)
        self.message = message
        self.details: Mapping[str, object] = dict(details or {})
        if advice is not None:
            self.advice = advice


class ConfigError(IntelError):
    """A setting, a file of the instance or the installation is at fault."""

    code = "config_error"
    advice = "Correct the setting; docs/settings.md lists them all."


class ProfileError(ConfigError):
    """A mapping profile is unknown, cannot be read or contradicts itself."""

    code = "profile_error"
    advice = "Name a known mapping profile or the path of a TOML file, and correct what is named here."


class ReportError(IntelError):
    """A report cannot be taken as it is; its sender can mend and resend it."""

    code = "report_error"
    advice = "Correct what is named here and send the report again."


class MalformedReportError(ReportError):
    """A report is not in the form it should have: encoding, structure or type."""

    code = "malformed_report"


class UnknownCodeError(ReportError):
    """A value stands in no code list where it should."""

    code = "unknown_code"
    advice = "Use a code of the list that is named here."

    @classmethod
    def of(cls, code_list: str, value: str, nearest: Sequence[str] = ()) -> Self:
        """Make the error for a value that is missing in a list.

        Args:
            code_list: Name of the code list.
            value: The value as it was written.
            nearest: The known values most like it, best first; may be empty.

        Returns:
            The error, its advice naming the nearest values.
        """
        advice = f"Did you mean {', '.join(nearest)}?" if nearest else None
        return cls(
            f"{value!r} is not in the list {code_list}",
            advice=advice,
            details={"list": code_list, "value": value, "nearest": tuple(nearest)},
        )


class UnitError(ReportError):
    """A unit is unknown, or cannot be converted into the one asked for."""

    code = "unit_error"
    advice = "Use a unit of UN/CEFACT Recommendation 20 that measures this quantity."


class ReplayedReportError(ReportError):
    """A report that was already taken came a second time as if it were new."""

    code = "replayed_report"
    advice = "Send a correction with the next version number, or nothing if nothing changed."


class RequestError(IntelError):
    """What was asked cannot be answered in the way it was asked."""

    code = "request_error"
    advice = "Correct what is named here and ask again."


class QuestionError(RequestError):
    """There is no such question, or it cannot take this argument."""

    code = "question_error"
    advice = "Correct what is named here; `intel ask --help` lists the questions and their arguments."


class PolicyError(RequestError):
    """Rules that cannot be used, or a question about rules that cannot be answered."""

    code = "policy_error"
    advice = "Correct what is named here; docs/access.md says how rules are written."


class PageTokenError(RequestError):
    """A page cursor was not made for this asker, purpose and question."""

    code = "page_token_error"
    advice = "Ask for the first page again, without a cursor."


class NotOriginatorError(RequestError):
    """What the asker sees is not his to change: that is for its originator alone.

    Of what he does not see nothing is said: that is `NotFoundError`.
    """

    code = "not_originator"
    advice = "Only the unit and the supervisors of its originator withdraw, correct, re-mark and release a report."


class LimitExceededError(RequestError):
    """More was sent or asked than the instance takes at once."""

    code = "limit_exceeded"
    advice = "Send or ask for less at once."


class BudgetExceededError(RequestError):
    """The asker, his unit or his administration asked as much as may be asked in a time.

    It follows from what they asked, never from what is hidden; `details` say in how many seconds there is
    some of it again.
    """

    code = "budget_exceeded"
    advice = "Ask again later, or for less; docs/access.md says what is counted."


class ConflictError(IntelError):
    """The request is right in itself, but what it is about is in another state."""

    code = "conflict"
    advice = "Read the present state, then decide whether to ask again."


class TrustError(IntelError):
    """A key, a signature or a token is at fault."""

    code = "trust_error"
    advice = "Ask the administration that issued it."


class SignatureError(TrustError):
    """A signature does not fit what it signs."""

    code = "invalid_signature"


class KeyExpiredError(TrustError):
    """A key was used outside the time it is valid for."""

    code = "key_expired"


class UnknownKeyError(TrustError):
    """A key is in no key ring of this instance."""

    code = "unknown_key"


class KeyRollbackError(TrustError):
    """A key that was already replaced is offered as the newer one."""

    code = "key_rollback"


class TokenError(TrustError):
    """A bearer token is not accepted. Outside it says no more, whatever the cause."""

    code = "invalid_token"
    advice = "Get a new token with `intel token USER`."


class NotFoundError(IntelError):
    """There is nothing of this name, or nothing that the asker may know of.

    The two are one answer, to the byte: `message`, `advice` and `details` must
    speak of the request only, never of why it was refused.
    """

    code = "not_found"
    advice = "Check the identifier; what you may not see is answered in the same way."


class AccessDeniedError(NotFoundError):
    """Policy says no; outside it cannot be told from `NotFoundError`.

    Attributes:
        decision: The decision with its reasons, for the audit only; its type is
            the access layer's, which lies above this module.
    """

    # One code for both on purpose: a second one would say that there is something to deny.
    code = NotFoundError.code

    def __init__(
        self,
        message: str,
        *,
        advice: str | None = None,
        details: Mapping[str, object] | None = None,
        decision: object = None,
    ) -> None:
        """Make the refusal.

        Args:
            message: As for `NotFoundError`: nothing about the reason.
            advice: What to do; the class's own if None.
            details: What the request was about, by name.
            decision: The decision that refused it, for the audit only.
        """
        super().__init__(message, advice=advice, details=details)
        self.decision = decision


class PolicyBreachError(IntelError):
    """An invariant of our own failed: an answer held something it must not hold.

    It raises an alarm and is never shown; outside there is only "internal error".
    """

    code = "internal_error"


class GraphError(IntelError):
    """The graph database refused a statement or failed while it ran."""

    code = "graph_error"


class GraphUnavailableError(GraphError):
    """The graph database cannot be reached, or asks to be asked again."""

    code = "graph_unavailable"
    retryable = True
    advice = "Try again in a moment; if it goes on, check that the database runs."


class StatementMismatchError(GraphError):
    """A statement in ``cypher/`` is not what its header, its models or the guard demand."""

    code = "statement_mismatch"
    advice = "Correct the statement file that is named here; cypher/README.md has the rules."


class RowMismatchError(GraphError):
    """The database answered with rows of another form than the statement declares."""

    code = "row_mismatch"


class ExportError(IntelError):
    """An answer cannot be written in the form asked for."""

    code = "export_error"
    advice = "Choose another format or another place for the file."
