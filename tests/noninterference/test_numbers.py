"""Fresh numbers tell nothing: not how many there were before, and not in what order."""

import pytest

from intel.services.instance import Instance
from tests.noninterference.stage import Stage

pytestmark = pytest.mark.prove

MANY = 256


def test_a_fresh_number_follows_from_nothing(stage: Stage) -> None:
    numbers = [Instance.new_id(stage.instance) for _ in range(MANY)]

    bits = "".join(f"{int(each, 16):0128b}" for each in numbers)
    assert len(set(numbers)) == MANY
    assert {len(each) for each in numbers} == {32}
    assert numbers != sorted(numbers)
    assert 0.48 < bits.count("1") / len(bits) < 0.52  # eight standard deviations
    assert max(bits[place::128].count("1") for place in range(128)) < 0.75 * MANY
    assert min(bits[place::128].count("1") for place in range(128)) > 0.25 * MANY
