import { ChoiceField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useMemo, useState } from "react";
import { requestWords } from "../../words/request.ts";
import { checkOf } from "../check/check-value.ts";
import { sampleOf } from "../sample.ts";
import { controlId, type FieldsGiven } from "./field-given.ts";
import { FieldGroup } from "./field-group.tsx";

/** One of several kinds of values: which one is chosen first, and the fields follow. */
export function ChoiceKindField(given: FieldsGiven) {
  const { shape, definitions, label, value, onChange, required, Field } = given;
  const say = useWords(requestWords);
  const fitting = useMemo(
    () =>
      value === undefined
        ? undefined
        : shape.alternatives.findIndex(({ schema }) => checkOf(schema, definitions)(value).length === 0),
    // What is typed may not fit for a while: the kind is found out once.
    // oxlint-disable-next-line react/exhaustive-deps
    [shape, definitions],
  );
  const [chosen, setChosen] = useState(fitting === undefined ? undefined : Math.max(fitting, 0));
  const alternative = chosen === undefined ? undefined : shape.alternatives[chosen];
  function choose(key: string): void {
    const next = key === "" ? undefined : shape.alternatives[Number(key)];
    setChosen(next === undefined ? undefined : Number(key));
    onChange(next === undefined ? undefined : sampleOf(next.schema, definitions, "least"));
  }
  return (
    <FieldGroup given={given} description={shape.description}>
      <ChoiceField
        id={`${controlId(given)}-kind`}
        label={say("kindOf", { name: label })}
        value={chosen === undefined ? "" : String(chosen)}
        onChange={choose}
        options={[
          ...(required && chosen !== undefined ? [] : [["", say("notSet")] as const]),
          ...shape.alternatives.map((one, place) => [String(place), one.label] as const),
        ]}
      />
      {alternative !== undefined && (
        <Field
          {...given}
          schema={alternative.schema}
          label={alternative.label}
          required
          hint={undefined}
          depth={given.depth + 1}
        />
      )}
    </FieldGroup>
  );
}
