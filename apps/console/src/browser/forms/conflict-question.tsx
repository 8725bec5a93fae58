import type { ApiProblem } from "@grantway/api";
import { ConflictDialog, RelativeTime } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import type { ReactNode } from "react";
import { useReturnFocus } from "@grantway/ui/frame";
import { formWords } from "../words/forms.ts";
import type { Conflicts } from "./use-conflict.ts";

/** Shows who changed what, and asks which value is kept of the members that both changed. */
export function ConflictQuestion<Values extends object>(props: {
  readonly conflicts: Pick<Conflicts<Values>, "conflict" | "close" | "resolve">;
  /** Of the thing. */
  readonly name: string;
  readonly labels: Readonly<Record<keyof Values & string, string>>;
  /** A value of a member, as people read it. */
  readonly show: (member: keyof Values & string, value: unknown) => ReactNode;
}) {
  const { conflicts, name, labels, show } = props;
  const { conflict, close, resolve } = conflicts;
  const say = useWords(formWords);
  const returnTo = useReturnFocus(conflict !== undefined);
  if (conflict === undefined) return undefined;
  const { changed, merged, mine, theirs } = conflict;
  return (
    <ConflictDialog
      open
      title={say("conflict", { name })}
      onClose={close}
      returnTo={returnTo}
      about={
        <>
          <WhoChangedWhat changed={changed} labels={labels} />
          <p>{say(merged.contested.length > 0 ? "conflictContested" : "conflictMerged")}</p>
        </>
      }
      contested={merged.contested.map((member) => ({
        name: member,
        label: labels[member],
        mine: show(member, mine[member]),
        theirs: show(member, theirs[member]),
      }))}
      action={say("conflictGoOn")}
      onResolve={(choices) => {
        const taken = merged.contested.filter((member) => choices[member] === "theirs");
        const kept = Object.fromEntries(taken.map((member) => [member, theirs[member]]));
        resolve({ ...merged.values, ...kept }, conflict);
      }}
    />
  );
}

function WhoChangedWhat(props: {
  readonly changed: ApiProblem["changed"];
  readonly labels: Readonly<Record<string, string>>;
}) {
  const say = useWords(formWords);
  const { list } = useFormats();
  return (
    <ul>
      {props.changed.map(({ at, actor, onBehalfOf = actor, changes }) => (
        <li key={at}>
          {say.rich("conflictBy", {
            actor: onBehalfOf,
            fields: list(Object.keys(changes).map((member) => props.labels[member] ?? member)),
            when: <RelativeTime at={at} />,
          })}
        </li>
      ))}
    </ul>
  );
}
