/** A request for one page of a list. */
export interface PageRequest {
  /** 1–200. */
  readonly limit: number;
  /** `next` of the page before; absent for the first. */
  readonly after?: string;
}

/** One page. `next` is absent on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
  /** How many there are on all pages together, where that was asked for. */
  readonly total?: number;
}

/** Asks for the `total` of a list beside a page of it. Whoever does not ask pays nothing for it. */
export interface TotalRequest {
  readonly total?: boolean;
}
