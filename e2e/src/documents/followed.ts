/**
 * The documents that a test in this folder follows from the first line to the last. Every `sh` and `ts` block in them
 * is run unless it says why not; in all other documents every block has to say so.
 */
export const followed: readonly string[] = [
  "README.md",
  "docs/guides/administration.md",
  "docs/guides/apps.md",
  "docs/guides/app-platform.md",
  "docs/guides/client.md",
  "docs/guides/devices.md",
  "docs/guides/explore-commcare-hq.md",
  "docs/guides/first-steps.md",
  "docs/guides/operating.md",
  "docs/guides/protect-a-single-page-app.md",
  "docs/guides/registration.md",
  "docs/guides/serve.md",
  "docs/guides/webhooks.md",
];
