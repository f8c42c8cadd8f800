/** Email of a Worker on one's own machine: the command that runs it writes what is sent into a folder. */
import { ask, type HttpOptions } from "../http-call.ts";
import type { Mailer } from "../message-ports.ts";
import { ProviderError } from "../message-ports.ts";
import { writeMime } from "./mime-message.ts";

/** Hands each message over as RFC 5322, to be kept. `url` is that of the command (`scripts/mail-folder.ts`). */
export function createFolderMailer(url: string, options: HttpOptions = {}): Mailer {
  return {
    async send(message) {
      const messageId = `${message.ref.id}@fastfaktura`;
      const content = await writeMime(message, { messageId });
      const headers = { "Content-Type": "message/rfc822" };
      // A written message is ASCII alone.
      const { status } = await ask("The mail folder", url, { headers, body: content.toString() }, options);
      if (status === 201) return { providerId: messageId };
      throw new ProviderError(`The mail folder took no mail: status ${status}`, { temporary: true });
    },
  };
}
