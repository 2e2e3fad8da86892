"""What reference managers are given."""

from talentdesk.digest.entries import Cited, bibtex, ris
from talentdesk.model import Document, Imprint, Section

IMPRINT = Imprint(number="沪人社规〔2023〕1号", issuers=("甲局", "乙局"))
DOCUMENT = Document("plan 1", "Plan & 100 % {x}_y", "en", 2023, "report", "a.md", imprint=IMPRINT)
SECTION = Section("plan 1/5.3", "plan 1", "5.3", "Talent", 1)


def test_bibtex_names_the_place_and_nothing_in_it_is_a_command():
    entry = bibtex([Cited(DOCUMENT, SECTION, "7")])
    assert entry.startswith("@techreport{plan:1:5.3:7,\n")
    assert r"title = {{Plan \& 100 \% \{x\}\_y}}" in entry
    assert "author = {{甲局} and {乙局}}" in entry
    assert "year = {2023}" in entry
    assert "note = {Section 5.3, para. 7}" in entry
    assert entry.count("{") - entry.count(r"\{") == entry.count("}") - entry.count(r"\}")


def test_ris_has_a_line_for_each_field_and_ends_each_entry():
    lines = ris([Cited(DOCUMENT, SECTION, "7"), Cited(DOCUMENT)]).split("\r\n")
    assert lines[0] == "TY  - RPRT"
    assert "AU  - 甲局," in lines
    assert "SE  - 5.3" in lines
    assert "N1  - Section 5.3, para. 7" in lines
    assert lines.count("ER  - ") == 2
    assert all(line == "" or line[2:6] == "  - " for line in lines)
