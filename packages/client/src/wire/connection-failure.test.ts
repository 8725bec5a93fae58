import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { connectionFailure, ProxyTrouble } from "./connection-failure.ts";

const failing = (code: string, message = "inner words") =>
  new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });

describe("why no answer came", () => {
  it.each([
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "by an authority that is not known here"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "NODE_EXTRA_CA_CERTS or --ca"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "by an authority that is not known here"],
    ["CERT_HAS_EXPIRED", "has expired"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "is for another host"],
  ])("is the certificate: %s", (code, words) => {
    const failure = connectionFailure("p.example", failing(code));
    expect(failure).toMatchObject({ code: "certificate_untrusted", temporary: false });
    expect(failure.message).toMatch(/^The certificate of p\.example .*\.$/);
    expect(failure.message).toContain(words);
  });

  it.each([
    ["ENOTFOUND", "p.example cannot be reached (ENOTFOUND)"],
    ["ECONNRESET", "p.example closed the connection"],
  ])("is the network: %s", (code, words) => {
    const failure = connectionFailure("p.example", failing(code));
    expect(failure).toMatchObject({ code: "provider_unreachable", temporary: true });
    expect(failure.message).toContain(words);
  });

  it.each([
    ["HPE_INVALID_CONSTANT", "sent what cannot be read as an answer of HTTP (HPE_INVALID_CONSTANT)"],
    ["UND_ERR_HEADERS_OVERFLOW", "cannot be read as an answer"],
    ["Z_DATA_ERROR", "cannot be read as an answer"],
    ["ERR_BROTLI_DECODER_ERROR_FORMAT_CL_SPACE", "cannot be read as an answer"],
    ["ZSTD_error_prefix_unknown", "cannot be read as an answer"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "does not speak TLS (ERR_SSL_WRONG_VERSION_NUMBER): check the port"],
  ])("is not the network where somebody answered: %s", (code, words) => {
    const failure = connectionFailure("p.example", failing(code));
    expect(failure).toMatchObject({ code: "provider_unreachable", temporary: true });
    expect(failure.message).toContain(words);
  });

  it("is not the network either where what came does not begin as HTTP does", async () => {
    const server = createServer((socket) => socket.end("SSH-2.0-x\r\n"));
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const error: unknown = await fetch(`http://127.0.0.1:${port}`).catch((one: unknown) => one);
    expect(connectionFailure("p.example", error).message).toContain("cannot be read as an answer of HTTP");
  });

  it("is the innermost of several reasons, and that of the proxy is told as its own", () => {
    const both = new AggregateError([Object.assign(new Error("a"), { code: "ECONNREFUSED" })], "all failed");
    expect(connectionFailure("p.example", new TypeError("x", { cause: both })).message).toContain(
      "(ECONNREFUSED)",
    );
    const proxied = new ProxyTrouble("proxy.example:3128", failing("ECONNREFUSED"));
    expect(connectionFailure("p.example", proxied).message).toContain(
      "through the proxy proxy.example:3128 (ECONNREFUSED)",
    );
    expect(connectionFailure("p.example", "words").message).toContain("(no connection)");
  });
});
