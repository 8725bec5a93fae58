import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer } from "../../answer/answer.ts";
import type { WireCall } from "../wire-call.ts";
import type { Progress } from "./progress.ts";
import { sendCall, type Sent } from "./send-call.ts";

/** What is under way, and what came of the last. */
export type SendState =
  | { readonly stage: "idle" }
  | { readonly stage: "sending"; readonly progress: Progress | undefined }
  /** Nothing that would be shown as an answer came of it. */
  | { readonly stage: "ended"; readonly sent: Exclude<Sent, { readonly outcome: "answered" }> };

/** Sends calls, one at a time. */
export interface Sender {
  readonly state: SendState;
  readonly send: (call: WireCall) => void;
  readonly cancel: () => void;
}

/** Sends to an API of this page's server; what it answers is handed over. */
export function useSend(given: {
  readonly api: string;
  readonly base: string;
  readonly onAnswer: (answer: Answer, call: WireCall) => void;
}): Sender {
  const [state, setState] = useState<SendState>({ stage: "idle" });
  const under = useRef<AbortController>(undefined);
  const latest = useRef(given);
  latest.current = given;
  // Whoever leaves does not wait for the answer any more.
  useEffect(() => () => under.current?.abort(), []);

  const send = useCallback((call: WireCall) => {
    if (under.current !== undefined) return;
    const control = new AbortController();
    under.current = control;
    setState({ stage: "sending", progress: undefined });
    const { api, base } = latest.current;
    void sendCall({
      call,
      api,
      base,
      signal: control.signal,
      onProgress: (progress) => setState({ stage: "sending", progress }),
    }).then((sent) => {
      under.current = undefined;
      if (sent.outcome !== "answered") return setState({ stage: "ended", sent });
      setState({ stage: "idle" });
      return latest.current.onAnswer(sent.answer, call);
    });
  }, []);

  const cancel = useCallback(() => under.current?.abort(), []);
  return { state, send, cancel };
}
