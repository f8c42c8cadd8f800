/** The ToUnicode map (CMap): which text each glyph stands for, so that readers can search and copy it. */
export function toUnicodeMap(meanings: readonly (readonly [glyph: number, text: string])[]): Buffer {
  const hex = (value: number) => value.toString(16).padStart(4, "0");
  const units = (text: string) => Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at)));
  const entries = meanings.map(([glyph, text]) => `<${hex(glyph)}><${units(text).join("")}>`);
  const blocks: string[] = [];
  // The CMap language allows at most 100 entries in a block.
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  const cmap = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  return Buffer.from(cmap, "latin1");
}
