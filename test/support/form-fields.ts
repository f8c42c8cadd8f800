/** What a browser without a script would send of a form. */

/** The fields of the form with an id, in its order. */
export async function formFields(page: string, id: string): Promise<URLSearchParams> {
  const [, form] = new RegExp(`<form[^>]* id="${id}"[^>]*>(.*?)</form>`, "s").exec(page) ?? [];
  if (form === undefined) throw new Error(`there is no form ${id}`);
  const fields: [string, string][] = [];
  let select: { name: string; options: string[]; selected: string | null } | null = null;
  let area: { name: string; text: string } | null = null;
  const rewriter = new HTMLRewriter()
    .on("input[name]", {
      element(input) {
        const type = input.getAttribute("type");
        if ((type === "checkbox" || type === "radio") && !input.hasAttribute("checked")) return;
        fields.push([input.getAttribute("name") ?? "", unescaped(input.getAttribute("value") ?? "")]);
      },
    })
    .on("textarea[name]", {
      element(element) {
        const own = { name: element.getAttribute("name") ?? "", text: "" };
        area = own;
        element.onEndTag(() => {
          fields.push([own.name, unescaped(own.text)]);
        });
      },
      text(chunk) {
        if (area) area.text += chunk.text;
      },
    })
    .on("select[name]", {
      element(element) {
        const own = { name: element.getAttribute("name") ?? "", options: [], selected: null };
        select = own;
        element.onEndTag(() => {
          fields.push([own.name, own.selected ?? own.options[0] ?? ""]);
        });
      },
    })
    .on("option", {
      element(option) {
        const value = unescaped(option.getAttribute("value") ?? "");
        select?.options.push(value);
        if (select && option.hasAttribute("selected")) select.selected = value;
      },
    });
  await rewriter.transform(new Response(form.replaceAll(/<template.*?<\/template>/gs, ""))).text();
  return new URLSearchParams(fields);
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => NAMED[name] ?? "");
