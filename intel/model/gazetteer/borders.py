"""Border crossing points of the eight countries and the posts on the other side.

Written by us as plain facts from public knowledge: names as the administrations publish them in
lists of their crossing points, positions read off public maps (OpenStreetMap, GeoNames) and good to
a few kilometres. One line a place: id, kind, country, latitude and longitude, UN/LOCODE or ``-``,
id of the counterpart, English, Russian and Chinese name; further names indented below.
"""

ROAD = """
khorgos-kz-road | road-bcp | KZ | 44.22 80.40 | - | horgos-cn-road | Nur Zholy (Khorgos) | Нур Жолы (Хоргос) | 努尔绕尔
    Nur Zholy | Нур Жолы | Нұр Жолы | Khorgos | Хоргос | Қорғас | Korgas | Хоргос автодорожный | 霍尔果斯（哈）
horgos-cn-road | road-bcp | CN | 44.21 80.42 | - | khorgos-kz-road | Horgos road | Хоргос (КНР) | 霍尔果斯公路口岸
    Horgos | Khorgos | Хоргос | 霍尔果斯 | 霍尔果斯口岸 | Huoerguosi
dostyk-kz-road | road-bcp | KZ | 45.24 82.53 | - | alashankou-cn-road | Dostyk road | Достык автодорожный | -
    Достык авто | Druzhba road | Дружба автодорожный
alashankou-cn-road | road-bcp | CN | 45.18 82.56 | - | dostyk-kz-road | Alashankou road | Алашанькоу авто | 阿拉山口公路
    Alashankou highway
bakhty-kz | road-bcp | KZ | 46.67 82.77 | - | baketu-cn | Bakhty | Бахты | 巴克特
    Бақты | Bakty
baketu-cn | road-bcp | CN | 46.68 82.83 | - | bakhty-kz | Baketu | Бакту | 巴克图
    巴克图口岸 | Pokitu | Покиту
maikapchagai-kz | road-bcp | KZ | 47.44 85.56 | - | jeminay-cn | Maikapchagai | Майкапчагай | 迈哈布奇盖
    Майқапшағай | Maikapshagai
jeminay-cn | road-bcp | CN | 47.43 85.62 | - | maikapchagai-kz | Jeminay | Зимунай | 吉木乃
    吉木乃口岸 | Zimunai | Jimunai
kalzhat-kz | road-bcp | KZ | 43.55 80.62 | - | dulat-cn | Kalzhat | Калжат | -
    Қалжат | Kolzhat | Кольжат
dulat-cn | road-bcp | CN | 43.58 80.65 | - | kalzhat-kz | Dulat | Дулата | 都拉塔
    都拉塔口岸 | Dulata
korday-kz | road-bcp | KZ | 43.02 74.71 | - | akzhol-kg | Korday | Кордай | 科尔代
    Қордай | Kordai | Корда́й | Кордай автодорожный | Георгиевка Кордай
akzhol-kg | road-bcp | KG | 43.01 74.71 | - | korday-kz | Ak-Zhol | Ак-Жол | -
    Ак-Жол автодорожный | Akzhol | Ak-Jol | Ак жол автодорожный | Акжол
karasu-kz | road-bcp | KZ | 42.90 75.21 | - | aktilek-kg | Karasu (Zhambyl) | Карасу (Жамбылская область) | -
    Карасу | Karasu | Қарасу | Karasuu
aktilek-kg | road-bcp | KG | 42.89 75.21 | - | karasu-kz | Ak-Tilek | Ак-Тилек | -
    Ak-Tilek автодорожный | Ак-Тилек автодорожный | Aktilek
aukhatty-kz | road-bcp | KZ | 42.99 75.00 | - | kenbulun-kg | Aukhatty | Аухатты | -
    Ауқатты | Aukatty
kenbulun-kg | road-bcp | KG | 42.98 75.00 | - | aukhatty-kz | Ken-Bulun | Кен-Булун | -
    Ken-Bulun автодорожный | Кен-Булун автодорожный
sypatai-batyr-kz | road-bcp | KZ | 42.86 73.45 | - | chaldybar-kg | Sypatai Batyr | Сыпатай батыр | -
    Sypatay Batyr | Sypatay-Batyr | Сыпатай-батыр | Merke road | Мерке автодорожный
chaldybar-kg | road-bcp | KG | 42.85 73.46 | - | sypatai-batyr-kz | Chaldybar | Чалдыбар | -
    Чалдовар | Chaldovar | Чалдыбар автодорожный
aisha-bibi-kz | road-bcp | KZ | 42.64 71.36 | - | chonkapka-kg | Aisha-Bibi | Айша-Биби | -
    Айша биби | Aisha Bibi | Әйша бибі
chonkapka-kg | road-bcp | KG | 42.61 71.43 | - | aisha-bibi-kz | Chon-Kapka | Чон-Капка | -
    Чон-Капка автодорожный | Chon Kapka
kegen-kz | road-bcp | KZ | 42.83 79.16 | - | karkyra-kg | Kegen (Karkara) | Кеген | -
    Kegen | Қарқара | Karkara | Каркара
karkyra-kg | road-bcp | KG | 42.80 79.20 | - | kegen-kz | Karkyra | Каркыра | -
    Каркыра автодорожный | Karkyra автодорожный
zhibek-zholy-kz | road-bcp | KZ | 41.47 69.36 | - | gisht-kuprik-uz | Zhibek Zholy | Жибек Жолы | -
    Жібек Жолы | Chernyayevka | Черняевка | Zhibek-Zholy | Zhibek Joly
gisht-kuprik-uz | road-bcp | UZ | 41.46 69.36 | - | zhibek-zholy-kz | Gisht Kuprik | Гишткуприк | -
    Gishtkuprik | G'isht ko'prik | Гишт Куприк | Gisht-Kuprik | Ғишткўприк | Таможенный комплекс Гишткуприк
kaplanbek-kz | road-bcp | KZ | 41.38 69.19 | - | navoi-uz-road | Kaplanbek | Капланбек | -
    Қапланбек | Koplanbek
navoi-uz-road | road-bcp | UZ | 41.37 69.19 | - | kaplanbek-kz | Navoi (Tashkent region) | Навоий (Ташкентская) | -
    Navoiy post
konysbaev-kz | road-bcp | KZ | 41.02 68.66 | - | yallama-uz | B. Konysbaev | Б. Конысбаева | -
    Konysbaeva | им. Б. Конысбаева | Konysbayev | Конысбаев | Б. Қонысбаев | Конысбаева
yallama-uz | road-bcp | UZ | 41.01 68.65 | - | konysbaev-kz | Yallama | Яллама | -
    Yallama CP | Яллама автодорожный | Ялама узб
atameken-kz | road-bcp | KZ | 40.62 68.46 | - | malik-uz | Atameken | Атамекен | -
    Atameken автодорожный | Атамекен автодорожный
malik-uz | road-bcp | UZ | 40.60 68.47 | - | atameken-kz | Malik | Малик | -
    Malik CP | Малик автодорожный
tazhen-kz | road-bcp | KZ | 45.00 56.00 | - | daut-ata-uz | Tazhen | Тажен | -
    Тәжен | Tajen | Бейнеу Тажен
daut-ata-uz | road-bcp | UZ | 44.99 56.02 | - | tazhen-kz | Daut-Ata | Даут-Ата | -
    Dovut ota | Давут-ота | Daut Ota | Даутота | Каракалпакия автодорожный
temir-baba-kz | road-bcp | KZ | 41.79 53.02 | - | garabogaz-tm | Temir Baba | Темир-Баба | -
    Темір баба | Temir-Baba | Темирбаба
garabogaz-tm | road-bcp | TM | 41.77 53.00 | - | temir-baba-kz | Garabogaz | Гарабогаз | -
    Bekdash | Бекдаш | Карабогаз
syrym-kz | road-bcp | KZ | 51.61 51.04 | - | mashtakovo-ru | Syrym | Сырым | -
    Сырым автодорожный | Syrym автодорожный
mashtakovo-ru | road-bcp | RU | 51.66 51.03 | - | syrym-kz | Mashtakovo | Маштаково | -
    Маштаково автодорожный
zhaisan-kz | road-bcp | KZ | 50.90 55.60 | - | sagarchin-ru | Zhaisan | Жайсан | -
    Жайсаң | Zhaysan
sagarchin-ru | road-bcp | RU | 50.95 55.62 | - | zhaisan-kz | Sagarchin | Сагарчин | -
    Сагарчин автодорожный
kairak-kz | road-bcp | KZ | 53.92 61.70 | - | bugristoe-ru | Kairak | Кайрак | -
    Қайрақ | Kayrak
bugristoe-ru | road-bcp | RU | 53.95 61.70 | - | kairak-kz | Bugristoye | Бугристое | -
    Троицк автодорожный | Troitsk road
auyl-kz | road-bcp | KZ | 51.03 81.05 | - | veseloyarsk-ru | Auyl | Ауыл | -
    Аул | Aul | Ауыл автодорожный | Auyl автодорожный
veseloyarsk-ru | road-bcp | RU | 51.28 81.08 | - | auyl-kz | Veseloyarsk | Веселоярск | -
    Веселоярск автодорожный
kurmangazy-kz | road-bcp | KZ | 46.62 49.06 | - | karauzek-ru | Kurmangazy | Курмангазы | -
    Құрманғазы | Котяевка | Kotyayevka
karauzek-ru | road-bcp | RU | 46.50 48.70 | - | kurmangazy-kz | Karauzek | Караузек | -
    Караозек | Karaozek
dostuk-kg | road-bcp | KG | 40.61 72.76 | - | dustlik-uz | Dostuk | Достук | -
    Достук автодорожный | Dostuk автодорожный
dustlik-uz | road-bcp | UZ | 40.61 72.75 | - | dostuk-kg | Dustlik (Andijan) | Дустлик (Андижан) | -
    Дустлик | Dustlik | Do'stlik | Дўстлик
karasuu-kg-road | road-bcp | KG | 40.70 72.87 | - | karasu-uz-road | Kara-Suu road | Кара-Суу автодорожный | -
    Kara-Suu автодорожный | Карасуу автодорожный
karasu-uz-road | road-bcp | UZ | 40.70 72.86 | - | karasuu-kg-road | Karasu (Andijan) | Карасу (Андижан) | -
    Qorasuv | Қорасув | Карасу авто
kensai-kg | road-bcp | KG | 41.13 72.05 | - | uchkurgan-uz | Kensai | Кенсай | -
    Кен-Сай | Ken-Sai
uchkurgan-uz | road-bcp | UZ | 41.12 72.07 | - | kensai-kg | Uchkurgan | Учкурган | -
    Uchqo'rg'on | Учқўрғон
torugart-kg | road-bcp | KG | 40.55 75.39 | - | tuergate-cn | Torugart | Торугарт | 图噜噶尔特（吉）
    Торугарт автодорожный | Torugart pass
tuergate-cn | road-bcp | CN | 40.51 75.40 | - | torugart-kg | Turugart | Туругарт | 吐尔尕特
    吐尔尕特口岸 | Tuergate | Torugart (CN) | Торугарт (КНР) | Туергате | Topa | Topa port | 托帕 | 托帕口岸
irkeshtam-kg | road-bcp | KG | 39.69 73.91 | - | yierkeshitan-cn | Irkeshtam | Иркештам | 伊尔克什坦（吉）
    Эркечтам | Erkechtam | Иркештам автодорожный | Irkeshtam pass
yierkeshitan-cn | road-bcp | CN | 39.71 73.93 | - | irkeshtam-kg | Yierkeshitan | Иркештам (КНР) | 伊尔克什坦
    伊尔克什坦口岸 | Erkeshtam | Irkeshtam (CN) | Simuhana | 斯姆哈纳
bordobo-kg | road-bcp | KG | 39.48 73.27 | - | kyzylart-tj | Bor-Dobo | Бор-Добо | -
    Бордобо | Bordobo | Бор-Добо автодорожный
kyzylart-tj | road-bcp | TJ | 39.38 73.32 | - | bordobo-kg | Kyzyl-Art | Кызыл-Арт | -
    Кизил-Арт | Qizilart | Kyzylart
karamyk-kg | road-bcp | KG | 39.47 71.78 | - | karamyk-tj | Karamyk (KG) | Карамык (КР) | -
    Karamyk | Карамык | Карамык автодорожный
karamyk-tj | road-bcp | TJ | 39.45 71.72 | - | karamyk-kg | Karamyk (TJ) | Карамык (РТ) | -
    Karamik | Карамик | Karamyk | Карамык
kyzylbel-kg | road-bcp | KG | 39.98 70.60 | - | guliston-tj | Kyzyl-Bel | Кызыл-Бел | -
    Кызыл-Бель | Kyzyl-Bel автодорожный | Кызыл-Бел автодорожный
guliston-tj | road-bcp | TJ | 40.05 70.58 | - | kyzylbel-kg | Guliston (Isfara) | Гулистон (Исфара) | -
    Гулистан Исфара | Гулистон
oybek-uz | road-bcp | UZ | 40.33 69.37 | - | fotehobod-tj | Oybek | Ойбек | -
    Айбек | Oybek CP | Ойбек автодорожный
fotehobod-tj | road-bcp | TJ | 40.31 69.38 | - | oybek-uz | Fotehobod | Фотехобод | -
    Фотехабад | Fotekhobod | Fatehabad
sariosiyo-uz | road-bcp | UZ | 38.46 68.04 | - | dusti-tj | Sariosiyo | Сариасия | -
    Сариосиё | Sariasiya | Saryasiya | Sariasiyo | Сариасия автодорожный | Таможенный комплекс Сариасия
dusti-tj | road-bcp | TJ | 38.48 68.09 | - | sariosiyo-uz | Dusti (Tursunzoda) | Дусти (Турсунзаде) | -
    Дусти | Dusti | Братство | Дӯстӣ
jartepa-uz | road-bcp | UZ | 39.52 67.41 | - | sarazm-tj | Jartepa | Джартепа | -
    Джартеппа | Жартепа | Dzhartepa | Jartepa CP
sarazm-tj | road-bcp | TJ | 39.51 67.44 | - | jartepa-uz | Sarazm | Саразм | -
    Саразм автодорожный
andarkhan-uz | road-bcp | UZ | 40.37 70.78 | - | patar-tj | Andarkhan | Андархан | -
    Андархон | Andarxon
patar-tj | road-bcp | TJ | 40.35 70.72 | - | andarkhan-uz | Patar | Патар | -
    Патор | Pator
gulbahor-uz | road-bcp | UZ | 37.28 68.05 | - | aivaj-tj | Gulbahor | Гульбахор | -
    Gulbakhor | Гулбаҳор
aivaj-tj | road-bcp | TJ | 36.99 68.02 | - | gulbahor-uz | Aivaj | Айвадж | -
    Айваҷ | Ayvaj
kulma-tj | road-bcp | TJ | 38.15 74.78 | - | karasu-cn | Kulma | Кульма | 阔勒买
    Kulma pass | Қулма | Qulma | 阔勒买口岸
karasu-cn | road-bcp | CN | 38.14 74.83 | - | kulma-tj | Karasu (Xinjiang) | Карасу (КНР) | 卡拉苏
    卡拉苏口岸 | Kalasu | Karasu | Карасу
panji-poyon-tj | road-bcp | TJ | 37.19 68.61 | - | sherkhan-bandar-af | Panji Poyon | Пянджи Поён | -
    Нижний Пяндж | Nizhny Panj | Nizhny Pyanj | Nizhniy Pyandzh | Панҷи Поён | Панджи Поён | Panj-i Poyon
sherkhan-bandar-af | road-bcp | AF | 37.17 68.61 | - | panji-poyon-tj | Sher Khan Bandar | Шерхан-Бандар | -
    Sherkhan Bandar | شیرخان بندر | Шерхан Бандар | Shir Khan Bandar | Shir Khan | Sher Khan | Шир-Хан-Бандар | Шерхан
ishkashim-tj | road-bcp | TJ | 36.72 71.59 | - | ishkashim-af | Ishkashim (TJ) | Ишкашим (РТ) | -
    Ishkashim | Ишкашим | Ишкошим | Eshkashem
ishkashim-af | road-bcp | AF | 36.70 71.58 | - | ishkashim-tj | Ishkashim (AF) | Ишкашим (Афганистан) | -
    Ishkashim | Eshkashem | اشکاشم
tem-tj | road-bcp | TJ | 37.51 71.52 | - | shughnan-af | Tem (Khorog) | Тем (Хорог) | -
    Tem | Тем | Теъм
shughnan-af | road-bcp | AF | 37.50 71.51 | - | tem-tj | Shughnan | Шугнан | -
    Shighnan | شغنان
ayritom-uz | road-bcp | UZ | 37.23 67.42 | - | hairatan-af | Ayritom | Айритом | -
    Айритам | Airitom | Таможенный комплекс Айритом | Ayritom customs point
hairatan-af | road-bcp | AF | 37.22 67.42 | - | ayritom-uz | Hairatan | Хайратон | 海拉坦
    Хайратан | حیرتان | Hayratan | Khairaton
alat-uz | road-bcp | UZ | 39.29 63.72 | - | farap-tm-road | Alat (Bukhara) | Алат (Бухара) | -
    Olot | Олот | Алат | Alat
farap-tm-road | road-bcp | TM | 39.22 63.68 | TMFAR | alat-uz | Farap | Фарап | -
    Фараб | Farab | Farap автодорожный
shavat-uz | road-bcp | UZ | 41.76 60.13 | - | dashoguz-tm-road | Shavat | Шават | -
    Shovot | Шовот
dashoguz-tm-road | road-bcp | TM | 41.77 60.09 | - | shavat-uz | Dashoguz post | Дашогуз (пост) | -
    Dashoguz автодорожный | Daşoguz post
khujayli-uz | road-bcp | UZ | 42.36 59.31 | - | koneurgench-tm | Khujayli | Ходжейли | -
    Xo'jayli | Хўжайли | Khojayli
koneurgench-tm | road-bcp | TM | 42.33 59.23 | TMKON | khujayli-uz | Kone-Urgench | Кёнеургенч | -
    Köneürgenç | Konye-Urgench | Куня-Ургенч
artyk-tm | road-bcp | TM | 37.55 59.33 | - | lotfabad-ir | Artyk | Артык | -
    Artyk CP
lotfabad-ir | road-bcp | IR | 37.52 59.33 | - | artyk-tm | Lotfabad | Лотфабад | -
    لطف آباد | Lutfabad
howdan-tm | road-bcp | TM | 37.65 58.40 | - | bajgiran-ir | Howdan | Гаудан | -
    Howdan CP | Gaudan | Ховдан | Хоудан
bajgiran-ir | road-bcp | IR | 37.62 58.42 | IRBAJ | howdan-tm | Bajgiran | Баджгиран | -
    باجگیران
sarahs-tm-road | road-bcp | TM | 36.52 61.20 | - | sarakhs-ir-road | Sarahs road | Серахс автодорожный | -
    Sarahs | Серахс | Saragt
sarakhs-ir-road | road-bcp | IR | 36.53 61.17 | - | sarahs-tm-road | Sarakhs | Серахс (Иран) | -
    سرخس | Sarakhs
serhetabat-tm | road-bcp | TM | 35.27 62.33 | TMKUK | torghundi-af | Serhetabat | Серхетабад | -
    Кушка | Kushka | Serhetabad | Гушгы
torghundi-af | road-bcp | AF | 35.25 62.28 | - | serhetabat-tm | Torghundi | Тургунди | -
    تورغندی | Turgundi | Торгунди | Towraghondi | Torghundai | Turagundi | Турагунди
imamnazar-tm | road-bcp | TM | 37.02 65.00 | - | aqina-af | Imamnazar | Имамназар | -
    Ymamnazar | Имам-Назар
aqina-af | road-bcp | AF | 36.95 64.99 | - | imamnazar-tm | Aqina | Акина | -
    آقینه | Akina
red-bridge-az | road-bcp | AZ | 41.33 45.07 | - | red-bridge-ge | Red Bridge (AZ) | Красный Мост (АР) | -
    Qırmızı Körpü | Sınıq Körpü | Sinig Korpu | Red Bridge | Красный Мост | Сыныг-Корпю
red-bridge-ge | road-bcp | GE | 41.33 45.06 | - | red-bridge-az | Red Bridge (GE) | Красный Мост (Грузия) | 红桥
    Tsiteli Khidi | Цители Хиди | Red Bridge | Красный Мост
balakan-az | road-bcp | AZ | 41.76 46.31 | - | lagodekhi-ge | Balakan | Балакен | -
    Balakən | Белоканы | Mazimchay | Мазымчай | Mazımqara | Мазымгара | Мазымкара
lagodekhi-ge | road-bcp | GE | 41.78 46.30 | GELDK | balakan-az | Lagodekhi | Лагодехи | -
    Matsimi | Мацими | Tsodna | Цодна
samur-az-road | road-bcp | AZ | 41.64 48.42 | - | yarag-kazmalyar-ru | Samur | Самур | -
    Samur автодорожный | Самур автодорожный
yarag-kazmalyar-ru | road-bcp | RU | 41.65 48.44 | - | samur-az-road | Yarag-Kazmalyar | Яраг-Казмаляр | -
    Яраг Казмаляр | Yarag Kazmalyar
astara-az-road | road-bcp | AZ | 38.45 48.88 | - | astara-ir-road | Astara (AZ) | Астара (АР) | 阿斯塔拉（阿塞拜疆）
    Astara | Астара | Astara автодорожный
astara-ir-road | road-bcp | IR | 38.43 48.87 | - | astara-az-road | Astara (IR) | Астара (Иран) | -
    Astara | Астара | آستارا
bilasuvar-az | road-bcp | AZ | 39.45 48.53 | - | bileh-savar-ir | Bilasuvar | Билясувар | -
    Biləsuvar | Билесувар
bileh-savar-ir | road-bcp | IR | 39.38 48.34 | - | bilasuvar-az | Bileh Savar | Биле-Савар | -
    بیله سوار | Bilesavar
julfa-az | road-bcp | AZ | 38.96 45.63 | - | jolfa-ir | Julfa | Джульфа | 朱利法
    Culfa | Джульфа (АР) | Джольфа (АР) | Jolfa (Azerbaijan)
jolfa-ir | road-bcp | IR | 38.94 45.63 | IRDJU | julfa-az | Jolfa | Джольфа | 焦勒法
    جلفا | Джульфа (Иран) | Julfa (Iran) | Djulfa (Iran)
sadarak-az | road-bcp | AZ | 39.70 44.85 | - | dilucu-tr | Sadarak | Садарак | -
    Sədərək
dilucu-tr | road-bcp | TR | 39.65 44.80 | - | sadarak-az | Dilucu | Дилуджу | -
    Dilucu gümrük
zamyn-uud-mn-road | road-bcp | MN | 43.72 111.91 | MNZUU | erenhot-cn-road | Zamyn-Uud road | Замын-Ууд а/д | 扎门乌德公路
    Замын-Үүд авто зам | Zamiin Uud road
erenhot-cn-road | road-bcp | CN | 43.66 111.97 | - | zamyn-uud-mn-road | Erenhot road | Эрэн-Хото авто | 二连浩特公路
    二连公路口岸
gashuunsukhait-mn | road-bcp | MN | 42.43 107.57 | - | ganqimaodu-cn | Gashuunsukhait | Гашуун-Сухайт | 嘎顺苏海图
    Гашуунсухайт | Gashuun Sukhait
ganqimaodu-cn | road-bcp | CN | 42.40 107.60 | - | gashuunsukhait-mn | Ganqimaodu | Ганцмод | 甘其毛都
    甘其毛都口岸 | Gantsmod | Ganqimaodao
shiveekhuren-mn | road-bcp | MN | 42.49 101.26 | - | ceke-cn | Shiveekhuren | Шивээхурэн | 西伯库伦
    Шивээхүрэн | Shivee Khuren
ceke-cn | road-bcp | CN | 42.38 101.28 | - | shiveekhuren-mn | Ceke | Цэкэ | 策克
    策克口岸 | Sekhee
bulgan-mn | road-bcp | MN | 46.11 91.38 | - | takeshiken-cn | Bulgan (Yarant) | Булган (Ярант) | -
    Yarant | Ярант | Булган боомт | Bulgan (post) | Булган (пост) | Булган пост | Bulgan border post | 雅兰特 | 布尔干口岸
takeshiken-cn | road-bcp | CN | 46.16 90.82 | - | bulgan-mn | Takeshiken | Такэшкэн | 塔克什肯
    塔克什肯口岸 | Takashiken
bichigt-mn | road-bcp | MN | 45.73 119.32 | - | zhuengadabuqi-cn | Bichigt | Бичигт | 毕其格图
    Бичигт боомт
zhuengadabuqi-cn | road-bcp | CN | 45.73 119.45 | - | bichigt-mn | Zhuengadabuqi | Чжуэнгадабуци | 珠恩嘎达布其
    珠恩嘎达布其口岸 | Zuun Khatavch | Зуун-Хатавч | Зүүнхатавч | Чжуньгадабуци
altanbulag-mn | road-bcp | MN | 50.32 106.49 | MNALT | kyakhta-ru | Altanbulag | Алтанбулаг | 阿勒坦布拉格
    Алтанбулаг боомт
kyakhta-ru | road-bcp | RU | 50.35 106.45 | - | altanbulag-mn | Kyakhta | Кяхта | 恰克图
    Кяхта автодорожный | Хиагт | Khiagt
tsagaannuur-mn | road-bcp | MN | 49.66 89.37 | - | tashanta-ru | Tsagaannuur | Цагааннуур | 查干努尔
    Цагаан-Нуур | Tsagaan Nuur
tashanta-ru | road-bcp | RU | 49.71 89.19 | - | tsagaannuur-mn | Tashanta | Ташанта | 塔尚塔
    Ташанта автодорожный
khunjerab-cn | road-bcp | CN | 36.85 75.43 | - | sost-pk | Khunjerab | Хунджераб | 红其拉甫
    红其拉甫口岸 | Kunjirap
sost-pk | road-bcp | PK | 36.69 74.82 | - | khunjerab-cn | Sost | Суст | -
    Sust | سوست | Sost dry port | Sust dry port
"""

RAIL = """
altynkol-kz | rail-bcp | KZ | 44.18 80.31 | - | horgos-cn-rail | Altynkol | Алтынколь | 阿腾科里
    Алтынкөл | Altynkol station | 阿腾科勒
horgos-cn-rail | rail-bcp | CN | 44.20 80.39 | - | altynkol-kz | Horgos rail | Хоргос железнодорожный | 霍尔果斯铁路口岸
    Хоргос ж/д
dostyk-kz-rail | rail-bcp | KZ | 45.25 82.49 | KZDOS | alashankou-cn-rail | Dostyk | Достык | 多斯特克
    Достық | Druzhba | Дружба | Достык железнодорожный | 德鲁日巴
alashankou-cn-rail | rail-bcp | CN | 45.17 82.57 | - | dostyk-kz-rail | Alashankou | Алашанькоу | 阿拉山口
    阿拉山口口岸 | Alataw Pass | Ala Pass | Алашанькоу железнодорожный
merke-kz-rail | rail-bcp | KZ | 42.87 73.19 | - | kaindy-kg-rail | Merke rail | Мерке железнодорожный | -
    железнодорожный пункт пропуска Мерке | Merke railway
kaindy-kg-rail | rail-bcp | KG | 42.82 73.68 | - | merke-kz-rail | Kaindy | Каинды | -
    Кайынды | Kaiyndy | Каинды железнодорожный
saryagash-kz | rail-bcp | KZ | 41.46 69.17 | KZSRY | keles-uz | Saryagash | Сарыагаш | 萨雷阿加什
    Сарыағаш | Saryagach | Сарыагач | Saryaghash
keles-uz | rail-bcp | UZ | 41.40 69.20 | - | saryagash-kz | Keles | Келес | -
    Keles railway | Келес ж/д | Ж/Д Келес
oazis-kz | rail-bcp | KZ | 44.85 55.99 | - | karakalpakiya-uz | Oazis | Оазис | -
    Oasis | Оазис железнодорожный
karakalpakiya-uz | rail-bcp | UZ | 44.76 56.09 | UZKPA | oazis-kz | Karakalpakiya | Каракалпакия | -
    Qoraqalpog'iya | Karakalpakiya railway | Каракалпакия ж/д | Қорақалпоғия |
    Karakalpakstan station | станция Каракалпакстан
bolashak-kz | rail-bcp | KZ | 42.05 54.20 | - | serhetyaka-tm | Bolashak | Болашак | -
    Болашақ
serhetyaka-tm | rail-bcp | TM | 41.98 54.20 | - | bolashak-kz | Serhetyaka | Серхетяка | -
    Serhetýaka
aul-kz-rail | rail-bcp | KZ | 51.02 81.08 | - | lokot-ru | Aul rail | Аул железнодорожный | -
    железнодорожный пункт пропуска Аул | Ауыл железнодорожный
lokot-ru | rail-bcp | RU | 51.16 81.19 | - | aul-kz-rail | Lokot | Локоть | -
    Локоть железнодорожный
savay-uz | rail-bcp | UZ | 40.73 72.86 | - | karasuu-kg-rail | Savay | Савай | -
    Савай железнодорожный | Savoy
karasuu-kg-rail | rail-bcp | KG | 40.71 72.88 | - | savay-uz | Kara-Suu rail | Кара-Суу железнодорожный | -
    Карасуу ж/д
bekabad-uz-rail | rail-bcp | UZ | 40.22 69.25 | - | nau-tj-rail | Bekabad rail | Бекабад железнодорожный | -
    Ж/Д Бекабад | Bekabad railway | Бекабад ж/д
nau-tj-rail | rail-bcp | TJ | 40.15 69.36 | - | bekabad-uz-rail | Spitamen (Nau) | Спитамен (Нау) | -
    Нау железнодорожный | Spitamen | Спитамен | Nov
kudukli-uz | rail-bcp | UZ | 38.42 68.00 | - | pakhtaabad-tj | Kudukli | Кудукли | -
    Qudukli | Ж/Д Кудукли | Қудуқли
pakhtaabad-tj | rail-bcp | TJ | 38.47 68.18 | - | kudukli-uz | Pakhtaabad | Пахтаабад | -
    Пахтаобод | Pakhtaobod
amuzang-uz | rail-bcp | UZ | 37.33 67.73 | - | khoshady-tj | Amuzang | Амузанг | -
    Amuzang railway | Амузанг ж/д | Ж/Д Амузанг
khoshady-tj | rail-bcp | TJ | 37.22 68.05 | - | amuzang-uz | Khoshady | Хошады | -
    Хошади | Khoshadi | Hoshadi
galaba-uz | rail-bcp | UZ | 37.24 67.37 | - | hairatan-af-rail | Galaba | Галаба | -
    G'alaba | Ғалаба | Галаба ж/д | Ж/Д Галаба
hairatan-af-rail | rail-bcp | AF | 37.21 67.41 | - | galaba-uz | Hairatan rail | Хайратон железнодорожный | -
    Хайратон ж/д
khodjadavlet-uz | rail-bcp | UZ | 39.36 63.80 | - | farap-tm-rail | Khodjadavlet | Ходжадавлет | -
    Xo'jadavlat | Ходжидавлет | Khojadavlat
farap-tm-rail | rail-bcp | TM | 39.17 63.61 | - | khodjadavlet-uz | Farap rail | Фарап железнодорожный | -
    Фарап ж/д
akyayla-tm | rail-bcp | TM | 37.50 54.70 | - | inche-borun-ir | Akyayla | Акяйла | -
    Akýaýla | Ак-Яйла
inche-borun-ir | rail-bcp | IR | 37.45 54.72 | - | akyayla-tm | Incheh Borun | Инче-Бурун | -
    اینچه برون | Inche Borun
sarahs-tm-rail | rail-bcp | TM | 36.51 61.22 | - | sarakhs-ir-rail | Sarahs rail | Серахс железнодорожный | -
    Серахс ж/д
sarakhs-ir-rail | rail-bcp | IR | 36.54 61.15 | - | sarahs-tm-rail | Sarakhs rail | Серахс железнодорожный (Иран) | -
    Sarakhs railway
boyuk-kesik-az | rail-bcp | AZ | 41.32 45.20 | - | gardabani-ge | Boyuk Kesik | Беюк-Кясик | -
    Böyük Kəsik | Боюк Кясик | Beyuk Kesik
gardabani-ge | rail-bcp | GE | 41.45 45.09 | GEGAR | boyuk-kesik-az | Gardabani | Гардабани | -
    გარდაბანი
yalama-az-rail | rail-bcp | AZ | 41.73 48.53 | - | samur-ru-rail | Yalama | Ялама | -
    Yalama railway | Ялама ж/д
samur-ru-rail | rail-bcp | RU | 41.81 48.50 | - | yalama-az-rail | Samur (RU) | Самур (РФ) | -
    Самур железнодорожный
zamyn-uud-mn-rail | rail-bcp | MN | 43.72 111.90 | - | erenhot-cn-rail | Zamyn-Uud | Замын-Ууд | 扎门乌德
    Замын-Үүд | Zamyn Uud | Zamiin Uud | Zamyn-Üüd
erenhot-cn-rail | rail-bcp | CN | 43.65 111.98 | - | zamyn-uud-mn-rail | Erenhot | Эрэн-Хото | 二连浩特
    二连口岸 | Erlian | Эрлянь | Эренхот | 二连
sukhbaatar-mn | rail-bcp | MN | 50.23 106.20 | - | naushki-ru | Sukhbaatar | Сухэ-Батор | -
    Сүхбаатар | Suhbaatar
naushki-ru | rail-bcp | RU | 50.39 106.10 | - | sukhbaatar-mn | Naushki | Наушки | 纳乌什基
    Наушки железнодорожный
manzhouli-cn | rail-bcp | CN | 49.58 117.44 | - | zabaikalsk-ru | Manzhouli | Маньчжурия | 满洲里
    满洲里口岸 | Manzhouli railway
zabaikalsk-ru | rail-bcp | RU | 49.64 117.32 | - | manzhouli-cn | Zabaikalsk | Забайкальск | 后贝加尔斯克
    Забайкальск железнодорожный
"""
