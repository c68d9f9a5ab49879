"""Registers in languages of the neighbours: drafts place their columns, and joined rows state a car once."""

from pathlib import Path

import pytest

from intel.services.profiles import draft_profile
from tests.support.judging import judged_rows, reports_of

LITHUANIAN = {
    "Eil. Nr.": ("1", "ignore"), "Bylos Nr.": ("01-1-1000-24", "reference"), "Sulaikymo data": ("20.05.2024", "date"),
    "Laikas": ("22:53", "keep"), "Pasienio punktas": ("Lavoriškės", "place"), "Kryptis": ("Įvežimas", "direction"),
    "Pažeidėjo pilietybė": ("Lietuva", "nationality"), "Transporto priemonė": ("vilkikas", "conveyance"),
    "Valst. numeris": ("FHL 215", "plate"), "VIN kodas": ("WVWZZZ1JZ3W386752", "vin"),
    "Prekės pavadinimas": ("cigaretės", "description"), "Kiekis": ("1.314,00", "amount"), "Mato vnt.": ("pak.", "unit"),
    "Vertė, Eur": ("22 993,31", "value"), "Slėpimo būdas": ("dugne", "concealment"),
    "Ginklo Nr.": ("ZB10442", "serial"),
    "Variklio Nr.": ("OUT77102", "serial"), "Pastabos": ("perduota muitinei", "narrative"),
}  # fmt: skip
UKRAINIAN = {
    "№ з/п": ("1", "ignore"), "Номер протоколу": ("12/UA20901", "reference"), "Дата виявлення": ("03.02.2023", "date"),
    "Пункт пропуску": ("Краківець", "place"), "Напрямок руху": ("виїзд", "direction"),
    "ПІБ порушника": ("Коваль І.В.", "person"), "Громадянство": ("Україна", "nationality"),
    "Реєстраційний номер ТЗ": ("AC1234BA", "plate"), "VIN-код": ("1M8GDM9AXKP042788", "vin"),
    "Найменування товару": ("сигарети", "description"), "Код УКТ ЗЕД": ("2402209000", "hs_code"),
    "Кількість": ("120,50", "amount"), "Одиниця виміру": ("пачка", "unit"), "Вартість, грн": ("1 250,00", "value"),
    "Спосіб приховування": ("у тайнику", "concealment"), "Серійний номер зброї": ("АК1204", "serial"),
}  # fmt: skip
FINNISH = {
    "Tapausnumero": ("R-2024-0001", "reference"), "Pvm": ("3.2.2024", "date"), "Kellonaika": ("12.40", "keep"),
    "Rajanylityspaikka": ("Vaalimaa", "place"), "Suunta": ("maahantulo", "direction"),
    "Ajoneuvo": ("henkilöauto", "conveyance"), "Rekisteritunnus": ("AXK-120", "plate"),
    "Alustanumero": ("WVWZZZ1JZ3W386752", "vin"), "Tavara": ("savukkeet", "description"), "Määrä": ("120,5", "amount"),
    "Yksikkö": ("kpl", "unit"), "Arvo (EUR)": ("1 200,50", "value"),
    "Kätkentäpaikka": ("polttoainesäiliö", "concealment"),
    "Aseen numero": ("FN10422", "serial"), "Moottorin numero": ("YM10433", "serial"), "Huomautukset": ("", "narrative"),
}  # fmt: skip
CROATIAN = {
    "R.br.": ("1", "ignore"), "Broj predmeta": ("0001/5-24", "reference"), "Datum zapljene": ("03.02.2024", "date"),
    "Granični prijelaz": ("Bajakovo", "place"), "Smjer": ("ulaz", "direction"),
    "Državljanstvo": ("Srbija", "nationality"), "Vrsta vozila": ("autobus", "conveyance"),
    "Registarska oznaka": ("ZG 1234 AB", "plate"), "Broj šasije (VIN)": ("WVWZZZ1JZ3W386752", "vin"),
    "Opis robe": ("duhan", "description"), "Količina": ("1.250,00", "amount"), "Jedinica mjere": ("kutija", "unit"),
    "Procijenjena vrijednost": ("18 750,00 EUR", "value"), "Serijski broj": ("A10422", "serial"),
    "Mjesto skrivanja": ("dvostruko dno", "concealment"), "Napomena": ("", "narrative"),
}  # fmt: skip
GEORGIAN = {
    "№": ("1", "ignore"), "საქმის ნომერი": ("0001/5-24", "reference"), "თარიღი": ("03.02.2024", "date"),
    "საბაჟო გამშვები პუნქტი": ("სარფი", "place"), "მიმართულება": ("შემოსვლა", "direction"),
    "სახელმწიფო ნომერი": ("AB 123 CD", "plate"), "VIN კოდი": ("WVWZZZ1JZ3W386752", "vin"),
    "საქონლის დასახელება": ("სიგარეტი", "description"), "რაოდენობა": ("1.250,00", "amount"),
    "საზომი ერთეული": ("კოლოფი", "unit"), "ღირებულება": ("1 250,00 ₾", "value"), "შენიშვნა": ("", "narrative"),
}  # fmt: skip
REGISTERS = {
    "lithuanian": LITHUANIAN, "ukrainian": UKRAINIAN, "finnish": FINNISH, "croatian": CROATIAN, "georgian": GEORGIAN,
}  # fmt: skip

PROFILE = """
name = "p"
title = "t"
format = "csv"
[originator]
fixed = "open-source"
[join]
key = ["Bylos Nr."]
[[columns]]
column = "Bylos Nr."
to = "reference"
[[columns]]
column = "VIN kodas"
to = "conveyances.identifiers"
read = "identifier"
kind = "vin"
[[columns]]
column = "Transporto priemonė"
to = "conveyances.type"
[[columns]]
column = "Prekės pavadinimas"
to = "goods.description"
"""


@pytest.mark.parametrize("register", REGISTERS.values(), ids=REGISTERS)
def test_a_draft_places_the_columns_of_a_register_in_a_language_of_the_neighbours(
    tmp_path: Path, register: dict[str, tuple[str, str]]
) -> None:
    cells = [cell for cell, _ in register.values()]
    first = next(iter(register.values()))[1] == "ignore"
    rows = [";".join(register), *(";".join([str(n), *cells[1:]] if first else cells) for n in range(1, 7))]
    (tmp_path / "f.csv").write_text("\n".join(rows), encoding="utf-8")

    guesses = {each.column: each.role for each in draft_profile(tmp_path / "f.csv", {}).guesses}

    right = sum(guesses[column] == role for column, (_, role) in register.items())
    assert right >= 0.9 * len(register), guesses


def test_the_car_that_stands_on_every_line_of_an_incident_is_one_car(tmp_path: Path) -> None:
    lines = [
        "Bylos Nr.;VIN kodas;Transporto priemonė;Prekės pavadinimas",
        "1;WVWZZZ1JZ3W386752;vilkikas;cigaretės",
        "1;WVWZZZ1JZ3W386752;vilkikas;degtinė",
        "1;1M8GDM9AXKP042788;autobusas;degtinė",
        "1;;vilkikas;degtinė",
    ]
    (tmp_path / "f.csv").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "p.toml").write_text(PROFILE, encoding="utf-8")

    (report,) = reports_of(judged_rows(tmp_path / "f.csv", str(tmp_path / "p.toml")))

    assert [item.description for item in report.goods] == ["cigaretės", "degtinė", "degtinė", "degtinė"]
    assert [[each.value for each in car.identifiers] for car in report.conveyances] == [
        ["WVWZZZ1JZ3W386752"],
        ["1M8GDM9AXKP042788"],
        [],
    ]


def test_a_draft_says_what_it_did_not_know_and_that_lines_belong_together(tmp_path: Path) -> None:
    rows = [";".join(CROATIAN), *(";".join(cell for cell, _ in CROATIAN.values()) for _ in range(6))]
    (tmp_path / "f.csv").write_bytes("\n".join(rows).encode("cp1250"))

    text = draft_profile(tmp_path / "f.csv", {}).text

    assert '[join]\nkey = ["Broj predmeta"]' in text
    assert 'values = { "Srbija" = "RS" }' in text
    assert 'values = { "ulaz" = "inbound" }' in text
    assert '# values = { "dvostruko dno" = "" }' in text
    assert 'read = "money"\ndecimal = ","' in text


def test_a_draft_in_a_language_nobody_knows_finds_amounts_beside_their_units(tmp_path: Path) -> None:
    lines = ["qwe;rty;uio;zzz", *(f"item {n};{n * 3},5;{('xu', 'yo')[n % 2]};{n},50 €" for n in range(1, 20))]
    (tmp_path / "f.csv").write_text("\n".join(lines), encoding="utf-8")

    guesses = {each.column: (each.role, each.settings) for each in draft_profile(tmp_path / "f.csv", {}).guesses}

    assert guesses["rty"] == ("amount", {"decimal": ","})
    assert guesses["uio"][0] == "unit"
    assert guesses["zzz"] == ("value", {"decimal": ",", "read": "money"})
