"""Ways in which sources write border posts, stations, ports and towns, collected by hand.

Independent of the tables of the gazetteer: spellings of reports, timetables, maps and press in Latin
letters, Cyrillic and Chinese, former names among them. One line a place: id, country, R for a road
post, L for a railway, T for a town, A for an airport, P for a port; the writings indented below.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from intel.model.gazetteer.writing import fine_key
from intel.model.vocabulary import read_table
from tests.support.place_strings import PlaceString, with_slip

__all__ = ["NO_PLACES", "handwritten"]

NO_PLACES = (
    "Paris", "Лондон", "巴黎", "Warszawa", "Рига", "Buenos Aires", "Medellín", "Cairo", "Nairobi", "Miami", "Genova",
    "heroin 5 kg", "героин", "сигареты Marlboro", "водитель Иванов", "Каримов А.Б.", "Сергей", "Бахтияр", "Dunhill",
    "unknown", "не установлено", "граница", "border", "market", "в багажнике", "тайник", "жилой дом", "вагон 12",
    "TGHU1234567", "посылка", "opium", "гашиш", "марихуана", "кокаин", "other", "прочее", "12.05.2024", "海关", "口岸",
    "Hyundai", "Toyota Camry", "Газель", "ginseng", "bear paw", "Ольга", "Саид", "Мария", "иконы", "табак", "курьер",
)  # fmt: skip
"""Texts that name no place here: goods, people, makes, and towns far away."""

_WRITINGS = """
khorgos-kz-road | KZ | R
    Nur-Zholy | Nurzholy | Нуржолы | Нур-Жолы | Nur Joly | Khorghos | Korghas | Hôrghôs | 霍尔果斯（哈萨克斯坦）
altynkol-kz | KZ | L
    Altyn-Kol | Алтын-Коль | Altynkul | Алтынкуль | Altynköl | Алтынкөл
alashankou-cn-road | CN | R
    阿拉山口公路口岸 | АПП Алашанькоу | Alashankou highway port | Alashankou road checkpoint
bakhty-kz | KZ | R
    Bakhty | Bahty | Бахты | Bachty | Бақты | Bakhtu
maikapchagai-kz | KZ | R
    Maykapchagay | Maikapshagay | Майкапшагай | Майкапчигай | Maykapchigay
karasu-kz | KZ | R
    Karasu | Qarasu | Карасу | Kara-Su
aukhatty-kz | KZ | R
    Auhatty | Ауқатты | Aukatty | Аухатты
kenbulun-kg | KG | R
    Kenbulun | Кенбулун | Ken Bulun | Кен-Булуң
chaldybar-kg | KG | R
    Chaldovar | Чалдовар | Chaldybar | Чалдыбар
aisha-bibi-kz | KZ | R
    Aisha Bibi | Айша-Биби | Ayshabibi | Айша Биби | Аиша-Биби
kegen-kz | KZ | R
    Karkara | Кеген | Qarqara | Kegen
gisht-kuprik-uz | UZ | R
    Gʻishtkoʻprik | Gisht-Kuprik | Гишт-Куприк | Gishtkupryk | Ғиштькўприк | Gisht Koprik
kaplanbek-kz | KZ | R
    Kaplanbek | Капланбек | Qaplanbek
konysbaev-kz | KZ | R
    Konysbayeva | Конысбаева | Б.Конысбаев | Konysbaev | B. Konysbayev
yallama-uz | UZ | R
    Yallama | Яллама | Jallama | Ялама
atameken-kz | KZ | R
    Atameken | Атамекен
tazhen-kz | KZ | R
    Tazhen | Тажен | Tajen
sagarchin-ru | RU | R
    Sagarchin | Сагарчин | Sagartschin
bugristoe-ru | RU | R
    Bugristoye | Бугристое | Bugristoe
auyl-kz | KZ | R
    Auyl | Ауыл | Auil
kurmangazy-kz | KZ | R
    Kurmangazy | Курмангазы | Qurmangazy | Котяевка | Kurmangazi
ozinki-ru | RU | R
    Ozinki | Озинки | Osinki
urlyutobe-kz | KZ | R
    Urlitobe | Урлютобе | Urlyutob | Урлитобе
dustlik-uz | UZ | R
    Dustlik | Дўстлик | Do'stlik | Dostlik | Дустлик
karasuu-kg-road | KG | R
    Кара-Суу-авто | Kara-Suu avtodorozhny | АПП Кара-Суу
irkeshtam-kg | KG | R
    Irkeshtam | Иркештам | Erkeshtam | Эркештам | Erkech-Tam | Ыркештам
yierkeshitan-cn | CN | R
    Erkeshtam | Irkeshtam | 伊尔克什坦公路口岸 | Yi'erkeshitan | Иркештан | 伊尔克斯坦
kyzylart-tj | TJ | R
    Kyzyl-Art | Кызыларт | Kyzylart | Qizil-Art | Кызыл-Арт
sariosiyo-uz | UZ | R
    Sariosiyo | Sariasia | Сариасия | Saryasia | Сариосиё | Sari-Asiya
dusti-tj | TJ | R
    Dusti | Дусти | Dusty | Дӯстӣ | Do'sti
andarkhan-uz | UZ | R
    Andarhon | Андархан | Andarkhon
patar-tj | TJ | R
    Patar | Патар | Pathar
gulbahor-uz | UZ | R
    Gulbahor | Гулбахор | Gulbakhor | Гульбахор
sherkhan-bandar-af | AF | R
    Shir Khan Bandar | Shir Khan | Sherkhan | Шир-Хан-Бандар | Шерхан | Sher-Khan-Bandar | Shīr Khān Bandar | 希尔汗
ishkashim-tj | TJ | R
    Ishkoshim | Ишкашим | Eshkashim | Ishkashim
tem-tj | TJ | R
    Tem | Тем | Tem bridge
ayritom-uz | UZ | R
    Ayritom | Айритом | Airitam | Ayritam | Айритам
alat-uz | UZ | R
    Alat | Алат | Olot | Olat
farap-tm-road | TM | R
    Farap | Фарап | Farab | Faraap
shavat-uz | UZ | R
    Shavat | Шават | Shovot | Shawat
khujayli-uz | UZ | R
    Khodjeyli | Ходжейли | Xo'jayli | Hojeli | Khojayli
lotfabad-ir | IR | R
    Lotfabad | Lutfabad | Лотфабад | Лютфабад | Lotf Abad
serhetabat-tm | TM | R
    Serhetabat | Серхетабат | Kushka | Кушка | Gushgy | Serkhetabad
imamnazar-tm | TM | R
    Imam Nazar | Ымамназар | Imamnazar | Ymamnazar | Имамназар
balakan-az | AZ | R
    Balakan | Balaken | Балакян | Белоканы | Belokany
lagodekhi-ge | GE | R
    Lagodekhi | Лагодехи | Lagodexi | Matsimi
samur-az-road | AZ | R
    Samur | Самур
yarag-kazmalyar-ru | RU | R
    Yarag-Kazmalyar | Яраг-Казмаляр | Yarag Kazmaliar | Яраг-Казмалар
yalama-az-rail | AZ | L
    Yalama | Ялама | Jalama | Yalama station
julfa-az | AZ | R
    Julfa | Джульфа | Culfa | Dzhulfa
jolfa-ir | IR | R
    Jolfa | Джольфа | Djolfa | Julfa
dilucu-tr | TR | R
    Dilucu | Дилуджу | Diludju
zamyn-uud-mn-rail | MN | L
    Dzamyn Ude station | ж/д ст. Замын-Удэ | Zamiin-Uud railway station | Замын-Ууд жд | 扎门乌德站 | Zamyn Üüd railway
erenhot-cn-rail | CN | L
    二连浩特铁路口岸 | Erenhot railway station | Erlianhaote station | ж/д ст. Эрлянь | 二连站 | Эренхот ж/д
erenhot-cn-road | CN | R
    二连浩特公路口岸 | Erenhot highway port | АПП Эрлянь | Erlian road checkpoint | Ereen road
ganqimaodu-cn | CN | R
    Ganqimaodu | Ganqimaodao | Ганцмод | Gantsmod | 甘其毛都公路口岸 | 甘其毛道
ceke-cn | CN | R
    Ceke | Цэкэ | Sekee | 策克公路口岸
takeshiken-cn | CN | R
    Takeshiken | Takashken | Такашикен | 塔克什肯公路口岸
altanbulag-mn | MN | R
    Altanbulag | Алтанбулаг | Altan-Bulak | Алтан-Булак
kyakhta-ru | RU | R
    Kyakhta | Кяхта | Kiakhta | Kyahta | 恰克图口岸
tsagaannuur-mn | MN | R
    Tsagaannuur | Цагаан-Нур | Tsagaan-Nuur | Цаганнур | Tsagannur
tashanta-ru | RU | R
    Tashanta | Ташанта | Taschanta
sukhbaatar-mn | MN | L
    Sükhbaatar | Сухбаатар | Suhbaatar | Suche Bator | Сухэ-Батор
manzhouli-cn | CN | L
    Manzhouli railway station | 满洲里铁路口岸 | ж/д ст. Маньчжурия | 满洲里站
zabaikalsk-ru-road | RU | R
    МАПП Забайкальск | Zabaykalsk road | Забайкальск автомобильный
grodekovo-ru-rail | RU | L
    Grodekovo | Гродеково | Grodekowo
dongning-cn | CN | R
    Dongning | Дуннин | 东宁公路口岸 | Дунин
hunchun-cn-road | CN | R
    珲春公路口岸 | Hunchun road | АПП Хуньчунь | Huichun road
islam-qala-af | AF | R
    Islam Qala | Ислам-Кала | Eslam Qaleh | Islam Kala | Исламкала
zaranj-af | AF | R
    Zaranj | Зарандж | Zarang
taftan-pk | PK | R
    Taftan | Тафтан | Taftān
sarpi-ge | GE | R
    Sarpi | Сарпи
verkhny-lars-ru | RU | R
    Verkhniy Lars | Верхний Ларс | Verkhni Lars | Upper Lars | Верхнии Ларс
sadakhlo-ge | GE | R
    Sadakhlo | Садахло | Sadaxlo
saryagash-kz | KZ | L
    Saryagash | Сарыагаш | Saryagach | Сары-Агаш | Sary-Agash
keles-uz | UZ | L
    Keles | Келес | Kelles
oazis-kz | KZ | L
    Oazis | Оазис | Oasis
karakalpakiya-uz | UZ | L
    Karakalpakia | Каракалпакия | Karakalpakiya | Qoraqalpog‘iya
bolashak-kz | KZ | L
    Bolashak | Болашак | Bolashaq
pakhtaabad-tj | TJ | L
    Pakhtaabad | Пахтаабад | Pakhtaobod | Пахтаобод
khodjadavlet-uz | UZ | L
    Khodjadavlet | Ходжидавлет | Khojadavlat | Ходжадавлет | Hojadavlat
inche-borun-ir | IR | L
    Incheh Borun | Инче Бурун | Inche-Burun | Incheboroun | Инчебурун
astana | KZ | T
    Astana | Tselinograd | Целиноград | Akmola | Нурсултан | Nursultan | 努尔苏丹 | 阿斯塔纳
shymkent | KZ | T
    Shymkent | Chimkent | Чимкент | Şymkent | Шымкент | 奇姆肯特 | Schymkent
aktobe | KZ | T
    Aktobe | Aktyubinsk | Актюбинск | Aktöbe | Aqtobe
oral | KZ | T
    Uralsk | Уральск | Oral | Ural'sk
petropavl | KZ | T
    Petropavl | Petropavlovsk | Петропавловск
oskemen | KZ | T
    Oskemen | Ust-Kamenogorsk | Усть-Каменогорск | Öskemen | Ustkamenogorsk
beyneu | KZ | T
    Beyneu | Бейнеу | Beineu
jalal-abad | KG | T
    Jalalabat | Жалалабад | Dzhalal-Abad | Джалал-абад | Jalal-Abad
naryn | KG | T
    Naryn | Нарын | Narin
bokhtar | TJ | T
    Bokhtar | Qurghonteppa | Курган-Тюбе | Kurgan-Tube | Бохтар | Kurgonteppa
kulob | TJ | T
    Kulob | Kulyab | Куляб | Kuliab
khorog | TJ | T
    Khorog | Khorugh | Хорог | Horog | Xorog
murghob | TJ | T
    Murghab | Murgab | Мургаб | Murghob
tashkent | UZ | T
    Tashkent | Toshkent | Ташкент | Taschkent | Taškent | 塔什干
bukhara | UZ | T
    Bukhara | Buxoro | Бухара | Bokhara | Buhara | 布哈拉
fergana | UZ | T
    Fergana | Ferghana | Farg‘ona | Фергана | Skobelev
nukus | UZ | T
    Nukus | Нукус | Nokis | Nökis
urgench | UZ | T
    Urgench | Urganch | Ургенч | Urgentsch
kungrad | UZ | T
    Kungrad | Qo‘ng‘irot | Кунград | Kungirot
ashgabat | TM | T
    Ashgabat | Ashkhabad | Ашхабад | Aşgabat | Ашгабад | Ashgabad | 阿什哈巴德
mary | TM | T
    Mary | Мары | Merv Mary
turkmenbashi | TM | T
    Turkmenbashi | Krasnovodsk | Красноводск | Türkmenbaşy | Туркменбаши | Turkmenbashy
sumqayit | AZ | T
    Sumqayit | Sumgait | Сумгаит | Sumqayıt
nakhchivan | AZ | T
    Nakhchivan | Nakhichevan | Нахичевань | Naxçıvan | Нахчыван
mingachevir | AZ | T
    Mingachevir | Мингечаур | Mingechaur | Mingəçevir
sainshand | MN | T
    Sainshand | Сайншанд | Saynshand
urumqi | CN | T
    Urumqi | Урумчи | Ürümchi | Wulumuqi | 乌鲁木齐 | 烏魯木齊
mazar-e-sharif | AF | T
    Mazar-i-Sharif | Mazar-e-Sharif | Мазари-Шариф | Мазар-и-Шариф | Mazar i Sharif
kunduz | AF | T
    Kunduz | Кундуз | Qunduz | Kondoz
herat | AF | T
    Herat | Герат | Harat
novosibirsk | RU | T
    Novosibirsk | Новосибирск | Nowosibirsk
tbilisi | GE | T
    Tbilisi | Тбилиси | Tiflis | Тифлис
tehran | IR | T
    Tehran | Тегеран | Teheran
istanbul | TR | T
    Istanbul | Стамбул | İstanbul
astana-airport | KZ | A
    Nursultan Nazarbayev International Airport | аэропорт Астаны | Astana airport | аэропорт Нур-Султан
bishkek-airport | KG | A
    Manas airport | аэропорт Манас | Bishkek Manas | аэропорт "Манас" г. Бишкек
osh-airport | KG | A
    Osh airport | аэропорт г. Ош | Ош эл аралык аэропорту
dushanbe-airport | TJ | A
    Dushanbe airport | аэропорт Душанбе | Dushanbe Intl Airport
ulaanbaatar-airport | MN | A
    Chinggis Khaan airport | аэропорт Улан-Батора | Ulaanbaatar airport
urumqi-airport | CN | A
    Urumqi Diwopu airport | аэропорт Урумчи | 乌鲁木齐地窝堡国际机场
aktau-port | KZ | P
    Aktau seaport | порт Актау | морской порт Актау | Aktau sea port
kuryk-port | KZ | P
    Kuryk port | порт Курык | Kuryk ferry terminal
alat-port | AZ | P
    Alat port | порт Алят | Alyat port | Ələt limanı
bandar-abbas-port | IR | P
    Bandar Abbas | Бендер-Аббас | Bandar-e Abbas | порт Бендер Аббас
anzali-port | IR | P
    Bandar Anzali | Энзели | Bandar-e-Anzali | Enzeli
"""

_SORTS = {
    "R": ("т/п {}", "АПП {}", "КПП «{}»", "{} checkpoint", "border post {}", "{} автодорожный", "{} чегара пости"),
    "L": ("ж/д ст. {}", "станция {}", "{} railway station", "{} rail"),
    "T": ("г. {}", "город {}", "{} city", "{}"),
    "A": ("{}",),
    "P": ("{}",),
}
_HAN = re.compile("[\u4e00-\u9fff]")
_SAYS_MODE = re.compile(
    r"road|rail|station|auto|avto|авто|ж/?д|станц|АПП|公路|铁路|站|highway|checkpoint", re.IGNORECASE
)


def handwritten(seed: int) -> Iterator[tuple[PlaceString, bool]]:
    """Every writing as it stands, with a descriptor, and with slips of the pen.

    Args:
        seed: Of descriptors and slips.

    Yields:
        The string, and whether another place is written so too: then only the country tells which is meant.
    """
    draw = random.Random(seed)
    rows = read_table(_WRITINGS)
    bearers: dict[str, set[str]] = {}
    for (place, *_), writings in rows:
        for written in writings:
            bearers.setdefault(fine_key(written), set()).add(place)
    for (place, country, sort), writings in rows:
        for written in writings:
            is_shared = len(bearers[fine_key(written)]) > 1
            form = "{}" if _SAYS_MODE.search(written) or _HAN.search(written) else draw.choice(_SORTS[sort])
            forms = [written, form.format(written)]
            if not _HAN.search(written):
                forms += [with_slip(written, draw), form.format(with_slip(written, draw))]
            for text in dict.fromkeys(forms):
                yield PlaceString(text, country, place), is_shared
