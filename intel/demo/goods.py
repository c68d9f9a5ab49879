"""What is smuggled in the region: fourteen kinds of goods with real HS codes and units."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from intel.demo.draw import Draw
from intel.model.commodities import COMMODITIES, commodity_of_hs
from intel.model.vocabulary import Names

__all__ = ["GOODS", "UNIT_WORDS", "Ware", "pick_ware"]


@dataclass(frozen=True, slots=True)
class Ware:
    """One kind of goods and how much of it is usually found.

    Attributes:
        hs_code: Six digits.
        unit: Code of the unit it is counted in.
        amounts: Least and greatest amount of a seizure, whole units.
        price: US dollars for one unit, roughly; only the order of magnitude matters.
        names: What an officer calls it.
        substance: Code of the substance, for drugs, medicines and precursors.
        species: Scientific name, for wildlife.
        is_branded: Whether a brand is stated.
    """

    hs_code: str
    unit: str
    amounts: tuple[int, int]
    price: int
    names: Names
    substance: str | None = None
    species: str | None = None
    is_branded: bool = False


UNIT_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "KGM": {"en": ("kg", "KGM", "kilogram", "Kg."), "ru": ("кг", "кг.", "килограмм"), "zh": ("公斤", "千克", "kg")},
        "GRM": {"en": ("g", "gram", "GRM"), "ru": ("г", "гр.", "грамм"), "zh": ("克", "g")},
        "LTR": {"en": ("l", "litre", "LTR"), "ru": ("л", "литров", "л."), "zh": ("升", "L")},
        "H87": {"en": ("pcs", "H87", "pieces"), "ru": ("шт", "шт.", "штук"), "zh": ("件", "个")},
        "U2": {"en": ("tablets", "U2", "tab"), "ru": ("таблеток", "табл."), "zh": ("片",)},
        "XAM": {"en": ("ampoules",), "ru": ("ампул",), "zh": ("安瓿",)},
        "XPA": {"en": ("packets",), "ru": ("пачек", "пач."), "zh": ("包",)},
        "XBO": {"en": ("bottles",), "ru": ("бутылок", "бут."), "zh": ("瓶",)},
        "TNE": {"en": ("t", "tonne"), "ru": ("т", "тонн"), "zh": ("吨",)},
        "ZNOTE": {"en": ("banknotes",), "ru": ("купюр",), "zh": ("纸币",)},
        "ZROUND": {"en": ("rounds", "cartridges"), "ru": ("патронов",), "zh": ("发",)},
        "XCY": {"en": ("cylinders",), "ru": ("баллонов",), "zh": ("气瓶",)},
    }
)
"""How officers write a unit, by its code and their language."""

_TABLE = """
293911 KGM 1-60 20000 heroin | heroin | героин | 海洛因
130211 KGM 1-120 1500 opium | opium | опий | 鸦片
130190 KGM 1-250 1200 hashish | hashish | гашиш | 大麻脂
121190 KGM 1-150 300 marijuana | marijuana | марихуана | 大麻
293945 KGM 1-90 15000 methamphetamine | methamphetamine | метамфетамин | 甲基苯丙胺
293499 GRM 50-9000 25 mephedrone | mephedrone | мефедрон | 甲氧麻黄酮
293399 GRM 20-6000 30 synthetic-cannabinoid | synthetic cannabinoid | синтетический каннабиноид | 合成大麻素
121140 KGM 2-400 40 poppy-straw | poppy straw | маковая солома | 罂粟杆
291524 LTR 50-9000 30 acetic-anhydride | acetic anhydride | уксусный ангидрид | 醋酸酐
293941 KGM 2-200 400 ephedrine | ephedrine | эфедрин | 麻黄碱
284161 KGM 50-4000 8 potassium-permanganate | potassium permanganate | перманганат калия | 高锰酸钾
292250 U2 200-90000 1 tramadol | tramadol tablets | таблетки трамадола | 曲马多片
292249 U2 300-80000 1 pregabalin | pregabalin capsules | капсулы прегабалина | 普瑞巴林
300490 XAM 50-8000 3 - | ampoules without papers | ампулы без документов | 无单证针剂
240220 XPA 500-400000 2 - brand | cigarettes | сигареты | 卷烟
240399 KGM 20-3000 10 nasvay | nasvay | насвай | 纳斯瓦伊
240412 H87 50-20000 8 - brand | electronic cigarettes | электронные сигареты | 电子烟
220860 XBO 100-20000 6 - brand | vodka | водка | 伏特加
220710 LTR 200-25000 2 - | ethyl alcohol | этиловый спирт | 乙醇
271019 TNE 2-60 800 - | diesel fuel | дизельное топливо | 柴油
851713 H87 20-3000 300 - brand | smartphones | смартфоны | 智能手机
080251 KGM 200-20000 7 - | pistachios | фисташки | 开心果
640411 H87 100-12000 25 - brand | sports shoes | спортивная обувь | 运动鞋
330300 H87 60-6000 30 - brand | perfume | духи | 香水
870830 H87 40-5000 20 - brand | brake pads | тормозные колодки | 刹车片
050790 H87 4-600 900 - species:Saiga tatarica | saiga horn | рога сайгака | 赛加羚羊角
010631 H87 1-30 9000 - species:Falco cherrug | saker falcons | соколы-балобаны | 猎隼
010620 H87 10-900 60 - species:Testudo horsfieldii | steppe tortoises | среднеазиатские черепахи | 四爪陆龟
290371 XCY 5-600 120 - | refrigerant R-22 | хладон R-22 | 制冷剂R-22
854911 TNE 1-40 900 - | waste batteries | отработанные аккумуляторы | 废铅酸电池
280540 KGM 5-300 60 - | mercury | ртуть | 汞
490700 ZNOTE 100-9000 100 - | US banknotes | доллары США | 美元现钞
710812 GRM 200-12000 60 - | gold bars | золото в слитках | 金条
930200 H87 1-20 700 - | pistols | пистолеты | 手枪
930630 ZROUND 20-6000 1 - | cartridges | патроны | 子弹
930400 H87 2-120 150 - | gas pistols | газовые пистолеты | 气枪
880622 H87 1-60 1500 - brand | drones | беспилотники | 无人机
901310 H87 1-80 900 - | night-vision sights | прицелы ночного видения | 夜视瞄准镜
284443 H87 1-6 2000 - | radioactive sources | источники ионизирующего излучения | 放射源
970510 H87 2-400 300 - | archaeological objects | археологические предметы | 出土文物
970610 H87 1-40 2500 - | antique manuscripts | старинные рукописи | 古籍
490199 H87 20-4000 5 - | printed matter | печатная продукция | 印刷品
870899 H87 10-900 40 - | vehicle parts | автозапчасти | 汽车零件
"""


def _read() -> dict[str, tuple[Ware, ...]]:
    wares: dict[str, list[Ware]] = {code: [] for code in COMMODITIES}
    for line in _TABLE.strip().splitlines():
        head, en, ru, zh = (part.strip() for part in line.split("|"))
        hs_code, unit, amounts, price, substance, *more = head.split(maxsplit=5)
        least, most = amounts.split("-")
        note = more[0] if more else ""
        kind = commodity_of_hs(hs_code)
        assert kind is not None
        wares[kind].append(
            Ware(
                hs_code,
                unit,
                (int(least), int(most)),
                price=int(price),
                names=Names(en, ru, zh),
                substance=None if substance == "-" else substance,
                species=note.removeprefix("species:") if note.startswith("species:") else None,
                is_branded=note == "brand",
            )
        )
    return {kind: tuple(found) for kind, found in wares.items()}


GOODS: Mapping[str, tuple[Ware, ...]] = MappingProxyType(_read())
"""Goods by kind of contraband; every kind has some."""

# Drugs and tobacco are most of what the region's posts report.
_KINDS = (
    *("drugs",) * 34,
    *("precursors",) * 5,
    *("medicines",) * 9,
    *("tobacco",) * 12,
    *("alcohol",) * 4,
    *("fuel-and-goods",) * 8,
    *("counterfeit",) * 7,
    *("wildlife",) * 5,
    *("waste-and-ods",) * 2,
    *("currency",) * 5,
    *("weapons",) * 4,
    *("strategic",) * 2,
    *("cultural-goods",) * 2,
    "other",
)


def pick_ware(draw: Draw) -> tuple[str, Ware]:
    """Kind of contraband and goods of one seizure."""
    kind = draw.pick(_KINDS)
    return kind, draw.pick(GOODS[kind])
