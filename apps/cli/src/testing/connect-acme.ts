import type { FakeProvider } from "@grantway/client/testing";
import type { givenClient } from "./given-client.ts";

/** Connects to the fake provider under the name `acme`, as a person with a browser does. */
export async function connectAcme(
  { file, json }: Pick<ReturnType<typeof givenClient>, "file" | "json">,
  { definition }: FakeProvider,
): Promise<void> {
  const acme = file("acme.json", { ...definition, id: "acme", name: "Acme" });
  const secret = file("secret", "client secret\n");
  await json(["connect", "--definition", acme, "--client-id", "client", "--client-secret-file", secret]);
}
