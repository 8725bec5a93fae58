import { Empty } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ApiEntry } from "@grantway/explorer/contract";
import { frameWords } from "../words/frame.ts";

/** The operations of an API. */
export function OperationsColumn({ api }: { readonly api: ApiEntry }) {
  const say = useWords(frameWords);
  return (
    <Empty title={say("noOperations")}>
      <p>{say("noOperationsWhy", { name: api.name })}</p>
    </Empty>
  );
}
