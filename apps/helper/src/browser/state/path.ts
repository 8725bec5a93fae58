import { createStore, useStore } from "./store.ts";
import { dismissAll } from "./notices.ts";

/** Where the page is: a path and its query. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

const current = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) });
const place = createStore(current());
addEventListener("popstate", () => {
  dismissAll();
  place.set(current());
});

/** Where the page is. */
export function usePlace(): Place {
  return useStore(place);
}

/** Where the screen of a connection is, or one of the screens below it. */
export function connectionPage(name: string, below: "" | "/edit" | "/sign-in" = ""): string {
  return `/connections/${encodeURIComponent(name)}${below}`;
}

/** Goes to another screen. `keep` leaves the notices of what was just done. */
export function navigate(to: string, { keep = false }: { readonly keep?: boolean } = {}): void {
  if (!keep) dismissAll();
  history.pushState(null, "", to);
  place.set(current());
  scrollTo(0, 0);
}
