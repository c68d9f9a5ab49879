"""Headings of the Harmonized System under which contraband of the region travels, in three languages.

Written by us in few words as facts: what a heading of the edition of 2022 is about; the official
texts may not be shipped and come with a reference pack. Columns: heading, English, Russian, Chinese.
"""

__all__ = ["HS_HEADINGS"]

HS_HEADINGS = """
0101 | Live horses, asses, mules | Живые лошади, ослы, мулы | 活马、驴、骡
0102 | Live cattle | Живой крупный рогатый скот | 活牛
0104 | Live sheep and goats | Живые овцы и козы | 活绵羊和山羊
0106 | Other live animals: falcons, reptiles | Прочие живые животные: соколы, рептилии | 其他活动物
0201 | Fresh beef | Свежая говядина | 鲜牛肉
0202 | Frozen beef | Мороженая говядина | 冻牛肉
0207 | Poultry meat | Мясо птицы | 禽肉
0208 | Other meat: game | Прочее мясо: дичь | 其他肉类
0301 | Live fish | Живая рыба | 活鱼
0303 | Frozen fish | Мороженая рыба | 冻鱼
0305 | Dried and salted fish, shark fins | Рыба сушёная и солёная, акульи плавники | 干鱼、鱼翅
0307 | Molluscs | Моллюски | 软体动物
0308 | Sea cucumbers and other aquatic invertebrates | Трепанги и другие водные беспозвоночные | 海参等水生无脊椎动物
0410 | Edible animal products, insects | Съедобные продукты животного происхождения | 食用动物产品
0507 | Ivory, horns, antlers, hooves | Слоновая кость, рога, копыта | 象牙、角、蹄
0508 | Coral and shells | Кораллы и раковины | 珊瑚和贝壳
0510 | Musk, bile, castoreum | Мускус, желчь, бобровая струя | 麝香、胆汁
0511 | Other animal products | Прочие продукты животного происхождения | 其他动物产品
0601 | Bulbs and live roots | Луковицы и живые корни | 鳞茎和活根
0602 | Other live plants | Прочие живые растения | 其他活植物
0703 | Onions and garlic | Лук и чеснок | 洋葱和大蒜
0801 | Coconuts, Brazil nuts, cashews | Кокосы, бразильский орех, кешью | 椰子、腰果
0802 | Other nuts | Прочие орехи | 其他坚果
0806 | Grapes and raisins | Виноград и изюм | 葡萄
0902 | Tea | Чай | 茶叶
1207 | Other oil seeds, poppy seeds | Семена масличные, мак | 其他含油子仁
1211 | Plants for pharmacy: cannabis, khat, ginseng | Растения для фармации: конопля, кат, женьшень | 药用植物
1301 | Resins, gums, hashish | Смолы, камеди, гашиш | 树脂、大麻脂
1302 | Vegetable saps and extracts: opium | Растительные соки и экстракты: опий | 植物液汁：鸦片
1604 | Prepared fish, caviar | Готовая рыба, икра | 制作的鱼、鱼子酱
1701 | Cane or beet sugar | Тростниковый и свекловичный сахар | 甘蔗糖和甜菜糖
2203 | Beer from malt | Пиво солодовое | 麦芽啤酒
2204 | Wine of grapes | Вина виноградные | 葡萄酒
2207 | Ethyl alcohol of 80 % or more | Спирт этиловый 80 % и более | 浓度80%及以上的乙醇
2208 | Spirits and liqueurs | Спиртовые настойки, водка, ликёры | 蒸馏酒
2401 | Unmanufactured tobacco | Необработанный табак | 未制成烟草
2402 | Cigars, cigarettes | Сигары, сигариллы, сигареты | 雪茄、卷烟类
2403 | Other manufactured tobacco, nasvay | Прочий промышленный табак, насвай | 其他烟草制品
2404 | Inhalation without combustion, nicotine | Вдыхание без горения, никотин | 非燃烧吸用产品
2530 | Amber, mineral substances | Янтарь, минеральные вещества | 琥珀、矿物质
2616 | Ores of precious metals | Руды драгоценных металлов | 贵金属矿砂
2709 | Crude petroleum | Сырая нефть | 原油
2710 | Petroleum oils, petrol, diesel | Нефтепродукты: бензин, дизель | 石油制品
2711 | Petroleum gases | Нефтяные газы | 石油气
2804 | Hydrogen, rare gases, phosphorus | Водород, инертные газы, фосфор | 氢、稀有气体、磷
2805 | Alkali metals, mercury | Щелочные металлы, ртуть | 碱金属、汞
2806 | Hydrogen chloride | Соляная кислота (товарная позиция) | 氯化氢
2807 | Sulphuric acid, oleum | Серная кислота, олеум | 硫酸、发烟硫酸
2841 | Permanganates and other salts of acids | Перманганаты и соли кислот | 高锰酸盐等
2844 | Radioactive elements and isotopes | Радиоактивные элементы и изотопы | 放射性元素和同位素
2902 | Cyclic hydrocarbons: toluene | Циклические углеводороды: толуол | 环烃：甲苯
2903 | Halogenated hydrocarbons, refrigerants | Галогенированные углеводороды, хладагенты | 卤化烃、制冷剂
2909 | Ethers | Эфиры простые | 醚
2914 | Ketones: acetone, P-2-P | Кетоны: ацетон, БМК | 酮：丙酮
2915 | Acetic acid and anhydride | Уксусная кислота и ангидрид | 乙酸和乙酸酐
2916 | Phenylacetic and other acids | Фенилуксусная и другие кислоты | 苯乙酸等
2921 | Amines: amphetamine | Амины: амфетамин | 胺：苯丙胺
2922 | Amino-alcohols: tramadol, methadone | Аминоспирты: трамадол, метадон | 氨基醇：曲马多
2924 | Carboxyamides | Карбоксиамиды | 羧基酰胺
2932 | Oxygen heterocycles: MDMA, safrole | Гетероциклы с кислородом: МДМА, сафрол | 氧杂环：MDMA
2933 | Nitrogen heterocycles: fentanyl, diazepam | Гетероциклы с азотом: фентанил, диазепам | 氮杂环：芬太尼
2934 | Other heterocycles: cathinones | Прочие гетероциклы: катиноны | 其他杂环：卡西酮
2937 | Hormones and steroids | Гормоны и стероиды | 激素和甾体
2939 | Alkaloids: heroin, ephedrine, cocaine | Алкалоиды: героин, эфедрин, кокаин | 生物碱：海洛因、麻黄碱
2941 | Antibiotics | Антибиотики | 抗菌素
3002 | Blood, vaccines, cultures | Кровь, вакцины, культуры | 血液、疫苗
3003 | Medicaments, not in doses | Лекарства нерасфасованные | 未配定剂量药品
3004 | Medicaments for retail sale | Лекарства расфасованные | 零售包装药品
3303 | Perfumes and toilet waters | Духи и туалетная вода | 香水
3304 | Cosmetics | Косметика | 化妆品
3601 | Propellent powders | Пороха | 发射药
3602 | Explosives, prepared | Готовые взрывчатые вещества (позиция) | 配制炸药
3603 | Fuses, caps, detonators | Шнуры, капсюли, детонаторы | 导火索、雷管类
3604 | Fireworks, signalling flares | Фейерверки, сигнальные ракеты | 烟花、信号弹
3808 | Pesticides | Пестициды | 农药
3822 | Test reagents | Реагенты диагностические | 诊断试剂
3824 | Other chemical products | Прочие химические продукты | 其他化学品
3827 | Mixtures of halogenated refrigerants | Смеси хладагентов | 卤化制冷剂混合物
3915 | Waste of plastics | Отходы пластмасс | 废塑料
4101 | Raw hides of cattle | Шкуры крупного рогатого скота | 生牛皮
4103 | Other raw hides, reptiles | Прочие шкуры, рептилии | 其他生皮
4202 | Bags and cases | Сумки и чемоданы | 箱包
4301 | Raw furskins | Сырые меха | 生毛皮
4302 | Dressed furskins | Выделанные меха | 已鞣毛皮
4403 | Wood in the rough | Лес необработанный | 原木
4407 | Sawn wood | Пиломатериалы | 锯材
4901 | Printed books | Книги печатные | 印刷书籍
4907 | Banknotes, stamps, cheques | Банкноты, марки, чеки | 钞票、邮票、支票
5102 | Fine animal hair: shahtoosh, cashmere | Тонкий волос животных: шахтуш, кашемир | 动物细毛
5701 | Knotted carpets | Ковры узелковые | 结织地毯
6109 | T-shirts | Майки, футболки | T恤衫
6203 | Men's suits, trousers | Мужские костюмы, брюки | 男式西服、长裤
6309 | Worn clothing | Одежда бывшая в употреблении | 旧衣物
6403 | Leather footwear | Обувь кожаная | 皮鞋
6404 | Textile footwear, sports shoes | Обувь текстильная, спортивная | 纺织面鞋
7102 | Diamonds (heading) | Алмазы (позиция) | 钻石类
7103 | Precious stones | Драгоценные камни | 宝石
7106 | Silver (heading) | Серебро (позиция) | 银类
7108 | Gold (heading) | Золото (позиция) | 黄金类
7110 | Platinum | Платина | 铂
7112 | Waste of precious metal | Лом драгоценных металлов | 贵金属废料
7113 | Jewellery | Ювелирные изделия (позиция) | 首饰类
7117 | Imitation jewellery | Бижутерия | 仿首饰
7118 | Coin | Монета | 硬币
7204 | Ferrous waste and scrap | Лом чёрных металлов | 废钢铁
7404 | Copper waste and scrap | Лом меди | 废铜
7602 | Aluminium waste and scrap | Лом алюминия | 废铝
8411 | Turbo-jets, gas turbines | Турбореактивные двигатели | 涡轮发动机
8471 | Computers | Вычислительные машины | 计算机
8517 | Telephones, network apparatus | Телефоны, аппаратура связи | 电话、网络设备
8524 | Display modules | Модули дисплеев | 显示模组
8525 | Cameras, transmitters | Камеры, передатчики | 摄像机、发射机
8526 | Radar, radio navigation | Радиолокация, радионавигация | 雷达、导航设备
8529 | Parts of transmission apparatus | Части передающей аппаратуры | 发射设备零件
8542 | Integrated circuits | Интегральные схемы | 集成电路
8543 | Electrical apparatus, electronic cigarettes | Электрические приборы, электронные сигареты | 电气设备、电子烟
8549 | Electrical and electronic waste | Электронные отходы | 电子电气废弃物
8701 | Tractors | Тракторы, тягачи | 拖拉机、牵引车
8702 | Buses | Автобусы (позиция) | 客车类
8703 | Cars | Автомобили легковые (позиция) | 小轿车
8704 | Trucks | Автомобили грузовые (позиция) | 货车类
8708 | Parts of vehicles | Части автомобилей | 汽车零件
8711 | Motorcycles | Мотоциклы | 摩托车
8716 | Trailers | Прицепы | 挂车
8802 | Aircraft, helicopters | Самолёты, вертолёты | 飞机、直升机
8806 | Unmanned aircraft | Беспилотные летательные аппараты | 无人驾驶航空器
8903 | Yachts, boats | Яхты, лодки | 游艇、小船
9005 | Binoculars, telescopes | Бинокли, телескопы | 望远镜
9013 | Lasers, night-vision and telescopic sights | Лазеры, прицелы | 激光器、瞄准具
9022 | X-ray apparatus | Рентгеновские аппараты | X射线设备
9102 | Watches | Часы наручные | 手表
9301 | Weapons of war | Боевое оружие (позиция) | 军用武器类
9302 | Revolvers and pistols (heading) | Револьверы и пистолеты (позиция) | 手枪类
9303 | Hunting and sporting firearms | Охотничье и спортивное огнестрельное оружие | 猎枪和运动枪
9304 | Air, gas and spring guns, truncheons | Пневматическое оружие, дубинки | 气枪、警棍
9305 | Parts of arms | Части оружия (позиция) | 武器零件
9306 | Bombs, grenades, cartridges, missiles | Бомбы, гранаты, патроны, ракеты | 炸弹、子弹、导弹
9307 | Swords, bayonets, lances | Сабли, штыки, пики | 刀剑、刺刀
9503 | Toys | Игрушки | 玩具
9601 | Worked ivory, bone, horn | Обработанная кость, рог, слоновая кость | 已加工的象牙、骨、角
9701 | Paintings, drawings, icons | Картины, рисунки, иконы | 油画、素描
9702 | Original engravings | Подлинные гравюры | 原版雕版画
9703 | Original sculptures | Подлинные скульптуры | 雕塑品原件
9704 | Postage stamps, collected | Почтовые марки | 邮票
9705 | Collections: archaeology, coins, fossils | Коллекции: археология, монеты, окаменелости | 收藏品：考古、古钱、化石
9706 | Antiques of more than 100 years | Антиквариат старше 100 лет | 超过一百年的古物
"""
