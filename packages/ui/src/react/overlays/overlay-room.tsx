import { createContext, type ReactNode, use, useState } from "react";

const OverlayRoomContext = createContext<HTMLElement | null | undefined>(undefined);

/**
 * Where the menus and dialogs of what is inside open. Put it in `<main>`: what lies over the page then belongs to a
 * landmark, as all content must.
 */
export function OverlayRoom({ children }: { readonly children: ReactNode }) {
  const [room, setRoom] = useState<HTMLElement | null>(null);
  return (
    <OverlayRoomContext value={room}>
      {children}
      <div ref={setRoom} />
    </OverlayRoomContext>
  );
}

/** Inside a dialog, which is a room of its own: what opens there lies over it. */
export function OwnRoom({ children }: { readonly children: ReactNode }) {
  return <OverlayRoomContext value={undefined}>{children}</OverlayRoomContext>;
}

/** The element to open in; `null` until it is there, `undefined` for what the primitives choose. */
export function useOverlayRoom(): HTMLElement | null | undefined {
  return use(OverlayRoomContext);
}
