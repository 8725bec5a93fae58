import type { Page, PageRequest } from "@grantway/protocol";

/** Entries of a list on one page. */
const limit = 20;

/** The page that begins after `after`; `undefined` where no page of this list begins there. */
export async function readPage<T>(
  after: string | undefined,
  list: (request: PageRequest) => Promise<Page<T>>,
): Promise<Page<T> | undefined> {
  try {
    return await list(after === undefined ? { limit } : { limit, after });
  } catch (error) {
    if (error instanceof RangeError && after !== undefined) return undefined;
    throw error;
  }
}
