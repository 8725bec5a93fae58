import type { Page, PageRequest } from "@grantway/protocol";
import { invalidFields } from "./refusal.ts";

/** Items where nothing is said. */
const usual = 50;

interface PageQuery {
  readonly cursor?: string;
  readonly limit?: number;
}

/** What a list is asked for; filters are handed on as they are. */
export function pageRequest<Query extends PageQuery>({
  cursor,
  limit = usual,
  ...filters
}: Query): PageRequest & Omit<Query, keyof PageQuery> {
  return { limit, ...(cursor === undefined ? {} : { after: cursor }), ...filters };
}

/**
 * The page as the API shows it.
 *
 * @throws {ApiRefusal} when the cursor is none of this list.
 */
export async function pageAnswer<Item, Shown>(
  reading: Promise<Page<Item>>,
  show: (item: Item) => Shown,
): Promise<{ readonly items: readonly Shown[]; readonly next?: string; readonly total?: number }> {
  const { items, ...rest } = await reading.catch((error: unknown) => {
    if (!(error instanceof RangeError)) throw error;
    throw invalidFields([
      {
        pointer: "/cursor",
        in: "query",
        detail: "It must be the next of a page of this list.",
        rule: "cursor",
      },
    ]);
  });
  return { items: items.map(show), ...rest };
}
