import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { type ApiCallerParts, waitInPage } from "./api-caller.ts";
import { type Channel, createSessionStore, type SessionStore } from "./session-store.ts";

/** What the hooks share. */
export interface BffContext {
  readonly store: SessionStore;
  readonly calls: ApiCallerParts;
}

const Context = createContext<BffContext | undefined>(undefined);

/**
 * Stands around everything that uses the hooks.
 *
 * @param path - where the BFF is; `/bff` by default.
 */
export function BffProvider({
  path = "/bff",
  children,
}: {
  readonly path?: string;
  readonly children: ReactNode;
}): ReactNode {
  const value = useMemo(() => createContextValue(path), [path]);
  useEffect(() => value.store.start(), [value]);
  return <Context value={value}>{children}</Context>;
}

/** @throws {Error} outside of {@link BffProvider} */
export function useBff(): BffContext {
  const value = useContext(Context);
  if (value === undefined) throw new Error("Put a <BffProvider> around what uses the BFF.");
  return value;
}

function createContextValue(path: string): BffContext {
  const store = createSessionStore({
    path,
    fetch: send,
    openChannel: (heard) => openChannel(`grantway-bff ${path}`, heard),
    get window() {
      return window;
    },
    isVisible: () => document.visibilityState === "visible",
    now: () => Date.now(),
  });
  return { store, calls: { path, fetch: send, signedOut: store.signedOut, wait: waitInPage } };
}

/** Looked up at each call: a page may replace `fetch` after this was loaded. */
const send: typeof fetch = (input, init) => fetch(input, init);

function openChannel(name: string, heard: (message: unknown) => void): Channel {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }) => heard(data));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin and takes no other
  return { tell: (message) => channel.postMessage(message), close: () => channel.close() };
}
