import type { Config } from "../config/config.ts";
import { createAddressGuard } from "./address-guard.ts";
import { createEgress, type Egress } from "./guarded-fetch.ts";
import { createResolveName } from "./resolve-name.ts";

/** The fetcher of an instance, for addresses that somebody else gave. */
export function openEgress({ egress, dnsServers }: Pick<Config, "egress" | "dnsServers">): Egress {
  const resolve = createResolveName(dnsServers.length === 0 ? undefined : dnsServers);
  return createEgress({ guard: createAddressGuard(egress.allow), resolve });
}
