/** Saves text as a file. The text stays in the browser: nothing is asked of a server. */
export function saveText(file: string, text: string, type = "text/plain"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file;
  link.click();
  // The browser has taken it by then; the memory is free again.
  setTimeout(() => URL.revokeObjectURL(address));
}
