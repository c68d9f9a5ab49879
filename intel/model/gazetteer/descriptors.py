"""Words that a source puts beside the name of a place to say what it is.

Written by us: the words of customs, railway and address usage in English, Russian (also typed in
Latin letters), Chinese and the national languages of the region. Each line: the sort of place,
where the word stands (``pre`` before the name, ``post`` after it, ``any``), the words.
"""

from __future__ import annotations

from typing import Literal

__all__ = ["DESCRIPTORS", "HAN_DESCRIPTORS", "SPECIFIC", "Sort"]

Sort = Literal[
    "post",
    "road",
    "rail",
    "airport",
    "port",
    "terminal",
    "mail",
    "site",
    "village",
    "city",
    "district",
    "region",
    "word",
]
"""``site`` is a thing that the gazetteer does not hold (a bus station, a patrol post, a street);
``word`` says nothing of the sort."""

SPECIFIC: dict[Sort, int] = {
    "site": 9, "post": 8, "rail": 8, "road": 8, "airport": 8, "port": 8, "terminal": 8, "mail": 8,
    "village": 6, "city": 5, "district": 3, "region": 2, "word": 4,
}  # fmt: skip
"""The higher, the nearer to the spot; 4 is a name without any descriptor."""

DESCRIPTORS = """
post | pre | гумруки | пости | пости гумрукии | бекеті | п пропуска |
    мтпп | мкпп | ппгр | таможенная служба | таможенный пост фактического контроля
    таможенный переход | там пост | т пост | тамож | кеден бекеті | чек пойнт | чекпойнт
    гумрукхонаи | нуқтаи гузаргоҳи сарҳадӣ | нуктаи гузаргохи | боомт | бажыканасы
    border crossing with | land border | border crossing at | border checkpoint at | customs post at | bojxona post
    tamozhnya | tamojnya | pogranpost | punkt propuska avto
post | pre | кпп | перевал | пост | т п | тп | тамп | п п | пп | пункт пропуска | таможенный пост | тамож пост | погранпост |
    пограничный пост | пограничный переход | погранпереход
    пункт | пункт таможенного оформления | пто | таможенный пункт пропуска | таможенный комплекс |
    таможенный контрольно пропускной пункт | контрольно пропускной пункт
    отдел пограничного контроля | опк | отделение пограничного контроля | таможня | тпп | граница | punkt propuska |
    tamozhennyy post | tamozhennyi post | tamojenniy post | pogranichnyy post | pogranperekhod | kpp
    международный пункт пропуска | двусторонний пункт пропуска | многосторонний пункт пропуска | mpp | дпп | мпп |
    post | chegara posti | chegara bojxona posti | bojxona posti | пункти гузаргоҳи | гузаргоҳи | гузаргоҳи сарҳадии
    гузаргохи | border crossing point | border crossing | bcp | customs post | border post | border point |
    crossing point | checkpoint | check point | customs checkpoint | border checkpoint | customs point |
    port of entry | poe | customs office | customs house | customs
 border control department | border control point | border station | border gate | gate | crossing | point | cp
post | post | гумруги | гумрук | гумруки | пости гумрукӣ | божхона | божхонаси | бажыканасы | кеден | кедені | божхона мажмуаси |
    bojxona | bojxonasi | bojxona kompleksi | chegara | чегара | бекет | бекеттері | хилийн боомт | боомтод | гаалийн газар
    гааль | gömrük | gömrügi | gomruk | sərhəd keçid məntəqəsi | sərhəd buraxılış məntəqəsi | gömrük postu | gate border
    border bcp | border check post | border check point | land border | land crossing | frontier post | frontier
    serhet geçelgesi | serhet | serhet nokady | customs border | customs terminal post | тамож | там пост | kapisi | кпп авто
post | post | пост | погранпост | icp | lcs | т п | тп | pass | перевал | асуу | ашуу | давон | кпп | пункт пропуска | погранпереход | таможня |
    таможенный пост | customs point | cp | customs post | border post | border crossing | border crossing point |
    bcp | checkpoint | check point | border checkpoint | customs checkpoint | post | customs | customs complex |
    crossing | gate
    border | border gate | port of entry | customs office | customs house | боомт | боомтын | бекеті | бекети |
    кеден бекеті | кеден посты | бажы посту | бажыкана посту | bekety | göhezegi | gümrük | gumruk | gömrük postu |
    gomruk postu | gümrük kapisi | sinir kapisi
    өткөрмө пункту | өткөрүү пункту | көзөмөл өткөрүү пункту | көзөмөл өткөрмө пункту | көзөмөл өткөрмө жайы
    barlag nokady | barlag goýberiş nokady | barlag gözegçilik nokady | barlag geçiriş nokady
    gözegçilik göýberiş nokady | gözegçilik geçiriş nokady | gözegçilik geçiriş ýeri | gümrük nokady | gümrük geçelgesi
    serhet gecelgesi | postu | posti | пости | божхона пости | чегара пости | chegara posti | гузаргоҳ | land port |
    port of entry | border port | kouan | гааль | gomrugi
road | pre | апп | мапп | дапп | автодорожный | автодорожный пункт пропуска | автомобильный |
    автомобильный пункт пропуска | автопереход | автомобильный переход | автопост | avtomobilnyy punkt propuska |
    avtodorozhnyy | avtodorozhny | avtodorozhnyi | mapp | app | auto | avto | avtoperekhod | avtoperehod
    международный автомобильный пункт пропуска | двусторонний автомобильный пункт пропуска | road border crossing |
    road bcp | road post | авто
road | post | мапп | апп | дапп | автодорожный | автомобильный | авто | а д | ад | road | highway port | highway bcp | road bcp |
    road border crossing | road crossing | road post | автодорожный пункт пропуска | авто зам | автозам | avto |
    avtodorozhnyy | avtodorozhny | avtodorozhnyi | auto | road border crossing point | motor road | avtoyol | автожол | автойул | автойўл | автойули | avtoyoli | awtoýol
rail | pre | st | stn | ж д | жд | жд пункт | ждпп | жпп | железнодорожный | железнодорожный пункт пропуска |
    железнодорожный пункт | железнодорожная станция | жд станция | ж д станция | станция | ст | ж д пункт пропуска |
    жд пост | ж д пост
    zheleznodorozhnyy punkt propuska | zheleznodorozhnaya stantsiya | zheleznodorozhnyy | stantsiya | zh d | zhd |
    railway station | train station | rail station | station | railway bcp | rail bcp | вокзал |
    железнодорожный вокзал | ж д вокзал | жд вокзал | т ж т
 жд вокзал г | ст ж д | stancija | stanciya | международный железнодорожный пункт пропуска
rail | post | ждпп | жпп | ж д | жд | железнодорожный | железнодорожная | railway | rail | railroad | rail station |
    railway station | train station | station | станция | станциясы | вокзал | temir yol | temir yol stansiyasi |
    темир йул | темір жол | темир жол | темир жол станциясы | төмөр зам | дэмжлэг
    стансияси | stansiyasi | stansiyasy | stansiyası | demir yoly | железнодорожный пункт пропуска | zhd | rail bcp |
    railway bcp | railway border crossing | railway crossing | railway post | rail crossing | railroad station |
    rail port | railway port | ж д пункт | zheleznodorozhnyy | zheleznodorozhny | өртөө | өртөөн
airport | pre | аэропорт | ап | а п | ap | a p | int airport | международный аэропорт | аэропорт города | аэропорт г | aeroport | airport |
    international airport | фурудгоҳи | фурудгохи | mezhdunarodnyy aeroport | аэровокзал | airport city
airport | post | аэропорт | ап | airport | intl airport | international airport | int l airport | aeroport | аэропорты |
    аэропорти | әуежайы | нисэх буудал | нисэх онгоцны буудал | hava limani | hava limanı | beynelxalq hava limani |
    xalqaro aeroporti | aeroporti | фурудгоҳ | эл аралык аэропорту | аэропорту | халыкаралык әуежайы | howa menzili |
    airfield | ap | havalimanı | havalimani
port | pre | порт | морской порт | торговый порт | речной порт | порт морской | port of | seaport | sea port | port |
    бандар | паром | паромный терминал | morskoy port | limani
port | post | порт | seaport | sea port | port | river port | harbour | harbor | ferry terminal | limani | limanı |
    liman | порты | деңиз порты | теңіз порты | porty | porti | dashgah | deniz porty
terminal | pre | свх | терминал | тлц | сэз | сэз порт | таможенный терминал | сухой порт | зтк | free zone |
    special economic zone | terminal | мцпс | icbc | fez | sez | ттл
terminal | post | терминал | сухой порт | контейнерный терминал | terminal | cargo terminal | dry port | free zone | fez | sez | logistics centre |
    logistics center | land port terminal | тлц
mail | pre | ммпо | почтамт | главпочтамт | центр обработки почты | post office
mail | post | ммпо | почтамт | mail exchange | post office | mail centre | mail center
site | pre | дпс | пост дпс | автовокзал | автостанция | погранзастава | пограничная застава | застава |
    пограничный отряд | погранотряд | рубеж | стационарный пост | автотрасса | трасса | автодорога | улица | ул |
    проспект | пр | рынок | базар | гостиница | дом | отель
    кафе | магазин | склад | река | канал | ущелье | участок | комендатура | highway | street | market |
    bus station | передвижной | передвижной т п | квартал | микрорайон | мкр | массив | больница | школа | километр |
    км | hotel | border outpost | outpost | колония | сизо | river | mahalla | махалля | avtovokzal | avtostantsiya |
    zastava
site | post | дпс | road patrol service | road patrol | bus station | bus terminal | автовокзал | автостанция |
    highway | street | market | bazaar | рынок | базар | hotel | застава | outpost | border outpost |
    border detachment | погранотряд | river | ущелье | avenue | prison | hospital | school | farm |
    warehouse | канал
 mahalla | махалля | yhxb | yphx | dyps | trassa | roadside | checkpoint service | km | км | улица | кишлоги йули
village | pre | село | с | поселок | пос | посёлок | аул | кишлак | к | деревня | дер | village | settlement | пгт |
    станица | selo | poselok | posyolok | kishlak | aul | деха | деҳаи | дехаи | ауыл | п | хутор | village of |
    джамоат | сельский округ | s o
village | post | село | village | settlement | ауылы | айылы | айыл | кишлоги | qishlogi | қишлоғи | деха | township |
    rural settlement | аулы | village council | айылный аймак | аильный аймак | сельский округ | jamoat | oba | obasy |
    kendi | qesebesi | посёлок | поселок | qfy | шфй | жамоат
city | pre | г | гор | город | city of | g | gorod | ш | шаҳри | шахри | town of | қала | к | town | city
city | post | г | город | city | town | шаҳри | шахри | шаары | ш | шахар | shahri | shahar | қаласы | каласы |
    qalasy | şäheri | şeheri | saheri | seheri | хот | municipality | шаҳар | шахар | sehri
district | pre | район | р н | рн | ноҳияи | нохияи | district of | rayon | сум | raion
district | post | район | района | р н | рн | district | rayon | raion | tuman | tumani | туман | тумани | ауданы |
    аудан | ауд | этрап | этрабы | etrap | etraby | нохия | ноҳия | ноҳияи | nohiya | сум | сумын | sum | soum |
    rayonu | county | dist | rayoni | uezd | area | дүүрэг | rayony | prefecture district
region | pre | область | обл | oblast | вилоят | вилояти | region of | аймак
region | post | область | области | обл | oblast | obl | region | province | prov | viloyat | viloyati | вилоят |
    вилояти | облысы | обласы | облусу | область | велаят | велаяты | welayat | welayaty | velayat | край |
    республика | autonomous province | autonomous region | аймаг | аймак | aimag | autonomous oblast |
    автономная область | автономный район | prefecture | oblasty | oblusu | voblasc | republic | muxtar respublikasi |
    league
word | pre | из | с | со | до | через | через пост | по | from | via | to | за | у | от | к | при | through | station of | в районе | возле | около | близ | near | at | in | the | on | на | в | имени | им | международный |
    international | intl | новый терминал | двусторонний | многосторонний | государственная граница | республика |
    district center | р ц
word | post | international | intl | new | main | центральный | пассажирский | товарная | сортировочная | область центр
"""

# What stands before it is the name.
_HAN: tuple[tuple[Sort, str], ...] = (
    ("road", "公路口岸 公路边检站 公路"),
    ("rail", "铁路口岸 铁路边检站 铁路车站 火车站 铁路 车站 站"),
    ("post", "陆路口岸 边境口岸 国际口岸 边防检查站 边境检查站 出入境边防检查站 边检站 海关 过境点 检查站 关口 口岸"),
    ("terminal", "陆港口岸 陆港 自贸区 综合保税区"),
    ("port", "水运口岸 海港 港口 港"),
    ("airport", "国际机场 机场"),
    ("site", "汽车站 客运站"),
    ("region", "自治区 自治州 地区 省 州"),
    ("district", "自治县 县 区 旗"),
    ("city", "市"),
    ("village", "镇 乡 村"),
)

HAN_DESCRIPTORS: tuple[tuple[str, Sort], ...] = tuple(
    sorted(((name, sort) for sort, names in _HAN for name in names.split()), key=lambda each: (-len(each[0]), each[0]))
)
"""Chinese descriptors, longest first."""
