import { addressOf, exportAudit } from "@grantway/api";
import { Menu } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { issuerPath } from "../../../address.ts";
import { auditWords } from "../../../words/audit.ts";
import type { filterOf } from "./filters.ts";

/**
 * Saves what the list shows, all of it, as a file. The browser fetches it by itself, as any download: it is a reading on the
 * session of this origin, and needs no token against forgery. Nothing of it passes through the memory of this page.
 */
export function ExportMenu({ filter }: { readonly filter: ReturnType<typeof filterOf> }) {
  const say = useWords(auditWords);
  const save = (format: "jsonl" | "csv") => () => {
    const link = document.createElement("a");
    link.href = `${issuerPath}/api/v1${addressOf(exportAudit.path, { params: {}, query: { ...filter, format } })}`;
    link.download = `audit.${format}`;
    link.click();
  };
  return (
    <Menu
      label={say("export")}
      items={[
        { label: say("exportJson"), onChoose: save("jsonl") },
        { label: say("exportCsv"), onChoose: save("csv") },
      ]}
    />
  );
}
