/**
 * The documents that a test beside this file follows from the first line to the last. In them every `sh` and `ts` block
 * is run unless it says why not; in all others every block has to say so.
 */
export const followed: readonly string[] = [
  "README.md",
  "docs/guides/client.md",
  "docs/guides/first-steps.md",
  "docs/guides/operating.md",
  "docs/guides/serve.md",
];
