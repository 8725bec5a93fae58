import { Menu as Primitive } from "@base-ui/react/menu";
import type { Ref } from "react";
import { Icon, type IconName } from "../icon.tsx";
import { Unseen } from "../unseen.tsx";
import { useOverlayRoom } from "./overlay-room.tsx";

/** One thing a menu offers. */
export interface MenuItem {
  readonly label: string;
  readonly danger?: boolean;
  /** What it belongs to, said above it. Items of one group stand together. */
  readonly group?: string;
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
  readonly of?: string;
  /** In place of the label, which is only heard then: for the last column of a list. */
  readonly icon?: IconName;
  readonly items: readonly MenuItem[];
  readonly buttonRef?: Ref<HTMLButtonElement>;
}) {
  const { label, of, icon, items, buttonRef } = props;
  const room = useOverlayRoom();
  const groups = [...Map.groupBy(items, ({ group }) => group)];
  return (
    <Primitive.Root>
      <Primitive.Trigger
        ref={buttonRef}
        className={icon === undefined ? "button-quiet menu-button" : "button-icon"}
      >
        {icon === undefined ? label : <Unseen>{label}</Unseen>}
        {of !== undefined && <Unseen> {of}</Unseen>}
        <Icon name={icon ?? "down"} />
      </Primitive.Trigger>
      <Primitive.Portal container={room}>
        <Primitive.Positioner
          className="menu-positioner"
          side="bottom"
          align={icon === undefined ? "start" : "end"}
          sideOffset={gap}
        >
          <Primitive.Popup className="menu-items">
            {groups.map(([group, members]) =>
              group === undefined ? (
                members.map((item) => <Item key={item.label} item={item} />)
              ) : (
                <Primitive.Group key={group} className="menu-group">
                  <Primitive.GroupLabel className="menu-group-label">{group}</Primitive.GroupLabel>
                  {members.map((item) => (
                    <Item key={item.label} item={item} />
                  ))}
                </Primitive.Group>
              ),
            )}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function Item({ item }: { readonly item: MenuItem }) {
  const { label, danger = false, onChoose } = item;
  return (
    <Primitive.Item className={danger ? "menu-item menu-item-danger" : "menu-item"} onClick={onChoose}>
      {label}
    </Primitive.Item>
  );
}
