import type { Page, PageRequest, TotalRequest } from "@grantway/protocol";
import { operation, withTotal } from "@grantway/protocol/operation-rules";
import { named, selectionOf } from "../audit-names.ts";
import type { AuditPorts, AuditSearch, NamedRecord } from "./audit-ports.ts";

/** Lists what was done, the newest first, page by page; the total where it is asked for. */
export const listAudit = operation({
  name: "audit.list",
  permission: "audit:read",
  audit: "nothing",
  async run(
    ports: AuditPorts,
    request: PageRequest & AuditSearch & TotalRequest,
  ): Promise<Page<NamedRecord>> {
    const page = await withTotal(ports.auditTrail, await selectionOf(ports, request));
    return { ...page, items: await named(ports.names, page.items) };
  },
});

/** Shows one, with what it changed; `undefined` where there is none of this number. */
export const showAudit = operation({
  name: "audit.show",
  permission: "audit:read",
  audit: "nothing",
  async run(ports: AuditPorts, { seq }: { readonly seq: number }): Promise<NamedRecord | undefined> {
    const record = await ports.auditTrail.find(seq);
    return record && (await named(ports.names, [record]))[0];
  },
});

/**
 * Everything that was done up to now, the newest first, read page by page as the reader goes on: it takes the memory of one
 * page, and a reader who leaves ends it.
 */
export const exportAudit = operation({
  name: "audit.export",
  permission: "audit:read",
  audit: "nothing",
  async run(ports: AuditPorts, asked: AuditSearch): Promise<AsyncIterable<readonly NamedRecord[]>> {
    const selection = await selectionOf(ports, asked);
    return {
      async *[Symbol.asyncIterator]() {
        let after: string | undefined;
        do {
          const start = after === undefined ? {} : { after };
          const page = await ports.auditTrail.list({ ...selection, ...start, limit: 200 });
          yield await named(ports.names, page.items);
          after = page.next;
        } while (after !== undefined);
      },
    };
  },
});
