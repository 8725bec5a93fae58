import { ConflictDialog } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import type { RefObject } from "react";
import { member } from "../document/json.ts";
import { objectWords } from "../words/objects.ts";
import { Value } from "./changes-table.tsx";
import type { ObjectDraft } from "./use-saving.ts";

/** Somebody else changed the object meanwhile: both values of what both changed, to choose from. */
export function ObjectConflictQuestion(props: {
  readonly draft: ObjectDraft;
  readonly returnTo: RefObject<HTMLElement | null>;
}) {
  const { draft, returnTo } = props;
  const say = useWords(objectWords);
  if (draft.state.stage !== "conflict") return undefined;
  const { conflict } = draft.state;
  const { theirs, merged } = conflict;
  return (
    <ConflictDialog
      open
      title={say("conflict")}
      onClose={draft.closeConflict}
      returnTo={returnTo}
      about={<p>{say(merged.contested.length > 0 ? "conflictContested" : "conflictMerged")}</p>}
      contested={merged.contested.map((name) => ({
        name,
        label: name,
        mine: <Value value={member(draft.values, name)} />,
        theirs: <Value value={member(theirs.value, name)} />,
      }))}
      action={say("conflictGoOn")}
      onResolve={(choices) => {
        const kept = new Map(Object.entries(merged.values));
        for (const name of merged.contested) {
          const value = member(theirs.value, name);
          if (choices[name] !== "theirs") continue;
          if (value === undefined) kept.delete(name);
          else kept.set(name, value);
        }
        draft.resolve(Object.fromEntries(kept), conflict);
      }}
    />
  );
}
