import type { TableShape } from "@grantway/explorer/contract";
import type { TableHint } from "../answer/table/hint.ts";

/** How the answers of a path are tables, where a profile says so; what stands in braces stands for any part of a path. */
export function tableHint(tables: readonly TableShape[], path: string): TableHint | undefined {
  const [asked = ""] = path.split("?", 1);
  const parts = asked.replace(/\/$/, "").split("/");
  const found = tables.find((table) => {
    const wanted = table.path.replace(/\/$/, "").split("/");
    return (
      wanted.length === parts.length && wanted.every((part, place) => isAny(part) || part === parts[place])
    );
  });
  if (found === undefined) return undefined;
  const { itemsAt, columns } = found;
  return { ...(itemsAt === undefined ? {} : { itemsAt }), ...(columns === undefined ? {} : { columns }) };
}

function isAny(part: string): boolean {
  return part.startsWith("{") && part.endsWith("}");
}
