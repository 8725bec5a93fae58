import { queryOptions } from "@tanstack/react-query";
import { readSession } from "./api-context.ts";

/** Who is signed in. Asked once, and again when a dialog of the frame has reason to. */
export const sessionQuery = queryOptions({
  queryKey: ["session", "session.show"],
  queryFn: ({ signal }) => readSession(signal),
  staleTime: Number.POSITIVE_INFINITY,
});
