"""Identifiers that nobody else in the region has, with the check digits of their standards.

A number is made from its kind, a country and a counter: equal counters give equal numbers and
different ones different numbers, so what a report of the region shares with another one was
planted. All of it is invented: owner codes, makers and area codes are not those of anybody.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from intel.demo.draw import Draw
from intel.model.identifiers.checks import (
    awb_digit,
    iin_digit,
    imo_digit,
    iso6346_digit,
    luhn_digit,
    s10_digit,
    vin_digit,
)

__all__ = ["COUNTER_SLOTS", "MONGOLIAN", "PLATE_LETTERS", "Numbers", "company_kind"]

COUNTER_SLOTS = 4
"""Numbers of one kind and country that one report may need."""

PLATE_LETTERS = "ABCEHKMOPTX"
"""Letters that look the same in both alphabets: the only ones on most plates of the region."""

MONGOLIAN = tuple(
    zip(
        ("B", "G", "D", "J", "Z", "I", "L", "P", "F", "CH", "SH", "TS", "YU", "YA"),
        "БГДЖЗИЛПФЧШЦЮЯ",
        strict=True,
    )
)
"""First letters of Mongolian plates as they are read abroad, and as they stand on the plate."""

_PLATE_REGIONS = 72
_PLATE_PAIRS = 56
_OWNERS = ("TKM", "XKR", "QZT", "AKX", "HXT", "MTX", "QRB", "XEA", "TBX", "KHX")
_MAKERS = ("LZX", "XK9", "KWX", "MXZ", "JXK", "WHX")
_PHONES: Mapping[str, tuple[str, tuple[str, ...], int]] = {
    "AZ": ("+994", ("50", "51", "55", "70", "77"), 7),
    "CN": ("+86", ("135", "136", "138", "139", "150", "186"), 8),
    "KG": ("+996", ("550", "555", "700", "701", "702", "703", "705", "707", "708", "770"), 6),
    "KZ": ("+7", ("701", "702", "705", "707", "747", "771", "775", "776", "777", "778"), 7),
    "MN": ("+976", ("99", "88", "95", "94", "91", "96"), 6),
    "TJ": ("+992", ("90", "91", "92", "93", "98"), 7),
    "TM": ("+993", ("61", "62", "63", "64", "65"), 6),
    "UZ": ("+998", ("90", "91", "93", "94", "97", "99"), 7),
}
_PASSPORTS: Mapping[str, tuple[tuple[str, ...], int]] = {
    "AZ": (("C",), 8),
    "CN": (("E",), 8),
    "KG": (("AC", "PE"), 7),
    "KZ": (("N",), 8),
    "MN": (("E",), 7),
    "TJ": (("4",), 8),
    "TM": (("A", "B"), 7),
    "UZ": (("FA", "FB"), 7),
}
_COMPANY_KINDS: Mapping[str, str] = {"AZ": "voen", "CN": "uscc", "KZ": "iin", "MN": "company_register"}
_CN_AREAS = ("653101", "110105", "310104", "152501")
_CARRIERS_BY_AIR = ("291", "317", "483", "592", "731", "848")
_FIRST_BIRTHDAY = date(1960, 1, 1)
_BIRTHDAYS = 16_000
_USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_VOEN_WEIGHTS = (4, 1, 8, 6, 2, 7, 5, 3)


def company_kind(country: str) -> str:
    """The kind of identifier by which companies of a country are known."""
    return _COMPANY_KINDS.get(country, "tax_id")


def _multiplier(size: int) -> int:
    """A factor near the golden section of a power of ten and coprime with it."""
    factor = size * 618 // 1000 | 1
    while factor % 5 == 0:
        factor += 2
    return factor


class Numbers:
    """Makes the identifiers of one region."""

    def __init__(self, seed: int) -> None:
        """Choose the region's offsets.

        Args:
            seed: Seed of the region.
        """
        draw = Draw(seed, 2)
        self._offsets = {digits: draw.below(10**digits) for digits in range(4, 11)}
        self._multipliers = {digits: _multiplier(10**digits) for digits in range(4, 11)}
        self._makers: Mapping[str, Callable[[int, str], str]] = {
            "account": self._account,
            "awb": self._awb,
            "bill_of_lading": lambda n, c: f"{c}SL{self._spread(n, 8)}",
            "cmr": lambda n, c: f"{c}{self._spread(n, 7)}",
            "container": self._container,
            "declaration": self._declaration,
            "iin": self._bin,
            "imo": self._imo,
            "passport": self._passport,
            "phone": self._phone,
            "plate": self._plate,
            "s10": self._s10,
            "seal": lambda n, c: f"{c}{self._spread(n, 8)}",
            "smgs": lambda n, c: f"{c}{self._spread(n, 8)}",
            "tax_id": self._tax_id,
            "company_register": lambda n, _: self._spread(n, 7),
            "tir_carnet": self._tir_carnet,
            "uscc": self._uscc,
            "vin": self._vin,
            "voen": self._voen,
            "wagon": self._wagon,
        }

    def make(self, kind: str, country: str, counter: int) -> str:
        """The identifier of a counter, in its normal form.

        Args:
            kind: A kind of ``intel.model.identifiers``; ``company`` for the country's own kind.
            country: ISO 3166-1 alpha-2 of one of the eight.
            counter: From 0 to 3,999,999.

        Returns:
            The identifier; different for every counter of a kind and country.
        """
        kind = company_kind(country) if kind == "company" else kind
        return self._makers[kind](counter, country)

    def birthday(self, counter: int) -> date:
        """The birthday that the personal number of a counter states."""
        return _FIRST_BIRTHDAY + timedelta(days=counter * 7_919 % _BIRTHDAYS)

    def personal_number(self, country: str, counter: int, *, is_male: bool) -> tuple[str, str] | None:
        """Kind and value of a person's national number, where the country's can be checked."""
        born, rest = self.birthday(counter), counter // _BIRTHDAYS
        if country == "KZ":
            century = {19: 3, 20: 5}[born.year // 100] + (not is_male)
            return "iin", _with_iin_digit(f"{born:%y%m%d}{century}", rest, digits=4)
        if country == "CN":
            area, order = _CN_AREAS[rest % 4], rest // 4 * 2 + is_male
            body = f"{area}{born:%Y%m%d}{order:03d}"
            check = (1 - 2 * int(body, 13)) % 11
            return "ric", body + ("X" if check == 10 else str(check))
        return None

    def _spread(self, n: int, digits: int) -> str:
        """``n`` as another number of so many digits, one to one for n below 10**digits."""
        return f"{(n * self._multipliers[digits] + self._offsets[digits]) % 10**digits:0{digits}d}"

    def _container(self, n: int, _country: str) -> str:
        rest, owner = divmod(n, len(_OWNERS))
        body = f"{_OWNERS[owner]}U{self._spread(rest, 6)}"
        return body + iso6346_digit(body)

    def _wagon(self, n: int, _country: str) -> str:
        rest, kind = divmod(n, 5)
        body = "24678"[kind] + self._spread(rest, 6)
        return body + luhn_digit(body)

    def _imo(self, n: int, _country: str) -> str:
        body = self._spread(n // COUNTER_SLOTS, 6)  # one ship a report: six digits hold no more
        return body + imo_digit(body)

    def _vin(self, n: int, _country: str) -> str:
        rest, maker = divmod(n, len(_MAKERS))
        rest, plant = divmod(rest, 10)
        vin = f"{_MAKERS[maker]}BH7{maker}K0{'MNPRS'[plant % 5]}{'ABCDEFGHJK'[plant]}{self._spread(rest, 6)}"
        digit = vin_digit(vin)
        return f"{vin[:8]}{digit}{vin[9:]}"

    def _tir_carnet(self, n: int, _country: str) -> str:
        rest, letter = divmod(n, 4)
        return f"{('XA', 'XB', 'XC', 'XD')[letter]}8{self._spread(rest, 7)}"

    def _awb(self, n: int, _country: str) -> str:
        rest, carrier = divmod(n, len(_CARRIERS_BY_AIR))
        serial = self._spread(rest, 7)
        return _CARRIERS_BY_AIR[carrier] + serial + awb_digit(serial)

    def _s10(self, n: int, country: str) -> str:
        rest, service = divmod(n, 4)
        serial = self._spread(rest, 8)
        return f"{('RA', 'CB', 'EE', 'LC')[service]}{serial}{s10_digit(serial)}{country}"

    def _declaration(self, n: int, country: str) -> str:
        return f"{country}{10_000 + n % 89:05d}{self._spread(n // 89, 7)}"

    def _account(self, n: int, country: str) -> str:
        return f"{country}{n % 90 + 10}{1000 + n % 37 * 7}{self._spread(n, 9):0>12}"

    def _phone(self, n: int, country: str) -> str:
        prefix, operators, digits = _PHONES[country]
        rest, operator = divmod(n, len(operators))
        return prefix + operators[operator] + self._spread(rest, digits)

    def _passport(self, n: int, country: str) -> str:
        series, digits = _PASSPORTS[country]
        rest, which = divmod(n, len(series))
        return series[which] + self._spread(rest, digits)

    def _tax_id(self, n: int, country: str) -> str:
        # Lengths differ, so that no number of one country is one of another.
        length = {"KG": 14, "TJ": 10, "TM": 12, "UZ": 9}[country]
        return f"{'3' if country == 'UZ' else '2'}{'0' * (length - 9)}{self._spread(n, 8)}"

    def _bin(self, n: int, _country: str) -> str:
        rest, month = divmod(n, 240)
        return _with_iin_digit(f"{month // 12 + 1:02d}{month % 12 + 1:02d}40", rest, digits=5)

    def _voen(self, n: int, _country: str) -> str:
        rest, ten = divmod(n, 4)
        serial = self._spread(rest, 6)
        for unit in range(10):  # one territory in eleven has no check digit for a serial
            body = f"{ten + 1}{unit}{serial}"
            check = sum(int(char) * weight for char, weight in zip(body, _VOEN_WEIGHTS, strict=True)) % 11
            if check < 10:
                return f"{body}{check}1"
        raise AssertionError("ten territories cannot all lack a check digit")

    def _uscc(self, n: int, _country: str) -> str:
        body = f"91{_CN_AREAS[n % 4]}MA{self._spread(n // 4, 7)}"
        total = sum(_USCC_ALPHABET.index(char) * w for char, w in zip(body, _USCC_WEIGHTS, strict=True))
        return body + _USCC_ALPHABET[-total % 31]

    def _plate(self, n: int, country: str) -> str:
        # The letters move first, so that a small region has plates of many kinds too.
        rest, letters = divmod(n, _PLATE_PAIRS)
        number, region = divmod(rest, _PLATE_REGIONS)
        digits = f"{number * 617 % 1000:03d}"
        tens, units = divmod(region, 10)
        if country == "MN":
            first, pair = divmod(tens * _PLATE_PAIRS + letters, 36)
            return f"{units}{digits}{MONGOLIAN[first][0]}{'AEKMOT'[pair // 6]}{'AEKMOT'[pair % 6]}"
        base = len(PLATE_LETTERS)
        one, two = PLATE_LETTERS[letters % base], PLATE_LETTERS[letters // base * 2]
        return {
            "AZ": f"{region:02d}{one}{two}{digits}",
            "CN": f"{'新蒙甘陕京沪'[region % 6]}{'ABCEFGHJKLMN'[region // 6]}{one}{two}{digits}",
            "KG": f"{region % 9 + 1:02d}KG{digits}{one}{two}{PLATE_LETTERS[region // 9]}",
            "KZ": f"{digits}{one}{two}{PLATE_LETTERS[region // 20]}{region % 20 + 1:02d}",
            "TJ": f"{units}{digits}{one}{two}{tens:02d}",
            "TM": f"{one}{two}{units}{digits}{('AG', 'BN', 'LB', 'MR', 'DZ', 'AH', 'BL', 'DS')[tens]}",
            "UZ": f"{region:02d}{one}{digits}{two}{PLATE_LETTERS[rest % base]}",
        }[country]


def _with_iin_digit(head: str, serial: int, *, digits: int) -> str:
    """A Kazakh number with its check digit; a serial that has none gives way to its double."""
    for candidate in (serial, serial + 5 * 10 ** (digits - 1)):
        body = f"{head}{candidate:0{digits}d}"
        digit = iin_digit(body)
        if digit is not None:
            return body + digit
    return body + "0"
