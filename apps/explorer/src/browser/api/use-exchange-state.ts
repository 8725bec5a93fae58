import type { ApiEntry } from "@grantway/explorer/contract";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { callIn } from "../calls/call-link.ts";
import { useHistory } from "../history/use-history.ts";
import { keepDraft } from "../request/draft-store.ts";
import type { PreparedCall } from "../request/prepared-call.ts";
import { useApiAddress, useGo } from "./api-address.ts";
import type { Answered, Exchange } from "./answered.ts";
import { typedOperation } from "./typed.ts";

/** Where columns are steps. As `columns.css` has it. */
const narrow = "(max-width: 56.25rem)";

/** What the columns of this API share, kept by its page. */
export function useExchangeState(api: ApiEntry): Exchange {
  const { choice } = useApiAddress();
  const go = useGo();
  const navigate = useNavigate();
  const history = useHistory(api.id);
  const [answered, setAnswered] = useState<Answered>();
  const [opened, setOpened] = useState(0);

  function open(call: PreparedCall, where: string | undefined = choice): void {
    keepDraft(draftName(api, call), call);
    setOpened((before) => before + 1);
    go({ operation: call.operation ?? typedOperation, choice: where, step: "request" });
  }

  // A link brings a call along, once: after that the address is free of it, and what is typed is what counts.
  useEffect(() => {
    const call = callIn(location.hash);
    if (call === undefined) return;
    keepDraft(draftName(api, call), call);
    setOpened((before) => before + 1);
    void navigate({ to: ".", search: true, hash: "", replace: true });
  }, [api, navigate]);

  return {
    answered,
    opened,
    open,
    onAnswer(answer, call) {
      setAnswered({ answer, call });
      history.add({
        call,
        at: answer.startedAt,
        status: answer.status,
        ...(choice === undefined ? {} : { choice }),
      });
      if (matchMedia(narrow).matches) go({ step: "answer" });
    },
  };
}

/** What the draft of a call is kept under. */
export function draftName(
  { id }: Pick<ApiEntry, "id">,
  { operation = "" }: Pick<PreparedCall, "operation">,
): string {
  return `${id} ${operation}`;
}
