import type { Milliseconds } from "@grantway/protocol";

const look: Milliseconds = 500;

/**
 * npm and npx run a command in a shell. A signal that they get ends the shell, which tells the command nothing: it would go
 * on for ever, with nobody left to stop it. So a server they started looks whether its shell is still there.
 *
 * @param environment - of this process; npm names its own command there.
 * @param parent - answers the process this one was started by, or what took its place.
 * @returns stops looking.
 */
export function watchLauncher(
  onGone: () => void,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  parent: () => number = () => process.ppid,
): () => void {
  if (environment["npm_command"] === undefined) return () => undefined;
  const launcher = parent();
  const timer = setInterval(() => {
    if (parent() === launcher) return;
    clearInterval(timer);
    onGone();
  }, look).unref();
  return () => clearInterval(timer);
}
