"""Crossing points beyond the region that its routes go on through, and those that the other tables left out.

Facts as in ``borders``; the columns are the same. Sources: Land Ports Authority of India, customs of Nepal,
Bangladesh, Myanmar, Iran, Pakistan and Viet Nam, Rosgranstroy, National Immigration Administration of
China, Iran's Road Maintenance and Transportation Organisation; positions from OpenStreetMap, to some kilometres.
"""

FAR = """
raxaul-in | road-bcp | IN | 26.98 84.85 | - | birgunj-np | Raxaul | Раксаул | 拉克绍尔
    Raksaul | Raxaul ICP | रक्सौल
birgunj-np | road-bcp | NP | 27.01 84.88 | - | raxaul-in | Birgunj | Биргандж | 比尔根杰
    Birganj | Бирганж | Sirsiya | Birgunj dry port | Birgunj ICP
jogbani-in | road-bcp | IN | 26.40 87.26 | - | biratnagar-np | Jogbani | Джогбани | 乔格巴尼
biratnagar-np | road-bcp | NP | 26.41 87.27 | - | jogbani-in | Biratnagar | Биратнагар | 比拉德讷格尔
sunauli-in | road-bcp | IN | 27.47 83.47 | - | belahiya-np | Sunauli | Сунаули | 苏瑙利
    Sonauli
belahiya-np | road-bcp | NP | 27.48 83.46 | - | sunauli-in | Belahiya | Белахия | -
    Bhairahawa | Бхайрахава
rupaidiha-in | road-bcp | IN | 28.03 81.61 | - | nepalgunj-np | Rupaidiha | Рупайдиха | -
    Rupaidiha ICP
nepalgunj-np | road-bcp | NP | 28.04 81.61 | - | rupaidiha-in | Nepalgunj | Непалгандж | 尼泊尔根杰
    Nepalganj
panitanki-in | road-bcp | IN | 26.64 88.15 | - | kakarbhitta-np | Panitanki | Панитанки | -
kakarbhitta-np | road-bcp | NP | 26.65 88.16 | - | panitanki-in | Kakarbhitta | Какарбхитта | -
    Kakarvitta
banbasa-in | road-bcp | IN | 28.99 80.08 | - | gaddachauki-np | Banbasa | Банбаса | -
gaddachauki-np | road-bcp | NP | 28.98 80.11 | - | banbasa-in | Gaddachauki | Гаддачауки | -
    Mahendranagar | Махендранагар
lizi-cn | road-bcp | CN | 29.10 83.99 | - | nechung-np | Lizi | Лицзы | 里孜
    里孜口岸 | Korala | 科拉拉
nechung-np | road-bcp | NP | 29.05 83.98 | - | lizi-cn | Nechung | Нечунг | 乃琼
petrapole-in | road-bcp | IN | 23.04 88.88 | - | benapole-bd | Petrapole | Петраполе | 佩特拉波尔
    Петраполь | Petrapol | Petrapole ICP
benapole-bd | road-bcp | BD | 23.04 88.90 | - | petrapole-in | Benapole | Бенаполе | 贝纳波尔
    Бенаполь | Benapol
agartala-in | road-bcp | IN | 23.83 91.27 | - | akhaura-bd | Agartala ICP | Агартала (пост) | 阿加尔塔拉
    Agartala
akhaura-bd | road-bcp | BD | 23.84 91.25 | - | agartala-in | Akhaura | Акхаура | 阿考拉
dawki-in | road-bcp | IN | 25.19 92.02 | - | tamabil-bd | Dawki | Дауки | -
tamabil-bd | road-bcp | BD | 25.18 92.03 | - | dawki-in | Tamabil | Тамабил | -
changrabandha-in | road-bcp | IN | 26.41 88.92 | - | burimari-bd | Changrabandha | Чанграбандха | -
burimari-bd | road-bcp | BD | 26.40 88.93 | - | changrabandha-in | Burimari | Буримари | -
mahadipur-in | road-bcp | IN | 24.86 88.13 | - | sonamasjid-bd | Mahadipur | Махадипур | -
sonamasjid-bd | road-bcp | BD | 24.83 88.14 | - | mahadipur-in | Sonamasjid | Сонамасджид | -
phulbari-in | road-bcp | IN | 26.63 88.41 | - | banglabandha-bd | Fulbari | Фулбари | -
    Phulbari
banglabandha-bd | road-bcp | BD | 26.63 88.42 | - | phulbari-in | Banglabandha | Банглабандха | -
ghojadanga-in | road-bcp | IN | 22.66 88.93 | - | bhomra-bd | Ghojadanga | Гходжаданга | -
bhomra-bd | road-bcp | BD | 22.66 88.94 | - | ghojadanga-in | Bhomra | Бхомра | -
gede-in-rail | rail-bcp | IN | 23.68 88.74 | - | darshana-bd-rail | Gede | Геде | -
darshana-bd-rail | rail-bcp | BD | 23.53 88.79 | - | gede-in-rail | Darshana | Даршана | -
jaigaon-in | road-bcp | IN | 26.85 89.38 | - | phuentsholing-bt | Jaigaon | Джайгаон | -
phuentsholing-bt | road-bcp | BT | 26.86 89.39 | - | jaigaon-in | Phuentsholing | Пхунчолинг | 彭措林
    Phuntsholing | Пунчолинг
moreh-in | road-bcp | IN | 24.25 94.30 | - | tamu-mm | Moreh | Море (Манипур) | 莫雷
    Морех | Moreh Manipur | Moreh ICP | Море ICP
tamu-mm | road-bcp | MM | 24.22 94.31 | - | moreh-in | Tamu | Таму | 德穆
zokhawthar-in | road-bcp | IN | 23.36 93.38 | - | rihkhawdar-mm | Zokhawthar | Зокхаутар | -
rihkhawdar-mm | road-bcp | MM | 23.37 93.39 | - | zokhawthar-in | Rihkhawdar | Рихкаудар | -
attari-in-rail | rail-bcp | IN | 31.60 74.61 | - | wagah-pk-rail | Attari rail | Аттари железнодорожный | -
wagah-pk-rail | rail-bcp | PK | 31.60 74.55 | - | attari-in-rail | Wagah rail | Вагах железнодорожный | -
munabao-in-rail | rail-bcp | IN | 25.74 70.28 | - | khokhrapar-pk-rail | Munabao | Мунабао | -
khokhrapar-pk-rail | rail-bcp | PK | 25.70 70.22 | - | munabao-in-rail | Khokhrapar | Кхокхрапар | -
tachileik-mm | road-bcp | MM | 20.45 99.88 | - | mae-sai-th | Tachileik | Тачилек | 大其力
    Tachilek
mae-sai-th | road-bcp | TH | 20.44 99.88 | - | tachileik-mm | Mae Sai | Месай | 美塞
    Мэсай
angur-ada-pk | road-bcp | PK | 32.51 69.29 | - | angur-ada-af | Angoor Ada | Ангур-Ада | -
    Angur Ada | Angur Adda
angur-ada-af | road-bcp | AF | 32.52 69.28 | - | angur-ada-pk | Angoor Ada (AF) | Ангур-Ада (Афганистан) | -
kharlachi-pk | road-bcp | PK | 33.84 70.05 | - | burki-af | Kharlachi | Харлачи | -
burki-af | road-bcp | AF | 33.85 70.03 | - | kharlachi-pk | Burki | Бурки | -
    Dand-e Patan | Dand Patan | Данд-Патан
mand-pk | road-bcp | PK | 26.10 62.03 | - | pishin-ir | Mand | Манд | -
pishin-ir | road-bcp | IR | 26.09 61.75 | - | mand-pk | Pishin | Пишин | -
    پیشین
mirjaveh-ir-rail | rail-bcp | IR | 29.02 61.43 | - | taftan-pk-rail | Mirjaveh rail | Мирджаве железнодорожный | -
taftan-pk-rail | rail-bcp | PK | 28.98 61.57 | - | mirjaveh-ir-rail | Koh-e-Taftan rail | Кух-и-Тафтан железнодорожный | -
    Taftan rail
razi-ir-rail | rail-bcp | IR | 38.49 44.31 | - | kapikoy-tr-rail | Razi rail | Рази железнодорожный | -
kapikoy-tr-rail | rail-bcp | TR | 38.49 44.29 | - | razi-ir-rail | Kapikoy rail | Капыкёй железнодорожный | -
bashmaq-ir | road-bcp | IR | 35.62 46.00 | - | penjwen-iq | Bashmaq | Башмак | -
    باشماق | Bashmagh
penjwen-iq | road-bcp | IQ | 35.63 45.97 | - | bashmaq-ir | Penjwen | Пенджвин | -
khosravi-ir | road-bcp | IR | 34.39 45.50 | - | munthiriya-iq | Khosravi | Хосрави | -
    خسروی
munthiriya-iq | road-bcp | IQ | 34.38 45.48 | - | khosravi-ir | Munthiriya | Мунтирия | -
shalamcheh-ir | road-bcp | IR | 30.50 48.04 | - | shalamcheh-iq | Shalamcheh | Шаламче | -
    شلمچه
shalamcheh-iq | road-bcp | IQ | 30.50 48.02 | - | shalamcheh-ir | Shalamcheh (IQ) | Шаламче (Ирак) | -
tamarchin-ir | road-bcp | IR | 36.66 45.06 | - | haji-omeran-iq | Tamarchin | Тамарчин | -
    تمرچین | Piranshahr | Пираншехр
haji-omeran-iq | road-bcp | IQ | 36.66 45.04 | - | tamarchin-ir | Haji Omeran | Хаджи-Омран | -
    Haji Omran
parvizkhan-ir | road-bcp | IR | 34.56 45.48 | - | parwezkhan-iq | Parvizkhan | Парвиз-Хан | -
    پرویزخان
parwezkhan-iq | road-bcp | IQ | 34.56 45.46 | - | parvizkhan-ir | Parwezkhan (IQ) | Парвиз-Хан (Ирак) | -
hamzabeyli-tr | road-bcp | TR | 41.98 26.68 | - | lesovo-bg | Hamzabeyli | Хамзабейли | -
lesovo-bg | road-bcp | BG | 42.00 26.68 | - | hamzabeyli-tr | Lesovo | Лесово | -
ipsala-tr | road-bcp | TR | 40.93 26.33 | - | kipi-gr | Ipsala | Ипсала | -
    İpsala
kipi-gr | road-bcp | GR | 40.94 26.32 | - | ipsala-tr | Kipi | Кипи | -
margara-am | road-bcp | AM | 40.03 44.18 | - | alican-tr | Margara | Маргара | -
alican-tr | road-bcp | TR | 40.02 44.17 | - | margara-am | Alican | Алиджан | -
khasan-ru-rail | rail-bcp | RU | 42.43 130.64 | - | tumangang-kp-rail | Khasan | Хасан | 哈桑
tumangang-kp-rail | rail-bcp | KP | 42.41 130.60 | - | khasan-ru-rail | Tumangang | Туманган | 豆满江
    Tumangan | Tumen River station KP | Duman'gang
kaishantun-cn | road-bcp | CN | 42.70 129.75 | - | sambong-kp | Kaishantun | Кайшаньтунь | 开山屯
    开山屯口岸
sambong-kp | road-bcp | KP | 42.70 129.78 | - | kaishantun-cn | Sambong | Самбон | 三峰
shatuozi-cn | road-bcp | CN | 42.83 130.18 | - | saeppyol-kp | Shatuozi | Шатоцзы | 沙坨子
    沙坨子口岸
saeppyol-kp | road-bcp | KP | 42.83 130.19 | - | shatuozi-cn | Saeppyol | Сэппёль | 赛别尔
    Kyongwon | Кёнвон
guchengli-cn | road-bcp | CN | 42.02 128.97 | - | samjiyon-kp | Guchengli | Гучэнли | 古城里
    古城里口岸
samjiyon-kp | road-bcp | KP | 42.00 128.95 | - | guchengli-cn | Samjiyon | Самджиён | 三池渊
xunke-cn | river-port | CN | 49.58 128.47 | - | poyarkovo-ru | Xunke | Сюнькэ | 逊克
    逊克口岸 | Qike
poyarkovo-ru | river-port | RU | 49.61 128.66 | - | xunke-cn | Poyarkovo | Поярково | 波亚尔科沃
jiayin-cn | river-port | CN | 48.89 130.40 | - | pashkovo-ru | Jiayin | Цзяинь | 嘉荫
    嘉荫口岸
pashkovo-ru | river-port | RU | 48.90 130.65 | - | jiayin-cn | Pashkovo | Пашково | 巴什科沃
luobei-cn | river-port | CN | 47.70 131.08 | - | amurzet-ru | Luobei | Лобэй | 萝北
    萝北口岸 | Mingshan | 名山
amurzet-ru | river-port | RU | 47.70 131.10 | - | luobei-cn | Amurzet | Амурзет | 阿穆尔泽特
mohe-cn | river-port | CN | 53.34 124.15 | - | dzhalinda-ru | Mohe | Мохэ | 漠河
    漠河口岸 | Lianyin | 连崟
dzhalinda-ru | river-port | RU | 53.48 123.90 | - | mohe-cn | Dzhalinda | Джалинда | 加林达
sunwu-cn | river-port | CN | 49.40 127.90 | - | konstantinovka-ru | Sunwu | Суньу | 孙吴
    孙吴口岸
konstantinovka-ru | river-port | RU | 49.62 127.98 | - | sunwu-cn | Konstantinovka | Константиновка | 康斯坦丁诺夫卡
vishnevka-ru | road-bcp | RU | 49.50 46.90 | - | zhanibek-kz | Vishnevka | Вишневка | -
zhanibek-kz | road-bcp | KZ | 49.42 46.85 | - | vishnevka-ru | Zhanibek | Жаныбек | -
    Жәнібек | Dzhanybek | Джаныбек
ayrum-am-rail | rail-bcp | AM | 41.19 44.89 | - | sadakhlo-ge-rail | Ayrum | Айрум | -
sadakhlo-ge-rail | rail-bcp | GE | 41.24 44.79 | - | ayrum-am-rail | Sadakhlo rail | Садахло железнодорожный | -
kairagach-kg | road-bcp | KG | 40.03 69.35 | - | madaniyat-tj | Kairagach | Кайрагач | -
    Кайрагач автодорожный
madaniyat-tj | road-bcp | TJ | 40.02 69.33 | - | kairagach-kg | Madaniyat (TJ) | Маданият (РТ) | -
kyzyl-kiya-kg-fergana | road-bcp | KG | 40.27 72.11 | - | kuvasay-uz | Kyzyl-Kiya (Batken) | Кызыл-Кия (Баткен) | -
    Кызыл-Кия автодорожный
kuvasay-uz | road-bcp | UZ | 40.29 72.05 | - | kyzyl-kiya-kg-fergana | Kuvasay post | Кувасай (пост) | -
    Quvasoy posti
aidian-cn | road-bcp | CN | 21.85 107.00 | - | chi-ma-vn | Aidian | Айдянь | 爱店
    爱店口岸
chi-ma-vn | road-bcp | VN | 21.84 106.99 | - | aidian-cn | Chi Ma | Тима | 峙马
dongzhong-cn | road-bcp | CN | 21.68 107.55 | - | hoanh-mo-vn | Dongzhong | Дунчжун | 峒中
    峒中口岸
hoanh-mo-vn | road-bcp | VN | 21.67 107.54 | - | dongzhong-cn | Hoanh Mo | Хоаньмо | 横模
pingmeng-cn | road-bcp | CN | 22.93 105.98 | - | soc-giang-vn | Pingmeng | Пинмэн | 平孟
    平孟口岸
soc-giang-vn | road-bcp | VN | 22.92 105.99 | - | pingmeng-cn | Soc Giang | Шокзянг | 朔江
    Sóc Giang
dulong-cn | road-bcp | CN | 22.75 104.50 | - | xin-man-vn | Dulong | Дулун | 都龙
    都龙口岸
xin-man-vn | road-bcp | VN | 22.73 104.48 | - | dulong-cn | Xin Man | Синман | 箐门
    Xín Mần
tay-trang-vn | road-bcp | VN | 21.25 102.92 | - | sop-hun-la | Tay Trang | Тайчанг | 西庄
    Tây Trang
sop-hun-la | road-bcp | LA | 21.24 102.90 | - | tay-trang-vn | Sop Hun | Сопхун | -
    Pang Hok
cau-treo-vn | road-bcp | VN | 18.39 105.16 | - | nam-phao-la | Cau Treo | Каучео | 桥头
    Cầu Treo
nam-phao-la | road-bcp | LA | 18.40 105.15 | - | cau-treo-vn | Nam Phao | Нампхао | -
luohu-cn | road-bcp | CN | 22.53 114.11 | - | lo-wu-hk | Luohu | Лоху | 罗湖
    罗湖口岸
lo-wu-hk | road-bcp | HK | 22.53 114.11 | - | luohu-cn | Lo Wu | Ло-Ву | 罗湖（港）
huanggang-cn | road-bcp | CN | 22.52 114.07 | - | lok-ma-chau-hk | Huanggang | Хуанган | 皇岗
    皇岗口岸
lok-ma-chau-hk | road-bcp | HK | 22.51 114.07 | - | huanggang-cn | Lok Ma Chau | Лок-Ма-Чау | 落马洲
shenzhen-bay-cn | road-bcp | CN | 22.50 113.94 | - | shenzhen-bay-hk | Shenzhen Bay | Шэньчжэньский залив | 深圳湾
    深圳湾口岸
shenzhen-bay-hk | road-bcp | HK | 22.50 113.95 | - | shenzhen-bay-cn | Shenzhen Bay Port (HK) | Шэньчжэньский залив (Гонконг) | 深圳湾（港）
wenjindu-cn | road-bcp | CN | 22.54 114.13 | - | man-kam-to-hk | Wenjindu | Вэньцзиньду | 文锦渡
    文锦渡口岸
man-kam-to-hk | road-bcp | HK | 22.53 114.13 | - | wenjindu-cn | Man Kam To | Ман-Кам-То | 文锦渡（港）
gongbei-cn | road-bcp | CN | 22.21 113.55 | - | border-gate-mo | Gongbei | Гунбэй | 拱北
    拱北口岸
border-gate-mo | road-bcp | MO | 22.22 113.55 | - | gongbei-cn | Portas do Cerco | Порташ-ду-Серку | 关闸
    关闸口岸
pingxiang-puzhai-cn | road-bcp | CN | 22.00 106.73 | - | tan-thanh-vn | Puzhai | Пучжай | 浦寨
    浦寨口岸
tan-thanh-vn | road-bcp | VN | 21.99 106.71 | - | pingxiang-puzhai-cn | Tan Thanh | Тантхань | 新清
    Tân Thanh
"""
