import { useId } from "react";
import type { FieldProps } from "./field.tsx";
import { GroupField } from "./group-field.tsx";
import type { Option } from "./option.ts";
import { OptionRow } from "./option-row.tsx";

/** One of a few, all in sight because each needs a sentence. */
export function RadioField(
  props: Omit<FieldProps, "required"> & {
    readonly options: readonly Option[];
    readonly value: string;
    readonly onChange: (value: string) => void;
  },
) {
  const { options, value, onChange, ...field } = props;
  const name = useId();
  return (
    <GroupField {...field} required>
      <div className="options">
        {options.map((option) => (
          <OptionRow
            key={option.value}
            option={option}
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </GroupField>
  );
}
