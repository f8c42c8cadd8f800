/** Draws the same invoice as a sensible program would with pdfkit. */
import PDFDocument from "pdfkit";
import type { InvoiceDocument } from "../../src/formats/document/document-model.ts";
import { legalMentions } from "../../src/formats/document/legal-mentions.ts";

const MARGIN = 50;
const RIGHT = 545;
const BOTTOM = 770;
const COLUMNS = [
  { title: "Description", left: MARGIN, width: 220, align: "left" },
  { title: "Quantity", left: 275, width: 60, align: "right" },
  { title: "Price", left: 340, width: 70, align: "right" },
  { title: "VAT", left: 415, width: 45, align: "right" },
  { title: "Net", left: 465, width: 80, align: "right" },
] as const;

/** Two weights of a typeface: font files, or names of the standard fonts. */
export interface Fonts {
  regular: string;
  bold: string;
}

export function render(document: InvoiceDocument, fonts: Fonts): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", margin: MARGIN, bufferPages: true });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Uint8Array>((resolve) => pdf.on("end", () => resolve(Buffer.concat(chunks))));
  pdf.registerFont("regular", fonts.regular).registerFont("bold", fonts.bold);
  drawHeading(pdf, document);
  drawLines(pdf, document);
  drawTotals(pdf, document);
  drawClosing(pdf, document);
  numberPages(pdf);
  pdf.end();
  return finished;
}

const money = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" });
const amount = (cents: number): string => money.format(cents / 100);
const present = (values: (string | null)[]): string => values.filter(Boolean).join("\n");

function drawHeading(pdf: PDFKit.PDFDocument, { seller, buyer, ...invoice }: InvoiceDocument): void {
  pdf
    .font("bold")
    .fontSize(20)
    .fillColor(seller.accent_color ?? "black")
    .text(seller.name, MARGIN, MARGIN);
  pdf.fontSize(16).text(`Invoice ${invoice.number}`, 300, MARGIN, { width: RIGHT - 300, align: "right" });
  pdf.fillColor("black").font("regular").fontSize(9);
  const dates = [
    `Issued ${invoice.issue_date}`,
    `Due ${invoice.due_date}`,
    `Purchase order ${invoice.purchase_order}`,
  ];
  pdf.text(present(dates), 300, 75, { width: RIGHT - 300, align: "right" });
  const from = [
    seller.address,
    `${seller.postal_code} ${seller.city}`,
    seller.country,
    seller.vat_number,
    seller.email,
  ];
  pdf.text(present(from), MARGIN, 80);
  const to = [
    buyer.address,
    `${buyer.postal_code} ${buyer.city}`,
    buyer.country,
    buyer.vat_number,
    buyer.email,
  ];
  pdf.font("bold").text(buyer.name, MARGIN, 160).font("regular").text(present(to));
  pdf.y = 250;
}

function drawLines(pdf: PDFKit.PDFDocument, { lines }: InvoiceDocument): void {
  drawTableHead(pdf);
  for (const line of lines) {
    if (pdf.y > BOTTOM - 20) {
      pdf.addPage();
      drawTableHead(pdf);
    }
    drawRow(pdf, [
      line.description,
      `${line.quantity} h`,
      amount(line.unit_price_cents),
      `${line.tax_rate} %`,
      amount(line.net_cents),
    ]);
  }
}

function drawTableHead(pdf: PDFKit.PDFDocument): void {
  pdf.font("bold");
  drawRow(
    pdf,
    COLUMNS.map(({ title }) => title),
  );
  pdf.font("regular");
}

function drawRow(pdf: PDFKit.PDFDocument, cells: string[]): void {
  const top = pdf.y;
  COLUMNS.forEach(({ left, width, align }, index) => {
    pdf.text(cells[index] ?? "", left, top, { width, align, lineBreak: index === 0 });
  });
  const bottom = top + 18;
  pdf
    .moveTo(MARGIN, bottom - 4)
    .lineTo(RIGHT, bottom - 4)
    .lineWidth(0.5)
    .strokeColor("#dddddd")
    .stroke();
  pdf.y = bottom;
}

function drawTotals(pdf: PDFKit.PDFDocument, document: InvoiceDocument): void {
  if (pdf.y > BOTTOM - 150) pdf.addPage();
  const total = (label: string, cents: number) => {
    const top = pdf.y + 4;
    pdf.text(label, 300, top, { width: 160, align: "right", lineBreak: false });
    pdf.text(amount(cents), 465, top, { width: 80, align: "right", lineBreak: false });
    pdf.y = top + 12;
  };
  total("Subtotal", document.subtotal_cents);
  for (const { tax_rate, taxable_cents, tax_cents } of document.tax_breakdown)
    total(`VAT ${tax_rate} % of ${amount(taxable_cents)}`, tax_cents);
  pdf.font("bold");
  total("Total", document.total_cents);
  pdf.font("regular");
}

function drawClosing(pdf: PDFKit.PDFDocument, document: InvoiceDocument): void {
  const { iban, bic, bank_name } = document.seller;
  pdf.text(`${bank_name}\nIBAN ${iban}\nBIC ${bic}\nReference ${document.number}`, MARGIN, pdf.y + 20);
  if (document.notes) pdf.moveDown().text(document.notes);
  pdf
    .moveDown()
    .fontSize(7)
    .text(legalMentions(document).join("\n"), { width: RIGHT - MARGIN });
}

function numberPages(pdf: PDFKit.PDFDocument): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    pdf.fontSize(7).text(`${page + 1} / ${count}`, MARGIN, BOTTOM + 5, {
      width: RIGHT - MARGIN,
      align: "right",
      lineBreak: false,
    });
  }
}
