"""Further crossing points among the eight countries, and of Central Asia with Afghanistan and Iran.

Facts as in ``borders``; the columns are the same.
"""

INNER = """
sortobe-kz | road-bcp | KZ | 42.87 75.25 | - | tokmok-kg-road | Sortobe | Сортобе | -
    Сартобе | Sartobe | Сортөбе
tokmok-kg-road | road-bcp | KG | 42.86 75.27 | - | sortobe-kz | Tokmok post | Токмок автодорожный | -
    Tokmok автодорожный
besagash-kz | road-bcp | KZ | 42.70 71.20 | - | kyzyl-kiya-kg | Besagash | Бесагаш | -
    Бесағаш
kyzyl-kiya-kg | road-bcp | KG | 42.65 71.18 | - | besagash-kz | Kyzyl-Kiya (Talas) | Кызыл-Кия (Талас) | -
syrdarya-kz | road-bcp | KZ | 40.67 68.43 | - | syrdarya-uz-road | Syrdarya post | Сырдария (пост) | -
    Сырдария | Syrdaria | пост Сырдарья
syrdarya-uz-road | road-bcp | UZ | 40.66 68.45 | - | syrdarya-kz | Syrdarya post (UZ) | Сырдарья (пост, РУз) | -
    Sirdaryo posti | Сырдарья автодорожный
kazygurt-kz | road-bcp | KZ | 41.50 69.40 | - | gulistan-uz-road | Kazygurt | Казыгурт | -
    Қазығұрт
gulistan-uz-road | road-bcp | UZ | 41.49 69.41 | - | kazygurt-kz | Gulistan post | Гулистан автодорожный | -
muzart-cn | road-bcp | CN | 42.75 80.80 | - | narynkol-kz | Muzart | Музарт | 木扎尔特
    木扎尔特口岸
narynkol-kz | road-bcp | KZ | 42.72 80.20 | - | muzart-cn | Narynkol | Нарынкол | 纳伦果勒
bedel-kg | road-bcp | KG | 41.42 78.40 | - | biedieli-cn | Bedel | Бедел | 别迭里（吉）
    Бедель
biedieli-cn | road-bcp | CN | 41.38 78.45 | - | bedel-kg | Bedel (CN) | Бедель (КНР) | 别迭里
    Biedieli | 别迭里口岸
madaniyat-kg | road-bcp | KG | 40.90 72.95 | - | madaniyat-uz | Madaniyat (KG) | Маданият (КР) | -
    Madaniyat | Маданият | Madaniyat автодорожный
madaniyat-uz | road-bcp | UZ | 40.89 72.93 | - | madaniyat-kg | Madaniyat (UZ) | Маданият (РУз) | -
    Madaniyat | Маданият
kadamjay-kg | road-bcp | KG | 40.14 71.73 | - | vuadil-uz | Kadamjay | Кадамжай | -
    Kadamzhai | Кадамжай автодорожный
vuadil-uz | road-bcp | UZ | 40.17 71.73 | - | kadamjay-kg | Vuadil | Вуадиль | -
    Vodil | Водил | Вадил
bekabad-kg | road-bcp | KG | 40.77 72.98 | - | khanabad-uz | Bek-Abad | Бек-Абад | -
    Bekabad автодорожный | Бекабад автодорожный
khanabad-uz | road-bcp | UZ | 40.80 72.98 | - | bekabad-kg | Khanabad | Ханабад | -
    Xonobod | Хонобод
sumsar-kg | road-bcp | KG | 41.28 71.35 | - | kasansay-uz | Baymak | Баймак | -
    Баймак автодорожный
kasansay-uz | road-bcp | UZ | 41.27 71.50 | - | sumsar-kg | Kasansay post | Касансай (пост) | -
    Kosonsoy posti
kulundu-kg | road-bcp | KG | 40.10 69.75 | - | ovchi-kalacha-tj | Kulundu | Кулунду | -
    Кулунду автодорожный
ovchi-kalacha-tj | road-bcp | TJ | 40.18 69.72 | - | kulundu-kg | Ovchi-Kalacha | Овчи-Калача | -
    Овчи Қалъача
shamaldy-say-kg-rail | rail-bcp | KG | 41.20 72.17 | - | uchkurgan-uz-rail | Shamaldy-Say | Шамалды-Сай | -
    Шамалдысай
uchkurgan-uz-rail | rail-bcp | UZ | 41.11 72.08 | - | shamaldy-say-kg-rail | Uchkurgan rail | Учкурган ж/д | -
ravot-uz | road-bcp | UZ | 40.35 70.57 | - | rabot-tj | Ravot | Равот | -
    Рават | Rovot
rabot-tj | road-bcp | TJ | 40.30 70.55 | - | ravot-uz | Rabot | Работ | -
bekabad-uz-road | road-bcp | UZ | 40.23 69.28 | - | khashtyak-tj | Bekabad post | Бекабад автодорожный | -
    Bekobod avto | Плотина | Plotina | Фархад | Farkhad | Бекобод-авто
khashtyak-tj | road-bcp | TJ | 40.24 69.31 | - | bekabad-uz-road | Khashtyak | Хаштяк | -
    Хаштияк
khavasabad-uz | road-bcp | UZ | 40.10 68.85 | - | zafarabad-tj | Khavasabad | Хавасабад | -
    Ховособод | Xovosobod
zafarabad-tj | road-bcp | TJ | 40.12 68.87 | - | khavasabad-uz | Khavotog | Хавотог | -
    Хавотоғ
pap-uz | road-bcp | UZ | 40.72 70.75 | - | novbunyod-tj | Pap post | Пап (пост) | -
    Поп пости
novbunyod-tj | road-bcp | TJ | 40.65 70.55 | - | pap-uz | Novbunyod | Навбунёд | -
    Навбунед
kushkent-uz | road-bcp | UZ | 39.95 68.62 | - | ushtur-tj | Kushkent | Кушкент | -
    Қўшкент | Кушканд
ushtur-tj | road-bcp | TJ | 39.96 68.70 | - | kushkent-uz | Ushtur | Уштур | -
suvonobod-uz-rail | rail-bcp | UZ | 40.37 70.60 | - | kanibadam-tj-rail | Suvonobod | Сувонобод | -
    Савай-Сувонобод | Сувонобод ж/д
kanibadam-tj-rail | rail-bcp | TJ | 40.32 70.45 | - | suvonobod-uz-rail | Istiklol (Konibodom) | Истиклол | -
    Канибадам железнодорожный | Канибадам ж/д | Konibodom rail
khavast-uz-rail | rail-bcp | UZ | 40.20 68.85 | - | zafarobod-tj-rail | Khavast rail | Хаваст железнодорожный | -
    Ховос ж/д
zafarobod-tj-rail | rail-bcp | TJ | 40.15 68.95 | - | khavast-uz-rail | Zafarobod rail | Зафаробод железнодорожный | -
gazojak-tm | road-bcp | TM | 41.18 61.40 | - | druzhba-uz | Gazojak | Газоджак | -
    Газаджак | Газачак | Gazojak serhet | Gaz-Achak
druzhba-uz | road-bcp | UZ | 41.20 61.38 | - | gazojak-tm | Druzhba (Khorezm) | Дружба (Хорезм) | -
    Дружба | Dostlik Xorazm | Druzhba
talimarjan-uz | road-bcp | UZ | 38.30 65.58 | - | talimarjan-tm | Talimarjan (UZ) | Талимарджан (РУз) | -
    Talimarjan | Талимарджан | Tallimarjon | Толлимаржон
talimarjan-tm | road-bcp | TM | 38.29 65.50 | - | talimarjan-uz | Talimarjan (TM) | Талимарджан (ТМ) | -
    Talimarjan | Талимарджан
boldyr-uz-rail | rail-bcp | UZ | 37.32 66.50 | - | kelif-tm-rail | Boldyr | Болдыр | -
    Boldir | Болдир | Ж/Д Болдир
kelif-tm-rail | rail-bcp | TM | 37.35 66.25 | - | boldyr-uz-rail | Kelif | Келиф | -
pitnyak-uz-rail | rail-bcp | UZ | 41.22 61.35 | - | gazojak-tm-rail | Pitnyak | Питняк | -
    Питнак ж/д
gazojak-tm-rail | rail-bcp | TM | 41.17 61.42 | - | pitnyak-uz-rail | Gazojak rail | Газоджак железнодорожный | -
naymankul-uz-rail | rail-bcp | UZ | 42.30 59.40 | - | takhiatash-tm-rail | Naymankul | Найманкуль | -
    Найманкўл
takhiatash-tm-rail | rail-bcp | TM | 42.20 59.50 | - | naymankul-uz-rail | Dashoguz rail | Дашогуз железнодорожный | -
termez-river-port-post | river-port | UZ | 37.21 67.26 | - | - | Termez river checkpoint | Речной пункт Термез | -
    Речной порт Термез пост
ruzvai-tj | road-bcp | TJ | 38.46 70.80 | - | nusai-af | Ruzvai | Рузвай | -
    Рузвай | Kalaikhumb bridge
nusai-af | road-bcp | AF | 38.45 70.81 | - | ruzvai-tj | Nusai | Нусай | -
    Nusay
khumrogi-tj | road-bcp | TJ | 38.30 71.33 | - | jamarj-af | Khumrogi (Vanj) | Хумроги (Ванч) | -
    Хумроги | Khumrogi | Ванч
jamarj-af | road-bcp | AF | 38.29 71.34 | - | khumrogi-tj | Jamarj-e Bala | Джамардж-и-Бала | -
kokul-tj | road-bcp | TJ | 37.40 69.47 | - | ai-khanum-af | Kokul | Кокул | -
    Кокуль | Kokul Farkhor
ai-khanum-af | road-bcp | AF | 37.17 69.42 | - | kokul-tj | Ai-Khanum | Ай-Ханум | -
    Ai Khanoum
langar-tj | road-bcp | TJ | 37.04 72.67 | - | sarhad-af | Langar | Лангар | -
sarhad-af | road-bcp | AF | 37.00 72.70 | - | langar-tj | Langar (AF) | Лангар (Афганистан) | -
shokhon-tj | road-bcp | TJ | 37.90 70.15 | - | khohan-af | Shokhon | Шохон | -
    Шогун
khohan-af | road-bcp | AF | 37.89 70.17 | - | shokhon-tj | Khohan | Хохан | -
    Khwahan
serhetabat-tm-rail | rail-bcp | TM | 35.29 62.35 | - | torghundi-af-rail | Serhetabat rail | Серхетабад ж/д | -
    Кушка железнодорожный
torghundi-af-rail | rail-bcp | AF | 35.26 62.29 | - | serhetabat-tm-rail | Torghundi rail | Тургунди железнодорожный | -
imamnazar-tm-rail | rail-bcp | TM | 37.03 65.01 | - | aqina-af-rail | Ymamnazar rail | Имамназар железнодорожный | -
aqina-af-rail | rail-bcp | AF | 36.96 64.98 | - | imamnazar-tm-rail | Aqina rail | Акина железнодорожный | -
altyn-asyr-tm | road-bcp | TM | 37.47 54.68 | - | pol-ir | Altyn Asyr | Алтын Асыр | -
    Gudurolum | Гудриолум
pol-ir | road-bcp | IR | 37.46 54.73 | - | altyn-asyr-tm | Incheh Borun road | Инче-Бурун автодорожный | -
    Pol border
sadykhly-az | road-bcp | AZ | 41.28 45.15 | - | vakhtangisi-ge | Sadykhly | Садыхлы | -
    Sadıxlı | Sadaxlı
vakhtangisi-ge | road-bcp | GE | 41.30 45.05 | - | sadykhly-az | Vakhtangisi | Вахтангиси | -
muganly-az | road-bcp | AZ | 41.40 46.08 | - | samtatskaro-ge | Muganly | Муганлы | -
    Muğanlı
samtatskaro-ge | road-bcp | GE | 41.38 46.05 | - | muganly-az | Samtatskaro | Самтацкаро | -
    Samtskaro
khanoba-az | road-bcp | AZ | 41.78 48.53 | - | tagirkent-ru | Khanoba | Ханоба | -
    Xanoba | Шахоба
tagirkent-ru | road-bcp | RU | 41.80 48.55 | - | khanoba-az | Tagirkent-Kazmalyar | Тагиркент-Казмаляр | -
    Тагиркент Казмаляр | Тагиркент | Tagirkent
zukhuloba-az | road-bcp | AZ | 41.55 48.27 | - | novo-filya-ru | Zukhuloba | Зухулоба | -
    Zuxuloba | Shirvanovka | Ширвановка
novo-filya-ru | road-bcp | RU | 41.57 48.25 | - | zukhuloba-az | Novo-Filya | Ново-Филя | -
astara-az-rail | rail-bcp | AZ | 38.46 48.87 | - | astara-ir-rail | Astara rail (AZ) | Астара железнодорожный (АР) | -
    Astara railway
astara-ir-rail | rail-bcp | IR | 38.42 48.86 | - | astara-az-rail | Astara rail (IR) | Астара железнодорожный (Иран) | -
    Astara railway
julfa-az-rail | rail-bcp | AZ | 38.96 45.64 | - | jolfa-ir-rail | Julfa rail | Джульфа железнодорожный | -
jolfa-ir-rail | rail-bcp | IR | 38.95 45.64 | - | julfa-az-rail | Jolfa rail | Джольфа железнодорожный | -
shahtakhti-az | road-bcp | AZ | 39.35 45.08 | - | poldasht-ir | Shahtakhty | Шахтахты | -
    Şahtaxtı
poldasht-ir | road-bcp | IR | 39.35 45.07 | - | shahtakhti-az | Poldasht | Полдашт | -
    پلدشت
khudaferin-az | road-bcp | AZ | 39.15 46.93 | - | khoda-afarin-ir | Khudaferin | Худаферин | -
    Xudafərin
khoda-afarin-ir | road-bcp | IR | 39.14 46.94 | - | khudaferin-az | Khoda Afarin | Хода-Аферин | -
aghband-az | road-bcp | AZ | 38.87 46.55 | - | kalaleh-ir | Aghband | Агбенд | -
    Ağbənd | Агбанд
kalaleh-ir | road-bcp | IR | 38.86 46.56 | - | aghband-az | Kalaleh | Калале | -
akhalkalaki-ge-rail | rail-bcp | GE | 41.40 43.48 | GEZAI | canbaz-tr-rail | Akhalkalaki rail | Ахалкалаки ж/д | -
canbaz-tr-rail | rail-bcp | TR | 41.10 43.30 | - | akhalkalaki-ge-rail | Canbaz | Джанбаз | -
    Kars railway
akbalshyk-kz | road-bcp | KZ | 54.40 65.60 | - | voskresenskoe-ru | Akbalshyk | Акбалшык | -
    Ақбалшық | Акбалшик | Ak-Balshyk
voskresenskoe-ru | road-bcp | RU | 54.42 65.62 | - | akbalshyk-kz | Voskresenskoye | Воскресенское | -
kara-bagysh-kg | road-bcp | KG | 40.74 72.96 | - | karabagish-uz | Kara-Bagysh | Кара-Багыш | -
    Карабагыш | Кара-Багыш автодорожный
karabagish-uz | road-bcp | UZ | 40.74 72.94 | - | kara-bagysh-kg | Karabagish | Карабагиш | -
    Qorabog'ish
ipekyolu-az | road-bcp | AZ | 41.34 45.06 | - | abreshumis-gza-ge | Ipek Yolu | Ипек Йолу | -
    İpəkyolu | İpək Yolu
abreshumis-gza-ge | road-bcp | GE | 41.34 45.05 | - | ipekyolu-az | Abreshumis Gza | Абрешумис Гза | -
    Abreşumis Qza
aheitubieke-cn | road-bcp | CN | 48.40 85.55 | - | alekseevka-kz | Aheitubieke | Ахэйтубекэ | 阿黑土别克
    阿黑土别克口岸 | Ahitubek | Ахитубек
alekseevka-kz | road-bcp | KZ | 48.42 85.52 | - | aheitubieke-cn | Alekseyevka (Markakol) | Алексеевка (Маркаколь) | 阿连谢夫卡
    Alekseyevka | Алексеевка
erka-cn | road-bcp | CN | 49.55 117.85 | - | abagaitui-ru | Erka | Эрка | 二卡
    二卡口岸
abagaitui-ru | road-bcp | RU | 49.57 117.85 | - | erka-cn | Abagaitui | Абагайтуй | 阿巴盖图
"""
