import { type ReactNode, useEffect, useRef } from "react";

let first = true;

/** The frame of every screen: its title in the window and on the page, where the focus goes after a change of screens. */
export function Screen(props: {
  readonly title: string;
  readonly above?: ReactNode;
  readonly action?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
}) {
  const { title, above, action, narrow, children } = props;
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
      {above}
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
