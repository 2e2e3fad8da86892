"""Terms: from when a policy is in force, and until when."""

import calendar
import re
from dataclasses import dataclass

from talentdesk.model.date import Date
from talentdesk.text.dates import dates
from talentdesk.text.numerals import numeral

_FROM = re.compile(
    r"(?:(?:自|从|于|将于)(?P<when>[^，。；《》]{2,20}?)(?:之日)?起?"
    r"|(?P<day>(?:(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年|[同当]年)?"
    r"[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日)起)"
    "(?:正式)?(?P<verb>施行|实施|执行|生效|试行)"
)
_BY_ISSUE = re.compile("^(?:公布|发布|印发|颁布)")
_UNTIL = re.compile(
    r"有效期限?(?:延长)?(?:截至|截止到?|截止至|至|到)\s?(?P<when>[^，。；）《》]{4,14})"
)
_YEARS = re.compile(
    r"(?P<word>有效期限?|试行期限?|试行|试点期限?)(?:为|是|:|：|暂定)*\s*(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2})\s*年"
)
_TRIAL = re.compile("试行期|试点期")


@dataclass(frozen=True, slots=True)
class Terms:
    """When a policy is in force: from a day, until a day or for some years, on trial or not.

    ``by_issue`` says it is in force from the day of its issue.
    """

    effective: Date | None = None
    until: Date | None = None
    years: int | None = None
    trial: bool = False
    by_issue: bool = False

    @property
    def ends(self) -> Date | None:
        """Give the last day, said so or counted from the day it came into force."""
        if self.until or not self.years or not self.effective or self.effective.day is None:
            return self.until
        return _before(self.effective, self.years)


def terms(words: str, year: int | None) -> Terms:
    """Read 自…起施行, 有效期至… and 有效期5年; ``year`` is the document's."""
    effective: Date | None = None
    by_issue = trial = False
    found = _FROM.search(words)
    if found:
        when = found["when"] or found["day"]
        by_issue = bool(_BY_ISSUE.match(when))
        effective = next((day for *_, day in dates(when, year)), None)
        trial = found["verb"] == "试行"
    until = _UNTIL.search(words)
    years = _YEARS.search(words)
    trial = trial or bool(_TRIAL.search(words)) or bool(years and years["word"].startswith("试"))
    return Terms(
        effective=effective,
        until=next((day for *_, day in dates(until["when"], year)), None) if until else None,
        years=numeral(years["n"]) if years else None,
        trial=trial,
        by_issue=by_issue,
    )


def _before(day: Date, years: int) -> Date:
    """Give the last day of so many years: the eve of the anniversary."""
    year, month, of = day.year + years, day.month or 1, (day.day or 1) - 1
    if not of:
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        of = calendar.monthrange(year, month)[1]
    return Date(f"{year:04}-{month:02}-{of:02}")
