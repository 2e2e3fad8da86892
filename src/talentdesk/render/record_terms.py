"""The words for what packs record: kinds of statements, conditions and names."""

from gettext import gettext

from talentdesk.model import Policy, Status
from talentdesk.model.knowledge import Aspect, Certainty, ConditionKind, NameKind
from talentdesk.render.terms import Say, status_name


def known_status(policy: Policy, language: str, _: Say = gettext) -> str:
    """Say what has become of a policy: what texts state, else what is recorded; empty if neither.

    What is recorded and not sure is told with how sure it is.
    """
    if policy.status is not Status.UNKNOWN:
        return status_name(policy.status, _)
    told = []
    for each in policy.statements:
        if each.kind is Aspect.STATUS and each.certainty is not Certainty.UNKNOWN:
            mark = f" ({certainty_name(each.certainty, _)})"
            told.append(
                each.said(language) + (mark if each.certainty is not Certainty.SURE else "")
            )
    return "; ".join(told)


def certainty_name(certainty: Certainty, _: Say = gettext) -> str:
    """Name how sure a statement is."""
    return {
        Certainty.SURE: _("sure"),
        Certainty.ONE_SOURCE: _("one source"),
        Certainty.UNKNOWN: _("not stated in the source"),
    }[certainty]


def aspect_name(aspect: Aspect, _: Say = gettext) -> str:
    """Name what of a policy a statement speaks of."""
    return {
        Aspect.ISSUED: _("Issued"),
        Aspect.ISSUER: _("Issuer"),
        Aspect.NUMBER: _("Number"),
        Aspect.STATUS: _("Status"),
        Aspect.TERM: _("Term"),
        Aspect.AUDIENCE: _("For whom"),
        Aspect.MEASURE: _("Measures"),
        Aspect.RESULT: _("Result"),
        Aspect.BASIS: _("Basis"),
        Aspect.BACKGROUND: _("Background"),
    }[aspect]


def condition_name(kind: ConditionKind, _: Say = gettext) -> str:
    """Name what a condition looks at."""
    return {
        ConditionKind.WHO: _("Who"),
        ConditionKind.DEGREE: _("Degree"),
        ConditionKind.RANKING: _("Ranking"),
        ConditionKind.AGE: _("Age"),
        ConditionKind.YEARS: _("Graduation"),
        ConditionKind.FIELD: _("Field"),
        ConditionKind.MERIT: _("Merit"),
        ConditionKind.POST: _("Post"),
        ConditionKind.RECOMMENDER: _("Recommended by"),
        ConditionKind.PAY: _("Pay"),
        ConditionKind.POINTS: _("Points"),
        ConditionKind.EXCEPTION: _("Exception"),
    }[kind]


def name_kind_name(kind: NameKind, _: Say = gettext) -> str:
    """Name what names of a kind stand for."""
    return {
        NameKind.PROGRAMME: _("Programmes"),
        NameKind.PLATFORM: _("Platforms"),
        NameKind.ORGANISATION: _("Organisations"),
        NameKind.ACTIVITY: _("Activities"),
        NameKind.HONOUR: _("Honours"),
    }[kind]
