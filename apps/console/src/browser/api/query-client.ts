import { QueryClient } from "@tanstack/react-query";
import { OutOfReach } from "./out-of-reach.ts";

/** How often a reading is tried again that found no server. */
const tries = 3;

/** What was read is fresh for so long, so that going to and fro asks nobody. Milliseconds. */
const fresh = 5000;

/** What the page has read. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: fresh,
      // What a browser believes of its network is often wrong: it is asked, and says so where there is no answer.
      networkMode: "always",
      retry: (failures, error) => error instanceof OutOfReach && failures < tries,
    },
    mutations: { networkMode: "always" },
  },
});
