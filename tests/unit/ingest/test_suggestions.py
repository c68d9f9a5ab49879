"""What free text says: found with its place, and ordinary numbers left alone."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intel.ingest.suggesting import LONGEST_READ, suggestions
from intel.ingest.suggesting.phrases import any_of

# Invented people and invented numbers, written as officers of each language write.
TEXTS: dict[str, tuple[str, str, list[tuple[str, str, str, str]]]] = {
    "Russian": (
        "ru",
        (
            "12.05.2024 г. на посту остановлен а/м г/н 123 ABC 02, контейнер МSКU1234565, пломба № KZ0012345. В "
            "топливном баке обнаружено 12,5 кг героина и 1 250 пачек сигарет. Водитель, паспорт N01234567, "
            "ИИН 940140000385, тел. 8 (701) 123-45-67. Код ТН ВЭД 2402 20 900 0."
        ),
        [
            ("date", "", "12.05.2024", "2024-05-12"),
            ("identifier", "plate", "123 ABC 02", "123ABC02"),
            ("identifier", "container", "МSКU1234565", "MSKU1234565"),
            ("identifier", "seal", "KZ0012345", "KZ0012345"),
            ("hiding_place", "", "топливном баке", "vehicle-parts"),
            ("quantity", "", "12,5 кг", "12.5 KGM"),
            ("quantity", "", "1 250 пачек", "1250 XPA"),
            ("identifier", "passport", "N01234567", "N01234567"),
            ("identifier", "iin", "940140000385", "940140000385"),
            ("identifier", "phone", "8 (701) 123-45-67", "+77011234567"),
            ("hs_code", "", "2402 20 900 0", "2402209000"),
        ],
    ),
    "English": (
        "en",
        (
            "On 12 May 2024 officers stopped truck 01 A 123 BC with containers CSQU3054384 and MSKU 123456-5: 1,250 "
            "packs of cigarettes (HS code 2402.20) and 0.350 kg of heroin in a false bottom. VIN 1M8GDM9AXKP042788, "
            "phone +998 90 123 45 67. In 2024 there were 15 cases and 300 people in 12345678 files."
        ),
        [
            ("date", "", "12 May 2024", "2024-05-12"),
            ("identifier", "plate", "01 A 123 BC", "01A123BC"),
            ("identifier", "container", "CSQU3054384", "CSQU3054384"),
            ("identifier", "container", "MSKU 123456-5", "MSKU1234565"),
            ("quantity", "", "1,250 packs", "1250 NMP"),
            ("hs_code", "", "2402.20", "240220"),
            ("quantity", "", "0.350 kg", "0.35 KGM"),
            ("hiding_place", "", "false bottom", "false-bottom"),
            ("identifier", "vin", "1M8GDM9AXKP042788", "1M8GDM9AXKP042788"),
            ("identifier", "phone", "+998 90 123 45 67", "+998901234567"),
        ],
    ),
    "Chinese": (
        "zh",
        (
            "2024年5月12日查获车牌新A·12345货车，集装箱号CSQU3054383，夹层内藏匿海洛因12.5公斤、香烟3万支，"
            "驾驶员护照号E12345678，电话13800138000，税号2402.2000。"
        ),
        [
            ("date", "", "2024年5月12日", "2024-05-12"),
            ("identifier", "plate", "新A·12345", "新A12345"),
            ("identifier", "container", "CSQU3054383", "CSQU3054383"),
            ("hiding_place", "", "夹层", "false-bottom"),
            ("quantity", "", "12.5公斤", "12.5 KGM"),
            ("quantity", "", "3万支", "30000 STC"),
            ("identifier", "passport", "E12345678", "E12345678"),
            ("identifier", "phone", "13800138000", "+8613800138000"),
            ("hs_code", "", "2402.2000", "24022000"),
        ],
    ),
    "Kazakh": (
        "kk",
        "2024 жылғы 12 мамырда 123 АВС 02 көлігінің жанармай багынан 5,4 кг апиын табылды, ЖСН 940140000385.",
        [
            ("date", "", "2024 жылғы 12 мамыр", "2024-05-12"),
            ("identifier", "plate", "123 АВС 02", "123ABC02"),
            ("hiding_place", "", "жанармай багынан", "vehicle-parts"),
            ("quantity", "", "5,4 кг", "5.4 KGM"),
            ("identifier", "iin", "940140000385", "940140000385"),
        ],
    ),
    "Uzbek in Latin": (
        "uz",
        "2024 yil 12 may kuni 01 A 123 BC avtomobilining yonilg‘i bakidan 3,2 kg geroin topildi.",
        [
            ("date", "", "2024 yil 12 may", "2024-05-12"),
            ("identifier", "plate", "01 A 123 BC", "01A123BC"),
            ("hiding_place", "", "yonilg‘i bakidan", "vehicle-parts"),
            ("quantity", "", "3,2 kg", "3.2 KGM"),
        ],
    ),
    "Uzbek in Cyrillic": (
        "uz",
        "2024 йил 12 май куни 01 А 123 ВС автомобилининг ёқилғи бакидан 3,2 кг героин топилди.",
        [
            ("date", "", "2024 йил 12 май", "2024-05-12"),
            ("identifier", "plate", "01 А 123 ВС", "01A123BC"),
            ("hiding_place", "", "ёқилғи бакидан", "vehicle-parts"),
            ("quantity", "", "3,2 кг", "3.2 KGM"),
        ],
    ),
    "Tajik": (
        "tg",
        "12 майи соли 2024 дар мошини 1234 АВ 01 дар зарфи сӯзишворӣ 2,5 кг ҳашиш ёфт шуд.",
        [
            ("date", "", "12 майи соли 2024", "2024-05-12"),
            ("identifier", "plate", "1234 АВ 01", "1234AB01"),
            ("hiding_place", "", "зарфи сӯзишворӣ", "vehicle-parts"),
            ("quantity", "", "2,5 кг", "2.5 KGM"),
        ],
    ),
    "Mongolian": (
        "mn",
        "2024 оны 5 сарын 12-нд 1234 УБА улсын дугаартай тээврийн хэрэгслийн түлшний савнаас 3 кг тамхи. Утас 99112233",
        [
            ("date", "", "2024 оны 5 сарын 12", "2024-05-12"),
            ("identifier", "plate", "1234 УБА", "1234UBA"),
            ("hiding_place", "", "түлшний савнаас", "vehicle-parts"),
            ("quantity", "", "3 кг", "3 KGM"),
            ("identifier", "phone", "99112233", "+97699112233"),
        ],
    ),
    "a list of wagons": (
        "ru",
        "вагоны №№ 24548885, 60351236 и 24548886; СМГС 12345678",
        [
            ("identifier", "wagon", "24548885", "24548885"),
            ("identifier", "wagon", "60351236", "60351236"),
            ("identifier", "wagon", "24548886", "24548886"),
            ("identifier", "smgs", "12345678", "12345678"),
        ],
    ),
    "full width and pictures": (
        "zh",
        "😀𠀀货柜ＣＳＱＵ３０５４３８３😀 １２公斤",
        [
            ("identifier", "container", "ＣＳＱＵ３０５４３８３", "CSQU3054383"),
            ("quantity", "", "１２公斤", "12 KGM"),
        ],
    ),
}


def said(found: Any) -> str:
    value = found.value
    if found.sort == "quantity":
        return f"{value['amount']} {value['unit']}"
    return str(value.get("normal") or value.get("code") or value.get("date"))


@pytest.mark.parametrize("name", TEXTS)
def test_a_narrative_gives_all_that_it_says_and_nothing_else(name: str) -> None:
    language, text, expected = TEXTS[name]

    found = suggestions(text, language)

    assert [(each.sort, each.kind, each.text, said(each)) for each in found] == expected
    assert all(text[each.start : each.end] == each.text for each in found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В 2024 г. выявлено 15 случаев, 300 человек, дело 12345678, стр. 1234567894", "ru"),
        ("Invoice 940140000385 of 490154203237518 and 24548885", "en"),
        ("0.023 mg/kg - ppm in guava, REG. EU n. 915/2023", "en"),
        ("между 5-10 кг, № 5 кг, 10х20 см", "ru"),
        ("1.234 кг", "ru"),
        ("02/03/2024", "en"),
        ("31.02.2024 и 45.13.2024", "ru"),
        ("room 12 B 345 of the hotel, 15 А 200 КГ", "en"),
        ("статья 228 УК РФ, приказ 123 от 2020", "ru"),
        ("версия 1.2.3.4, IP 10.20.30.40", "ru"),
        ("telephone exchange, container terminal, seal of the ministry, plate of soup", "en"),
        ("машина, контейнер, пломба, паспорт, телефон", "ru"),
        ("", None),
    ],
)
def test_ordinary_numbers_and_words_are_no_suggestions(text: str, language: str | None) -> None:
    found = [each for each in suggestions(text, language) if each.sort != "quantity" or "15 А" not in text]

    assert found == []


@pytest.mark.parametrize(
    ("text", "language", "amount"),
    [
        ("1 234,56 кг", "ru", "1234.56"),
        ("1.234,56 kg", None, "1234.56"),
        ("1,234.56 kg", None, "1234.56"),
        ("1,234 kg", "en", "1234"),
        ("1,234 кг", "ru", "1.234"),
        ("1.234 kg", "en", "1.234"),
        ("1,234 kg", None, None),
        ("1'234.5 kg", None, "1234.5"),
        ("12 345 678 шт.", "ru", "12345678"),
        ("2,5 тыс. пачек", "ru", "2500"),
        ("1.2 million cigarettes", "en", "1200000"),
        ("0 кг", "ru", None),
        ("3 г", "ru", "3"),
        ("2024 г", "ru", None),
    ],
)
def test_an_amount_is_read_exactly_or_not_at_all(text: str, language: str | None, amount: str | None) -> None:
    found = [each.value["amount"] for each in suggestions(text, language) if each.sort == "quantity"]

    assert found == ([] if amount is None else [amount])


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("31.12.2024", "ru", "2024-12-31"),
        ("12/31/2024", "en", "2024-12-31"),
        ("31/12/2024", "en", "2024-12-31"),
        ("02/03/2024", "ru", "2024-03-02"),
        ("03/03/2024", "en", "2024-03-03"),
        ("2024-02-29", None, "2024-02-29"),
        ("2023-02-29", None, None),
        ("May 5, 2024", "en", "2024-05-05"),
        ("5 мая 2024 года", "ru", "2024-05-05"),
        ("5.5.24", "ru", None),
        ("1.1.1850", "ru", None),
    ],
)
def test_a_day_is_read_where_it_has_one_reading(text: str, language: str | None, day: str | None) -> None:
    found = [each.value["date"] for each in suggestions(text, language) if each.sort == "date"]

    assert found == ([] if day is None else [day])


@given(text=st.text(st.characters(), max_size=200), language=st.sampled_from((None, "en", "ru", "zh", "mn", "xx")))
def test_no_text_raises_and_every_place_is_right(text: str, language: str | None) -> None:
    end = 0
    for found in suggestions(text, language):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        end = found.end


@given(before=st.text("😀𠀀é \n,", max_size=30), after=st.text("😀𠀀 \n,", max_size=30))
def test_places_count_code_points(before: str, after: str) -> None:
    text = f"{before} CSQU3054383 {after}"

    (found,) = suggestions(text, "en")

    assert found.start == len(before) + 1
    assert found.end == len(before) + 12


@pytest.mark.parametrize("piece", ["1", "1 ", "+1 ", "VIN ", "тел 1 ", "seal 12345, ", "a.b@", "KZ86 125K "])
def test_of_ten_million_characters_no_more_is_read_than_of_a_narrative(piece: str) -> None:
    text = piece * (10_000_000 // len(piece))

    assert suggestions(text, "ru") == suggestions(text[:LONGEST_READ], "ru")


def test_a_phrase_is_found_with_its_endings_and_gaps() -> None:
    pattern = re.compile(any_of(["двойн~ дн~", "двойник", "a", "ab"]))

    assert pattern.fullmatch("двойное дно")
    assert pattern.fullmatch("двойным-дном")
    assert pattern.fullmatch("двойник")
    assert pattern.fullmatch("a")
    assert pattern.fullmatch("ab")
    assert not pattern.fullmatch("двойн")
