import { describe, expect, expectTypeOf, it } from "vitest";
import type { ValuesOf } from "./placeholders.ts";
import { speak, type Translation } from "./speak.ts";

const english = {
  title: "Sign in",
  question: "Continue to {app}?",
  rights: "{count, plural, one {# right} other {# rights}} of {app}",
  changes: "Can change {changes, plural, one {# thing} other {# things}} and see {sees, number}",
  who: "Signed in as <b>{name}</b> ({username}).",
  when: "Allowed {when}",
  kind: "{kind, select, web {At {host}} other {On this device}}",
} as const;

const arabic = {
  title: "تسجيل الدخول",
  question: "المتابعة إلى {app}؟",
  rights:
    "{count, plural, zero {لا صلاحيات} one {صلاحية واحدة} two {صلاحيتان} few {# صلاحيات} many {# صلاحية} other {# صلاحية}} من {app}",
  changes:
    "{changes, plural, one {شيء} two {شيئان} few {# أشياء} many {# شيئًا} zero {لا شيء} other {# شيء}} {sees, number}",
  who: "مسجَّل باسم <b>{name}</b> ({username}).",
  when: "سُمح به {when}",
  kind: "{kind, select, web {في {host}} other {على هذا الجهاز}}",
} satisfies Translation<typeof english>;

interface Bold {
  readonly parts: readonly unknown[];
}
const join = (parts: readonly (string | Bold)[]): Bold => ({ parts });

describe("saying messages", () => {
  it("says text as it is, and puts values into it", () => {
    const say = speak<typeof english>(english, "en");
    expect(say("title")).toBe("Sign in");
    expect(say("question", { app: "Harbor" })).toBe("Continue to Harbor?");
    expect(say("kind", { kind: "web", host: "a.example" })).toBe("At a.example");
    expect(say("kind", { kind: "device", host: "" })).toBe("On this device");
    expect(say("who", { name: "Ada", username: "ada" })).toBe("Signed in as Ada (ada).");
  });

  it("never reads a value as a message", () => {
    const say = speak<typeof english>(english, "en");
    for (const app of ["{app}", "<b>x</b>", "it's '{'", "#", "__proto__"]) {
      expect(say("question", { app })).toBe(`Continue to ${app}?`);
    }
  });

  it("counts as the language does: six ways in Arabic", () => {
    const say = speak<typeof english>(arabic, "ar");
    const said = [0, 1, 2, 3, 11, 100].map((count) => say("rights", { count, app: "" }).replace(" من ", ""));
    expect(said).toEqual(["لا صلاحيات", "صلاحية واحدة", "صلاحيتان", "3 صلاحيات", "11 صلاحية", "100 صلاحية"]);
    expect(speak<typeof english>(english, "en")("rights", { count: 1200, app: "a" })).toBe(
      "1,200 rights of a",
    );
  });

  it("keeps a name from turning a sentence about that runs the other way", () => {
    expect(speak<typeof english>(arabic, "ar")("question", { app: "Harbor" })).toBe(
      "المتابعة إلى \u2068Harbor\u2069؟",
    );
    expect(speak<typeof english>(english, "en")("question", { app: "ميناء" })).toBe(
      "Continue to \u2068ميناء\u2069?",
    );
  });

  it("chooses between texts in a language that runs the other way too", () => {
    const say = speak<typeof english, Bold>(arabic, "ar", join);
    expect(say("kind", { kind: "web", host: "a.example" })).toBe("في \u2068a.example\u2069");
    expect(say.rich("kind", { kind: "device", host: "" })).toEqual({ parts: ["على هذا الجهاز"] });
  });

  it("says rich messages as parts in their order, with what stands within a tag", () => {
    const say = speak<typeof english, Bold>(english, "en", join);
    const said = say.rich("who", {
      name: "Ada",
      username: "ada",
      b: (inside) => ({ parts: ["bold", inside] }),
    });
    expect(said).toEqual({ parts: ["Signed in as ", { parts: ["bold", { parts: ["Ada"] }] }, " (ada)."] });
    const when: Bold = { parts: ["today"] };
    expect(say.rich("when", { when })).toEqual({ parts: ["Allowed ", when] });
    expect(say.rich("title", {})).toEqual({ parts: ["Sign in"] });
    expect(() => speak<typeof english>(english, "en").rich("title", {})).toThrow("without a way to join");
  });

  it("does not compile without the values a message asks for, or with a key that is not there", () => {
    const say = speak<typeof english>(english, "en");
    // @ts-expect-error -- the value has another name
    expect(() => say("question", { name: "Harbor" })).toThrow();
    // @ts-expect-error -- a number would be written in digits of another language
    say("question", { app: 7 });
    // @ts-expect-error -- there is no such message
    expect(say("missing")).toBe("");
    // @ts-expect-error -- a translation lacks a key
    ({ title: "Anmelden" }) satisfies Translation<typeof english>;
    expectTypeOf<keyof ValuesOf<(typeof english)["rights"]>>().toEqualTypeOf<"count" | "app">();
    expectTypeOf<keyof ValuesOf<(typeof english)["changes"]>>().toEqualTypeOf<"changes" | "sees">();
    expectTypeOf<keyof ValuesOf<(typeof english)["who"], Bold>>().toEqualTypeOf<"name" | "username" | "b">();
    expectTypeOf<keyof ValuesOf<(typeof english)["kind"]>>().toEqualTypeOf<"kind" | "host">();
    expectTypeOf<ValuesOf<(typeof english)["rights"]>["count"]>().toEqualTypeOf<number>();
  });
});
