"""Invented people and companies, each with a name in Latin, Cyrillic and Chinese script.

Names are put together from syllables and from common given names, so that nobody is meant by them.
"""

from dataclasses import dataclass
from typing import Literal

from intel.demo.draw import Draw
from intel.model.vocabulary import Names

__all__ = ["Company", "Figure", "invent_company", "invent_figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """An invented person."""

    names: Names
    sex: Literal["female", "male"]
    nationality: str


@dataclass(frozen=True, slots=True)
class Company:
    """An invented company; its name carries the legal form of the language."""

    names: Names
    country: str


def _rows(text: str) -> tuple[Names, ...]:
    return tuple(Names(*entry.split(",")) for entry in text.split())


_MEN = _rows(
    "Rustam,Рустам,鲁斯塔姆 Timur,Тимур,帖木儿 Sherzod,Шерзод,谢尔佐德 Bekzat,Бекзат,别克扎特 "
    "Farhod,Фарход,法尔霍德 Daniyar,Данияр,达尼亚尔 Askar,Аскар,阿斯卡尔 "
    "Ulugbek,Улугбек,乌卢格别克 Jamshed,Джамшед,贾姆舍德 Elchin,Эльчин,埃利钦 "
    "Murad,Мурад,穆拉德 Nurlan,Нурлан,努尔兰 Aybek,Айбек,艾别克 Sanjar,Санжар,桑扎尔 "
    "Orkhan,Орхан,奥尔汗 Serdar,Сердар,谢尔达尔 Maksat,Максат,马克萨特 Anvar,Анвар,安瓦尔 "
    "Firuz,Фируз,菲鲁兹 Kanat,Канат,卡纳特"
)
_WOMEN = _rows(
    "Aygul,Айгуль,艾古丽 Dilnoza,Дильноза,季利诺扎 Gulnara,Гульнара,古丽娜拉 "
    "Zarina,Зарина,扎琳娜 Leyla,Лейла,莱拉 Madina,Мадина,马季娜 Nargiz,Наргиз,纳尔吉兹 "
    "Saule,Сауле,萨乌列 Jamila,Джамиля,贾米拉 Ogulgerek,Огулгерек,奥古尔格列克"
)
_STEMS = _rows(
    "Bek,Бек,别克 Tur,Тур,图尔 Ras,Рас,拉斯 Mir,Мир,米尔 Sal,Сал,萨尔 Nur,Нур,努尔 "
    "Dav,Дав,达夫 Kam,Кам,卡姆 Yus,Юс,尤斯 Ol,Ол,奥尔 Er,Эр,埃尔 Tem,Тем,铁姆 Shav,Шав,沙夫 "
    "Bay,Бай,拜 Or,Ор,奥尔 Qal,Кал,卡尔 Sar,Сар,萨尔 Ak,Ак,阿克"
)
_MIDDLES = _rows(
    "mat,мат,马特 tay,тай,泰 dul,дул,杜勒 gar,гар,加尔 mur,мур,穆尔 zhan,жан,占 "
    "lis,лис,利斯 sad,сад,萨德 rod,род,罗德 khan,хан,汗 man,ман,曼 bol,бол,博尔 "
    "tas,тас,塔斯 nas,нас,纳斯"
)
_ENDINGS = _rows("ov,ов,奥夫 ev,ев,耶夫 zoda,зода,佐达 ly,лы,雷")
_MONGOLIAN = _rows(
    "Batbayar,Батбаяр,巴特巴雅尔 Ganzorig,Ганзориг,甘佐里格 Enkhtuya,Энхтуяа,恩赫图雅 "
    "Munkhbat,Мөнхбат,蒙赫巴特 Otgonbayar,Отгонбаяр,奥特根巴雅尔 Tuvshin,Түвшин,图夫申 "
    "Bolormaa,Болормаа,包勒尔玛 Temuujin,Тэмүүжин,铁木津 Sukhbold,Сүхболд,苏赫博勒德 "
    "Narantuya,Нарантуяа,娜仁图雅 Ankhbayar,Анхбаяр,安赫巴雅尔 Chuluun,Чулуун,楚伦"
)
_MONGOLIAN_FATHERS = _rows("B,Б,巴 G,Г,嘎 D,Д,达 Ts,Ц,策 Kh,Х,哈 N,Н,纳 S,С,苏 T,Т,特")
_CHINESE_SURNAMES = _rows(
    "Wang,Ван,王 Li,Ли,李 Zhang,Чжан,张 Liu,Лю,刘 Chen,Чэнь,陈 Yang,Ян,杨 Zhao,Чжао,赵 "
    "Huang,Хуан,黄 Zhou,Чжоу,周 Wu,У,吴 Xu,Сюй,徐 Sun,Сунь,孙 Ma,Ма,马 Zhu,Чжу,朱 "
    "Hu,Ху,胡 Guo,Го,郭 He,Хэ,何 Gao,Гао,高 Lin,Линь,林 Luo,Ло,罗"
)
_CHINESE_SYLLABLES = _rows(
    "wei,вэй,伟 fang,фан,芳 jun,цзюнь,军 hong,хун,红 ming,мин,明 jian,цзянь,建 "
    "hua,хуа,华 ling,лин,玲 qiang,цян,强 yan,янь,燕 bo,бо,波 chao,чао,超 hai,хай,海 "
    "xue,сюэ,雪 dong,дун,东 gang,ган,刚 ping,пин,平 tao,тао,涛 li,ли,丽 yu,юй,宇"
)
_FIRM_WORDS = _rows(
    "Altyr,Алтыр,阿尔特尔 Samar,Самар,萨马尔 Orda,Орда,奥尔达 Karvan,Карван,卡尔万 "
    "Zerav,Зерав,泽拉夫 Tyan,Тян,天 Sary,Сары,萨雷 Boz,Боз,博兹 Kyran,Кыран,克兰 "
    "Dasht,Дашт,达什特 Shamol,Шамол,沙莫尔 Yldyz,Ылдыз,伊尔德兹 Taron,Тарон,塔龙 "
    "Nomad,Номад,诺马德 Qoqan,Кокан,科坎 Merw,Мерв,梅尔夫"
)
_FIRM_TRADES = _rows(
    "Trans,Транс,运输 Logistik,Логистик,物流 Trade,Трейд,贸易 Kargo,Карго,货运 "
    "Import,Импорт,进出口 Agro,Агро,农业 Bunyod,Бунёд,建材 Ekspress,Экспресс,快递 "
    "Tekstil,Текстиль,纺织 Invest,Инвест,投资"
)


def _joined(*parts: Names) -> Names:
    return Names(*("".join(getattr(part, language) for part in parts) for language in ("en", "ru", "zh")))


def _central_asian(draw: Draw) -> tuple[Names, Literal["female", "male"]]:
    is_male = draw.chance(78)
    given = draw.pick(_MEN if is_male else _WOMEN)
    surname = _joined(draw.pick(_STEMS), draw.pick(_MIDDLES), draw.pick(_ENDINGS))
    is_declined = surname.en.endswith("v") and not is_male
    latin, cyrillic = (surname.en + "a", surname.ru + "а") if is_declined else (surname.en, surname.ru)
    names = Names(f"{given.en} {latin}", f"{cyrillic} {given.ru}", f"{given.zh}·{surname.zh}")
    return names, "male" if is_male else "female"


def _mongolian(draw: Draw) -> tuple[Names, Literal["female", "male"]]:
    given, father = draw.pick(_MONGOLIAN), draw.pick(_MONGOLIAN_FATHERS)
    names = Names(f"{father.en}. {given.en}", f"{father.ru}.{given.ru}", f"{father.zh}·{given.zh}")
    return names, "female" if given.en.endswith(("ya", "aa")) else "male"


def _chinese(draw: Draw) -> tuple[Names, Literal["female", "male"]]:
    surname = draw.pick(_CHINESE_SURNAMES)
    given = _joined(*draw.sample(_CHINESE_SYLLABLES, draw.between(1, 2)))
    names = Names(
        f"{surname.en} {given.en.capitalize()}", f"{surname.ru} {given.ru.capitalize()}", surname.zh + given.zh
    )
    return names, "female" if draw.chance(25) else "male"


def invent_figure(draw: Draw, nationality: str) -> Figure:
    """A person of a nationality.

    Args:
        draw: Where the choices come from.
        nationality: ISO 3166-1 alpha-2 of one of the eight.

    Returns:
        The person; namesakes occur, as they do.
    """
    kind = {"CN": _chinese, "MN": _mongolian}.get(nationality, _central_asian)
    names, sex = kind(draw)
    return Figure(names, sex, nationality)


def invent_company(draw: Draw, country: str) -> Company:
    """A company of a country."""
    word, trade = _joined(draw.pick(_FIRM_WORDS), draw.pick(_MIDDLES)), draw.pick(_FIRM_TRADES)
    number = draw.between(2, 99) if draw.chance(35) else None
    tail = "" if number is None else f"-{number}"
    form = draw.pick(("LLC", "JSC", "LLP", "Co., Ltd"))
    return Company(
        Names(
            f"{word.en} {trade.en}{tail} {form}",
            f"{'ТОО' if country == 'KZ' else 'ООО'} «{word.ru} {trade.ru}{tail}»",
            f"{word.zh}{trade.zh}{'' if number is None else number}有限公司",
        ),
        country,
    )
