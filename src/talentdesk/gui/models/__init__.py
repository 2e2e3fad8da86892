"""Item models: finished tuples in, rows out; they never query."""
