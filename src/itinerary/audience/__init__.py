"""The one gate of confidentiality: what a reader may not see is not in the view that renderers receive.

A reader is held back twice. *Clearance* says how confidential a field may be: public, host, delegation, office.
*Scope* says which entries concern the reader at all: a partner gets its own meetings, the people in them and the
agreements it is party to; a delegate what he or she takes part in. Everything else is taken out of the visit
before any renderer sees it, and what is withheld looks just like what was never written.
"""

from itinerary.audience.gate import View, view
from itinerary.audience.reader import Audience, AudienceKind, audiences_of, partners_of
from itinerary.audience.redaction import visibility_of

__all__ = ["Audience", "AudienceKind", "View", "audiences_of", "partners_of", "view", "visibility_of"]
