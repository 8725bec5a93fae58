import type { Sender } from "./senders.ts";

/** One form post, as every endpoint measured here takes it. */
export interface Post {
  readonly path: string;
  /** `user:password` for HTTP Basic, already form-encoded. */
  readonly credentials: string;
  readonly body: string;
  /** The header `DPoP`, where it comes with a proof (RFC 9449 §4.1). */
  readonly proof?: string;
}

/** Which requests a run sends. */
export type Requests =
  /** The same posts over and over. */
  | { readonly kind: "repeat"; readonly posts: readonly Post[] }
  /** The same bytes over and over, as they are. */
  | { readonly kind: "raw"; readonly bytes: readonly string[] }
  /** Every post once; the run ends early when none is left. */
  | { readonly kind: "once"; readonly posts: readonly Post[] }
  /** One chain for each token: the body of its next post is `prefix` and the `refresh_token` of its last answer. */
  | {
      readonly kind: "chains";
      readonly path: string;
      readonly credentials: string;
      readonly prefix: string;
      readonly tokens: readonly string[];
    };

/** What the load generator is asked to do. */
export interface Plan {
  readonly port: number;
  readonly connections: number;
  /** At most: of requests that are sent once, three quarters are left to be measured. */
  readonly warmUpSeconds: number;
  /** At least: something is measured, however long an answer takes. */
  readonly seconds: number;
  /** Text that a right answer contains, such as `"access_token":"`. */
  readonly expected: string;
  readonly requests: Requests;
  /** Whose headers the requests have. */
  readonly sender: Sender;
}

/** The measurement, without the warm-up. */
export interface Measured {
  readonly answers: number;
  /** Including those of the warm-up. */
  readonly allAnswers: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** The newest token of every chain, so that another run can go on with them. */
  readonly tokens: readonly string[];
}
