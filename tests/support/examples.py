"""How many Hypothesis examples a test takes when each of them asks a database."""

import os

from hypothesis import HealthCheck, Phase, settings

__all__ = ["MOST_ON_A_DATABASE", "on_a_database", "on_a_stage"]

MOST_ON_A_DATABASE = 25
"""Examples where nothing else is asked for; `make prove` asks for 500."""

_CALLS_SHARE = 5

# Drawing a whole world of reports takes long and much, and the database is shared on purpose.
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]


def on_a_database(*, share: int = 1) -> settings:
    """Settings for a property whose every example asks a database.

    Under `make prove` the profile's own number of examples is taken whole.

    Args:
        share: Divides the number of examples otherwise, for examples that
            take more than a tenth of a second; at least five are left.

    Returns:
        A decorator for the test: ``@on_a_database()``.
    """
    profile = settings()
    if "INTEL_PROVE_EXAMPLES" in os.environ:
        return settings(profile, suppress_health_check=_SLOW)
    examples = max(5, min(profile.max_examples, MOST_ON_A_DATABASE) // share)
    return settings(profile, max_examples=examples, suppress_health_check=_SLOW)


def on_a_stage(*, share: int = 1) -> settings:
    """Settings for a property whose every example puts two worlds on and makes many calls of each.

    Each of its examples is some sixty comparisons and takes a second or two: under `make prove` it takes a
    fifth of the examples that are asked for, so that all of it ends within an hour. A failing example is
    shown as it was drawn: to make it smaller takes minutes, so that has to be asked for, with
    INTEL_PROVE_SHRINK=1.

    Args:
        share: As for `on_a_database`.
    """
    phases = (
        list(Phase) if os.environ.get("INTEL_PROVE_SHRINK") == "1" else [Phase.explicit, Phase.reuse, Phase.generate]
    )
    taken = on_a_database(share=share)
    if "INTEL_PROVE_EXAMPLES" in os.environ:
        taken = settings(taken, max_examples=max(1, taken.max_examples // _CALLS_SHARE))
    return settings(taken, phases=phases, report_multiple_bugs=False)
