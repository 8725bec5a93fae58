import type { Changes } from "@grantway/protocol";

/**
 * The members in which the two differ; of something new all, of something deleted none. Lists that hold the same in the
 * same order are the same.
 */
export function changesBetween(before: object | undefined, after: object): Changes {
  const [was, is] = [new Map<string, unknown>(Object.entries(before ?? {})), Object.entries(after)];
  return Object.fromEntries(
    is.flatMap(([member, to]) => {
      const from = was.get(member);
      if (JSON.stringify(from) === JSON.stringify(to)) return [];
      return [[member, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]];
    }),
  );
}

/** Whether there are none. */
export function isNothing(changes: Changes): boolean {
  return Object.keys(changes).length === 0;
}
