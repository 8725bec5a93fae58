/** What a document of a client, or a list of them, is saved as: text that the import takes. */
export function documentText(document: unknown): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
