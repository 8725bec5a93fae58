import { listInstallations, listInstallRequests, showOrganisation } from "@grantway/api";
import { customer } from "./organisations.ts";
import type { Addresses } from "./addresses.ts";
import { signIn } from "./signed-in.ts";

/*
 * What people of the customer did before anybody looks: an administrator installed the one app, and a member asks for the other. Both
 * begin at the app and answer the page that everybody is asked by.
 */

const yes = { name: "decision", value: "allow" } as const;

/** Installs and asks, where nobody did. */
export async function installApps(addresses: Addresses): Promise<void> {
  await Promise.all([installTides(addresses), askForLedger(addresses)]);
}

async function installTides({ provider, tides }: Addresses): Promise<void> {
  const administrator = await signIn(provider, customer.administrator);
  const params = { organisation: customer.slug };
  const { id } = await administrator.api.call(showOrganisation, { params });
  const { items } = await administrator.api.call(listInstallations, { query: { organisation: id } });
  if (items.length > 0) return;
  const asked = await administrator.open(`${tides}/install`);
  await administrator.submit(asked, { place: id }, yes);
}

async function askForLedger({ provider, ledger }: Addresses): Promise<void> {
  const member = await signIn(provider, customer.member);
  const { id } = await member.api.call(showOrganisation, { params: { organisation: customer.slug } });
  const { items } = await member.api.call(listInstallRequests, { query: {} });
  if (items.length > 0) return;
  const asked = await member.open(`${ledger}/install`);
  await member.submit(asked, { place: id, note: "So that nobody types the hours twice." }, yes);
}
