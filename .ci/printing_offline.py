"""Prove that LibreOffice fetches nothing while it prints: a picture that a document only links to stays where it is.

Usage: python printing_offline.py
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from threading import Thread
from typing import Final

from itinerary.cli.office import installed_office
from itinerary.rendering.pdf import print_by_office

LINKED: Final = """
<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="crest"/><a:graphic>
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="0" name="crest"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:link="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"""

asked: list[str] = []


class Listener(BaseHTTPRequestHandler):
    """Notes whatever it is asked for, and has nothing."""

    def log_message(self, *_words: object) -> None:
        """Note a request, which is told here whatever becomes of it."""
        asked.append(self.requestline)


def with_linked_picture(address: str) -> bytes:
    """Return a Word document with a picture that is not in it."""
    from docx import Document
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml

    document = Document()
    link = document.part.relate_to(address, RELATIONSHIP_TYPE.IMAGE, is_external=True)
    document.add_paragraph("A crest: ").add_run().element.append(parse_xml(LINKED.format(link=link)))
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def main() -> int:
    """Print such a document, and return the exit code."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        document = with_linked_picture(f"http://127.0.0.1:{server.server_port}/crest.png")
        print_by_office({"linked.pdf": document}, installed_office(os.environ), datetime(2023, 2, 1, tzinfo=UTC))
        server.shutdown()
    print(f"LibreOffice asked for {', '.join(asked)}" if asked else "LibreOffice fetched nothing while it printed")
    return 1 if asked else 0


if __name__ == "__main__":
    sys.exit(main())
