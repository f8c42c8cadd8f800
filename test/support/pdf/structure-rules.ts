/** The rules for elements: which may hold which, and what each must tell (ISO 32000-1, 14.8.4; ISO 14289-1, 7). */
import { PDFNumber } from "pdf-lib";
import { isNode, type Node, nodesOf } from "./structure-tree.ts";

/** The standard types that have no rule of their own below, besides the headings. */
const OTHERS = "Document Part Art Sect Div BlockQuote Caption P Span Quote Link Lbl LBody Figure".split(" ");
const HEADING = /^H([1-6])$/;

/** Children and parents that a role must have. */
const GRAMMAR: Readonly<Record<string, { kids: RegExp; parent?: RegExp }>> = {
  Table: { kids: /^(Caption )?(THead )?((TR )+|(TBody )+)(TFoot )?$/ },
  THead: { kids: /^(TR )+$/, parent: /^Table$/ },
  TBody: { kids: /^(TR )+$/, parent: /^Table$/ },
  TFoot: { kids: /^(TR )+$/, parent: /^Table$/ },
  TR: { kids: /^((TH|TD) )+$/, parent: /^(Table|THead|TBody|TFoot)$/ },
  TH: { kids: /^((P|L|Figure|Span|Link) )*$/, parent: /^TR$/ },
  TD: { kids: /^((P|L|Figure|Span|Link) )*$/, parent: /^TR$/ },
  L: { kids: /^(Caption )?(LI )+$/ },
  LI: { kids: /^(Lbl )?(LBody )$/, parent: /^L$/ },
  Lbl: { kids: /^((Span|Link) )*$/, parent: /^(LI|TH|TD|P)$/ },
  LBody: { kids: /^((P|L|Figure|Span|Link|Table) )*$/, parent: /^LI$/ },
  P: { kids: /^((Span|Link|Figure) )*$/ },
  Span: { kids: /^((Span|Link) )*$/ },
  Link: { kids: /^((Span|Figure) )*$/ },
  Figure: { kids: /^((Caption|P|Span) )*$/ },
};

const MAY_BE_EMPTY = new Set(["TH", "TD", "LI", "Lbl", "LBody"]);
const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** @param wordsOf what is read of an element and all below it */
export function roleFaults(roots: readonly Node[], wordsOf: (node: Node) => string): string[] {
  const faults: string[] = [];
  if (roots.length !== 1 || roots[0]?.role !== "Document")
    faults.push("the tree has no one Document at its top");
  const visit = (node: Node, parent: Node | null) => {
    faults.push(...nodeFaults(node, parent, wordsOf));
    for (const kid of node.kids.filter(isNode)) visit(kid, node);
  };
  for (const root of roots) visit(root, null);
  const nodes = roots.flatMap(nodesOf);
  return [...faults, ...headingFaults(nodes), ...nodes.flatMap(tableFaults)];
}

function nodeFaults(node: Node, parent: Node | null, wordsOf: (node: Node) => string): string[] {
  const { role, kids, language, alt } = node;
  const faults: string[] = [];
  const rule = GRAMMAR[role];
  const elements = kids.filter(isNode);
  if (!rule && !OTHERS.includes(role) && !HEADING.test(role)) faults.push(`${role} is no standard type`);
  const names = elements.map((kid) => `${kid.role} `).join("");
  if (rule && !rule.kids.test(names)) faults.push(`${role} holds ${names || "nothing"}`);
  if (rule?.parent && !rule.parent.test(parent?.role ?? "")) faults.push(`${role} is in ${parent?.role}`);
  if (elements.length > 0 && elements.length < kids.length) faults.push(`${role} mixes elements and content`);
  if (language !== null && !LANGUAGE.test(language)) faults.push(`${language} is no language`);
  if (role === "Figure" && !alt?.trim()) faults.push("a figure has no alternative text");
  if (role === "Figure" && !node.attributes.has("Layout.BBox")) faults.push("a figure has no bounding box");
  if (!MAY_BE_EMPTY.has(role) && wordsOf(node).trim() === "") faults.push(`${role} says nothing`);
  return faults;
}

/** Checkpoint 14: H1 is first, and no level is skipped on the way down. */
function headingFaults(nodes: readonly Node[]): string[] {
  const levels = nodes.flatMap(({ role }) => HEADING.exec(role)?.[1] ?? []).map(Number);
  const faults = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  if (levels.length === 0) return ["there is no heading"];
  if (levels.filter((level) => level === 1).length > 1) return ["there are two titles"];
  return faults.map((level) => `H${level} skips a level`);
}

/** Checkpoint 15: rows are of one width, each header cell says what it is for, and each cell has a header. */
function tableFaults(table: Node): string[] {
  if (table.role !== "Table") return [];
  const rows = nodesOf(table).filter(({ role }) => role === "TR");
  const widths = rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, "ColSpan"), 0));
  const faults =
    new Set(widths).size > 1 ? [`rows are ${[...new Set(widths)].join(" and ")} cells wide`] : [];
  const cells = rows.flatMap(cellsOf);
  if (cells.some((cell) => spanOf(cell, "RowSpan") !== 1)) faults.push("a cell goes over several rows");
  for (const cell of cells)
    if (cell.role === "TH" && !/^\/(Row|Column|Both)$/.test(String(cell.attributes.get("Table.Scope"))))
      faults.push("a header cell does not say for which cells it is");
  const heads = cellsOf(rows[0] ?? table);
  if (heads.some(({ role }) => role !== "TH")) faults.push("a column has no header");
  return faults;
}

const cellsOf = (row: Node): Node[] => row.kids.filter(isNode);

function spanOf({ attributes }: Node, key: "ColSpan" | "RowSpan"): number {
  const span = attributes.get(`Table.${key}`);
  return span instanceof PDFNumber ? span.asNumber() : 1;
}
