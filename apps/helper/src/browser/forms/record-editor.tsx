import { Button, Unseen } from "@grantway/ui/react";
import { useId } from "react";
import type { Row } from "./rows.ts";

/** Names and values, as many as one likes. */
export function RecordEditor(props: {
  readonly legend: string;
  readonly hint?: string;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly add: string;
  readonly valueLabel?: string;
}) {
  const { legend, hint, rows, onChange, add, valueLabel = "Value" } = props;
  const hintId = useId();
  const replace = (at: number, row: Row) => onChange(rows.map((one, index) => (index === at ? row : one)));
  return (
    <fieldset className="record" aria-describedby={hint === undefined ? undefined : hintId}>
      <legend>{legend}</legend>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {rows.map(([name, value], index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own: where they stand is what they are
        <div className="record-row" key={index}>
          <input
            className="code-input"
            aria-label={`${legend}: name ${index + 1}`}
            placeholder="Name"
            value={name}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => replace(index, [target.value, value])}
          />
          <input
            className="code-input"
            aria-label={`${legend}: ${valueLabel.toLowerCase()} ${index + 1}`}
            placeholder={valueLabel}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => replace(index, [name, target.value])}
          />
          <Button onClick={() => onChange(rows.filter((_, at) => at !== index))}>
            Remove<Unseen> {name === "" ? `row ${index + 1}` : name}</Unseen>
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...rows, ["", ""]])}>{add}</Button>
    </fieldset>
  );
}
