import { Button } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { requestWords } from "../../words/request.ts";
import { useSizeWords } from "../size-words.ts";
import type { SendState } from "./use-send.ts";

/** Stays in sight below the form: sends, tells how far it is, and stops it. */
export function SendBar(props: {
  readonly state: SendState;
  readonly onCancel: () => void;
  /** What else can be done with the call. */
  readonly children: ReactNode;
}) {
  const { state, onCancel, children } = props;
  const say = useWords(requestWords);
  const isSending = state.stage === "sending";
  return (
    <div className="send-bar">
      <Button type="submit" look="main" aria-disabled={isSending} aria-keyshortcuts="Control+Enter">
        {isSending ? say("sending") : say("send")}
        <kbd aria-hidden="true">{say("sendKeys")}</kbd>
      </Button>
      {isSending && (
        <Button look="secondary" onClick={onCancel}>
          {say("cancel")}
        </Button>
      )}
      <span role="status" className="quiet">
        {isSending && <HowFar state={state} />}
      </span>
      <span className="send-more">{children}</span>
    </div>
  );
}

function HowFar({ state }: { readonly state: SendState & { readonly stage: "sending" } }) {
  const say = useWords(requestWords);
  const size = useSizeWords();
  const { progress } = state;
  if (progress === undefined) return undefined;
  const received = size(progress.received);
  return progress.total === undefined
    ? say("received", { size: received })
    : say("receivedOf", { size: received, total: size(progress.total) });
}
