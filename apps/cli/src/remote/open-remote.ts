import type { Connection, Grantway, ProviderDefinition } from "@grantway/client";
import type { OpenRemote } from "@grantway/server/command";
import { CommandError } from "@grantway/terminal";
import type { Session } from "../session.ts";

/** What those who administer usually need. */
const administration = "clients:read clients:write apis:read apis:write";

/**
 * How `grantway server … --server` reaches a server elsewhere: by a connection to it, which keeps its tokens fresh. A token is
 * sent to the server it is from and to no other.
 *
 * @param scopes - what a new connection is said to ask for, where there is none.
 */
export function createOpenRemote(session: Session, scopes = administration): OpenRemote {
  return async ({ server, connection: said }) => {
    const issuer = await addressIn(server);
    // Loaded here: a command on the own store knows nothing of connections.
    const [{ openGrantway }, { chooseVault }] = await Promise.all([
      import("../frame.ts"),
      import("../vault/choose-vault.ts"),
    ]);
    const grantway = await openGrantway(session, chooseVault({}, session.environment));
    try {
      const name = said ?? (await onlyConnectionTo(grantway, issuer, scopes));
      const connection = await grantway.connections.reveal(name);
      const home = issuerOf(connection, await grantway.connections.definition(name));
      if (home !== issuer) {
        throw new CommandError(
          "usage",
          `The connection ${name} is to ${home ?? "another provider"} and not to ${issuer}, which must not see its token.`,
        );
      }
      return {
        issuer,
        connection: name,
        clientId: connection.client.id,
        fetch: (url, init) => grantway.fetch(name, url, init),
        close: () => grantway.close(),
      };
    } catch (error) {
      await grantway.close();
      throw error;
    }
  };
}

async function onlyConnectionTo(grantway: Grantway, issuer: string, scopes: string): Promise<string> {
  const names: string[] = [];
  for (const { name, status } of await grantway.connections.list()) {
    if (status === "broken") continue;
    const connection = await grantway.connections.reveal(name);
    const definition = await grantway.connections.definition(name);
    if (issuerOf(connection, definition) === issuer) names.push(name);
  }
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return only;
  throw only === undefined
    ? new CommandError(
        "sign_in_needed",
        `There is no connection to ${issuer}: make one with grantway connect ${issuer} --scope "${scopes}".`,
      )
    : new CommandError(
        "usage",
        `Several connections are to ${issuer}: say --connection ${names.join(" or ")}.`,
      );
}

/** The address as a person may say it to `grantway connect` too. @throws {CommandError} `usage` */
async function addressIn(said: string): Promise<string> {
  const { issuerIn } = await import("@grantway/client");
  const issuer = issuerIn(said);
  if (issuer !== undefined) return comparable(issuer);
  throw new CommandError("usage", `--server takes the address of a server, such as https://id.example.com.`);
}

/** The issuer of a connection, where its definition knows one. */
function issuerOf({ provider, variables }: Connection, definition: ProviderDefinition): string | undefined {
  if (provider.from === "issuer") return comparable(provider.issuer);
  const filled = definition.issuer?.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => variables[name] ?? definition.variables?.[name]?.default ?? "",
  );
  return filled === undefined ? undefined : comparable(filled);
}

/** The same for one address however it is spelt (RFC 3986 §6.2.2), and without trailing slash. */
function comparable(address: string): string {
  return (URL.parse(address)?.href ?? address).replace(/\/+$/, "");
}
