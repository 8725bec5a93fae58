import { Button, GroupField, Unseen } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { PickApp } from "../../../list/pick-app.tsx";
import { policyWords } from "../../../words/policy.ts";
import type { PickedApps } from "./picked-apps.ts";

/** Apps by name, each with a button that takes it away, and one that finds more. */
export function AppsField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly values: readonly string[];
  readonly onChange: (apps: readonly string[]) => void;
  readonly picked: PickedApps;
}) {
  const { label, hint, values, onChange, picked } = props;
  const say = useWords(policyWords);
  const [picking, setPicking] = useState(false);
  return (
    <GroupField label={label} hint={hint}>
      {values.length > 0 && (
        <ul className="picked">
          {values.map((id) => {
            const name = picked.names.get(id) ?? say("unknownApp");
            return (
              <li key={id}>
                <div className="picked-row">
                  <bdi className="pickable">{name}</bdi>
                  <Button onClick={() => onChange(values.filter((one) => one !== id))}>
                    {say("remove")}
                    <Unseen> {name}</Unseen>
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button onClick={() => setPicking(true)}>
          {say("addApp")}
          <Unseen> {label}</Unseen>
        </Button>
      </div>
      {picking && (
        <PickApp
          onClose={() => setPicking(false)}
          onPick={(app) => {
            picked.remember(app);
            onChange([...new Set([...values, app.id])]);
          }}
        />
      )}
    </GroupField>
  );
}
