"""Issuers: who is said to have issued a policy, right beside its title or in it."""

import re

_BODY = re.compile(
    r"^(?![本该我各其全有相为了将把按])[\u4e00-\u9fff]{0,28}"
    "(?:国务院|党中央|中央|人大|人民代表大会|委员会|科委|党委|发改委|经信委|工信委|建委|教委|卫健委"
    "|国资委|管委会|常委会|政府|办公厅|办公室|领导小组|部|局|厅|署|科学院|工程院|法院|检察院|市委|省委|区委"
    "|协会|学会|联合会|总工会|(?:人才|科创|自贸|金融|编|外|侨|台|农|文明)办)$"
)
_NO_BODY = re.compile("[的了为对是]|干部|全部|内部|布局|格局")
_AND = re.compile(r"、|和|与|及|\s|会同|联合(?!会)")
_ADVERBS = re.compile(
    "(?:[，,]|于|在|又|已|先后|相继|陆续|联合|共同|正式|牵头|分别|制定|研究|修订|及时|并|由)*$"
)
_LEADING = re.compile(r"^(?:经|由|据|近日|日前|当日|此前|其中|同时)?[，,\s]?")
_BY = re.compile("^[，,]?(?:系|是)?由(?P<who>[^，。；]{2,58}?)(?:制定|发布|印发|出台|颁布|公布)")
_LONGEST = 60


def issuer_before(words: str) -> str | None:
    """Give who is the subject of the verb of issue that these words stand before."""
    if len(words) > _LONGEST:
        return None
    return _bodies(_ADVERBS.sub("", _LEADING.sub("", words, count=1), count=1))


def issuer_after(words: str) -> str | None:
    """Give who is named behind a title: 由市科委印发."""
    found = _BY.match(words) if "由" in words[:3] else None
    return issuer_before(found["who"]) if found else None


def issuer_in(title: str) -> str | None:
    """Give the issuer a title begins with: 国务院关于…的决定."""
    before, about, _ = title.partition("关于")
    return _bodies(before.strip()) if about and len(before) <= _LONGEST else None


def _bodies(words: str) -> str | None:
    """Give the words if they name one public body or several, and nothing else."""
    names = [name for name in _AND.split(words) if name]
    known = bool(names) and all(_BODY.match(n) and not _NO_BODY.search(n) for n in names)
    return words.strip() if known else None
