import type { Instant, Revised } from "@grantway/protocol";
import type { Manifest } from "./manifest.ts";

/** What somebody decided about a version, in words that reach its developers. */
export interface ReviewDecision {
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** One version of an app. Only a draft changes; of each app at most one is a draft or submitted at a time. */
export interface AppVersion extends Revised {
  readonly app: string;
  /** From 1, without a gap. */
  readonly number: number;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest in its canonical form, base64url: what receipts name (promise 8). */
  readonly manifestHash: string;
  readonly status: "draft" | "submitted" | "approved" | "rejected" | "released" | "superseded";
  readonly createdAt: Instant;
  readonly submittedAt: Instant | null;
  /** `null` before a decision, and where the version needed none. */
  readonly decision: ReviewDecision | null;
  /**
   * How it came to be approved: by somebody, because nothing but its copy differs from one that somebody had approved, or because
   * nothing of it needs a review; `null` while it is not.
   */
  readonly approval: "reviewed" | "copy-only" | "not-needed" | null;
}
