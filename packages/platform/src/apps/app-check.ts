import type { Instant } from "@grantway/protocol";

/*
 * What a machine found out about a version that was submitted. It decides nothing: who reviews, and who publishes, read it.
 */

/** What is looked at. */
export type CheckKind =
  /** A host that people are sent back to. */
  | "redirect-host"
  /** The host of the frame. */
  | "frame-host"
  /** Whether the frame's page lets us show it. */
  | "framing"
  /** Whether an endpoint that is to be notified is there. */
  | "webhook"
  /** Whether the name looks like that of another publisher's app, or is written in several scripts. */
  | "name";

/** One thing that was found. */
export interface AppCheck {
  readonly check: CheckKind;
  /** Of what: a host, an address, a name. */
  readonly subject: string;
  readonly outcome: "passed" | "warning" | "failed";
  /** Which of its outcomes, by a word that stays: `not-https`, `refuses-framing`. */
  readonly finding: string;
  /** What the other side said or is, where that helps. Somebody else's text. */
  readonly detail: string;
  readonly at: Instant;
}
