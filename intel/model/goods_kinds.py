"""Kinds of goods that officers name: tobacco, weapons, cultural goods, cash, fuel, waste.

Written by us as facts; HS codes are those of the edition of 2022. Columns: slug, commodity heading,
HS code, English, Russian and Chinese name; further names indented below.
"""

__all__ = ["GOODS_KINDS"]

GOODS_KINDS = """
cigarettes | tobacco | 240220 | Cigarettes | Сигареты | 卷烟
    cigarette | сигарета | сигареты с фильтром | 香烟 | sigaret | темекі
cigars | tobacco | 240210 | Cigars and cigarillos | Сигары и сигариллы | 雪茄
    cigar | cigarillos | сигара
smoking-tobacco | tobacco | 240319 | Smoking tobacco | Курительный табак | 烟丝
    rolling tobacco | loose tobacco | табак | развесной табак | tobacco
water-pipe-tobacco | tobacco | 240311 | Water-pipe tobacco | Кальянный табак | 水烟
    hookah | shisha | кальян | табак для кальяна
chewing-tobacco | tobacco | 240399 | Chewing tobacco and snus | Жевательный табак и снюс | 嚼烟
    snus | снюс | насвай табак
raw-tobacco | tobacco | 240120 | Raw tobacco | Табачное сырьё | 烟叶
    tobacco leaf | tobacco leaves | unmanufactured tobacco | листовой табак
heated-tobacco | tobacco | 240411 | Heated tobacco sticks | Нагреваемый табак | 加热卷烟
    heets | стики | iqos
e-liquid | tobacco | 240412 | Nicotine liquid | Никотиновая жидкость | 电子烟油
    e-cigarette liquid | vape liquid | жидкость для вейпа | вейп | vape | e-cigarettes
pistol | weapons | 930200 | Pistols and revolvers | Пистолеты и револьверы | 手枪
    pistol | revolver | handgun | пистолет | револьвер
rifle | weapons | 930330 | Sporting and hunting rifles | Охотничьи и спортивные винтовки | 步枪
    rifle | винтовка | карабин | hunting rifle
shotgun | weapons | 930320 | Shotguns | Ружья гладкоствольные | 霰弹枪
    hunting gun | shotgun | ружье | охотничье ружьё
military-weapon | weapons | 930190 | Military weapons | Боевое оружие | 军用武器
    automatic rifle | assault rifle | автомат калашникова | kalashnikov | автомат | ak-47 | пулемет
air-gun | weapons | 930400 | Air and gas weapons | Пневматическое и газовое оружие | 气枪
    air gun | pneumatic | пневматика | травматическое оружие | gas pistol
ammunition | weapons | 930630 | Cartridges | Патроны | 子弹
    cartridge | rounds | bullets | боеприпасы | патрон | ammunition
ammunition-shot | weapons | 930621 | Shotgun cartridges | Патроны дробовые | 霰弹
bombs | weapons | 930690 | Bombs, grenades, mines | Бомбы, гранаты, мины | 炸弹、手榴弹
    grenade | граната | мина | mine | bomb
weapon-parts | weapons | 930599 | Parts of weapons | Части оружия | 枪支零件
    gun parts | части огнестрельного оружия | ствол | magazine | barrel of a gun
explosives | weapons | 360200 | Prepared explosives | Взрывчатые вещества | 炸药
    tnt | тротил | explosive | пластит
detonators | weapons | 360360 | Detonators | Детонаторы | 雷管
    blasting caps
fireworks | weapons | 360410 | Fireworks | Фейерверки | 烟花
    pyrotechnics | пиротехника | петарды | 爆竹
bladed-weapon | weapons | 930700 | Swords, bayonets, knives as weapons | Холодное оружие | 刀具
    knife | sword | штык | кинжал
coins-antique | cultural-goods | 970531 | Coins more than 100 years old | Старинные монеты | 古钱币
    antique coins | ancient coins | старинная монета | нумизматика
painting | cultural-goods | 970121 | Paintings more than 100 years old | Старинные картины | 古画
    painting | картина | icons | икона | иконы
sculpture | cultural-goods | 970310 | Sculptures more than 100 years old | Старинные скульптуры | 古雕塑
archaeological | cultural-goods | 970510 | Archaeological finds | Археологические предметы | 考古文物
    artefacts | artifacts | археология | антиквариат археологический | petroglyph
antiques | cultural-goods | 970610 | Antiques more than 250 years old | Антиквариат старше 250 лет | 古董
    antique | антиквариат | старинные вещи
manuscript | cultural-goods | 970690 | Old books and manuscripts | Старинные книги и рукописи | 古籍手稿
    old books | коран рукописный | manuscripts | рукопись
palaeontological | cultural-goods | 970521 | Fossils | Палеонтологические предметы | 化石
    fossil | dinosaur bones | кости динозавра | окаменелости | dinosaur egg
carpet-antique | cultural-goods | 970690 | Antique carpets | Старинные ковры | 古董地毯
banknotes | currency | 490700 | Banknotes | Банкноты | 纸币
    cash | наличные | наличные деньги | валюта | 现金 | деньги | currency notes
gold | currency | 710812 | Gold, unwrought | Золото в слитках | 黄金
    gold bars | золото | gold bullion | золотые слитки
silver | currency | 710691 | Silver, unwrought | Серебро в слитках | 银
    серебро
jewellery | currency | 711319 | Jewellery of precious metal | Ювелирные изделия | 首饰
    gold jewellery | ювелирка | золотые украшения
diamonds | currency | 710239 | Diamonds | Бриллианты | 钻石
    алмазы | diamond
diesel | fuel-and-goods | 271019 | Diesel fuel | Дизельное топливо | 柴油
    diesel | дизтопливо | солярка | gas oil | гсм
petrol | fuel-and-goods | 271012 | Petrol | Бензин | 汽油
    gasoline | бензин аи-92 | benzine
sugar | fuel-and-goods | 170199 | Sugar | Сахар | 食糖
    сахар-песок
vehicles | fuel-and-goods | 870323 | Motor cars | Легковые автомобили | 小汽车
    car import | автомобили | cars
spirits | alcohol | 220860 | Vodka and spirits | Водка и крепкие напитки | 烈酒
    vodka | водка | spirits | алкоголь | whisky | коньяк
ethanol | alcohol | 220710 | Ethyl alcohol | Этиловый спирт | 乙醇
    спирт | alcohol 96
beer | alcohol | 220300 | Beer | Пиво | 啤酒
clothing | counterfeit | 620342 | Clothing | Одежда (товар) | 服装
footwear | counterfeit | 640399 | Footwear | Обувь (товар) | 鞋类
electronics | counterfeit | 851713 | Mobile phones | Мобильные телефоны | 手机
    smartphones | сотовые телефоны | iphone
perfume | counterfeit | 330300 | Perfume | Парфюмерия | 香水
    cosmetics goods
e-waste | waste-and-ods | 854911 | Electrical waste | Отходы электроники | 电子废物
    electronic waste | лом аккумуляторов
ods | waste-and-ods | 290377 | Ozone-depleting refrigerants | Озоноразрушающие вещества | 消耗臭氧层物质
    freon | фреон | refrigerant | хладагент | r-22 | hcfc
scrap-metal | waste-and-ods | 720449 | Scrap metal | Металлолом | 废金属
    лом черных металлов
mercury | strategic | 280540 | Mercury | Ртуть | 汞
    red mercury
radioactive | strategic | 284444 | Radioactive material | Радиоактивные материалы | 放射性物质
    caesium source | uranium | уран | цезий
drone | strategic | 880622 | Drones | Беспилотники | 无人机 (货物)
    quadcopter | квадрокоптер | бпла
"""
