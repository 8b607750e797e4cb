// What every judge says in the end: what is wrong with which file, and how many files it looked at.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** Every file below the folder that ends in the suffix (".docx"), in the same order on every machine. */
export function filesOfKind(folder, suffix) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/**
 * Prints the findings ({file, text}) and one line of counts, and ends the process: 1 on any finding.
 * A judge that was shown no file has judged nothing, which is a fault as well.
 */
export function pronounce(judge, kind, folder, judged, findings) {
  for (const { file, text } of findings) console.log(`  ${relative(folder, file)}: ${text}`);
  const nothing = judged === 0 ? ": nothing to judge" : "";
  console.log(`${kind} by ${judge}: ${judged} files, ${findings.length} findings${nothing}`);
  process.exit(findings.length > 0 || judged === 0 ? 1 : 0);
}
