import type { NamedRecord } from "@grantway/identity";
import { exportAudit, listAudit, showAudit } from "@grantway/identity/operations";
import type { AuditAction } from "@grantway/protocol";
import { auditActions } from "@grantway/protocol/operation-rules";
import { CommandError, formatDetails } from "@grantway/terminal";
import { Option, type Command } from "commander";
import { type AuditFormat, auditFormats, auditText } from "../audit/audit-text.ts";
import { type AuditFilters, readFilters } from "./audit-filters.ts";
import { notFound } from "./failure.ts";
import { act, pageAnswer, pageable, pageOf, stream } from "./frame.ts";
import type { Answer, ListOptions, Work } from "./frame.ts";
import { formatInstant } from "./instant-text.ts";

interface ExportOptions extends AuditFilters {
  readonly format: AuditFormat;
}

/** `grantway server audit …` */
export function addAuditCommands(server: Command): void {
  const audit = server.command("audit").description("what was done, by whom and when");

  const listing = pageable(audit.command("list").description("show it page by page, the newest first"));
  act<AuditFilters & ListOptions>(filtered(listing), list);

  act(audit.command("show <record>").description("show one, with what it changed"), show);

  const exporting = audit
    .command("export")
    .description("write all of it, the newest first")
    .option("--search <text>", "only those that hold this")
    .addOption(
      new Option("--format <format>", "JSON lines, or a table for a spreadsheet")
        .choices(auditFormats)
        .default("jsonl"),
    );
  stream<ExportOptions>(filtered(exporting), async ({ instance, options }) =>
    auditText(await instance.perform(exportAudit, await readFilters(instance, options)), options.format),
  );
}

function filtered(command: Command): Command {
  return command
    .option(
      "--actor <who>",
      "only by this person, by name or id, or this user:…, client:…, operator or system",
    )
    .option("--on-behalf-of <who>", "only for somebody else, in the same form")
    .option("--target <what>", "only about this, such as client:acme")
    .option("--kind <kind>", "only about things of this kind, such as client")
    .addOption(new Option("--action <action>", "only this").choices(auditActions))
    .option("--request <id>", "only by this request, as log lines and error pages tell it")
    .option("--from <time>", "only since then: 2026-11-28, 2026-11-28T09:30:00Z, or 24h ago")
    .option("--to <time>", "only before then, in the same form");
}

async function list({ instance, options }: Work<AuditFilters & ListOptions>): Promise<Answer> {
  const page = await instance.perform(listAudit, {
    ...pageOf(options),
    ...(await readFilters(instance, options)),
  });
  return pageAnswer(page, {
    json: recordJson,
    head: ["record", "when", "who", "what", "to", "request"],
    row: (record) => [
      String(record.seq),
      formatInstant(record.at),
      who(record),
      record.action,
      called(record.target, record.targetName),
      record.requestId ?? "",
    ],
    empty: "No records.",
  });
}

async function show({ instance }: Work<object>, id = ""): Promise<Answer> {
  if (!/^\d{1,15}$/.test(id)) throw new CommandError("usage", "A record is named by its number.");
  const record = await instance.perform(showAudit, { seq: Number(id) });
  if (record === undefined) throw notFound("audit record", id);
  const { seq, at, action, target, targetName, detail, requestId, revision, changes = {} } = record;
  return {
    json: recordJson(record),
    text: formatDetails([
      ["record", String(seq)],
      ["when", formatInstant(at)],
      ["who", who(record)],
      ["what", action],
      ["to", called(target, targetName)],
      ["detail", detail],
      ["request", requestId],
      ["revision", revision === undefined ? undefined : String(revision)],
      ["changed", Object.entries(changes).map(([member, { from, to }]) => changeText(member, from, to))],
    ]),
  };
}

function recordJson(record: NamedRecord): Readonly<Record<string, unknown>> {
  return {
    id: String(record.seq),
    at: formatInstant(record.at),
    actor: record.actor,
    actor_name: record.actorName,
    on_behalf_of: record.onBehalfOf,
    on_behalf_of_name: record.onBehalfOfName,
    action: record.action satisfies AuditAction,
    target: record.target,
    target_name: record.targetName,
    detail: record.detail,
    request_id: record.requestId,
    revision: record.revision,
    changes: record.changes,
  };
}

function who({ actor, actorName, onBehalfOf, onBehalfOfName }: NamedRecord): string {
  const by = called(actor, actorName);
  return onBehalfOf === undefined ? by : `${by} for ${called(onBehalfOf, onBehalfOfName)}`;
}

function called(id: string, name: string | undefined): string {
  return name === undefined ? id : `${name} (${id})`;
}

function changeText(member: string, from: unknown, to: unknown): string {
  return `${member}: ${valueText(from)} -> ${valueText(to)}`;
}

function valueText(value: unknown): string {
  return value === undefined ? "(none)" : JSON.stringify(value);
}
