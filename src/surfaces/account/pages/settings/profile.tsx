/** The profile of the business, with a look at an invoice that bears it. */

import type { ProfileChanges } from "../../../../capabilities/business/profile-changes.ts";
import {
  drawSample,
  previewProfile,
  type SampleWords,
  sampleOf,
} from "../../../../capabilities/issued-files/sample-invoice.ts";
import { pdfHeaders } from "../../../../formats/pdf/pdf-headers.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import { assetPath } from "../../http/assets.ts";
import type { Desk } from "../../http/desk.tsx";
import { notationOf, readEntry } from "../../http/entry.ts";
import { faultAt } from "../../http/form-faults.ts";
import { FRAMED } from "../../http/headers.ts";
import type { Page } from "../../http/pages.ts";
import { wordsIn } from "../../http/words.ts";
import type { Seat } from "../../layout/seat.ts";
import { SettingsFrame } from "../../layout/settings-frame.tsx";
import { Logo, type LogoFault, removeLogo, setLogo } from "./logo.tsx";
import { profileChanges, profileEntry, storedProfile } from "./profile-entry.ts";
import { ProfileFields } from "./profile-fields.tsx";
import { openSettings, SettingsForm, saveForm, type Unsaved } from "./settings-form.tsx";

const FORM = "profile";
const PREVIEW = "/settings/preview";
/** Asks PDF viewers for the page alone. */
const VIEW = "#toolbar=0&navpanes=0&view=FitH";

const showProfile = (desk: Desk) => profilePage(desk);

async function profilePage(desk: Desk, { unsaved, fault }: { unsaved?: Unsaved; fault?: LogoFault } = {}) {
  const view = await openSettings(desk, unsaved);
  const { ctx, seat, found, faults, status, isSaved } = view;
  const { business } = found;
  const { title, detail } = seat.words.profile;
  const { requirements } = sampleOf(ctx, found, await sampleWords(ctx.env, business.locale));
  return desk.page(
    { ctx, section: "settings", title, status: fault ? 422 : status },
    <SettingsFrame {...{ seat, title, detail, faults, isSaved }} page="profile">
      <div class="beside">
        <div class="form">
          <SettingsForm
            seat={seat}
            id={FORM}
            version={business.version}
            path="/settings"
            look="first"
            isLong
            more={<ShowPdf seat={seat} look="without-frame" />}
          >
            <ProfileFields
              seat={seat}
              filled={view.filled(FORM, storedProfile(business, seat.locale))}
              at={faultAt(faults)}
              wanted={new Set(requirements.map(({ field }) => field.join(".")))}
            />
          </SettingsForm>
          <Logo seat={seat} business={business} fault={fault} />
        </div>
        <Preview seat={seat} />
      </div>
    </SettingsFrame>,
  );
}

/** Draws what is entered in a tab of its own: also where a browser shows no PDF in a frame. */
const ShowPdf = ({ seat: { words, base }, look = "" }: { seat: Seat; look?: "without-frame" | "" }) => (
  <button
    class={`button quiet ${look}`}
    type="submit"
    form={FORM}
    formaction={base + PREVIEW}
    formtarget="_blank"
    formnovalidate
  >
    {words.profile.preview.show}
  </button>
);

/** Stands beside the form where there is room; else nothing is drawn until somebody asks. */
const Preview = ({ seat }: { seat: Seat }) => {
  const { words, base } = seat;
  const { title, detail } = words.profile.preview;
  return (
    <aside class="preview" aria-label={title}>
      <iframe
        src={base + PREVIEW + VIEW}
        title={title}
        loading="lazy"
        data-draws={base + PREVIEW}
        data-view={VIEW}
        data-form={FORM}
      />
      <p class="dim">{detail}</p>
      <ShowPdf seat={seat} />
      <script src={assetPath("preview")} defer />
    </aside>
  );
};

async function saveProfile(desk: Desk) {
  const fields = await desk.form();
  return saveForm(desk, fields, {
    verb: "updateBusiness",
    form: FORM,
    schema: profileEntry(notationOf(fields)),
    changesOf: profileChanges,
    show: (unsaved) => profilePage(desk, { unsaved }),
    path: "/settings",
  });
}

/** For the frame: draws the profile as it is saved, or as the address says that it is entered. */
async function drawInFrame(desk: Desk) {
  const { searchParams } = new URL(desk.c.req.url);
  const { data } = readEntry(profileEntry(notationOf(searchParams)), searchParams);
  if (data) return answerSample(desk, profileChanges(data));
  // The last one stays in the frame.
  const ctx = desk.open("getBusiness");
  await ctx.session.authenticate();
  return new Response(null, { status: 204 });
}

/** Draws the profile as it is entered, and saves nothing. */
async function drawEntered(desk: Desk) {
  const fields = await desk.form();
  const { data, issues } = readEntry(profileEntry(notationOf(fields)), fields);
  if (issues) return profilePage(desk, { unsaved: { form: FORM, fields, issues } });
  return answerSample(desk, profileChanges(data));
}

async function answerSample(desk: Desk, changes: ProfileChanges) {
  const ctx = desk.open("getBusiness");
  const sample = await previewProfile(ctx, {
    changes,
    wordsOf: ({ locale }) => sampleWords(ctx.env, locale),
  });
  const pdf = await drawSample(ctx.env, sample);
  return new Response(pdf, {
    headers: { "Content-Type": "application/pdf", ...pdfHeaders("preview.pdf", null), ...FRAMED },
  });
}

/** The fictional parts of the sample, in the language of the business's documents. */
export async function sampleWords(env: Env, locale: Locale): Promise<SampleWords> {
  const { client, street, city, work, material } = (await wordsIn(env, locale)).profile.preview;
  return { client, street, city, lines: [work, material] };
}

export const PROFILE_PAGES: readonly Page[] = [
  ["get", "/settings", showProfile],
  ["post", "/settings", saveProfile],
  ["get", PREVIEW, drawInFrame],
  ["post", PREVIEW, drawEntered],
  ["post", "/settings/logo", setLogo((desk, fault) => profilePage(desk, { fault }))],
  ["post", "/settings/logo/remove", removeLogo],
];
