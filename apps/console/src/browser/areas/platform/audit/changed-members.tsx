import { useWords } from "@grantway/words/react";
import { auditWords } from "../../../words/audit.ts";
import { shownValue } from "./shown-value.ts";

/** The members that changed, as they were before and are after. */
export function ChangedMembers(props: {
  readonly changes: Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>;
}) {
  const say = useWords(auditWords);
  const members = Object.entries(props.changes);
  if (members.length === 0) return <p className="quiet">{say("nothingChanged")}</p>;
  return (
    <table className="table changes" aria-label={say("changed")}>
      <thead>
        <tr>
          <th scope="col">{say("member")}</th>
          <th scope="col">{say("before")}</th>
          <th scope="col">{say("after")}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(([member, { from, to }]) => (
          <tr key={member}>
            <th scope="row" className="cell-name">
              {member}
            </th>
            <td className="cell-text">
              <span className="cell-head" aria-hidden="true">
                {say("before")}
              </span>
              <Value value={from} />
            </td>
            <td className="cell-text">
              <span className="cell-head" aria-hidden="true">
                {say("after")}
              </span>
              <Value value={to} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { readonly value: unknown }) {
  const say = useWords(auditWords);
  const lines = shownValue(value);
  if (lines.length === 0) return <span className="quiet">{say("notSet")}</span>;
  return (
    <span className="changed-lines">
      {lines.map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
    </span>
  );
}
