import type { Page } from "@grantway/protocol";
import fc from "fast-check";

/** Goes through a list page by page, and does something between two pages. */
export async function walk<T, Seen>(
  list: (after: { readonly after?: string }) => Promise<Page<T>>,
  see: (item: T) => Seen,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  let after: string | undefined;
  do {
    const page = await list(after === undefined ? {} : { after });
    seen.push(...page.items.map(see));
    after = page.next;
    if (after !== undefined) await between();
  } while (after !== undefined);
  return seen;
}

const name = fc.stringMatching(/^[a-c]{1,3}$/);

/** A list that somebody reads page by page while others add to it and take from it: names of rows. */
export const readAlong = fc.record({
  limit: fc.integer({ min: 1, max: 3 }),
  start: fc.uniqueArray(name, { maxLength: 7 }),
  between: fc.array(
    fc.array(
      fc.record({ comes: fc.option(name, { nil: undefined }), goes: fc.option(name, { nil: undefined }) }),
      { maxLength: 3 },
    ),
    { maxLength: 4 },
  ),
});
