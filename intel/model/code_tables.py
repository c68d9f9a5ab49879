"""The closed code lists and how sources write their entries.

Plain rows read by ``codes``: code, English, Russian and Chinese name on one line, the further
names indented below it, ``|`` between any two. Among the further names are the values of public
seizure data, so that a source needs no table of its own for them.
"""

# UN/CEFACT Recommendation 19.
MODES = """
0 | mode not specified | вид транспорта не указан | 未指明
    transport mode not specified | other | другое | прочее | другой вид транспорта | 其他
1 | maritime | морской | 海运
    sea | maritime transport | commercial sea | private sea | морской транспорт | vessel | ship | boat | судно | 海上 |
    水运海运 | dəniz | porto | commercial vessel | sea transport
2 | rail | железнодорожный | 铁路
    rail transport | railway | train | ж/д | жд | железнодорожный транспорт | поезд | железная дорога | 铁路运输 |
    火车 | temir yo'l | темір жол | төмөр зам
3 | road | автомобильный | 公路
    road transport | commercial road | private road | автотранспорт | автомобильный транспорт | авто | автомобиль |
    car | truck | bus | lorry | vehicle | 公路运输 | 汽车 | avtomobil | авто транспорт | motor vehicle
4 | air | воздушный | 航空
    air transport | commercial air | private air | авиа | воздушный транспорт | авиационный | aircraft | plane |
    самолет | 空运 | 航空运输 | hava | aeroporto | commercial airline
5 | mail | почтовый | 邮递
    post | postal | почта | почтовые отправления | mail transport | parcel | courier | express mail | 邮寄 | 邮政 |
    pochta | international mail
6 | multimodal | мультимодальный | 多式联运
    multimodal transport | combined | смешанный | мультимодальные перевозки | intermodal | combined transport
7 | fixed installation | стационарный | 固定运输设施
    fixed transport installation | pipeline | трубопровод | трубопроводный | 管道 | power line
8 | inland water | внутренний водный | 内河
    inland water transport | river | речной | речной транспорт | 内河运输 | 河运 | inland waterway
9 | not applicable | не применяется | 不适用
    transport mode not applicable | pedestrian | on foot | пешком | пешеход | own propulsion | своим ходом | 步行 |
    walking | piyoda
"""

PLACE_TYPES = """
road-bcp | road border crossing | автомобильный пункт пропуска | 公路口岸
    road border crossing point | автомобильный погранпереход | таможенный пост автомобильный | 公路边检
rail-bcp | rail border crossing | железнодорожный пункт пропуска | 铁路口岸
    rail border crossing point | железнодорожный погранпереход
land-border | land border | сухопутная граница | 陆地边境
    frontier | border | граница | border crossing | border crossing point | bcp | пункт пропуска | border post | 边境 |
    口岸 | green border | зеленая граница
seaport | seaport | морской порт | 海港
    sea port | port | порт | harbour | 港口 | porto | liman | dock
river-port | river port | речной порт | 河港
airport | airport | аэропорт | 机场
    international airport | международный аэропорт | aeroporto | aeropuerto | aeroport | нисэх буудал
rail-station | rail station | железнодорожная станция | 火车站
    railway station | станция | вокзал | жд вокзал | train station | rail yard | 铁路车站
bus-station | bus station | автовокзал | 汽车站
    bus terminal
mail-centre | mail centre | место международного почтового обмена | 邮件处理中心
    post office | почта | почтамт | почтовое отделение | international mail processing centre | ммпо | 邮局 |
    mail center | postal facility | sorting office
express-hub | express hub | терминал экспресс-грузов | 快件中心
    courier hub | courier | courier office | courier company
customs-terminal | customs terminal | таможенный терминал | 海关监管场所
    свх | temporary storage | таможенный склад | cargo terminal | freight | customs post | таможенный пост |
    container terminal | dry port
free-zone | free zone | свободная экономическая зона | 自由贸易区
    free trade zone | сэз | ftz | special economic zone | 保税区
warehouse | warehouse | склад | 仓库
    storage | depot | хранилище | store | commercial garage | garage
checkpoint | checkpoint | контрольно-пропускной пункт | 检查站
    check point | кпп | блокпост | road block | roadblock | рубеж | пост дпс | police post
road | road | дорога | 道路
    highway | автодорога | трасса | motorway | 公路段 | via publica | vias publicas | carretera | tramo de via
street | street | улица | 街道
    square | площадь | park | public place | public street | market | рынок | bazaar
vehicle | in a vehicle | в транспортном средстве | 车内
    vehicle | car | truck | truck / lorry | lorry | bus | автомобиль | автобус | грузовик |
    interior vehiculo servicio publico | taxi | motorcycle | in vehicle
train | on a train | в поезде | 列车上
    train | поезд | вагон | 列车
vessel | on a vessel | на судне | 船上
    ship | vessel | boat | судно | yacht
aircraft | on an aircraft | на борту самолета | 飞机上
    aircraft | plane
at-sea | at sea | в море | 海上
    sea | underwater site | high seas | territorial waters | offshore
coast | beach or coast | побережье | 海岸
    beach | coast | shore | пляж
residence | residence | жилище | 住所
    home/residence | home | flat/apartment | flat | apartment | house | дом | квартира | 住宅 | casas de habitacion |
    private residence | dwelling | sector residencias
hotel | hotel | гостиница | 酒店
    hostel | motel | 宾馆
building | other building | другое здание | 其他建筑
    building | здание | church/place of worship | hospital | restaurant / cafe | office | school | shop | больница |
    place of worship | restaurant | bar/nightclub | nightclub | factory | university | prison | магазин | 商店
laboratory | clandestine laboratory | подпольная лаборатория | 制毒窝点
    laboratory | lab | лаборатория | laboratorio de cristalizacion | clandestine lab
open-country | open country | открытая местность | 野外
    open air | field | поле | village | rural area | farm | forest | mountain | desert | фермерское хозяйство |
    fincas y similares | rios | settlement | outdoors | cave | горы | село
underground | underground | под землей | 地下
    tunnel | тоннель | metro | метро | subway
inland | inland place | внутри страны | 境内
    inland | city | town | город | внутренняя территория | national territory | 国内
other | other | другое | 其他
    прочее | other place | others
"""

DIRECTIONS = """
inbound | inbound | въезд | 入境
    border - inbound | import | ввоз | импорт | entry | incoming | 进口 | arrival | въездное | kirish
outbound | outbound | выезд | 出境
    border - outbound | export | вывоз | экспорт | exit | outgoing | 出口 | departure | chiqish
transit | transit | транзит | 过境
    border - transit/free trade zone | transit/free trade zone | tranzit | транзитное | 转口 | border - transit
internal | internal | внутри страны | 境内
    national territory/domestic seizure | domestic | national territory | domestic seizure | внутреннее перемещение |
    internal movement | inland | 国内
"""

# The first two digits are those of EU and EAEU procedures, where there is one.
PROCEDURES = """
import | release for free circulation | выпуск для внутреннего потребления | 一般进口
    import | home use | im 40 | им 40 | импорт | 40 | free circulation | 进口
export | export | экспорт | 一般出口
    ex 10 | эк 10 | 10 | 出口 | вывоз
transit | transit | таможенный транзит | 转关过境
    customs transit | t1 | tir | тт | транзит | мдп | 80 | 过境
transhipment | transhipment | перегрузка | 转运
    transshipment | перевалка
warehousing | customs warehousing | таможенный склад | 保税仓储
    warehousing | warehouse | 70 | хранение
temporary-admission | temporary admission | временный ввоз | 暂时进境
    temporary import | ata | 53 | временный ввоз (допуск)
inward-processing | inward processing | переработка на таможенной территории | 进料加工
    51 | processing
re-export | re-export | реэкспорт | 复出口
    reexport | 31
free-zone | free zone | свободная таможенная зона | 保税区
    78 | free trade zone
passenger | passenger allowance | личное пользование | 个人自用
    personal use | товары для личного пользования | green channel | red channel | baggage | зеленый коридор |
    физлицо | 行李物品
mail | postal or express | почтовые и экспресс-отправления | 邮件快件
    postal | express | мпо | cn22 | cn23 | 邮递物品
none | no procedure | вне процедур | 无申报
    undeclared | smuggling outside posts | minus posts | помимо таможенного контроля | 绕关走私
"""

TRAFFIC_TYPES = """
cargo | cargo | груз | 货物
    freight | грузовое | коммерческий груз | commercial cargo | goods vehicle | 货运
passenger | passenger | пассажир | 旅客
    travellers | пассажирское | traveller | пассажиры | 客运 | on person
baggage | baggage | багаж | 行李
    luggage | checked baggage | hand luggage | ручная кладь | unaccompanied baggage
mail | mail | почта | 邮件
    post | postal | почтовое отправление | letter post | parcel post | 邮包
express | express | экспресс | 快件
    courier | экспресс-груз | express courier | экспресс-отправление
crew | crew | экипаж | 机组船员
    crew member | driver | поездная бригада | член экипажа
small-border | small border traffic | приграничная торговля | 边民互市
    local border traffic | border trade | челноки | shuttle trade | 边贸
private-vehicle | private vehicle | личный транспорт | 私家车
    private car | легковой автомобиль
"""

DETECTION_METHODS = """
risk-profile | risk profile | система управления рисками | 风险布控
    risk profiling | targeting | profiling | сур | профиль риска | selectivity | risk analysis | 布控
routine | routine control | обычный контроль | 例行检查
    routine | плановый досмотр | normal control | routine check | 常规检查
random | random selection | случайный выбор | 随机抽查
    random | случайная выборка | spot check
intelligence | intelligence | оперативная информация | 情报
    tip-off | information | informant | оперативные данные | tip off | сообщение | 线索 | intelligence-led
investigation | investigation | расследование | 调查
    inquiry | следствие | орм | оперативно-розыскные мероприятия | 侦查
mutual-assistance | mutual assistance | взаимная помощь | 国际协作
    foreign customs | запрос зарубежной таможни | request of another administration | rilo | 国际合作
dog | detector dog | служебная собака | 缉毒犬
    dog | canine | k9 | кинолог | кинологическая служба | sniffer dog | 工作犬
scanner | non-intrusive inspection | инспекционно-досмотровый комплекс | 机检
    scanner | x-ray | xray | nii | идк | рентген | x ray | 机检查验 | scanning | интроскоп
hand-held | hand-held device | переносной прибор | 手持设备
    hand held detector | spectrometer | endoscope | эндоскоп | dosimeter | спектрометр | radiation portal
search | physical search | досмотр | 人工查验
    physical examination | personal search | личный досмотр | таможенный досмотр | manual search | 开箱查验 | досмотр ТС
weighing | weighing | взвешивание | 称重
    weight mismatch | весы
behaviour | behaviour | поведение | 行为观察
    behavioural analysis | nervousness | поведенческие признаки
documents | document check | проверка документов | 单证审核
    documentary check | document control | 审单
seal-check | seal check | проверка пломб | 封志核查
    broken seal | нарушение пломб
controlled-delivery | controlled delivery | контролируемая поставка | 控制下交付
    контролируемая доставка
found | found abandoned | обнаружено бесхозным | 无主查获
    abandoned | бесхозное | unclaimed
other | other | другое | 其他
    прочее
"""

CONCEALMENT_METHODS = """
none | not concealed | без сокрытия | 未藏匿
    not hidden | openly | carry | carried | открыто | без признаков сокрытия | in plain view | carried openly
on-body | on the body | на теле | 人身绑藏
    body | strapped to body | attached to body | на себе | 体绑 | body pack | person
swallowed | swallowed | проглочено | 吞服
    stomach | ingested | internal | внутриполостное | внутриполостной | 体内 | body packer | внутри организма
body-cavity | body cavity | полость тела | 体腔
    inserted | in body cavity | вагинально | ректально | body cavities
clothing | clothing | одежда | 衣物
    outerwear | underwear | shoes | footwear | clothes | обувь | в одежде | hat | 衣服鞋帽 | belt | garments
baggage | baggage | багаж | 行李
    suitcase | luggage | bag | чемодан | сумка | в багаже | rucksack | backpack | checked baggage | travel bag
hand-baggage | hand baggage | ручная кладь | 手提行李
    handbag | hand luggage | purse | hand bag
false-bottom | false bottom or wall | двойное дно | 夹层
    double bottom | double wall | false wall | двойное дно чемодана | 夹藏 | hidden compartment | тайник |
    secret compartment | специально изготовленный тайник | 暗格
vehicle-parts | vehicle parts | части транспортного средства | 车辆部件
    car parts | tyre | tyres | spare wheel | fuel tank | топливный бак | engine | dashboard | door panel | бензобак |
    запасное колесо | панель приборов | конструктивные полости | ship's parts | aircraft parts | 油箱 | 轮胎 | wheel |
    обшивка салона | vehicle structure | chassis
vehicle | in the vehicle | в транспортном средстве | 车内
    transport vehicle | vehicle | car | cabin | кабина | салон | boot | trunk | багажник | truck | кабина водителя |
    驾驶室 | means of transport
wagon-parts | wagon structure | конструкция вагона | 车厢结构
    under wagon | потолок вагона | купе | train compartment | вагон
container-structure | container structure | конструкция контейнера | 集装箱结构
    container | refrigeration unit | рефрижератор | container wall | reefer | холодильная установка
cargo | among the cargo | среди груза | 夹藏于货物
    freight | in cargo | cargo | в грузе | legal goods | in goods | hidden in goods | среди товара | 货物中
false-declaration | false declaration | недостоверное декларирование | 伪报
    misdeclared | misdeclaration | under another name | недекларирование | 瞒报 | under-declared | cover load |
    прикрытие
rip-on | rip-on/rip-off | вброс в легальный груз | 夹带
    rip on rip off | rip-off | rip on/rip off
mail | in mail | в почтовом отправлении | 邮件内
    postal | letter | parcel | envelope | почтовое отправление | посылка | бандероль | post | package | mail parcel
food-drink | in food or drink | в продуктах | 食品饮料
    beverages | food | продукты | drinks | fruit | vegetables | 食品 | sweets | canned food | bottle | напитки | tea
personal-goods | in personal goods | в личных вещах | 个人物品
    cosmetics | toys | books | documents | личные вещи | toiletries | medicine | jewellery | souvenirs | carpets |
    игрушки | 玩具 | carpet | handicraft | ковер
appliances | in appliances or machinery | в технике | 电器机械
    electrical parts | machinery | electronics | бытовая техника | оборудование | 电器 | machine | machine parts |
    electrical appliances | электроника | computer
furniture | in furniture | в мебели | 家具
    мебель | fixtures | toilet | bathroom | сантехника
bags | in bags or sacks | в пакетах и мешках | 袋装
    plastic bags | sack | plastic bag | мешок | пакет | sacks | bags | polythene bag
premises | in premises | в помещении | 房屋内
    residence | house | building | дом | помещение | cache | схрон | buried | в доме | underground | apartment
animals | in or with animals | в животных | 动物
    animal | livestock | скот
fuel-liquid | dissolved in liquid | растворено в жидкости | 溶于液体
    dissolved | liquid | impregnated | пропитка | solution
drone | by drone | беспилотник | 无人机
    drone | uav | дрон
other | other | другое | 其他
    прочее | others | иное
"""

# A subset of UN/CEFACT Recommendation 21.
PACKAGES = """
AM | ampoule | ампула | 安瓿
    ampoules | ампулы
BA | barrel | бочонок | 大桶
    barrels
BG | bag | пакет | 袋
    bags | plastic bag | пакеты | polybag
BL | bale, compressed | кипа прессованная | 压缩包
    bale | bales | тюк | кипа
BN | bale, not compressed | кипа непрессованная | 非压缩包
BO | bottle | бутылка | 瓶
    bottles | бутылки | bottle, non-protected, cylindrical
BR | bar | брусок | 条
    bars
BX | box | коробка | 盒
    boxes | коробки | ящик картонный
CA | can | банка | 罐
    cans | банки
CR | crate | решетчатый ящик | 板条箱
    crates
CS | case | ящик | 箱
    cases | ящики
CT | carton | картонная упаковка | 纸箱
    cartons | картон | блок
CY | cylinder | баллон | 气瓶
    cylinders | баллоны
DR | drum | барабан | 桶
    drums | бочка | бочки
EN | envelope | конверт | 信封
    envelopes | конверты
IN | ingot | слиток | 锭
    ingots | слитки
JC | jerrican | канистра | 方罐
    jerrycan | jerricans | канистры
JR | jar | кувшин | 广口瓶
    jars
NE | unpacked | без упаковки | 无包装
    unpackaged | loose | unpacked or unpackaged | без тары
PA | packet | пачка | 小包
    packets | пачки
PC | parcel | посылка | 包裹
    parcels | посылки | почтовая посылка
PK | package | упаковка | 包装
    packages | место | места | грузовое место | 件
PX | pallet | поддон | 托盘
    pallets | паллета | палета
RO | roll | рулон | 卷
    rolls | рулоны
SA | sack | мешок | 麻袋
    sacks | мешки
SU | suitcase | чемодан | 手提箱
    suitcases | чемоданы
TN | tin | жестянка | 听
    tins
TU | tube | тюбик | 软管
    tubes
VI | vial | флакон | 小瓶
    vials
VL | bulk, liquid | наливом | 散装液体
    bulk liquid | налив
VR | bulk, solid | навалом | 散装固体
    bulk | навал | насыпью | bulk, solid, granular particles
"""

ROLES = """
carrier | carrier | перевозчик | 承运人
    transporter | transport company | транспортная компания | haulier | 运输公司 | tashuvchi
consignor | consignor | отправитель | 发货人
    shipper | sender | exporter | грузоотправитель | экспортер | 寄件人 | 托运人
consignee | consignee | получатель | 收货人
    receiver | addressee | importer | recipient | грузополучатель | импортер | адресат | 收件人
declarant | declarant | декларант | 申报人
    customs broker | broker | таможенный представитель | таможенный брокер | 报关行 | agent
notify-party | notify party | уведомляемая сторона | 通知方
    notify
suspect | suspect | подозреваемый | 嫌疑人
    offender | accused | задержанный | правонарушитель | detained person | courier person | 当事人
driver | driver | водитель | 司机
    chauffeur | машинист | 驾驶员
"""
