import type { Post } from "../load/plan.ts";

/** Sends one post outside of any measurement and reads its JSON. Throws on anything but 200. */
export async function send(port: number, post: Post): Promise<Readonly<Record<string, unknown>>> {
  const { text } = await sendPost(port, post);
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

/** The same, with the answer as it came. */
export async function sendPost(
  port: number,
  post: Post,
): Promise<{ readonly headers: Headers; readonly text: string }> {
  const { status, headers, text } = await tryPost(port, post);
  if (status >= 300) throw new Error(`${post.path} answered ${status}: ${text}`);
  return { headers, text };
}

/** The same, whatever the answer is. */
export async function tryPost(
  port: number,
  { path, credentials, body, proof }: Post,
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(credentials).toString("base64")}`,
      "content-type": "application/x-www-form-urlencoded",
      ...(proof === undefined ? {} : { dpop: proof }),
    },
    body,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Does `work` for every item, at most `width` at a time, and keeps their order. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
