import { Field, type FieldProps } from "./field.tsx";

/** One of a few. The browser's own list: it works on every device, and with every assistive technology. */
export function ChoiceField(
  props: Omit<FieldProps, "required"> & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly options: readonly (readonly [value: string, label: string])[];
  },
) {
  const { value, onChange, options, ...field } = props;
  return (
    <Field {...field} required>
      {(control) => (
        // One is always chosen; `required` would refuse an empty one.
        <select {...control} required={false} value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
