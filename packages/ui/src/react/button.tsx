import type { ComponentProps } from "react";

/** How a button looks: the one that goes on, one beside it, one that destroys; small ones, and a small one that goes on. */
export type ButtonLook = "main" | "secondary" | "danger" | "quiet" | "quiet-main";

const classes: Readonly<Record<ButtonLook, string>> = {
  main: "button",
  secondary: "button button-secondary",
  danger: "button button-danger",
  quiet: "button-quiet",
  "quiet-main": "button-quiet button-main",
};

/** Properties of a button: those of the element, and its look. */
export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
}

/** A button. It submits only where its type says so. */
export function Button({ look = "quiet", type = "button", ...rest }: ButtonProps) {
  // oxlint-disable-next-line react/button-has-type -- the type is one of the element's own, `button` unless given
  return <button {...rest} type={type} className={classes[look]} />;
}

/** A link that looks like a button, because it goes on to the next screen. It is a link: it opens in a new tab as links do. */
export function LinkButton({
  look = "main",
  children,
  ...rest
}: ComponentProps<"a"> & { readonly look?: ButtonLook }) {
  return (
    <a {...rest} className={classes[look]}>
      {children}
    </a>
  );
}
