"""The library: its door, and the ways through the rooms behind it.

``door`` is everything that can be done with a library, on one page. ``intake`` is the way of a
file, ``inquiry`` that of a query, ``handout`` and ``citing`` what comes out for others.
"""

from talentdesk.library.door import Library as Library
