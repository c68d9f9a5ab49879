"""Species of wild animals and plants that are smuggled in the region, with their CITES appendix.

Written by us as facts: scientific names and appendices as the CITES Appendices have them (state of
2023; national populations of one species can differ, then the stricter one stands here), common
names in use. Columns: slug, scientific name, appendix, six-digit HS code it mostly travels under,
English, Russian and Chinese name; further names indented below.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from intel.model.vocabulary import LONGEST_NAME, Names, Near, Vocabulary, read_table

__all__ = ["Species", "all_species", "find_species", "nearest_species", "species_of_code"]

_TABLE = """
saiga | Saiga tatarica | II | 050790 | Saiga antelope | Сайгак | 赛加羚羊
    saiga | saiga horn | рога сайгака | рог сайгака | 羚羊角 | ақбөкен | сайга | saiga horns
snow-leopard | Panthera uncia | I | 430180 | Snow leopard | Снежный барс | 雪豹
    ирбис | барс | uncia uncia | ilbirs
tiger | Panthera tigris | I | 430180 | Tiger | Тигр | 老虎
    амурский тигр | tiger bone | 虎骨 | тигровая кость
leopard | Panthera pardus | I | 430180 | Leopard | Леопард | 豹
    дальневосточный леопард | 豹骨
lynx | Lynx lynx | II | 430180 | Eurasian lynx | Рысь | 猞猁
    рысь обыкновенная
brown-bear | Ursus arctos | I | 051000 | Brown bear | Бурый медведь | 棕熊
    bear bile | медвежья желчь | медвежьи лапы | 熊胆 | 熊掌 | bear paws | bear gall bladder | ursus arctos isabellinus
black-bear | Ursus thibetanus | I | 051000 | Asiatic black bear | Гималайский медведь | 黑熊
    белогрудый медведь
wolf | Canis lupus | II | 430180 | Wolf | Волк | 狼
musk-deer | Moschus moschiferus | II | 051000 | Siberian musk deer | Кабарга | 麝
    musk | мускус | кабарожья струя | струя кабарги | 麝香 | moschus
argali | Ovis ammon | II | 050790 | Argali | Архар | 盘羊
    горный баран | argali sheep | marco polo sheep | муфлон аргали
urial | Ovis vignei | I | 050790 | Urial | Уриал | 东方盘羊
markhor | Capra falconeri | I | 050790 | Markhor | Винторогий козёл | 捻角山羊
    мархур
tibetan-antelope | Pantholops hodgsonii | I | 510219 | Tibetan antelope | Чиру | 藏羚羊
    shahtoosh | шахтуш | orongo | оронго | 沙图什
goitered-gazelle | Gazella subgutturosa | II | 010619 | Goitered gazelle | Джейран | 鹅喉羚
    jeyran | жайран
przewalski-horse | Equus przewalskii | I | 010129 | Przewalski's horse | Лошадь Пржевальского | 普氏野马
    тахь | takhi | equus caballus przewalskii
kulan | Equus hemionus | I | 010129 | Kulan | Кулан | 亚洲野驴
    asiatic wild ass
rhino | Rhinocerotidae | I | 050790 | Rhinoceros | Носорог | 犀牛
    rhino horn | рог носорога | 犀牛角 | rhinoceros horn
elephant-african | Loxodonta africana | I | 050710 | African elephant | Африканский слон | 非洲象
    ivory | слоновая кость | бивень | 象牙 | elephant ivory | бивни слона | elephant tusk
elephant-asian | Elephas maximus | I | 050710 | Asian elephant | Азиатский слон | 亚洲象
pangolin | Manis | I | 050790 | Pangolin | Панголин | 穿山甲
    pangolin scales | чешуя панголина | manis pentadactyla | manis javanica | 穿山甲鳞片 | ящер
walrus | Odobenus rosmarus | III | 050790 | Walrus | Морж | 海象
    walrus tusk | клык моржа | моржовый клык
narwhal | Monodon monoceros | II | 050790 | Narwhal | Нарвал | 独角鲸
    бивень нарвала
mammoth | Mammuthus primigenius | - | 050710 | Mammoth (not listed) | Мамонт | 猛犸象
    mammoth ivory | бивень мамонта | мамонтовая кость | 猛犸象牙
saker-falcon | Falco cherrug | II | 010631 | Saker falcon | Балобан | 猎隼
    saker | сокол-балобан | сокол балобан | ителги | ұлар балобан
gyrfalcon | Falco rusticolus | I | 010631 | Gyrfalcon | Кречет | 矛隼
    gyr falcon | сокол кречет
peregrine-falcon | Falco peregrinus | I | 010631 | Peregrine falcon | Сапсан | 游隼
    peregrine | шахин | falco pelegrinoides | barbary falcon
golden-eagle | Aquila chrysaetos | II | 010631 | Golden eagle | Беркут | 金雕
    бүркіт | berkut
steppe-eagle | Aquila nipalensis | II | 010631 | Steppe eagle | Степной орёл | 草原雕
houbara | Chlamydotis macqueenii | I | 010639 | Asian houbara bustard | Дрофа-красотка | 波斑鸨
    houbara | джек | chlamydotis undulata | вихляй
great-bustard | Otis tarda | II | 010639 | Great bustard | Дрофа | 大鸨
snowcock | Tetraogallus | I | 010639 | Snowcock | Улар | 雪鸡
    улар | tetraogallus caspius
grey-parrot | Psittacus erithacus | I | 010632 | Grey parrot | Жако | 非洲灰鹦鹉
    african grey parrot | серый попугай
central-asian-tortoise | Testudo horsfieldii | II | 010620 | Steppe tortoise | Среднеазиатская черепаха | 四爪陆龟
    horsfield's tortoise | central asian tortoise | russian tortoise | agrionemys horsfieldii | степная черепаха
    草原陆龟
greek-tortoise | Testudo graeca | II | 010620 | Spur-thighed tortoise | Средиземноморская черепаха | 希腊陆龟
    mediterranean tortoise
desert-monitor | Varanus griseus | I | 010620 | Desert monitor | Серый варан | 荒漠巨蜥
    варан
sand-boa | Eryx | II | 010620 | Sand boa | Удавчик | 沙蟒
    песчаный удавчик | eryx miliaris | eryx tataricus | eryx jaculus
central-asian-cobra | Naja oxiana | II | 010620 | Central Asian cobra | Среднеазиатская кобра | 中亚眼镜蛇
    snake venom | змеиный яд
viper | Vipera | II | 010620 | Viper | Гадюка | 蝰蛇
    vipera ursinii | степная гадюка
sturgeon | Acipenseriformes | II | 160431 | Sturgeon | Осётр | 鲟鱼
    caviar | чёрная икра | икра осетровых | 鱼子酱 | acipenser | икра черная | black caviar | осетровые
beluga | Huso huso | II | 160431 | Beluga | Белуга | 欧洲鳇
    beluga caviar | икра белуги
russian-sturgeon | Acipenser gueldenstaedtii | II | 160431 | Russian sturgeon | Русский осётр | 俄罗斯鲟
    osetra | osietra
stellate-sturgeon | Acipenser stellatus | II | 160431 | Stellate sturgeon | Севрюга | 闪光鲟
    sevruga
kaluga | Huso dauricus | II | 160431 | Kaluga | Калуга (рыба) | 达氏鳇
sea-cucumber | Holothuroidea | - | 030811 | Sea cucumber (partly listed) | Трепанг | 海参
    trepang | apostichopus japonicus
seahorse | Hippocampus | II | 030559 | Seahorse | Морской конёк | 海马
    dried seahorse
eel | Anguilla anguilla | II | 030192 | European eel | Речной угорь | 欧洲鳗鲡
    glass eel | стеклянный угорь
shark | Selachimorpha | II | 030572 | Shark | Акула | 鲨鱼
    shark fin | акульи плавники | 鱼翅
coral | Scleractinia | II | 050800 | Stony coral | Коралл | 石珊瑚
    coral
ginseng | Panax ginseng | II | 121120 | Ginseng (Russian population) | Женьшень | 人参
    ginseng root | корень женьшеня
goldenseal-saussurea | Saussurea costus | I | 121190 | Costus | Соссюрея | 云木香
    kuth | saussurea lappa
cistanche | Cistanche deserticola | II | 121190 | Desert cistanche | Цистанхе | 肉苁蓉
    цистанхе пустынная | goyo | goyoo
jatamansi | Nardostachys grandiflora | II | 121190 | Jatamansi | Нард гималайский | 甘松
rosewood | Dalbergia | II | 440399 | Rosewood | Палисандр | 黄檀
    红木 | dalbergia cochinchinensis | pterocarpus
mongolian-oak | Quercus mongolica | III | 440391 | Mongolian oak | Дуб монгольский | 蒙古栎
    дуб
manchurian-ash | Fraxinus mandshurica | III | 440399 | Manchurian ash | Ясень маньчжурский | 水曲柳
    ясень
korean-pine | Pinus koraiensis | III | 440321 | Korean pine | Кедр корейский | 红松
    кедр
tulip | Tulipa | - | 060110 | Wild tulip (not listed) | Дикий тюльпан | 郁金香
"""


@dataclass(frozen=True, slots=True)
class Species:
    """A species or a group of them.

    Attributes:
        code: Stable slug.
        scientific: Latin name.
        appendix: CITES appendix I, II or III; empty where it is not listed.
        hs_code: Six-digit HS 2022 code under which it mostly travels.
        names: Common names.

    Source: CITES Appendices, state of 2023.
    """

    code: str
    scientific: str
    appendix: str
    hs_code: str
    names: Names


def _rows() -> list[tuple[str, Species, list[str]]]:
    rows: list[tuple[str, Species, list[str]]] = []
    for (code, scientific, appendix, hs_code, en, ru, zh), aliases in read_table(_TABLE):
        species = Species(code, scientific, "" if appendix == "-" else appendix, hs_code, Names(en, ru, zh))
        rows.append((code, species, [en, ru, zh, scientific, *aliases]))
    return rows


_SPECIES = Vocabulary(_rows())


@lru_cache(maxsize=2048)
def _find(text: str) -> Species | None:
    return _SPECIES.find(text)


def find_species(text: str | None) -> Species | None:
    """The species that a text names exactly, by its Latin or a common name; never the nearest.

    Args:
        text: The name as written, or of a part that is traded ("ivory", "чёрная икра").
    """
    return None if text is None or len(text) > LONGEST_NAME else _find(text)


def nearest_species(text: str | None, n: int = 3) -> tuple[Near, ...]:
    """The species whose names come closest to a text, best first; for findings only."""
    return _SPECIES.nearest(text, n)


def species_of_code(code: str) -> Species | None:
    """The species of a code written exactly so, or None."""
    return _SPECIES.get(code)


def all_species() -> tuple[Species, ...]:
    """Every species of the list, in its order."""
    return _SPECIES.entries()
