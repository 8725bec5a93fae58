import { describe, expect, it } from "vitest";
import { makeCertificate } from "../testing/certificate.ts";
import { plainTextOf, startMailServer, startRawServer } from "../testing/mail-server.ts";
import { MailRefusedError, type Letter } from "./letter.ts";
import { createSmtp, type SmtpOptions } from "./smtp.ts";

const letter: Letter = {
  to: "ada@example.com",
  subject: "Grüße",
  text: "Bitte öffnen: https://id.example/sign-up/gwem_abc",
  html: "<p>Bitte öffnen</p>",
};

function sender(port: number, more: Partial<SmtpOptions> = {}, secure = false) {
  const server = { host: "localhost", port, secure };
  return createSmtp({ server, from: "Login <login@id.example>", tls: "off", ...more });
}

const certificate = makeCertificate("localhost");

describe("mail by SMTP", () => {
  it("hands over one letter as plain text and as HTML", async () => {
    const { mails, port } = await startMailServer();
    await sender(port)(letter);
    const [mail] = mails;
    expect(mail).toMatchObject({ from: "login@id.example", to: ["ada@example.com"], secure: false });
    expect(mail?.raw).toContain("From: Login <login@id.example>");
    expect(mail?.raw).toMatch(/multipart\/alternative/);
    expect(plainTextOf(mail?.raw ?? "")).toContain(letter.text);
  });

  it("changes to TLS before it says anything (RFC 3207), and begins with it by smtps", async () => {
    for (const secure of [false, true]) {
      const { mails, port } = await startMailServer({ ...certificate, secure });
      await sender(port, { tls: "required", ca: certificate.cert }, secure)(letter);
      expect(mails).toMatchObject([{ secure: true }]);
    }
  });

  it("sends nothing without TLS where that is required, nor to a server whose certificate nobody trusts", async () => {
    const plain = await startMailServer();
    await expect(sender(plain.port, { tls: "required" })(letter)).rejects.toThrow();
    const untrusted = await startMailServer({ ...certificate, secure: true });
    await expect(sender(untrusted.port, { tls: "required" }, true)(letter)).rejects.toThrow();
    expect([...plain.mails, ...untrusted.mails]).toEqual([]);
  });

  it("proves who sends", async () => {
    const { mails, port } = await startMailServer({
      ...certificate,
      authOptional: false,
      onAuth: ({ username, password }, _, done) =>
        username === "login" && password === "p@ss" ? done(null, { user: "login" }) : done(new Error("no")),
    });
    const by = (password: string) => ({
      host: "localhost",
      port,
      secure: false,
      user: { name: "login", password },
    });
    const options = { tls: "required", ca: certificate.cert } as const;
    await sender(port, { ...options, server: by("p@ss") })(letter);
    expect(mails).toHaveLength(1);
    const refused = sender(port, { ...options, server: by("other") })(letter);
    await expect(refused).rejects.not.toBeInstanceOf(MailRefusedError);
  });

  it.each([
    [550, true],
    [450, false],
  ])("tells a refusal for good from one for now: %d", async (responseCode, forGood) => {
    const { port } = await startMailServer({
      onRcptTo: (_, __, done) => done(Object.assign(new Error("ada@example.com"), { responseCode })),
    });
    const error: unknown = await sender(port)(letter).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof MailRefusedError).toBe(forGood);
  });

  it("repeats nothing of what the server said, which may hold the address", async () => {
    const { port } = await startMailServer({
      onRcptTo: (_, __, done) => done(Object.assign(new Error("ada@example.com"), { responseCode: 550 })),
    });
    await expect(sender(port)(letter)).rejects.toThrow(/^the mail server answered 550$/);
  });

  it("fails where nobody listens, and works when somebody does", async () => {
    const first = await startMailServer();
    await first.stop();
    await expect(sender(first.port)(letter)).rejects.toMatchObject({ code: "ECONNREFUSED" });
    const second = await startMailServer({}, first.port);
    await sender(second.port)(letter);
    expect(second.mails).toHaveLength(1);
  });

  it("waits no longer than its deadline: for a server that says nothing, one that hangs up, and one that says a word now and then", async () => {
    const silent = await startRawServer(() => undefined);
    await expect(sender(silent, { deadline: 200 })(letter)).rejects.toThrow();
    const rude = await startRawServer((socket) => socket.end("554 go away\r\n"));
    await expect(sender(rude)(letter)).rejects.toThrow();
    const slow = await startRawServer((socket) => {
      const timer = setInterval(() => socket.write("220-one moment\r\n"), 20);
      socket.on("close", () => clearInterval(timer));
    });
    await expect(sender(slow, { deadline: 300 })(letter)).rejects.toThrow("took too long");
  });

  it("lets go of a server that hangs once it is told to", async () => {
    const silent = await startRawServer(() => undefined);
    const ending = new AbortController();
    const sent = sender(silent)(letter, ending.signal);
    ending.abort();
    await expect(sent).rejects.toMatchObject({ name: "AbortError" });
  });

  it("lets nobody add a header or a recipient", async () => {
    const { mails, port } = await startMailServer();
    await sender(port)({ ...letter, subject: "a\r\nBcc: eve@example.com", to: "ada@example.com" });
    expect(mails[0]?.to).toEqual(["ada@example.com"]);
    expect(mails[0]?.raw).not.toMatch(/^Bcc:/m);
  });

  it("reads no file and loads no address, whatever a letter says", async () => {
    const { mails, port } = await startMailServer();
    const file = { path: "/etc/hostname" } as unknown as string;
    await expect(sender(port)({ ...letter, text: file })).rejects.toThrow();
    expect(mails).toEqual([]);
  });
});
