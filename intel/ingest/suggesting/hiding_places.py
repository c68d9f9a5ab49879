"""Where something was hidden, as free text says it: the concealment codes of the platform.

Only words that speak of hiding or of a part where goods do not belong; that a lorry or a bag is
named says nothing. Stems stand for their inflected forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from intel.ingest.suggesting.phrases import any_of
from intel.ingest.suggesting.suggestion import Suggestion, View

__all__ = ["hiding_places"]

# code | English | Russian | Chinese, then Kazakh, Uzbek, Tajik, Mongolian; ~ any ending
_PLACES = """
false-bottom | false bottom~ | double bottom~ | false wall~ | double wall~ | secret compartment~
false-bottom | hidden compartment~
false-bottom | двойн~ дн~ | двойн~ стен~ | тайник~ | потайн~ отделени~ | тайн~ отсек~ | скрыт~ полост~
false-bottom | 夹层 | 暗格 | 双层底 | 密格 | құпия бөлме~ | жасырын қуыс~ | махфий бўлма~ | yashirin bo'lma~
false-bottom | maxfiy bo'lma~
false-bottom | ҷои махфӣ~ | нууц хөндий~ | нууц тасалгаа~ | давхар ёроол~
vehicle-parts | fuel tank~ | gas tank~ | petrol tank~ | spare wheel~ | spare tyre~ | spare tire~ | door panel~
vehicle-parts | dashboard~
vehicle-parts | under the seat~ | under the bonnet | under the hood | engine compartment~ | bumper~
vehicle-parts | inside the tyre~
vehicle-parts | топливн~ бак~ | бензобак~ | запасн~ колес~ | запаск~ | панел~ прибор~ | под сиден~ | под капот~
vehicle-parts | обшивк~ двер~ | обшивк~ салон~ | конструктивн~ полост~ | моторн~ отсек~ | бампер~
vehicle-parts | в порог~ автомоб~ | покрышк~
vehicle-parts | 油箱 | 备胎 | 轮胎内 | 轮胎里 | 仪表盘 | 车门夹板 | 座椅下 | 座位下 | 引擎盖 | 保险杠 | 发动机舱
vehicle-parts | жанармай баг~ | жанармай багын~ | қосалқы доңғалақ~ | орындық астын~ | ёқилғи бак~
vehicle-parts | yoqilg'i bak~ | yonilg'i bak~
vehicle-parts | эҳтиёт ғилдира~ | ehtiyot g'ildira~ | зарфи сӯзишворӣ~ | чархи эҳтиётӣ~ | түлшний сав~
vehicle-parts | нөөц дугуй~ | суудлын доор~
swallowed | swallowed | ingested | in the stomach | body packer~ | проглотил~ | проглочен~ | в желудк~
swallowed | в кишечник~
swallowed | 吞服 | 体内藏 | 胃内 | 胃里 | жұтып | асқазан~ | ютиб | oshqozon~ | фурӯ бурд~ | залгисан | ходоодон~
body-cavity | body cavit~ | in the rectum | полост~ тела | ректально | вагинально | 体腔
on-body | strapped to~ body | taped to~ body | attached to~ body | on his body | on her body | примотан~ к тел~
on-body | на теле | на себе под одежд~
on-body | 绑在身上 | 人身藏 | 捆绑在 | денесіне байла~ | танасига боғла~ | бадан~ баста~ | биедээ уя~
clothing | sewn into | in the lining | in his shoe~ | in her shoe~ | in the sole~ | зашит~ в | в подкладк~
clothing | в подошв~ | в обув~ | 缝在 | 鞋底 | 衣服夹层
cargo | among the cargo | among the goods | hidden in the cargo | concealed in the cargo | under the load
cargo | среди груз~ | среди товар~ | под груз~ | в массе груза
cargo | 藏于货物 | 混在货物 | 夹藏在货物 | жүк арасын~ | юк орасид~ | yuk orasid~ | дар байни бор~ | ачааны дунд
cargo | ачаан дотор
container-structure | container wall~ | container floor~ | refrigeration unit~ | reefer compartment~
container-structure | пол~ контейнер~ | стенк~ контейнер~ | рефрижераторн~ установк~
container-structure | 集装箱夹层 | 集装箱地板 | 冷机
wagon-parts | under the wagon | wagon floor~ | wagon ceiling~ | под вагон~ | потолк~ вагон~ | обшивк~ вагон~
wagon-parts | 车厢夹层
food-drink | hidden in food | inside the fruit~ | inside the bread | в продуктах питания | внутри фрукт~
food-drink | в банк~ с | 藏在食品
fuel-liquid | dissolved in | impregnated with | раствор~ в | пропитан~ | 溶解在 | 溶于
rip-on | rip-on | rip on/rip off | rip-off
drone | by drone | беспилотник~ | 无人机
premises | buried in | схрон~ | закопан~
"""


def _phrases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in _PLACES.strip().splitlines():
        code, *names = (part.strip() for part in line.split("|"))
        found.setdefault(code, []).extend(name.upper() for name in names)
    return found


_BY_CODE = {code: re.compile(any_of(names)) for code, names in _phrases().items()}
_ANY = any_of(name for names in _phrases().values() for name in names)
# Chinese has no spaces between words; other phrases begin and end where a word does.
_HIDING = re.compile(rf"(?:\b|(?=[\u4e00-\u9fff])){_ANY}(?:\b|(?<=[\u4e00-\u9fff]))")


def hiding_places(view: View) -> Iterator[Suggestion]:
    """Phrases that say where something was hidden.

    Args:
        view: The text.
    """
    text = view.capitals.replace("’", "'").replace("ʻ", "'").replace("‘", "'")
    for match in _HIDING.finditer(text):
        start, end = match.span()
        code = next(code for code, pattern in _BY_CODE.items() if pattern.fullmatch(match[0]))
        yield Suggestion("hiding_place", "", start, end, view.text[start:end], {"code": code})
