import type { BusinessWithSeries } from "../../../capabilities/business/get-business.ts";
import type { ProfileChanges } from "../../../capabilities/business/profile-changes.ts";
import type { UploadedLogo } from "../../../capabilities/business/stored-logo.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { invalid } from "../../../platform/http/problem.ts";
import { fieldsToChange } from "../http/read-only-fields.ts";
import { BUSINESS_READ_ONLY, type BusinessChanges } from "./business-json.ts";
import { presentBusiness } from "./present-business.ts";

const DATA_URI = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/]+={0,2})$/;

/**
 * The changes of the business that a body asks for. Throws a 422 for a read-only field that differs from its
 * current value, and for a logo that is not a data URI of a PNG or JPEG.
 */
export function changesAsked(
  ctx: HttpContext,
  body: BusinessChanges,
  current: BusinessWithSeries,
): ProfileChanges {
  const shown = presentBusiness(current, ctx);
  const { logo, ...changes } = fieldsToChange(body, shown, BUSINESS_READ_ONLY);
  // Sending back the logo's URL keeps the logo.
  return logo === undefined || logo === shown.logo
    ? changes
    : { ...changes, logo: logo === null ? null : uploaded(logo) };
}

function uploaded(dataUri: string): UploadedLogo {
  const [, type, base64 = ""] = DATA_URI.exec(dataUri) ?? [];
  if (type !== "image/png" && type !== "image/jpeg")
    throw invalid({
      pointer: "/logo",
      code: "invalid_logo",
      detail: "Must be a data URI: `data:image/png;base64,…` or `data:image/jpeg;base64,…`.",
    });
  return { type, image: new Uint8Array(Buffer.from(base64, "base64")) };
}
