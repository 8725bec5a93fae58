import type { KeyOutlook, Rotated } from "@grantway/protocol";
import { sealerOf } from "@grantway/protocol/operations";
import { formatTable } from "@grantway/terminal";
import { formatInstant } from "./instant-text.ts";

/* What is said of signing keys: where each stands, and what a rotation will do when. */

/** For people. */
export function signingKeysText(outlooks: readonly KeyOutlook[]): string {
  const rows = outlooks.map(({ key, phase, signsUntil, neededUntil }) => [
    key.kid,
    key.algorithm,
    { next: "is next", signs: "signs", verifies: "verifies", retired: "is retired" }[phase],
    formatInstant(key.activeFrom),
    signsUntil === undefined ? "" : formatInstant(signsUntil),
    momentOf(key.retiredAt ?? neededUntil),
  ]);
  const head = ["signing key", "algorithm", "use", "signs from", "signs until", "published until"];
  return formatTable(head, rows, "No signing keys: the server makes them when it starts.");
}

/** For programs. */
export function signingKeyJson({ key, phase, signsUntil, neededUntil }: KeyOutlook): object {
  return {
    kid: key.kid,
    algorithm: key.algorithm,
    use: phase,
    signs_from: formatInstant(key.activeFrom),
    ...(signsUntil === undefined ? {} : { signs_until: formatInstant(signsUntil) }),
    ...(neededUntil === undefined ? {} : { published_until: formatInstant(neededUntil) }),
    ...(key.retiredAt === undefined
      ? { sealed_with: sealerOf(key) }
      : { retired_at: formatInstant(key.retiredAt) }),
  };
}

/** What a rotation did, for programs. */
export function rotatedJson({ kid, algorithm, outcome, activeFrom, before }: Rotated): object {
  return {
    kid,
    algorithm,
    outcome,
    signs_from: formatInstant(activeFrom),
    before: { kid: before.kid, published_until: formatInstant(before.publishedUntil) },
  };
}

/** What a rotation did, and what comes of it. */
export function rotatedText({ kid, algorithm, outcome, activeFrom, before }: Rotated): string {
  const what =
    outcome === "published"
      ? `${kid} (${algorithm}) is published now`
      : `${kid} (${algorithm}) was published before, so no other was made: it`;
  return `${what} and signs from ${formatInstant(activeFrom)}.
Until then ${before.kid} signs; it stays published until ${formatInstant(before.publishedUntil)}, when the last token it signed has run out, and is then retired by the server.`;
}

function momentOf(at: number | undefined): string {
  return at === undefined ? "" : formatInstant(at);
}
