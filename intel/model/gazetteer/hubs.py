"""Ports, airports, stations, customs terminals and mail centres.

Written by us as plain facts: names in common use, positions from public maps (OpenStreetMap) and,
for airports, public aeronautical information, rounded to two decimals; UN/LOCODE 2024-2 where there
is one. The columns are those of ``borders``; an airport's IATA code is among its further names.
"""

AIRPORTS = """
almaty-airport | airport | KZ | 43.35 77.04 | - | - | Almaty airport | Аэропорт Алматы | 阿拉木图机场
    ALA | Almaty International Airport | аэропорт Алматы | Алматы аэропорт | Международный аэропорт Алматы |
    airport Almaty city
astana-airport | airport | KZ | 51.02 71.47 | - | - | Astana airport | Аэропорт Астана | 阿斯塔纳机场
    NQZ | Nursultan Nazarbayev International Airport | аэропорт Нурсултан Назарбаев | Astana International Airport | аэропорт Астана | Астана аэропорт | Международный аэропорт Астана |
    airport Astana city
shymkent-airport | airport | KZ | 42.36 69.48 | - | - | Shymkent airport | Аэропорт Шымкент | 奇姆肯特机场
    CIT | Shymkent International Airport | аэропорт Шымкент | Шымкент аэропорт |
    Международный аэропорт Шымкент | airport Shymkent city
aktau-airport | airport | KZ | 43.86 51.09 | - | - | Aktau airport | Аэропорт Актау | 阿克套机场
    SCO | Aktau International Airport | аэропорт Актау | Актау аэропорт | Международный аэропорт Актау |
    airport Aktau city
atyrau-airport | airport | KZ | 47.12 51.82 | - | - | Atyrau airport | Аэропорт Атырау | 阿特劳机场
    GUW | Atyrau International Airport | аэропорт Атырау | Атырау аэропорт | Международный аэропорт Атырау |
    airport Atyrau city
aktobe-airport | airport | KZ | 50.25 57.21 | - | - | Aktobe airport | Аэропорт Актобе | 阿克托别机场
    AKX | Aktobe International Airport | аэропорт Актобе | Актобе аэропорт | Международный аэропорт Актобе |
    airport Aktobe city
tashkent-airport | airport | UZ | 41.26 69.28 | - | - | Tashkent airport | Аэропорт Ташкент | 塔什干机场
    TAS | Tashkent International Airport | аэропорт Ташкент | Ташкент аэропорт |
    Международный аэропорт Ташкент | airport Tashkent city | Islam Karimov Tashkent International Airport |
    Tashkent, Tashkent International Airport | аэропорт Ташкент-Южный | Islam Karimov | имени Ислама Каримова
samarkand-airport | airport | UZ | 39.70 66.98 | - | - | Samarkand airport | Аэропорт Самарканд | 撒马尔罕机场
    SKD | Samarkand International Airport | аэропорт Самарканд | Самарканд аэропорт |
    Международный аэропорт Самарканд | airport Samarkand city
bukhara-airport | airport | UZ | 39.77 64.48 | - | - | Bukhara airport | Аэропорт Бухара | 布哈拉机场
    BHK | Bukhara International Airport | аэропорт Бухара | Бухара аэропорт | Международный аэропорт Бухара |
    airport Bukhara city
termez-airport | airport | UZ | 37.29 67.31 | - | - | Termez airport | Аэропорт Термез | 铁尔梅兹机场
    TMJ | Termez International Airport | аэропорт Термез | Термез аэропорт | Международный аэропорт Термез |
    airport Termez city
fergana-airport | airport | UZ | 40.36 71.75 | - | - | Fergana airport | Аэропорт Фергана | 费尔干纳机场
    FEG | Fergana International Airport | аэропорт Фергана | Фергана аэропорт | Международный аэропорт Фергана |
    airport Fergana city
namangan-airport | airport | UZ | 40.98 71.56 | - | - | Namangan airport | Аэропорт Наманган | 纳曼干机场
    NMA | Namangan International Airport | аэропорт Наманган | Наманган аэропорт |
    Международный аэропорт Наманган | airport Namangan city
urgench-airport | airport | UZ | 41.58 60.64 | - | - | Urgench airport | Аэропорт Ургенч | 乌尔根奇机场
    UGC | Urgench International Airport | аэропорт Ургенч | Ургенч аэропорт | Международный аэропорт Ургенч |
    airport Urgench city
bishkek-airport | airport | KG | 43.06 74.48 | - | - | Bishkek airport | Аэропорт Бишкек | 比什凯克机场
    BSZ | Bishkek International Airport | аэропорт Бишкек | Бишкек аэропорт | Международный аэропорт Бишкек |
    airport Bishkek city | Manas | Манас | Manas International Airport | FRU | аэропорт Манас | Манас Бишкек
osh-airport | airport | KG | 40.61 72.79 | - | - | Osh airport | Аэропорт Ош | 奥什机场
    OSS | Osh International Airport | аэропорт Ош | Ош аэропорт | Международный аэропорт Ош | airport Osh city
dushanbe-airport | airport | TJ | 38.54 68.83 | - | - | Dushanbe airport | Аэропорт Душанбе | 杜尚别机场
    DYU | Dushanbe International Airport | аэропорт Душанбе | Душанбе аэропорт |
    Международный аэропорт Душанбе | airport Dushanbe city
khujand-airport | airport | TJ | 40.22 69.69 | - | - | Khujand airport | Аэропорт Худжанд | 苦盏机场
    LBD | Khujand International Airport | аэропорт Худжанд | Худжанд аэропорт | Международный аэропорт Худжанд |
    airport Khujand city
kulob-airport | airport | TJ | 37.99 69.81 | - | - | Kulob airport | Аэропорт Куляб | 库洛布机场
    TJU | Kulob International Airport | аэропорт Куляб | Куляб аэропорт | Международный аэропорт Куляб |
    airport Kulob city
ashgabat-airport | airport | TM | 37.99 58.36 | - | - | Ashgabat airport | Аэропорт Ашхабад | 阿什哈巴德机场
    ASB | Ashgabat International Airport | аэропорт Ашхабад | Ашхабад аэропорт |
    Международный аэропорт Ашхабад | airport Ashgabat city
turkmenabat-airport | airport | TM | 39.08 63.61 | - | - | Turkmenabat airport | Аэропорт Туркменабад | 土库曼纳巴德机场
    CRZ | Turkmenabat International Airport | аэропорт Туркменабад | Туркменабад аэропорт |
    Международный аэропорт Туркменабад | airport Turkmenabat city
mary-airport | airport | TM | 37.62 61.90 | - | - | Mary airport | Аэропорт Мары | 马雷机场
    MYP | Mary International Airport | аэропорт Мары | Мары аэропорт | Международный аэропорт Мары |
    airport Mary city
turkmenbashi-airport | airport | TM | 40.06 53.01 | - | - | Turkmenbashi airport | Аэропорт Туркменбаши | 土库曼巴希机场
    KRW | Turkmenbashi International Airport | аэропорт Туркменбаши | Туркменбаши аэропорт |
    Международный аэропорт Туркменбаши | airport Turkmenbashi city
baku-airport | airport | AZ | 40.47 50.05 | - | - | Baku airport | Аэропорт Баку | 巴库机场
    GYD | Baku International Airport | аэропорт Баку | Баку аэропорт | Международный аэропорт Баку |
    airport Baku city | Heydar Aliyev International Airport | Аэропорт Гейдар Алиев | Bina airport | аэропорт Бина
ganja-airport | airport | AZ | 40.74 46.32 | - | - | Ganja airport | Аэропорт Гянджа | 占贾机场
    GNJ | Ganja International Airport | аэропорт Гянджа | Гянджа аэропорт | Международный аэропорт Гянджа |
    airport Ganja city
nakhchivan-airport | airport | AZ | 39.19 45.46 | - | - | Nakhchivan airport | Аэропорт Нахичевань | 纳希切万机场
    NAJ | Nakhchivan International Airport | аэропорт Нахичевань | Нахичевань аэропорт |
    Международный аэропорт Нахичевань | airport Nakhchivan city
ulaanbaatar-airport | airport | MN | 47.65 106.82 | - | - | Ulaanbaatar airport | Аэропорт Улан-Батор | 乌兰巴托机场
    UBN | Ulaanbaatar International Airport | аэропорт Улан-Батор | Улан-Батор аэропорт |
    Международный аэропорт Улан-Батор | airport Ulaanbaatar city | Chinggis Khaan International Airport
urumqi-airport | airport | CN | 43.91 87.47 | - | - | Urumqi airport | Аэропорт Урумчи | 乌鲁木齐机场
    URC | Diwopu | 地窝堡国际机场 | Urumqi International Airport | аэропорт Урумчи | Урумчи аэропорт | Международный аэропорт Урумчи |
    airport Urumqi city
kashgar-airport | airport | CN | 39.54 76.02 | - | - | Kashgar airport | Аэропорт Кашгар | 喀什机场
    KHG | Kashgar International Airport | аэропорт Кашгар | Кашгар аэропорт | Международный аэропорт Кашгар |
    airport Kashgar city
beijing-airport | airport | CN | 40.08 116.58 | - | - | Beijing airport | Аэропорт Пекин | 北京机场
    PEK | Beijing International Airport | аэропорт Пекин | Пекин аэропорт | Международный аэропорт Пекин |
    airport Beijing city
shanghai-airport | airport | CN | 31.14 121.81 | - | - | Shanghai airport | Аэропорт Шанхай | 上海机场
    PVG | Shanghai International Airport | аэропорт Шанхай | Шанхай аэропорт | Международный аэропорт Шанхай |
    airport Shanghai city
guangzhou-airport | airport | CN | 23.39 113.30 | - | - | Guangzhou airport | Аэропорт Гуанчжоу | 广州机场
    CAN | Guangzhou International Airport | аэропорт Гуанчжоу | Гуанчжоу аэропорт |
    Международный аэропорт Гуанчжоу | airport Guangzhou city
xian-airport | airport | CN | 34.45 108.75 | - | - | Xi'an airport | Аэропорт Сиань | 西安机场
    XIY | Xi'an International Airport | аэропорт Сиань | Сиань аэропорт | Международный аэропорт Сиань |
    airport Xi'an city
istanbul-airport | airport | TR | 41.26 28.74 | - | - | Istanbul airport | Аэропорт Стамбул | 伊斯坦布尔机场
    IST | Istanbul International Airport | аэропорт Стамбул | Стамбул аэропорт |
    Международный аэропорт Стамбул | airport Istanbul city
dubai-airport | airport | AE | 25.25 55.36 | - | - | Dubai airport | Аэропорт Дубай | 迪拜机场
    DXB | Dubai International Airport | аэропорт Дубай | Дубай аэропорт | Международный аэропорт Дубай |
    airport Dubai city
moscow-airport | airport | RU | 55.97 37.41 | - | - | Moscow airport | Аэропорт Москва | 莫斯科机场
    SVO | Moscow International Airport | аэропорт Москва | Москва аэропорт | Международный аэропорт Москва |
    airport Moscow city
kabul-airport | airport | AF | 34.57 69.21 | - | - | Kabul airport | Аэропорт Кабул | 喀布尔机场
    KBL | Kabul International Airport | аэропорт Кабул | Кабул аэропорт | Международный аэропорт Кабул |
    airport Kabul city
"""

HUBS = """
alat-port | seaport | AZ | 39.98 49.43 | - | - | Alat port (Baku) | Порт Алят (Баку) | 阿利亚特港
    Alat | Алят | Ələt limanı | Baku International Sea Trade Port
baku-port | seaport | AZ | 40.36 49.86 | - | - | Baku port | Порт Баку | 巴库港
    Бакинский порт
aktau-port | seaport | KZ | 43.60 51.22 | KZAAU | - | Aktau port | Порт Актау | 阿克套港
    Морской порт Актау | Aktau sea port
kuryk-port | seaport | KZ | 43.17 51.60 | KZKUR | - | Kuryk port | Порт Курык | 库里克港
    Kuryk | Курык | Құрық порты
turkmenbashi-port | seaport | TM | 40.01 53.01 | TMKRW | - | Turkmenbashi port | Порт Туркменбаши | 土库曼巴希港
    Международный морской порт Туркменбаши
poti-port | seaport | GE | 42.15 41.66 | GEPTI | - | Poti port | Порт Поти | 波季港
    Poti | Поти
batumi-port | seaport | GE | 41.65 41.65 | GEBUS | - | Batumi port | Порт Батуми | 巴统港
    Batumi | Батуми
anzali-port | seaport | IR | 37.47 49.46 | IRBAZ | - | Bandar-e Anzali | Энзели | 安扎利港
    Anzali | Бендер-Энзели
bandar-abbas-port | seaport | IR | 27.13 56.06 | IRSRP | - | Bandar Abbas | Бендер-Аббас | 阿巴斯港
    Shahid Rajaee
lianyungang-port | seaport | CN | 34.74 119.45 | CNLYG | - | Lianyungang | Ляньюньган | 连云港
tianjin-port | seaport | CN | 38.98 117.74 | CNTNG | - | Tianjin port | Порт Тяньцзинь | 天津港
    Tianjin | Тяньцзинь | 天津新港
qingdao-port | seaport | CN | 36.09 120.32 | - | - | Qingdao port | Порт Циндао | 青岛港
    Qingdao | Циндао
karachi-port | seaport | PK | 24.84 66.98 | - | - | Karachi port | Порт Карачи | 卡拉奇港
termez-river-port | river-port | UZ | 37.20 67.27 | - | - | Termez river port | Речной порт Термез | 铁尔梅兹河港
    Речной порт | "Речной порт" т.п.
tashkent-cargo | customs-terminal | UZ | 41.36 69.22 | UZCHU | - | Chukursay | Чукурсай | 丘库尔赛
    Chuqursoy | Чукурсай терминал
sergeli-terminal | customs-terminal | UZ | 41.21 69.22 | - | - | Sergeli terminal | Терминал Сергели | 谢尔盖利
    Sergeli | Сергели | ТАПОиЧ Сергели
khorgos-gateway | customs-terminal | KZ | 44.21 80.33 | KZHOR | - | Khorgos Gateway | Сухой порт Хоргос | 霍尔果斯无水港
    KTZE Khorgos Gateway | Хоргос Восточные ворота
bilajari-terminal | customs-terminal | AZ | 40.45 49.80 | - | - | Bilajari | Баладжары | 比拉贾里
    Biləcəri
zamyn-uud-terminal | customs-terminal | MN | 43.73 111.88 | - | - | Zamyn-Uud free zone | СЭЗ Замын-Ууд | 扎门乌德自贸区
ulaanbaatar-terminal | customs-terminal | MN | 47.91 106.87 | - | - | Tolgoit terminal | Терминал Толгойт | 托勒盖特
    Толгойт
urumqi-terminal | customs-terminal | CN | 43.86 87.45 | - | - | Urumqi land port | Сухой порт Урумчи | 乌鲁木齐陆港区
dushanbe-terminal | customs-terminal | TJ | 38.56 68.75 | - | - | Dushanbe-2 terminal | Терминал Душанбе-2 | 杜尚别二站
    Dushanbe-2 | Душанбе-2
bishkek-terminal | customs-terminal | KG | 42.90 74.63 | KGALA | - | Alamedin | Аламедин | 阿拉梅金
    Alamudun | Аламедин терминал
almaty-1 | rail-station | KZ | 43.34 76.95 | - | - | Almaty-1 | Алматы-1 | 阿拉木图一站
    Алматы 1 станция
semey-station | rail-station | KZ | 50.40 80.24 | - | - | Semey station | Станция Семей | 塞梅伊站
    железнодорожная станция Семей
lugovaya-station | rail-station | KZ | 42.95 72.76 | - | - | Lugovaya | Луговая | 卢戈瓦亚
    Құлан | Lugovoy | Луговой
arys-station | rail-station | KZ | 42.43 68.81 | KZARY | - | Arys | Арысь | 阿雷斯
    Арыс
bishkek-1 | rail-station | KG | 42.86 74.60 | - | - | Bishkek-1 | Бишкек-1 | 比什凯克一站
    Станция Бишкек
dushanbe-station | rail-station | TJ | 38.56 68.80 | - | - | Dushanbe-1 | Душанбе-1 | 杜尚别一站
    railway station Dushanbe city
tashkent-station | rail-station | UZ | 41.29 69.29 | - | - | Tashkent central station | Ташкент-Пассажирский | 塔什干站
    Северный вокзал Ташкент
ashgabat-station | rail-station | TM | 37.94 58.38 | - | - | Ashgabat station | Станция Ашхабад | 阿什哈巴德站
ulaanbaatar-station | rail-station | MN | 47.91 106.88 | - | - | Ulaanbaatar station | Станция Улан-Батор | 乌兰巴托站
almaty-mail | mail-centre | KZ | 43.30 76.90 | - | - | Almaty mail exchange | ММПО Алматы | 阿拉木图邮件处理中心
    Алматы ММПО
tashkent-mail | mail-centre | UZ | 41.31 69.28 | - | - | Tashkent mail exchange | ММПО Ташкент | 塔什干邮件处理中心
    Ташкент ММПО
baku-mail | mail-centre | AZ | 40.40 49.85 | - | - | Baku mail exchange | ММПО Баку | 巴库邮件处理中心
bishkek-mail | mail-centre | KG | 42.87 74.59 | - | - | Bishkek mail exchange | ММПО Бишкек | 比什凯克邮件处理中心
dushanbe-mail | mail-centre | TJ | 38.57 68.79 | - | - | Dushanbe mail exchange | ММПО Душанбе | 杜尚别邮件处理中心
ashgabat-mail | mail-centre | TM | 37.95 58.38 | - | - | Ashgabat mail exchange | ММПО Ашхабад | 阿什哈巴德邮件处理中心
ulaanbaatar-mail | mail-centre | MN | 47.92 106.91 | - | - | Ulaanbaatar mail exchange | ММПО УБ | 乌兰巴托邮件中心
urumqi-mail | mail-centre | CN | 43.84 87.60 | - | - | Urumqi mail exchange | ММПО Урумчи | 乌鲁木齐国际邮件互换局
"""
