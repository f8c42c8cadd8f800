/** Reads a form (`multipart/form-data`): the request as its part `httpbody`, and perhaps a file as `document`. */
import type { HttpContext } from "../../../platform/http/context.ts";
import { type ReceivedForm, receiveForm } from "../../../platform/http/receive-upload.ts";
import { serviceOf } from "../services.ts";
import { textOf } from "./body-text.ts";
import type { Format } from "./envelope.ts";
import type { FieldFault } from "./field-faults.ts";
import { formatOf, readRequest } from "./read-request.ts";
import { malformed, type Tree } from "./request-tree.ts";

/** What may come as `document`, and how many bytes of it. */
const DOCUMENT = {
  part: "document",
  types: ["application/pdf", "image/png", "image/jpeg"],
  most: 10 * 1_048_576,
  optional: true,
  inChunks: true,
} as const;

/**
 * Receives a form. The file is stored as it comes, unless the request is there already and its service takes
 * none. `note` learns the request's format and what it holds as soon as they are known.
 */
export async function readForm(
  ctx: HttpContext,
  raw: Request,
  note: { format(format: Format): void; request(request: Tree): void },
): Promise<{ request: Tree; form: ReceivedForm }> {
  let format: Format = "json";
  let request: Tree | undefined;
  const read = async (text: string | undefined): Promise<Tree> => {
    if (text === undefined) throw malformed("The form has no part `httpbody`, which holds the request.");
    request ??= await readRequest(text, format);
    note.request(request);
    return request;
  };
  const form = await receiveForm(ctx, raw, {
    ...DOCUMENT,
    textOf(name, bytes) {
      if (name !== "httpbody") return "";
      format = formatOf(bytes, undefined);
      note.format(format);
      return textOf(bytes, undefined);
    },
    async isWanted({ httpbody }) {
      return httpbody === undefined || serviceOf((await read(httpbody)).SERVICE).takesDocument === true;
    },
  });
  try {
    return { request: await read(form.fields.httpbody), form };
  } catch (error) {
    form.discard();
    throw error;
  }
}

/** What is wrong with a form's file. */
export function faultsOfFile(
  { faults, hasFile }: ReceivedForm,
  { name, takesDocument }: { name: string; takesDocument?: boolean },
): FieldFault[] {
  if (hasFile && !takesDocument)
    return [{ field: ["document"], words: `${name} takes no file; leave it out` }];
  return faults.map((fault) => ({
    field: ["pointer" in fault ? fault.pointer.slice(1) : ""],
    words: fault.detail,
  }));
}
