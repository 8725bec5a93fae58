import { BulkProgress, isSelected, type Selected, useBulk } from "@grantway/ui/react";
import { useRef, useState } from "react";
import type { Person } from "./people.ts";

/** Suspends those that are selected; the first time it fails for every person whose name ends with 3. */
export function useSuspending() {
  const bulk = useBulk<Person>();
  const [total, setTotal] = useState(0);
  const tried = useRef(new Set<string>());

  function suspend(found: readonly Person[], selected: Selected): void {
    const items = found.filter(({ name }) => isSelected(selected, name));
    setTotal(items.length);
    bulk.start({ items, act: suspendOne, onEnd: () => undefined });
  }

  async function suspendOne({ name }: Person): Promise<void> {
    const first = !tried.current.has(name);
    tried.current.add(name);
    if (first && name.endsWith("3")) throw new Error("Somebody else changed them meanwhile.");
  }

  return { ...bulk, total, suspend };
}

/** How far that is. */
export function BulkPart({ bulk }: { readonly bulk: ReturnType<typeof useSuspending> }) {
  if (bulk.report === undefined) return undefined;
  return (
    <BulkProgress
      title="Suspending people"
      report={bulk.report}
      total={bulk.total}
      keyOf={({ name }) => name}
      nameOf={({ name }) => name}
      onStop={bulk.stop}
      onRetry={bulk.retry}
      onClose={bulk.close}
    />
  );
}
