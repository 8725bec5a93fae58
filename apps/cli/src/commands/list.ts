import type { Command } from "commander";
import { formatTable } from "@grantway/terminal";
import { connectionJson, statusCell, tokenWords } from "../connection-json.ts";
import { act } from "../frame.ts";
import type { Session } from "../session.ts";

interface ListOptions {
  readonly service?: string;
  readonly names?: boolean;
}

/** `grantway list` */
export function define(command: Command, session: Session): void {
  command
    .option("--service <service>", "only those of this group")
    .option("--names", "only the names, one a line");
  act<ListOptions>(command, session, async ({ grantway, options }) => {
    const all = await grantway.connections.list();
    const items = all.filter(({ service }) => options.service === undefined || service === options.service);
    if (options.names === true) {
      const names = items.map(({ name }) => name);
      return { json: { items: names }, text: names.join("\n") };
    }
    return {
      json: { items: items.map(connectionJson) },
      text: formatTable(
        ["name", "service", "provider", "status", "token"],
        items.map((one) => [one.name, one.service, one.provider, statusCell(one), tokenWords(one) ?? ""]),
        "No connections. Make one: grantway connect <provider>, and grantway providers lists those known by name.",
      ),
    };
  });
}
