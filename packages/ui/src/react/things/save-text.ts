import { saveFile } from "./save-file.ts";

/** Saves text as a file. */
export function saveText(file: string, text: string, type = "text/plain"): void {
  saveFile(file, new Blob([text], { type }));
}
