"""Types of means of transport: UN/CEFACT Recommendation 28, every code that is in force.

Codes and English names as the vocabulary of UN/CEFACT has them (``vocabulary.uncefact.org``, list
``TransportMeansTypeCode``, public); where two codes have one name there, ours says which water or
mode. Russian and Chinese names and further names are written by us; a word that is less than a
code says (``truck``) names none of them. The first digit is the mode of
Recommendation 19. Columns: code, English, Russian, Chinese name; further names indented below.
"""

__all__ = ["MEANS_TYPES"]

MEANS_TYPES = """
1501 | Grain vessel | Зерновоз | 散粮船
1502 | Timber/log carrier | Лесовоз | 木材运输船
1503 | Wood chips vessel | Щеповоз | 木屑船
1504 | Steel products vessel | Судно для стальной продукции | 钢材运输船
1505 | Carrier, general cargo/container | Судно генеральных грузов и контейнеров | 杂货集装箱两用船
    general cargo vessel | сухогруз | 杂货船
1506 | Temperature controlled cargo vessels | Рефрижераторное судно | 冷藏船
    reefer vessel
1511 | Full container ship/cellular vessel | Контейнеровоз | 全集装箱船
    container ship | container vessel | 集装箱船
1512 | RoRo vessel | Ролкер | 滚装船
    ro-ro vessel | ro-ro ship | судно ро-ро
1513 | Car carrier | Автомобилевоз (судно) | 汽车运输船
1514 | Livestock carrier | Скотовоз (судно) | 牲畜运输船
1515 | Barge carrier - Lash ship | Лихтеровоз | 载驳船
1516 | Chemical carrier | Судно для химических грузов | 化学品运输船
1517 | Irradiated fuel carrier | Судно для облучённого топлива | 辐照燃料运输船
1518 | Heavy cargo vessel | Судно для тяжеловесов | 重货船
1519 | RoRo/Container vessel | Ролкер-контейнеровоз | 滚装集装箱船
1521 | Dry bulk carrier | Балкер | 干散货船
    bulk carrier | bulker | навалочник | 散货船
1522 | Ore carrier | Рудовоз | 矿砂船
1523 | Cement carrier | Цементовоз (судно) | 水泥船
1524 | Gravel carrier | Судно для гравия | 砂石船
1525 | Coal carrier | Углевоз | 运煤船
1531 | Crude oil tanker | Танкер для сырой нефти | 原油轮
1532 | Chemical tanker, coaster | Химовоз прибрежный | 沿海化学品船
1533 | Chemical tanker, deep sea | Химовоз океанский | 远洋化学品船
1534 | Oil and other derivatives tanker | Танкер для нефтепродуктов | 成品油轮
    product tanker
1541 | LPG tanker | Газовоз СУГ | 液化石油气船
1542 | LNG tanker | Газовоз СПГ | 液化天然气船
1543 | LNG/LPG tanker | Газовоз СПГ и СУГ | 液化气船
1551 | Asphalt/bitumen tanker | Битумовоз (судно) | 沥青船
1552 | Molasses tanker | Танкер для патоки | 糖蜜船
1553 | Vegetable oil tanker | Танкер для растительного масла | 植物油船
1591 | Cruise ship, sea | Круизное судно морское | 邮轮
1592 | Ferry, sea | Паром морской | 渡轮
1593 | Other passenger ship | Прочее пассажирское судно | 其他客船
1594 | Passenger ship, sailing | Парусное пассажирское судно | 帆船客轮
1601 | Tug, without tow | Буксир без состава | 无拖带拖船
1602 | Tug, with tow | Буксир с составом | 有拖带拖船
1603 | Salvage vessel | Судоподъёмное судно | 打捞船
1604 | Rescue vessel | Спасательное судно | 救助船
1605 | Oil combat vessel | Нефтесборное судно | 溢油回收船
1606 | Oil rig | Буровая установка | 石油钻井平台
1607 | Hospital vessel | Госпитальное судно | 医疗船
1711 | Pilot boat | Лоцманский катер | 引航船
1712 | Patrol/measure ship | Патрульное судно | 巡逻测量船
1721 | Supply vessel | Судно снабжения | 供应船
1723 | Offshore support vessel | Судно обеспечения | 海洋工程支援船
1724 | Pontoon | Понтон | 浮箱
1725 | Stone dumping vessel | Судно для отсыпки камня | 抛石船
1726 | Cable layer | Кабелеукладчик | 布缆船
1727 | Buoyage vessel | Судно обстановки | 航标船
1728 | Icebreaker | Ледокол | 破冰船
1729 | Pipelaying vessel | Трубоукладчик (судно) | 铺管船
1751 | Trawler | Траулер | 拖网渔船
1752 | Cutter | Катер | 快艇
1753 | Factory ship | Плавучая база | 加工船
1761 | Fishery research vessel | Рыбохозяйственное исследовательское судно | 渔业调查船
1762 | Climate registration vessel | Судно погоды | 气象船
1763 | Ship for environmental measurement | Судно экологических измерений | 环境监测船
1764 | Scientific vessel | Научное судно | 科考船
1765 | Sailing school ship | Парусное учебное судно | 风帆训练船
1766 | Training vessel | Учебное судно | 训练船
1781 | Crane, floating | Плавучий кран | 浮吊
1782 | Dock, floating | Плавучий док | 浮船坞
2201 | Train, super express | Поезд высокоскоростной | 高速列车
    high-speed train | 高铁
2202 | Train, sleeper | Поезд со спальными вагонами | 卧铺列车
2203 | Train, passenger, hired group | Поезд пассажирский заказной | 包租旅客列车
2301 | Blocktrain | Маршрутный поезд | 整列直达列车
    block train | блок-поезд | 班列
2302 | Train, container | Контейнерный поезд | 集装箱列车
    container train
2303 | Train, with one wagon | Поезд с одним вагоном | 单车厢列车
2304 | Train, with more than one and less than 20 wagons | Поезд до 20 вагонов | 二十节以下列车
2305 | Train, with more than 20 wagons | Поезд свыше 20 вагонов | 二十节以上列车
3100 | Truck, tautliner with removal trailer | Штора с прицепом | 侧帘卡车带挂车
3101 | Truck, tautliner with removable roof and removal trailer | Штора со съёмной крышей и прицепом | 活顶侧帘带挂车
3102 | Car, with caravan | Легковой автомобиль с прицепом-дачей | 轿车带房车
3103 | Truck, tautliner, 25 tonne | Штора, 25 тонн | 25吨侧帘卡车
3104 | Truck, tautliner, 25 tonne with removable roof | Штора, 25 тонн, со съёмной крышей | 25吨活顶侧帘卡车
3105 | Lorry, articulated, flat bed, 25 tonne | Автопоезд бортовой, 25 тонн | 25吨平板半挂车
3106 | Lorry, articulated, flat bed, 24 tonne, with 10 metre crane | Автопоезд, 24 т, кран 10 м | 半挂车带10米吊机
3107 | Lorry, articulated, flat bed, 24 tonne, with 15 metre crane | Автопоезд, 24 т, кран 15 м | 半挂车带15米吊机
3108 | Lorry, articulated, flat bed, 24 tonne, with 18 metre crane | Автопоезд, 24 т, кран 18 м | 半挂车带18米吊机
3109 | Lorry, articulated, flat bed, 10 tonne | Автопоезд бортовой, 10 тонн | 10吨平板半挂车
3110 | Truck, tautliner, 25 tonne, with 90 cubic metre trailer | Штора, 25 т, прицеп 90 м³ | 侧帘车带90立方米挂车
3111 | Truck, tautliner, 25 tonne, with 120 cubic metre trailer | Штора, 25 т, прицеп 120 м³ | 侧帘车带120立方米挂车
3112 | Lorry, flat with trailer and 10 metre crane | Бортовой с прицепом и краном 10 м | 平板车带挂车及10米吊机
3113 | Lorry, articulated with tank | Автопоезд-цистерна | 罐式半挂车
3114 | Lorry, flat, 15 tonne | Бортовой, 15 тонн | 15吨平板车
3115 | Lorry, flat, 15 tonne with crane | Бортовой, 15 тонн, с краном | 15吨平板车带吊机
3116 | Truck, isothermic | Изотермический грузовик | 保温卡车
3117 | Truck, refrigerated | Рефрижератор (грузовик) | 冷藏卡车
    reefer truck | авторефрижератор
3118 | Van, freezer | Фургон морозильный | 冷冻厢式车
3119 | Van, isothermic | Фургон изотермический | 保温厢式车
3120 | Van, refrigerated | Фургон-рефрижератор | 冷藏厢式车
3121 | Truck, bulk | Грузовик для навалочных грузов | 散货卡车
3122 | Truck, tip-up | Самосвал | 自卸车
    dump truck | tipper
3123 | Truck, articulated, tip-up | Самосвал сочленённый | 铰接自卸车
3124 | Truck, rigid, with tank | Автоцистерна одиночная | 罐式卡车
3125 | Truck, tautliner | Грузовик со шторным тентом | 侧帘卡车
3126 | Truck, tautliner, with removable roof | Грузовик шторный со съёмной крышей | 活顶侧帘卡车
3127 | Truck, with opening floor | Грузовик с открывающимся полом | 底卸式卡车
3128 | Truck, freezer | Морозильный грузовик | 冷冻卡车
3129 | Truck, with crane for moving goods, without trailer | Манипулятор без прицепа | 随车吊（无挂车）
3130 | Truck, with crane for moving goods, with trailer | Манипулятор с прицепом | 随车吊（带挂车）
3131 | Truck, with crane for lifting goods, without trailer | Автокран без прицепа | 起重车（无挂车）
3132 | Truck, with crane for lifting goods, with trailer | Автокран с прицепом | 起重车（带挂车）
3133 | Taxi cab | Такси | 出租车
    taxi
3134 | Truck, furniture | Мебельный фургон | 家具车
3135 | Truck, hydrant | Гидрант-заправщик | 消防栓车
3136 | Car | Легковой автомобиль | 轿车
    passenger car | motor car | легковая машина | автомобиль | 小汽车
3137 | Truck, with tail-lift | Грузовик с гидробортом | 尾板卡车
3138 | Armoured vehicle | Бронированный автомобиль | 装甲车
3201 | Car, elevator | Автоподъёмник | 升降车
3301 | Bus, with trailer | Автобус с прицепом | 带挂车客车
3302 | Bus, highway | Автобус междугородный | 长途客车
3303 | Bus, sightseeing | Автобус экскурсионный | 观光巴士
3304 | Bus, airport/city | Автобус городской | 机场或市内巴士
4000 | Aircraft, type unknown | Воздушное судно, тип неизвестен | 机型不明航空器
    aircraft | plane | самолет | воздушное судно | 飞机
5000 | Mail, type unknown | Почта, тип неизвестен | 类型不明邮件
    mail
8021 | Motor tanker, liquid cargo, type N | Самоходный танкер речной, тип N | N型内河机动油轮
8022 | Motor tanker, liquid cargo, type C | Самоходный танкер речной, тип C | C型内河机动油轮
8023 | Motor tanker, dry cargo | Самоходное судно речное, сухой груз | 内河机动干货罐船
8161 | Tank barge, liquid cargo, type N | Баржа наливная, тип N | N型液货驳
8162 | Tank barge, liquid cargo, type C | Баржа наливная, тип C | C型液货驳
8163 | Tank barge, dry cargo | Баржа для сухих грузов | 干货罐驳
8441 | Ferry, inland water | Паром речной | 内河渡轮
8442 | Red cross ship | Судно Красного Креста | 红十字船
8443 | Cruise ship, inland water | Круизное судно речное | 内河游轮
8444 | Passenger ship without accommodation | Пассажирское судно без кают | 无舱位客船
8445 | Day-trip high speed vessel | Скоростное прогулочное судно | 高速游览船
8446 | Day-trip hydrofoil vessel | Судно на подводных крыльях | 水翼游览船
8447 | Sailing cruise ship | Парусное круизное судно речное | 内河帆船游轮
8448 | Sailing passenger ship without accommodation | Парусное судно без кают | 无舱位帆船
8451 | Service vessel | Служебное судно | 服务船
8452 | Police patrol vessel | Полицейский катер | 警察巡逻船
8453 | Port service vessel | Портовое судно | 港口服务船
8454 | Navigation surveillance vessel | Судно надзора за судоходством | 航行监管船
"""
