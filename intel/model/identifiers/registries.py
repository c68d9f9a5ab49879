"""Which country a prefix stands for: railways, ships' radio, aircraft, makers of vehicles, airlines.

The region, its neighbours and the flags and makers that its traffic has; a prefix that is not
here has no country, which is no fault of the number.

Source: UIC 920-14 (railways), ITU-R M.585 and the ITU table of maritime identification digits,
ICAO Annex 7 (nationality marks), ISO 3780 (world manufacturer identifiers), IATA (airlines).
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["AIRCRAFT", "AIRLINES", "MARITIME", "RAILWAYS", "vin_country"]


def _table(rows: str) -> Mapping[str, str]:
    """``XX: prefix prefix`` a line, read as prefix to value."""
    found: dict[str, str] = {}
    for row in rows.strip().splitlines():
        value, _, prefixes = row.partition(":")
        found.update(dict.fromkeys(prefixes.split(), value.strip()))
    return MappingProxyType(found)


RAILWAYS = _table("""
RU: 20
BY: 21
UA: 22
MD: 23
LT: 24
LV: 25
EE: 26
KZ: 27
GE: 28
UZ: 29
KP: 30
MN: 31
CN: 33
CU: 40
AL: 41
JP: 42
PL: 51
BG: 52
RO: 53
CZ: 54
HU: 55
SK: 56
AZ: 57
AM: 58
KG: 59
KR: 61
ME: 62
MK: 65
TJ: 66
TM: 67
AF: 68
GB: 70
ES: 71
RS: 72
GR: 73
SE: 74
TR: 75
NO: 76
HR: 78
SI: 79
DE: 80
AT: 81
LU: 82
IT: 83
NL: 84
CH: 85
DK: 86
FR: 87
BE: 88
PT: 94
IR: 96
""")
"""Third and fourth digit of a UIC wagon number."""

MARITIME = _table("""
AL: 201
AT: 203
BE: 205
BY: 206
BG: 207
CY: 209 210 212
DE: 211 218
GE: 213
MD: 214
MT: 215 229 248 249 256
AM: 216
DK: 219 220
ES: 224 225
FR: 226 227 228
FI: 230
GB: 232 233 234 235
GR: 237 239 240 241
HR: 238
NL: 244 245 246
IT: 247
IE: 250
PT: 255 263
NO: 257 258 259
PL: 261
RO: 264
SE: 265 266
CZ: 270
TR: 271
UA: 272
RU: 273
LV: 275
EE: 276
LT: 277
US: 338 366 367 368 369
CA: 316
PA: 351 352 353 354 355 356 357 370 371 372 373 374
BS: 308 309 311
AF: 401
BD: 405
CN: 412 413 414
TW: 416
LK: 417
IN: 419
IR: 422
AZ: 423
IQ: 425
IL: 428
JP: 431 432
TM: 434
KZ: 436
UZ: 437
JO: 438
KR: 440 441
KP: 445
KW: 447
LB: 450
KG: 451
MO: 453
MN: 457
OM: 461
PK: 463
QA: 466
SY: 468
AE: 470 471
TJ: 472
HK: 477
SG: 563 564 565 566
VN: 574
TH: 567
MY: 533
ID: 525
PH: 548
AU: 503
MH: 538
KM: 616 620
LR: 636 637
TZ: 674 677
""")
"""Maritime identification digits."""

AIRCRAFT = _table("""
AZ: 4K
CN: B
KG: EX
KZ: UP UN
MN: JU
TJ: EY
TM: EZ
UZ: UK
AE: A6
AF: YA
AM: EK
BY: EW
GE: 4L
IN: VT
IR: EP
PK: AP
RU: RA RF
TR: TC
UA: UR
""")
"""Nationality marks of the region and its neighbours."""

AIRLINES = _table("""
Turkmenistan Airlines: 542
Uzbekistan Airways: 250
Air Astana: 465
Azerbaijan Airlines: 771
MIAT Mongolian Airlines: 289
Air China: 999
China Eastern: 112
China Southern: 784
Aeroflot: 555
Turkish Airlines: 235
Emirates: 176
flydubai: 141
Qatar Airways: 157
Etihad: 607
Lufthansa Cargo: 020
Cargolux: 172
Korean Air: 180
Cathay Pacific: 160
FedEx: 023
UPS: 406
DHL Aviation: 155
""")
"""Airline prefixes of air waybills."""

_VIN_RANGES: tuple[tuple[str, str, str], ...] = (
    ("KL", "KR", "KR"),
    ("HA", "H0", "CN"),
    ("MA", "ME", "IN"),
    ("MF", "MK", "ID"),
    ("ML", "MR", "TH"),
    ("NA", "NE", "IR"),
    ("NL", "NR", "TR"),
    ("SA", "SM", "GB"),
    ("SN", "ST", "DE"),
    ("SU", "SZ", "PL"),
    ("TA", "TH", "CH"),
    ("TJ", "TP", "CZ"),
    ("TR", "TV", "HU"),
    ("VA", "VE", "AT"),
    ("VF", "VR", "FR"),
    ("VS", "VW", "ES"),
    ("XA", "XE", "BG"),
    ("XF", "XK", "GR"),
    ("XL", "XR", "NL"),
    ("XS", "XW", "RU"),
    ("X3", "X0", "RU"),
    ("Z3", "Z0", "RU"),
    ("YA", "YE", "BE"),
    ("YF", "YK", "FI"),
    ("YS", "YW", "SE"),
    ("Y3", "Y5", "BY"),
    ("Y6", "Y0", "UA"),
    ("ZA", "ZR", "IT"),
    ("3A", "3W", "MX"),
)
# ISO 3780 counts A to Z, then 1 to 9, then 0.
_ORDER = {char: place for place, char in enumerate("ABCDEFGHJKLMNPRSTUVWXYZ1234567890")}


def vin_country(vin: str) -> str | None:
    """The country of a vehicle's maker by the first two characters of its VIN, or None.

    Source: ISO 3780; what is reserved or shared has none.
    """
    if vin[:1] in {"J", "L", "W", "1", "2", "4", "5"}:
        return {"J": "JP", "L": "CN", "W": "DE", "2": "CA"}.get(vin[0], "US")
    second = _ORDER.get(vin[1:2], -1)
    for low, high, country in _VIN_RANGES:
        if low[0] == vin[:1] and _ORDER[low[1]] <= second <= _ORDER[high[1]]:
            return country
    return None
