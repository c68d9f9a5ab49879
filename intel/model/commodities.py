"""The fourteen kinds of contraband, their headings and their Harmonized System codes.

The WCO publishes neither the names of the CEN commodities nor its codes; the headings are those
that ``domain.md`` §1.3 recommends, arranged so that each rolls up to a section of the WCO
Illicit Trade Report. HS codes are compared across countries on six digits only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from intel.model.vocabulary import LONGEST_NAME, Names, Near, Vocabulary

__all__ = [
    "COMMODITIES",
    "Commodity",
    "commodity_of_hs",
    "find_commodity",
    "hs_name",
    "nearest_commodities",
]


@dataclass(frozen=True, slots=True)
class Commodity:
    """A kind of contraband.

    Attributes:
        code: Stable slug.
        cen_heading: Heading in the manner of the WCO CEN.
        itr_section: Section of the WCO Illicit Trade Report.
        names: Its name in the platform's languages.
        hs_codes: Six-digit HS 2022 codes under which it typically travels, by meaning.

    Source: ``domain.md`` §1.3; HS 2022.
    """

    code: str
    cen_heading: str
    itr_section: str
    names: Names
    hs_codes: Mapping[str, str]


def _kind(
    code: str, headings: tuple[str, str], names: tuple[str, str, str], *, hs_codes: Mapping[str, str]
) -> Commodity:
    return Commodity(code, headings[0], headings[1], Names(*names), MappingProxyType(dict(hs_codes)))


_TABLE: tuple[Commodity, ...] = (
    _kind(
        "drugs",
        ("Drugs", "Drugs"),
        ("Drugs", "Наркотики", "毒品"),
        hs_codes={
            "130211": "Opium",
            "121190": "Cannabis, khat and other plants used in pharmacy",
            "121140": "Poppy straw",
            "120791": "Poppy seeds",
            "130190": "Hashish (other gums and resins)",
            "293911": "Concentrate of poppy straw, codeine, heroin, morphine",
            "293919": "Other alkaloids of opium",
            "293972": "Cocaine",
            "293979": "Other vegetable alkaloids",
            "293945": "Methamphetamine",
            "292146": "Amphetamine",
            "293299": "MDMA and other oxygen heterocycles",
            "293499": "Synthetic cathinones and other heterocycles",
            "293399": "Synthetic cannabinoids and other nitrogen heterocycles",
            "293333": "Fentanyl and other piperidines",
        },
    ),
    _kind(
        "precursors",
        ("Precursors", "Drugs"),
        ("Drug precursors", "Прекурсоры", "易制毒化学品"),
        hs_codes={
            "291524": "Acetic anhydride",
            "293941": "Ephedrine",
            "293942": "Pseudoephedrine",
            "291431": "Phenylacetone (P-2-P)",
            "280700": "Sulphuric acid",
            "280610": "Hydrochloric acid",
            "284161": "Potassium permanganate",
            "291411": "Acetone",
            "290230": "Toluene",
            "290911": "Diethyl ether",
            "291412": "Butanone (MEK)",
            "293294": "Safrole",
        },
    ),
    _kind(
        "medicines",
        ("Medical products", "IPR, health and safety"),
        ("Medicines and medical products", "Лекарства и медицинские изделия", "药品和医疗产品"),
        hs_codes={
            "300490": "Medicaments, packed for retail sale",
            "300449": "Medicaments containing alkaloids",
            "300420": "Medicaments containing antibiotics",
            "293729": "Steroid hormones",
            "292250": "Tramadol and other amino-alcohols",
            "292249": "Pregabalin, gabapentin and other amino-acids",
            "293391": "Diazepam and other benzodiazepines",
            "293353": "Phenobarbital and other barbiturates",
        },
    ),
    _kind(
        "tobacco",
        ("Tobacco", "Revenue"),
        ("Tobacco", "Табачные изделия", "烟草"),
        hs_codes={
            "240220": "Cigarettes containing tobacco",
            "240399": "Chewing tobacco, nasvay",
            "240411": "Products for inhalation without combustion, with tobacco",
            "240412": "Liquids with nicotine",
            "240311": "Water-pipe tobacco",
            "240120": "Tobacco, stemmed",
        },
    ),
    _kind(
        "alcohol",
        ("Alcohol", "Revenue"),
        ("Alcohol", "Алкоголь", "酒类"),
        hs_codes={
            "220860": "Vodka",
            "220830": "Whisky",
            "220820": "Brandy, cognac",
            "220710": "Undenatured ethyl alcohol",
            "220300": "Beer",
            "220421": "Wine in small containers",
        },
    ),
    _kind(
        "fuel-and-goods",
        ("Other revenue goods", "Revenue"),
        ("Fuel and other revenue goods", "Топливо и другие подакцизные товары", "燃料及其他应税货物"),
        hs_codes={
            "271019": "Diesel and other medium and heavy oils",
            "271012": "Petrol",
            "170199": "Sugar, refined",
            "870323": "Passenger cars, 1500 to 3000 cc",
            "851713": "Smartphones",
            "620342": "Men's cotton trousers",
            "080251": "Pistachios in shell",
            "020714": "Poultry cuts, frozen",
        },
    ),
    _kind(
        "counterfeit",
        ("IPR and counterfeit", "IPR, health and safety"),
        ("Counterfeit goods", "Контрафакт", "假冒商品"),
        hs_codes={
            "640411": "Sports footwear",
            "420221": "Handbags of leather",
            "330300": "Perfumes",
            "610910": "T-shirts of cotton",
            "851762": "Radio and network apparatus",
            "910211": "Wrist-watches",
            "870830": "Brake parts of vehicles",
        },
    ),
    _kind(
        "wildlife",
        ("Fauna and flora", "Environment"),
        ("Wildlife and plants (CITES)", "Дикая фауна и флора (СИТЕС)", "野生动植物"),
        hs_codes={
            "050790": "Saiga horn and other horns, antlers",
            "050710": "Ivory",
            "010631": "Birds of prey, live (falcons)",
            "010620": "Reptiles, live (tortoises)",
            "430180": "Raw furskins (snow leopard and other)",
            "051000": "Musk, castoreum, bile",
            "160431": "Caviar",
            "121120": "Ginseng roots",
        },
    ),
    _kind(
        "waste-and-ods",
        ("Hazardous waste, ODS and chemicals", "Environment"),
        ("Waste and ozone-depleting substances", "Отходы и озоноразрушающие вещества", "废物和消耗臭氧层物质"),
        hs_codes={
            "290371": "Chlorodifluoromethane (HCFC-22)",
            "382711": "Mixtures containing CFC",
            "854911": "Waste lead-acid batteries",
            "391590": "Plastic waste",
            "271091": "Waste oils with PCB",
            "280540": "Mercury",
        },
    ),
    _kind(
        "currency",
        ("Currency and precious metals", "Money laundering and terrorist financing"),
        ("Cash, bearer instruments, precious metals", "Наличные и драгоценные металлы", "现金和贵金属"),
        hs_codes={
            "490700": "Banknotes and cheque forms",
            "710812": "Gold, unwrought",
            "711319": "Jewellery of precious metal",
            "710239": "Diamonds",
            "710691": "Silver, unwrought",
        },
    ),
    _kind(
        "weapons",
        ("Weapons, ammunition and explosives", "Security"),
        ("Weapons, ammunition and explosives", "Оружие, боеприпасы и взрывчатка", "武器弹药和爆炸物"),
        hs_codes={
            "930200": "Revolvers and pistols",
            "930190": "Military weapons",
            "930621": "Shotgun cartridges",
            "930630": "Other cartridges",
            "360200": "Prepared explosives",
            "930320": "Shotguns",
            "930400": "Gas and air guns",
        },
    ),
    _kind(
        "strategic",
        ("Strategic, dual-use and nuclear", "Security"),
        ("Dual-use, nuclear and radioactive goods", "Товары двойного назначения и радиоактивные", "两用和放射性物项"),
        hs_codes={
            "284443": "Radioactive elements and isotopes",
            "284410": "Natural uranium",
            "854231": "Processors and controllers",
            "880622": "Drones, 250 g to 7 kg",
            "901310": "Telescopic and night-vision sights",
            "852691": "Radio navigational aid apparatus",
        },
    ),
    _kind(
        "cultural-goods",
        ("Cultural goods", "Cultural heritage"),
        ("Cultural goods", "Культурные ценности", "文化财产"),
        hs_codes={
            "970610": "Antiques over 250 years old",
            "970690": "Antiques over 100 years old",
            "970531": "Collections of numismatic interest",
            "970510": "Archaeological objects",
            "970191": "Paintings",
            "970529": "Fossils and other specimens of natural history",
        },
    ),
    _kind(
        "other",
        ("Other", "Security"),
        ("Other goods", "Прочие товары", "其他货物"),
        hs_codes={
            "852990": "Parts of transmission apparatus",
            "870899": "Parts of motor vehicles",
            "490199": "Printed books and pamphlets",
            "711790": "Imitation jewellery",
        },
    ),
)

COMMODITIES: Mapping[str, Commodity] = MappingProxyType({kind.code: kind for kind in _TABLE})
"""The fourteen kinds by their code."""


# Where six digits are not in a kind's list, the longest of these prefixes decides, if any does:
# only headings that can hardly be anything else.
_PREFIXES: tuple[tuple[str, str], ...] = (
    ("2939", "drugs"),
    ("30", "medicines"),
    ("24", "tobacco"),
    ("2203", "alcohol"),
    ("2204", "alcohol"),
    ("2205", "alcohol"),
    ("2206", "alcohol"),
    ("2207", "alcohol"),
    ("2208", "alcohol"),
    ("2710", "fuel-and-goods"),
    ("0106", "wildlife"),
    ("0507", "wildlife"),
    ("4301", "wildlife"),
    ("8548", "waste-and-ods"),
    ("8549", "waste-and-ods"),
    ("3915", "waste-and-ods"),
    ("7106", "currency"),
    ("7108", "currency"),
    ("7110", "currency"),
    ("93", "weapons"),
    ("3601", "weapons"),
    ("3602", "weapons"),
    ("3603", "weapons"),
    ("2844", "strategic"),
    ("8806", "strategic"),
    ("97", "cultural-goods"),
)

_BY_HS = {hs: kind.code for kind in reversed(_TABLE) for hs in kind.hs_codes}
_BY_PREFIX: dict[str, str] = dict(_PREFIXES)

_ALIASES: Mapping[str, str] = {
    "drugs": "narcotics|drug|наркотик|наркотические средства|psychotropics|психотропные вещества",
    "precursors": "precursor|drug precursors|прекурсор|химикаты",
    "medicines": "medicine|medical products|pharmaceuticals|лекарства|медикаменты|药物",
    "tobacco": "cigarettes|табак|сигареты|tobacco products|香烟|卷烟|насвай",
    "alcohol": "alcoholic beverages|спиртное|алкогольная продукция|酒",
    "fuel-and-goods": "fuel|топливо|гсм|дизельное топливо|other revenue goods|excise goods|成品油",
    "counterfeit": "ipr|counterfeits|контрафактная продукция|trade mark infringement|侵权商品",
    "wildlife": "fauna and flora|cites|fauna|flora|сайгак|дериваты|флора и фауна|濒危物种",
    "waste-and-ods": "waste|ods|отходы|озоноразрушающие вещества|hazardous waste|洋垃圾",
    "currency": "cash|money|валюта|наличная валюта|деньги|gold|золото|货币",
    "weapons": "weapon|firearms|arms|оружие|боеприпасы|ammunition|枪支弹药|武器",
    "strategic": "dual-use goods|dual use|nuclear|radioactive|радиоактивные материалы|战略物资",
    "cultural-goods": "cultural property|antiquities|antiques|культурные ценности|антиквариат|文物",
    "other": "другое|прочее|其他|other goods",
}

_COMMODITIES = Vocabulary(
    (kind.code, kind, [*kind.names.all(), kind.cen_heading, *_ALIASES[kind.code].split("|")]) for kind in _TABLE
)


def find_commodity(text: str | None) -> str | None:
    """The kind of contraband that a text names exactly, or None.

    Source: our own names; ``domain.md`` §1.3.
    """
    if text is None or len(text) > LONGEST_NAME:
        return None
    found = _COMMODITIES.find(text)
    return None if found is None else found.code


def nearest_commodities(text: str | None, n: int = 3) -> tuple[Near, ...]:
    """The kinds whose names come closest to a text, best first; for findings only."""
    return _COMMODITIES.nearest(text, n)


def commodity_of_hs(hs_code: str) -> str | None:
    """The kind of contraband under which goods of an HS code are usually reported.

    Does not say what the goods are: a code of ordinary goods has no kind.

    Args:
        hs_code: HS code of 4 to 14 digits; national digits after the sixth are not read.

    Returns:
        Code of the kind, or None.

    Source: HS 2022; ``domain.md`` §3.2 (compare on six digits only).
    """
    digits = hs_code[:6]
    if digits in _BY_HS:
        return _BY_HS[digits]
    for length in range(len(digits), 1, -1):
        if digits[:length] in _BY_PREFIX:
            return _BY_PREFIX[digits[:length]]
    return None


def hs_name(hs_code: str) -> str | None:
    """What goods of a six-digit code of the lists above are, in English, or None."""
    digits = hs_code[:6]
    kind = _BY_HS.get(digits)
    return None if kind is None else COMMODITIES[kind].hs_codes[digits]
