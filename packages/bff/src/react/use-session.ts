import { useCallback, useSyncExternalStore } from "react";
import { useBff } from "./bff-provider.tsx";
import type { SessionState } from "./session-store.ts";
import { signInUrl, type SignInWish, signOut as sendSignOut } from "./sign-in.ts";

/** Who is signed in, and how that changes. */
export interface UsedSession extends SessionState {
  /**
   * Sends the browser to sign in, in this tab or, so that nothing typed is lost, in a new one: this page then learns of
   * it by itself. Opening a tab needs a click.
   */
  readonly signIn: (wish?: SignInWish & { readonly inNewTab?: boolean }) => void;
  /**
   * Signs out at one provider or at all. Where the provider can sign the person out too, the browser goes there.
   *
   * @throws {BffError}
   */
  readonly signOut: (provider?: string) => Promise<void>;
  /** Asks again who is signed in. */
  readonly refresh: () => Promise<void>;
}

/** The session of this browser, the same in all tabs. */
export function useSession(): UsedSession {
  const { store, calls } = useBff();
  const state = useSyncExternalStore(store.subscribe, store.get, store.get);

  const signIn = useCallback<UsedSession["signIn"]>(
    ({ inNewTab = false, ...wish } = {}) => {
      const here = location.pathname + location.search + location.hash;
      const url = signInUrl(calls.path, { returnTo: here, ...wish });
      if (inNewTab) open(url, "_blank");
      else location.assign(url);
    },
    [calls],
  );

  const signOut = useCallback<UsedSession["signOut"]>(
    async (provider) => {
      const elsewhere = await sendSignOut(calls, provider);
      await store.refresh();
      if (elsewhere !== undefined) location.assign(elsewhere);
    },
    [calls, store],
  );

  return { ...state, signIn, signOut, refresh: store.refresh };
}
