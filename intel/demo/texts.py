"""Sentences that officers write, in English, Russian and Chinese."""

from collections.abc import Mapping
from types import MappingProxyType

from intel.model.vocabulary import Language, Names

__all__ = ["BRANDS", "COVER_GOODS", "NARRATIVES", "OCCUPATIONS", "OFFICES", "REWEIGHED", "STREETS", "TITLES"]

NARRATIVES: Mapping[Language, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            "During control at {place} officers found {goods} ({amount}). The goods were hidden: {where}.",
            "On the basis of risk analysis the consignment was examined at {place}; {goods}, {amount}, was found.",
            "{person} said that an unknown man in {origin} had asked for the transport of {goods} to {target}.",
            "A repeated X-ray showed an anomaly. Opened at {place}: {goods}, {amount}. Samples were sent for analysis.",
        ),
        "ru": (
            "В ходе таможенного контроля на «{place}» обнаружено: {goods}, {amount}. Место сокрытия: {where}.",
            "По результатам применения СУР проведён досмотр на «{place}», выявлено {goods} ({amount}).",
            "{person} пояснил, что неизвестный мужчина в г. {origin} попросил доставить {goods} в г. {target}.",
            "Повторное сканирование показало неоднородность. При вскрытии: {goods}, {amount}. Назначена экспертиза.",
        ),
        "zh": (
            "海关关员在{place}查验时发现{goods}，数量{amount}，藏匿方式：{where}。",
            "根据风险布控，对该票货物在{place}实施开箱查验，查获{goods}{amount}。",
            "{person}称，在{origin}有人委托其将{goods}运往{target}。",
            "机检图像异常，经开拆查验，查获{goods}，数量{amount}，已送检。",
        ),
    }
)
"""With the fields place, goods, amount, where, person, origin, target."""

OFFICES: Mapping[Language, str] = MappingProxyType(
    {"en": "{place} customs post", "ru": "таможенный пост «{place}»", "zh": "{place}海关"}
)

TITLES: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {
        "en": ("Seizure of {goods}", "Case: {goods} along one route"),
        "ru": ("Изъятие: {goods}", "Дело: {goods} по одному маршруту"),
        "zh": ("查获{goods}", "系列案件：{goods}"),
    }
)
"""Title of a seizure and of a case."""

REWEIGHED: Mapping[Language, str] = MappingProxyType(
    {
        "en": "Quantity corrected after weighing without packaging.",
        "ru": "Количество уточнено после взвешивания без упаковки.",
        "zh": "去除包装称重后更正数量。",
    }
)

COVER_GOODS: tuple[Names, ...] = (
    Names("onions", "лук репчатый", "洋葱"),
    Names("dried fruit", "сухофрукты", "干果"),
    Names("household goods", "товары народного потребления", "日用百货"),
    Names("building materials", "строительные материалы", "建筑材料"),
    Names("cotton fabric", "хлопчатобумажная ткань", "棉布"),
    Names("spare parts", "запасные части", "零配件"),
    Names("melons", "дыни", "甜瓜"),
    Names("ceramic tiles", "керамическая плитка", "瓷砖"),
    Names("rice", "рис", "大米"),
    Names("furniture", "мебель", "家具"),
)

OCCUPATIONS: tuple[Names, ...] = (
    Names("driver", "водитель", "司机"),
    Names("trader", "предприниматель", "个体商户"),
    Names("unemployed", "безработный", "无业"),
    Names("train attendant", "проводник", "列车员"),
    Names("farmer", "фермер", "农民"),
    Names("student", "студент", "学生"),
)

STREETS: tuple[Names, ...] = (
    Names("Bunyod street", "ул. Бунёд", "布尼约德街"),
    Names("Sarbast street", "ул. Сарбаст", "萨尔巴斯特街"),
    Names("Tulpar street", "ул. Тулпар", "图尔帕尔街"),
    Names("Old Bazaar lane", "пер. Старый базар", "老巴扎巷"),
    Names("Zholaushy street", "ул. Жолаушы", "旅人街"),
    Names("Garden street", "ул. Садовая", "花园街"),
)

BRANDS: tuple[str, ...] = ("Samarga", "Altyn Star", "Kyzyl Bars", "Merwix", "Ordano", "Zeta-9", "Karvan Gold")
"""Invented."""
