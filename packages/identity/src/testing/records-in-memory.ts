import type { AuditRecord, AuditSelection, AuditTrail, PageRequest } from "@grantway/protocol";

/** {@link AuditTrail} as a list that selects nothing, and what it was asked for. */
export function recordsInMemory(records: readonly AuditRecord[]) {
  const asked: (PageRequest & AuditSelection)[] = [];
  const auditTrail: AuditTrail = {
    async list(request) {
      asked.push(request);
      const start = Number(request.after ?? 0);
      const end = start + request.limit;
      const items = records.slice(start, end);
      return end < records.length ? { items, next: String(end) } : { items };
    },
    count: async () => records.length,
    find: async (seq) => records.find((record) => record.seq === seq),
  };
  return { auditTrail, asked };
}
