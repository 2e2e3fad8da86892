"""What a sentence says of a policy, by the words right before and right after its title."""

import re
from dataclasses import dataclass

from talentdesk.extract.issuers import issuer_after, issuer_before
from talentdesk.extract.terms import Terms, terms
from talentdesk.extract.times import Moment
from talentdesk.model import Status
from talentdesk.model.date import Date
from talentdesk.text.dates import dates
from talentdesk.text.titles import is_draft

_VERB = "(?:发布|印发|出台|颁布|公布|下发|制发|发表|批准|作出|推出|试行)"
_ISSUED = re.compile(
    rf"(?:制定|修订|研究|联合|共同|正式)?{_VERB}(?:并)?(?:了|实施|施行|《)?(?:新?(?:修订|修改|制定)后?的)?(?:\d{{1,3}}[项个件份部]?(?:政策)?)?[:：]?$"
)
# …年…月…日发布的《…》 tells of its issue whatever else is said of it.
_ISSUED_THAT = re.compile(rf"{_VERB}的$")
_IN_FORCE_THAT = re.compile("(?P<when>[^，。；《》]{4,20})起(?:施行|实施)的$")
_ISSUED_AFTER = re.compile(
    rf"^(?:已|也|于[^，。；于由经]{{2,16}}|由[^，。；于由经]{{2,40}}|经[^，。；于由经]{{2,30}}|正式|相继|陆续|先后|随之|随后|同步|制定|修订)*{_VERB}"
    "(?=并|了?$|了?[，,。；;、：:！!）)]|以来|后|实施|施行|于)"
    "|^(?:于[^，。；]{2,16})?(?:正式)?获[^，。；]{0,12}(?:批复|批准)"
)
# In the head of a law: the decisions that revised it, each after its day.
_REVISED_AFTER = re.compile("^(?:第[一二三四五六七八九十]{1,3}次)?(?:修订|修正)")
# Who is to make a policy in a plan or in time to come is still at it.
_MAKING = re.compile(
    "(?:制定|制订|订定|研订|拟订|拟定|修订|修改|编制|研究|出台|拿出|印发|发布|推动|推进)(?:完善)?(?:实施)?$"
)
_MADE = re.compile("^(?:立法|出台|修订|制定)")
_TO_COME = re.compile(
    "(?:^|[，,；;])[^，,；;]{0,12}(?:拟(?!定)|将(?!军)|力争|争取|预计|计划(?=于|在)|[底末年月日]前)"
)
_SAME_YEAR = re.compile("[同当]年")
_MONTH = re.compile(r"[\d一二三四五六七八九十]\s?月")
_FUTURE = re.compile(
    "拟|将|计划|准备|推动|推进|加快|抓紧|研究(?![院所中会生基部室])|适时|争取|力争|尚未|未|待|酝酿|谋划|正在|着手|启动"
)
_MODAL = re.compile("应当|应|可以|可|负责|不得|需|须|建议|要求|有权")
_DRAFTING = re.compile(
    "(?:(?:研究|组织|启动|正在|着手|抓紧|加快|牵头|参与|开展|推进|推动)(?:组织|研究|开展)?(?:编制|制订|制定|拟订|拟定|编写|修订)"
    "|起草|草拟)(?:完成)?(?:了)?[:：]?$"
)
_DRAFTING_AFTER = re.compile(
    "^(?:的)?(?:已|已经)?形成[^，。；]{0,6}征求意见"
    "|^(?:的)?(?:目前)?正在(?:研究|组织|抓紧)?(?:编制|起草|制定|制订|修订)"
    "|^(?:的)?(?:正在|已|已经|目前)?(?:研究|组织|完成)?"
    "(?:(?:编制|起草|制定|制订)(?:工作|调研|论证|中)"
    "|(?:面?向社会)?(?:公开)?(?:征求|听取)[^，。；]{0,8}意见)"
)
_IN_FORCE = re.compile(
    "(?:落实|实施|执行|贯彻|施行)(?:好|了|[\u4e00-\u9fff]{0,14}"
    "(?:局|委|部|院|府|厅|国家|本市|我市|中央|新修订的|修订后的|以及|等|规定|要求|精神|下列|有关))?$"
)
_ISSUED_IN = re.compile(f"日[^，。；]{{0,20}}{_VERB}")
# 2023年1月1日起《…》正式实施.
_SINCE = re.compile(r"(?P<when>[^，。；《》\s]{4,16})起[，,]?$")
_IN_FORCE_AFTER = re.compile(
    "^(?:[^，。；]{2,16}起)?(?:正式|全面)?(?:施行|实施|生效|落地)(?=$|以来|后|[，,。；;、])"
    "|^的?(?:贯彻|落实|执行)"
)
_PILOT_AFTER = re.compile(
    "^(?:的)?(?:综合|先行)?(?:改革)?(?:试点|先行先试)|^[^，。；]{0,6}试行(?=[，。；,;]|$)"
)
_REPEALED = re.compile("(?:废止|宣布失效)(?:了|原)?$")
_REPEALED_AFTER = re.compile(
    "^(?:等[^，。；]{0,12})?[，,]?(?:自[^，。；自于]{2,16}起|自《[^》]{2,40}》施行之日起|于[^，。；自于]{2,12}|同日|同时|随之|即行|相应|自行|予以|均|现|已|也|即|到期)*"
    "(?:废止|失效|停止适用|停止执行|停止施行|停止使用|不再执行)"
)
_NEAR = 14
# So far behind the verb its day may stand: 印发，时间为4月6日.
_WHEN = 14


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said of a policy in one place; what is not said is none."""

    status: Status = Status.UNKNOWN
    issued: Date | None = None
    effective: Date | None = None
    expires: Date | None = None
    issuer: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The words around a title: before and after it up to the titles next to it.

    ``bracket`` is what stands in brackets behind it, ``rest`` what follows to the sentence's end.
    """

    before: str
    after: str
    bracket: str = ""
    rest: str = ""


def saying(words: Words, title: str, moment: Moment) -> Saying:
    """Read what the words around a title say of it; ``moment`` tells when they speak."""
    status = _status(words, title, moment)
    issued, issuer = _issue(words, status, moment)
    if issued and status is Status.UNKNOWN:
        status = Status.ISSUED
    term = _term(words, issued, moment)
    if term.by_issue:
        term = Terms(effective=issued, years=term.years, trial=term.trial)
    if term.trial:  # what a title calls 试行 is a text to be tried, and was issued as any other
        status = status if status in (Status.REPEALED, Status.DRAFTING) else Status.PILOT
    elif term.effective and status is Status.UNKNOWN:
        status = Status.ISSUED  # from when it was to be in force, not that it still is
    return Saying(status, issued, _effective(words, term, moment), term.ends, issuer)


def _status(words: Words, title: str, moment: Moment) -> Status:
    if _REPEALED_AFTER.match(words.after) or _REPEALED.search(words.before):
        return Status.REPEALED
    if _is_being_drafted(words, title):
        return Status.DRAFTING
    status = _done(words.before, words.after)
    if status is Status.UNKNOWN and _REPEALED_AFTER.match(words.rest):
        return Status.REPEALED
    open_ = status in (Status.UNKNOWN, Status.ISSUED)
    return Status.DRAFTING if open_ and _is_to_come(words, moment) else status


def _is_being_drafted(words: Words, title: str) -> bool:
    said = _DRAFTING.search(words.before) or _DRAFTING_AFTER.match(words.after)
    return is_draft(title) or bool(said)


def _done(before: str, after: str) -> Status:
    """Tell what is said to have been done with a policy, by the words next to it."""
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


def _issue(words: Words, status: Status, moment: Moment) -> tuple[Date | None, str | None]:
    """Give the day of issue and who issued it, where the words tell of the issue."""
    if status is Status.ISSUED or _ISSUED_THAT.search(words.before):
        issuer = _issuer(words.before) or issuer_after(words.after)
        return _issued(words, moment), issuer
    if _ISSUED_IN.search(words.bracket):
        return next((day for *_, day in dates(words.bracket, None)), None), None
    return None, None


def _term(words: Words, issued: Date | None, moment: Moment) -> Terms:
    """Read from when a policy is in force, behind its title or in the brackets there."""
    same = issued is not None and _SAME_YEAR.search(words.after)
    found = terms(words.after, issued.year if issued and same else moment.year)
    if not found.effective and "起" in words.bracket:
        return terms(words.bracket, moment.year)
    return found


def _effective(words: Words, term: Terms, moment: Moment) -> Date | None:
    since = _IN_FORCE_THAT.search(words.before)
    if not since and _IN_FORCE_AFTER.match(words.after):
        since = _SINCE.search(words.before)
    told = dates(since["when"], moment.year) if since else ()
    return next((day for *_, day in told), term.effective)


def _is_to_come(words: Words, moment: Moment) -> bool:
    """Tell whether a policy is one that a plan says will be made."""
    made = _MAKING.search(words.before) or _MADE.match(words.after)
    undated = moment.plan and not _MONTH.search(words.before)
    return bool(made and (moment.ahead or undated or _TO_COME.search(words.before)))


def _issued(words: Words, moment: Moment) -> Date | None:
    """Give the day of issue: the last said before the title, in its brackets or before the verb."""
    by = _ISSUED_AFTER.match(words.after)
    if by and words.after.startswith("后", by.end()):  # 《…》印发后 dates what came after
        return None
    said = dates(words.before, moment.year, years=True, now=moment.now)
    told = [day for at, _, day in said if words.before[at - 1 : at] != "自"]
    if told:
        return told[-1]
    if inside := next(dates(words.bracket, moment.year), None):
        return inside[2]
    behind = words.after[: by.end() + _WHEN] if by else ""
    said = dates(behind if "，时间" in behind else by[0] if by else "", moment.year)
    return next((day for *_, day in said), moment.day)


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
