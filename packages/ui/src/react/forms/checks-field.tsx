import type { FieldProps } from "./field.tsx";
import { GroupField } from "./group-field.tsx";
import type { Option } from "./option.ts";
import { OptionRow } from "./option-row.tsx";

/** Any of a few. What is chosen keeps the order of the options. */
export function ChecksField(
  props: FieldProps & {
    readonly options: readonly Option[];
    readonly values: readonly string[];
    readonly onChange: (values: readonly string[]) => void;
  },
) {
  const { options, values, onChange, ...field } = props;
  return (
    <GroupField {...field}>
      <div className="options">
        {options.map((option) => (
          <OptionRow
            key={option.value}
            option={option}
            type="checkbox"
            checked={values.includes(option.value)}
            onChange={(checked) => onChange(withChoice({ options, values }, option.value, checked))}
          />
        ))}
      </div>
    </GroupField>
  );
}

/** The values with one more or less. */
export function withChoice(
  { options, values }: { readonly options: readonly Option[]; readonly values: readonly string[] },
  value: string,
  checked: boolean,
): readonly string[] {
  return options
    .map((option) => option.value)
    .filter((one) => (one === value ? checked : values.includes(one)));
}
