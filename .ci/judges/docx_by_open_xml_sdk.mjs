// Judges every Word document below a folder by Microsoft's Open XML SDK.
// Usage: node docx_by_open_xml_sdk.mjs FOLDER
import { judgeBySdk } from "./open_xml_sdk.mjs";

await judgeBySdk("docx", process.argv[2]);
