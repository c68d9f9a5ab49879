"""The many ways in which a cell says that nothing was entered.

Absent is not a value: a place "Unknown" is no place and a party "не указано" no party.
"""

from intel.model.vocabulary import fold

_WORDS_OF_ABSENCE = (
    # English
    "unknown|not known|unk|n/a|not available|not applicable|none|nil|null|not specified",
    "unspecified|not stated|not indicated|not given|not reported|not recorded|not identified",
    "unidentified|not determined|undetermined|not established|not provided|no data",
    "no information|information not available|data not available|missing|blank|tbd|tbc",
    "unknown origin|unknown country|unknown place|to be determined|to be confirmed|undefined|not defined",
    # Russian
    "не указано|не указан|не указана|не указаны|не известно|неизвестно|неизвестен|неизвестна",
    "неизвестный|неизвестная|не известен|не известна|нет данных|данных нет|н/д|н.д.|нет сведений",
    "сведений нет|сведения отсутствуют|нет информации|информация отсутствует|данные отсутствуют",
    "не установлено|не установлен|не установлена|неустановлено|не определено|не определен",
    "не определена|не применимо|не имеется|отсутствует|отсутствуют|нет|б/н|б/д|не заполнено",
    # Chinese
    "不详|未知|无|无数据|不明|未注明|未提供|没有|暂无|不适用|不清楚|待定|未说明|無|不詳|空",
    # Uzbek, Kazakh, Kyrgyz, Azerbaijani, Turkmen, Tajik, Mongolian
    "belgisiz|noma'lum|mavjud emas|ma'lumot yo'q|yo'q|ko'rsatilmagan|номаълум|мавжуд эмас|йўқ",
    "белгісіз|көрсетілмеген|мәлімет жоқ|деректер жоқ|дерек жоқ|жоқ|белгисиз|көрсөтүлгөн эмес",
    "маалымат жок|жок|naməlum|məlumat yoxdur|göstərilməyib|yoxdur|näbelli|maglumat ýok|ýok",
    "görkezilmedik|маълум нест|маълумот нест|нишон дода нашудааст",
    "тодорхойгүй|мэдээлэлгүй|мэдээлэл байхгүй|байхгүй|үл мэдэгдэх",
    # What spreadsheets and programs leave behind
    "#n/a|#value!|#ref!|#null!|#name?|<na>|<null>|(null)|(blank)|(empty)|empty",
)

_ABSENT = frozenset(fold(word).replace(" ", "") for line in _WORDS_OF_ABSENCE for word in line.split("|"))
_LONGEST = max(map(len, _ABSENT))

# The alpha-2 code of Namibia and the chemical sign of sodium fold like "n/a" does, and "NaN"
# is a given name when it is not what a program wrote for an empty number.
_EXACT_VALUES = frozenset({"NA", "Na", "na", "nA"})
_EXACT_ABSENT = frozenset({"NaN"})


def is_absent(text: str | None) -> bool:
    """Whether a cell says that nothing is there to be said.

    Blank cells, punctuation alone (``-``, ``—``, ``?``, ``...``) and the words of absence
    of the region's languages count, whatever their case, spacing and punctuation. Zero,
    "no" and "other" are values, and so is a bare ``NA``, which is also Namibia.

    Args:
        text: The cell as read; None is absent.

    Returns:
        True when the cell carries no value.

    Source: design rule "absent, never a value"; words gathered from real exports.
    """
    if text is None or not text or text.isspace():
        return True
    stripped = text.strip()
    if len(stripped) > 3 * _LONGEST:
        return not any(letter.isalnum() for letter in stripped)
    if stripped in _EXACT_VALUES:
        return False
    folded = fold(stripped).replace(" ", "")
    if not folded:
        return not any(_is_sign(letter) for letter in stripped)
    return folded in _ABSENT or stripped in _EXACT_ABSENT


def _is_sign(letter: str) -> bool:
    """Whether a character carries meaning though it is neither letter nor digit."""
    return letter in "№$€¥£₽₸₼°©®™" or ord(letter) >= 0x1F000
