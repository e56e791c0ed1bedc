/**
 * The style of the plain-language pages: the tokens of the product with the fonts of the device, and no
 * `light-dark()`, for browsers some years old.
 */
const light =
  '--paper:#f5f3ee;--surface:#fffefb;--ink:#221f1a;--ink2:#544f46;--line:#dad5c9;--line2:#898273;--lamp:#e5a823;--soft:#fbefcf;--client:#a5341b;--seal:#b9b2a3'
const dark =
  '--paper:#181613;--surface:#211e1a;--ink:#f0ebe1;--ink2:#c2baac;--line:#3c3730;--line2:#857d6f;--lamp:#f0b93a;--soft:#3a3019;--client:#f0805f;--seal:#5a5347'

export const resultStyle = `
:root{color-scheme:light dark;${light}}
@media(prefers-color-scheme:dark){:root{${dark}}}
*,*::before,*::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 1.1875rem/1.5 "Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0}p,ul,h1,h2,h3,article{margin:0;padding:0}
[hidden]{display:none!important}
a{color:inherit;text-underline-offset:.2em}
:focus-visible{outline:3px solid transparent;box-shadow:0 0 0 2px var(--surface),0 0 0 5px var(--lamp),0 0 0 7px var(--ink);border-radius:3px}
main:focus{outline:none;box-shadow:none}
.skip{position:absolute;inset-inline-start:-99em;top:0;background:var(--ink);color:var(--paper);padding:.75rem 1rem;z-index:9}.skip:focus{inset-inline-start:0}
.top{background:var(--surface);border-bottom:1px solid var(--line)}
.top>div:first-child,.ex p,main,.lang{max-width:70rem;margin:auto;padding-inline:1.25rem}
.top>div:first-child{display:flex;justify-content:space-between;align-items:center;gap:1rem;min-height:64px}
.who{display:flex;gap:.6rem;align-items:center;font-size:1.0625rem;font-weight:650;line-height:1.2}
svg{flex:none}
.rd{font:inherit;font-size:1rem;font-weight:600;display:flex;gap:.4rem;align-items:center;min-height:48px;padding:0 .9rem;border:1.5px solid var(--ink);border-radius:24px;background:none;color:var(--ink);white-space:nowrap;cursor:pointer}
.ex{background:var(--soft);font-size:.9375rem}.ex p{padding-block:.35rem}
main{padding-block:1.8rem 3rem}
h1{font-size:2.25rem;line-height:1.15;font-weight:650;letter-spacing:-.015em;text-wrap:balance}
.intro{font-size:1.25rem;line-height:1.45;margin-top:.7rem;max-width:46ch}
.said{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));column-gap:2.5rem;margin-top:1.6rem;border-top:2px solid var(--ink)}
.said>*{padding:1.1rem 0 1.3rem;border-bottom:1px solid var(--line)}
h2{font-size:1.375rem;line-height:1.28;font-weight:650;text-wrap:balance}
.said>.small{margin:0}.said h2+p,.more h3+p{margin-top:.35rem}
.ten{width:100%;max-width:17.5rem;height:auto;display:block;margin-top:.7rem;overflow:visible}
.ten circle{stroke:var(--client);stroke-width:2.2}.on,.half{fill:var(--client)}.off{fill:none}.rule{stroke:var(--line2);stroke-width:1.5}
.ten text{font-size:15px;fill:var(--ink2)}
.seal{display:inline-block;margin-top:.6rem;padding:.3rem .45rem;border:1px solid var(--seal);border-radius:3px;background:repeating-linear-gradient(45deg,var(--seal) 0 1px,transparent 1px 6px),repeating-linear-gradient(-45deg,var(--seal) 0 1px,transparent 1px 6px),var(--surface)}.seal span{background:var(--surface);padding:0 .5rem;font-size:1rem}
.small{font-size:1rem;line-height:1.45;color:var(--ink2);margin-top:.6rem}
details{border-bottom:1px solid var(--line)}summary{cursor:pointer;padding:.9rem 0;font-weight:600;min-height:48px}.more h3{font-size:1.125rem;line-height:1.35;font-weight:650}.more>article{padding:.4rem 0 1rem}
.then{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 2.5rem;margin-top:1.8rem;border-top:2px solid var(--ink)}.then section{padding:1.1rem 0}.then ul{padding-inline-start:1.1em;margin-top:.4rem}.then li+li,.then p+p{margin-top:.35rem}.then h2+p{margin-top:.4rem}
.list{list-style:none;margin-top:1.4rem;border-top:2px solid var(--ink)}.list a{display:flex;align-items:center;min-height:64px;font-size:1.25rem;font-weight:600;border-bottom:1px solid var(--line)}
.lang{display:flex;gap:.2rem;flex-wrap:wrap;font-size:1rem;padding-block:0 2rem}.lang a,.lang b{display:flex;align-items:center;min-height:44px;padding:0 .6rem}.lang a:first-child,.lang b:first-child{margin-inline-start:-.6rem}.lang b{font-weight:650;border-bottom:3px solid var(--lamp)}
@media(max-width:40rem){h1{font-size:1.875rem}.intro{font-size:1.1875rem}main{padding-block:1.3rem 2rem}}
@media(prefers-contrast:more){:root{--line2:var(--ink);--ink2:var(--ink)}}
@media(forced-colors:active){:focus-visible{outline:3px solid Highlight}.ten{forced-color-adjust:none;background:var(--paper)}}
@media print{:root{${light};--paper:#fff;--surface:#fff}.rd,.lang,.skip{display:none}main{padding-block:1rem 0}html{font-size:11pt}.ten,.seal{print-color-adjust:exact;-webkit-print-color-adjust:exact}article,section{break-inside:avoid}details::details-content{content-visibility:visible;block-size:auto}}
`.trim()
