"""Further crossing points of the eight countries with the south and east, and among the neighbours.

Facts as in ``borders``; the columns are the same. Sources: National Immigration Administration and
customs of China, Afghan customs department, Iranian road maintenance organisation, customs of
Pakistan, Georgia, Armenia and Türkiye; positions from OpenStreetMap.
"""

SOUTH = """
arihashate-cn | road-bcp | CN | 48.27 115.90 | - | khavirga-mn | Arihashate | Архашат | 阿日哈沙特
    阿日哈沙特口岸 | Arxaxat | Ar Hashaat
khavirga-mn | road-bcp | MN | 48.28 115.85 | - | arihashate-cn | Khavirga | Хавирга | 哈比日嘎
    Havirga | Хавирга боомт
ebuduge-cn | road-bcp | CN | 47.80 118.30 | - | bayankhoshuu-mn | Ebuduge | Обдог | 额布都格
    额布都格口岸
bayankhoshuu-mn | road-bcp | MN | 47.78 118.25 | - | ebuduge-cn | Bayankhoshuu | Баянхошуу | 巴彦呼舒
    Баянхошуу боомт | Bayan Khoshuu
aershan-cn | road-bcp | CN | 47.20 119.70 | - | sumber-mn | Aershan | Аршан | 阿尔山
    阿尔山口岸 | Arxan
sumber-mn | road-bcp | MN | 47.20 119.60 | - | aershan-cn | Sumber | Сумбэр | 松贝尔
    Сүмбэр
mandula-cn | road-bcp | CN | 42.55 110.15 | - | khangi-mn | Mandula | Мандал | 满都拉
    满都拉口岸 | Mandal
khangi-mn | road-bcp | MN | 42.60 110.10 | - | mandula-cn | Khangi | Ханги | 杭吉
    Хангимандал | Hangi | Khangimandal
hongshanzui-cn | road-bcp | CN | 48.20 88.40 | - | dayan-mn | Hongshanzui | Хуншаньцзуй | 红山嘴
    红山嘴口岸
dayan-mn | road-bcp | MN | 48.25 88.50 | - | hongshanzui-cn | Dayan | Даян | 大洋
ulastai-cn | road-bcp | CN | 44.95 91.10 | - | baitag-mn | Ulastai | Уластай | 乌拉斯台
    乌拉斯台口岸 | Wulasitai
baitag-mn | road-bcp | MN | 45.10 91.20 | - | ulastai-cn | Baitag | Байтаг | 北塔格
laoyemiao-cn | road-bcp | CN | 44.50 94.60 | - | burgastai-mn | Laoyemiao | Лаоемяо | 老爷庙
    老爷庙口岸
burgastai-mn | road-bcp | MN | 44.60 94.70 | - | laoyemiao-cn | Burgastai | Бургастай | 布尔嘎斯台
gashuun-mn-r | rail-bcp | MN | 42.44 107.56 | - | gantsmod-cn-rail | Gashuunsukhait rail | Гашуун-Сухайт ж/д | 嘎顺苏海图铁路
gantsmod-cn-rail | rail-bcp | CN | 42.41 107.62 | - | gashuun-mn-r | Ganqimaodu rail | Ганцмод ж/д | 甘其毛都铁路口岸
youyiguan-cn | road-bcp | CN | 21.98 106.71 | - | huunghi-vn | Youyiguan | Юигуань | 友谊关
    友谊关口岸 | Friendship Pass
huunghi-vn | road-bcp | VN | 21.97 106.71 | - | youyiguan-cn | Huu Nghi | Хыу-Нги | 友谊
    Hữu Nghị
pingxiang-cn-rail | rail-bcp | CN | 22.10 106.76 | CNPIN | dongdang-vn-rail | Pingxiang | Пинсян | 凭祥
    凭祥铁路口岸 | 凭祥口岸
dongdang-vn-rail | rail-bcp | VN | 21.95 106.70 | - | pingxiang-cn-rail | Dong Dang | Донгданг | 同登
    Đồng Đăng
dongxing-cn | road-bcp | CN | 21.54 107.97 | - | mongcai-vn | Dongxing | Дунсин | 东兴
    东兴口岸
mongcai-vn | road-bcp | VN | 21.53 107.97 | - | dongxing-cn | Mong Cai | Монгкай | 芒街
    Móng Cái
hekou-cn | road-bcp | CN | 22.51 103.96 | - | laocai-vn | Hekou | Хэкоу | 河口
    河口口岸
laocai-vn | road-bcp | VN | 22.50 103.97 | - | hekou-cn | Lao Cai | Лаокай | 老街
    Lào Cai
longbang-cn | road-bcp | CN | 22.87 106.32 | - | tralinh-vn | Longbang | Лунбан | 龙邦
    龙邦口岸
tralinh-vn | road-bcp | VN | 22.85 106.32 | - | longbang-cn | Tra Linh | Чалинь | 茶岭
shuikou-cn | road-bcp | CN | 22.47 106.60 | - | talung-vn | Shuikou | Шуйкоу | 水口
    水口口岸
talung-vn | road-bcp | VN | 22.48 106.57 | - | shuikou-cn | Ta Lung | Талунг | 驮隆
tianbao-cn | road-bcp | CN | 22.95 104.83 | - | thanhthuy-vn | Tianbao | Тяньбао | 天保
    天保口岸
thanhthuy-vn | road-bcp | VN | 22.94 104.84 | - | tianbao-cn | Thanh Thuy | Тханьтхюи | 清水
jinshuihe-cn | road-bcp | CN | 22.57 103.15 | - | maluthang-vn | Jinshuihe | Цзиньшуйхэ | 金水河
maluthang-vn | road-bcp | VN | 22.55 103.14 | - | jinshuihe-cn | Ma Lu Thang | Малутханг | 马鹿塘
mohan-cn-road | road-bcp | CN | 21.19 101.69 | - | boten-la-road | Mohan | Мохань | 磨憨
    磨憨口岸 | 磨憨公路口岸
boten-la-road | road-bcp | LA | 21.18 101.68 | - | mohan-cn-road | Boten | Ботен | 磨丁
mohan-cn-rail | rail-bcp | CN | 21.21 101.71 | - | boten-la-rail | Mohan rail | Мохань железнодорожный | 磨憨铁路口岸
boten-la-rail | rail-bcp | LA | 21.17 101.67 | - | mohan-cn-rail | Boten rail | Ботен железнодорожный | 磨丁铁路
ruili-cn | road-bcp | CN | 24.01 97.86 | CNRUI | muse-mm | Ruili | Жуйли | 瑞丽
    瑞丽口岸 | Jiegao | 姐告
muse-mm | road-bcp | MM | 23.99 97.90 | - | ruili-cn | Muse | Мусе | 木姐
    Музе
wanding-cn | road-bcp | CN | 24.08 98.07 | - | kyukok-mm | Wanding | Вандин | 畹町
    畹町口岸
kyukok-mm | road-bcp | MM | 24.08 98.06 | - | wanding-cn | Kyukok | Чукок | 九谷
    Pang Hseng
houqiao-cn | road-bcp | CN | 25.35 98.25 | - | kambaiti-mm | Houqiao | Хоуцяо | 猴桥
    猴桥口岸 | Tengchong | 腾冲猴桥
kambaiti-mm | road-bcp | MM | 25.40 98.12 | - | houqiao-cn | Kambaiti | Камбаити | 甘拜地
    Kanpaikti
zhangfeng-cn | road-bcp | CN | 24.18 97.80 | - | lweje-mm | Zhangfeng | Чжанфэн | 章凤
lweje-mm | road-bcp | MM | 24.18 97.70 | - | zhangfeng-cn | Lweje | Лведже | 雷基
    Loije
qingshuihe-cn | road-bcp | CN | 23.50 98.87 | - | chinshwehaw-mm | Qingshuihe | Циншуйхэ | 清水河
    孟定 | Mengding | 孟定清水河
chinshwehaw-mm | road-bcp | MM | 23.48 98.85 | - | qingshuihe-cn | Chinshwehaw | Чиншвехо | 清水河（缅）
    Chin Shwe Haw
daluo-cn | road-bcp | CN | 21.68 100.05 | - | mongla-mm | Daluo | Далуо | 打洛
    打洛口岸
mongla-mm | road-bcp | MM | 21.66 100.03 | - | daluo-cn | Mong La | Монгла | 勐拉
menglian-cn | road-bcp | CN | 22.15 99.40 | - | pangkham-mm | Menglian | Мэнлянь | 孟连
    孟连口岸
pangkham-mm | road-bcp | MM | 22.16 99.18 | - | menglian-cn | Pangkham | Панкхам | 邦康
    Pangsang | Panghsang
zhangmu-cn | road-bcp | CN | 27.99 85.98 | - | kodari-np | Zhangmu | Чжанму | 樟木
    樟木口岸 | Khasa | Dram
kodari-np | road-bcp | NP | 27.97 85.96 | - | zhangmu-cn | Kodari | Кодари | 科达里
    Tatopani | Татопани
jilong-cn | road-bcp | CN | 28.40 85.33 | - | rasuwagadhi-np | Jilong | Цзилун | 吉隆
    吉隆口岸 | Gyirong | Kyirong
rasuwagadhi-np | road-bcp | NP | 28.28 85.38 | - | jilong-cn | Rasuwagadhi | Расувагадхи | 热索瓦
    Rasuwa
pulan-cn | road-bcp | CN | 30.29 81.17 | - | hilsa-np | Pulan | Пулань | 普兰
    普兰口岸 | Burang | Purang
hilsa-np | road-bcp | NP | 30.15 81.33 | - | pulan-cn | Hilsa | Хилса | 希尔萨
nathula-cn | road-bcp | CN | 27.40 88.85 | - | nathula-in | Renqinggang (Nathu La) | Натху-Ла (КНР) | 乃堆拉
    亚东 | Yadong | Nathu La
nathula-in | road-bcp | IN | 27.38 88.83 | - | nathula-cn | Nathu La | Натху-Ла | 乃堆拉山口
    Nathula
islam-qala-af | road-bcp | AF | 34.66 61.07 | - | dogharoun-ir | Islam Qala | Ислам-Кала | 伊斯兰卡拉
    اسلام قلعه | Islam Qalah
dogharoun-ir | road-bcp | IR | 34.64 61.04 | - | islam-qala-af | Dogharoun | Догарун | 多加伦
    دوغارون | Dogharun | Dowqarun | Dogharoon | Доугарун | Догарон
zaranj-af | road-bcp | AF | 30.96 61.86 | - | milak-ir | Zaranj | Зарандж | -
    زرنج | Zaranj Pul-e Abresham
milak-ir | road-bcp | IR | 30.98 61.78 | - | zaranj-af | Milak | Милак | -
    میلک
farahi-af | road-bcp | AF | 32.70 60.70 | - | mahirud-ir | Abu Nasr Farahi | Абу-Наср-Фарахи | -
    ابونصر فراهی
mahirud-ir | road-bcp | IR | 32.62 60.65 | - | farahi-af | Mahirud | Махируд | -
    ماهیرود
torkham-af | road-bcp | AF | 34.13 71.09 | - | torkham-pk | Torkham (AF) | Торхам (Афганистан) | 托尔坎（阿）
    Torkham | تورخم | Turkham | Торхам
torkham-pk | road-bcp | PK | 34.12 71.10 | - | torkham-af | Torkham (PK) | Торхам (Пакистан) | 托尔坎
    Torkham | Turkham | Торхам
spin-boldak-af | road-bcp | AF | 31.00 66.40 | - | chaman-pk | Spin Boldak | Спин-Болдак | -
    سپین بولدک | Spinboldak | Weesh
chaman-pk | road-bcp | PK | 30.93 66.45 | - | spin-boldak-af | Chaman | Чаман | 查曼
    چمن
ghulam-khan-af | road-bcp | AF | 33.13 70.03 | - | ghulam-khan-pk | Ghulam Khan (AF) | Гулам-Хан (Афганистан) | -
    Ghulam Khan | Гулам Хан
ghulam-khan-pk | road-bcp | PK | 33.12 70.04 | - | ghulam-khan-af | Ghulam Khan (PK) | Гулам-Хан (Пакистан) | -
    Ghulam Khan | Гулам Хан
taftan-pk | road-bcp | PK | 28.98 61.57 | - | mirjaveh-ir | Taftan | Тафтан | 塔夫坦
    تفتان
mirjaveh-ir | road-bcp | IR | 29.01 61.45 | - | taftan-pk | Mirjaveh | Мирджаве | 米尔贾韦
    میرجاوه | Mirjawa
gabd-pk | road-bcp | PK | 25.25 61.55 | - | rimdan-ir | Gabd | Габд | -
rimdan-ir | road-bcp | IR | 25.24 61.50 | - | gabd-pk | Rimdan | Римдан | -
wagah-pk | road-bcp | PK | 31.60 74.57 | - | attari-in | Wagah | Вагах | 瓦格
    Wagha | واہگہ | Вага
attari-in | road-bcp | IN | 31.60 74.60 | - | wagah-pk | Attari | Аттари | 阿塔里
    Атари | Attari ICP | Integrated Check Post Attari
bazargan-ir | road-bcp | IR | 39.39 44.39 | - | gurbulak-tr | Bazargan | Базарган | 巴扎尔甘
    بازرگان
gurbulak-tr | road-bcp | TR | 39.40 44.38 | - | bazargan-ir | Gurbulak | Гюрбулак | 居尔布拉克
    Gürbulak
razi-ir | road-bcp | IR | 38.48 44.30 | - | kapikoy-tr | Razi | Рази | -
    رازی
kapikoy-tr | road-bcp | TR | 38.48 44.28 | - | razi-ir | Kapikoy | Капыкёй | -
    Kapıköy
sero-ir | road-bcp | IR | 37.72 44.65 | - | esendere-tr | Sero | Серо | -
    سرو
esendere-tr | road-bcp | TR | 37.72 44.62 | - | sero-ir | Esendere | Эсендере | -
norduz-ir | road-bcp | IR | 38.84 46.20 | - | agarak-am | Norduz | Нордуз | -
    نوردوز | Nurduz
agarak-am | road-bcp | AM | 38.85 46.20 | - | norduz-ir | Agarak | Агарак | -
    Meghri | Мегри
sarpi-ge | road-bcp | GE | 41.52 41.55 | - | sarp-tr | Sarpi | Сарпи | 萨尔皮
sarp-tr | road-bcp | TR | 41.52 41.54 | - | sarpi-ge | Sarp | Сарп | -
vale-ge | road-bcp | GE | 41.60 42.85 | - | turkgozu-tr | Vale | Вале | -
turkgozu-tr | road-bcp | TR | 41.58 42.83 | - | vale-ge | Turkgozu | Тюркгёзю | -
    Türkgözü | Posof
kartsakhi-ge | road-bcp | GE | 41.23 43.28 | - | aktas-tr | Kartsakhi | Карцахи | -
aktas-tr | road-bcp | TR | 41.22 43.20 | - | kartsakhi-ge | Aktas | Акташ | -
    Çıldır-Aktaş | Cildir Aktas
sadakhlo-ge | road-bcp | GE | 41.24 44.78 | - | bagratashen-am | Sadakhlo | Садахло | -
bagratashen-am | road-bcp | AM | 41.24 44.82 | - | sadakhlo-ge | Bagratashen | Баграташен | -
ninotsminda-ge | road-bcp | GE | 41.14 43.75 | - | bavra-am | Ninotsminda | Ниноцминда | -
    Zhdanovi | Ждановакани | Zhdanovakani
bavra-am | road-bcp | AM | 41.12 43.80 | - | ninotsminda-ge | Bavra | Бавра | -
guguti-ge | road-bcp | GE | 41.20 44.45 | - | gogavan-am | Guguti | Гугути | -
gogavan-am | road-bcp | AM | 41.17 44.40 | - | guguti-ge | Gogavan | Гогаван | -
dariali-ge | road-bcp | GE | 42.74 44.62 | - | verkhny-lars-ru | Dariali | Дариали | -
    Kazbegi | Казбеги
verkhny-lars-ru | road-bcp | RU | 42.78 44.63 | - | dariali-ge | Verkhny Lars | Верхний Ларс | 上拉尔斯
    Upper Lars
kapikule-tr | road-bcp | TR | 41.72 26.35 | - | kapitan-andreevo-bg | Kapikule | Капыкуле | 卡普库莱
    Kapıkule
kapitan-andreevo-bg | road-bcp | BG | 41.72 26.33 | - | kapikule-tr | Kapitan Andreevo | Капитан-Андреево | -
habur-tr | road-bcp | TR | 37.14 42.57 | - | ibrahim-khalil-iq | Habur | Хабур | -
ibrahim-khalil-iq | road-bcp | IQ | 37.14 42.58 | - | habur-tr | Ibrahim Khalil | Ибрагим-Халиль | -
mehran-ir | road-bcp | IR | 33.11 46.10 | - | zurbatiyah-iq | Mehran | Мехран | -
    مهران
zurbatiyah-iq | road-bcp | IQ | 33.13 46.05 | - | mehran-ir | Zurbatiyah | Зурбатия | -
"""
