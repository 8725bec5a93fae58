import type { Ports } from "./ports.ts";

/** The addresses of the programs, without trailing slashes. */
export interface Addresses {
  readonly provider: string;
  readonly api: string;
  readonly codeApp: string;
  readonly tokenApp: string;
  readonly explorer: string;
  /** Apps that organisations install. */
  readonly tides: string;
  readonly ledger: string;
}

/** The addresses of these ports. */
export function addressesOf(ports: Ports): Addresses {
  const { provider, api, codeApp, tokenApp, explorer, tides, ledger } = ports;
  return {
    provider: local(provider),
    api: local(api),
    codeApp: local(codeApp),
    tokenApp: local(tokenApp),
    explorer: local(explorer),
    tides: local(tides),
    ledger: local(ledger),
  };
}

function local(port: number): string {
  return `http://localhost:${port}`;
}
