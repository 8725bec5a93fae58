import type { Page, PageRequest, TotalRequest } from "./ports/page.ts";

/** A list that can be counted. */
interface Counted<Request extends PageRequest, T> {
  list(request: Request): Promise<Page<T>>;
  count(request: NoInfer<Request>): Promise<number>;
}

/** The page; with the total where that is asked for, and otherwise nobody counts. */
export async function withTotal<Request extends PageRequest, T>(
  counted: Counted<Request, T>,
  request: NoInfer<Request> & TotalRequest,
): Promise<Page<T>> {
  if (request.total !== true) return counted.list(request);
  const [page, total] = await Promise.all([counted.list(request), counted.count(request)]);
  return { ...page, total };
}
