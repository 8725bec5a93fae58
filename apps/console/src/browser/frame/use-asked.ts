import { useSyncExternalStore } from "react";
import type { Asking } from "../api/asking.ts";

/** Whether a call waits for the person, for the dialog that asks them. */
export function useAsked({ subscribe, isAsked }: Asking): boolean {
  return useSyncExternalStore(subscribe, isAsked);
}
