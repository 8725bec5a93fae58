import { Combobox as Primitive } from "@base-ui/react/combobox";
import { type ClipboardEvent, useId, useState } from "react";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { useOverlayRoom } from "../overlays/overlay-room.tsx";
import { Unseen } from "../unseen.tsx";
import { useWords } from "../words.ts";
import type { FieldProps } from "./field.tsx";
import { GroupField } from "./group-field.tsx";
import { matches, type Pickable, type PickableGroup, pickedOf } from "./pickable.ts";

/** The gap between the field and its list. CSS pixels. */
const gap = 4;

/**
 * Many of many: what was picked stands in rows with a button each that takes it away, and a field below finds more. The list
 * stays open while one picks; a pasted list picks all that it names.
 * Modal as our menus are: what lies beside an open list would be hidden from assistive technology and still take the focus.
 *
 * @see {@link https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ | ARIA Authoring Practices, Combobox}
 */
export function PickField(
  props: FieldProps & {
    readonly groups: readonly PickableGroup[];
    readonly values: readonly string[];
    readonly onChange: (values: readonly string[]) => void;
    /** What the field is called that finds more. */
    readonly find: string;
    /** What somebody says is wrong with what was picked, by its value. */
    readonly errors?: ReadonlyMap<string, string>;
  },
) {
  const { groups, values, onChange, find, errors, ...field } = props;
  const words = useWords();
  const room = useOverlayRoom();
  const findId = useId();
  const [search, setSearch] = useState("");
  const known = new Map(groups.flatMap(({ items }) => items.map((item) => [item.value, item] as const)));

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const found = pickedOf(event.clipboardData.getData("text/plain"), known);
    if (found === undefined) return;
    event.preventDefault();
    onChange([...new Set([...values, ...found.picked])]);
    setSearch(found.rest);
  }

  return (
    <GroupField {...field}>
      {values.length > 0 && (
        <ul className="picked">
          {values.map((value) => (
            <PickedRow
              key={value}
              pickable={known.get(value) ?? { value, title: value }}
              problem={errors?.get(value)}
              onRemove={() => {
                onChange(values.filter((one) => one !== value));
                document.getElementById(findId)?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <Primitive.Root
        multiple
        modal
        items={groups.map(({ label, items }) => ({ value: label, items: items.map(({ value }) => value) }))}
        value={[...values]}
        onValueChange={(picked) => onChange(picked)}
        filter={(value: string, query: string) => matches(known.get(value) ?? { value, title: value }, query)}
        inputValue={search}
        onInputValueChange={(text) => setSearch(text)}
        onOpenChange={(open, details) => {
          if (!open && details.reason === "item-press") details.cancel();
        }}
      >
        <Primitive.Input
          id={findId}
          aria-label={find}
          placeholder={find}
          className="pick-input"
          spellCheck={false}
          onPaste={onPaste}
        />
        <Primitive.Portal container={room}>
          <Primitive.Positioner className="menu-positioner" sideOffset={gap}>
            <Primitive.Popup className="menu-items pick-list">
              <Primitive.Empty className="pick-empty">{words.nothingFound}</Primitive.Empty>
              <Primitive.List>
                {(group: { readonly value: string; readonly items: readonly string[] }) => (
                  <Primitive.Group key={group.value} items={[...group.items]}>
                    <Primitive.GroupLabel className="pick-group">{group.value}</Primitive.GroupLabel>
                    <Primitive.Collection>
                      {(value: string) => (
                        <Primitive.Item key={value} value={value} className="menu-item pick-item">
                          <PickableWords pickable={known.get(value) ?? { value, title: value }} />
                          <Primitive.ItemIndicator className="pick-mark">
                            <Icon name="good" />
                          </Primitive.ItemIndicator>
                        </Primitive.Item>
                      )}
                    </Primitive.Collection>
                  </Primitive.Group>
                )}
              </Primitive.List>
            </Primitive.Popup>
          </Primitive.Positioner>
        </Primitive.Portal>
      </Primitive.Root>
    </GroupField>
  );
}

function PickedRow(props: {
  readonly pickable: Pickable;
  readonly problem: string | undefined;
  readonly onRemove: () => void;
}) {
  const { pickable, problem, onRemove } = props;
  const words = useWords();
  return (
    <li>
      <div className="picked-row">
        <PickableWords pickable={pickable} />
        <Button onClick={onRemove}>
          {words.remove}
          <Unseen> {pickable.value}</Unseen>
        </Button>
      </div>
      {problem !== undefined && (
        <p className="field-error">
          <Icon name="bad" />
          {problem}
        </p>
      )}
    </li>
  );
}

function PickableWords({ pickable: { value, title } }: { readonly pickable: Pickable }) {
  return (
    <span className="pickable">
      <span>{title}</span>
      {title !== value && <code dir="ltr">{value}</code>}
    </span>
  );
}
