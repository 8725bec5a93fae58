import { BulkProgress } from "@grantway/ui/react";
import type { Many } from "./use-many.ts";

/** How far what is done to many is, and what failed. Nothing where nothing was begun. */
export function ManyProgress<Item>(props: {
  readonly many: Many<Item>;
  readonly keyOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
}) {
  const { many, keyOf, nameOf } = props;
  const { bulk, doing } = many;
  if (bulk.report === undefined || doing === undefined) return undefined;
  return (
    <BulkProgress
      title={doing.title}
      total={doing.total}
      report={bulk.report}
      keyOf={keyOf}
      nameOf={nameOf}
      onStop={bulk.stop}
      onRetry={bulk.retry}
      onClose={bulk.close}
    />
  );
}
