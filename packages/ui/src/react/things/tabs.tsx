import { Tabs as Primitive } from "@base-ui/react/tabs";
import { type ReactNode, useEffect, useRef } from "react";

/** One tab. */
export interface Tab {
  /** What the address calls it. */
  readonly name: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/**
 * Parts of a page of which one is shown. Which one belongs to the address, so it is given and not kept here.
 *
 * @see {@link https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ | ARIA Authoring Practices, Tabs}
 */
export function Tabs(props: {
  /** What the row of tabs is heard as. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly shown: string;
  readonly onShow: (name: string) => void;
}) {
  const { label, tabs, shown, onShow } = props;
  const list = useRef<HTMLDivElement>(null);
  const place = tabs.findIndex(({ name }) => name === shown);
  useEffect(() => reveal(list.current, place), [place]);
  return (
    <Primitive.Root className="tabs" value={shown} onValueChange={(name) => onShow(String(name))}>
      <Primitive.List ref={list} className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Primitive.Tab key={tab.name} className="tab" value={tab.name}>
            {tab.label}
          </Primitive.Tab>
        ))}
      </Primitive.List>
      {tabs.map(({ name, content }) => (
        <Primitive.Panel key={name} className="tab-panel" value={name}>
          {content}
        </Primitive.Panel>
      ))}
    </Primitive.Root>
  );
}

/** Scrolls the row of tabs, and nothing else, until the one that is shown is in it: an address may open the last of many. */
function reveal(list: HTMLElement | null, place: number): void {
  const tab = list?.querySelectorAll('[role="tab"]')[place];
  if (list === null || tab === undefined) return;
  const [row, one] = [list.getBoundingClientRect(), tab.getBoundingClientRect()];
  if (one.left < row.left) list.scrollLeft += one.left - row.left;
  else if (one.right > row.right) list.scrollLeft += one.right - row.right;
}
