"""English texts: events, policies in quotation marks, figures with their nouns."""

from collections.abc import Callable

from talentdesk.model import Reading
from talentdesk.text import english

TEXT = """Riverton Bureau of Science
Annual Report 2023: Talent

1 Policies

On 12 April 2023, the City issued the "Measures for Attracting Young Talent" (Document No. 9 of \
2023), which took effect on 1 June 2023. The "Interim Rules on Housing" were repealed on the same \
day. The "Regulations on Technology Transfer" are being drafted.

2 People

The Riverton Laboratory was founded on March 8, 2023. It employs 142 researchers, of whom 35 are \
foreign nationals. About 3,600 foreigners held permits, including 940 in the port area. Spending \
reached RMB 18.7 billion, or 3.12 percent of GDP.

3 Outlook

By 2025, the city aims to have 1.5 million people. A second centre will open in July 2024.
"""


def test_what_an_english_report_tells(tell: Callable[[str], Reading]) -> None:
    told = tell(TEXT)
    assert told.document.title == "Annual Report 2023: Talent"
    assert [(e.date.text, e.kind.value, e.title) for e in told.events] == [
        ("2023-03-08", "institution", "The Riverton Laboratory was founded"),
        (
            "2023-04-12",
            "policy",
            'The City issued the "Measures for Attracting Young Talent" (Document No. 9 of 2023)',
        ),
    ]
    found = {p.title: (p.status.value, p.issued, p.effective) for p in told.policies}
    status, issued, effective = found["Measures for Attracting Young Talent"]
    assert issued is not None
    assert effective is not None
    assert (status, issued.text, effective.text) == ("in force", "2023-04-12", "2023-06-01")
    assert found["Interim Rules on Housing"][0] == "repealed"
    assert found["Regulations on Technology Transfer"][0] == "being drafted"
    assert [(f.value, f.unit, f.qualifier, f.label) for f in told.figures] == [
        (142, "researchers", "", "researchers"),
        (35, "", "", "foreign nationals"),
        (3600, "foreigners", "about", "foreigners held permits"),
        (940, "", "", "foreigners held permits in the port area"),
        (18_700_000_000, "RMB", "", "Spending"),
        (3.12, "%", "", "Spending of GDP"),
        (1_500_000, "people", "", "people"),
    ]
    assert all(figure.text in figure.place.sentence for figure in told.figures)


def test_what_counts_nothing_in_english() -> None:
    for text in (
        "Document No. 9 of the City",
        "the 6th Forum",
        "in 2023 the city",
        "Article 12 applies",
        "88 Riverside Road; Tel +86 555 8800 1234",
    ):
        assert list(english.quantities(text)) == []
