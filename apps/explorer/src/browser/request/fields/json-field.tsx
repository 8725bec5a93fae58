import { LongTextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useState } from "react";
import { checkWords } from "../../words/checks.ts";
import { requestWords } from "../../words/request.ts";
import { controlId, type FieldGiven, useRefused } from "./field-given.ts";

/** A value that has no form of its own: as JSON. */
export function JsonField(given: FieldGiven) {
  const { label, value, onChange, required, hint } = given;
  const say = useWords(requestWords);
  const checks = useWords(checkWords);
  // What is typed is no JSON for most of the time.
  const [typed, setTyped] = useState({ value, text: textOf(value) });
  const text = Object.is(typed.value, value) ? typed.text : textOf(value);
  return (
    <LongTextField
      id={controlId(given)}
      label={label}
      required={required}
      error={useRefused(given)}
      hint={[hint, say("asJson")].filter((part) => part !== undefined).join(" ")}
      value={text}
      check={(one) => {
        const read = readJson(one);
        return "why" in read ? checks("notJson", { why: read.why }) : undefined;
      }}
      onChange={(one) => {
        const read = readJson(one);
        const next = "value" in read ? read.value : value;
        setTyped({ value: next, text: one });
        onChange(next);
      }}
    />
  );
}

function textOf(value: unknown): string {
  return value === undefined ? "" : JSON.stringify(value, null, 2);
}

function readJson(text: string): { readonly value: unknown } | { readonly why: string } {
  if (text.trim() === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}
