import { pageAccent } from "../../../../formats/colors/page-accent.ts";

const { fill, onFill, light, dark, edge } = pageAccent(null);

/** Colours of light and dark, and what holds everywhere. */
export const BASE = `
:root{
  color-scheme:light dark;
  --fill:${fill};--on-fill:${onFill};--accent:${light};--fill-edge:${edge.light};
  --ink:#151922;--dim:#565e6c;--paper:#fff;--ground:#f6f7f9;--soft:#f1f3f6;--line:#e0e4ea;--edge:#858d9b;
  --done:#13653a;--done-soft:#e5f5ec;--late:#b0201a;--late-soft:#fdeceb;--need:#8a4b00;--plain:#464e5c;--plain-soft:#eceff3;
  --trial:#6b3d00;--trial-soft:#ffe2a8;--trial-edge:#b96f00;
  --shadow:0 1px 2px rgb(20 25 34/.06),0 8px 24px -12px rgb(20 25 34/.12);
}
@media (prefers-color-scheme:dark){:root{
  --accent:${dark};--fill-edge:${edge.dark};
  --ink:#eef1f5;--dim:#a7afbd;--paper:#1a1e25;--ground:#101318;--soft:#222730;--line:#303743;--edge:#7c8595;
  --done:#86e0ae;--done-soft:#163527;--late:#ffb1a9;--late-soft:#451f1d;--need:#ffc876;--plain:#ced4de;--plain-soft:#2b313c;
  --trial:#ffd591;--trial-soft:#432d07;--trial-edge:#d79a3a;--shadow:none;
}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
h1,h2,p,ul,pre,fieldset{margin:0;padding:0;border:0}
ul{list-style:none}
a{color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.25rem}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;z-index:2;left:.5rem;top:-5rem;padding:.75rem 1rem;border-radius:.5rem;background:var(--paper)}
.skip:focus{top:.5rem}
.dim{color:var(--dim)}
.dim,.hint,.fault{font-size:.9375rem}
@media (prefers-contrast:more){:root{--dim:var(--ink);--line:var(--edge)}}
`;
