import { longestNote } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { givenAppToInstall, organisation } from "../../testing/app-to-install.ts";
import { authorizationQuery, openBrowser } from "../../testing/browser.ts";

/** Max, who may only ask for the app, at the page that installs it. */
async function given() {
  const world = await givenAppToInstall();
  const browser = openBrowser(world.server);
  await browser.signIn("/sign-in", "max");
  const { location } = await browser.get(
    `/authorize?${authorizationQuery({ scope: "read write", organisation })}`,
  );
  const page = await browser.get(location);
  const send = (note: string, from = page) =>
    browser.submit(from, "/consent", {
      decision: "allow",
      place: organisation,
      "optional:write": "on",
      note,
    });
  return { ...world, page, send };
}

describe("a note to administrators", () => {
  it("says how long it may be, and is cut by nobody", async () => {
    const { page } = await given();
    expect(page.body).toContain("write 1,000 characters at most");
    expect(page.body).not.toContain("maxlength");
  });

  it("that is too long is refused with the page again and all that was filled in", async () => {
    const { send, member } = await given();
    const note = `<b>Please</b>\r\n${"x".repeat(longestNote)}`;
    const again = await send(note);
    expect(again.status).toBe(400);
    expect(again.body).toContain("The note has more than 1,000 characters. Nothing was sent.");
    expect(again.body).toContain(`&#60;b&#62;Please&#60;/b&#62;\n${"x".repeat(longestNote)}</textarea>`);
    expect(again.body).toMatch(/name="optional:write"\s+value="on"\s+checked/);
    expect(again.body).toMatch(/value="org-1"\s+required\s+checked/);
    expect((await member.raw("GET", "/install-requests")).status).toBe(200);

    // Made shorter there, it goes on from the same page.
    expect((await send("Please.", again)).location).toMatch(/^\/requests\//);
  });

  it("of the longest length is read by them whole, whatever ends its lines", async () => {
    const { send, admin } = await given();
    const note = `a\n${"x".repeat(longestNote - 2)}`;
    expect((await send(note.replace("\n", "\r\n"))).location).toMatch(/^\/requests\//);
    const inbox = await admin.raw("GET", `/install-requests?organisation=${organisation}`);
    expect(await inbox.text()).toContain(JSON.stringify(note));
  });
});
