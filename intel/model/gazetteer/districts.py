"""Districts of the Central Asian countries and of their capitals, by region.

Written by us as plain facts from the administrative lists of the countries; former names follow the
present ones. One line a region or capital, below it its districts: English name, Russian adjective,
further names, ``:`` between them, ``|`` between districts.
"""

DISTRICTS = """
uz-andijan
    Andijan:Андижанский | Asaka:Асакинский | Balykchi:Балыкчинский:Baliqchi | Buz:Бозский:Бустонский:Bo'ston |
    Bulakbashi:Булакбашинский:Buloqboshi
    Izbaskan:Избасканский:Izboskan | Jalakuduk:Джалакудукский:Jalaquduq | Khodjaabad:Ходжаабадский:Xo'jaobod |
    Kurgantepa:Кургантепинский:Qo'rg'ontepa | Markhamat:Мархаматский:Marhamat | Altynkul:Алтынкульский:Oltinko'l |
    Pakhtaabad:Пахтаабадский:Paxtaobod
    Shakhrikhan:Шахриханский:Shahrixon | Ulugnor:Улугнорский
uz-bukhara
    Alat:Алатский:Olot | Bukhara:Бухарский:Buxoro | Gijduvan:Гиждуванский:G'ijduvon | Jondor:Жондорский |
    Kagan:Каганский:Kogon | Karakul:Каракульский:Qorako'l
    Karaulbazar:Караулбазарский:Qorovulbozor | Peshku:Пешкунский | Romitan:Ромитанский |
    Shafirkan:Шафирканский:Shofirkon | Vabkent:Вабкентский:Vobkent
uz-fergana
    Altyaryk:Алтыарыкский:Oltiariq | Bagdad:Багдадский:Bag'dod | Besharyk:Бешарыкский:Beshariq | Buvayda:Бувайдинский |
    Dangara:Дангаринский | Fergana:Ферганский:Farg'ona
    Furkat:Фуркатский:Furqat | Kushtepa:Куштепинский:Qo'shtepa | Kuva:Кувинский:Quva | Rishtan:Риштанский:Rishton |
    Sokh:Сохский:So'x | Tashlak:Ташлакский:Toshloq
    Uchkuprik:Учкуприкский:Uchko'prik | Uzbekistan:Узбекистанский:O'zbekiston | Yazyavan:Язъяванский:Yozyovon
uz-jizzakh
    Arnasay:Арнасайский | Bakhmal:Бахмальский:Baxmal | Dustlik:Дустликский:Do'stlik | Farish:Фаришский:Forish |
    Gallaaral:Галляаральский:G'allaorol
    Sharof Rashidov:Шараф-Рашидовский:Jizzakh:Джизакский | Mirzachul:Мирзачульский | Pakhtakor:Пахтакорский:Paxtakor |
    Yangiabad:Янгиабадский:Yangiobod
    Zaamin:Зааминский:Zomin | Zafarabad:Зафарабадский:Zafarobod | Zarbdar:Зарбдарский:Zarbdor
uz-kashkadarya
    Chirakchi:Чиракчинский:Chiroqchi | Dehkanabad:Дехканабадский:Dehqonobod | Guzar:Гузарский:G'uzor |
    Kamashi:Камашинский:Qamashi | Karshi:Каршинский:Qarshi | Kasan:Касанский:Koson
    Kasbi:Касбийский | Kitab:Китабский:Kitob | Mirishkor:Миришкорский | Mubarek:Мубарекский:Muborak |
    Nishan:Нишанский:Nishon | Shakhrisabz:Шахрисабзский
    Yakkabag:Яккабагский:Yakkabog' | Kukdala:Кукдалинский:Ko'kdala
uz-karakalpakstan
    Amudarya:Амударьинский | Beruni:Берунийский:Beruniy | Bozatau:Бозатауский | Chimbay:Чимбайский:Chimboy |
    Ellikkala:Элликкалинский:Ellikqal'a | Kanlykul:Канлыкульский
    Karauzyak:Караузякский:Qorao'zak | Kegeyli:Кегейлийский | Khodjeyli:Ходжейлийский:Xo'jayli |
    Kungrad:Кунградский:Qo'ng'irot | Muynak:Муйнакский:Mo'ynoq | Nukus:Нукусский
    Shumanay:Шуманайский | Takhiatash:Тахиаташский | Takhtakupyr:Тахтакупырский | Turtkul:Турткульский:To'rtko'l
uz-khorezm
    Bagat:Багатский:Bog'ot | Gurlen:Гурленский:Gurlan | Khanka:Ханкинский:Xonqa | Khazarasp:Хазараспский:Xazorasp |
    Khiva:Хивинский:Xiva | Kushkupir:Кошкупырский:Qo'shko'pir
    Shavat:Шаватский:Shovot | Urgench:Ургенчский:Urganch | Yangiaryk:Янгиарыкский | Yangibazar:Янгибазарский |
    Tuprakkala:Тупраккалинский:Tuproqqal'a
uz-namangan
    Chartak:Чартакский:Chortoq | Chust:Чустский | Kasansay:Касансайский:Kosonsoy | Mingbulak:Мингбулакский |
    Namangan:Наманганский | Naryn:Нарынский:Norin | Pap:Папский:Pop
    Turakurgan:Туракурганский:To'raqo'rg'on | Uchkurgan:Учкурганский:Uchqo'rg'on | Uychi:Уйчинский |
    Yangikurgan:Янгикурганский
uz-navoi
    Kanimekh:Канимехский:Konimex | Karmana:Карманинский:Navoi:Навоийский | Khatyrchi:Хатырчинский:Xatirchi |
    Kyzyltepa:Кызылтепинский:Qiziltepa | Navbakhor:Навбахорский
    Nurata:Нуратинский:Nurota | Tamdy:Тамдынский:Tomdi | Uchkuduk:Учкудукский
uz-samarkand
    Akdarya:Акдарьинский:Oqdaryo | Bulungur:Булунгурский:Bulung'ur | Ishtykhan:Иштыханский |
    Jambay:Джамбайский:Jomboy:Zhambay | Kattakurgan:Каттакурганский
    Koshrabad:Кошрабадский:Qo'shrabot | Narpay:Нарпайский | Nurabad:Нурабадский:Nurobod | Pakhtachi:Пахтачийский |
    Payaryk:Пайарыкский:Payariq | Pastdargom:Пастдаргомский
    Samarkand:Самаркандский | Taylak:Тайлакский:Tayloq | Urgut:Ургутский
uz-surkhandarya
    Angor:Ангорский | Altynsay:Алтынсайский:Oltinsoy | Baysun:Байсунский:Boysun | Denau:Денауский:Denov |
    Jarkurgan:Джаркурганский:Jarqo'rg'on | Kumkurgan:Кумкурганский:Qumqo'rg'on
    Kyzyryk:Кизирикский:Qiziriq | Muzrabad:Музрабадский:Muzrabot | Sariasiya:Сариасийский:Sariosiyo |
    Sherabad:Шерабадский:Sherobod | Shurchi:Шурчинский:Sho'rchi | Termez:Термезский
    Uzun:Узунский | Bandikhan:Бандиханский
uz-syrdarya
    Akaltyn:Акалтынский:Oqoltin | Bayaut:Баяутский:Boyovut | Gulistan:Гулистанский | Khavast:Хавастский:Xovos |
    Mirzaabad:Мирзаабадский | Saikhunabad:Сайхунабадский | Sardoba:Сардобинский
    Syrdarya:Сырдарьинский
uz-tashkent
    Akhangaran:Ахангаранский:Ohangaron | Akkurgan:Аккурганский:Oqqo'rg'on | Bekabad:Бекабадский |
    Bostanlyk:Бостанлыкский:Bo'stonliq | Buka:Букинский:Bo'ka | Chinaz:Чиназский
    Kibray:Кибрайский:Qibray | Lower Chirchik:Нижнечирчикский:Куйичирчикский:Quyi Chirchiq | Parkent:Паркентский |
    Pskent:Пскентский:Piskent | Tashkent:Ташкентский
    Middle Chirchik:Среднечирчикский:Уртачирчикский:O'rta Chirchiq:Urtachirchik | Yangiyul:Янгиюльский:Yangiyo'l |
    Upper Chirchik:Верхнечирчикский:Юкоричирчикский:Yuqori Chirchiq
    Zangiata:Зангиатинский:Zangiota
tashkent
    Almazar:Алмазарский:Olmazor | Bektemir:Бектемирский | Chilanzar:Чиланзарский:Chilonzor |
    Mirabad:Мирабадский:Mirobod | Mirzo Ulugbek:Мирзо-Улугбекский | Sergeli:Сергелийский
    Shaykhantakhur:Шайхантахурский:Shayxontohur | Uchtepa:Учтепинский | Yakkasaray:Яккасарайский |
    Yashnabad:Яшнабадский:Хамзинский | Yunusabad:Юнусабадский
tj-sughd
    Asht:Аштский | Ayni:Айнинский | Bobojon Gafurov:Бободжан-Гафуровский:Гафуровский:B Gafurov:Gafurov:Ғафуров |
    Devashtich:Деваштичский:Ganchi:Ганчинский
    Jabbor Rasulov:Джаббор-Расуловский:J Rasulov | Zafarobod:Зафарабадский | Isfara:Исфаринский |
    Istaravshan:Истаравшанский:Ura-Tyube | Konibodom:Канибадамский | Mastchoh:Матчинский
    Panjakent:Пенджикентский | Spitamen:Спитаменский:Nau:Науский | Shahriston:Шахристанский |
    Upper Mastchoh:Горно-Матчинский
tj-khatlon
    Baljuvon:Бальджуванский | Kushoniyon:Кушониёнский:Bokhtar:Бохтарский | Vakhsh:Вахшский | Vose:Восейский:Vosey |
    Danghara:Дангаринский | Jomi:Джомийский:Khojamaston | Jayhun:Джайхунский:Qumsangir:Кумсангирский
    Dusti:Дустийский:Jilikul:Джиликульский | Kulob:Кулябский | Qubodiyon:Кабодиёнский:Kabodiyon |
    Hamadoni:Хамадонийский:Khamadoni:Московский:M S A Hamadoni | Muminobod:Муминабадский | Norak:Нурекский
    Panj:Пянджский:Pyandzh | Balkhi:Джалолиддин-Балхийский:Rumi:Руми:Kolkhozobod:Колхозабадский |
    Temurmalik:Темурмаликский:Sovet | Farkhor:Фархорский | Khovaling:Ховалингский
    Khuroson:Хуросонский:Gozimalik | Shahritus:Шаартузский | Nosiri Khusrav:Носири-Хусравский:Beshkent |
    Yovon:Яванский:Yavan | Shamsiddin Shohin:Шамсиддин-Шохинский:Shuroobod:Шуроабадский:Shurobod
tj-drs
    Varzob:Варзобский | Vahdat:Вахдатский:Vakhdat:Kofarnihon | Hisor:Гиссарский:Gissar |
    Lakhsh:Ляхшский:Jirgatol:Джиргатальский | Nurobod:Нурабадский:Darband | Rasht:Раштский:Gharm | Roghun:Рогунский
    Rudaki:Рудакийский:Leninsky | Sangvor:Сангворский:Tavildara:Тавильдаринский | Tojikobod:Таджикабадский |
    Tursunzoda:Турсунзадевский:Tursunzade | Fayzobod:Файзабадский | Shahrinav:Шахринавский
tj-gbao
    Vanj:Ванчский | Darvoz:Дарвазский | Ishkoshim:Ишкашимский:Ishkashim | Murghob:Мургабский |
    Roshtqala:Рошткалинский | Rushon:Рушанский | Shughnon:Шугнанский:Shugnan
dushanbe
    Ismoili Somoni:Исмоили-Сомонийский:I Somoni | Sino:Синонский | Sino-1:Сино-1 | Sino-2:Сино-2 | Firdavsi:Фирдавсийский |
    Shohmansur:Шохмансурский:Shokhmansur
tm-ahal
    Ak bugday:Ак-Бугдайский:Aq-Bugday | Altyn Asyr:Алтын-Асырский | Babadayhan:Бабадайханский |
    Baharly:Бахарлийский:Baherden | Gokdepe:Геоктепинский | Kaka:Какинский:Kahka:Каахкинский | Sarahs:Серахсский
    Tejen:Тедженский | Ruhabat:Рухабатский
tm-balkan
    Bereket:Берекетский | Esenguly:Эсенгулыйский | Etrek:Этрекский | Magtymguly:Махтумкулийский:Garrygala |
    Serdar:Сердарский | Turkmenbashi:Туркменбашинский
tm-dashoguz
    Akdepe:Акдепинский:Aktepe | Boldumsaz:Болдумсазский | Gorogly:Гёроглынский:Tagta | Gubadag:Губадагский |
    Gurbansoltan eje:Гурбансолтан-эджинский | Koneurgench:Кёнеургенчский | Ruhubelent:Рухубелентский
    S A Niyazov:Ниязовский:Niyazova:S A Nyyazow | Saparmyrat Turkmenbashi:Сапармурат-Туркменбашинский:Shabat
tm-lebap
    Atamyrat:Атамуратский:Kerki:Керкинский | Birata:Биратинский:Darganata:Дарганатинский | Charjew:Чарджевский |
    Danew:Дяневский:Galkynysh | Farap:Фарапский | Garabekewul:Карабекаульский | Garashsyzlyk:Гарашсызлыкский
    Halach:Халачский | Hojambaz:Ходжамбазский | Koytendag:Койтендагский:Charshanga | Sakar:Сакарский | Sayat:Саятский |
    Serdarabat:Сердарабатский | Dowletli:Довлетлийский
tm-mary
    Bayramaly:Байрамалийский | Garagum:Каракумский:Karakum | Mary:Марыйский | Murgap:Мургапский | Oguzhan:Огузханский |
    Sakarchage:Сакарчагинский | Serhetabat:Серхетабадский:Kushka | Tagtabazar:Тахтабазарский:Tahtabazar
    Turkmengala:Туркменкалинский | Wekilbazar:Векильбазарский | Yoloten:Ёлётенский:Iolatan
kg-batken
    Batken:Баткенский | Kadamjay:Кадамжайский:Kadamzhai | Leilek:Лейлекский:Lyaylyak
kg-chuy
    Alamudun:Аламудунский:Alamedin:Аламединский | Jayyl:Жайылский | Kemin:Кеминский | Moskva:Московский |
    Panfilov:Панфиловский | Sokuluk:Сокулукский | Chuy:Чуйский | Ysyk-Ata:Ысык-Атинский:Issyk-Ata
kg-issyk-kul
    Ak-Suu:Ак-Суйский | Jeti-Oguz:Джети-Огузский | Issyk-Kul:Иссык-Кульский | Tong:Тонский | Tyup:Тюпский
kg-jalal-abad
    Aksy:Аксыйский | Ala-Buka:Ала-Букинский | Bazar-Korgon:Базар-Коргонский | Nooken:Ноокенский | Suzak:Сузакский |
    Toguz-Toro:Тогуз-Тороуский | Toktogul:Токтогульский | Chatkal:Чаткальский
kg-naryn
    Ak-Talaa:Ак-Талинский | At-Bashy:Ат-Башинский | Jumgal:Жумгальский | Kochkor:Кочкорский | Naryn:Нарынский
kg-osh
    Alay:Алайский | Aravan:Араванский | Kara-Kulja:Кара-Кульджинский | Kara-Suu:Кара-Суйский | Nookat:Ноокатский |
    Uzgen:Узгенский:Ozgon | Chong-Alay:Чон-Алайский
kg-talas
    Bakay-Ata:Бакай-Атинский | Kara-Buura:Кара-Бууринский | Manas:Манасский | Talas:Таласский
bishkek
    Lenin:Ленинский | Oktyabr:Октябрьский | Pervomay:Первомайский | Sverdlov:Свердловский
kz-akmola
    Akkol:Аккольский | Arshaly:Аршалынский | Astrakhan:Астраханский | Atbasar:Атбасарский | Bulandy:Буландынский |
    Burabay:Бурабайский:Щучинский | Birzhan sal:Биржан-салский:Енбекшильдерский | Ereymentau:Ерейментауский
    Esil:Есильский | Zhaksy:Жаксынский | Zharkain:Жаркаинский | Zerenda:Зерендинский | Korgalzhyn:Коргалжынский |
    Sandyktau:Сандыктауский | Tselinograd:Целиноградский | Shortandy:Шортандинский
kz-aktobe
    Alga:Алгинский | Aytekebi:Айтекебийский | Bayganin:Байганинский | Irgiz:Иргизский | Kargaly:Каргалинский |
    Martuk:Мартукский | Mugalzhar:Мугалжарский | Temir:Темирский | Khobda:Хобдинский | Khromtau:Хромтауский
    Shalkar:Шалкарский
kz-almaty
    Balkhash:Балхашский | Enbekshikazakh:Енбекшиказахский | Zhambyl:Жамбылский | Kegen:Кегенский |
    Karasay:Карасайский | Rayymbek:Райымбекский | Talgar:Талгарский | Uygur:Уйгурский | Ili:Илийский
kz-jetisu
    Aksu:Аксуский | Alakol:Алакольский | Eskeldi:Ескельдинский | Kerbulak:Кербулакский | Koksu:Коксуский |
    Karatal:Каратальский | Panfilov:Панфиловский | Sarkan:Сарканский
kz-atyrau
    Zhylyoi:Жылыойский | Inder:Индерский | Isatay:Исатайский | Kurmangazy:Курмангазинский | Kzylkoga:Кызылкогинский |
    Makat:Макатский | Makhambet:Махамбетский
kz-west
    Akzhaik:Акжаикский | Bokeyorda:Бокейординский | Burli:Бурлинский | Zhangala:Жангалинский | Zhanibek:Жанибекский |
    Baiterek:Байтерекский:Зеленовский | Kaztalov:Казталовский | Karatobe:Каратобинский | Syrym:Сырымский
    Taskala:Таскалинский | Terekty:Теректинский | Chingirlau:Чингирлауский
kz-zhambyl
    Baizak:Байзакский | Zhambyl:Жамбылский | Zhualy:Жуалынский | Korday:Кордайский |
    Ryskulov:Рыскуловский:T Ryskulov:Т Рыскулова | Merke:Меркенский:Merki | Moiynkum:Мойынкумский | Sarysu:Сарысуский |
    Talas:Таласский | Shu:Шуский:Chu
kz-karaganda
    Abai:Абайский | Aktogay:Актогайский | Bukhar-Zhyrau:Бухар-Жырауский | Karkaraly:Каркаралинский | Nura:Нуринский |
    Osakarov:Осакаровский | Shet:Шетский
kz-ulytau
    Zhanaarka:Жанааркинский | Ulytau:Улытауский
kz-kostanay
    Altynsarin:Алтынсаринский | Amangeldy:Амангельдинский | Auliekol:Аулиекольский | Denisov:Денисовский |
    Zhitikara:Житикаринский | Kamysty:Камыстинский | Karabalyk:Карабалыкский | Karasu:Карасуский
    Kostanay:Костанайский | Mendykara:Мендыкаринский | Naurzum:Наурзумский | Sarykol:Сарыкольский |
    Beimbet Mailin:Майлинский:Тарановский | Uzunkol:Узункольский | Fedorov:Фёдоровский
kz-kyzylorda
    Aral:Аральский | Kazaly:Казалинский | Karmakshy:Кармакшинский | Zhalagash:Жалагашский | Syrdarya:Сырдарьинский |
    Shieli:Шиелийский | Zhanakorgan:Жанакорганский
kz-mangystau
    Beyneu:Бейнеуский | Karakiya:Каракиянский | Mangystau:Мангистауский | Munaily:Мунайлинский |
    Tupkaragan:Тупкараганский
kz-pavlodar
    Akkuly:Аккулинский:Лебяжинский | Aktogay:Актогайский | Bayanaul:Баянаульский | Zhelezin:Железинский |
    Irtysh:Иртышский | Terenkol:Теренкольский:Качирский | May:Майский | Pavlodar:Павлодарский | Uspen:Успенский
    Sharbakty:Щербактинский
kz-north
    Aiyrtau:Айыртауский | Akzhar:Акжарский | Akkaiyn:Аккайынский | Musrepov:Габита-Мусрепова | Esil:Есильский |
    Zhambyl:Жамбылский | Zhumabaev:Магжана-Жумабаева | Kyzylzhar:Кызылжарский | Mamlyut:Мамлютский |
    Taiynsha:Тайыншинский
    Timiryazev:Тимирязевский | Ualikhanov:Уалихановский | Shal akyn:Шал-акына
kz-turkistan
    Baidibek:Байдибекский | Kazygurt:Казыгуртский | Maktaaral:Мактааральский | Ordabasy:Ордабасынский |
    Otyrar:Отрарский | Sairam:Сайрамский | Saryagash:Сарыагашский | Sozak:Созакский | Tolebi:Толебийский
    Tyulkubas:Тюлькубасский | Shardara:Шардаринский | Zhetisay:Жетысайский | Keles:Келесский | Sauran:Сауранский
kz-east
    Glubokoe:Глубоковский | Zaisan:Зайсанский | Altai:Алтайский:Зыряновский | Katon-Karagay:Катон-Карагайский |
    Kurchum:Курчумский | Tarbagatay:Тарбагатайский | Ulan:Уланский | Shemonaikha:Шемонаихинский | Samar:Самарский
kz-abai
    Abai:Абайский | Ayagoz:Аягозский | Beskaragay:Бескарагайский | Borodulikha:Бородулихинский | Zharma:Жарминский |
    Kokpekty:Кокпектинский | Urzhar:Урджарский:Уржарский | Aksuat:Аксуатский
almaty
    Alatau:Алатауский | Almaly:Алмалинский | Auezov:Ауэзовский | Bostandyk:Бостандыкский | Zhetysu:Жетысуский |
    Medeu:Медеуский | Nauryzbay:Наурызбайский | Turksib:Турксибский
astana
    Almaty:Алматинский | Baikonur:Байконурский | Esil:Есильский | Saryarka:Сарыаркинский | Nura:Нуринский
shymkent
    Abai:Абайский | Al-Farabi:Аль-Фарабийский | Enbekshi:Енбекшинский | Karatau:Каратауский
"""
