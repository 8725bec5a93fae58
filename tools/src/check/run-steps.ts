import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** A command of its own, as a shell reads it. */
export interface Step {
  readonly name: string;
  readonly command: string;
}

/** What came of a step. */
export interface Ran {
  readonly name: string;
  readonly passed: boolean;
  /** Everything it printed, to either output. */
  readonly output: string;
}

interface How {
  /** How many run at a time; the rest follow in their order. */
  readonly atOnce: number;
  readonly env: NodeJS.ProcessEnv;
  /** Told of each step when it ends. */
  readonly onRan: (ran: Ran) => void;
}

/** Runs them side by side, all of them, whether or not one fails. Answers whether all passed. */
export async function runSteps(steps: readonly Step[], { atOnce, env, onRan }: How): Promise<boolean> {
  const left = [...steps];
  let passed = true;

  async function runLeft(): Promise<void> {
    for (let step = left.shift(); step !== undefined; step = left.shift()) {
      const ran = await runStep(step, env);
      passed &&= ran.passed;
      onRan(ran);
    }
  }

  await Promise.all(Array.from({ length: atOnce }, runLeft));
  return passed;
}

async function runStep({ name, command }: Step, env: NodeJS.ProcessEnv): Promise<Ran> {
  // One pipe for both outputs keeps their lines in order.
  const child = spawn(`( ${command} ) 2>&1`, { shell: true, env, stdio: ["ignore", "pipe", "inherit"] });
  const { promise: ended, resolve } = Promise.withResolvers<number | null>();
  child.once("close", resolve);
  const [output, code] = await Promise.all([text(child.stdout), ended]);
  return { name, passed: code === 0, output };
}
