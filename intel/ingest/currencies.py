"""Currencies by code and by the signs and words that registers write for them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

__all__ = ["find_currency"]

# Signs and abbreviations that stand for one currency in the registers of their country.
_WORDS: Mapping[str, str] = {
    "EUR": "€|euro|euros|euró|ευρώ|eurų|евро|євро|欧元",
    "USD": "$|us$|dollar|dollars|долл|доллар|долларов|美元",
    "GBP": "£",
    "RUB": "₽|руб|рублей|р",
    "KZT": "₸|тенге|тг",
    "AZN": "₼|manat",
    "UZS": "сум|so'm|сўм",
    "KGS": "сом",
    "TJS": "сомони",
    "MNT": "₮|төгрөг",
    "CNY": "юань|元|人民币|人民币元|¥",
    "PLN": "zł|zl|złotych",
    "RON": "lei|leu",
    "CZK": "kč|kčs|korun",
    "HUF": "ft|forint",
    "BGN": "лв|лева|leva",
    "SEK": "kronor",
    "RSD": "din|dinar|дин",
    "MKD": "ден|денари",
    "BAM": "km",
    "ALL": "lekë|lek",
    "UAH": "₴|грн|гривень",
    "BYN": "бел руб|byn",
    "BRL": "r$",
    "TRY": "₺|tl",
    "GEL": "₾|ლარი",
    "AMD": "֏|դրամ|dram",
    "IRR": "﷼|ریال",
    "JPY": "円",
    "KRW": "₩|원",
    "VND": "₫",
    "INR": "₹",
}


@cache
def _codes() -> frozenset[str]:
    return frozenset(Locale("en").currencies)


@cache
def _by_word() -> Mapping[str, str]:
    return {word: code for code, words in _WORDS.items() for word in words.split("|")}


def find_currency(text: str) -> str | None:
    """The ISO 4217 code of a currency, or None where no code, sign or word is known.

    Args:
        text: As written.
    """
    code = text.strip().upper()
    return code if code in _codes() else _by_word().get(text.strip().casefold().strip("."))
