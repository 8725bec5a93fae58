import { spawn } from "node:child_process";
import { childEnvironment } from "../child-environment.ts";

/** How long an opener may take to fail. One that runs longer is the browser itself. */
const patience = 1500;

/**
 * Opens a URL in the person's browser, with `BROWSER` where it is set, otherwise as the system does it. `false` when
 * nothing could be started. The URL holds no secret: it is visible in process lists, but of no use without the
 * verifier, which stays here (RFC 7636).
 */
export function openBrowser(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const [program = "", ...args] = openerOf(environment, platform);
  return new Promise((resolve) => {
    const child = spawn(program, [...args, url], {
      stdio: "ignore",
      detached: true,
      env: childEnvironment(environment),
    });
    const timer = setTimeout(() => settle(true), patience);
    function settle(opened: boolean): void {
      clearTimeout(timer);
      child.unref();
      resolve(opened);
    }
    child.once("error", () => settle(false));
    child.once("exit", (code) => settle(code === 0));
  });
}

function openerOf(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): readonly string[] {
  const named = environment["BROWSER"] ?? "";
  if (named !== "") return named.split(" ").filter((word) => word !== "" && word !== "%s");
  if (platform === "darwin") return ["open"];
  // Not `cmd /c start`: it would read the & of a query as its own.
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return environment["WSL_DISTRO_NAME"] === undefined ? ["xdg-open"] : ["wslview"];
}
