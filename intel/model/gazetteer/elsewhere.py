"""What a text is that comes near the name of a place and yet names none: goods, people, makes, towns far away.

A name written as it is known is always taken; only where a text merely *comes near* a name, it is
asked first whether it is a word of its own. Written by us; towns far away are those of GeoNames.
"""

from __future__ import annotations

from functools import lru_cache

from intel.model.codes import CODE_LISTS
from intel.model.gazetteer.towns_abroad import names_elsewhere
from intel.model.gazetteer.writing import fine_key
from intel.model.goods_kinds import GOODS_KINDS
from intel.model.species import find_species
from intel.model.substances import find_substance
from intel.model.vocabulary import fold, read_table

__all__ = ["is_something_else"]

# Given names and surnames in common use, makes of vehicles and goods, words of reports; in any script, by their key.
_WORDS = """
aigul akmal aleksandr aleksei alexander ali alisher amina anatoli andrei anna anton aslan azamat bahtiiar bahrom bekzod
boris daniiar daulet denis dilshod dmitri ekaterina elena erlan evgeni farhod farida fatima galina gulnara hasan husein
ibragim igor ilham irina ivan iurii jamshid john kairat kamila karim konstantin leila maksim mariia marat mahmud madina
mirza mohammad muhammad muhammed murat musa nadejda natalia nikolai nurlan nursultan oleg olga omar otabek pavel petr
rahim rahmon rashid ravshan roman ruslan rustam sabina said saida salim sanjar sergei sherali sherzod svetlana talgat
tatiana timur ulugbek umid valeri vasilii viktor vladimir wang zarina zafar zuhra mustafa ahmad ahmed abdulla iusuf
ivanov petrov sidorov kim ivanova smirnov kuznetsov popov karimov rahimov aliev mamedov akhmetov ismailov
marlboro camel kent winston parliament esse milano dunhill davidoff rothmans pall mall chesterfield mevius chunghwa
toyota hyundai nissan mitsubishi mercedes benz kamaz maz gaz ural uaz vaz lada zil ford kia mazda honda lexus scania
volvo daf man iveco renault opel audi bmw volkswagen chevrolet daewoo nexia gazel howo shacman sinotruk samsung xiaomi
huawei iphone apple nokia adidas nike gucci
border boundary customs market bazaar other another unknown none nothing total amount number date place region area city
village town street house home flat hotel office storage warehouse truck car bus train wagon container parcel mail post
driver passenger person people courier carrier sender receiver owner citizen foreigner officer inspector dog canine
granitsa tamojnia rynok dom kvartira sklad mesto raion oblast gorod selo ulitsa doroga trassa most reka gora voditel
passajir grajdanin furazhka mashina avtomobil gruzovik poezd vagon posylka posylki tainik bagajnik salon kabina sumka
chemodan korobka meshok tovar gruz predmet veshchi odejda obuv prochee drugoe inoe neizvestno otsutstvuet netu
january february march april may june july august september october november december ianvar fevral mart aprel iiun
iiul avgust sentiabr oktiabr noiabr dekabr monday tuesday wednesday thursday friday saturday sunday ponedelnik vtornik
sreda chetverg piatnitsa subbota voskresene marihuana marijuana heroin cocaine opium hashish ginseng ivory tea coffee
gold silver money cash dollar euro rubl tenge somoni manat yuan
"""


@lru_cache(maxsize=1)
def _own_words() -> frozenset[str]:
    goods = [name for fields, further in read_table(GOODS_KINDS) for name in (*fields[3:], *further)]
    return frozenset(map(fine_key, (*_WORDS.split(), *goods))) - {""}


def is_something_else(words: str, *, is_bare: bool) -> bool:
    """Whether a text that is near a name of the gazetteer is a word or a far town by itself.

    Args:
        words: The name in the text, descriptors taken off.
        is_bare: Whether nothing in the text says that it is a place; else it can only be another place.
    """
    if fold(words) in names_elsewhere():
        return True
    if not is_bare:
        return False
    return (
        fine_key(words) in _own_words()
        or find_substance(words) is not None
        or find_species(words) is not None
        or any(codes.find(words) is not None for codes in CODE_LISTS.values())
    )
