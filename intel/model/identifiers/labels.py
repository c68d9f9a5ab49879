"""The words that stand before an identifier and say what it is, in the languages of the region."""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

__all__ = ["LABELS", "LABEL_MARKS", "labelled", "without_label"]

LABEL_MARKS = r"\s{0,3}(?:(?:no|nr|number|num|номер|нөмірі|дугаар)\b\.?|№|号码?|n°|#)?\s{0,3}[:：#=№.\-–]?\s{0,3}"
"""What may stand between a label and its number, as a pattern."""

LABELS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "container": (
            "container", "cntr", "cont", "контейнер", "контейнера", "контейнере", "контейнеры", "ктк", "чингэлэг",
            "контейнері", "konteyner", "集装箱", "集装箱号", "箱号", "货柜",
        ),
        "wagon": ("wagon", "railcar", "вагон", "вагона", "вагоне", "вагоны", "vagon", "车皮", "车辆号", "货车号"),
        "uic_wagon": ("uic", "uic wagon", "мсжд"),
        "imo": ("imo", "имо", "海事组织编号"),
        "mmsi": ("mmsi", "ммси"),
        "aircraft": ("aircraft", "tail number", "борт", "бортовой номер", "飞机", "航空器"),
        "vin": ("vin", "vin-код", "вин", "вин-код", "chassis", "шасси", "кузов", "车架号", "车辆识别代号", "арлын"),
        "plate": (
            "plate", "licence plate", "license plate", "number plate",  "госномер", "гос номер",
            "г/н", "г.н.", "гос. номер", "госномером", "грз", "грнз", "рег. номер", "номерной знак",
            "регистрационный номер",
            "улсын дугаар", "мемлекеттік нөмірі", "мемлекеттік нөмір", "davlat raqami", "давлат рақами",
            "рақами давлатӣ", "车牌", "车牌号", "牌照", "车号",
        ),
        "tir_carnet": ("tir", "tir carnet", "carnet tir", "carnet", "мдп", "книжка мдп", "книжки мдп", "карнет"),
        "tir_holder": ("tir holder", "держатель мдп"),
        "mrn": ("mrn",),
        "grn": ("grn",),
        "awb": ("awb", "mawb", "hawb", "air waybill", "авианакладная", "авианакладной", "空运单", "航空运单", "运单号"),
        "cmr": ("cmr", "смр", "цмр"),
        "smgs": ("smgs", "смгс", "国际货协", "国际货协运单"),
        "bill_of_lading": ("b/l", "bl", "bill of lading", "коносамент", "коносаменту", "коносамента", "提单", "提单号"),
        "declaration": (
            "declaration", "customs declaration", "декларация", "декларации", "дт", "гтд", "тд", "报关单", "报关单号",
        ),
        "s10": ("tracking", "трек-номер", "трек", "рпо", "шпи", "邮件号", "快递单号"),
        "sscc": ("sscc",),
        "gs1": ("gtin", "gs1", "ean"),
        "ucr": ("ucr", "ducr"),
        "locode": ("locode", "un/locode"),
        "seal": (
            "seal", "seals", "seal no", "пломба", "пломбы", "пломбой", "пломбу", "зпу", "пломбир", "лац",
            "封志", "封志号", "铅封", "铅封号", "封条", "关锁",
        ),
        "passport": (
            "passport", "паспорт", "паспорта", "паспортом", "төлқұжат", "паспорти", "pasport", "шиноснома",
            "pasporti", "护照", "护照号", "护照号码",
        ),
        "mrz": ("mrz", "мсз"),
        "iin": ("iin", "bin", "iin/bin", "иин", "бин", "иин/бин", "жсн", "бсн"),
        "pinfl": ("pinfl", "пинфл", "jshshir", "жшшир"),
        "stir": ("stir", "стир", "инн", "inn"),
        "kg_inn": ("пин", "pin", "инн", "inn"),
        "tj_inn": ("рма", "инн", "inn"),
        "tm_tin": ("инн", "inn"),
        "voen": ("voen", "vöen", "воен"),
        "az_fin": ("fin", "фин"),
        "uscc": ("uscc", "统一社会信用代码", "信用代码"),
        "ric": ("身份证", "身份证号", "身份证号码", "公民身份号码"),
        "inn": ("inn", "инн"),
        "unp": ("unp", "унп"),
        "vkn": ("vkn", "vergi no"),
        "mn_rd": ("регистрийн дугаар", "рд"),
        "imei": ("imei", "имей", "имеи"),
        "phone": (
            "tel", "phone", "telephone", "mobile", "whatsapp", "тел", "телефон", "телефона", "телефону", "моб",
            "утас", "утасны дугаар",
            "ұялы", "telefon", "电话", "电话号码", "手机", "手机号", "联系电话",
        ),
        "email": ("email", "e-mail", "почта", "邮箱"),
        "iban": ("iban",),
        "account": ("account", "р/с", "расчетный счет", "账号"),
    }
)  # fmt: skip
"""Labels by kind, lower case."""


@lru_cache(maxsize=128)
def _pattern(kind: str) -> re.Pattern[str] | None:
    words = LABELS.get(kind)
    if words is None:
        return None
    longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\s*(?:{longest_first}){LABEL_MARKS}(?=\S)", re.IGNORECASE)


def without_label(kind: str, text: str) -> str | None:
    """A text without the label of a kind at its start; None where there is none."""
    pattern = _pattern(kind)
    found = None if pattern is None else pattern.match(text)
    return None if found is None else text[found.end() :]


def labelled(text: str) -> tuple[tuple[str, ...], str]:
    """The kinds that the label at the start of a text can mean, and the text after it.

    A label counts where it ends as a word: "bin" in "BINU1234567" is none.

    Args:
        text: Any string.
    """
    found: dict[int, list[str]] = {}
    for kind in LABELS:
        pattern = _pattern(kind)
        match = None if pattern is None else pattern.match(text)
        if match is None:
            continue
        last, following = text[match.end() - 1], text[match.end()]
        if last.isalpha() and following.isalpha() and last.isascii() == following.isascii():
            continue
        found.setdefault(match.end(), []).append(kind)
    if not found:
        return (), text
    end = max(found)
    return tuple(found[end]), text[end:]
