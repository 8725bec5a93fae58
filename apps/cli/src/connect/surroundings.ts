import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import type { Surroundings } from "@grantway/client";
import type { Session } from "../session.ts";

/**
 * What the machine can do, as far as it can be detected. A set `BROWSER` says how a browser opens here, and is believed
 * over SSH and in a container too.
 */
export function lookAround(
  { environment, terminal: { interactive } }: Pick<Session, "environment" | "terminal">,
  platform: NodeJS.Platform = process.platform,
  fileExists: (path: string) => boolean = existsSync,
): Surroundings {
  const given = (name: string) => (environment[name] ?? "") !== "";
  if (given("BROWSER")) return { ssh: false, container: false, display: true, interactive };
  const [, , address] = (environment["SSH_CONNECTION"] ?? "").split(" ");
  const desktop = platform === "darwin" || platform === "win32";
  return {
    ssh: given("SSH_CONNECTION") || given("SSH_TTY"),
    container:
      given("KUBERNETES_SERVICE_HOST") ||
      given("container") ||
      ["/.dockerenv", "/run/.containerenv"].some(fileExists),
    display: desktop || ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].some(given),
    interactive,
    ...(address === undefined ? {} : { sshTarget: `${userName()}${address}` }),
  };
}

/** A container's user may have no name. */
function userName(): string {
  try {
    return `${userInfo().username}@`;
  } catch {
    return "";
  }
}
