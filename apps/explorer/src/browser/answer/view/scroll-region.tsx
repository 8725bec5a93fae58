import type { ReactNode, Ref } from "react";

/** A part of an answer that scrolls in itself, by keyboard too. */
export function ScrollRegion(props: {
  readonly label: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly className?: string;
  /** What machines write runs from the left, in every language. */
  readonly dir?: "ltr";
  readonly children: ReactNode;
}) {
  const { label, ref, className = "answer-window", dir, children } = props;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div ref={ref} className={className} dir={dir} tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
