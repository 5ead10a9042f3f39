/** The season page's style sheet: system Chinese faces, AA contrast, wide tables that scroll, A4 across in print. */
export const style = `
:root{color-scheme:light;--ink:#1c2430;--soft:#55606f;--line:#dfe3e8;--ground:#f4f5f7;--paper:#fff;--accent:#0b57d0;--wrong:#b3261e;--look:#8f4700;--right:#0b6b3a}
*{box-sizing:border-box}
html{scroll-padding-top:16px}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.6 "PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif}
h1,h2,p,dl,dd,ul{margin:0;padding:0}
ul{list-style:none}
a{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
header,main{max-width:1680px;margin:0 auto;padding:16px 20px}
header{padding-bottom:0}
h1{font-size:20px;font-weight:600}
.about{color:var(--soft)}
.tiles{display:flex;flex-wrap:wrap;gap:10px}
.tiles a,.tiles span.tile{display:flex;align-items:baseline;gap:8px;padding:8px 14px;border:1px solid var(--line);border-radius:9px;background:var(--paper);color:var(--soft);text-decoration:none}
.tiles a:hover{border-color:var(--accent)}
.tiles strong{font-size:22px;line-height:1.4;font-weight:600;color:var(--ink);font-variant-numeric:tabular-nums}
.tiles .wrong strong{color:var(--wrong)}.tiles .look strong{color:var(--look)}.tiles .right strong{color:var(--right)}
.section{margin-top:16px;background:var(--paper);border:1px solid var(--line);border-radius:10px}
.section>summary{padding:11px 16px;cursor:pointer;border-radius:10px}
.section h2{display:inline;font-size:15px;font-weight:600}
.section .count{margin-left:6px;color:var(--soft);font-size:13px}
.scroll{overflow-x:auto;border-top:1px solid var(--line)}
.none{padding:14px 16px;border-top:1px solid var(--line);color:var(--soft)}
table{width:100%;border-collapse:collapse;font-size:13px}
th,td{padding:5px 10px;border-bottom:1px solid #eef0f3;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{color:var(--soft);font-weight:500;font-size:12px;white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.date{white-space:nowrap;font-variant-numeric:tabular-nums}
tr.sum{font-weight:600;background:#f6f7f9}
.notes{display:grid;grid-template-columns:auto minmax(0,1fr);gap:2px 16px;padding:11px 16px;border-top:1px solid var(--line)}
.notes dt{color:var(--soft);white-space:nowrap}
.notes dd{overflow-wrap:anywhere}
@media print{@page{size:A4 landscape;margin:12mm 10mm}
html,body{background:#fff;font-size:9pt}header,main{max-width:none;padding:0 0 6pt}.section{border-color:#999;break-inside:auto}
tr{break-inside:avoid}thead{display:table-header-group}a{color:inherit}}
`;
