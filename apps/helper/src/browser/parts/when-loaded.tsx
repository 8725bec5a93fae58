import { Failed, Loading } from "@grantway/ui/react";
import type { ReactNode } from "react";
import type { Loaded } from "../state/loaded.ts";

/** Shows what was loaded, or that it is loading, or why it is not there. */
export function WhenLoaded<T>(props: {
  readonly loaded: Loaded<T>;
  readonly what: string;
  readonly children: (value: T) => ReactNode;
}) {
  const { loaded, what, children } = props;
  if (loaded.phase === "loading") return <Loading what={what} />;
  if (loaded.phase === "ready") return children(loaded.value);
  return <Failed message={loaded.message} onRetry={loaded.retry} />;
}
