"""Encodings and ends of lines of neighbours and of old programs."""

from pathlib import Path

import pytest

from intel.ingest.csv_rows import csv_rows
from intel.ingest.wanted import Wanted

TEXTS = {
    "traditional Chinese": (("案號", "關區", "物品", "重量"), ("臺北關", "高雄關"), ("綠茶", "柴油，冬季", "菸草"),
        "cp950"),
    "Korean": (("사건번호", "세관", "물품", "중량"), ("부산세관", "인천공항세관"), ("녹차", "경유, 겨울용", "담배"),
        "euc-kr"),
    "Japanese": (("事件番号", "税関", "物品", "重量"), ("東京税関", "横浜税関"), ("緑茶", "軽油の缶", "たばこ"),
        "cp932"),
    "Greek": (("Αριθμός", "Τελωνείο", "Είδος", "Βάρος"), ("Κήποι", "Ευζώνοι"), ("τσάι", "καπνός χύμα", "πετρέλαιο"),
        "cp1253"),
    "Persian": (("شماره", "گمرک", "کالا", "وزن"), ("دوغارون", "سرخس"), ("چاي سبز", "تنباکو", "قطعات"),
        "cp1256"),
    "Ukrainian, Unix": (("Номер", "Митниця", "Товар", "Вага"), ("Ягодин", "Рава"), ("їжа", "олія ґатунку", "тютюн"),
        "koi8-u"),
    "Russian, ISO": (("Номер", "Пост", "Товар", "Вес"), ("Кордай", "Аул"), ("чай", "запчасти", "табак"),
        "iso8859-5"),
    "Czech, Macintosh": (("Číslo", "Úřad", "Zboží", "Váha"), ("Břeclav", "Hodonín"), ("čaj", "žluté tablety", "dříví"),
        "mac-latin2"),
}  # fmt: skip


@pytest.mark.parametrize("delimiter", [";", ","], ids=["semicolons", "commas"])
@pytest.mark.parametrize("case", TEXTS.values(), ids=TEXTS)
def test_a_table_of_a_neighbour_is_read_in_its_own_encoding(
    tmp_path: Path, case: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], str], delimiter: str
) -> None:
    names, posts, goods, encoding = case
    rows = [[f"A-{n}", posts[n % 2], goods[n % 3], str(n * 3)] for n in range(1, 13)]
    lines = [delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in [[*names], *rows]]
    (tmp_path / "f").write_bytes("\r\n".join(lines).encode(encoding))

    found = list(csv_rows(tmp_path / "f", Wanted()))

    assert [row.cells for row in found] == [dict(zip(names, row, strict=True)) for row in rows]


@pytest.mark.parametrize(("delimiter", "end"), [("\x1f", "\x1e"), ("\x1f", "\x1e\n"), (";", "\x1e"), (";", "\u2028")])
def test_rows_that_end_in_another_sign_are_rows(tmp_path: Path, delimiter: str, end: str) -> None:
    rows = [["No", "Goods", "Kg"], *([str(n), "tea, green", str(n * 7)] for n in range(1, 9))]
    (tmp_path / "f").write_bytes(end.join([*(delimiter.join(row) for row in rows), ""]).encode())

    found = list(csv_rows(tmp_path / "f", Wanted()))

    assert [list((row.cells or {}).values()) for row in found] == rows[1:]
    assert [row.line for row in found] == list(range(2, 10))


@pytest.mark.parametrize("prefix", ["> ", ">", ">> "])
def test_a_table_that_was_quoted_in_a_mail_is_read_and_the_receipt_says_so(tmp_path: Path, prefix: str) -> None:
    lines = ["No;Goods;Kg", "1;tea;5", '2;"a; b";6', '3;cloth "new";7']
    (tmp_path / "f").write_text("\n".join(prefix + line for line in lines), encoding="utf-8")

    found = list(csv_rows(tmp_path / "f", Wanted()))

    assert [list((row.cells or {}).values()) for row in found] == [
        ["1", "tea", "5"],
        ["2", "a; b", "6"],
        ["3", 'cloth "new"', "7"],
    ]
    assert found[0].read_as is not None
    assert found[0].read_as["before_lines"] == prefix
