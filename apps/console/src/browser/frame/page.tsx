import { useFormats } from "@grantway/words/react";
import { Link, type LinkProps } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTrail } from "./trail.tsx";

/** A page above this one: its name and where it is. */
export interface Above {
  readonly label: string;
  readonly link: LinkProps;
}

/** Whether this is the page the visit began with: the browser reads that one from its beginning. */
let first = true;

/**
 * The frame of every page: its title in the window, in the trail and on the page, where the focus goes after a change of pages.
 */
export function Page(props: {
  readonly title: string;
  /** The pages above it, the area first; they stand in the trail and behind the title in the window. */
  readonly above?: readonly Above[];
  /** Of a list: how many there are, once they were counted. */
  readonly count?: number | undefined;
  /** One thing, at the right of the title. */
  readonly action?: ReactNode;
  /** A sentence or a state below the title. */
  readonly lead?: ReactNode;
  /** For a form or a text: no wider than is good to read. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) {
  const { title, above = [], count, action, lead, narrow, children } = props;
  const { number } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  const names = [title, ...above.map(({ label }) => label).toReversed(), "Grantway"].join(" · ");
  useEffect(() => {
    document.title = names;
  }, [names]);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  useTrail(
    title,
    above.map(({ label, link }) => (
      <Link key={label} {...link}>
        {label}
      </Link>
    )),
  );
  return (
    <div className={narrow === true ? "screen screen-narrow" : "screen"}>
      <div className="screen-head">
        <div className="screen-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
            {count !== undefined && <span className="count"> {number(count)}</span>}
          </h1>
          {lead}
        </div>
        {action}
      </div>
      {children}
    </div>
  );
}
