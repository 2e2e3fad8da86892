"""What travels between the rooms of the house: plain, frozen, comparable values.

A document and what it tells can be had from here; what belongs to searching, to notes, to
summaries or to packs from the modules beside it.
"""

from talentdesk.model.document import Block as Block
from talentdesk.model.document import Document as Document
from talentdesk.model.document import Edition as Edition
from talentdesk.model.document import Event as Event
from talentdesk.model.document import Figure as Figure
from talentdesk.model.document import Imported as Imported
from talentdesk.model.document import Imprint as Imprint
from talentdesk.model.document import Link as Link
from talentdesk.model.document import Place as Place
from talentdesk.model.document import Policy as Policy
from talentdesk.model.document import Reading as Reading
from talentdesk.model.document import Section as Section
from talentdesk.model.kinds import BlockKind as BlockKind
from talentdesk.model.kinds import EventKind as EventKind
from talentdesk.model.kinds import Kind as Kind
from talentdesk.model.kinds import SectionKind as SectionKind
from talentdesk.model.kinds import Status as Status
