import { useWords } from "@grantway/words/react";
import { objectWords } from "../words/objects.ts";
import type { Change } from "./json-changes.ts";

/** What would be saved, member by member: as it is, and as it would be. */
export function ChangesTable({ changes }: { readonly changes: readonly Change[] }) {
  const say = useWords(objectWords);
  return (
    <section className="request-part" aria-label={say("changes", { count: changes.length })}>
      <h3>{say("changes", { count: changes.length })}</h3>
      {changes.length > 0 && (
        <div className="changes-scroll">
          <table className="changes">
            <thead>
              <tr>
                <th scope="col">{say("member")}</th>
                <th scope="col">{say("before")}</th>
                <th scope="col">{say("after")}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ steps, before, after }) => (
                <tr key={steps.join("/")}>
                  <th scope="row">
                    <bdi dir="ltr">{steps.join(" › ")}</bdi>
                  </th>
                  <td>
                    <Value value={before} />
                  </td>
                  <td>
                    <Value value={after} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** A value as JSON has it, or that there is none. */
export function Value({ value }: { readonly value: unknown }) {
  const say = useWords(objectWords);
  if (value === undefined) return <em>{say("nothing")}</em>;
  return <code dir="auto">{typeof value === "string" ? value : JSON.stringify(value, null, 1)}</code>;
}
