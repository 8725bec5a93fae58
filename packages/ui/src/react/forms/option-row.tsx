import { useId } from "react";
import type { Option } from "./option.ts";

/** One option of a group: its words can be pressed, and its detail is heard with it. */
export function OptionRow(props: {
  readonly option: Option;
  readonly type: "checkbox" | "radio";
  /** The same for all options of which one can be chosen. */
  readonly name?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { option, type, name, checked, onChange } = props;
  const { label, detail } = option;
  const id = useId();
  const detailId = `${id}-detail`;
  return (
    <label className="option">
      <input
        type={type}
        name={name}
        checked={checked}
        aria-labelledby={id}
        aria-describedby={detail === undefined ? undefined : detailId}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        <span id={id} className="option-label">
          {label}
        </span>
        {detail !== undefined && (
          <span id={detailId} className="option-detail">
            {detail}
          </span>
        )}
      </span>
    </label>
  );
}
