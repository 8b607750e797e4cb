"""What stands anywhere in an output: every part of a zip, every property of a calendar, with and without mark-up."""

from __future__ import annotations

import html
import io
import re
import zipfile
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def everything_in(name: str, content: bytes) -> str:
    """Return all text of an output, in every form in which a marker could hide in it."""
    if name.endswith((".docx", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = [archive.read(part).decode("utf-8", "replace") for part in archive.namelist()]
            return "\n".join([*archive.namelist(), archive.comment.decode("utf-8", "replace"), *map(_both_ways, parts)])
    if name.endswith(".pdf"):
        return _pdf_text(content)
    if name.endswith(".eml"):
        return _mail_text(content)
    text = content.decode("utf-8")
    if name.endswith(".ics"):
        return text.replace("\r\n ", "").replace("\r\n\t", "")
    return _both_ways(text)


def _pdf_text(content: bytes) -> str:
    """Return every text of a PDF (titles, bookmarks, addresses, tags, metadata), and the words of its pages run on."""
    from pypdf import PdfReader
    from pypdf.generic import IndirectObject

    reader = PdfReader(io.BytesIO(content))
    objects = (reader.get_object(IndirectObject(number, 0, reader)) for number in sorted(reader.xref[0]))
    words = "".join(page.extract_text() for page in reader.pages)
    metadata = reader.xmp_metadata
    described = "" if metadata is None else metadata.stream.get_data().decode("utf-8")
    return "\n".join(
        [*(text for found in objects for text in _pdf_strings(found)), described, words, "".join(words.split())]
    )


def _pdf_strings(found: object) -> Iterator[str]:
    """Yield the texts and names in an object of a PDF; what it only points to is an object of its own."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield str(key)
            yield from _pdf_strings(value)
    elif isinstance(found, list):
        for value in found:
            yield from _pdf_strings(value)
    elif isinstance(found, bytes):
        yield found.decode("utf-8", "replace")
    elif isinstance(found, str):
        yield found


def _mail_text(content: bytes) -> str:
    """Return a mail as it travels, its headers as they are shown, and each of its parts."""
    mail = message_from_bytes(content, policy=policy.default)
    parts = (part for part in mail.walk() if not part.is_multipart())
    texts = [_both_ways(str(part.get_content())) for part in parts]
    return "\n".join(
        [content.decode("ascii"), *map(str, mail.values()), *(text.replace("\r\n ", "") for text in texts)]
    )


def _both_ways(markup: str) -> str:
    """Return mark-up as it is, and its bare words run together: a word may be split over elements."""
    return f"{markup}\n{html.unescape(re.sub(r'<[^>]*>', '', markup))}"
