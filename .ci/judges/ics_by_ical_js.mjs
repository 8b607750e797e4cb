// Judges every calendar below a folder by ical.js, the reader inside Thunderbird: it must parse, every event must have
// an instant, in a zone that the file itself defines (or UTC, or a whole day), and must not end before it starts.
// Usage: node ics_by_ical_js.mjs FOLDER
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { filesOfKind, pronounce } from "./verdict.mjs";

/** Says what is wrong with one end of an event, in the zones that the file defines. */
function* faultsOfTime(event, name) {
  const property = event.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!time) {
    yield `no ${name.toUpperCase()}`;
    return;
  }
  const zone = property.getParameter("tzid");
  if (zone && !ICAL.TimezoneService.has(zone)) yield `${name.toUpperCase()} in ${zone}, which the file does not define`;
  if (!time.isDate && time.zone.tzid === "floating") yield `${name.toUpperCase()} in no zone`;
}

/** Says what is wrong with one event. */
function* faultsOfEvent(component) {
  const uid = component.getFirstPropertyValue("uid");
  if (!uid) yield "an event without UID";
  for (const fault of faultsOfTime(component, "dtstart")) yield `${uid}: ${fault}`;
  if (!component.hasProperty("dtstart")) return;
  if (component.hasProperty("dtend")) for (const fault of faultsOfTime(component, "dtend")) yield `${uid}: ${fault}`;
  const event = new ICAL.Event(component);
  if (event.endDate.toUnixTime() < event.startDate.toUnixTime()) yield `${uid}: ends before it starts`;
}

/** Says what is wrong with one task: a name, words, and a day by which it is to be done where it has any. */
function* faultsOfTask(component) {
  const uid = component.getFirstPropertyValue("uid");
  if (!uid) yield "a task without UID";
  if (!component.getFirstPropertyValue("summary")) yield `${uid}: no SUMMARY`;
  if (component.hasProperty("due")) for (const fault of faultsOfTime(component, "due")) yield `${uid}: ${fault}`;
}

/** Says what is wrong with one calendar file; its zones replace those of the file before. */
function* faultsOfCalendar(text) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent");
  const tasks = calendar.getAllSubcomponents("vtodo");
  if (events.length + tasks.length === 0) yield "no event and no task";
  for (const event of events) yield* faultsOfEvent(event);
  for (const task of tasks) yield* faultsOfTask(task);
}

const folder = process.argv[2];
const calendars = filesOfKind(folder, ".ics");
const findings = [];
for (const file of calendars) {
  try {
    for (const text of faultsOfCalendar(readFileSync(file, "utf8"))) findings.push({ file, text });
  } catch (error) {
    findings.push({ file, text: `ical.js could not read it: ${error.message.split("\n")[0]}` });
  }
}
pronounce("ical.js", "ics", folder, calendars.length, findings);
