/** What an email says in figures: the amount with its button, then the details and how to pay. */
import type { EmailContent, Link, Row } from "./email-content.ts";
import { DIM, FONT, INK, LINE, TONES, WHOLE, WRAP } from "./email-style.ts";
import { Groups, Lines, Text } from "./email-text-parts.tsx";

/** The type of an amount by its length in characters, so that a phone shows it on one line. */
function typeOf({ length }: string): string {
  if (length <= 14) return "font-size:28px;line-height:36px";
  return length <= 18 ? "font-size:22px;line-height:32px" : "font-size:18px;line-height:28px";
}

export function Amount({ content: { amount, standing } }: { content: EmailContent }) {
  return (
    <div class="rule" style={`margin:8px 0 16px;padding:20px 0 0;border-top:${LINE}`}>
      <div class="dim" style={`font-size:14px;line-height:20px;color:${DIM}`}>
        {amount.name}
      </div>
      <div class="ink" style={`${typeOf(amount.value)};font-weight:bold;color:${INK};${WHOLE}`}>
        {amount.value}
      </div>
      <div
        class={standing.tone}
        style={`margin:0;font-size:16px;line-height:24px;color:${TONES[standing.tone]}`}
      >
        {standing.text}
      </div>
    </div>
  );
}

/** Outlook ignores the padding of links, so there the cell has it. */
export const Button = ({ link, color }: { link: Link; color: string }) => (
  <table
    class="wide"
    role="presentation"
    cellpadding="0"
    cellspacing="0"
    border={0}
    style="margin:0 0 24px;border-collapse:separate"
  >
    <tr>
      <td
        class="button"
        align="center"
        bgcolor={color}
        style={`background:${color};border-radius:8px;mso-padding-alt:14px 20px;text-align:center`}
      >
        <a
          class="button"
          href={link.url}
          style={`display:block;padding:14px 20px;background:${color};border-radius:8px;font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-align:center;text-decoration:none;${FONT}`}
        >
          {link.text}
        </a>
      </td>
    </tr>
  </table>
);

export function Details({ content: { rows, terms, accounts, paymentNote } }: { content: EmailContent }) {
  return (
    <>
      <Table rows={rows} isStacked={areLong(rows) || areTight(rows)} />
      {terms.length > 0 && <Table rows={terms} />}
      {accounts.length > 0 && <Table rows={accounts} isStacked />}
      {paymentNote && (
        <p
          class="ink"
          dir="auto"
          style={`margin:0 0 16px;font-size:14px;line-height:20px;color:${INK};text-align:start;${WRAP}`}
        >
          <Lines lines={paymentNote.split("\n")} />
        </p>
      )}
    </>
  );
}

/** In UTF-16 units. A longer name, such as that of a payment with its day, leaves the values no room on a phone. */
const MOST_NAME = 28;
const areLong = (rows: readonly Row[]): boolean => rows.some(({ name }) => name.length > MOST_NAME);

/** Likewise: so many of the longest words of names and values have room beside each other on a phone. */
const MOST_BESIDE = 36;

/**
 * Whether a word of a name and one of a value of ours, such as a day with what stands before it, are too long for a
 * line. What people write is broken where it must.
 */
const areTight = (rows: readonly Row[]): boolean =>
  longestWord(rows.map(({ name }) => name)) +
    longestWord(rows.flatMap(({ value, isFigure, url }) => (isFigure || url ? value : []))) >
  MOST_BESIDE;

const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(" ")).map(({ length }) => length));

/** Rows under a rule. Stacked ones have their name above the value on a phone, so that an IBAN has room. */
const Table = ({ rows, isStacked = false }: { rows: readonly Row[]; isStacked?: boolean }) => {
  const width = areLong(rows) ? "60%" : "36%";
  return (
    <table
      class="rule"
      width="100%"
      cellpadding="0"
      cellspacing="0"
      border={0}
      style={`width:100%;margin:0 0 12px;padding:12px 0 0;border-top:${LINE};border-collapse:separate`}
    >
      {rows.map((row) => (
        <TableRow row={row} isStacked={isStacked} width={width} />
      ))}
    </table>
  );
};

interface RowProps {
  row: Row;
  isStacked: boolean;
  /** Of the names, where they stand beside the values. */
  width: string;
}

const TableRow = ({ row: { name, value, isFigure, url }, isStacked, width }: RowProps) => (
  <tr>
    <th
      scope="row"
      align="left"
      valign="top"
      width={width}
      class={isStacked ? "dim cell stack name" : "dim cell"}
      style={`width:${width};padding:4px 12px 4px 0;font-size:14px;line-height:20px;font-weight:normal;color:${DIM};text-align:left;${FONT}`}
    >
      {name}
    </th>
    <td
      align="left"
      valign="top"
      class={isStacked ? "ink cell stack" : "ink cell"}
      style={`padding:4px 0;font-size:14px;line-height:20px;color:${INK};text-align:left;${FONT};${WRAP}`}
    >
      {url ? (
        <a class="ink" href={url} style={`color:${INK};text-decoration:underline`}>
          <Groups>{value}</Groups>
        </a>
      ) : isFigure ? (
        <Groups>{value}</Groups>
      ) : (
        <Text>{value}</Text>
      )}
    </td>
  </tr>
);
