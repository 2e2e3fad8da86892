"""Refs as they are kept: without the ref of what they stand in, which is kept once.

``law/第三条#2`` stands in ``law/第三条`` and is kept as ``#2``. What stands in nothing known, or
elsewhere, is kept whole. Refs of laws are long, and without this would take more room than indexes.
"""

_STEPS = ("#", "/")


def short(ref: str, of: str) -> str:
    """Give a ref as it is kept beside the ref ``of``."""
    rest = ref.removeprefix(of)
    return rest if rest.startswith(_STEPS) else ref


def whole(ref: str, of: str) -> str:
    """Give the SQL that reads column ``ref`` whole, kept beside what the SQL ``of`` gives."""
    return f"iif(substr({ref}, 1, 1) IN ('#', '/'), {of} || {ref}, {ref})"
