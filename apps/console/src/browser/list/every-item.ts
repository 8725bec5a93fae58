import { patiently } from "./patiently.ts";

/** A page of a list, as every list answers. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/**
 * Everything of a list, page by page as it is taken: a list of 100,000 needs the memory of one page.
 *
 * @param read - the page behind a cursor; the first for `undefined`
 */
export async function* everyItem<Item>(
  read: (cursor: string | undefined) => Promise<ListPage<Item>>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const after = cursor;
    const page = await patiently(() => read(after));
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}
