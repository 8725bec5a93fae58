import { z } from "../zod.ts";
import { flagInQuery, numberInQuery, text } from "./values.ts";

/** How a page of a list is asked for. Filters of a list come besides. */
export const pageQuery = {
  cursor: text(2000)
    .exactOptional()
    .meta({ description: "`next` of the page before; absent for the first page." }),
  limit: numberInQuery(1, 200)
    .exactOptional()
    .meta({ description: "How many, 1 to 200; 50 where nothing is said." }),
} as const;

/** Of lists that can be counted. */
export const totalQuery = {
  total: flagInQuery
    .exactOptional()
    .meta({ description: "Whether to count all. Whoever does not ask pays nothing for it." }),
} as const;

/** What lists that can be searched are asked besides. */
export const searchQuery = {
  search: text(200)
    .exactOptional()
    .meta({ description: "A part of what things are called, whatever the case." }),
} as const;

/** A page of these. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z
      .string()
      .exactOptional()
      .meta({ description: "The `cursor` of the next page; absent on the last." }),
    total: z
      .int()
      .exactOptional()
      .meta({ description: "How many there are in all, where `total=true` asked." }),
  });
}
