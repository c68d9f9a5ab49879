"""Ports, terminals and stations beyond those of ``hubs``: where the region's routes begin and end.

Facts as in ``hubs``; the columns are those of ``borders``. UN/LOCODE 2024-2 where it is certain.
"""

PORTS = """
bautino-port | seaport | KZ | 44.55 50.25 | - | - | Bautino port | Порт Баутино | -
    Bautino | Баутино
hazar-port | seaport | TM | 39.43 53.12 | - | - | Hazar port | Порт Хазар | -
    Cheleken | Челекен
ekerem-port | seaport | TM | 38.07 53.83 | - | - | Ekerem port | Порт Экерем | -
    Okarem | Окарем
dubandi-port | seaport | AZ | 40.42 50.25 | - | - | Dubandi terminal | Терминал Дюбенди | -
    Dübəndi
amirabad-port | seaport | IR | 36.85 53.37 | IRAMD | - | Amirabad port | Порт Амирабад | 阿米拉巴德港
nowshahr-port | seaport | IR | 36.66 51.50 | IRNSH | - | Nowshahr port | Порт Ноушехр | -
chabahar-port | seaport | IR | 25.30 60.62 | IRZBR | - | Chabahar port | Порт Чабахар | 恰巴哈尔港
    Chabahar | Чабахар
bandar-imam-port | seaport | IR | 30.43 49.08 | IRBKM | - | Bandar Imam Khomeini | Бендер-Имам-Хомейни | -
gwadar-port | seaport | PK | 25.11 62.33 | PKGWD | - | Gwadar port | Порт Гвадар | 瓜达尔港
port-qasim | seaport | PK | 24.77 67.33 | PKBQM | - | Port Qasim | Порт Касим | 卡西姆港
    Muhammad Bin Qasim
olya-port | seaport | RU | 45.78 47.55 | - | - | Olya port | Порт Оля | -
astrakhan-port | seaport | RU | 46.32 48.02 | RUASF | - | Astrakhan port | Порт Астрахань | 阿斯特拉罕港
makhachkala-port | seaport | RU | 42.99 47.50 | RUMCX | - | Makhachkala port | Порт Махачкала | 马哈奇卡拉港
novorossiysk-port | seaport | RU | 44.72 37.79 | RUNVS | - | Novorossiysk port | Порт Новороссийск | 新罗西斯克港
vladivostok-port | seaport | RU | 43.11 131.89 | RUVVO | - | Vladivostok port | Порт Владивосток | 海参崴港
    符拉迪沃斯托克港
vostochny-port | seaport | RU | 42.74 133.07 | RUVYP | - | Vostochny port | Порт Восточный | 东方港
nakhodka-port | seaport | RU | 42.80 132.87 | RUNJK | - | Nakhodka port | Порт Находка | 纳霍德卡港
petersburg-port | seaport | RU | 59.89 30.20 | RULED | - | Saint Petersburg port | Порт Санкт-Петербург | 圣彼得堡港
mersin-port | seaport | TR | 36.80 34.64 | TRMER | - | Mersin port | Порт Мерсин | 梅尔辛港
ambarli-port | seaport | TR | 40.97 28.68 | TRAMR | - | Ambarli port | Порт Амбарлы | -
haydarpasa-port | seaport | TR | 41.00 29.01 | - | - | Haydarpasa port | Порт Хайдарпаша | -
trabzon-port | seaport | TR | 41.01 39.74 | TRTZX | - | Trabzon port | Порт Трабзон | 特拉布宗港
samsun-port | seaport | TR | 41.30 36.34 | TRSSX | - | Samsun port | Порт Самсун | 萨姆松港
shanghai-port | seaport | CN | 30.63 122.07 | CNSHA | - | Shanghai port | Порт Шанхай | 上海港
    Yangshan | 洋山港
ningbo-port | seaport | CN | 29.93 121.85 | CNNGB | - | Ningbo port | Порт Нинбо | 宁波港
    宁波舟山港
yantian-port | seaport | CN | 22.57 114.27 | CNYTN | - | Yantian port | Порт Яньтянь | 盐田港
shekou-port | seaport | CN | 22.47 113.90 | CNSHK | - | Shekou port | Порт Шэкоу | 蛇口港
nansha-port | seaport | CN | 22.65 113.67 | CNNSA | - | Nansha port | Порт Наньша | 南沙港
xiamen-port | seaport | CN | 24.45 118.07 | CNXMN | - | Xiamen port | Порт Сямэнь | 厦门港
dalian-port | seaport | CN | 38.93 121.65 | CNDLC | - | Dalian port | Порт Далянь | 大连港
yantai-port | seaport | CN | 37.55 121.39 | CNYNT | - | Yantai port | Порт Яньтай | 烟台港
rizhao-port | seaport | CN | 35.38 119.55 | CNRZH | - | Rizhao port | Порт Жичжао | 日照港
qinzhou-port | seaport | CN | 21.73 108.63 | CNQZH | - | Qinzhou port | Порт Циньчжоу | 钦州港
zhanjiang-port | seaport | CN | 21.19 110.41 | CNZHA | - | Zhanjiang port | Порт Чжаньцзян | 湛江港
hongkong-port | seaport | HK | 22.34 114.13 | HKHKG | - | Hong Kong port | Порт Гонконг | 香港港
busan-port | seaport | KR | 35.10 129.04 | KRPUS | - | Busan port | Порт Пусан | 釜山港
jebel-ali-port | seaport | AE | 25.01 55.06 | AEJEA | - | Jebel Ali | Джебель-Али | 杰贝阿里港
mundra-port | seaport | IN | 22.74 69.70 | INMUN | - | Mundra port | Порт Мундра | 蒙德拉港
hairatan-port | river-port | AF | 37.22 67.40 | - | - | Hairatan river port | Речной порт Хайратон | -
    Порт Хайратон
khorgos-icbc | free-zone | KZ | 44.21 80.41 | - | - | Khorgos ICBC | МЦПС Хоргос | 霍尔果斯国际边境合作中心
    Хоргос МЦПС | ICBC Khorgos | International Centre for Boundary Cooperation Khorgos
khorgos-icbc-cn | free-zone | CN | 44.21 80.42 | - | - | Horgos ICBC (CN) | МЦПС Хоргос (КНР) | 霍尔果斯合作中心
termez-cargo | customs-terminal | UZ | 37.26 67.30 | - | - | Termez Cargo Center | Термез Карго Центр | -
    Termez Cargo | Термез карго
airitom-free-zone | free-zone | UZ | 37.24 67.41 | - | - | Airitom free zone | СЭЗ Айритом | -
alat-free-zone | free-zone | AZ | 39.99 49.42 | - | - | Alat free zone | СЭЗ Алят | -
    Alat Free Economic Zone | AFEZ
zhetygen-station | rail-station | KZ | 44.19 80.29 | - | - | Zhetygen | Жетыген | -
    Жетіген | станция Жетыген
shu-station | rail-station | KZ | 43.60 73.75 | - | - | Shu station | Станция Шу | -
    станция Чу | Chu station
taraz-station | rail-station | KZ | 42.91 71.36 | - | - | Taraz station | Станция Тараз | -
    Жамбыл станция
shymkent-station | rail-station | KZ | 42.32 69.62 | - | - | Shymkent station | Станция Шымкент | -
beyneu-station | rail-station | KZ | 45.31 55.19 | - | - | Beyneu station | Станция Бейнеу | -
    железнодорожный пункт пропуска Бейнеу
mangyshlak-station | rail-station | KZ | 43.69 51.31 | - | - | Mangyshlak station | Станция Мангышлак | -
    Mangystau station | станция Мангистау
almaty-2 | rail-station | KZ | 43.27 76.94 | - | - | Almaty-2 | Алматы-2 | 阿拉木图二站
nur-zhol-station | rail-station | KZ | 51.11 71.53 | - | - | Nurly Zhol station | Станция Нурлы Жол | -
astana-station | rail-station | KZ | 51.19 71.41 | - | - | Astana station | Станция Астана | -
urgench-station | rail-station | UZ | 41.55 60.64 | - | - | Urgench station | Станция Ургенч | -
    Ж/Д Ургенч | Urgench railway
samarkand-station | rail-station | UZ | 39.69 66.93 | - | - | Samarkand station | Станция Самарканд | -
bukhara-station | rail-station | UZ | 39.72 64.55 | - | - | Bukhara station | Станция Бухара | -
    Каган станция
termez-station | rail-station | UZ | 37.24 67.29 | - | - | Termez station | Станция Термез | -
    Ж/Д Термез
sariosiyo-station | rail-station | UZ | 38.41 67.96 | - | - | Sariosiyo station | Станция Сариасия | -
    Ж/Д Сариасия | Sariasiyo railway
andijan-station | rail-station | UZ | 40.76 72.36 | - | - | Andijan station | Станция Андижан | -
khujand-station | rail-station | TJ | 40.24 69.66 | - | - | Khujand station | Станция Худжанд | -
kulob-station | rail-station | TJ | 37.92 69.77 | - | - | Kulob station | Станция Куляб | -
turkmenabat-station | rail-station | TM | 39.08 63.57 | - | - | Turkmenabat station | Станция Туркменабад | -
mary-station | rail-station | TM | 37.60 61.83 | - | - | Mary station | Станция Мары | -
turkmenbashi-station | rail-station | TM | 40.01 52.98 | - | - | Turkmenbashi station | Станция Туркменбаши | -
chaldybar-station | rail-station | KG | 42.84 73.52 | - | - | Chaldybar station | Станция Чалдовар | -
    КПП Чалдыбар железнодорожный
baku-station | rail-station | AZ | 40.38 49.85 | - | - | Baku station | Станция Баку | -
ganja-station | rail-station | AZ | 40.70 46.36 | - | - | Ganja station | Станция Гянджа | -
choir-station | rail-station | MN | 46.36 108.36 | - | - | Choir station | Станция Чойр | -
darkhan-station | rail-station | MN | 49.48 105.93 | - | - | Darkhan station | Станция Дархан | -
urumqi-station | rail-station | CN | 43.78 87.58 | - | - | Urumqi station | Станция Урумчи | 乌鲁木齐站
xian-port | customs-terminal | CN | 34.40 109.07 | - | - | Xi'an international port | Сухой порт Сиань | 西安国际港
    西安国际港务区
"""
