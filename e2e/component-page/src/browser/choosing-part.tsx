import {
  Button,
  CheckedForm,
  ChecksField,
  ErrorSummary,
  PickField,
  RadioField,
  SwitchField,
  TextField,
  useFormCheck,
  ValuesField,
} from "@grantway/ui/react";
import { useState } from "react";

const groups = [
  {
    label: "Notes",
    items: [
      { value: "notes:read", title: "Read your notes" },
      { value: "notes:write", title: "Change your notes" },
    ],
  },
  { label: "Payroll", items: [{ value: "pay:read", title: "See salaries" }] },
];

const kinds = [
  { value: "web", label: "Server", detail: "It keeps a secret on a machine of yours." },
  { value: "native", label: "Native", detail: "It runs on the devices of people and keeps none." },
];

const needsHttps = (value: string) =>
  value === "" || value.startsWith("https://") ? undefined : "Begin with https://.";

/** Fields of which each has more than one control. What is refused is refused by somebody else: the second row. */
export function ChoosingPart() {
  const [uris, setUris] = useState<readonly string[]>(["https://a.example/callback"]);
  const [scopes, setScopes] = useState<readonly string[]>(["notes:read", "gone"]);
  const [kind, setKind] = useState("web");
  const [grants, setGrants] = useState<readonly string[]>([]);
  const [ours, setOurs] = useState(false);
  const [audience, setAudience] = useState("");
  const [refused, setRefused] = useState(false);
  const [sent, setSent] = useState(0);
  const check = useFormCheck();
  return (
    <section aria-label="Choosing">
      <CheckedForm check={check} onPass={() => setSent(sent + 1)}>
        {refused && (
          <ErrorSummary
            problems={[
              { id: "uris.1", label: "Redirect URI 2", message: "It is taken." },
              { id: "grants", label: "Grant types", message: "Choose one." },
            ]}
          />
        )}
        <ValuesField
          id="uris"
          label="Redirect URI"
          hint="Where the app gets its answers."
          required
          add="Add a redirect URI"
          values={uris}
          onChange={setUris}
          check={needsHttps}
          errors={refused ? new Map([[1, "It is taken."]]) : new Map()}
        />
        <PickField
          label="Scopes"
          find="Find a scope"
          groups={groups}
          values={scopes}
          onChange={setScopes}
          errors={refused ? new Map([["gone", "There is no such scope."]]) : new Map()}
        />
        <RadioField label="Kind" options={kinds} value={kind} onChange={setKind} />
        <ChecksField
          id="grants"
          label="Grant types"
          options={["code", "refresh"].map((value) => ({ value, label: value }))}
          values={grants}
          onChange={setGrants}
          error={refused ? "Choose one." : undefined}
        />
        <SwitchField label="First-party" hint="Nobody is asked for consent." on={ours} onChange={setOurs} />
        <TextField label="Audience" value={audience} onChange={setAudience} check={needsHttps} />
        <div>
          <Button onClick={() => setRefused(true)}>Be refused</Button> <Button type="submit">Send</Button>
        </div>
      </CheckedForm>
      <output>{JSON.stringify({ uris, scopes, kind, grants, ours, sent })}</output>
    </section>
  );
}
