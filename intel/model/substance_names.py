"""The substances and how sources write them.

Plain rows read by ``substances``: code, English, Russian and Chinese name on one line, the
further names indented below it, ``|`` between any two.
"""

DRUGS = """
heroin | Heroin | Героин | 海洛因
    diamorphine | diacetylmorphine | brown sugar | white heroin | heroine | хероин | диацетилморфин | гера |
    4号海洛因 | 白粉 | geroin | heroin base | heroin hydrochloride | smack
opium | Opium | Опий | 鸦片
    raw opium | opium raw | опиум | опий сырец | опий-сырец | ханка | afyun | apiyn | taryak | теряк | afyon |
    көкнәр шайыры | opium gum
opium-liquid | Opium, liquid | Опий жидкий | 液体鸦片
    liquid opium | opium solution | экстракционный опий | экстракт опия
opium-prepared | Opium, prepared | Опий готовый | 精制鸦片
    prepared opium | opium cooked | opium dross | dross
acetylated-opium | Acetylated opium | Ацетилированный опий | 乙酰化鸦片
    опий ацетилированный | acetylised opium
opium-poppy | Opium poppy | Мак опийный | 罂粟
    papaver somniferum | opium poppy plant | opium poppy plants | опийный мак | растения мака | мак масличный |
    opium poppy bush | opium poppies | poppy plant | poppy plants
poppy-straw | Poppy straw | Маковая солома | 罂粟杆
    маковая соломка | солома маковая | poppy husk | poppy heads | кукнар | kuknar | ko'knor | көкнар | көкнәр |
    opium poppy straw | 罂粟壳
poppy-straw-concentrate | Concentrate of poppy straw | Концентрат маковой соломы | 罂粟秆浓缩物
    poppy straw concentrate | экстракт маковой соломы | концентрат из маковой соломы
poppy-capsules | Poppy capsules | Коробочки мака | 罂粟果
    opium capsules | opium poppy capsules | opium poppy capsule | маковые коробочки | poppy capsule
poppy-seeds | Poppy seeds | Семена мака | 罂粟籽
    opium poppy seeds | poppy seed | мак пищевой | семя мака | opium poppy seed
morphine | Morphine | Морфин | 吗啡
    morphine base | morphine sulphate | morphine hydrochloride | морфий | морфина гидрохлорид | morphium |
    morfin
codeine | Codeine | Кодеин | 可待因
    methylmorphine | codeine phosphate | кодеина фосфат | codeine syrup | kodein | codeine tablets
methadone | Methadone | Метадон | 美沙酮
    фенадон | phenadone | методон
buprenorphine | Buprenorphine | Бупренорфин | 丁丙诺啡
    subutex | субутекс | suboxone | субоксон | temgesic | norphin
fentanyl | Fentanyl | Фентанил | 芬太尼
    fentanil | china white
carfentanil | Carfentanil | Карфентанил | 卡芬太尼
    carfentanyl
fentanyl-analogue | Fentanyl analogue | Аналог фентанила | 芬太尼类物质
    fentanyl analogues | аналоги фентанила | methylfentanyl | метилфентанил | 3-methylfentanyl
nitazene | Nitazene | Нитазен | 尼秦类物质
    nitazenes | isotonitazene | изотонитазен | metonitazene | protonitazene | нитазены
oxycodone | Oxycodone | Оксикодон | 羟考酮
    oxycontin | оксиконтин
hydrocodone | Hydrocodone | Гидрокодон | 氢可酮
    vicodin
hydromorphone | Hydromorphone | Гидроморфон | 氢吗啡酮
pethidine | Pethidine | Петидин | 哌替啶
    meperidine | промедол | promedol | тримеперидин | trimeperidine | 度冷丁 | 杜冷丁
dextropropoxyphene | Dextropropoxyphene | Декстропропоксифен | 右丙氧芬
    propoxyphene
dihydrocodeine | Dihydrocodeine | Дигидрокодеин | 双氢可待因
desomorphine | Desomorphine | Дезоморфин | 地索吗啡
    крокодил | krokodil
tapentadol | Tapentadol | Тапентадол | 他喷他多
pentazocine | Pentazocine | Пентазоцин | 喷他佐辛
opioids-other | Other opioids | Другие опиоиды | 其他阿片类
    opioids | other opiates | opiates | опиаты | опиоиды | non-specified opiates | non-specified opioids | 阿片类
marijuana | Marijuana | Марихуана | 大麻
    cannabis herb | cannabis | cannabis herb (marijuana) | cannabis (herb) | herbal cannabis | marihuana |
    ganja | skunk | maconha | weed | анаша | каннабис | трава каннабис | наша | nasha | 大麻草 | 大麻叶 | gandja |
    dagga | herbal marijuana | конопля
hashish | Hashish | Гашиш | 大麻脂
    cannabis resin | cannabis resin (hashish) | hash | charas | haxixe | чарас | смола каннабиса |
    гашишная смола | plastilin | пластилин | 大麻树脂 | hasish | gashish | hachis
hashish-oil | Hashish oil | Гашишное масло | 大麻油
    cannabis oil | liquid cannabis | гашишное масло (масло каннабиса) | масло каннабиса | hash oil |
    cannabis resin oil | liquid cannabis (hashish oil)
hemp-plant | Hemp plant | Растение конопли | 大麻植株
    cannabis plant | cannabis plants | hemp plants | marijuana plant | marijuana plants | куст конопли |
    растения конопли | растение рода конопля | дикорастущая конопля | hemp bushes | cannabis sativa
hemp-seed | Cannabis seeds | Семена конопли | 大麻籽
    cannabis seed | hemp seed | hemp seeds | семя конопли
thc | THC | ТГК | 四氢大麻酚
    tetrahydrocannabinol | тетрагидроканнабинол | delta-9-tetrahydrocannabinol | dronabinol | delta 9 thc |
    delta 9 tetrahydrocannabinol
synthetic-cannabinoid | Synthetic cannabinoids | Синтетические каннабиноиды | 合成大麻素
    synthetic cannabinoid | spice | спайс | синтетический каннабиноид | jwh | курительные смеси |
    курительная смесь | 合成大麻 | dizayn
jwh-018 | JWH-018 | JWH-018 | JWH-018
    джвх-018 | naphthoylindole
jwh-122 | JWH-122 | JWH-122 | JWH-122
    джвх-122
jwh-073 | JWH-073 | JWH-073 | JWH-073
jwh-210 | JWH-210 | JWH-210 | JWH-210
jwh-250 | JWH-250 | JWH-250 | JWH-250
am-2201 | AM-2201 | AM-2201 | AM-2201
mdmb-4en-pinaca | MDMB-4en-PINACA | MDMB-4en-PINACA | MDMB-4en-PINACA
    mdmb(n)-bz-f | adb-4en-pinaca
cocaine | Cocaine | Кокаин | 可卡因
    cocaine hydrochloride | cocaine hcl | cocaina | cocaína | кокаина гидрохлорид | cocaine salt |
    cocaine powder | clorhidrato de cocaina | cocaine salts
coca-base | Coca base | Кокаин-основание | 可卡因碱
    coca paste | cocaine base | base de coca | basuco | coca paste / cocaine base | coca paste (cocaine base) |
    pasta basica | cocaine (base) | кока паста | cocaine base/paste
crack | Crack cocaine | Крэк | 快克可卡因
    crack | crack-cocaine | крек
coca-leaf | Coca leaf | Лист коки | 古柯叶
    coca leaves | листья коки | hoja de coca
coca-bush | Coca bush | Куст коки | 古柯树
    coca bushes | coca plant | coca plants
amphetamine | Amphetamine | Амфетамин | 苯丙胺
    amphetamine sulphate | speed | anfetamina | амфетамина сульфат | фенамин | amfetamin | amphetamines | 安非他命 |
    安非他明 | amphetamine sulfate
methamphetamine | Methamphetamine | Метамфетамин | 甲基苯丙胺
    crystal meth | ice | shabu | meth | yaba | ya ba | metanfetamina | первитин | pervitin | 冰毒 | 麻古 |
    метилмефетамин | metamfetamin | crystal methamphetamine | methamphetamine tablets | methylamphetamine |
    yaaba | 麻果
dexamphetamine | Dexamfetamine | Дексамфетамин | 右旋苯丙胺
    dexamphetamine | dextroamphetamine
mdma | MDMA (ecstasy) | МДМА (экстази) | MDMA（摇头丸）
    mdma | ecstasy | ecstasy tablets | xtc | экстази | мдма | 摇头丸 | methylenedioxymethamphetamine |
    3,4-methylenedioxymethamphetamine | 3,4-метилендиоксиметамфетамин | molly | ekstazi |
    ecstasy-type substances | ecstasy type substances
mda | MDA | МДА | MDA
    methylenedioxyamphetamine | tenamfetamine
mdea | MDEA | МДЭА | MDEA
    mde | мдеа
captagon | Captagon (fenetylline) | Каптагон (фенетиллин) | 芬乙茶碱
    captagon | fenetylline | fenethylline | каптагон | фенетиллин
methylphenidate | Methylphenidate | Метилфенидат | 哌甲酯
    ritalin | риталин | 利他林
ats-other | Amphetamine-type stimulants | Стимуляторы амфетаминового ряда | 苯丙胺类兴奋剂
    ats | amphetamine type stimulants | stimulants | non-specified ats | non-specified stimulants |
    стимуляторы | non-specified amphetamines | other stimulants
mephedrone | Mephedrone | Мефедрон | 甲氧麻黄酮
    4-mmc | 4-methylmethcathinone | 4-метилметкатинон | мяу | 喵喵 | 4 mmc | mefedron | мяу-мяу | мефедрон (4-ммк)
alpha-pvp | α-PVP | α-ПВП | α-PVP
    alpha-pvp | a-pvp | альфа-pvp | альфа-пвп | а-пвп | α-пирролидиновалерофенон |
    alpha-pyrrolidinovalerophenone | flakka | альфа-пирролидиновалерофенон | pvp | пвп | соль alpha-pvp
mdpv | MDPV | МДПВ | MDPV
    methylenedioxypyrovalerone | 3,4-methylenedioxypyrovalerone | метилендиоксипировалерон | соли для ванн |
    bath salts
methylone | Methylone | Метилон | 甲基酮
    bk-mdma
methcathinone | Methcathinone | Меткатинон | 甲卡西酮
    эфедрон | ephedrone
cathinone | Cathinone | Катинон | 卡西酮
cathine | Cathine | Катин | 去甲伪麻黄碱
synthetic-cathinone | Synthetic cathinones | Синтетические катиноны | 合成卡西酮
    synthetic cathinone | синтетический катинон
khat | Khat | Кат | 恰特草
    qat | catha edulis | катх | 阿拉伯茶 | khat leaves | chat | листья ката | ghat
bzp | BZP | БЗП | BZP
    benzylpiperazine | n-benzylpiperazine | бензилпиперазин | piperazines
mcpp | mCPP | мХФП | mCPP
    meta-chlorophenylpiperazine
lsd | LSD | ЛСД | 麦角酸二乙胺
    lysergide | lysergic acid diethylamide | д-лизергид | лизергид | 邮票毒品 | lsd 25
psilocybin | Psilocybin mushrooms | Псилоцибиновые грибы | 裸盖菇素
    psilocybin | psilocybine | magic mushrooms | hallucinogenic mushrooms | псилоцибин | 神奇蘑菇 | psilocine |
    psilocin
dmt | DMT | ДМТ | 二甲基色胺
    dimethyltryptamine | n,n-dimethyltryptamine | ayahuasca | диметилтриптамин
mescaline | Mescaline | Мескалин | 麦司卡林
    peyote
2c-b | 2C-B | 2C-B | 2C-B
    4-bromo-2,5-dimethoxyphenethylamine | 2cb | nexus
nbome | NBOMe | NBOMe | NBOMe
    25i-nbome | 25b-nbome | 25c-nbome
dob | DOB | ДОБ | DOB
    brolamfetamine
pcp | Phencyclidine | Фенциклидин | 苯环利定
    pcp
ketamine | Ketamine | Кетамин | 氯胺酮
    k粉 | calypsol | калипсол | ketamin | кетамина гидрохлорид
hallucinogens-other | Other hallucinogens | Другие галлюциногены | 其他致幻剂
    hallucinogens | non-specified hallucinogens | галлюциногены
ghb | GHB | ГОМК | γ-羟基丁酸
    gamma-hydroxybutyric acid | sodium oxybate | гамма-оксимасляная кислота | оксибутират натрия | бутират |
    gamma hydroxybutyrate | gamma-hydroxybutyrate
kratom | Kratom | Кратом | 卡痛叶
    mitragyna speciosa | mitragynine | митрагинин
nps-other | New psychoactive substance | Новое психоактивное вещество | 新精神活性物质
    nps | new psychoactive substances | новые психоактивные вещества | нпв | дизайнерские наркотики
drugs-other | Other drugs | Другие наркотики | 其他毒品
    drugs | non-specified drugs | other drug | narcotics | наркотики | наркотическое средство |
    наркотическое вещество | psychotropic substances | психотропные вещества | 毒品 | drug not specified |
    non-specified psychotropic substances | unspecified drugs | non-specified narcotics | unknown drug |
    наркотические средства
alcohol | Alcohol | Алкоголь | 酒精
    alcoholic beverages | liquor | спиртное | алкогольная продукция | спирт | этиловый спирт | ethanol |
    ethyl alcohol | 酒 | spirits
nasvay | Nasvay | Насвай | 纳斯瓦伊
    nasvai | nosvoy | naswar | насыбай | насвар | насыбой | nasybay
"""

MEDICINES = """
tramadol | Tramadol | Трамадол | 曲马多
    tramal | трамал | tramadol hydrochloride | tramadolum | tramadol tablets | залдиар
pregabalin | Pregabalin | Прегабалин | 普瑞巴林
    lyrica | лирика | regapen | регапен | прегабалина капсулы | pregabalin capsules | прегаб
gabapentin | Gabapentin | Габапентин | 加巴喷丁
tropicamide | Tropicamide | Тропикамид | 托吡卡胺
    мидриацил
zopiclone | Zopiclone | Зопиклон | 佐匹克隆
    imovane | сомнол
zolpidem | Zolpidem | Золпидем | 唑吡坦
zaleplon | Zaleplon | Залеплон | 扎来普隆
diazepam | Diazepam | Диазепам | 地西泮
    valium | relanium | реланиум | седуксен | seduxen | сибазон | sibazon | 安定
nitrazepam | Nitrazepam | Нитразепам | 硝西泮
    radedorm | радедорм
nimetazepam | Nimetazepam | Ниметазепам | 尼美西泮
    erimin
alprazolam | Alprazolam | Алпразолам | 阿普唑仑
    xanax | ксанакс | альпразолам
clonazepam | Clonazepam | Клоназепам | 氯硝西泮
    rivotril | ривотрил
flunitrazepam | Flunitrazepam | Флунитразепам | 氟硝西泮
    rohypnol | рогипнол
phenazepam | Phenazepam | Феназепам | 苯那西泮
    fenazepam
lorazepam | Lorazepam | Лоразепам | 劳拉西泮
    ativan
oxazepam | Oxazepam | Оксазепам | 奥沙西泮
    тазепам
midazolam | Midazolam | Мидазолам | 咪达唑仑
chlordiazepoxide | Chlordiazepoxide | Хлордиазепоксид | 氯氮卓
    элениум
bromazepam | Bromazepam | Бромазепам | 溴西泮
temazepam | Temazepam | Темазепам | 替马西泮
estazolam | Estazolam | Эстазолам | 艾司唑仑
triazolam | Triazolam | Триазолам | 三唑仑
benzodiazepines | Benzodiazepines | Бензодиазепины | 苯二氮卓类
    benzodiazepine | non-specified benzodiazepines
phenobarbital | Phenobarbital | Фенобарбитал | 苯巴比妥
    luminal | люминал | phenobarbitone
barbiturates | Barbiturates | Барбитураты | 巴比妥类
    barbiturate | non-specified barbiturates | барбитурат | барбамил
methaqualone | Methaqualone | Метаквалон | 甲喹酮
    mandrax | мандракс | quaalude
depressants-other | Sedatives and tranquillizers | Седативные средства | 镇静剂
    depressants | sedatives | non-specified depressants | non-specified sedatives | tranquilizers |
    tranquillizers | транквилизаторы
trihexyphenidyl | Trihexyphenidyl | Тригексифенидил | 苯海索
    cyclodol | циклодол | artane | паркопан
sibutramine | Sibutramine | Сибутрамин | 西布曲明
    лида | lida | редуксин
clozapine | Clozapine | Клозапин | 氯氮平
    азалептин | azaleptin | лепонекс
carisoprodol | Carisoprodol | Каризопродол | 卡立普多
    soma tablets
dextromethorphan | Dextromethorphan | Декстрометорфан | 右美沙芬
    dxm | гликодин
anabolic-steroids | Anabolic steroids | Анаболические стероиды | 同化激素
    steroids | стероиды | testosterone | тестостерон | nandrolone
sildenafil | Sildenafil | Силденафил | 西地那非
    viagra | виагра | 伟哥
tadalafil | Tadalafil | Тадалафил | 他达拉非
    cialis | сиалис
medicines-other | Medicines | Лекарственные средства | 药品
    medicine | pharmaceuticals | лекарства | медикаменты | medicinal products | psychotropic medicines
"""

PRECURSORS = """
acetic-anhydride | Acetic anhydride | Ангидрид уксусной кислоты | 醋酸酐
    уксусный ангидрид | ацетангидрид | 醋酐 | 乙酸酐 | ethanoic anhydride | ac2o | acetic anhydrid
ephedrine | Ephedrine | Эфедрин | 麻黄碱
    ephedrine hydrochloride | 麻黄素 | эфедрина гидрохлорид | efedrin
ephedra | Ephedra | Эфедра | 麻黄草
    ephedra plant | хвойник | эфедра хвощевая | ephedra herb | кузьмичева трава
pseudoephedrine | Pseudoephedrine | Псевдоэфедрин | 伪麻黄碱
    pseudo-ephedrine | псевдоэфедрина гидрохлорид
norephedrine | Norephedrine | Норэфедрин | 去甲麻黄碱
    phenylpropanolamine | фенилпропаноламин
p2p | 1-Phenyl-2-propanone | 1-Фенил-2-пропанон | 1-苯基-2-丙酮
    p-2-p | p2p | bmk | phenylacetone | benzyl methyl ketone | фенилацетон | phenyl-2-propanone |
    1-phenyl-2-propanone (p-2-p)
pmk | 3,4-MDP-2-P | 3,4-МДП-2-П | 胡椒基甲基酮
    pmk | 3,4-mdp-2-p (pmk) | piperonyl methyl ketone | mdp2p
apaan | APAAN | АПААН | α-乙酰乙酰基苯
    alpha-phenylacetoacetonitrile
apaa | APAA | АПАА | APAA
    alpha-phenylacetoacetamide
phenylacetic-acid | Phenylacetic acid | Фенилуксусная кислота | 苯乙酸
    paa
n-acetylanthranilic-acid | N-Acetylanthranilic acid | N-ацетилантраниловая кислота | N-乙酰邻氨基苯酸
anthranilic-acid | Anthranilic acid | Антраниловая кислота | 邻氨基苯甲酸
ergotamine | Ergotamine | Эрготамин | 麦角胺
ergometrine | Ergometrine | Эргометрин | 麦角新碱
lysergic-acid | Lysergic acid | Лизергиновая кислота | 麦角酸
isosafrole | Isosafrole | Изосафрол | 异黄樟素
safrole | Safrole | Сафрол | 黄樟素
    safrole oil | sassafras oil | сассафрасовое масло | safrole-rich oils
piperonal | Piperonal | Пиперональ | 胡椒醛
    heliotropin
piperidine | Piperidine | Пиперидин | 哌啶
npp | NPP | НПП | N-苯乙基-4-哌啶酮
    n-phenethyl-4-piperidone
anpp | ANPP | АНПП | 4-苯胺基-N-苯乙基哌啶
    4-anilino-n-phenethylpiperidine
potassium-permanganate | Potassium permanganate | Перманганат калия | 高锰酸钾
    kmno4 | марганцовка
sulphuric-acid | Sulphuric acid | Серная кислота | 硫酸
    sulfuric acid | h2so4 | кислота серная
hydrochloric-acid | Hydrochloric acid | Соляная кислота | 盐酸
    hcl | hydrogen chloride | кислота соляная | хлористоводородная кислота
acetone | Acetone | Ацетон | 丙酮
toluene | Toluene | Толуол | 甲苯
ethyl-ether | Ethyl ether | Этиловый эфир | 乙醚
    diethyl ether | ether | диэтиловый эфир | серный эфир
mek | Methyl ethyl ketone | Метилэтилкетон | 甲基乙基酮
    mek | butanone | 丁酮
acetic-acid | Acetic acid | Уксусная кислота | 乙酸
    glacial acetic acid | 醋酸 | ледяная уксусная кислота
acetyl-chloride | Acetyl chloride | Ацетилхлорид | 乙酰氯
    хлористый ацетил
ammonium-chloride | Ammonium chloride | Хлорид аммония | 氯化铵
    нашатырь
gbl | GBL | ГБЛ | γ-丁内酯
    gamma-butyrolactone | гамма-бутиролактон
butanediol | 1,4-Butanediol | 1,4-Бутандиол | 1,4-丁二醇
    1,4-bdo | bdo
red-phosphorus | Red phosphorus | Красный фосфор | 赤磷
    红磷
iodine | Iodine | Йод | 碘
    йод кристаллический
methylamine | Methylamine | Метиламин | 甲胺
bromopropiophenone | 2-Bromo-4-methylpropiophenone | 2-Бром-4-метилпропиофенон | 2-溴-4-甲基苯丙酮
    bk4 | bk-4 | бк-4 | 2-bromo-4'-methylpropiophenone | 1451-82-7
sodium-carbonate | Sodium carbonate | Карбонат натрия | 碳酸钠
    кальцинированная сода
calcium-oxide | Calcium oxide | Оксид кальция | 氧化钙
nitric-acid | Nitric acid | Азотная кислота | 硝酸
chloroform | Chloroform | Хлороформ | 三氯甲烷
    трихлорметан
formamide | Formamide | Формамид | 甲酰胺
benzaldehyde | Benzaldehyde | Бензальдегид | 苯甲醛
nitroethane | Nitroethane | Нитроэтан | 硝基乙烷
precursors-other | Non-specified precursors | Прекурсоры | 易制毒化学品
    precursors | non-specified precursor | precursor | прекурсор | precursor chemicals | chemicals |
    химические вещества | non-specified chemicals | другие прекурсоры | other precursors
"""
