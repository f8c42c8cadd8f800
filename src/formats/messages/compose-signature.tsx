import type { Locale } from "../../schema/vocabularies/locales.ts";
import { pageAccent } from "../colors/page-accent.ts";
import { WORDS } from "../words/catalogue.ts";
import { headerSafe, multiline, shortened } from "./clean-text.ts";
import { EmailDocument } from "./email-document.tsx";
import { WRAP } from "./email-style.ts";
import { Lines } from "./email-text-parts.tsx";
import type { ComposedEmail } from "./facts.ts";

const MAX_SIGNATURE = 5000;

/** The email in which a business sees its signature: the given one, or that of our own messages. */
export function composeSignature({
  locale,
  seller,
  signature,
}: {
  locale: Locale;
  seller: string;
  signature: string | null;
}): ComposedEmail {
  const { test, closing } = WORDS[locale].messages;
  const given = shortened(multiline(signature ?? "").trim(), MAX_SIGNATURE);
  const shown = given || `${closing}\n${headerSafe(seller)}`;
  const blocks = [test.signature, ...shown.split(/\n\s*\n/)];
  const style = `margin:0 0 16px;font-size:16px;line-height:24px;${WRAP}`;
  const page = (
    <EmailDocument
      locale={locale}
      subject={test.signatureSubject}
      darkAccent={pageAccent(null).dark}
      padding="24px"
    >
      {blocks.map((block) => (
        <p class="ink" dir="auto" style={style}>
          <Lines lines={block.split("\n")} />
        </p>
      ))}
    </EmailDocument>
  );
  return { subject: test.signatureSubject, text: `${blocks.join("\n\n")}\n`, html: String(page) };
}
