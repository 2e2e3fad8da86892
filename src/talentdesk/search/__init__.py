"""The language of queries and the analysis of text: the only room that knows Whoosh."""
