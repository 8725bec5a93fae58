import { describe, expect, it } from "vitest";
import { createTerminal } from "@grantway/terminal";
import { lookAround } from "./surroundings.ts";

const terminal = createTerminal();

function look(
  environment: Record<string, string>,
  platform: NodeJS.Platform = "linux",
  files: readonly string[] = [],
) {
  return lookAround({ environment, terminal }, platform, (path) => files.includes(path));
}

describe("what the machine can do", () => {
  it.each([
    ["nothing", {}, "linux", [], { ssh: false, container: false, display: false }],
    ["a screen", { DISPLAY: ":0" }, "linux", [], { display: true }],
    ["Wayland", { WAYLAND_DISPLAY: "wayland-0" }, "linux", [], { display: true }],
    ["a Mac", {}, "darwin", [], { display: true }],
    ["a Mac from afar", { SSH_TTY: "/dev/tty1" }, "darwin", [], { display: true, ssh: true }],
    ["a container", {}, "linux", ["/.dockerenv"], { container: true, display: false }],
    ["a pod", { KUBERNETES_SERVICE_HOST: "10.0.0.1" }, "linux", [], { container: true }],
    [
      "a browser by name, whatever else",
      { BROWSER: "w3m", SSH_TTY: "x" },
      "linux",
      ["/.dockerenv"],
      { ssh: false, container: false, display: true },
    ],
  ] as const)("%s", (_, environment, platform, files, expected) => {
    expect(look(environment, platform, files)).toMatchObject(expected);
  });

  it("knows how it was reached, for the ssh -L line", () => {
    expect(look({ SSH_CONNECTION: "192.0.2.1 5000 192.0.2.9 22" }).sshTarget).toMatch(/^\S+@192\.0\.2\.9$/);
  });
});
