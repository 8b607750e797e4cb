// Asks Microsoft's Open XML SDK (compiled to WebAssembly; works offline) about every file of one kind below a folder.
import { readFile } from "node:fs/promises";
import validate from "@ooxml-tools/validate";
import { filesOfKind, pronounce } from "./verdict.mjs";

/** Judges every file of the kind ("docx", "xlsx") below the folder, and pronounces. */
export async function judgeBySdk(kind, folder) {
  const files = filesOfKind(folder, `.${kind}`);
  const findings = [];
  for (const file of files) {
    try {
      for (const error of await validate(await readFile(file), kind, "Microsoft365")) {
        findings.push({ file, text: `${error.path.partUri}${error.path.xpath}: ${error.description}` });
      }
    } catch (error) {
      findings.push({ file, text: `the SDK could not read it: ${error.message.split("\n")[0]}` });
    }
  }
  pronounce("Open XML SDK", kind, folder, files.length, findings);
}
