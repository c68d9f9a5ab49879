"""Main towns of the eight countries and the towns beyond them that routes begin and end in.

Written by us as plain facts: names in common use, positions of the town centres as in GeoNames
(geonames.org, CC BY 4.0), rounded to two decimals; UN/LOCODE 2024-2 where there is one. The columns
are those of ``borders``.
"""

TOWNS = """
almaty | inland | KZ | 43.25 76.91 | KZALA | - | Almaty | Алматы | 阿拉木图
    Alma-Ata | Алма-Ата | г.Алматы
astana | inland | KZ | 51.18 71.45 | - | - | Astana | Астана | 阿斯塔纳
    Nur-Sultan | Нур-Султан | Акмола | Tselinograd
shymkent | inland | KZ | 42.31 69.60 | KZSHY | - | Shymkent | Шымкент | 奇姆肯特
    Chimkent | Чимкент
taraz | inland | KZ | 42.90 71.37 | KZTAR | - | Taraz | Тараз | 塔拉兹
    Dzhambul | Джамбул
aktobe | inland | KZ | 50.28 57.21 | KZABE | - | Aktobe | Актобе | 阿克托别
    Ақтөбе | Aktyubinsk | Актюбинск
atyrau | inland | KZ | 47.10 51.88 | KZGUW | - | Atyrau | Атырау | 阿特劳
    Guryev | Гурьев
aktau | inland | KZ | 43.66 51.17 | - | - | Aktau | Актау | 阿克套
    Ақтау | Shevchenko
oral | inland | KZ | 51.25 51.43 | KZURA | - | Oral | Уральск | 乌拉尔斯克
    Uralsk | Орал
kostanay | inland | KZ | 53.21 63.62 | KZKSN | - | Kostanay | Костанай | 科斯塔奈
    Қостанай | Kustanai | Кустанай
petropavl | inland | KZ | 54.87 69.15 | KZPPK | - | Petropavl | Петропавловск | 彼得罗巴甫洛夫斯克
    Petropavlovsk | Петропавл
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
    Қызылорда | Kzyl-Orda
turkistan | inland | KZ | 43.29 68.26 | - | - | Turkistan | Туркестан | 突厥斯坦
    Түркістан | Turkestan
taldykorgan | inland | KZ | 45.02 78.37 | KZTYK | - | Taldykorgan | Талдыкорган | 塔尔迪库尔干
    Талдықорған | Taldy-Kurgan
zharkent | inland | KZ | 44.17 80.01 | KZZRK | - | Zharkent | Жаркент | 扎尔肯特
    Жаркент қаласы | Panfilov
beyneu | inland | KZ | 45.32 55.20 | - | - | Beyneu | Бейнеу | 别伊涅乌
zhanaozen | inland | KZ | 43.34 52.86 | KZUZE | - | Zhanaozen | Жанаозен | 扎瑙津
    Жаңаөзен | Uzen
bishkek | inland | KG | 42.87 74.59 | - | - | Bishkek | Бишкек | 比什凯克
    Frunze | Фрунзе
osh | inland | KG | 40.53 72.80 | KGOSS | - | Osh | Ош | 奥什
jalal-abad | inland | KG | 40.94 72.99 | KGJLD | - | Jalal-Abad | Джалал-Абад | 贾拉拉巴德
    Жалал-Абад | Jalalabad KG
karakol | inland | KG | 42.49 78.39 | - | - | Karakol | Каракол | 卡拉科尔
    Przhevalsk
naryn | inland | KG | 41.43 76.00 | KGNAR | - | Naryn | Нарын | 纳伦
batken | inland | KG | 40.06 70.82 | - | - | Batken | Баткен | 巴特肯
tokmok | inland | KG | 42.84 75.30 | - | - | Tokmok | Токмок | 托克马克
    Tokmak | Токмак
kara-balta | inland | KG | 42.81 73.85 | KGKAB | - | Kara-Balta | Кара-Балта | 卡拉巴尔塔
    Карабалта
talas | inland | KG | 42.52 72.24 | - | - | Talas | Талас | 塔拉斯
dushanbe | inland | TJ | 38.54 68.78 | - | - | Dushanbe | Душанбе | 杜尚别
    Душанбе шаҳри | Dushanbe city | г.Душанбе | Stalinabad | Сталинабад | Dyushambe | Дюшамбе
khujand | inland | TJ | 40.28 69.62 | TJKHU | - | Khujand | Худжанд | 苦盏
    Хуҷанд | Khudzhand | Leninabad | Khujand City
bokhtar | inland | TJ | 37.84 68.78 | TJKUR | - | Bokhtar | Бохтар | 博赫塔尔
    Qurghonteppa | Курган-Тюбе | Kurgan-Tyube | Кургантюбе
kulob | inland | TJ | 37.91 69.78 | TJKLB | - | Kulob | Куляб | 库洛布
    Кӯлоб | Kulyab
khorog | inland | TJ | 37.49 71.55 | - | - | Khorog | Хорог | 霍罗格
    Хоруғ | Khorugh
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
    Farg'ona | Фарғона | Ferghana
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
ashgabat | inland | TM | 37.95 58.38 | TMAGT | - | Ashgabat | Ашхабад | 阿什哈巴德
    Aşgabat | Ашгабат | Ashkhabad
mary | inland | TM | 37.59 61.83 | - | - | Mary | Мары | 马雷
turkmenabat | inland | TM | 39.07 63.58 | TMTK5 | - | Turkmenabat | Туркменабад | 土库曼纳巴德
    Türkmenabat | Chardzhou | Чарджоу | Turkmenabad
turkmenbashi | inland | TM | 40.02 52.96 | - | - | Turkmenbashi | Туркменбаши | 土库曼巴希
    Türkmenbaşy | Krasnovodsk | Красноводск
dashoguz | inland | TM | 41.84 59.97 | TMDHZ | - | Dashoguz | Дашогуз | 达绍古兹
    Daşoguz | Dashhowuz | Ташауз
balkanabat | inland | TM | 39.51 54.37 | TMBAL | - | Balkanabat | Балканабад | 巴尔坎纳巴特
    Nebit-Dag
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
    Mingəçevir
shaki | inland | AZ | 41.19 47.17 | - | - | Shaki | Шеки | 舍基
    Şəki
yevlakh | inland | AZ | 40.62 47.15 | - | - | Yevlakh | Евлах | 叶夫拉赫
    Yevlax
ulaanbaatar | inland | MN | 47.91 106.88 | - | - | Ulaanbaatar | Улан-Батор | 乌兰巴托
    Улаанбаатар | Ulan Bator
darkhan | inland | MN | 49.49 105.92 | - | - | Darkhan | Дархан | 达尔汗
erdenet | inland | MN | 49.03 104.08 | - | - | Erdenet | Эрдэнэт | 额尔登特
choibalsan | inland | MN | 48.07 114.53 | - | - | Choibalsan | Чойбалсан | 乔巴山
dalanzadgad | inland | MN | 43.57 104.42 | - | - | Dalanzadgad | Даланзадгад | 达兰扎达嘎德
sainshand | inland | MN | 44.88 110.12 | - | - | Sainshand | Сайншанд | 赛音山达
khovd | inland | MN | 48.01 91.64 | - | - | Khovd | Ховд | 科布多
    Hovd
urumqi | inland | CN | 43.80 87.60 | - | - | Urumqi | Урумчи | 乌鲁木齐
    乌鲁木齐市 | Ürümqi
kashgar | inland | CN | 39.47 75.99 | - | - | Kashgar | Кашгар | 喀什
    喀什市 | Kashi
yining | inland | CN | 43.92 81.32 | - | - | Yining | Инин | 伊宁
    Кульджа | Ghulja
hohhot | inland | CN | 40.81 111.65 | - | - | Hohhot | Хух-Хото | 呼和浩特
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
tbilisi | inland | GE | 41.69 44.83 | GETBS | - | Tbilisi | Тбилиси | 第比利斯
tehran | inland | IR | 35.69 51.42 | IRTHR | - | Tehran | Тегеран | 德黑兰
    تهران
mashhad | inland | IR | 36.30 59.61 | IRMHD | - | Mashhad | Мешхед | 马什哈德
    مشهد
tabriz | inland | IR | 38.08 46.29 | IRTBZ | - | Tabriz | Тебриз | 大不里士
istanbul | inland | TR | 41.01 28.95 | - | - | Istanbul | Стамбул | 伊斯坦布尔
    İstanbul
karachi | inland | PK | 24.86 67.01 | PKKHI | - | Karachi | Карачи | 卡拉奇
peshawar | inland | PK | 34.01 71.58 | - | - | Peshawar | Пешавар | 白沙瓦
"""
