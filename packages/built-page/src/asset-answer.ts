import type { PageFile } from "./page-file.ts";

/** What is answered for a file of a page whose name changes with its content. */
export interface AssetAnswer {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

/** The answer, compressed as the browser takes it; to be kept for ever. @param acceptEncoding - as it was sent. */
export function assetAnswer(file: PageFile, acceptEncoding = ""): AssetAnswer {
  const headers = {
    "content-type": file.type,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": policyOf(file.type),
  };
  for (const [coding, content] of Object.entries(file.coded)) {
    if (takes(acceptEncoding, coding))
      return { headers: { ...headers, "content-encoding": coding }, content };
  }
  return { headers, content: file.content };
}

/**
 * An image opened by itself is a document, and could hold a script. What is a script may be that of a worker, which obeys the
 * policy it came with, and loads its parts as it needs them.
 */
function policyOf(type: string): string {
  return type.startsWith("text/javascript") ? "default-src 'none'; script-src 'self'" : "default-src 'none'";
}

/** Whether a coding is named, and not with the weight that refuses it (RFC 9110 §12.5.3). */
function takes(acceptEncoding: string, coding: string): boolean {
  return acceptEncoding.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    return name === coding && !parameters.some((text) => /^q=0(?:\.0*)?$/.test(text));
  });
}
