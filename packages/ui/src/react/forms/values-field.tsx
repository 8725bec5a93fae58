import { type ClipboardEvent, type KeyboardEvent, use, useEffect, useId, useRef, useState } from "react";
import { Button } from "../button.tsx";
import { Unseen } from "../unseen.tsx";
import { useWords } from "../words.ts";
import { useAfterPress } from "./checking/after-press.ts";
import { ProblemsContext } from "./checking/form-check.ts";
import { type Rule, ruled } from "./checking/rule.ts";
import type { FieldProps } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { GroupField } from "./group-field.tsx";
import { linesOf, rowsOf, type ValueRow, withInserted, withLeft } from "./value-rows.ts";

/**
 * As many values as one likes, each in a row with a button that deletes it. Enter adds a row, pasted lines become rows, and
 * Backspace in an empty row removes it. A value is checked when its row is left, and at each key once it was wrong.
 */
export function ValuesField(
  props: FieldProps & {
    readonly values: readonly string[];
    readonly onChange: (values: readonly string[]) => void;
    /** What the button says that adds a row. */
    readonly add: string;
    readonly placeholder?: string;
    /** What is wrong with a value; it is not asked about empty ones. */
    readonly check?: Rule;
    /** What somebody else says is wrong with a row, by its place. */
    readonly errors?: ReadonlyMap<number, string>;
  },
) {
  const { values, onChange, add, placeholder, check, errors, ...field } = props;
  const words = useWords();
  const ownId = useId();
  const id = props.id ?? ownId;
  const [left, setLeft] = useState<readonly boolean[]>([]);
  const rows = rowsOf(values.length === 0 ? [""] : values, left);
  const missing = field.required === true && rows.every(({ value }) => value.trim() === "");
  const goTo = useFocusAfter(id);
  const afterPress = useAfterPress();
  const found = use(ProblemsContext);
  const judge: Rule = (value) => (value.trim() === "" ? undefined : check?.(value.trim()));

  function change(next: readonly ValueRow[], focus?: number): void {
    setLeft(next.map((row) => row.left));
    onChange(next.map((row) => row.value));
    if (focus !== undefined) goTo(Math.min(focus, Math.max(next.length, 1) - 1));
  }

  function insert(place: number, inserted: readonly string[]): void {
    const { rows: next, last } = withInserted(rows, place, inserted);
    change(next, last);
  }

  /** Judged anew each time: rows move, and what the form found was said of another one. */
  function problemOf({ value, left }: ValueRow, place: number): string | undefined {
    const told = found.get(rowId(id, place));
    if (missing && told !== undefined) return told;
    return errors?.get(place) ?? (left || told !== undefined ? judge(value) : undefined);
  }

  function onKeyDown(event: KeyboardEvent, { value }: ValueRow, place: number): void {
    const empties = event.key === "Backspace" && value === "" && rows.length > 1;
    if (event.key !== "Enter" && !empties) return;
    event.preventDefault();
    if (empties) change(rows.toSpliced(place, 1), Math.max(place - 1, 0));
    else if (value.trim() !== "") insert(place, [""]);
  }

  function onPaste(event: ClipboardEvent, place: number): void {
    const lines = linesOf(event.clipboardData.getData("text/plain"));
    if (lines.length < 2) return;
    event.preventDefault();
    insert(place, lines);
  }

  return (
    <GroupField {...field} id={id}>
      <ul className="value-rows">
        {rows.map((row, place) => {
          const problem = problemOf(row, place);
          const name = words.numbered(field.label, place + 1);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no name of their own: where they stand is what they are
            <li key={place}>
              <div className="value-row">
                <input
                  {...ruled(judge)}
                  id={rowId(id, place)}
                  className="code-input"
                  dir="ltr"
                  aria-label={name}
                  data-label={name}
                  required={missing && place === 0}
                  aria-invalid={problem === undefined ? undefined : true}
                  aria-describedby={problem === undefined ? undefined : `${rowId(id, place)}-error`}
                  value={row.value}
                  placeholder={placeholder}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  onChange={({ target }) => change(rows.with(place, { ...row, value: target.value }))}
                  onBlur={() => afterPress(() => setLeft((before) => withLeft(before, place)))}
                  onKeyDown={(event) => onKeyDown(event, row, place)}
                  onPaste={(event) => onPaste(event, place)}
                />
                <Button onClick={() => change(rows.toSpliced(place, 1), place)}>
                  {words.remove}
                  <Unseen> {row.value === "" ? name : row.value}</Unseen>
                </Button>
              </div>
              {problem !== undefined && <FieldError id={`${rowId(id, place)}-error`} message={problem} />}
            </li>
          );
        })}
      </ul>
      <div>
        <Button onClick={() => insert(rows.length - 1, [""])}>{add}</Button>
      </div>
    </GroupField>
  );
}

/** Of the control of a row, as a list of errors names it. */
function rowId(id: string, place: number): string {
  return `${id}.${place}`;
}

/** Moves the focus to a row once it is there. */
function useFocusAfter(id: string): (place: number) => void {
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(rowId(id, wanted.current))?.focus();
    wanted.current = undefined;
  });
  return (place) => {
    wanted.current = place;
  };
}
