import pytest

from intel.model.absent import is_absent

ABSENT = """|Unknown|UNKNOWN |N/A|n.a.|n/a|-|—|–|?|???|...|none|null|nil|not specified|не указано|Не указано.
|не известно
неизвестно|нет данных|н/д|Н/Д|не установлено|不详|未知|无|belgisiz|белгісіз|noma'lum|noma’lum|mavjud emas|тодорхойгүй
 |\u00a0|\u200b|ｎ／ａ|“-”|NaN|#N/A|(null)|None|нет|no data"""


@pytest.mark.parametrize("text", [word for line in ABSENT.split("\n") for word in line.split("|")])
def test_a_word_of_absence_is_absent(text: str) -> None:
    assert is_absent(text)


def test_nothing_at_all_is_absent() -> None:
    assert is_absent(None)


@pytest.mark.parametrize(
    "text", ["0", "no", "Other", "NA", "Nan", "无锡", "Нетишин", "5", "Unknown Pleasures Ltd", "№", "x"]
)
def test_a_value_is_not_absent(text: str) -> None:
    assert not is_absent(text)


@pytest.mark.parametrize("text", ["\ud800", "a" * 5_000_000, "-" * 100_000, "\x00\x01"])
def test_any_string_is_judged_without_an_error(text: str) -> None:
    assert is_absent(text) in {True, False}
