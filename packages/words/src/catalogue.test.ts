import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";

const english = { title: "Clients" } as const;
const never = () => Promise.reject(new Error("not asked for"));

describe("a catalogue", () => {
  it("has English at once, and another language once it was loaded, which happens once", async () => {
    let loads = 0;
    const clients = catalogue(english, {
      de: async () => {
        loads += 1;
        return { title: "Anwendungen" };
      },
      fr: never,
      ar: never,
    });
    expect(clients.at("en")).toBe(english);
    expect(clients.at("de")).toBeUndefined();
    const [first, second] = [clients.load("de"), clients.load("de")];
    expect(first).toBe(second);
    expect(await first).toEqual({ title: "Anwendungen" });
    expect(clients.at("de")).toBe(await second);
    expect(await clients.load("en")).toBe(english);
    expect(loads).toBe(1);
  });

  it("tries again what could not be loaded", async () => {
    let online = false;
    const load = () =>
      online ? Promise.resolve({ title: "Clients" }) : Promise.reject(new Error("offline"));
    const clients = catalogue(english, { de: never, fr: load, ar: never });
    await expect(clients.load("fr")).rejects.toThrow("offline");
    online = true;
    expect(await clients.load("fr")).toEqual({ title: "Clients" });
  });
});
