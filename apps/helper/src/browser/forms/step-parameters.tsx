import { useState } from "react";
import { RecordEditor, type Row } from "./record-editor.tsx";

/** Steps that can be given parameters, in the order in which they happen. */
export const steps: readonly (readonly [step: string, label: string])[] = [
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

/** Rows of each step. */
export type StepRows = Readonly<Record<string, readonly Row[]>>;

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
      <label className="field">
        <span className="field-label">Request</span>
        <select value={step} onChange={({ target }) => setStep(target.value)}>
          {steps.map(([id, label]) => (
            <option key={id} value={id}>
              {label}
              {(rows[id] ?? []).length > 0 ? ` · ${(rows[id] ?? []).length}` : ""}
            </option>
          ))}
        </select>
      </label>
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
