import { ChoiceField } from "@grantway/ui/react";
import { useState } from "react";
import { RecordEditor } from "./record-editor.tsx";
import type { Row, StepRows } from "./rows.ts";

/** Steps that can be given parameters, in the order in which they happen. */
const steps: readonly (readonly [step: string, label: string])[] = [
  ["authorization", "Authorization (the browser's)"],
  ["pushed_authorization", "Pushed authorization"],
  ["device_authorization", "Device authorization"],
  ["code", "Token request with a code"],
  ["device_code", "Token request of a device"],
  ["client_credentials", "Token request as the app itself"],
  ["password", "Token request with a password"],
  ["jwt_bearer", "Token request with an assertion"],
  ["token_exchange", "Token exchange"],
  ["refresh", "Refresh"],
  ["revocation", "Revocation"],
  ["introspection", "Introspection"],
];

/** Parameters added to each request: one step at a time, with a mark on those that have some. */
export function StepParametersEditor(props: {
  readonly rows: StepRows;
  readonly onChange: (rows: StepRows) => void;
  readonly hint: string;
}) {
  const { rows, onChange, hint } = props;
  const [step, setStep] = useState(Object.keys(rows)[0] ?? "authorization");
  return (
    <div className="steps">
      <ChoiceField
        label="Request"
        value={step}
        onChange={setStep}
        options={steps.map(([id, label]) => [id, withCount(label, rows[id])] as const)}
      />
      <RecordEditor
        key={step}
        legend="Parameters"
        hint={hint}
        rows={rows[step] ?? []}
        onChange={(changed) => onChange({ ...rows, [step]: changed })}
        add="Add a parameter"
      />
    </div>
  );
}

function withCount(label: string, rows: readonly Row[] = []): string {
  return rows.length === 0 ? label : `${label} · ${rows.length}`;
}
