/** The page's style sheet: system Chinese faces, no colour below AA contrast, print and narrow screens. */
export const style = `
:root{color-scheme:light;--ink:#1c2430;--soft:#55606f;--line:#dfe3e8;--ground:#f4f5f7;--paper:#fff;--accent:#0b57d0;
--mismatch:#b3261e;--mismatch-ground:#fdecea;--violation:#8a1c6c;--violation-ground:#fbeaf5;--missing:#8f4700;--missing-ground:#fff1e0;
--unreadable:#3f4fa8;--unreadable-ground:#ecefff;--match:#0b6b3a;--match-ground:#e5f5ec;
--sans:"PingFang SC","Microsoft YaHei UI","Microsoft YaHei","HarmonyOS Sans SC","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;
--mono:ui-monospace,"SF Mono","Cascadia Mono",Consolas,"Liberation Mono",Menlo,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",monospace}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:72px}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.6 var(--sans);-webkit-text-size-adjust:100%}
h1,h2,h3,p,dl,dd,ul,figure{margin:0;padding:0}
ul{list-style:none}
bdi{overflow-wrap:anywhere}
a{color:var(--accent)}
button,input,select{font:inherit;color:inherit}
button{cursor:pointer}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:12px;top:-60px;background:var(--paper);padding:8px 14px;border-radius:6px;z-index:9}
.skip:focus{top:10px}
.top{position:sticky;top:0;z-index:5;display:flex;align-items:center;gap:20px;height:60px;padding:0 max(20px,calc((100vw - 1680px)/2 + 20px));background:var(--paper);border-bottom:1px solid var(--line)}
.top h1{font-size:17px;line-height:1.35;font-weight:600;white-space:nowrap}
.top .about{min-width:0;color:var(--soft);font-size:12.5px;line-height:1.45}
.top .about strong{display:block;color:var(--ink);font-weight:600;font-size:14px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.top .about span{white-space:nowrap}
.progress{margin-left:auto;display:flex;align-items:center;gap:10px;color:var(--soft);font-size:13px;white-space:nowrap}
.progress progress{width:110px;height:6px;appearance:none;border:0;border-radius:3px;overflow:hidden;background:var(--line)}
.progress progress::-webkit-progress-bar{background:var(--line)}
.progress progress::-webkit-progress-value{background:var(--match)}
.progress progress::-moz-progress-bar{background:var(--match)}
.frame{display:grid;grid-template-columns:252px minmax(0,1fr);max-width:1680px;margin:0 auto}
.side{position:sticky;top:60px;align-self:start;height:calc(100vh - 60px);overflow-y:auto;scrollbar-width:thin;padding:16px 14px 20px 20px;font-size:13px}
.side h2{margin:18px 0 6px;font-size:12px;font-weight:600;color:var(--soft);letter-spacing:.04em}
.side h2:first-of-type{margin-top:16px}
.search{width:100%;padding:7px 10px;border:1px solid #8a94a2;border-radius:7px;background:var(--paper)}
.toggles{display:grid;grid-template-columns:minmax(0,1fr);gap:2px}
.toggle{display:flex;align-items:center;gap:8px;width:100%;padding:4px 8px;border:1px solid transparent;border-radius:6px;background:none;text-align:left;line-height:1.5}
.toggle:hover{background:#e9ecf0}
.toggle[aria-pressed=true]{background:var(--paper);border-color:#8a94a2;font-weight:600}
.toggle .count{margin-left:auto;color:var(--soft);font-variant-numeric:tabular-nums;font-weight:400}
.toggle .name{min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.toggle small{color:var(--soft);font-size:12px}
.dot{flex:none;width:9px;height:9px;border-radius:50%;background:var(--soft)}
.dot.mismatch,.dot.blocked{background:var(--mismatch)}.dot.violation{background:var(--violation)}.dot.missing,.dot.review{background:#b86200}
.dot.unreadable{background:var(--unreadable)}.dot.match,.dot.clear{background:var(--match)}
.dot.block{border-radius:2px;background:var(--mismatch)}.dot.warn{border-radius:2px;background:#b86200}.dot.inform{border-radius:2px;background:#78828f}
.select{width:100%;padding:6px 8px;border:1px solid #8a94a2;border-radius:7px;background:var(--paper)}
.clear{margin-top:12px;padding:5px 12px;border:1px solid #8a94a2;border-radius:7px;background:var(--paper)}
.keys{margin-top:20px;color:var(--soft);font-size:12px;line-height:1.9}
.keys dl{display:grid;grid-template-columns:auto 1fr;gap:0 10px}
.privacy{margin-top:16px;color:var(--soft);font-size:12px}
kbd{padding:0 5px;border:1px solid #c3c9d1;border-bottom-width:2px;border-radius:4px;background:var(--paper);font:11px/1.5 var(--mono);white-space:nowrap}
main{min-width:0;padding:16px 20px 60px 10px}
.tiles{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:10px;margin-bottom:14px}
.toggle.tile{display:flex;align-items:baseline;gap:9px;padding:8px 14px;border:1px solid var(--line);border-radius:9px;background:var(--paper);box-shadow:inset 0 3px 0 var(--tone)}
.tile strong{font-size:22px;line-height:1.4;font-weight:600;font-variant-numeric:tabular-nums;color:var(--tone)}
.tile span{color:var(--soft)}
.toggle.tile:hover{background:var(--tint)}
.toggle.tile[aria-pressed=true]{background:var(--tint);border-color:var(--tone);font-weight:400}
.tile[aria-pressed=true] span{color:var(--ink);font-weight:600}
.status{display:flex;align-items:baseline;gap:14px;margin:2px 0 12px;color:var(--soft);font-size:13px}
.status .hints{margin-left:auto;display:flex;gap:14px;font-size:12px}
.status h2{font-size:15px;font-weight:600;color:var(--ink)}
.card{position:relative;margin-bottom:12px;background:var(--paper);border:1px solid var(--line);border-radius:10px;overflow:hidden;content-visibility:auto;contain-intrinsic-size:auto 260px}
.card::before{content:"";position:absolute;inset:0 auto 0 0;width:4px;background:var(--tone)}
.card:focus{outline:none;border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
.mismatch{--tone:var(--mismatch);--tint:var(--mismatch-ground)}.violation{--tone:var(--violation);--tint:var(--violation-ground)}
.missing{--tone:var(--missing);--tint:var(--missing-ground)}.unreadable{--tone:var(--unreadable);--tint:var(--unreadable-ground)}
.match{--tone:var(--match);--tint:var(--match-ground)}
.head{display:flex;align-items:center;gap:10px;padding:9px 16px 8px 20px;border-bottom:1px solid #eef0f3}
.head h3{min-width:0;font-size:15px;font-weight:600;line-height:1.4}
.head .person{color:var(--soft);font-weight:400}
.head .tail{margin-left:auto;display:flex;align-items:center;gap:12px;color:var(--soft);font-size:12.5px;white-space:nowrap}
.head .tail a{color:inherit;text-decoration:none}
.head .tail a:hover{text-decoration:underline}
.chip{flex:none;padding:1px 9px;border-radius:20px;background:var(--tint);color:var(--tone);font-size:12.5px;font-weight:600;white-space:nowrap}
.rank{flex:none;padding:0 7px;border:1px solid #8a94a2;border-radius:4px;color:var(--soft);font-size:12px;line-height:1.6;white-space:nowrap}
.rank.block{border-color:var(--mismatch);background:var(--mismatch);color:#fff}
.rank.warn{border-color:#b86200;color:var(--missing)}
.seen{display:flex;align-items:center;gap:5px}
.seen input{width:15px;height:15px;margin:0;accent-color:var(--match)}
.card.is-seen .body{opacity:.62}
.card.is-seen:focus .body{opacity:1}
.body{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 18px;padding:12px 16px 14px 20px}
.value{padding:7px 12px 9px;border-radius:7px;background:#f6f7f9;min-height:58px}
.value dt{color:var(--soft);font-size:12px}
.value dd{font:16px/1.5 var(--mono);overflow-wrap:anywhere}
.value .none{color:var(--soft);font:14px/1.7 var(--sans)}
.value small{display:block;color:var(--soft);font:12px/1.5 var(--sans)}
mark{border-radius:3px;padding:0 1px;background:#ffd9d4;color:#8c1109;font-weight:700;box-shadow:inset 0 -2px 0 #d92d20}
.card .left>*+*,.card .right>*+*{margin-top:10px}
.message{font-size:14px}
.decision{padding:6px 12px;border-left:3px solid var(--match);background:var(--match-ground);border-radius:0 6px 6px 0;font-size:13px}
.crop{border:1px solid var(--line);border-radius:7px;background:#fafafa;overflow:hidden}
.crop .picture{position:relative;display:block;max-width:100%;margin:0 auto}
.crop img{display:block;width:100%;height:auto}
.crop svg{position:absolute;inset:0;width:100%;height:100%;pointer-events:none}
.crop rect{fill:none;stroke:#d92d20;stroke-width:2.5;vector-effect:non-scaling-stroke}
.no-frames .crop svg{display:none}
figcaption{display:flex;gap:4px 10px;flex-wrap:wrap;padding:6px 10px;border-top:1px solid var(--line);background:var(--paper);color:var(--soft);font-size:12.5px}
figcaption strong{color:var(--ink);font-weight:600}
figcaption a{margin-left:auto;white-space:nowrap}
.no-crop{padding:14px 12px;border:1px dashed #b4bcc6;border-radius:7px;color:var(--soft);font-size:13px}
table{width:100%;border-collapse:collapse;font-size:13px}
th,td{padding:5px 10px;border-bottom:1px solid #eef0f3;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{color:var(--soft);font-weight:500;font-size:12px;white-space:nowrap}
td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
td .chip{font-size:12px;padding:0 7px}
.witnesses{border:1px solid #eef0f3;border-radius:7px}
.witnesses td{padding:4px 10px}
.witnesses tr:last-child td{border-bottom:0}
.witnesses .where{color:var(--soft);font-size:12px}
.section{margin-top:18px;background:var(--paper);border:1px solid var(--line);border-radius:10px}
.section>summary{padding:11px 16px;font-weight:600;font-size:15px;cursor:pointer;border-radius:10px}
.section>summary h2{display:inline;font:inherit}
.section>summary .count{color:var(--soft);font-weight:400;font-size:13px;margin-left:6px}
.section .scroll{overflow-x:auto;border-top:1px solid var(--line)}
.section .mono{font-family:var(--mono)}
.empty{padding:46px 20px;border:1px dashed #b4bcc6;border-radius:10px;color:var(--soft);text-align:center;background:var(--paper)}
.no-script .needs-script{display:none!important}
@media (min-width:1500px){.frame{grid-template-columns:280px minmax(0,1fr)}body{font-size:15px}}
@media screen and (max-width:960px){.frame{grid-template-columns:1fr}.side{position:static;height:auto;padding:14px 16px}main{padding:8px 16px 40px}.keys,.hints,.top .about span{display:none!important}.body{grid-template-columns:1fr;gap:10px}}
@media print{@page{size:A4;margin:14mm 12mm}
html,body{background:#fff;font-size:10pt}.side,.progress,.skip,.seen,.status .shown,.needs-script,figcaption a{display:none!important}
.top{position:static;height:auto;padding:0 0 6pt;border-bottom:1.5pt solid #000}.frame{display:block;max-width:none}main{padding:8pt 0 0}
h1{font-size:14pt}.tiles{gap:6pt}.card{break-inside:avoid;content-visibility:visible;border-color:#999;margin-bottom:8pt}.card.is-seen .body{opacity:1}
.body{gap:0 10pt;padding:6pt 8pt 8pt 12pt}.head{padding:5pt 8pt 4pt 12pt}
.section{border-color:#999;break-inside:auto}tr{break-inside:avoid}thead{display:table-header-group}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.card::before{background:CanvasText}mark{outline:1px solid}}
`;
