import { Menu as Primitive } from "@base-ui/react/menu";
import type { Ref } from "react";
import { Icon } from "../icon.tsx";
import { Unseen } from "../unseen.tsx";
import { useOverlayRoom } from "./overlay-room.tsx";

/** One thing a menu offers. */
export interface MenuItem {
  readonly label: string;
  readonly danger?: boolean;
  readonly onChoose: () => void;
}

/** The gap between the button and its menu. CSS pixels. */
const gap = 4;

/**
 * A button that opens a menu: arrows, Home, End and first letters move, Escape closes, and so does a press elsewhere, which
 * does nothing else, as with the menus of a system.
 *
 * @see {@link https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ | ARIA Authoring Practices, Menu Button}
 */
export function Menu(props: {
  readonly label: string;
  /** What is heard after the label, where several menus have one: "for acme". */
  readonly of: string;
  readonly items: readonly MenuItem[];
  readonly buttonRef?: Ref<HTMLButtonElement>;
}) {
  const { label, of, items, buttonRef } = props;
  const room = useOverlayRoom();
  return (
    <Primitive.Root>
      <Primitive.Trigger ref={buttonRef} className="button-quiet menu-button">
        {label}
        <Unseen> {of}</Unseen>
        <Icon name="down" />
      </Primitive.Trigger>
      <Primitive.Portal container={room}>
        <Primitive.Positioner className="menu-positioner" side="bottom" align="start" sideOffset={gap}>
          <Primitive.Popup className="menu-items">
            {items.map(({ label: text, danger = false, onChoose }) => (
              <Primitive.Item
                key={text}
                className={danger ? "menu-item menu-item-danger" : "menu-item"}
                onClick={onChoose}
              >
                {text}
              </Primitive.Item>
            ))}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
