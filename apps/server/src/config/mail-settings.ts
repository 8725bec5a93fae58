import { z } from "zod";
import { text } from "./field-forms.ts";
import { mailServerProblem } from "./mail-server.ts";

/** `login@example.com`, or a name before it: `Example <login@example.com>`. One line, and no other header can follow. */
const sender =
  /^(?:[^<>"@,;:\\\p{Cc}]{1,100} <[^\s<>@,;:]{1,64}@[^\s<>@,;:]{1,190}>|[^\s<>@,;:]{1,64}@[^\s<>@,;:]{1,190})$/u;

/** Settings of the mail that is sent to people. */
export const mail = z
  .strictObject({
    server: text()
      .superRefine((value, context) => {
        const problem = mailServerProblem(value);
        if (problem !== undefined) context.addIssue(problem);
      })
      .optional()
      .meta({
        secret: true,
        description:
          "The server that takes mail: `smtp://name:password@mail.example:587`, which has to change to TLS (STARTTLS), or `smtps://…:465`, which begins with it. Prefer the file.",
      }),
    serverFile: text().optional().meta({
      description:
        "File whose first line is that address. Read when the server starts, and refused where every user may read or change it or it belongs to another user: `chmod 600`, or 0440 where it is mounted for a group.",
    }),
    from: text()
      .regex(sender, "must be an address such as login@example.com or Example <login@example.com>")
      .optional()
      .meta({ description: "Whom mail comes from: `login@example.com` or `Example <login@example.com>`." }),
    tls: z.enum(["required", "off"], { error: "must be one of required, off" }).prefault("required").meta({
      description:
        "Whether a connection by `smtp://` has to change to TLS before anything is sent. `off` is for a server on the same machine: mail holds links that open accounts.",
    }),
  })
  .refine(({ server, serverFile }) => server === undefined || serverFile === undefined, {
    error: "has a server and a serverFile: one of them is enough",
  })
  .refine(({ server, serverFile, from }) => (server ?? serverFile) === undefined || from !== undefined, {
    error: "needs from, where there is a server",
  })
  .prefault({});
