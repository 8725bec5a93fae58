import { merge, type Merged } from "@grantway/ui/react";
import { useRef, useState } from "react";
import type { Answer } from "../answer/answer.ts";
import type { JsonObject } from "../document/json.ts";
import { shapeOf } from "../document/shape.ts";
import type { PreparedCall } from "../request/prepared-call.ts";
import type { Refusal } from "../request/send/refusal.ts";
import { type CallProblem, wireCall } from "../request/wire-call.ts";
import { sendCall } from "../request/send/send-call.ts";
import { type Objections, objectionsOf } from "./objections.ts";
import { jsonOf, type ReadObject, readObject } from "./read-object.ts";
import { saveCall } from "./save-call.ts";
import { type Saving, writableOf } from "./saving.ts";

/** Two changed one object. */
export interface ObjectConflict {
  readonly theirs: ReadObject;
  readonly merged: Merged<JsonObject>;
}

/** What became of the last try to save. */
export type SavingState =
  | { readonly stage: "open" | "saving" | "saved" }
  | { readonly stage: "objected"; readonly status: number; readonly objections: Objections }
  | { readonly stage: "conflict"; readonly conflict: ObjectConflict }
  /** It was changed meanwhile, and cannot be read any more. */
  | { readonly stage: "gone"; readonly status: number }
  | { readonly stage: "refused"; readonly refusal: Refusal }
  | { readonly stage: "unsendable"; readonly problems: readonly CallProblem[] }
  /** The answer did not come whole, so nobody knows here whether it was saved. */
  | { readonly stage: "broken-off" }
  | { readonly stage: "offline" };

/** An object that is being edited. */
export interface ObjectDraft {
  readonly state: SavingState;
  /** As it is at the API, as far as it can be written. */
  readonly before: JsonObject;
  readonly values: JsonObject;
  readonly tag: string | undefined;
  readonly change: (values: JsonObject) => void;
  readonly save: () => Promise<void>;
  /** After a conflict: goes on with these values upon what is there now. */
  readonly resolve: (values: JsonObject, conflict: ObjectConflict) => void;
  readonly closeConflict: () => void;
}

/** Edits an object and saves it by the API's own operation. What was typed stays, whatever the API says. */
export function useSaving(given: {
  readonly api: { readonly id: string; readonly base: string };
  readonly prefix: string;
  readonly saving: Saving;
  /** How it was read, and what came of it. */
  readonly call: PreparedCall;
  readonly reading: Parameters<typeof wireCall>[1];
  readonly read: ReadObject;
  readonly onSaved: (answer: Answer) => void;
}): ObjectDraft {
  const { api, prefix, saving, call, reading, read, onSaved } = given;
  const [from, setFrom] = useState(() => ({ before: writableOf(read.value, saving), tag: read.tag }));
  const [values, setValues] = useState(from.before);
  const [state, setState] = useState<SavingState>({ stage: "open" });
  const busy = useRef(false);

  async function ask(prepared: PreparedCall, operation: Parameters<typeof wireCall>[1]) {
    const wire = wireCall(prepared, operation, prefix);
    if ("problems" in wire) return wire;
    const signal = new AbortController().signal;
    return sendCall({ call: wire.call, api: api.id, base: api.base, signal, onProgress: () => undefined });
  }

  async function save(): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setState({ stage: "saving" });
    setState(await saved());
    busy.current = false;
  }

  async function saved(): Promise<SavingState> {
    const sent = await ask(
      saveCall({ saving, read: call, before: from.before, after: values, tag: from.tag }),
      saving.operation,
    );
    if ("problems" in sent) return { stage: "unsendable", problems: sent.problems };
    if (sent.outcome === "refused") return { stage: "refused", refusal: sent.refusal };
    if (sent.outcome === "broken-off") return { stage: "broken-off" };
    if (sent.outcome !== "answered") return { stage: "offline" };
    const { answer } = sent;
    if (answer.status >= 200 && answer.status < 300) return settle(answer);
    if (answer.status === 412 || answer.status === 409) return conflicting(answer);
    return objected(answer);
  }

  /** What the API has now is what it answers, or else what was sent. */
  async function settle(answer: Answer): Promise<SavingState> {
    const now = await readObject(answer);
    const before = now === undefined ? values : { ...values, ...writableOf(now.value, saving) };
    setFrom({ before, tag: now?.tag ?? tagOf(answer) });
    setValues(before);
    onSaved(answer);
    return { stage: "saved" };
  }

  async function conflicting(answer: Answer): Promise<SavingState> {
    const again = await ask(call, reading);
    if ("problems" in again || again.outcome !== "answered") return { stage: "gone", status: answer.status };
    const theirs = await readObject(again.answer);
    if (theirs === undefined) return { stage: "gone", status: again.answer.status };
    const now = writableOf(theirs.value, saving);
    // Some APIs answer 409 to what has nothing to do with a version.
    if (
      answer.status === 409 &&
      theirs.tag === from.tag &&
      JSON.stringify(now) === JSON.stringify(from.before)
    )
      return objected(answer);
    return {
      stage: "conflict",
      conflict: { theirs: { ...theirs, value: now }, merged: merge(from.before, values, now) },
    };
  }

  async function objected(answer: Answer): Promise<SavingState> {
    const members = [...new Set([...Object.keys(values), ...Object.keys(from.before), ...membersOf(saving)])];
    return {
      stage: "objected",
      status: answer.status,
      objections: objectionsOf(await jsonOf(answer), members),
    };
  }

  return {
    state,
    ...from,
    values,
    change: setValues,
    save,
    resolve(next, { theirs }) {
      setFrom({ before: theirs.value, tag: theirs.tag });
      setValues(next);
      setState({ stage: "open" });
    },
    closeConflict: () => setState({ stage: "open" }),
  };
}

function tagOf({ headers }: Answer): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === "etag")?.[1];
}

function membersOf({ schema, operation }: Saving): readonly string[] {
  return shapeOf(schema, operation.definitions).members.map(({ name }) => name);
}
