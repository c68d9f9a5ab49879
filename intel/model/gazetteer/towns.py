"""Main towns of the eight countries and the towns beyond them that routes begin and end in.

Written by us as plain facts: names in common use, positions of the town centres as in GeoNames
(geonames.org, CC BY 4.0), rounded to two decimals; UN/LOCODE 2024-2 where there is one. The columns
are those of ``borders``.
"""

TOWNS = """
almaty | inland | KZ | 43.25 76.91 | KZALA | - | Almaty | Алматы | 阿拉木图
    Alma-Ata | Алма-Ата | г.Алматы
astana | inland | KZ | 51.18 71.45 | - | - | Astana | Астана | 阿斯塔纳
    Nur-Sultan | Нур-Султан | Акмола | Tselinograd |
    Целиноград | Tselinograd | Акмолинск | Akmolinsk | Ақмола | Akmola | 努尔苏丹
shymkent | inland | KZ | 42.31 69.60 | KZSHY | - | Shymkent | Шымкент | 奇姆肯特
    Chimkent | Чимкент
taraz | inland | KZ | 42.90 71.37 | KZTAR | - | Taraz | Тараз | 塔拉兹
    Dzhambul | Джамбул | г. Жамбыл | Аулие-Ата | Aulie-Ata
aktobe | inland | KZ | 50.28 57.21 | KZABE | - | Aktobe | Актобе | 阿克托别
    Ақтөбе | Aktyubinsk | Актюбинск
atyrau | inland | KZ | 47.10 51.88 | KZGUW | - | Atyrau | Атырау | 阿特劳
    Guryev | Гурьев | Guriev
aktau | inland | KZ | 43.66 51.17 | - | - | Aktau | Актау | 阿克套
    Ақтау | Shevchenko | Шевченко
oral | inland | KZ | 51.25 51.43 | KZURA | - | Oral | Уральск | 乌拉尔斯克
    Uralsk | Орал
kostanay | inland | KZ | 53.21 63.62 | KZKSN | - | Kostanay | Костанай | 科斯塔奈
    Қостанай | Kustanai | Кустанай
petropavl | inland | KZ | 54.87 69.15 | KZPPK | - | Petropavl | Петропавловск | 彼得罗巴甫洛夫斯克
    Petropavlovsk | Петропавл | Петропавл | Кызылжар (город)
kokshetau | inland | KZ | 53.28 69.39 | KZKOV | - | Kokshetau | Кокшетау | 科克舍套
    Көкшетау | Kokchetav | Kokshetay
pavlodar | inland | KZ | 52.28 76.97 | KZPWQ | - | Pavlodar | Павлодар | 巴甫洛达尔
semey | inland | KZ | 50.42 80.25 | KZPLX | - | Semey | Семей | 塞梅伊
    Semipalatinsk | Семипалатинск
oskemen | inland | KZ | 49.97 82.61 | KZUKK | - | Oskemen | Усть-Каменогорск | 乌斯季卡缅诺戈尔斯克
    Ust-Kamenogorsk | Өскемен
karaganda | inland | KZ | 49.80 73.10 | KZKGF | - | Karaganda | Караганда | 卡拉干达
    Қарағанды | Karagandy
kyzylorda | inland | KZ | 44.85 65.51 | KZKZO | - | Kyzylorda | Кызылорда | 克孜勒奥尔达
    Қызылорда | Kzyl-Orda | Кзыл-Орда | Перовск
turkistan | inland | KZ | 43.29 68.26 | - | - | Turkistan | Туркестан | 突厥斯坦
    Түркістан | Turkestan
taldykorgan | inland | KZ | 45.02 78.37 | KZTYK | - | Taldykorgan | Талдыкорган | 塔尔迪库尔干
    Талдықорған | Taldy-Kurgan
zharkent | inland | KZ | 44.17 80.01 | KZZRK | - | Zharkent | Жаркент | 扎尔肯特
    Жаркент қаласы | Panfilov | Панфилов
beyneu | inland | KZ | 45.32 55.20 | - | - | Beyneu | Бейнеу | 别伊涅乌
zhanaozen | inland | KZ | 43.34 52.86 | KZUZE | - | Zhanaozen | Жанаозен | 扎瑙津
    Жаңаөзен | Uzen | Новый Узень | Узень
temirtau | inland | KZ | 50.05 72.96 | - | - | Temirtau | Темиртау | 铁米尔套
rudny | inland | KZ | 52.97 63.12 | - | - | Rudny | Рудный | 鲁德内
    Rudnyy
ekibastuz | inland | KZ | 51.72 75.32 | - | - | Ekibastuz | Экибастуз | 埃基巴斯图兹
zhezkazgan | inland | KZ | 47.80 67.71 | - | - | Zhezkazgan | Жезказган | 杰兹卡兹甘
    Жезқазған | Dzhezkazgan | Джезказган
balkhash | inland | KZ | 46.85 74.98 | - | - | Balkhash | Балхаш | 巴尔喀什
    Балқаш
konaev | inland | KZ | 43.88 77.08 | - | - | Konaev | Конаев | 库纳耶夫
    Қонаев | Kunaev | Кунаев | Kapchagay | Капчагай | Капшагай
baikonur | inland | KZ | 45.62 63.32 | - | - | Baikonur | Байконур | 拜科努尔
    Байқоңыр | Ленинск | Leninsk
ridder | inland | KZ | 50.34 83.51 | - | - | Ridder | Риддер | 里德
    Лениногорск | Leninogorsk
ayagoz | inland | KZ | 47.97 80.43 | - | - | Ayagoz | Аягоз | 阿亚古兹
    Аягөз | Аягуз
bishkek | inland | KG | 42.87 74.59 | - | - | Bishkek | Бишкек | 比什凯克
    Frunze | Фрунзе
osh | inland | KG | 40.53 72.80 | KGOSS | - | Osh | Ош | 奥什
jalal-abad | inland | KG | 40.94 72.99 | KGJLD | - | Jalal-Abad | Джалал-Абад | 贾拉拉巴德
    Жалал-Абад | Jalalabad KG
karakol | inland | KG | 42.49 78.39 | - | - | Karakol | Каракол | 卡拉科尔
    Przhevalsk | Пржевальск
naryn | inland | KG | 41.43 76.00 | KGNAR | - | Naryn | Нарын | 纳伦
batken | inland | KG | 40.06 70.82 | - | - | Batken | Баткен | 巴特肯
tokmok | inland | KG | 42.84 75.30 | - | - | Tokmok | Токмок | 托克马克
    Tokmak | Токмак
kara-balta | inland | KG | 42.81 73.85 | KGKAB | - | Kara-Balta | Кара-Балта | 卡拉巴尔塔
    Карабалта
balykchy | inland | KG | 42.46 76.19 | - | - | Balykchy | Балыкчы | 巴雷克奇
    Рыбачье | Rybachye | Иссык-Куль (город)
uzgen | inland | KG | 40.77 73.30 | - | - | Uzgen | Узген | 乌兹根
    Өзгөн | Ozgon
talas | inland | KG | 42.52 72.24 | - | - | Talas | Талас | 塔拉斯
dushanbe | inland | TJ | 38.54 68.78 | - | - | Dushanbe | Душанбе | 杜尚别
    Душанбе шаҳри | Dushanbe city | г.Душанбе | Stalinabad | Сталинабад | Dyushambe | Дюшамбе
khujand | inland | TJ | 40.28 69.62 | TJKHU | - | Khujand | Худжанд | 苦盏
    Хуҷанд | Khudzhand | Leninabad | Khujand City
bokhtar | inland | TJ | 37.84 68.78 | TJKUR | - | Bokhtar | Бохтар | 博赫塔尔
    Qurghonteppa | Курган-Тюбе | Kurgan-Tyube | Кургантюбе | Курган-Тюбе | Qurgonteppa
kulob | inland | TJ | 37.91 69.78 | TJKLB | - | Kulob | Куляб | 库洛布
    Кӯлоб | Kulyab
khorog | inland | TJ | 37.49 71.55 | - | - | Khorog | Хорог | 霍罗格
    Хоруғ | Khorugh
istaravshan | inland | TJ | 39.91 69.00 | - | - | Istaravshan | Истаравшан | 伊斯塔拉夫尚
    Ура-Тюбе | Ura-Tyube | Ura-Tube
vahdat | inland | TJ | 38.56 69.01 | - | - | Vahdat | Вахдат | 瓦赫达特
    Ваҳдат | Орджоникидзеабад | Кофарнихон
isfara | inland | TJ | 40.13 70.63 | TJSFA | - | Isfara | Исфара | 伊斯法拉
panjakent | inland | TJ | 39.50 67.61 | TJPJK | - | Panjakent | Пенджикент | 彭吉肯特
    Панҷакент | Penjikent
tursunzoda | inland | TJ | 38.51 68.23 | - | - | Tursunzoda | Турсунзаде | 图尔孙扎德
    Турсунзода | Regar | Регар
murghob | inland | TJ | 38.17 73.97 | - | - | Murghob | Мургаб | 穆尔加布
    Мурғоб | Murgab
tashkent | inland | UZ | 41.26 69.22 | - | - | Tashkent | Ташкент | 塔什干
    Toshkent | Тошкент | Tashkent city | г. Ташкент
samarkand | inland | UZ | 39.65 66.96 | - | - | Samarkand | Самарканд | 撒马尔罕
    Samarqand | Самарқанд
bukhara | inland | UZ | 39.77 64.43 | - | - | Bukhara | Бухара | 布哈拉
    Buxoro | Бухоро
termez | inland | UZ | 37.22 67.28 | UZTER | - | Termez | Термез | 铁尔梅兹
    Termiz | Термиз
karshi | inland | UZ | 38.86 65.79 | - | - | Karshi | Карши | 卡尔希
    Qarshi | Қарши
andijan | inland | UZ | 40.78 72.35 | - | - | Andijan | Андижан | 安集延
    Andijon | Андижон | Andizhan
fergana | inland | UZ | 40.38 71.78 | - | - | Fergana | Фергана | 费尔干纳
    Farg'ona | Фарғона | Ferghana | Скобелев | Skobelev
namangan | inland | UZ | 41.00 71.67 | - | - | Namangan | Наманган | 纳曼干
kokand | inland | UZ | 40.53 70.94 | UZKOK | - | Kokand | Коканд | 浩罕
    Qo'qon | Қўқон
nukus | inland | UZ | 42.46 59.61 | - | - | Nukus | Нукус | 努库斯
    No'kis | Нөкис
urgench | inland | UZ | 41.55 60.63 | - | - | Urgench | Ургенч | 乌尔根奇
    Urganch | Урганч
navoi | inland | UZ | 40.08 65.38 | UZNWY | - | Navoi | Навои | 纳沃伊
    Navoiy | Навоий
jizzakh | inland | UZ | 40.13 67.83 | UZJIZ | - | Jizzakh | Джизак | 吉扎克
    Jizzax | Жиззах
gulistan | inland | UZ | 40.50 68.78 | UZGST | - | Gulistan | Гулистан | 古利斯坦
    Guliston | Гулистон
denau | inland | UZ | 38.27 67.90 | - | - | Denau | Денау | 杰瑙
    Denov | Денов
bekabad | inland | UZ | 40.22 69.27 | - | - | Bekabad | Бекабад | 别卡巴德
    Bekobod | Бекобод
kungrad | inland | UZ | 43.04 58.84 | UZ6BT | - | Kungrad | Кунград | 昆格勒
    Qo'ng'irot | Қўнғирот
margilan | inland | UZ | 40.47 71.72 | - | - | Margilan | Маргилан | 马尔吉兰
    Marg'ilon | Марғилон
shakhrisabz | inland | UZ | 39.06 66.83 | - | - | Shakhrisabz | Шахрисабз | 沙赫里萨布兹
    Shahrisabz | Шаҳрисабз
chirchik | inland | UZ | 41.47 69.58 | - | - | Chirchik | Чирчик | 奇尔奇克
    Chirchiq | Чирчиқ
angren | inland | UZ | 41.02 70.14 | - | - | Angren | Ангрен | 安格连
almalyk | inland | UZ | 40.84 69.60 | - | - | Almalyk | Алмалык | 阿尔马雷克
    Olmaliq | Олмалиқ
ashgabat | inland | TM | 37.95 58.38 | TMAGT | - | Ashgabat | Ашхабад | 阿什哈巴德
    Aşgabat | Ашгабат | Ashkhabad
mary | inland | TM | 37.59 61.83 | - | - | Mary | Мары | 马雷
    Мерв | Merv
turkmenabat | inland | TM | 39.07 63.58 | TMTK5 | - | Turkmenabat | Туркменабад | 土库曼纳巴德
    Türkmenabat | Chardzhou | Чарджоу | Turkmenabad | Чарджев | Chardzhev | Чарджуй
turkmenbashi | inland | TM | 40.02 52.96 | - | - | Turkmenbashi | Туркменбаши | 土库曼巴希
    Türkmenbaşy | Krasnovodsk | Красноводск
dashoguz | inland | TM | 41.84 59.97 | TMDHZ | - | Dashoguz | Дашогуз | 达绍古兹
    Daşoguz | Dashhowuz | Ташауз
balkanabat | inland | TM | 39.51 54.37 | TMBAL | - | Balkanabat | Балканабад | 巴尔坎纳巴特
    Nebit-Dag | Небит-Даг | Nebitdag
tejen | inland | TM | 37.38 60.51 | TMTEJ | - | Tejen | Теджен | 捷詹
    Tedzhen
atamyrat | inland | TM | 37.84 65.21 | TMKER | - | Kerki | Керки | 克尔基
    Atamyrat | Атамурат | Kerki city
baku | inland | AZ | 40.38 49.89 | AZBAK | - | Baku | Баку | 巴库
    Bakı
ganja | inland | AZ | 40.68 46.36 | - | - | Ganja | Гянджа | 占贾
    Gəncə | Гянжа | Kirovabad | Кировабад | Elisavetpol
sumqayit | inland | AZ | 40.59 49.67 | - | - | Sumqayit | Сумгаит | 苏姆盖特
    Sumqayıt | Sumgait
lankaran | inland | AZ | 38.75 48.85 | - | - | Lankaran | Ленкорань | 连科兰
    Lənkəran
nakhchivan | inland | AZ | 39.21 45.41 | - | - | Nakhchivan | Нахичевань | 纳希切万
    Naxçıvan | Нахчыван
mingachevir | inland | AZ | 40.76 47.06 | - | - | Mingachevir | Мингечевир | 明盖恰乌尔
    Mingəçevir | Мингечаур
shaki | inland | AZ | 41.19 47.17 | - | - | Shaki | Шеки | 舍基
    Şəki
yevlakh | inland | AZ | 40.62 47.15 | - | - | Yevlakh | Евлах | 叶夫拉赫
    Yevlax
khankendi | inland | AZ | 39.82 46.75 | - | - | Khankendi | Ханкенди | 汉肯德
    Xankəndi | Степанакерт | Stepanakert
shirvan | inland | AZ | 39.93 48.92 | - | - | Shirvan | Ширван | 希尔万
    Şirvan | Али-Байрамлы | Ali-Bayramly
quba | inland | AZ | 41.36 48.51 | - | - | Quba | Губа | 古巴（阿塞拜疆）
    Guba | Куба (Азербайджан)
khachmaz | inland | AZ | 41.46 48.81 | - | - | Khachmaz | Хачмаз | 哈奇马兹
    Xaçmaz | Хачмас
zagatala | inland | AZ | 41.63 46.64 | - | - | Zagatala | Загатала | 扎加塔拉
    Zaqatala | Закаталы
ulaanbaatar | inland | MN | 47.91 106.88 | - | - | Ulaanbaatar | Улан-Батор | 乌兰巴托
    Улаанбаатар | Ulan Bator | Урга | Ulan-Bator | 乌兰巴托市
darkhan | inland | MN | 49.49 105.92 | - | - | Darkhan | Дархан | 达尔汗
erdenet | inland | MN | 49.03 104.08 | - | - | Erdenet | Эрдэнэт | 额尔登特
choibalsan | inland | MN | 48.07 114.53 | - | - | Choibalsan | Чойбалсан | 乔巴山
dalanzadgad | inland | MN | 43.57 104.42 | - | - | Dalanzadgad | Даланзадгад | 达兰扎达嘎德
sainshand | inland | MN | 44.88 110.12 | - | - | Sainshand | Сайншанд | 赛音山达
khovd | inland | MN | 48.01 91.64 | - | - | Khovd | Ховд | 科布多
    Hovd
ulgii | inland | MN | 48.97 89.97 | - | - | Ulgii | Улгий | 乌列盖
    Өлгий | Bayan-Ulgii town | Баян-Улгий (город)
murun | inland | MN | 49.63 100.16 | - | - | Murun | Мурэн | 木伦
    Мөрөн | Moron (Mongolia)
urumqi | inland | CN | 43.80 87.60 | - | - | Urumqi | Урумчи | 乌鲁木齐
    乌鲁木齐市 | Ürümqi
kashgar | inland | CN | 39.47 75.99 | - | - | Kashgar | Кашгар | 喀什
    喀什市 | Kashi
yining | inland | CN | 43.92 81.32 | - | - | Yining | Инин | 伊宁
    Кульджа | Ghulja
tacheng | inland | CN | 46.75 82.98 | - | - | Tacheng | Тачэн | 塔城
    Чугучак | Chuguchak | 塔城市
altay | inland | CN | 47.84 88.14 | - | - | Altay | Алтай (город, КНР) | 阿勒泰
    阿勒泰市 | Aletai
korla | inland | CN | 41.76 86.15 | - | - | Korla | Корла | 库尔勒
    库尔勒市 | Kuerle
aksu-cn | inland | CN | 41.17 80.26 | - | - | Aksu (Xinjiang) | Аксу (КНР) | 阿克苏
    阿克苏市 | Akesu
hotan | inland | CN | 37.11 79.93 | - | - | Hotan | Хотан | 和田
    Khotan | Hetian | 和田市
shenzhen | inland | CN | 22.55 114.07 | - | - | Shenzhen | Шэньчжэнь | 深圳
    深圳市 | Шеньчжень
chengdu | inland | CN | 30.67 104.07 | - | - | Chengdu | Чэнду | 成都
    成都市
chongqing | inland | CN | 29.56 106.55 | - | - | Chongqing | Чунцин | 重庆
    重庆市
kunming | inland | CN | 25.04 102.72 | - | - | Kunming | Куньмин | 昆明
    昆明市
harbin | inland | CN | 45.75 126.65 | - | - | Harbin | Харбин | 哈尔滨
    哈尔滨市 | Haerbin
zhengzhou | inland | CN | 34.75 113.63 | - | - | Zhengzhou | Чжэнчжоу | 郑州
    郑州市
hohhot | inland | CN | 40.81 111.65 | - | - | Hohhot | Хух-Хото | 呼和浩特
    Хохот | Huhehaote | 呼和浩特市
lanzhou | inland | CN | 36.06 103.84 | - | - | Lanzhou | Ланьчжоу | 兰州
xian | inland | CN | 34.26 108.94 | CNXIA | - | Xi'an | Сиань | 西安
    Xian
beijing | inland | CN | 39.91 116.40 | - | - | Beijing | Пекин | 北京
    北京市
guangzhou | inland | CN | 23.13 113.26 | - | - | Guangzhou | Гуанчжоу | 广州
    广州市
yiwu | inland | CN | 29.31 120.08 | - | - | Yiwu | Иу | 义乌
kabul | inland | AF | 34.53 69.17 | - | - | Kabul | Кабул | 喀布尔
    کابل
mazar-e-sharif | inland | AF | 36.71 67.11 | - | - | Mazar-e Sharif | Мазари-Шариф | 马扎里沙里夫
    Mazar-i-Sharif | مزار شریف
kunduz | inland | AF | 36.73 68.86 | - | - | Kunduz | Кундуз | 昆都士
    Konduz | کندز
herat | inland | AF | 34.35 62.20 | - | - | Herat | Герат | 赫拉特
    هرات
faizabad | inland | AF | 37.12 70.58 | - | - | Faizabad | Файзабад | 法扎巴德
    Fayzabad
moscow | inland | RU | 55.75 37.62 | - | - | Moscow | Москва | 莫斯科
    Moskva
yekaterinburg | inland | RU | 56.84 60.61 | RUYEK | - | Yekaterinburg | Екатеринбург | 叶卡捷琳堡
    Ekaterinburg
novosibirsk | inland | RU | 55.04 82.93 | - | - | Novosibirsk | Новосибирск | 新西伯利亚
astrakhan | inland | RU | 46.35 48.04 | - | - | Astrakhan | Астрахань | 阿斯特拉罕
omsk | inland | RU | 54.99 73.37 | - | - | Omsk | Омск | 鄂木斯克
orenburg | inland | RU | 51.77 55.10 | - | - | Orenburg | Оренбург | 奥伦堡
    Чкалов
chelyabinsk | inland | RU | 55.15 61.43 | - | - | Chelyabinsk | Челябинск | 车里雅宾斯克
samara | inland | RU | 53.20 50.15 | - | - | Samara | Самара | 萨马拉
    Куйбышев
saratov | inland | RU | 51.54 46.01 | - | - | Saratov | Саратов | 萨拉托夫
barnaul | inland | RU | 53.36 83.76 | - | - | Barnaul | Барнаул | 巴尔瑙尔
irkutsk | inland | RU | 52.30 104.30 | - | - | Irkutsk | Иркутск | 伊尔库茨克
ulan-ude | inland | RU | 51.83 107.60 | - | - | Ulan-Ude | Улан-Удэ | 乌兰乌德
    Верхнеудинск
chita | inland | RU | 52.03 113.50 | - | - | Chita | Чита | 赤塔
vladivostok | inland | RU | 43.12 131.90 | - | - | Vladivostok | Владивосток | 符拉迪沃斯托克
khabarovsk | inland | RU | 48.48 134.98 | - | - | Khabarovsk | Хабаровск | 哈巴罗夫斯克
    伯力
makhachkala | inland | RU | 42.98 47.50 | - | - | Makhachkala | Махачкала | 马哈奇卡拉
saint-petersburg | inland | RU | 59.94 30.31 | - | - | Saint Petersburg | Санкт-Петербург | 圣彼得堡
    Sankt-Peterburg | Ленинград | Leningrad | Петербург
tbilisi | inland | GE | 41.69 44.83 | GETBS | - | Tbilisi | Тбилиси | 第比利斯
tehran | inland | IR | 35.69 51.42 | IRTHR | - | Tehran | Тегеран | 德黑兰
    تهران
mashhad | inland | IR | 36.30 59.61 | IRMHD | - | Mashhad | Мешхед | 马什哈德
    مشهد
tabriz | inland | IR | 38.08 46.29 | IRTBZ | - | Tabriz | Тебриз | 大不里士
istanbul | inland | TR | 41.01 28.95 | - | - | Istanbul | Стамбул | 伊斯坦布尔
    İstanbul
ankara | inland | TR | 39.92 32.85 | - | - | Ankara | Анкара | 安卡拉
erzurum | inland | TR | 39.91 41.28 | - | - | Erzurum | Эрзурум | 埃尔祖鲁姆
yerevan | inland | AM | 40.18 44.51 | - | - | Yerevan | Ереван | 埃里温
    Erevan | Երևան
kandahar | inland | AF | 31.61 65.71 | - | - | Kandahar | Кандагар | 坎大哈
    قندهار
jalalabad-af | inland | AF | 34.43 70.45 | - | - | Jalalabad (AF) | Джелалабад | 贾拉拉巴德（阿）
    جلال‌آباد | Jalalabad Afghanistan
islamabad | inland | PK | 33.69 73.06 | - | - | Islamabad | Исламабад | 伊斯兰堡
lahore | inland | PK | 31.55 74.34 | - | - | Lahore | Лахор | 拉合尔
quetta | inland | PK | 30.18 67.00 | - | - | Quetta | Кветта | 奎达
karachi | inland | PK | 24.86 67.01 | PKKHI | - | Karachi | Карачи | 卡拉奇
peshawar | inland | PK | 34.01 71.58 | - | - | Peshawar | Пешавар | 白沙瓦
"""
