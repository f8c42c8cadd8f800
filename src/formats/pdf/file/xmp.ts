export interface DocumentMetadata {
  title: string;
  author: string;
  /** BCP 47 tag. */
  language: string;
  /** ISO day of issue; null omits the dates. */
  day: string | null;
  /** UUID. */
  id: string;
}

export const PRODUCER = "FastFaktura";

/** The XMP packet, which declares the file as PDF/A-3u: each character can be read as Unicode. */
export function xmpPacket({ title, author, language, day, id }: DocumentMetadata): string {
  const instant = day === null ? null : `${day}T00:00:00Z`;
  const dates =
    instant === null
      ? ""
      : `
   <xmp:CreateDate>${instant}</xmp:CreateDate>
   <xmp:ModifyDate>${instant}</xmp:ModifyDate>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
   <pdfaid:part>3</pdfaid:part>
   <pdfaid:conformance>U</pdfaid:conformance>
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
   <pdf:Producer>${PRODUCER}</pdf:Producer>
   <xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>${dates}
   <xmpMM:DocumentID>uuid:${escapeXml(id)}</xmpMM:DocumentID>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", " ");
}
