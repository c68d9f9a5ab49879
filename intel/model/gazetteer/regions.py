"""First-level divisions of the eight countries and of the neighbours that reports name.

Written by us as plain facts from the constitutions and administrative lists of the countries (state
of 2023, former names kept as further names). One line a region: id, country, latitude and longitude
of its middle, English, Russian and Chinese name; further names indented below.
"""

REGIONS = """
kz-akmola | KZ | 51.9 69.4 | Akmola region | Акмолинская область | 阿克莫拉州
    Tselinograd region | Ақмола облысы
kz-aktobe | KZ | 48.8 58.0 | Aktobe region | Актюбинская область | 阿克托别州
    Aktyubinsk region | Ақтөбе облысы | Актобинская область
kz-almaty | KZ | 43.6 77.2 | Almaty region | Алматинская область | 阿拉木图州
    Алма-Атинская область | Алматы облысы
kz-jetisu | KZ | 45.0 78.5 | Jetisu region | Область Жетісу | 杰特苏州
    Жетысу область | Жетысуская область | Taldykorgan region | Zhetysu region
kz-atyrau | KZ | 47.5 52.5 | Atyrau region | Атырауская область | 阿特劳州
    Guryev region | Гурьевская область
kz-west | KZ | 49.9 50.6 | West Kazakhstan region | Западно-Казахстанская область | 西哈萨克斯坦州
    West Kazakhstan | Батыс Қазақстан облысы | ЗКО | Uralsk region | БҚО
kz-zhambyl | KZ | 44.0 72.0 | Zhambyl region | Жамбылская область | 江布尔州
    Zhambyl | Jambyl region | Джамбульская область | Dzhambul region | Жамбыл облысы
kz-karaganda | KZ | 48.5 73.5 | Karaganda region | Карагандинская область | 卡拉干达州
    Karagandy region | Қарағанды облысы
kz-ulytau | KZ | 47.8 67.3 | Ulytau region | Область Улытау | 乌勒套州
    Улытауская область | Ұлытау облысы
kz-kostanay | KZ | 51.5 64.0 | Kostanay region | Костанайская область | 科斯塔奈州
    Кустанайская область | Қостанай облысы
kz-kyzylorda | KZ | 45.0 64.5 | Kyzylorda region | Кызылординская область | 克孜勒奥尔达州
    Кзыл-Ординская область | Қызылорда облысы
kz-mangystau | KZ | 43.8 53.5 | Mangystau region | Мангистауская область | 曼吉斯套州
    Mangistau | Mangystau | Mangyshlak region | Маңғыстау облысы | Мангышлакская область
kz-pavlodar | KZ | 52.0 76.0 | Pavlodar region | Павлодарская область | 巴甫洛达尔州
kz-north | KZ | 54.0 68.5 | North Kazakhstan region | Северо-Казахстанская область | 北哈萨克斯坦州
    North Kazakhstan | Солтүстік Қазақстан облысы | СКО
kz-turkistan | KZ | 43.0 68.5 | Turkistan region | Туркестанская область | 突厥斯坦州
    South Kazakhstan | South Kazakhstan region | Южно-Казахстанская область | ЮКО | Түркістан облысы | Chimkent region |
    Чимкентская область | Оңтүстік Қазақстан облысы | 南哈萨克斯坦州
kz-east | KZ | 49.0 83.5 | East Kazakhstan region | Восточно-Казахстанская область | 东哈萨克斯坦州
    East Kazakhstan | ВКО | Шығыс Қазақстан облысы
kz-abai | KZ | 49.0 80.0 | Abai region | Область Абай | 阿拜州
    Абайская область | Semipalatinsk region | Семипалатинская область | Abay region
kg-batken | KG | 39.9 70.9 | Batken region | Баткенская область | 巴特肯州
    Баткен облусу
kg-chuy | KG | 42.7 74.5 | Chuy region | Чуйская область | 楚河州
    Chui | Chu | Чүй облусу | Chuy
kg-issyk-kul | KG | 42.3 78.0 | Issyk-Kul region | Иссык-Кульская область | 伊塞克湖州
    Ysyk-Kol | Issyk-Kul | Ысык-Көл облусу | Issyk Kul oblast
kg-jalal-abad | KG | 41.3 72.5 | Jalal-Abad region | Джалал-Абадская область | 贾拉拉巴德州
    Жалал-Абадская область | Жалал-Абад облусу | Dzhalal-Abad oblast
kg-naryn | KG | 41.3 75.3 | Naryn region | Нарынская область | 纳伦州
kg-osh | KG | 40.2 73.0 | Osh region | Ошская область | 奥什州
kg-talas | KG | 42.4 71.8 | Talas region | Таласская область | 塔拉斯州
tj-sughd | TJ | 39.8 69.3 | Sughd region | Согдийская область | 索格特州
    Sughd | Sogd | Sugd | Leninabad region | Ленинабадская область | Вилояти Суғд | Soghd | Согд
tj-khatlon | TJ | 37.9 69.0 | Khatlon region | Хатлонская область | 哈特隆州
    Khatlon | Вилояти Хатлон
tj-gbao | TJ | 38.3 72.5 | Gorno-Badakhshan | Горно-Бадахшанская автономная область | 戈尔诺-巴达赫尚自治州
    GBAO | ГБАО | Gorno-Badakhshan Autonomous Province | Gorno-Badakshan Autonomous Province | Mountainous Badakhshan |
    Kuhistoni Badakhshon | Кӯҳистони Бадахшон
tj-drs | TJ | 38.8 69.5 | Districts of Republican Subordination | Районы республиканского подчинения | 中央直属区
    DRS | РРП | Direct rule districts | НТҶ
uz-andijan | UZ | 40.8 72.3 | Andijan region | Андижанская область | 安集延州
uz-bukhara | UZ | 40.0 63.8 | Bukhara region | Бухарская область | 布哈拉州
    Buxoro viloyati
uz-fergana | UZ | 40.4 71.3 | Fergana region | Ферганская область | 费尔干纳州
    Farg'ona viloyati
uz-jizzakh | UZ | 40.3 67.6 | Jizzakh region | Джизакская область | 吉扎克州
    Jizzax viloyati
uz-kashkadarya | UZ | 38.8 66.0 | Kashkadarya region | Кашкадарьинская область | 卡什卡达里亚州
    Kashkadarya | Qashqadaryo viloyati | Qashqadaryo | Кашкадарья
uz-karakalpakstan | UZ | 43.2 58.9 | Republic of Karakalpakstan | Республика Каракалпакстан | 卡拉卡尔帕克斯坦共和国
    Karakalpakstan | Qoraqalpog'iston | Каракалпакстан | Karakalpakistan
uz-khorezm | UZ | 41.4 60.7 | Khorezm region | Хорезмская область | 花剌子模州
    Khorezm | Xorazm viloyati | Xorazm | Хорезм
uz-namangan | UZ | 41.0 71.3 | Namangan region | Наманганская область | 纳曼干州
uz-navoi | UZ | 41.5 64.0 | Navoi region | Навоийская область | 纳沃伊州
    Navoiy viloyati
uz-samarkand | UZ | 39.8 66.5 | Samarkand region | Самаркандская область | 撒马尔罕州
    Samarqand viloyati
uz-surkhandarya | UZ | 38.0 67.5 | Surkhandarya region | Сурхандарьинская область | 苏尔汉河州
    Surkhandarya | Surxondaryo viloyati | Surxondaryo | Сурхандарья
uz-syrdarya | UZ | 40.5 68.6 | Syrdarya region | Сырдарьинская область | 锡尔河州
    Syrdarya | Sirdaryo viloyati | Sirdaryo
uz-tashkent | UZ | 41.1 69.6 | Tashkent region | Ташкентская область | 塔什干州
    Toshkent viloyati
tm-ahal | TM | 38.5 58.8 | Ahal region | Ахалский велаят | 阿哈尔州
    Ahal welayaty | Ahal | Akhal | Ашхабадская область
tm-balkan | TM | 39.5 55.0 | Balkan region | Балканский велаят | 巴尔坎州
    Balkan | Balkan welayaty
tm-dashoguz | TM | 41.0 58.9 | Dashoguz region | Дашогузский велаят | 达绍古兹州
    Dashhowuz welayaty | Dashkhovuz | Ташаузская область
tm-lebap | TM | 38.5 64.0 | Lebap region | Лебапский велаят | 列巴普州
    Lebap | Lebap welayaty | Чарджоуская область
tm-mary | TM | 36.8 62.5 | Mary region | Марыйский велаят | 马雷州
    Mary welayaty
az-nakhchivan | AZ | 39.3 45.5 | Nakhchivan Autonomous Republic | Нахичеванская АР | 纳希切万自治共和国
    Naxçıvan Muxtar Respublikası | Нахчыванская автономная республика | Nakhichevan AR
mn-arkhangai | MN | 47.9 101.5 | Arkhangai | Архангайский аймак | 后杭爱省
    Архангай
mn-bayan-olgii | MN | 48.4 89.7 | Bayan-Olgii | Баян-Улгийский аймак | 巴彦乌列盖省
    Баян-Өлгий | Bayan-Ulgii
mn-bayankhongor | MN | 45.6 99.6 | Bayankhongor | Баянхонгорский аймак | 巴彦洪戈尔省
mn-bulgan | MN | 48.9 103.1 | Bulgan aimag | Булганский аймак | 布尔干省
mn-govi-altai | MN | 45.9 95.7 | Govi-Altai | Говь-Алтайский аймак | 戈壁阿尔泰省
    Gobi-Altai | Говь-Алтай
mn-govisumber | MN | 46.4 108.6 | Govisumber | Говь-Сумбэрский аймак | 戈壁苏木贝尔省
mn-darkhan-uul | MN | 49.4 106.0 | Darkhan-Uul | Дархан-Ульский аймак | 达尔汗乌勒省
    Дархан-Уул
mn-dornod | MN | 47.6 114.9 | Dornod | Восточный аймак | 东方省
    Дорнод
mn-dornogovi | MN | 44.3 109.7 | Dornogovi | Восточно-Гобийский аймак | 东戈壁省
    Дорноговь | Dornogobi
mn-dundgovi | MN | 45.6 106.3 | Dundgovi | Среднегобийский аймак | 中戈壁省
    Дундговь
mn-zavkhan | MN | 48.2 96.1 | Zavkhan | Завханский аймак | 扎布汗省
    Завхан
mn-omnogovi | MN | 43.1 104.0 | Omnogovi | Южно-Гобийский аймак | 南戈壁省
    Өмнөговь | Umnugovi | South Gobi
mn-orkhon | MN | 49.0 104.3 | Orkhon | Орхонский аймак | 鄂尔浑省
    Орхон
mn-ovorkhangai | MN | 45.9 102.8 | Ovorkhangai | Убурхангайский аймак | 前杭爱省
    Өвөрхангай | Uvurkhangai
mn-selenge | MN | 49.4 106.5 | Selenge | Селенгинский аймак | 色楞格省
    Сэлэнгэ
mn-sukhbaatar | MN | 46.3 113.5 | Sukhbaatar aimag | Сухэ-Баторский аймак | 苏赫巴托尔省
mn-tov | MN | 47.4 106.5 | Tov | Центральный аймак | 中央省
    Төв | Tuv
mn-uvs | MN | 49.6 93.0 | Uvs | Убсунурский аймак | 乌布苏省
    Увс
mn-khovd | MN | 47.1 92.5 | Khovd aimag | Кобдоский аймак | 科布多省
    Ховдский аймак
mn-khovsgol | MN | 50.0 100.2 | Khovsgol | Хубсугульский аймак | 库苏古尔省
    Хөвсгөл | Khuvsgul
mn-khentii | MN | 47.6 110.6 | Khentii | Хэнтэйский аймак | 肯特省
    Хэнтий
cn-xinjiang | CN | 41.8 85.5 | Xinjiang | Синьцзян-Уйгурский автономный район | 新疆维吾尔自治区
    新疆 | СУАР | Синьцзян | XUAR | Sinkiang
cn-inner-mongolia | CN | 43.5 113.5 | Inner Mongolia | Внутренняя Монголия | 内蒙古自治区
    内蒙古 | Nei Mongol
cn-gansu | CN | 38.0 101.5 | Gansu | Ганьсу | 甘肃省
cn-qinghai | CN | 35.8 96.0 | Qinghai | Цинхай | 青海省
cn-ningxia | CN | 37.3 106.2 | Ningxia | Нинся-Хуэйский автономный район | 宁夏回族自治区
    宁夏 | Нинся
cn-shaanxi | CN | 35.2 108.9 | Shaanxi | Шэньси | 陕西省
cn-shanxi | CN | 37.6 112.3 | Shanxi | Шаньси | 山西省
cn-sichuan | CN | 30.6 102.7 | Sichuan | Сычуань | 四川省
cn-yunnan | CN | 25.0 101.5 | Yunnan | Юньнань | 云南省
cn-guangxi | CN | 23.8 108.8 | Guangxi | Гуанси-Чжуанский автономный район | 广西壮族自治区
    广西 | Гуанси
cn-guangdong | CN | 23.3 113.5 | Guangdong | Гуандун | 广东省
cn-fujian | CN | 26.1 118.0 | Fujian | Фуцзянь | 福建省
cn-zhejiang | CN | 29.1 120.1 | Zhejiang | Чжэцзян | 浙江省
cn-jiangsu | CN | 33.0 119.5 | Jiangsu | Цзянсу | 江苏省
cn-shandong | CN | 36.4 118.4 | Shandong | Шаньдун | 山东省
cn-hebei | CN | 39.3 116.0 | Hebei | Хэбэй | 河北省
cn-henan | CN | 33.9 113.5 | Henan | Хэнань | 河南省
cn-hubei | CN | 31.0 112.2 | Hubei | Хубэй | 湖北省
cn-hunan | CN | 27.6 111.7 | Hunan | Хунань | 湖南省
cn-jiangxi | CN | 27.6 115.7 | Jiangxi | Цзянси | 江西省
cn-anhui | CN | 31.9 117.2 | Anhui | Аньхой | 安徽省
cn-guizhou | CN | 26.8 106.9 | Guizhou | Гуйчжоу | 贵州省
cn-hainan | CN | 19.2 109.7 | Hainan | Хайнань | 海南省
cn-heilongjiang | CN | 47.8 128.0 | Heilongjiang | Хэйлунцзян | 黑龙江省
cn-jilin | CN | 43.7 126.3 | Jilin province | Провинция Цзилинь | 吉林省
cn-liaoning | CN | 41.3 122.6 | Liaoning | Ляонин | 辽宁省
cn-tibet | CN | 31.5 88.5 | Tibet | Тибетский автономный район | 西藏自治区
    西藏 | Xizang | Тибет
af-badakhshan | AF | 36.9 71.0 | Badakhshan | Бадахшан | -
af-badghis | AF | 35.0 63.8 | Badghis | Бадгис | -
af-baghlan | AF | 35.8 69.0 | Baghlan | Баглан | -
af-balkh | AF | 36.7 67.0 | Balkh | Балх | -
af-faryab | AF | 36.0 64.9 | Faryab | Фарьяб | -
af-farah | AF | 32.5 62.5 | Farah | Фарах | -
af-ghazni | AF | 33.3 68.0 | Ghazni | Газни | -
af-helmand | AF | 31.0 64.0 | Helmand | Гильменд | -
    Hilmand
af-herat | AF | 34.3 62.3 | Herat province | Провинция Герат | -
af-jowzjan | AF | 36.7 65.8 | Jowzjan | Джаузджан | -
    Jawzjan
af-kandahar | AF | 31.0 65.5 | Kandahar province | Провинция Кандагар | -
af-kunduz | AF | 36.8 68.8 | Kunduz province | Провинция Кундуз | -
af-nangarhar | AF | 34.2 70.5 | Nangarhar | Нангархар | -
    Nangrahar
af-nimroz | AF | 31.0 62.5 | Nimroz | Нимроз | -
    Nimruz
af-takhar | AF | 36.7 69.6 | Takhar | Тахар | -
af-uruzgan | AF | 32.9 66.0 | Uruzgan | Урузган | -
    Oruzgan
af-samangan | AF | 36.1 67.9 | Samangan | Саманган | -
"""
