"""The library's database: the only room that knows SQLite."""
