/** Answers counted so far, by method, pattern of the route and status. */
export interface RequestCounts {
  /**
   * Called for each answer: three look-ups and an increment.
   *
   * @param operation - of the management API, which method and route name already.
   */
  readonly count: (method: string, route: string, status: number, operation?: string) => void;
  /** Every count there is. */
  readonly rows: () => readonly RequestCount[];
}

/** How many answers. */
export interface RequestCount {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly operation?: string;
  readonly count: number;
}

/** One row of them. */
interface Counted {
  readonly operation?: string;
  count: number;
}

/** Routes counted by themselves: there are fewer, and a mistake must not fill the memory. */
const mostRoutes = 500;

/** Counts in memory. */
export function createRequestCounts(): RequestCounts {
  const routes = new Map<string, Map<string, Map<number, Counted>>>();

  function countsOf(method: string, route: string): Map<number, Counted> {
    const methods = routes.get(route) ?? new Map<string, Map<number, Counted>>();
    if (!routes.has(route)) routes.set(route, methods);
    const statuses = methods.get(method) ?? new Map<number, Counted>();
    if (!methods.has(method)) methods.set(method, statuses);
    return statuses;
  }

  return {
    count(method, route, status, operation) {
      const known = routes.get(route)?.get(method)?.get(status);
      if (known !== undefined) {
        known.count += 1;
        return;
      }
      const name = routes.has(route) || routes.size < mostRoutes ? route : "other";
      const statuses = countsOf(method, name);
      const count = (statuses.get(status)?.count ?? 0) + 1;
      statuses.set(status, operation === undefined || name !== route ? { count } : { operation, count });
    },
    rows() {
      return [...routes].flatMap(([route, methods]) =>
        [...methods].flatMap(([method, statuses]) =>
          [...statuses].map(([status, counted]) => Object.assign({ method, route, status }, counted)),
        ),
      );
    },
  };
}
