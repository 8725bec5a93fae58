/** Answers counted so far, by method, pattern of the route and status. */
export interface RequestCounts {
  /** Called for each answer: two look-ups and an increment. */
  readonly count: (method: string, route: string, status: number) => void;
  /** Every count there is. */
  readonly rows: () => readonly RequestCount[];
}

/** How many answers. */
export interface RequestCount {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly count: number;
}

/** Routes counted by themselves: there are fewer, and a mistake must not fill the memory. */
const mostRoutes = 500;

/** Counts in memory. */
export function createRequestCounts(): RequestCounts {
  const routes = new Map<string, Map<string, Map<number, { count: number }>>>();

  function countsOf(method: string, route: string): Map<number, { count: number }> {
    const methods = routes.get(route) ?? new Map<string, Map<number, { count: number }>>();
    if (!routes.has(route)) routes.set(route, methods);
    const statuses = methods.get(method) ?? new Map<number, { count: number }>();
    if (!methods.has(method)) methods.set(method, statuses);
    return statuses;
  }

  return {
    count(method, route, status) {
      const known = routes.get(route)?.get(method)?.get(status);
      if (known !== undefined) {
        known.count += 1;
        return;
      }
      const name = routes.has(route) || routes.size < mostRoutes ? route : "other";
      const statuses = countsOf(method, name);
      statuses.set(status, { count: (statuses.get(status)?.count ?? 0) + 1 });
    },
    rows() {
      return [...routes].flatMap(([route, methods]) =>
        [...methods].flatMap(([method, statuses]) =>
          [...statuses].map(([status, { count }]) => ({ method, route, status, count })),
        ),
      );
    },
  };
}
