// Judges every Word document below a folder by Microsoft's Open XML SDK (compiled to WebAssembly; works offline).
// Usage: node docx_by_open_xml_sdk.mjs FOLDER
import { readFile } from "node:fs/promises";
import validate from "@ooxml-tools/validate";
import { filesOfKind, pronounce } from "./verdict.mjs";

const folder = process.argv[2];
const documents = filesOfKind(folder, ".docx");
const findings = [];
for (const file of documents) {
  try {
    for (const error of await validate(await readFile(file), "docx", "Microsoft365")) {
      findings.push({ file, text: `${error.path.partUri}${error.path.xpath}: ${error.description}` });
    }
  } catch (error) {
    findings.push({ file, text: `the SDK could not read it: ${error.message.split("\n")[0]}` });
  }
}
pronounce("Open XML SDK", "docx", folder, documents.length, findings);
