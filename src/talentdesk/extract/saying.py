"""What a sentence says of a policy, by the words right before and right after its title."""

import re
from dataclasses import dataclass

from talentdesk.date import Date
from talentdesk.extract.issuers import issuer_after, issuer_before
from talentdesk.extract.terms import Terms, terms
from talentdesk.model import Status
from talentdesk.text.dates import dates
from talentdesk.text.titles import is_draft

_VERB = "(?:发布|印发|出台|颁布|公布|下发|制发)"
_ISSUED = re.compile(
    rf"(?:制定|修订|研究|联合|共同|正式)?{_VERB}(?:并)?(?:了|实施|施行|《)?(?:\d{{1,3}}[项个件份部]?(?:政策)?)?[:：]?$"
)
# …年…月…日发布的《…》 tells of its issue whatever else is said of it.
_ISSUED_THAT = re.compile(rf"{_VERB}的$")
_IN_FORCE_THAT = re.compile("(?P<when>[^，。；《》]{4,20})起(?:施行|实施)的$")
_ISSUED_AFTER = re.compile(
    rf"^(?:已|也|于[^，。；]{{2,16}}|由[^，。；]{{2,40}}?|经[^，。；]{{2,30}}?|正式|相继|陆续|先后|制定|修订)*{_VERB}"
    "(?=并|了?$|了?[，,。；;、：:！!）)]|以来|后|实施|施行|于)"
)
# In the head of a law: the decisions that revised it, each after its day.
_REVISED_AFTER = re.compile("^(?:第[一二三四五六七八九十]{1,3}次)?(?:修订|修正)")
_FUTURE = re.compile(
    "拟|将|计划|准备|推动|推进|加快|抓紧|研究|适时|争取|力争|尚未|未|待|酝酿|谋划|正在|着手|启动"
)
_MODAL = re.compile("应当|应|可以|可|负责|不得|需|须|建议|要求|有权")
_DRAFTING = re.compile(
    "(?:(?:研究|组织|启动|正在|着手|抓紧|加快|牵头|参与|开展|推进|推动)(?:组织|研究|开展)?(?:编制|制订|制定|拟订|拟定|编写|修订)"
    "|起草|草拟)(?:完成)?(?:了)?[:：]?$"
)
_DRAFTING_AFTER = re.compile(
    "^(?:的)?(?:研究|组织)?(?:(?:编制|起草|制定|制订)(?:工作|调研|论证|中)|(?:向社会)?(?:公开)?(?:征求|听取)[^，。；]{0,8}意见)"
)
_IN_FORCE = re.compile(
    "(?:落实|实施|执行|贯彻|施行|依据|根据|按照|依照|遵照)(?:好|了|[\u4e00-\u9fff]{0,14}"
    "(?:局|委|部|院|府|厅|国家|本市|我市|中央|新修订的|修订后的|以及|等|规定|要求|精神|下列|有关))?$"
)
_IN_FORCE_AFTER = re.compile(
    "^(?:[^，。；]{2,16}起)?(?:正式|全面)?(?:施行|实施|生效|落地)(?=$|以来|后|[，,。；;、])"
)
_PILOT_AFTER = re.compile(
    "^(?:的)?(?:综合|先行)?(?:改革)?(?:试点|先行先试)|^[^，。；]{0,6}试行(?=[，。；,;]|$)"
)
_REPEALED = re.compile("(?:废止|宣布失效)(?:了|原)?$")
_REPEALED_AFTER = re.compile(
    "^(?:等[^，。；]{0,12})?[，,]?(?:自[^，。；]{2,16}起|同时|即行|相应|自行|予以|均|现|已|也|即|到期)*"
    "(?:废止|失效|停止执行|停止施行|停止使用|不再执行)"
)
_NEAR = 14


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said of a policy in one place; what is not said is none."""

    status: Status = Status.UNKNOWN
    issued: Date | None = None
    effective: Date | None = None
    expires: Date | None = None
    issuer: str | None = None


def saying(before: str, after: str, bracket: str, title: str, year: int | None) -> Saying:
    """Read what the words around a title say of it.

    ``before`` and ``after`` are of its sentence, up to the titles next to it; ``bracket`` is what
    stands in brackets behind it; ``year`` is the document's.
    """
    status = _status(before, after, title)
    term = terms(after, year)
    issued, issuer = None, None
    if status is Status.ISSUED or _ISSUED_THAT.search(before):
        issued = _issued(before, after, bracket, year)
        issuer = _issuer(before) or issuer_after(after)
    if term.by_issue:
        term = Terms(effective=issued, years=term.years, trial=term.trial)
    if term.trial and status is not Status.REPEALED:
        status = Status.PILOT
    elif term.effective and status in (Status.UNKNOWN, Status.ISSUED):
        status = Status.IN_FORCE
    effective = term.effective
    if since := _IN_FORCE_THAT.search(before):
        effective = next((day for *_, day in dates(since["when"], year)), effective)
    return Saying(status, issued, effective, term.ends, issuer)


def _status(before: str, after: str, title: str) -> Status:
    if _REPEALED_AFTER.match(after) or _REPEALED.search(before):
        return Status.REPEALED
    if is_draft(title) or _DRAFTING.search(before) or _DRAFTING_AFTER.match(after):
        return Status.DRAFTING
    if found := _ISSUED.search(before):
        near = before[max(0, found.start() - _NEAR) : found.start()]
        near = re.split("[，,。；;]", near)[-1] + ("研究" if found[0].startswith("研究") else "")
        if _MODAL.search(near):
            return Status.UNKNOWN
        return Status.DRAFTING if _FUTURE.search(near) else Status.ISSUED
    if _ISSUED_AFTER.match(after):
        near = re.split("[，,。；;]", before)[-1]
        return Status.DRAFTING if _FUTURE.search(near) else Status.ISSUED
    if _REVISED_AFTER.match(after) and any(True for _ in dates(before, None)):
        return Status.ISSUED
    if _PILOT_AFTER.match(after):
        return Status.PILOT
    if _IN_FORCE.search(before) or _IN_FORCE_AFTER.match(after):
        return Status.IN_FORCE
    return Status.UNKNOWN


def _issued(before: str, after: str, bracket: str, year: int | None) -> Date | None:
    """Give the day of issue: the last said before the title, in its brackets or before the verb."""
    told = [day for at, _, day in dates(before, year, years=True) if before[at - 1 : at] != "自"]
    if told:
        return told[-1]
    if inside := next(dates(bracket, None), None):
        return inside[2]
    by = _ISSUED_AFTER.match(after)
    return next((day for *_, day in dates(by[0] if by else "", year)), None)


def _issuer(before: str) -> str | None:
    """Give the subject of the last clause, without its date, if it is a public body."""
    found = _ISSUED.search(before) or _ISSUED_THAT.search(before)
    if not found:
        return None
    subject = before[: found.start()]
    for _, end, _ in dates(subject, 2000, years=True):
        rest = subject[end:].lstrip("，, ")
        head = subject[:end].rstrip("于在")
        subject = rest if rest.strip("，, 联合共同正式") else head
        break
    return issuer_before(re.split("[，,。；;：:]", subject.rstrip("，, "))[-1])
