/** Deliveries to one endpoint stand in a line of their own, so that those of others pass by. */
export interface EndpointLines {
  /** Does the work when it is its turn. */
  inLine<T>(endpoint: string, work: () => Promise<T>): Promise<T>;
  /** Endpoints with as much under way as may be. */
  full(): readonly string[];
}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/** @param most - that is done for one endpoint at the same time. */
export function createEndpointLines(most: number): EndpointLines {
  const lines = new Map<string, Line>();

  async function inLine<T>(endpoint: string, work: () => Promise<T>): Promise<T> {
    const line = lines.get(endpoint) ?? { running: 0, waiting: [] };
    lines.set(endpoint, line);
    if (line.running >= most) await new Promise<void>((resolve) => line.waiting.push(resolve));
    else line.running += 1;
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next !== undefined) next();
      else if ((line.running -= 1) === 0) lines.delete(endpoint);
    }
  }

  return {
    inLine,
    full: () => [...lines].filter(([, { running }]) => running >= most).map(([endpoint]) => endpoint),
  };
}
