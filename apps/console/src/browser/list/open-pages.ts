import { useNavigate, useSearch } from "@tanstack/react-router";
import { stringifySearch } from "@grantway/ui/frame";

/*
 * How many pages of a list are open stands in its address, beside its filter: reload, back and a pasted link show as many. What
 * is here is all that knows of it.
 */

type Search = Readonly<Record<string, unknown>>;

/** Whoever wants more searches. */
const most = 100;

/** How many pages the address says are open; one where it says nothing that makes sense. */
export function openPages({ pages }: Search): number {
  const said = Number(pages);
  return Number.isInteger(said) ? Math.min(most, Math.max(1, said)) : 1;
}

/** An address somebody goes to: another filter is another list, which begins with its first page. */
export function closingPages(before: Search, after: Search): Search {
  if (after["pages"] === undefined || filterOf(before) === filterOf(after)) return after;
  return { ...after, pages: undefined };
}

/** All that an address says but for the pages. */
function filterOf(search: Search): string {
  const filter = new URLSearchParams(stringifySearch({ ...search, pages: undefined }));
  filter.sort();
  return filter.toString();
}

/** How many pages are open, and how one more is. */
export function useOpenPages(): { readonly pages: number; readonly openNext: () => void } {
  const pages = useSearch({ strict: false, select: (search: Search) => openPages(search) });
  const navigate = useNavigate();
  return {
    pages,
    openNext: () =>
      void navigate({
        to: ".",
        search: (before: Search) => ({ ...before, pages: pages + 1 }),
        replace: true,
        resetScroll: false,
      } as never),
  };
}
