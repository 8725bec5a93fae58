import type { Instant, Revised } from "@grantway/protocol";

/*
 * The catalogue of apps. An organisation that publishes them is a publisher. What an app is and asks for stands in the manifest
 * of a version; the app itself holds what is decided about it.
 */

/** Something that can be installed. */
export interface App extends Revised {
  readonly id: string;
  /** In addresses: lower-case letters, digits and hyphens. No two apps share one, also after it was deleted. */
  readonly slug: string;
  /** The organisation that publishes it, by id. */
  readonly publisher: string;
  /**
   * `draft` until a version is released: then only its test clients can be used, in sandboxes of its publisher. `deleted` keeps
   * the slug.
   */
  readonly status: "draft" | "active" | "suspended" | "deleted";
  /** Whose suspension it is; the platform's beats the publisher's (promise 15). */
  readonly suspendedBy: "platform" | "publisher" | null;
  /** Why, in words of whoever suspended it that reach its developers; empty text where nothing was said. */
  readonly suspensionReason: string;
  /** `private`: its publisher alone may install it; `unlisted`: whoever has the link; `public`: it stands in the directory. */
  readonly visibility: "private" | "unlisted" | "public";
  /** The number of the version that is installed now; `null` before the first. */
  readonly released: number | null;
  /** Of the released version, or of the newest while there is none. */
  readonly name: string;
  readonly category: string;
  readonly createdAt: Instant;
}

/** Where a client of an app is used: with live organisations, or in sandboxes (promise 16). */
export type Environment = "live" | "test";
