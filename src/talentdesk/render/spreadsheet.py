"""Events, policies and figures as CSV in UTF-8, with the mark by which spreadsheets know it."""

import csv
import io
from collections.abc import Iterable, Sequence

from talentdesk.model import Event, Figure, Policy
from talentdesk.render.source_terms import hedge_name, policy_kind_name, unit_name


def events_csv(events: Iterable[Event]) -> bytes:
    """Give events as rows, each with the sentence it was read from."""
    heads = ["ref", "date", "precision", "title", "kind", "section", "sentence"]
    return _csv(
        heads,
        (
            [
                *(of.ref, of.date.text, of.date.precision.value, of.title, of.kind.value),
                *(of.section, of.places[0].sentence),
            ]
            for of in events
        ),
    )


def policies_csv(policies: Iterable[Policy], language: str = "") -> bytes:
    """Give policies as rows; what the texts do not state is left empty.

    Kinds are named in a language, or else as the texts have them.
    """
    heads = ["ref", "title", "kind", "status", "issued", "issuer", "number", "sections"]
    return _csv(
        heads,
        (
            [
                *(of.ref, of.title, policy_kind_name(of.kind, language), of.status.value),
                *(of.issued.text if of.issued else "", of.issuer or "", of.number or ""),
                " ".join(of.sections),
            ]
            for of in policies
        ),
    )


def figures_csv(figures: Iterable[Figure], language: str = "") -> bytes:
    """Give figures as rows, each with the sentence it was read from.

    Units and hedges are named in a language, or else as the texts have them.
    """
    heads = ["ref", "label", "value", "unit", "text", "qualifier", "date", "section", "sentence"]
    return _csv(
        heads,
        (
            [
                *(of.ref, of.label, f"{of.value:.15g}", unit_name(of.unit, language), of.text),
                hedge_name(of.qualifier, language),
                *(of.date.text if of.date else "", of.section, of.place.sentence),
            ]
            for of in figures
        ),
    )


def _csv(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(heads)
    table.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
