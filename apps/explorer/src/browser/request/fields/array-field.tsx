import { Button, ChecksField, ValuesField } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { useMemo } from "react";
import { type Shape, shapeOf } from "../../document/shape.ts";
import { requestWords } from "../../words/request.ts";
import { sampleOf } from "../sample.ts";
import { controlId, type FieldsGiven, useRefused } from "./field-given.ts";
import { FieldGroup } from "./field-group.tsx";
import { JsonField } from "./json-field.tsx";
import { textOfValue, valueOfText } from "./scalar.ts";

/** A list: any of a few, one value a row, or entries with fields of their own. */
export function ArrayField(given: FieldsGiven) {
  const { shape, definitions, label, value, onChange, required } = given;
  const { items } = shape;
  const inside = useMemo(
    () => (items === undefined ? undefined : shapeOf(items, definitions)),
    [items, definitions],
  );
  const say = useWords(requestWords);
  const hint = given.hint ?? shape.description;
  const field = {
    id: controlId(given),
    label,
    required,
    error: useRefused(given),
    ...(hint === undefined ? {} : { hint }),
  };
  if (inside === undefined || shape.keywords["prefixItems"] !== undefined) return <JsonField {...given} />;
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  const keep = (next: readonly unknown[]) => onChange(next.length === 0 && !required ? undefined : next);
  if (inside.values.length > 0) {
    return (
      <ChecksField
        {...field}
        options={inside.values.map((one) => ({ value: JSON.stringify(one), label: textOfValue(one) }))}
        values={values.map((one) => JSON.stringify(one))}
        onChange={(keys) => keep(keys.map((key) => JSON.parse(key) as unknown))}
      />
    );
  }
  if (isScalar(inside)) {
    return (
      <ValuesField
        {...field}
        add={say("addValue")}
        values={values.map(textOfValue)}
        onChange={(texts) => keep(texts.map((text) => valueOfText(text, inside) ?? ""))}
      />
    );
  }
  return <Entries given={given} values={values} keep={keep} />;
}

/** Entries that have fields of their own. */
function Entries(props: {
  readonly given: FieldsGiven;
  readonly values: readonly unknown[];
  readonly keep: (values: readonly unknown[]) => void;
}) {
  const { given, values, keep } = props;
  const { definitions, shape, Field } = given;
  const say = useWords(requestWords);
  const items = shape.items ?? true;
  return (
    <FieldGroup given={given} description={shape.description}>
      {values.map((value, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a place of a list is all that tells its entries apart
        <div key={place} className="entry">
          <Field
            {...given}
            schema={items}
            label={say("item", { number: String(place + 1) })}
            value={value}
            required
            hint={undefined}
            pointer={`${given.pointer}/${place}`}
            depth={given.depth + 1}
            onChange={(next) => keep(values.with(place, next))}
          />
          <Button onClick={() => keep(values.toSpliced(place, 1))}>
            {say("removeItem", { number: String(place + 1) })}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => keep([...values, sampleOf(items, definitions, "least")])}>
          {say("addItem")}
        </Button>
      </div>
    </FieldGroup>
  );
}

function isScalar({ kind }: Shape): boolean {
  return kind === "string" || kind === "number" || kind === "integer";
}
