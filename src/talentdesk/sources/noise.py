"""Noise of web print-outs: buttons, page numbers and captions around a text, set aside unread."""

import re
from collections.abc import Iterable, Iterator, Sequence

_BUTTON = re.compile(
    "下载|打印(?:本页)?|全屏|收藏|分享到?|加大|还原|减小|上一页|下一页|关闭(?:窗口)?|返回(?:顶部)?|大|中|小"
)
_BETWEEN = re.compile(r"[\s\u3000【】\[\]|｜/：:]+")
_CAPTION = re.compile(
    r"^(?:【?字号\s*[:：]|(?:索引号|字体大小|字体)\s*[:：]|来源\s*[:：]"
    r"|(?:时间|发布时间|发布日期|日期)\s*[:：]\s*(?:19|20)\d\d)"
)
_PAGE = re.compile(
    r"^(?:[-—–－] ?\d{1,4} ?[-—–－]|第?\s?\d{1,4}\s?页(?:[\s/，,]{0,2}共\s?\d{1,4}\s?页)?)$"
)
_LONGEST = 120
# How far from either end noise may stand, and what shows that the text itself has begun.
_ZONE = 15
_BODY = re.compile(r"[。；;]$")


def is_noise(line: str) -> bool:
    """Tell whether a stripped line is a button, a page number or a caption of a web page."""
    if not line or len(line) > _LONGEST:
        return False
    if _CAPTION.match(line) or _PAGE.match(line):
        return True
    words = [word for word in _BETWEEN.split(line) if word]
    return all(map(_BUTTON.fullmatch, words)) and bool(words or line.strip() == "】")


def noise(lines: Sequence[str]) -> frozenset[int]:
    """Give the places of the noise before the first and after the last paragraph of a text.

    In between only page numbers between dashes are: any other short line may be anything.
    """
    top = (index for index in range(len(lines)))
    bottom = (index for index in range(len(lines) - 1, -1, -1))
    pages = (i for i, line in enumerate(lines) if line[:1] in tuple("-—–－") and _PAGE.match(line))
    return frozenset(pages) | frozenset(_found(lines, top)) | frozenset(_found(lines, bottom))


def _found(lines: Sequence[str], places: Iterable[int]) -> Iterator[int]:
    seen = 0
    for index in places:
        line = lines[index]
        if not line:
            continue
        seen += 1
        if is_noise(line):
            yield index
        elif _BODY.search(line) or seen >= _ZONE:
            return
