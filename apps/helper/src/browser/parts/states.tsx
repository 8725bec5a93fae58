import type { ReactNode } from "react";
import type { Loaded } from "../state/loaded.ts";
import { CautionIcon } from "./icons.tsx";

/** It takes a moment. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p role="status" className="quiet loading">
      Loading {what}…
    </p>
  );
}

/** It did not work: what happened, and what to do. */
export function Failed({ message, action }: { readonly message: string; readonly action?: ReactNode }) {
  return (
    <div className="notice notice-danger" role="alert">
      <CautionIcon />
      <p>{message}</p>
      {action}
    </div>
  );
}

/** Nothing is there, which is no fault. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Shows what was loaded, or that it is loading, or why it is not there. */
export function WhenLoaded<T>(props: {
  readonly loaded: Loaded<T>;
  readonly what: string;
  readonly children: (value: T) => ReactNode;
}) {
  const { loaded, what, children } = props;
  if (loaded.phase === "loading") return <Loading what={what} />;
  if (loaded.phase === "ready") return children(loaded.value);
  return (
    <Failed
      message={loaded.message}
      action={
        <button type="button" className="button-quiet" onClick={loaded.retry}>
          Try again
        </button>
      }
    />
  );
}
