import type { Milliseconds } from "../instant.ts";

/** How the instance is. */
export interface Health {
  readonly database: {
    readonly kind: "sqlite" | "postgres";
    /** How long a write took just now; absent when it cannot be written. */
    readonly latency?: Milliseconds;
  };
  /** Threads of this server that answer requests; none where no server was asked. */
  readonly threads: readonly ThreadHealth[];
}

/** One thread that answers requests. */
export interface ThreadHealth {
  /** 0 is the first. */
  readonly thread: number;
  /** How busy it was lately: 0 idle, 1 never idle. Absent when it did not say. */
  readonly utilization?: number;
}
