"""Summaries and citations of sections, made of the documents' own words."""
