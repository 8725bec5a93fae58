import { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Notes } from "./notes.ts";

/** What everything needs: without it an agent does not even learn which tools there are. */
export const readingScope = "notes:read";

/** What a tool needs besides. An agent asks for it when it first uses the tool. */
export const scopesOfTools: ReadonlyMap<unknown, readonly string[]> = new Map([
  ["add_note", ["notes:write"]],
]);

/** The tools, for one request of one person. */
export function createTools({
  notes,
  person,
}: {
  readonly notes: Notes;
  readonly person: string;
}): McpServer {
  const server = new McpServer({ name: "notes", version: "1.0.0" });
  server.registerTool(
    "list_notes",
    { description: "Lists the notes of the person who is signed in.", inputSchema: z.object({}) },
    async () => ({ content: [{ type: "text", text: JSON.stringify(notes.of(person)) }] }),
  );
  server.registerTool(
    "add_note",
    {
      description: "Writes a note for the person who is signed in.",
      inputSchema: z.object({ text: z.string().min(1).max(2_000) }),
    },
    async ({ text }) =>
      notes.add(person, text) === "full"
        ? { content: [{ type: "text", text: "There is no room for another note." }], isError: true }
        : { content: [{ type: "text", text: "The note is written." }] },
  );
  return server;
}
