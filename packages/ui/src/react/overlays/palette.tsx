import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog as Primitive } from "@base-ui/react/dialog";
import { type RefObject, useRef } from "react";
import { OwnRoom, useOverlayRoom } from "./overlay-room.tsx";

/** One thing that was found. */
export interface PaletteItem {
  /** What `onChoose` is given. Different for each. */
  readonly id: string;
  readonly label: string;
  /** What tells it from others of its name. */
  readonly detail?: string;
}

/** Things of one kind. */
export interface PaletteGroup {
  readonly name: string;
  readonly items: readonly PaletteItem[];
}

/**
 * A search over everything, over the page. What is typed is the page's business, and so is what was found; arrows move, Enter
 * chooses, Escape closes. The first thing found is always highlighted, so that a few letters and Enter are enough.
 *
 * @see {@link https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ | ARIA Authoring Practices, Combobox}
 */
export function Palette(props: {
  /** What it is called by those who hear it open. */
  readonly title: string;
  /** Of the field, which also stands in it while it is empty. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** How many were found, that more are looked for, or why not: seen and heard. */
  readonly status: string;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
  readonly returnTo: RefObject<HTMLElement | null>;
}) {
  const { title, label, text, onText, groups, status, onChoose, onClose, returnTo } = props;
  const room = useOverlayRoom();
  const field = useRef<HTMLInputElement>(null);
  return (
    <Primitive.Root open onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal container={room}>
        <Primitive.Backdrop className="dialog-backdrop" />
        <Primitive.Popup className="palette" initialFocus={field} finalFocus={returnTo}>
          <OwnRoom>
            <Primitive.Title className="unseen">{title}</Primitive.Title>
            <Autocomplete.Root
              inline
              open
              mode="none"
              autoHighlight="always"
              keepHighlight
              items={groups}
              itemToStringValue={(item: PaletteItem) => item.label}
              value={text}
              onValueChange={onText}
            >
              <Autocomplete.Input
                ref={field}
                className="palette-field"
                aria-label={label}
                placeholder={label}
              />
              <Autocomplete.List className="palette-list">
                {(group: PaletteGroup) => (
                  <Autocomplete.Group key={group.name} items={group.items} className="palette-group">
                    <Autocomplete.GroupLabel className="palette-group-name">
                      {group.name}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: PaletteItem) => (
                        <Autocomplete.Item
                          key={item.id}
                          value={item}
                          className="palette-item"
                          onClick={() => onChoose(item.id)}
                        >
                          {item.label}
                          {item.detail !== undefined && <span className="palette-detail">{item.detail}</span>}
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
            <p role="status" className="palette-status">
              {status}
            </p>
          </OwnRoom>
        </Primitive.Popup>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
