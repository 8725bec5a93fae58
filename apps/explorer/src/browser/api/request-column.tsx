import { Empty } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ApiEntry } from "@grantway/explorer/contract";
import { frameWords } from "../words/frame.ts";

/** The request that is being prepared. */
export function RequestColumn({ api }: { readonly api: ApiEntry }) {
  const say = useWords(frameWords);
  return (
    <Empty title={say("noRequest")}>
      <p>{say("noRequestWhy", { base: api.base })}</p>
    </Empty>
  );
}
