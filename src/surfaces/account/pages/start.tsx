import { getBusiness } from "../../../capabilities/business/get-business.ts";
import type { Desk } from "../http/desk.tsx";
import type { Page } from "../http/pages.ts";
import { Card, Heading } from "../layout/parts.tsx";

/** The start page: what to do first. One round trip. */
async function showStart(desk: Desk) {
  const ctx = desk.open("getBusiness");
  await getBusiness(ctx);
  const { words, base, person } = desk.seat(ctx);
  const { start, frame } = words;
  const isSandbox = desk.mode === "sandbox" || person.sandbox;
  return desk.page(
    { ctx, section: "start", title: start.title },
    <>
      <Heading said={start} />
      <div class="tiles">
        <Card title={start.firstKey.title}>
          <p>{start.firstKey.detail}</p>
          <a class="button first" href={`${base}/keys`}>
            {frame.keys}
          </a>
        </Card>
        {!isSandbox && person.twin_id !== null && (
          <Card title={start.sandbox.title}>
            <p>{start.sandbox.detail}</p>
            <a class="button" href="/account/sandbox">
              {frame.toSandbox}
            </a>
          </Card>
        )}
        <Card title={start.people.title}>
          <p>{start.people.detail}</p>
          <a class="button" href={`${base}/members`}>
            {frame.members}
          </a>
        </Card>
      </div>
      <p>
        <a class="button quiet" href="/api/v1/openapi.json">
          {start.reference}
        </a>
      </p>
    </>,
  );
}

export const START_PAGES: readonly Page[] = [["get", "/", showStart]];
