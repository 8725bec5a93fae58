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
}
