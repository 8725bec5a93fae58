import type { ApiEntry } from "@grantway/explorer/contract";
import { useTelling } from "@grantway/ui/frame";
import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { draftName } from "../api/use-exchange-state.ts";
import { draftOf } from "../request/draft-store.ts";
import { frameWords } from "../words/frame.ts";
import { hashOf } from "./call-link.ts";

/** Copies a link to the call as it stands in the form, without anything secret. */
export function LinkButton(props: { readonly api: ApiEntry; readonly operation: string | undefined }) {
  const { api, operation } = props;
  const say = useWords(frameWords);
  const { tell } = useTelling();

  async function copy(): Promise<void> {
    const call = draftOf(draftName(api, operation === undefined ? {} : { operation }));
    const hash = call === undefined ? "" : hashOf(call);
    if (hash === undefined) return tell({ tone: "failure", text: say("linkTooLong") });
    const { origin, pathname } = location;
    try {
      await navigator.clipboard.writeText(`${origin}${pathname}${hash === "" ? "" : `#${hash}`}`);
      return tell({ tone: "success", text: say("linkCopied"), passing: true });
    } catch {
      return tell({ tone: "failure", text: say("linkNotCopied") });
    }
  }

  return (
    <p>
      <Button onClick={() => void copy()}>{say("copyLink")}</Button>
    </p>
  );
}
