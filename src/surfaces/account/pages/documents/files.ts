/** The files beside a document: downloaded, added, shown to its client or hidden, and removed. */
import type { Verb } from "../../../../capabilities/accounts/role-actions.ts";
import { attachFile, MOST_FILE_BYTES } from "../../../../capabilities/invoices/attachments/attach-file.ts";
import {
  changeAttachment,
  removeAttachment,
} from "../../../../capabilities/invoices/attachments/change-attachment.ts";
import { getAttachment } from "../../../../capabilities/invoices/attachments/get-attachment.ts";
import { readAttachment } from "../../../../capabilities/invoices/attachments/read-attachment.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import { savedFileHeaders } from "../../../../platform/http/file-name.ts";
import type { ReceivedForm } from "../../../../platform/http/receive-upload.ts";
import type { InvoiceRow } from "../../../../schema/rows.ts";
import { MEDIA_TYPES } from "../../../../schema/vocabularies/media-types.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { type FormFaults, faultsOf, NO_FAULTS } from "../../http/form-faults.ts";
import { onceOf } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { idIn } from "../../http/ids.ts";
import type { Page } from "../../http/pages.ts";
import { requireRefusal } from "../../http/refused.ts";
import { receiveUpload } from "../../http/upload-form.ts";
import type { Seat } from "../../layout/seat.ts";
import { FILE_FIELD, type FileFlags, fileFaultText } from "./beside.tsx";

interface Refused {
  faults: (seat: Seat) => FormFaults;
  flags?: FileFlags;
}

/** Where the files of a kind of document are, and the page that shows a refused form of theirs. */
interface Place {
  type: InvoiceRow["type"];
  /** The path of its documents, below that of the mode. */
  path: string;
  show(desk: Desk, refused: Refused): Promise<Response>;
}

const VERBS = {
  invoice: {
    add: "addInvoiceAttachment",
    change: "changeInvoiceAttachment",
    remove: "removeInvoiceAttachment",
    download: "downloadInvoiceAttachment",
  },
  credit_note: {
    add: "addCreditNoteAttachment",
    change: "changeCreditNoteAttachment",
    remove: "removeCreditNoteAttachment",
    download: "downloadCreditNoteAttachment",
  },
} as const satisfies Readonly<Record<InvoiceRow["type"], Readonly<Record<string, Verb>>>>;

const RULES = { types: MEDIA_TYPES, most: MOST_FILE_BYTES };

/** The pages of the files of one kind of document. */
export const filePages = (place: Place): Page[] => {
  const at = `${place.path}/:id/files`;
  return [
    ["post", at, (desk) => add(desk, place)],
    ["get", `${at}/:file`, (desk) => answerFile(desk, place)],
    ["post", `${at}/:file/share`, setPublic(place, true)],
    ["post", `${at}/:file/hide`, setPublic(place, false)],
    ["post", `${at}/:file/remove`, act(place, "remove", removeAttachment)],
  ];
};

/** The file, which a browser saves and never shows. */
async function answerFile(desk: Desk, { type }: Place): Promise<Response> {
  const { session, env } = desk.open(VERBS[type].download);
  const { attachment } = await getAttachment(session, { id: idIn(desk), type }, idIn(desk, "file"));
  const headers = { ...savedFileHeaders(attachment), "Cache-Control": "private, no-store" };
  return new Response((await readAttachment(env, attachment)) as BodyInit, { headers });
}

/** Takes a file. One that is sent twice is one. */
async function add(desk: Desk, place: Place): Promise<Response> {
  const beside = { id: idIn(desk), type: place.type };
  const verb = VERBS[place.type].add;
  const ctx = desk.open(verb);
  const form = await receiveUpload(desk.c, ctx, RULES);
  if (typeof form === "string") {
    // Whoever may not add files learns that, and not what is wrong with this one.
    await ctx.session.authenticate();
    return place.show(desk, wrongFile(form === "missing" ? "missing" : "tooLarge"));
  }
  const flags = { public: "public" in form.fields, attach: "attach" in form.fields };
  const fault = faultIn(form);
  if (fault !== null) {
    form.discard();
    return place.show(desk, { ...wrongFile(fault), flags });
  }
  try {
    const once = onceOf(new URLSearchParams(form.fields), `file ${beside.id} ${form.said}`);
    const file = await form.settle();
    if (file) await attachFile(desk.open(verb, once), beside, { file, ...flags });
  } catch (error) {
    form.discard();
    if (!(error instanceof Replay)) {
      requireRefusal(error);
      return place.show(desk, { faults: (seat) => faultsOf(error, seat), flags });
    }
  }
  return goTo(desk.c, `${desk.base}${place.path}/${beside.id}`);
}

type FileFault = Parameters<typeof fileFaultText>[0];

const wrongFile = (fault: FileFault): Refused => ({
  faults: (seat) => ({ ...NO_FAULTS, fields: new Map([[FILE_FIELD, fileFaultText(fault, seat)]]) }),
});

/** What is wrong with the file that a form holds. Browsers send an empty one where none was chosen. */
function faultIn({ faults }: ReceivedForm): FileFault | null {
  const [fault] = faults;
  if (!fault) return null;
  return ["required", "not_a_file", "empty_file"].includes(fault.code) ? "missing" : "invalid";
}

/** A file, and the document beside which it stands. */
type Which = Parameters<typeof removeAttachment>[1];

/** Does something with a file, and leads back to its document. What is refused is shown there. */
const act =
  (
    { type, path, show }: Place,
    verb: "change" | "remove",
    run: (ctx: MemberContext, which: Which) => Promise<unknown>,
  ) =>
  async (desk: Desk): Promise<Response> => {
    await desk.form();
    const beside = { id: idIn(desk), type };
    try {
      await run(desk.open(VERBS[type][verb]), { beside, id: idIn(desk, "file") });
    } catch (error) {
      requireRefusal(error);
      return show(desk, { faults: (seat) => faultsOf(error, seat, () => null) });
    }
    return goTo(desk.c, `${desk.base}${path}/${beside.id}`);
  };

const setPublic = (place: Place, isPublic: boolean) =>
  act(place, "change", (ctx, which) =>
    changeAttachment(ctx, { ...which, changes: () => ({ public: isPublic }) }),
  );
