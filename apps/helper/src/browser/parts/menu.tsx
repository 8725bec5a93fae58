import { type KeyboardEvent, useId, useRef, useState } from "react";
import { DownIcon } from "./icons.tsx";

/** One thing a menu offers. */
export interface MenuItem {
  readonly label: string;
  readonly danger?: boolean;
  readonly onChoose: () => void;
}

/**
 * A button that opens a menu: arrows, Home, End and first letters move, Escape closes.
 *
 * @see {@link https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ | ARIA Authoring Practices, Menu Button}
 */
export function Menu(props: {
  readonly label: string;
  /** What it is for, where several menus have one label. */
  readonly of: string;
  readonly items: readonly MenuItem[];
}) {
  const { label, of, items } = props;
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();

  const opener = () => root.current?.querySelector<HTMLElement>("[aria-haspopup]");

  function close(): void {
    setOpen(false);
    opener()?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!open) {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        setOpen(true);
      }
      return;
    }
    if (event.key === "Escape") return close();
    if (event.key === "Tab") return setOpen(false);
    const all = entriesOf(root.current);
    const next = nextEntry(event.key, all, all.indexOf(document.activeElement as HTMLElement));
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the button and the items in it
    <div
      ref={root}
      className="menu"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (open && !root.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        type="button"
        className="button-quiet menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <span className="unseen"> for {of}</span>
        <DownIcon />
      </button>
      {open && (
        <div id={id} role="menu" aria-label={`${label} for ${of}`} className="menu-items">
          {items.map((item, index) => (
            <button
              key={item.label}
              ref={index === 0 ? focus : null}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={item.danger === true ? "menu-item menu-item-danger" : "menu-item"}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The menu has just opened. */
function focus(item: HTMLElement | null): void {
  item?.focus();
}

function entriesOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

function nextEntry(key: string, all: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case "ArrowDown":
      return all[(at + 1) % all.length];
    case "ArrowUp":
      return all.at(at - 1);
    case "Home":
      return all[0];
    case "End":
      return all.at(-1);
    default:
      return key.length === 1 ? byLetter(key, all, at) : undefined;
  }
}

function byLetter(key: string, all: readonly HTMLElement[], at: number): HTMLElement | undefined {
  const turned = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return turned.find((one) => one.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
