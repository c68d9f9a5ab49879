"""The words in which an identifier is explained: English, Russian, Chinese.

The first table names each kind and says what its numbers look like; the second holds the sentences
and the names and meanings of parts. ``{}`` marks what is filled in.
"""

from collections.abc import Mapping
from types import MappingProxyType

from intel.model.vocabulary import Names, read_table

__all__ = ["FORM_OF_KIND", "NAME_OF_KIND", "SENTENCES"]

# code, and below it name | form: en, ru, zh
_KINDS = """
container
    container number | three letters, one of U J Z R A–E K, six digits, check digit
    номер контейнера | три буквы, одна из U J Z R A–E K, шесть цифр, контрольная цифра
    集装箱号 | 三个字母、一个类别字母（U J Z R A–E K）、六位数字、一位校验码
wagon
    wagon number (1520 mm) | eight digits, the last a check digit
    номер вагона (1520 мм) | восемь цифр, последняя контрольная
    车辆号（1520毫米轨距） | 八位数字，末位为校验码
uic_wagon
    UIC wagon number | twelve digits, the last a check digit
    номер вагона МСЖД | двенадцать цифр, последняя контрольная
    国际铁路联盟车辆号 | 十二位数字，末位为校验码
imo
    IMO ship number | seven digits, the last a check digit
    номер судна ИМО | семь цифр, последняя контрольная
    IMO船舶编号 | 七位数字，末位为校验码
mmsi
    ship radio number (MMSI) | nine digits that begin with a country's code
    номер судовой радиостанции (MMSI) | девять цифр, начинаются с кода страны
    水上移动业务标识码 | 九位数字，以国家代码开头
aircraft
    aircraft registration | a nationality mark and up to five letters or digits
    регистрационный знак воздушного судна | знак страны и до пяти букв или цифр
    航空器登记号 | 国籍标志加最多五位字母或数字
vin
    vehicle identification number (VIN) | 17 letters and digits without I, O and Q
    идентификационный номер автомобиля (VIN) | 17 букв и цифр без I, O и Q
    车辆识别代号（VIN） | 17位字母和数字，不含I、O、Q
plate
    registration plate | letters and digits
    государственный регистрационный знак | буквы и цифры
    车牌号 | 字母和数字
tir_carnet
    TIR carnet number | up to 25,000,000 without letters, above it with two letters of which one is X
    номер книжки МДП | до 25 000 000 без букв, выше — с двумя буквами, одна из них X
    TIR证号 | 25,000,000以内无字母，以上为两个字母（其一为X）加数字
tir_holder
    TIR holder number | country of three letters, association of three digits, up to ten digits
    номер держателя книжки МДП | страна (три буквы), объединение (три цифры), до десяти цифр
    TIR证持有人编号 | 三字母国家代码、三位协会代码、最多十位数字
mrn
    movement reference number (MRN) | two digits, a country, 13 letters and digits, check digit
    регистрационный номер перевозки (MRN) | две цифры, страна, 13 букв и цифр, контрольная цифра
    转运参考号（MRN） | 两位数字、国家代码、13位字母和数字、一位校验码
grn
    guarantee reference number (GRN) | two digits, a country, 12 letters and digits, check digit; a voucher may follow
    номер гарантии (GRN) | две цифры, страна, 12 букв и цифр, контрольная цифра; может следовать талон
    担保参考号（GRN） | 两位数字、国家代码、12位字母和数字、一位校验码，可附凭证号
awb
    air waybill number | airline of three digits, seven digits, check digit 0 to 6
    номер авианакладной | авиакомпания (три цифры), семь цифр, контрольная цифра от 0 до 6
    航空运单号 | 三位航空公司代码、七位数字、一位校验码（0至6）
cmr
    CMR consignment note number | no rule of numbering
    номер накладной CMR | правила нумерации нет
    CMR运单号 | 无编号规则
smgs
    SMGS consignment note number | no rule of numbering
    номер накладной СМГС | правила нумерации нет
    国际货协运单号 | 无编号规则
bill_of_lading
    bill of lading number | the carrier's own
    номер коносамента | собственный номер перевозчика
    提单号 | 承运人自编
declaration
    customs declaration number | national
    номер таможенной декларации | национальный
    报关单号 | 各国自定
s10
    postal item number (UPU S10) | two letters, eight digits, check digit, country
    номер почтового отправления (ВПС S10) | две буквы, восемь цифр, контрольная цифра, страна
    邮件号（万国邮联S10） | 两个字母、八位数字、一位校验码、国家代码
sscc
    serial shipping container code (SSCC) | 18 digits, the last a check digit
    код грузовой единицы (SSCC) | 18 цифр, последняя контрольная
    系列货运包装箱代码（SSCC） | 18位数字，末位为校验码
gs1
    GS1 element string | application identifiers, each with its value
    строка элементов GS1 | идентификаторы применения со значениями
    GS1单元数据串 | 应用标识符及其数据
ucr
    unique consignment reference (UCR) | year digit, country, 6 to 32 letters and digits
    уникальный номер партии товара (UCR) | цифра года, страна, от 6 до 32 букв и цифр
    唯一货物参考号（UCR） | 一位年份、国家代码、6至32位字母和数字
locode
    UN/LOCODE | country and three letters or digits 2 to 9
    код места UN/LOCODE | страна и три буквы или цифры от 2 до 9
    联合国口岸及相关地点代码 | 国家代码加三位字母或数字2至9
seal
    seal number | no rule of numbering
    номер пломбы | правила нумерации нет
    封志号 | 无编号规则
passport
    passport number | national
    номер паспорта | национальный
    护照号 | 各国自定
mrz
    machine-readable zone | three lines of 30, two of 36 or two of 44 characters
    машиносчитываемая зона | три строки по 30, две по 36 или две по 44 знака
    机读区 | 三行30字符、两行36字符或两行44字符
iin
    Kazakh IIN or BIN | twelve digits, the last a check digit
    ИИН или БИН Казахстана | двенадцать цифр, последняя контрольная
    哈萨克斯坦个人或企业识别号 | 十二位数字，末位为校验码
voen
    Azerbaijani taxpayer number (VOEN) | ten digits, the ninth a check digit, the last 1 or 2
    ИНН Азербайджана (VÖEN) | десять цифр, девятая контрольная, последняя 1 или 2
    阿塞拜疆纳税人号（VÖEN） | 十位数字，第九位为校验码，末位为1或2
az_fin
    Azerbaijani personal number (FIN) | seven letters and digits without I and O
    ФИН Азербайджана | семь букв и цифр без I и O
    阿塞拜疆个人识别号（FIN） | 七位字母和数字，不含I、O
uscc
    Chinese unified social credit code | 18 digits and letters, the last a check character
    единый код социального кредита КНР | 18 цифр и букв, последний знак контрольный
    统一社会信用代码 | 18位数字和字母，末位为校验码
ric
    Chinese identity number | 17 digits with place and day of birth, check character
    номер удостоверения личности КНР | 17 цифр с местом и днём рождения, контрольный знак
    公民身份号码 | 17位数字（含出生地和出生日期）加一位校验码
inn
    Russian taxpayer number (INN) | ten digits with one check digit, or twelve with two
    ИНН России | десять цифр с одной контрольной или двенадцать с двумя
    俄罗斯纳税人号（INN） | 十位数字含一位校验码，或十二位数字含两位校验码
unp
    Belarusian payer number (UNP) | nine digits or two letters and seven digits, the last a check digit
    УНП Беларуси | девять цифр или две буквы и семь цифр, последняя контрольная
    白俄罗斯纳税人号（УНП） | 九位数字或两个字母加七位数字，末位为校验码
vkn
    Turkish tax number (VKN) | ten digits, the last a check digit
    налоговый номер Турции (VKN) | десять цифр, последняя контрольная
    土耳其税号（VKN） | 十位数字，末位为校验码
pinfl
    Uzbek personal number (PINFL) | fourteen digits, the last a check digit
    ПИНФЛ Узбекистана | четырнадцать цифр, последняя контрольная
    乌兹别克斯坦个人识别号（PINFL） | 十四位数字，末位为校验码
stir
    Uzbek taxpayer number (STIR) | nine digits, the first 2 to 7
    ИНН Узбекистана (СТИР) | девять цифр, первая от 2 до 7
    乌兹别克斯坦纳税人号（STIR） | 九位数字，首位为2至7
kg_inn
    Kyrgyz personal and taxpayer number | fourteen digits
    ИНН (ПИН) Кыргызстана | четырнадцать цифр
    吉尔吉斯斯坦个人及纳税人号 | 十四位数字
tj_inn
    Tajik taxpayer number | nine or ten digits
    ИНН Таджикистана | девять или десять цифр
    塔吉克斯坦纳税人号 | 九位或十位数字
tm_tin
    Turkmen taxpayer number | twelve digits
    ИНН Туркменистана | двенадцать цифр
    土库曼斯坦纳税人号 | 十二位数字
mn_rd
    Mongolian registration number | two letters and eight digits with the day of birth
    регистрационный номер гражданина Монголии | две буквы и восемь цифр с днём рождения
    蒙古国公民登记号 | 两个字母加八位数字（含出生日期）
serial
    serial number | the maker's own
    серийный номер | присваивает изготовитель
    序列号 | 由制造商自定
tax_id
    taxpayer number | national
    номер налогоплательщика | национальный
    纳税人号 | 各国自定
company_register
    company register number | national
    регистрационный номер компании | национальный
    企业注册号 | 各国自定
imei
    device number (IMEI) | 15 digits, the last a check digit; 14 without it, 16 with a software version
    номер устройства (IMEI) | 15 цифр, последняя контрольная; 14 без неё, 16 с версией программы
    设备识别码（IMEI） | 15位数字，末位为校验码；无校验码为14位，带软件版本为16位
phone
    telephone number | a number of some country's plan
    номер телефона | номер из плана нумерации какой-либо страны
    电话号码 | 某国编号计划内的号码
email
    e-mail address | name@domain
    адрес электронной почты | имя@домен
    电子邮箱 | 名称@域名
address
    postal address | at least six letters
    почтовый адрес | не менее шести букв
    地址 | 至少六个字符
iban
    bank account number (IBAN) | country, two check digits, the country's own account number
    номер банковского счёта (IBAN) | страна, две контрольные цифры, номер счёта по правилам страны
    国际银行账号（IBAN） | 国家代码、两位校验码、该国账号
account
    account number | national
    номер счёта | национальный
    账号 | 各国自定
"""

_SENTENCES = """
is | this is a {} by {} | это {} по стандарту {} | 这是{}，标准：{}
normal | normal form: {} | нормальная форма: {} | 标准形式：{}
check_right | the check digit {} is right | контрольная цифра {} верна | 校验码{}正确
check_wrong | the check digit is {} and should be {}: a wrong character or a made-up number; kept as written
    контрольная цифра {}, а должна быть {}: ошибка в одном из знаков либо номер выдуман; он сохраняется как есть
    校验码为{}，应为{}：可能有字符错误或号码系伪造；按原样保留
check_never | no number with this body is ever given out; it is kept as written
    номера с такой основой не выдаются; он сохраняется как есть
    此号码主体从未发放；按原样保留
check_added | the check digit was not written; {} was added
    контрольная цифра не указана; добавлена {}
    未写校验码，已补{}
check_free | the check digit does not hold, which this maker's country does not require
    контрольная цифра не сходится, но в стране изготовителя она не обязательна
    校验码不符，但制造国不作要求
form_right | a number of this form can exist | такой номер возможен | 该格式有效
check_none | there is no check digit that could be computed
    контрольной цифры, которую можно вычислить, нет
    无可计算的校验码
form_wrong | this has not the form of a {}, which is: {}; it is kept as written
    это не похоже на {}; форма: {}; сохраняется как есть
    这不符合{}的格式：{}；按原样保留
folded | letters were replaced: {} | заменены буквы: {} | 已替换字母：{}
country | country: {} | страна: {} | 国家：{}
impossible_date | the date in it is no day that there is | дата в нём не существует | 其中的日期不存在
zeros | leading zeros were restored | восстановлены начальные нули | 已补回前导零
nothing | nothing here has the form of an identifier that is known
    ничего похожего на известный идентификатор нет
    未发现已知标识符的格式
absent | this says nothing: a placeholder, too short or too long
    здесь ничего не указано: заглушка, слишком коротко или слишком длинно
    无内容：占位符、过短或过长
owner | owner | владелец | 箱主
category | category | категория | 类别
serial | serial number | порядковый номер | 序列号
check | check digit | контрольная цифра | 校验码
type | type | тип | 类型
railway | railway | железная дорога | 铁路
maker | maker | изготовитель | 制造商
description | description | описание | 车辆说明
year | year | год | 年份
plant | plant | завод | 工厂
country_part | country | страна | 国家
procedure | procedure | процедура | 程序
voucher | voucher | талон | 凭证
airline | airline | авиакомпания | 航空公司
service | service | услуга | 业务
extension | extension digit | цифра расширения | 扩展位
company_and_serial | company and serial number | предприятие и номер | 厂商代码和序列号
reference | reference | ссылка | 参考号
association | association | объединение | 协会
office | customs office | таможенный орган | 海关
date | date | дата | 日期
class | class | класс | 等级
element | element | элемент | 单元
format | format | формат | 格式
issuer | issuing state | государство выдачи | 签发国
number | document number | номер документа | 证件号
birth_date | date of birth | дата рождения | 出生日期
expiry_date | date of expiry | срок действия | 有效期至
personal_number | personal number | личный номер | 个人号码
composite | composite check | общая контрольная цифра | 总校验码
nationality | nationality | гражданство | 国籍
sex | sex | пол | 性别
names | names | имена | 姓名
registered | registered (month/year) | зарегистрирован (месяц/год) | 注册（月/年）
holder | holder | владелец номера | 持有人
area | area | район | 地区
authority | registering authority | орган регистрации | 登记机关
model | model | модель | 型号
account | account | счёт | 账户
form_of | a form used in | форма, принятая в | 所属格式
category.U | freight container | грузовой контейнер | 货运集装箱
category.J | detachable equipment | съёмное оборудование | 可拆卸设备
category.Z | trailer or chassis | прицеп или шасси | 拖车或底盘
category.R | refrigerated container | рефрижераторный контейнер | 冷藏集装箱
category.A | intermodal loading unit | интермодальная единица | 多式联运单元
category.B | intermodal loading unit | интермодальная единица | 多式联运单元
category.C | intermodal loading unit | интермодальная единица | 多式联运单元
category.D | intermodal loading unit | интермодальная единица | 多式联运单元
category.E | intermodal loading unit | интермодальная единица | 多式联运单元
category.K | intermodal loading unit | интермодальная единица | 多式联运单元
wagon.0 | not in use for wagons | для вагонов не используется | 车辆不使用
wagon.1 | locomotive or track machine | локомотив или путевая машина | 机车或养路机械
wagon.2 | covered wagon | крытый вагон | 棚车
wagon.3 | other wagon | прочий вагон | 其他车辆
wagon.4 | flat wagon | платформа | 平车
wagon.5 | privately owned wagon | собственный вагон | 自备车
wagon.6 | gondola | полувагон | 敞车
wagon.7 | tank wagon | цистерна | 罐车
wagon.8 | isothermal wagon | изотермический вагон | 保温车
wagon.9 | other wagon | прочий вагон | 其他车辆
mrn.A | export | вывоз | 出口
mrn.B | export and exit summary | вывоз и сведения об убытии | 出口及出境汇总
mrn.C | exit summary | сведения об убытии | 出境汇总
mrn.D | re-export notification | уведомление о реэкспорте | 复出口通知
mrn.E | special fiscal territories | особые налоговые территории | 特殊税收区
mrn.J | transit | транзит | 过境
mrn.K | transit and exit summary | транзит и сведения об убытии | 过境及出境汇总
mrn.L | transit and entry summary | транзит и сведения о прибытии | 过境及入境汇总
mrn.M | proof of status | подтверждение статуса | 身份证明
mrn.R | import | ввоз | 进口
mrn.S | import and entry summary | ввоз и сведения о прибытии | 进口及入境汇总
mrn.T | entry summary | сведения о прибытии | 入境汇总
mrn.U | temporary storage | временное хранение | 临时储存
mrn.V | special territories | особые территории | 特殊区域
mrn.W | temporary storage and entry summary | временное хранение и сведения о прибытии | 临时储存及入境汇总
s10.C | parcel | посылка | 包裹
s10.E | express item (EMS) | экспресс-отправление (EMS) | 特快专递
s10.H | e-commerce item | отправление электронной торговли | 电商包裹
s10.L | tracked letter item | отслеживаемая письменная корреспонденция | 可追踪函件
s10.R | registered item | заказное отправление | 挂号邮件
s10.U | letter item with customs form CN 22 | письменное отправление с формой CN 22 | 附CN22的函件
s10.V | insured item | отправление с объявленной ценностью | 保价邮件
bin.4 | resident legal entity | юридическое лицо — резидент | 居民法人
bin.5 | non-resident legal entity | юридическое лицо — нерезидент | 非居民法人
bin.6 | sole trader, joint enterprise | индивидуальный предприниматель | 个体经营者
holder.company | company | организация | 企业
sex.M | male | мужской | 男
sex.F | female | женский | 女
sex.X | not stated | не указан | 未注明
seal.H | high security | высокой степени защиты | 高安全性
seal.S | security | защитная | 安全型
seal.I | indicative | индикативная | 指示型
digit.right | check digit right | контрольная цифра верна | 校验码正确
digit.wrong | check digit {}, should be {} | контрольная цифра {}, должна быть {} | 校验码为{}，应为{}
gs1.00 | logistic unit (SSCC) | логистическая единица (SSCC) | 物流单元（SSCC）
gs1.01 | trade item (GTIN) | товар (GTIN) | 贸易项目（GTIN）
gs1.02 | contained trade item | вложенный товар | 内装贸易项目
gs1.10 | batch | партия | 批号
gs1.11 | production date | дата изготовления | 生产日期
gs1.15 | best before | лучше до | 保质期
gs1.17 | expiry date | годен до | 有效期
gs1.21 | serial number | серийный номер | 序列号
gs1.37 | count | количество | 数量
gs1.401 | consignment number (GINC) | номер партии груза (GINC) | 托运代码（GINC）
gs1.402 | shipment number (GSIN) | номер отправки (GSIN) | 装运代码（GSIN）
gs1.403 | routing code | код маршрута | 路径代码
gs1.410 | ship to | получатель груза | 交货地
gs1.414 | location | местонахождение | 位置
gs1.420 | postal code | почтовый индекс | 邮政编码
"""


def _read_kinds() -> tuple[dict[str, Names], dict[str, Names]]:
    names: dict[str, Names] = {}
    forms: dict[str, Names] = {}
    for (code,), words in read_table(_KINDS):
        names[code] = Names(*words[::2])
        forms[code] = Names(*words[1::2])
    return names, forms


_names, _forms = _read_kinds()

NAME_OF_KIND: Mapping[str, Names] = MappingProxyType(_names)
"""What each kind is called."""

FORM_OF_KIND: Mapping[str, Names] = MappingProxyType(_forms)
"""What its numbers look like."""

SENTENCES: Mapping[str, Names] = MappingProxyType(
    {code: Names(*words, *more) for (code, *words), more in read_table(_SENTENCES)}
)
"""Sentences, names of parts and meanings of values, by code."""
