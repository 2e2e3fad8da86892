"""What a search is narrowed to, and how its hits are given."""

from dataclasses import dataclass, replace

from talentdesk.model.kinds import Kind, Order
from talentdesk.model.marks import date_marks, kind_mark, year_mark
from talentdesk.model.plan import AllOf, AnyOf, Column, Inside, Phrase, Plan, Stage


@dataclass(frozen=True, slots=True)
class Scope:
    """Only these kinds, this document (by its ref), this year or month (``2023-04``).

    So many hits, in this order.
    """

    kinds: tuple[Kind, ...] = ()
    document: str | None = None
    year: int | None = None
    month: str | None = None
    limit: int = 20
    order: Order = Order.RELEVANCE

    def narrow(self, plan: Plan) -> Plan:
        """Give a plan that finds nothing beyond the scope."""
        parts: list[Plan] = [plan]
        if self.kinds:
            parts.append(AnyOf(tuple(marked(kind_mark(kind)) for kind in self.kinds)))
        if self.document is not None:
            parts.append(Inside(self.document))
        if self.year is not None:
            parts.append(marked(year_mark(self.year)))
        if self.month is not None:
            parts.append(marked(date_marks(self.month)[-1]))
        return AllOf(tuple(parts)) if len(parts) > 1 else plan

    def stage(self, stage: Stage, plan: Plan) -> Stage:
        """Give a stage with another plan, narrowed."""
        return replace(stage, plan=self.narrow(plan))


def marked(mark: str) -> Phrase:
    """Give the plan that finds what has a mark."""
    return Phrase((mark,), columns=(Column.MARKS,))
