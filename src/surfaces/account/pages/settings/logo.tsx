/** The logo: shown, set and removed. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import type { UploadedLogo } from "../../../../capabilities/business/stored-logo.ts";
import { updateBusiness } from "../../../../capabilities/business/update-business.ts";
import type { ProfileWords } from "../../../../formats/app-words/subjects/profile.ts";
import { MOST_LOGO_BYTES } from "../../../../formats/logo/logo-pack.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { InvalidInput } from "../../../../platform/refusal.ts";
import type { BusinessRow } from "../../../../schema/rows.ts";
import type { Locale } from "../../../../schema/vocabularies/locales.ts";
import type { Desk } from "../../http/desk.tsx";
import { goTo } from "../../http/headers.ts";
import { readPicture } from "../../http/upload-form.ts";
import { FileField } from "../../layout/fields.tsx";
import { Card, Danger, HiddenFields } from "../../layout/parts.tsx";
import type { Seat } from "../../layout/seat.ts";

const FILE_FIELD = "logo";
export type LogoFault = "missing" | "tooLarge" | "invalid";

export const Logo = ({
  seat,
  business,
  fault,
}: {
  seat: Seat;
  business: Pick<BusinessRow, "id" | "logo">;
  fault?: LogoFault | undefined;
}) => {
  const { words, base, token, person, locale } = seat;
  const { logo } = words.profile;
  return (
    <Card title={logo.title}>
      {business.logo === null ? (
        <p class="dim">{logo.none}</p>
      ) : (
        <p class="logo">
          <img src={`/logos/${business.id}/${business.logo}`} alt={logo.alt} />
        </p>
      )}
      {mayDo(person.role, "settings") && (
        <>
          <form
            method="post"
            action={`${base}/settings/logo`}
            enctype="multipart/form-data"
            class="stack"
            id="logo-form"
          >
            <HiddenFields token={token} />
            <FileField
              name={FILE_FIELD}
              label={logo.file}
              hint={logo.detail}
              fault={fault && faultWords(logo, fault, locale)}
              types={["image/png", "image/jpeg"]}
              autofocus={fault !== undefined}
              required
            />
            <button class="button" type="submit">
              {logo.use}
            </button>
          </form>
          {business.logo !== null && (
            <Danger
              label={logo.remove}
              about=""
              sure={logo.removeSure}
              action={`${base}/settings/logo/remove`}
              token={token}
            />
          )}
        </>
      )}
    </Card>
  );
};

function faultWords(logo: ProfileWords["logo"], fault: LogoFault, locale: Locale): string {
  if (fault !== "tooLarge") return logo[fault];
  return logo.tooLarge({ most_bytes: formatsFor(locale).fileSize(MOST_LOGO_BYTES) });
}

type Show = (desk: Desk, fault: LogoFault) => Response | Promise<Response>;

/** Sets the logo, whichever picture was there before. */
export const setLogo = (show: Show) => async (desk: Desk) => {
  const picture = await readPicture(desk.c, FILE_FIELD);
  if (picture === "too_large" || picture.length === 0) {
    // Whoever may not change the logo learns that, and not what is wrong with the picture.
    await desk.open("updateBusiness").session.authenticate();
    return show(desk, picture === "too_large" ? "tooLarge" : "missing");
  }
  const logo = { type: typeOf(picture), image: picture };
  try {
    await updateBusiness(desk.open("updateBusiness"), { expectedVersion: null, changes: () => ({ logo }) });
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return show(desk, fault);
  }
  return goTo(desk.c, `${desk.base}/settings?saved`);
};

/** PNG by its first byte (RFC 2083 §3.1). What is neither is refused when it is read. */
const typeOf = (picture: Uint8Array): UploadedLogo["type"] =>
  picture[0] === 0x89 ? "image/png" : "image/jpeg";

function faultOf(error: unknown): LogoFault | null {
  if (!(error instanceof InvalidInput)) return null;
  if (error.faults.some(({ code }) => code === "logo_too_large")) return "tooLarge";
  return error.faults.some(({ code }) => code === "invalid_logo") ? "invalid" : null;
}

export async function removeLogo(desk: Desk) {
  await desk.form();
  await updateBusiness(desk.open("updateBusiness"), {
    expectedVersion: null,
    changes: () => ({ logo: null }),
  });
  return goTo(desk.c, `${desk.base}/settings?saved`);
}
