import { useCallback, useMemo, useState } from "react";
import type { Operation } from "../document/api-document.ts";
import { draftOf, keepDraft } from "./draft-store.ts";
import { initialCall } from "./initial-call.ts";
import type { PreparedCall } from "./prepared-call.ts";

/** A call that is being prepared. */
export interface CallDraft {
  readonly call: PreparedCall;
  readonly change: (call: PreparedCall) => void;
  /** Something was typed. */
  readonly isChanged: boolean;
  readonly startOver: () => void;
}

const typed: PreparedCall = { method: "GET", path: "/", parameters: [], headers: [] };

/** What was typed for this operation before, or what it begins with. Everything that is typed is kept at once. */
export function useDraft(given: {
  readonly api: string;
  readonly operation: Operation | undefined;
  readonly begin: PreparedCall | undefined;
}): CallDraft {
  const { api, operation, begin } = given;
  const name = `${api} ${operation?.id ?? ""}`;
  const fresh = useMemo(() => (operation === undefined ? typed : initialCall(operation)), [operation]);
  const [call, setCall] = useState<PreparedCall>(() => begin ?? draftOf(name) ?? fresh);
  const change = useCallback(
    (next: PreparedCall) => {
      setCall(next);
      keepDraft(name, next);
    },
    [name],
  );
  return {
    call,
    change,
    isChanged: call !== fresh,
    startOver: () => {
      setCall(fresh);
      keepDraft(name, undefined);
    },
  };
}
