import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "./link.tsx";

let first = true;

/** The frame of every screen: its title in the window and on the page, where the focus goes after a change of screens. */
export function Screen(props: {
  readonly title: string;
  /** The screen one came from: where its link leads, and what it says. */
  readonly back?: { readonly to: string; readonly label: string };
  readonly action?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) {
  const { title, back, action, narrow, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Grantway`;
  }, [title]);
  useEffect(() => {
    if (!first) heading.current?.focus();
    first = false;
  }, []);
  return (
    <div className={narrow === true ? "screen screen-narrow" : "screen"}>
      {back !== undefined && (
        <p className="back">
          <Link to={back.to}>{back.label}</Link>
        </p>
      )}
      <div className="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {action}
      </div>
      {children}
    </div>
  );
}
