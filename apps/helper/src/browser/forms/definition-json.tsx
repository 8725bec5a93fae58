import type { Definition, DefinitionCheck } from "@grantway/helper/contract";
import { ActionButton, Failed, LongTextField } from "@grantway/ui/react";
import { useState } from "react";
import { call } from "../api/call.ts";
import { tell } from "../state/notices.ts";

/** The whole definition as text: for the fields that have no place in the form, and for pasting one that somebody sent. */
export function DefinitionJson(props: {
  /** The definition of the form. */
  readonly text: string;
  readonly onApply: (definition: Definition) => void;
}) {
  const { onApply } = props;
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const text = typed ?? props.text;

  async function apply(): Promise<void> {
    const definition = read(text);
    if (definition === undefined)
      return setProblem("This is no JSON: one object that begins with { and ends with }.");
    try {
      setProblem(await problemsOf(definition));
    } catch (error) {
      return setProblem(error instanceof Error ? error.message : String(error));
    }
    setTyped(undefined);
    onApply(definition);
    tell("success", "The fields above are those of the JSON now. Nothing is saved yet.");
  }

  return (
    <details className="more">
      <summary>All fields as JSON</summary>
      <div className="form">
        <LongTextField
          label="Definition"
          hint="Scopes of further parameters, renamed fields, errors inside a 200, expiry, redirect rules: everything a provider can do otherwise has a field here."
          rows={16}
          required
          value={text}
          onChange={setTyped}
        />
        {problem !== undefined && <Failed message={problem} />}
        <ActionButton busy="Checking…" onAct={apply}>
          Check and take over
        </ActionButton>
      </div>
    </details>
  );
}

function read(text: string): Definition | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Definition)
      : undefined;
  } catch {
    return undefined;
  }
}

/** All that is wrong with a definition as one sentence; `undefined` when it can be used. */
async function problemsOf(definition: Definition): Promise<string | undefined> {
  const { problems } = await call<DefinitionCheck>("/api/providers/check", {
    method: "POST",
    body: { definition },
  });
  return problems.length === 0 ? undefined : `This cannot be used yet: ${problems.join("; ")}.`;
}
