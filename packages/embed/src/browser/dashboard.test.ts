import { describe, expect, it } from "vitest";
import type { Look } from "../messages/index.ts";
import { createDashboard } from "./dashboard.ts";

const light: Look = { locale: "en", direction: "ltr", theme: "light" };

/** A page's end, and the dashboard's, which keeps what it hears. */
function given() {
  const { port1, port2 } = new MessageChannel();
  const heard: unknown[] = [];
  port1.addEventListener("message", ({ data }: MessageEvent) => void heard.push(data));
  port1.start();
  const dashboard = createDashboard(port2, light);
  const say = (message: object): void => port1.postMessage(message);
  return { dashboard, heard, say, close: () => port1.close() };
}

describe("the dashboard around a page", () => {
  it("gives a launch to each who asks for one", async () => {
    const { dashboard, heard, say, close } = given();
    const [a, b] = [dashboard.launch(), dashboard.launch()];
    await expect
      .poll(() => heard)
      .toEqual([
        { say: "launch", id: 1 },
        { say: "launch", id: 2 },
      ]);
    say({ say: "launch", id: 2, token: "second" });
    say({ say: "launch", id: 1, token: "first" });
    await expect(Promise.all([a, b])).resolves.toEqual(["first", "second"]);
    close();
  });

  it("says when there is none any more", async () => {
    const { dashboard, say, close } = given();
    const launch = dashboard.launch();
    say({ say: "no-launch", id: 1 });
    await expect(launch).rejects.toMatchObject({ code: "no-launch" });
    close();
  });

  it("tells of another look, until nobody listens", async () => {
    const { dashboard, say, close } = given();
    const looks: Look[] = [];
    const stop = dashboard.onLook((look) => void looks.push(look));
    const dark: Look = { locale: "ar", direction: "rtl", theme: "dark" };
    say({ say: "look", look: dark });
    say({ say: "look", look: { theme: "pink" } });
    await expect.poll(() => looks).toEqual([dark]);
    expect(dashboard.look()).toEqual(dark);
    stop();
    say({ say: "look", look: light });
    await expect.poll(() => dashboard.look()).toEqual(light);
    expect(looks).toHaveLength(1);
    close();
  });

  it("is told what the page wants of it, each within its size", async () => {
    const { dashboard, heard, close } = given();
    dashboard.resize(1e9);
    dashboard.title("t".repeat(500));
    dashboard.toast("Saved");
    dashboard.go("access");
    dashboard.close();
    await expect
      .poll(() => heard)
      .toEqual([
        { say: "size", height: 20_000 },
        { say: "title", text: "t".repeat(200) },
        { say: "toast", text: "Saved", tone: "plain" },
        { say: "go", to: "access" },
        { say: "close" },
      ]);
    close();
  });

  it("answers what the person did about missing rights, and tells of the end", async () => {
    const { dashboard, say, close } = given();
    const answer = dashboard.rightsMissing(["orders.write"]);
    say({ say: "rights-answered", id: 1, answer: "went" });
    await expect(answer).resolves.toBe("went");
    const ended = new Promise((heard) => void dashboard.onEnded(heard));
    say({ say: "ended", because: "uninstalled" });
    await expect(ended).resolves.toBe("uninstalled");
    close();
  });

  it("leaves nobody waiting when the page gives the channel back", async () => {
    const { dashboard, close } = given();
    const [launch, rights] = [dashboard.launch(), dashboard.rightsMissing(["a"])];
    dashboard.disconnect();
    await expect(launch).rejects.toMatchObject({ code: "disconnected" });
    await expect(rights).resolves.toBe("stayed");
    close();
  });
});
