import { useMemo } from "react";
import { type ApiCaller, createApiCaller } from "./api-caller.ts";
import { useBff } from "./bff-provider.tsx";

/** One API, as a page uses it. */
export interface UsedApi {
  /** `fetch`, with a path below the API's base. Throws `BffError` where the API gave no answer. */
  readonly call: ApiCaller;
  /** Opens a WebSocket at a path of the API. */
  readonly socket: (path: string, protocols?: string | string[]) => WebSocket;
}

/** An API by its name in the settings of the BFF. The functions stay the same as long as the name does. */
export function useApi(name: string): UsedApi {
  const { calls } = useBff();
  return useMemo(
    () => ({
      call: createApiCaller(calls, name),
      socket: (path, protocols) => {
        const url = new URL(`${calls.path}/api/${name}${path}`, location.href);
        url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
        return new WebSocket(url, protocols);
      },
    }),
    [calls, name],
  );
}
