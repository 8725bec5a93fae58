/** Saves something as a file. It stays in the browser: nothing is asked of a server. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; the memory is free again.
  setTimeout(() => URL.revokeObjectURL(address));
}
