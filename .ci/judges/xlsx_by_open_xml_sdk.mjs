// Judges every spreadsheet below a folder by Microsoft's Open XML SDK.
// Usage: node xlsx_by_open_xml_sdk.mjs FOLDER
import { judgeBySdk } from "./open_xml_sdk.mjs";

await judgeBySdk("xlsx", process.argv[2]);
