import { ChoiceField, LongTextField, TextField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useMemo } from "react";
import type { Shape } from "../../document/shape.ts";
import { requestWords } from "../../words/request.ts";
import { checkOf } from "../check/check-value.ts";
import { useValueProblemWords } from "../check/value-problem-words.ts";
import { controlId, type FieldGiven, useRefused } from "./field-given.ts";
import { textOfValue, valueOfText } from "./scalar.ts";

/** Characters of a text that is given several lines. */
const longText = 200;

/** A text, a number, yes or no, or one of a few values. */
export function ScalarField(given: FieldGiven & { readonly shape: Shape }) {
  const { shape, label, required } = given;
  const hint = given.hint ?? shape.description;
  const field = {
    id: controlId(given),
    label,
    required,
    error: useRefused(given),
    ...(hint === undefined ? {} : { hint }),
  };
  const options = shape.kind === "boolean" && shape.values.length === 0 ? [true, false] : shape.values;
  return options.length > 0 ? <OneOf {...{ given, field, options }} /> : <Typed {...{ given, field }} />;
}

interface Parts {
  readonly given: FieldGiven & { readonly shape: Shape };
  /** What the component of any of them is given. */
  readonly field: {
    readonly id: string;
    readonly label: string;
    readonly required: boolean;
    readonly error: string | undefined;
    readonly hint?: string;
  };
}

/** What stands for nothing: where something has to be there, that may be `null`. */
function emptyOf({ shape, required }: Parts["given"]): null | undefined {
  return shape.nullable && required ? null : undefined;
}

function OneOf({ given, field, options }: Parts & { readonly options: readonly unknown[] }) {
  const { shape, value, onChange, required } = given;
  const say = useWords(requestWords);
  const isEmpty = value === undefined || value === null;
  const none = required && !isEmpty && !shape.nullable ? [] : [["", say("notSet")] as const];
  return (
    <ChoiceField
      {...field}
      value={isEmpty ? "" : JSON.stringify(value)}
      onChange={(key) =>
        onChange(key === "" ? emptyOf(given) : options.find((one) => JSON.stringify(one) === key))
      }
      options={[...none, ...options.map((one) => [JSON.stringify(one), textOfValue(one)] as const)]}
    />
  );
}

function Typed({ given, field }: Parts) {
  const { shape, value, onChange } = given;
  const check = useCheck(given);
  const shared = {
    ...field,
    value: textOfValue(value),
    check,
    onChange: (text: string) => onChange(text === "" ? emptyOf(given) : valueOfText(text, shape)),
  };
  const isLong = shape.kind === "string" && Number(shape.keywords["maxLength"] ?? 0) > longText;
  if (isLong) return <LongTextField {...shared} />;
  return (
    <TextField
      {...shared}
      placeholder={placeholderOf(shape)}
      type={typeOf(shape)}
      code={shape.kind !== "string"}
    />
  );
}

/** The first thing that is wrong with what was typed. */
function useCheck({
  schema,
  definitions,
  shape,
}: FieldGiven & { readonly shape: Shape }): (text: string) => string | undefined {
  const words = useValueProblemWords();
  const check = useMemo(() => checkOf(schema, definitions), [schema, definitions]);
  return (text) => {
    const [problem] = text === "" ? [] : check(valueOfText(text, shape));
    return problem === undefined ? undefined : words(problem);
  };
}

function typeOf({ format }: Shape): "text" | "password" | "date" {
  if (format === "password") return "password";
  return format === "date" ? "date" : "text";
}

/** What is taken when nothing is sent, or else an example. */
function placeholderOf({ keywords, format }: Shape): string | undefined {
  const [example] = Array.isArray(keywords["examples"]) ? (keywords["examples"] as readonly unknown[]) : [];
  const shown =
    keywords["default"] ?? example ?? (format === "date-time" ? "2026-01-31T12:00:00Z" : undefined);
  return shown === undefined ? undefined : textOfValue(shown);
}
