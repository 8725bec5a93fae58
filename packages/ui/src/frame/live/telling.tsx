import type { Notice } from "@grantway/ui/react";
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";

/** What can be told, without the name it gets. */
type Told = Notice extends infer One ? (One extends Notice ? Omit<One, "id"> : never) : never;

interface Telling {
  /** Tells what happened, until the person closes it or goes to another page. */
  readonly tell: (told: Told) => void;
}

interface Shown {
  readonly all: readonly Notice[];
  readonly dismiss: (id: string) => void;
}

const TellingContext = createContext<Telling>({ tell: () => undefined });
const ShownContext = createContext<Shown>({ all: [], dismiss: () => undefined });

/** So many failures are shown at once; older ones make room. */
const most = 3;

/** Keeps the notices of the page. */
export function TellingProvider(props: {
  /** Hears when the person goes to another page; answers with what stops it. */
  readonly onLeave: (left: () => void) => () => void;
  readonly children: ReactNode;
}) {
  const { onLeave, children } = props;
  const [all, setAll] = useState<readonly Notice[]>([]);

  const telling = useMemo(
    () => ({
      tell: (told: Told) =>
        setAll((before) => {
          // A newer success takes the place of an older one.
          const failures = before.filter(({ tone }) => tone === "failure").slice(1 - most);
          return [...failures, { ...told, id: crypto.randomUUID() }];
        }),
    }),
    [],
  );

  useEffect(() => onLeave(() => setAll([])), [onLeave]);

  const shown = useMemo(
    () => ({ all, dismiss: (id: string) => setAll((before) => before.filter((one) => one.id !== id)) }),
    [all],
  );
  return (
    <TellingContext value={telling}>
      <ShownContext value={shown}>{children}</ShownContext>
    </TellingContext>
  );
}

/**
 * How a page tells what happened: `tell({ tone: "success", text })`. After going to another page, tell when one is there:
 * `await navigate(…); tell(…)`.
 */
export function useTelling(): Telling {
  return use(TellingContext);
}

/** What is told at this moment, for the frame. */
export function useNotices(): Shown {
  return use(ShownContext);
}
