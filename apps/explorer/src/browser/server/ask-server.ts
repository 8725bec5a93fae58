import type { ExplorerProblem } from "@grantway/explorer/contract";

/** The server said no, and why. */
export class ServerProblem extends Error {
  override readonly name = "ServerProblem";
  readonly type: string;
  readonly status: number;

  constructor({ type, status, detail }: ExplorerProblem) {
    super(detail);
    this.type = type;
    this.status = status;
  }
}

/** The server did not answer at all: the network is gone, or the server. */
export class OutOfReach extends Error {
  override readonly name = "OutOfReach";
}

/**
 * Asks the server this page came from.
 *
 * @throws {ServerProblem} when it says no
 * @throws {OutOfReach} when it says nothing
 */
export async function askServer(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (init.signal?.aborted === true) throw cause;
    throw new OutOfReach("The server does not answer.", { cause });
  });
  if (!response.ok) throw new ServerProblem(await problemOf(response));
  return response;
}

async function problemOf(response: Response): Promise<ExplorerProblem> {
  const told = (await response.json().catch(() => ({}))) as Partial<ExplorerProblem>;
  const {
    type = "about:blank",
    title = "",
    detail = `${response.status} ${response.statusText}`.trim(),
  } = told;
  return { type, title, detail, status: response.status };
}
