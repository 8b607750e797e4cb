"""From YAML's stream of events to plain data with places: the only reader of YAML here.

PyYAML's own composer and constructor are not used: they guess types by YAML 1.1 (`NO` is false, `9:30` is 570),
let the last of two equal keys win, recurse without bound and expand aliases without count. Events come one by
one, so that every limit holds while the file is being read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

import yaml

from itinerary.diagnostics import Severity
from itinerary.source.building import Key, Node, OpenCollection, OpenList, OpenMapping, copied
from itinerary.source.decoding import UNPRINTABLE, described
from itinerary.source.findings import shortened
from itinerary.source.limits import MAX_DEPTH, MAX_VALUES
from itinerary.source.places import Lines, Placed, SourceMap
from itinerary.source.properties import properties_at
from itinerary.source.rules import ReadingRule
from itinerary.source.syntax import explain

if TYPE_CHECKING:
    from itinerary.diagnostics import Span
    from itinerary.source.findings import Findings
    from itinerary.source.limits import Allowance

Loader: TypeAlias = "type[yaml.SafeLoader | yaml.CSafeLoader]"
QUICKEST_LOADER: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's parser; where PyYAML was built without it, the one in Python."""

_NULLS = frozenset({"", "~", "null"})
_MERGE_KEY = "<<"
_TAG_DIRECTIVE = re.compile(r"(?:\A|(?<=[\r\n]))%TAG\b[^\r\n]*")
_HASH_AFTER = re.compile(r"[ \t]+(#[^\s#!]+)")


def compose(
    lines: Lines, allowance: Allowance, findings: Findings, *, loader: Loader = QUICKEST_LOADER
) -> Placed | None:
    """Read the one YAML document of a file; None if nothing of it can be used, findings then say why.

    A file of blanks and comments gives the value None.
    """
    directive = _TAG_DIRECTIVE.search(lines.clean)
    if directive:
        # libyaml compares each %TAG line with all before it: 2 MB of them would take it half a minute.
        at = lines.span(range(*directive.span()))
        findings.add(ReadingRule.YAML_TAG, "a visit spec needs no YAML tags", at, mend="take the line out")
        return None
    composer = _Composer(lines, allowance, findings)
    try:
        for event in yaml.parse(lines.clean, Loader=loader):
            composer.take(event)
            if composer.stopped:
                return None
    except yaml.MarkedYAMLError as error:
        _note_syntax(error, lines, findings)
        return None
    except (ValueError, OverflowError):
        # The parser in Python passes the number of an escape to chr() unchecked.
        at = lines.span(range(composer.read_to, composer.read_to))
        findings.add(ReadingRule.BAD_ESCAPE, "a code after this stands for no character", at)
        return None
    return composer.document


def _note_syntax(error: yaml.MarkedYAMLError, lines: Lines, findings: Findings) -> None:
    fault = explain(error, lines.clean)
    related = None if fault.related is None else lines.span(fault.related)
    at = lines.span(fault.at)
    findings.add(fault.rule, fault.message, at, detail=fault.detail, mend=fault.mend, related=related)


class _Composer:
    """Builds values from events on a stack of its own, so that no input can exhaust Python's."""

    def __init__(self, lines: Lines, allowance: Allowance, findings: Findings) -> None:
        self.document = Placed(None, SourceMap(lines, range(0), range(0)))
        self.stopped = False
        self.read_to = 0
        self._lines = lines
        self._allowance = allowance
        self._findings = findings
        self._documents = 0
        self._open: list[OpenCollection] = []
        self._anchors: dict[str, Node] = {}
        self._unused: dict[str, range] = {}

    def take(self, event: yaml.Event) -> None:
        """Take in the next event."""
        match event:
            case yaml.ScalarEvent():
                self._take_scalar(event)
            case yaml.AliasEvent():
                self._take_alias(event)
            case yaml.MappingStartEvent():
                self._begin(event, OpenMapping(self._value_start(event), event.anchor))
            case yaml.SequenceStartEvent():
                self._begin(event, OpenList(self._value_start(event), event.anchor))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end(event)
            case yaml.DocumentStartEvent():
                self._begin_document(event)
            case yaml.DocumentEndEvent():
                self._end_document()
            case _:
                pass
        self.read_to = _end(event)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        start = self._value_start(event)
        at = range(start, max(start, _end(event)))
        text: str = event.value
        plain = not event.style
        if event.style == '"' and (found := UNPRINTABLE.search(text)):
            message = "this text holds the code of a character that cannot be printed"
            self._note(ReadingRule.UNPRINTABLE_CHARACTER, message, at, detail=described(found.group()))
            text = UNPRINTABLE.sub("", text)
        if plain:
            self._look_for_hash(at.stop)
        node = Node(None if plain and text in _NULLS else text, at, plain=plain)
        if event.anchor:
            self._anchors[event.anchor] = node
        self._put(node, cost=1)

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        at = _extent(event)
        name = event.anchor or ""
        meant = self._anchors.get(name)
        self._unused.pop(name, None)
        if meant is None:
            within_itself = any(collection.anchor == name for collection in self._open)
            message = f"`*{shortened(name)}` stands inside the value that it means"
            if not within_itself:
                message = f"`*{shortened(name)}` means nothing: no value above is marked `&{shortened(name)}`"
            self._note(ReadingRule.UNKNOWN_ALIAS, message, at)
            self._put(Node(None, at), cost=1)
        elif len(self._open) + meant.height > MAX_DEPTH:
            self._stop_at_depth(at)
        else:
            node = Node(copied(meant.value), at, meant.plain, meant.children, meant.size, meant.height)
            self._put(node, cost=meant.size)

    def _begin(self, event: yaml.CollectionStartEvent, collection: OpenCollection) -> None:
        if len(self._open) == MAX_DEPTH:
            self._stop_at_depth(range(collection.start, collection.start + 1))
        if event.anchor:
            self._anchors.pop(event.anchor, None)
        self._open.append(collection)

    def _end(self, event: yaml.CollectionEndEvent) -> None:
        collection = self._open.pop()
        node = collection.node(_end(event))
        if collection.anchor:
            self._anchors[collection.anchor] = node
        self._put(node, cost=1)

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents == 2:  # noqa: PLR2004 - the second is the first too many
            message = "a second YAML document begins here"
            self._note(ReadingRule.SEVERAL_DOCUMENTS, message, _extent(event))

    def _end_document(self) -> None:
        for at in self._unused.values():
            message = f"`{shortened(self._written(at))}` is a YAML mark that nothing refers to"
            self._note(ReadingRule.UNUSED_ANCHOR, message, at, severity=Severity.WARNING)
        self._anchors.clear()
        self._unused.clear()

    def _put(self, node: Node, *, cost: int) -> None:
        """Give a value that has been read to the collection that it stands in."""
        self._allowance.values_left -= cost
        if self._allowance.values_left < 0:
            message = f"the visit holds more than {MAX_VALUES:,} values"
            self._note(ReadingRule.TOO_MANY_VALUES, message, node.at)
            self.stopped = True
        elif not self._open:
            if self._documents == 1:
                self.document = Placed(node.value, SourceMap(self._lines, node.at, node.at, node.children))
        elif isinstance(holder := self._open[-1], OpenList):
            holder.put(self._lines, node)
        elif holder.key is None:
            holder.key = self._key(holder, node)
        else:
            holder.put(self._lines, holder.key, node)

    def _key(self, holder: OpenMapping, node: Node) -> Key:
        """Return the key that a value makes; none, with a finding, if it cannot be one or stood there before."""
        name = node.value
        written = self._written(node.at)
        if isinstance(name, (dict, list)):
            self._note(ReadingRule.KEY_NOT_TEXT, "a list or mapping cannot be the name of a field", node.at)
        elif name is None:
            message = f"`{written}` is no name for a field" if written else "a name is missing before the colon"
            self._note(ReadingRule.KEY_NOT_TEXT, message, node.at)
        elif node.plain and name == _MERGE_KEY:
            self._note(ReadingRule.MERGE_KEY, "the merge key `<<` is not read", node.at)
        elif name in holder.entries:
            first = self._lines.span(holder.children[name].key)
            message = f"`{shortened(name)}` stands here a second time"
            self._note(ReadingRule.DUPLICATE_KEY, message, node.at, detail="the first one counts", related=first)
        else:
            return Key(name, node.at)
        return Key(None, node.at)

    def _value_start(self, event: yaml.NodeEvent) -> int:
        """Return where a value begins behind its tag and anchor, of which a tag is noted."""
        start: int = _start(event)
        tag: str | None = getattr(event, "tag", None)
        if not tag and not event.anchor:
            return start
        properties = properties_at(self._lines.clean, start)
        if event.anchor:
            self._unused[event.anchor] = properties.anchor
        if tag:
            message = f"`{shortened(self._written(properties.tag))}` is a YAML tag and no text"
            self._note(ReadingRule.YAML_TAG, message, properties.tag)
        return properties.end

    def _look_for_hash(self, stop: int) -> None:
        found = _HASH_AFTER.match(self._lines.clean, stop)
        if found:
            message = f"`{shortened(found[1])}` reads as a comment and is no part of the text"
            self._note(ReadingRule.HASH_IN_TEXT, message, range(*found.span(1)), severity=Severity.WARNING)

    def _stop_at_depth(self, at: range) -> None:
        message = f"lists and mappings stand more than {MAX_DEPTH} deep in one another"
        self._note(ReadingRule.NESTED_TOO_DEEPLY, message, at)
        self.stopped = True

    def _written(self, at: range) -> str:
        return self._lines.clean[at.start : at.stop]

    def _note(
        self,
        rule: ReadingRule,
        message: str,
        at: range,
        *,
        detail: str = "",
        related: Span | None = None,
        severity: Severity = Severity.ERROR,
    ) -> None:
        self._findings.add(
            rule,
            message,
            self._lines.span(at),
            path=tuple(part for collection in self._open for part in collection.step),
            detail=detail,
            related=related,
            severity=severity,
        )
        self.stopped = self.stopped or self._findings.full


def _extent(event: yaml.Event) -> range:
    return range(_start(event), _end(event))


def _start(event: yaml.Event) -> int:
    return event.start_mark.index if event.start_mark else 0


def _end(event: yaml.Event) -> int:
    return event.end_mark.index if event.end_mark else 0
