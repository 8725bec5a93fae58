import type { ErrorCode } from "./client-error.ts";
import type { Step } from "./provider-definition.ts";

/** Something happened to a connection. Holds no secret. Moments are milliseconds since 1970. */
export type GrantwayEvent =
  | { readonly type: "connected"; readonly name: string; readonly at: number }
  | {
      readonly type: "connect_failed";
      readonly name: string;
      readonly at: number;
      readonly code: ErrorCode;
      readonly message: string;
    }
  | { readonly type: "refreshed"; readonly name: string; readonly at: number; readonly expiresAt?: number }
  /** A sibling had refreshed already, and its token was taken. */
  | { readonly type: "adopted"; readonly name: string; readonly at: number }
  | {
      readonly type: "refresh_failed";
      readonly name: string;
      readonly at: number;
      readonly code: ErrorCode;
      readonly message: string;
    }
  | { readonly type: "revoked"; readonly name: string; readonly at: number; readonly atProvider: boolean }
  | { readonly type: "removed"; readonly name: string; readonly at: number }
  /** A call was answered 401 after its one retry. */
  | { readonly type: "unauthorized"; readonly name: string; readonly at: number; readonly url: string };

/** One request and what came of it, redacted. */
export interface TraceEntry {
  readonly at: number;
  readonly step: Step | "metadata" | "registration" | "api";
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  /** Absent when none came; `failure` says why. */
  readonly response?: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  readonly failure?: string;
  /** Milliseconds until the whole answer was there. */
  readonly took: number;
}
