import type { FigureKind, FigureStep } from "../figures/figure-kind.ts";
import type { Instant } from "../instant.ts";

/** How often something of a kind happened. */
export interface TotalCount {
  readonly kind: FigureKind;
  /** A grant type, an error code, or how a sign-in ended. */
  readonly label: string;
  readonly count: number;
}

/** How often something happened to a client. */
export interface ClientCount {
  readonly clientId: string;
  /** Tokens by grant type, tokens by scope, and refusals by error code. */
  readonly kind: "tokens" | "scopes" | "errors";
  readonly label: string;
  /** Why it was refused, in one of our own sentences; empty for everything else. */
  readonly reason: string;
  readonly count: number;
  readonly lastAt: Instant;
}

/** What was counted from one moment on. */
export interface Counted {
  readonly at: Instant;
  readonly totals: readonly TotalCount[];
  /** No two are of the same client, kind, label and reason. */
  readonly clients: readonly ClientCount[];
}

/** How often it happened in the hour or day that begins at `at`. */
export interface Figure extends TotalCount {
  readonly at: Instant;
}

/** The same of a client, by day. */
export interface ClientFigure extends Omit<ClientCount, "clientId"> {
  /** When the day begins. */
  readonly day: Instant;
}

/**
 * What happened how often. Counted and not decided: it is gathered in memory and kept in batches, so that no request waits
 * for it, and a crash may lose the last minute of it.
 */
export interface Figures {
  /**
   * Adds what was counted to what is there: several threads and nodes come to the sum. Hours and what is counted of clients
   * are kept until `forgetAt`, days for good. What is of a client that is gone is passed over.
   */
  keep(counted: Counted, forgetAt: Instant): Promise<void>;
  /** Those of these kinds that begin from `from` on and before `to`, in the order of time. Where nothing happened is none. */
  read(request: {
    readonly kinds: readonly FigureKind[];
    readonly step: FigureStep;
    readonly from: Instant;
    readonly to: Instant;
  }): Promise<readonly Figure[]>;
  /** Of the days that begin from `from` on, in the order of time. */
  ofClient(clientId: string, from: Instant): Promise<readonly ClientFigure[]>;
}
