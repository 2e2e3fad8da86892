"""Which sentences can be quoted alone, and which lines of a document are none.

A notice or a law begins and ends with lines that stand where sentences do: its number, who issued
it, whom it is sent to, when it was passed, that an earlier one is repealed. How they look is laid
down for official documents in GB/T 9704-2012, 7.2 and 7.3; of laws, as they are printed.
"""

import re

from talentdesk.model import Block, BlockKind

_HAN_DIGITS = "一二三四五六七八九十"
_DAY = rf"[\d{_HAN_DIGITS}]{{1,3}}"
_DATE = rf"[\d○〇零{_HAN_DIGITS}]{{4}}\s*年\s*{_DAY}\s*月\s*{_DAY}\s*日"
_NO_SENTENCE = re.compile(
    # 示府办规〔2021〕15号; 第265号.
    r"^[^，。；：]{0,24}[〔\[［（(]\s*(?:19|20)\d\d\s*[〕\]］）)]\s*第?\s*\d+\s*号$"
    r"|^[^，。；：]{0,16}第\s*[\d一二三四五六七八九十百]+\s*号$"
    # 2021年8月20日; （2021年6月30日某某会议通过 2022年…修订）.
    rf"|^[（(]?\s*{_DATE}\s*[）)]?$"
    rf"|^[（(]?\s*(?:{_DATE})[^，。；]*(?:通过|批准|修订|修正|公布|发布|施行)[）)]?$"
    # 各区人民政府，市政府各委、办、局：
    r"|^(?:各|有关|[^，。；：]{2,16}(?:政府|厅|局|委员会|委|办|部)[、，：:])(?!.*(?:下列|以下|如下)).*[:：]$"
    # 具备下列条件：, whose conditions would be missing.
    r"|(?:下列|以下)[^。；]*[:：]$"
    # 特此通知。 原《某某办法》同时废止。
    r"|^特此\w{2,4}。?$|^原?《[^》]+》[^，。《》]*废止[。）)]?$"
    # 附件：1.…; 抄送：…; No. 15 [2021]; 20 August 2021.
    r"|^(?:附件|抄送|抄报|主题词|联系人|联系电话)\s*[:：]"
    r"|^(?:[A-Za-z]+ )*No\. ?\d+(?: ?\[\d{4}\])?$|^\d{1,2} [A-Z][a-z]+ \d{4}$"
)
_MARKS = re.compile("[，。；：、！？,;:!?…]")
_HAN = re.compile("[\u3400-\u9fff]")
# An entry of an enumeration, and a few words.
_ENTRY = re.compile(r"^[（(]?(?:[一二三四五六七八九十]+|\d{1,2})[)）、.．](?!\d)")
_SHORT = {"zh": 10, "en": 30}
# A line as short as a title or the name of an office.
_TITLE = 32


def is_quotable(text: str, block: Block, language: str) -> bool:
    """Tell whether a sentence of a block says something by itself."""
    if len(text) < _SHORT.get(language, _SHORT["en"]) or _ENTRY.match(text):
        return False
    if _NO_SENTENCE.search(text):
        return False
    # A paragraph without any mark is the title, or who issued it: 示范市人民政府办公室.
    bare = len(block.text) <= _TITLE and not _MARKS.search(block.text)
    return not (bare and block.kind is BlockKind.PARAGRAPH and _HAN.search(text))
