"""Further crossing points of Kazakhstan, Mongolia and China with Russia, and of China with Korea.

Facts as in ``borders``; the columns are the same. Sources: the lists of crossing points that the
administrations publish (State Revenue Committee of Kazakhstan, Rosgranstroy, National Immigration
Administration of China, Mongolian border agency), positions from OpenStreetMap.
"""

NORTH = """
taskala-kz | road-bcp | KZ | 51.10 50.28 | - | ozinki-ru | Taskala | Таскала | -
    Тасқала | Kamenka | Каменка
ozinki-ru | road-bcp | RU | 51.18 49.95 | - | taskala-kz | Ozinki | Озинки | 奥津基
shagan-kz | road-bcp | KZ | 51.75 51.25 | - | teploe-ru | Shagan | Шаган | -
    Шаған
teploe-ru | road-bcp | RU | 51.83 51.30 | - | shagan-kz | Teploye | Теплое | -
aksai-kz | road-bcp | KZ | 51.40 53.10 | - | ilek-ru | Aksai (West Kazakhstan) | Аксай | -
    Ақсай | Aksay
ilek-ru | road-bcp | RU | 51.50 53.37 | - | aksai-kz | Ilek | Илек | -
alimbet-kz | road-bcp | KZ | 50.95 58.25 | - | orsk-ru | Alimbet | Алимбет | -
    Әлімбет
orsk-ru | road-bcp | RU | 51.10 58.50 | - | alimbet-kz | Orsk | Орск | -
zhelkuar-kz | road-bcp | KZ | 52.40 60.10 | - | mariinsky-ru | Zhelkuar | Желкуар | -
    Желқуар | Jelkuar
mariinsky-ru | road-bcp | RU | 52.50 60.00 | - | zhelkuar-kz | Mariinsky | Мариинский | -
ayat-kz | road-bcp | KZ | 53.20 61.10 | - | varshavka-ru | Ayat | Аят | -
varshavka-ru | road-bcp | RU | 53.30 61.00 | - | ayat-kz | Varshavka | Варшавка | -
ubagan-kz | road-bcp | KZ | 54.45 64.90 | - | zverinogolovskoe-ru | Ubagan | Убаган | -
    Ұбаған
zverinogolovskoe-ru | road-bcp | RU | 54.47 64.87 | - | ubagan-kz | Zverinogolovskoye | Звериноголовское | -
karakoga-kz | road-bcp | KZ | 54.90 70.50 | - | isilkul-ru | Karakoga | Каракога | -
    Қарақоға | Karagoga | Карагога
isilkul-ru | road-bcp | RU | 54.90 71.05 | - | karakoga-kz | Isilkul | Исилькуль | -
kyzyl-zhar-kz | road-bcp | KZ | 55.20 69.20 | - | kazanskoe-ru | Kyzyl Zhar | Кызыл Жар | -
    Қызылжар | Кызылжар
kazanskoe-ru | road-bcp | RU | 55.50 69.23 | - | kyzyl-zhar-kz | Kazanskoye | Казанское | -
zhana-zhol-kz | road-bcp | KZ | 55.10 68.30 | - | petukhovo-ru | Zhana Zhol | Жана Жол | -
    Жаңа жол
petukhovo-ru | road-bcp | RU | 55.07 67.90 | - | zhana-zhol-kz | Petukhovo | Петухово | -
bidaiyk-kz | road-bcp | KZ | 54.00 72.80 | - | odesskoe-ru | Bidaiyk | Бидаик | -
    Бидайық | Bidaik
odesskoe-ru | road-bcp | RU | 54.20 72.97 | - | bidaiyk-kz | Odesskoye | Одесское | -
naiza-kz | road-bcp | KZ | 52.60 78.90 | - | pavlovka-ru | Naiza | Найза | -
pavlovka-ru | road-bcp | RU | 52.70 79.00 | - | naiza-kz | Pavlovka | Павловка | -
kosak-kz | road-bcp | KZ | 52.50 78.55 | - | kulunda-ru | Kosak | Косак | -
    Қосақ
kulunda-ru | road-bcp | RU | 52.56 78.94 | - | kosak-kz | Kulunda | Кулунда | 库伦达
urlyutobe-kz | road-bcp | KZ | 53.50 75.50 | - | olkhovka-ru | Urlyutobe | Урлютобе | -
    Үрлітөбе | Urlyutube
olkhovka-ru | road-bcp | RU | 53.90 75.20 | - | urlyutobe-kz | Olkhovka | Ольховка | -
ube-kz | road-bcp | KZ | 50.80 81.80 | - | mikhailovka-ru | Ube | Убе | -
    Үбе | Uba
mikhailovka-ru | road-bcp | RU | 50.90 81.85 | - | ube-kz | Mikhailovka (Altai) | Михайловка | -
baitanat-kz | road-bcp | KZ | 50.90 82.10 | - | zmeinogorsk-ru | Baitanat | Байтанат | -
    Байтанат
zmeinogorsk-ru | road-bcp | RU | 51.15 82.20 | - | baitanat-kz | Zmeinogorsk | Змеиногорск | -
koyanbai-kz | road-bcp | KZ | 50.95 81.45 | - | gornyak-ru | Koyanbai | Коянбай | -
    Қоянбай
gornyak-ru | road-bcp | RU | 50.99 81.46 | - | koyanbai-kz | Gornyak | Горняк | -
kondybai-kz | road-bcp | KZ | 53.75 61.50 | - | nikolaevka-ru | Kondybai | Кондыбай | -
    Қондыбай
nikolaevka-ru | road-bcp | RU | 53.75 61.30 | - | kondybai-kz | Nikolayevka | Николаевка | -
ganyushkino-kz-rail | rail-bcp | KZ | 46.60 49.27 | - | aksaraiskaya-ru-rail | Ganyushkino rail | Ганюшкино ж/д | -
    Дины Нурпеисовой | Dina Nurpeisova
aksaraiskaya-ru-rail | rail-bcp | RU | 46.80 48.70 | - | ganyushkino-kz-rail | Aksaraiskaya | Аксарайская | -
    Аксарайская железнодорожный
semiglavy-mar-kz-rail | rail-bcp | KZ | 51.14 50.10 | - | ozinki-ru-rail | Semiglavy Mar | Семиглавый Мар | -
    Семиглавый Мар железнодорожный
ozinki-ru-rail | rail-bcp | RU | 51.19 49.70 | - | semiglavy-mar-kz-rail | Ozinki rail | Озинки железнодорожный | -
iletsk-kz-rail | rail-bcp | KZ | 50.99 55.20 | - | kanisai-ru-rail | Iletsk-1 | Илецк-1 | -
    Илецк I | Iletsk
kanisai-ru-rail | rail-bcp | RU | 51.15 55.05 | - | iletsk-kz-rail | Kanisai | Канисай | -
mamlyutka-kz-rail | rail-bcp | KZ | 54.93 69.60 | - | petukhovo-ru-rail | Mamlyutka rail | Мамлютка железнодорожный | -
petukhovo-ru-rail | rail-bcp | RU | 55.07 69.00 | - | mamlyutka-kz-rail | Petukhovo rail | Петухово железнодорожный | -
sharbakty-kz-rail | rail-bcp | KZ | 52.49 78.15 | - | kulunda-ru-rail | Sharbakty rail | Шарбакты железнодорожный | -
    Щербакты железнодорожный | Шарбақты ж/д
kulunda-ru-rail | rail-bcp | RU | 52.57 78.70 | - | sharbakty-kz-rail | Kulunda rail | Кулунда железнодорожный | -
tobol-kz-rail | rail-bcp | KZ | 53.90 61.60 | - | zolotaya-sopka-ru-rail | Kairak rail | Кайрак железнодорожный | -
zolotaya-sopka-ru-rail | rail-bcp | RU | 54.00 61.62 | - | tobol-kz-rail | Zolotaya Sopka | Золотая Сопка | -
ereentsav-mn-rail | rail-bcp | MN | 49.88 115.72 | - | solovyevsk-ru-rail | Ereentsav | Эрээнцав | 埃伦察夫
    Эренцав | Ereentsav
solovyevsk-ru-rail | rail-bcp | RU | 49.90 115.75 | - | ereentsav-mn-rail | Solovyevsk rail | Соловьевск ж/д | -
ereentsav-mn-road | road-bcp | MN | 49.87 115.70 | - | solovyevsk-ru-road | Ereentsav road | Эрээнцав авто | -
solovyevsk-ru-road | road-bcp | RU | 49.91 115.74 | - | ereentsav-mn-road | Solovyevsk | Соловьевск | -
borshoo-mn | road-bcp | MN | 50.61 92.30 | - | khandagaity-ru | Borshoo | Боршоо | 博尔绍
    Borsho
khandagaity-ru | road-bcp | RU | 50.73 92.06 | - | borshoo-mn | Khandagaity | Хандагайты | 汉达盖特
khankh-mn | road-bcp | MN | 51.50 100.67 | - | mondy-ru | Khankh | Ханх | 汗赫
    Hanh | Turt
mondy-ru | road-bcp | RU | 51.68 100.93 | - | khankh-mn | Mondy | Монды | 蒙德
artssuuri-mn | road-bcp | MN | 50.10 95.30 | - | tsagan-tolgoi-ru | Arts-Suuri | Арцсуурь | -
    Artssuuri | Арц-Сури
tsagan-tolgoi-ru | road-bcp | RU | 50.20 95.20 | - | artssuuri-mn | Tsagan-Tolgoi | Цаган-Толгой | -
    Цагаан-Толгой
ulkhan-mn | road-bcp | MN | 49.60 112.20 | - | verkhny-ulkhun-ru | Ulkhan | Ульхан | -
    Улхан
verkhny-ulkhun-ru | road-bcp | RU | 49.66 112.30 | - | ulkhan-mn | Verkhny Ulkhun | Верхний Ульхун | -
zelter-mn | road-bcp | MN | 50.22 105.20 | - | zheltura-ru | Zelter | Зэлтэр | -
zheltura-ru | road-bcp | RU | 50.32 105.20 | - | zelter-mn | Zheltura | Желтура | -
tes-mn | road-bcp | MN | 50.50 93.60 | - | shara-sur-ru | Tes | Тэс | -
shara-sur-ru | road-bcp | RU | 50.60 93.70 | - | tes-mn | Shara-Sur | Шара-Сур | -
manzhouli-cn-road | road-bcp | CN | 49.57 117.38 | - | zabaikalsk-ru-road | Manzhouli road | Маньчжурия а/д | 满洲里公路口岸
zabaikalsk-ru-road | road-bcp | RU | 49.65 117.34 | - | manzhouli-cn-road | Zabaikalsk road | Забайкальск а/д | 后贝加尔斯克公路
suifenhe-cn-road | road-bcp | CN | 44.40 131.15 | CNSFE | pogranichny-ru-road | Suifenhe road | Суйфэньхэ а/д | 绥芬河公路口岸
    Suifenhe highway port
suifenhe-cn-rail | rail-bcp | CN | 44.39 131.16 | - | grodekovo-ru-rail | Suifenhe | Суйфэньхэ | 绥芬河
    绥芬河口岸 | Suifenhe railway
pogranichny-ru-road | road-bcp | RU | 44.40 131.38 | - | suifenhe-cn-road | Pogranichny | Пограничный | 波格拉尼奇内
    Пограничный автодорожный
grodekovo-ru-rail | rail-bcp | RU | 44.42 131.38 | - | suifenhe-cn-rail | Grodekovo | Гродеково | 格罗杰科沃
    Гродеково железнодорожный
dongning-cn | road-bcp | CN | 44.06 131.26 | - | poltavka-ru | Dongning | Дуннин | 东宁
    东宁口岸 | Sanchakou
poltavka-ru | road-bcp | RU | 44.05 131.31 | - | dongning-cn | Poltavka | Полтавка | 波尔塔夫卡
hunchun-cn-road | road-bcp | CN | 42.80 130.60 | - | kraskino-ru | Hunchun | Хуньчунь | 珲春
    珲春公路口岸 | Changlingzi | 长岭子
kraskino-ru | road-bcp | RU | 42.74 130.65 | - | hunchun-cn-road | Kraskino | Краскино | 克拉斯基诺
hunchun-cn-rail | rail-bcp | CN | 42.85 130.45 | - | kamyshovaya-ru-rail | Hunchun rail | Хуньчунь ж/д | 珲春铁路口岸
kamyshovaya-ru-rail | rail-bcp | RU | 42.72 130.75 | - | hunchun-cn-rail | Makhalino | Махалино | 马哈林诺
    Камышовая | Kamyshovaya | 卡梅绍娃亚
heihe-cn | road-bcp | CN | 50.25 127.50 | CNHEK | blagoveshchensk-ru | Heihe | Хэйхэ | 黑河
    黑河口岸 | 黑河公路口岸
blagoveshchensk-ru | road-bcp | RU | 50.27 127.53 | - | heihe-cn | Blagoveshchensk | Благовещенск | 布拉戈维申斯克
    Каникурган | Kanikurgan
tongjiang-cn-rail | rail-bcp | CN | 47.65 132.50 | - | nizhnelen-ru-rail | Tongjiang rail | Тунцзян ж/д | 同江铁路口岸
nizhnelen-ru-rail | rail-bcp | RU | 47.96 132.61 | - | tongjiang-cn-rail | Nizhneleninskoye | Нижнеленинское | 下列宁斯阔耶
    Нижнеленинское железнодорожный
fuyuan-cn | river-port | CN | 48.36 134.30 | - | - | Fuyuan | Фуюань | 抚远
    抚远口岸
tongjiang-cn | river-port | CN | 47.65 132.52 | - | - | Tongjiang | Тунцзян | 同江
    同江口岸 | 同江港
raohe-cn | road-bcp | CN | 46.80 134.02 | - | pokrovka-ru | Raohe | Жаохэ | 饶河
    饶河口岸
pokrovka-ru | road-bcp | RU | 46.80 134.05 | - | raohe-cn | Pokrovka (Khabarovsk) | Покровка | 波克罗夫卡
hulin-cn | road-bcp | CN | 45.77 133.30 | - | markovo-ru | Hulin | Хулинь | 虎林
    Jixiang | 吉祥口岸 | 虎林口岸
markovo-ru | road-bcp | RU | 45.80 133.40 | - | hulin-cn | Markovo | Марково | 马尔科沃
mishan-cn | road-bcp | CN | 45.30 132.00 | - | turiy-rog-ru | Mishan | Мишань | 密山
    密山口岸 | Dangbizhen | 当壁镇
turiy-rog-ru | road-bcp | RU | 45.23 131.98 | - | mishan-cn | Turiy Rog | Турий Рог | 图里罗格
heishantou-cn | road-bcp | CN | 50.22 119.20 | - | starotsurukhaitui-ru | Heishantou | Хэйшаньтоу | 黑山头
    黑山头口岸
starotsurukhaitui-ru | road-bcp | RU | 50.20 119.30 | - | heishantou-cn | Starotsurukhaitui | Староцурухайтуй | 旧粗鲁海图
shiwei-cn | road-bcp | CN | 51.34 119.88 | - | olochi-ru | Shiwei | Шивэй | 室韦
    室韦口岸
olochi-ru | road-bcp | RU | 51.36 119.90 | - | shiwei-cn | Olochi | Олочи | 奥洛契
dandong-cn-rail | rail-bcp | CN | 40.12 124.39 | CNDDG | sinuiju-kp-rail | Dandong | Даньдун | 丹东
    丹东口岸 | 丹东铁路口岸
sinuiju-kp-rail | rail-bcp | KP | 40.10 124.40 | - | dandong-cn-rail | Sinuiju | Синыйджу | 新义州
    Синыйчжу
dandong-cn-road | road-bcp | CN | 40.11 124.40 | - | sinuiju-kp-road | Dandong road | Даньдун автодорожный | 丹东公路口岸
sinuiju-kp-road | road-bcp | KP | 40.09 124.41 | - | dandong-cn-road | Sinuiju road | Синыйджу автодорожный | 新义州公路
quanhe-cn | road-bcp | CN | 42.55 130.50 | - | wonjong-kp | Quanhe | Цюаньхэ | 圈河
    圈河口岸
wonjong-kp | road-bcp | KP | 42.53 130.50 | - | quanhe-cn | Wonjong | Вончжон | 元汀里
    Wonjongri
tumen-cn-rail | rail-bcp | CN | 42.97 129.85 | CNTME | namyang-kp-rail | Tumen | Тумэнь | 图们
    图们口岸
namyang-kp-rail | rail-bcp | KP | 42.95 129.86 | - | tumen-cn-rail | Namyang | Намъян | 南阳
jian-cn-rail | rail-bcp | CN | 41.13 126.20 | - | manpo-kp-rail | Ji'an | Цзиань | 集安
    集安口岸
manpo-kp-rail | rail-bcp | KP | 41.15 126.28 | - | jian-cn-rail | Manpo | Манпхо | 满浦
changbai-cn | road-bcp | CN | 41.42 128.20 | - | hyesan-kp | Changbai | Чанбай | 长白
    长白口岸
hyesan-kp | road-bcp | KP | 41.40 128.18 | - | changbai-cn | Hyesan | Хесан | 惠山
linjiang-cn | road-bcp | CN | 41.80 126.92 | - | junggang-kp | Linjiang | Линьцзян | 临江
    临江口岸
junggang-kp | road-bcp | KP | 41.78 126.89 | - | linjiang-cn | Junggang | Чунган | 中江
nanping-cn | road-bcp | CN | 42.25 129.20 | - | musan-kp | Nanping (Jilin) | Наньпин | 南坪
    南坪口岸
musan-kp | road-bcp | KP | 42.23 129.22 | - | nanping-cn | Musan | Мусан | 茂山
sanhe-cn | road-bcp | CN | 42.45 129.75 | - | hoeryong-kp | Sanhe | Саньхэ | 三合
    三合口岸
hoeryong-kp | road-bcp | KP | 42.44 129.74 | - | sanhe-cn | Hoeryong | Хверён | 会宁
"""
