import type { Session } from "../../platform/database/session.ts";
import type { BusinessRow, SeriesRow } from "../../schema/rows.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { ownBusiness } from "./business-statements.ts";

/** A business with its number series. */
export interface BusinessWithSeries {
  business: BusinessRow;
  series: readonly SeriesRow[];
}

/** The business of a session, with its number series; one round trip. */
export async function getBusiness({ session }: { session: Session }): Promise<BusinessWithSeries> {
  const [[business], series] = await session.read([ownBusiness(session), allSeries(session)]);
  return { business: known(business), series };
}

/** The business of a session; one round trip. */
export async function readBusiness(session: Session): Promise<BusinessRow> {
  const [[business]] = await session.read([ownBusiness(session)]);
  return known(business);
}

function known(business: BusinessRow | undefined): BusinessRow {
  if (!business) throw new Error("a session without its business");
  return business;
}
