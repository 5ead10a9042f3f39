/**
 * Why a file was not read, or what a person should know about one that was: a code with a
 * Chinese and an English sentence (security.md §2). First letter: Z archives, I images,
 * P PDF, D declared data, T templates, E pages, F files and folders, S the run, W its workers.
 */
import { declaredReasons } from './declared-reasons.ts';
import type { Reason } from './records/results.ts';

interface Text {
  readonly zh: string;
  readonly en: string;
}

export const reasons = {
  Z_PATH: {
    zh: '压缩包“{file}”含越界路径“{entry}”，整包已隔离',
    en: 'ZIP "{file}" holds the path "{entry}" that leads outside; the whole ZIP is quarantined',
  },
  Z_LINK: {
    zh: '“{file}”含链接“{entry}”，不予读取',
    en: '"{file}" holds a link "{entry}"; it is not read',
  },
  Z_BOMB: {
    zh: '“{file}”解压后超过 {limit}（已解 {n}），疑似压缩炸弹',
    en: '"{file}" unpacks beyond {limit} ({n} so far): suspected bomb',
  },
  Z_PASSWORD: {
    zh: '“{file}”已加密，请去除密码后重新报送',
    en: '"{file}" is encrypted; remove the password and send it again',
  },
  Z_CRC: {
    zh: '“{file}”中“{entry}”校验不符，文件已损坏',
    en: '"{entry}" in "{file}" fails its checksum: damaged',
  },
  Z_DUP: {
    zh: '“{file}”中有多个文件同名（“{entry}”），均已保留，请核对',
    en: '"{file}" holds several files named "{entry}"; all are kept: check them',
  },
  Z_NESTED: {
    zh: '“{file}”是压缩包中的压缩包，请解压后直接放入报送文件夹',
    en: '"{file}" is an archive inside an archive; unpack it into the submission folder',
  },
  Z_METHOD: {
    zh: '“{file}”中“{entry}”用了不支持的压缩方式，请重新打包为普通 ZIP',
    en: '"{entry}" in "{file}" is packed in an unsupported way; pack it again as plain ZIP',
  },
  Z_OVERLAP: {
    zh: '“{file}”中的文件相互重叠（“{entry}”），疑似压缩炸弹',
    en: 'entries of "{file}" overlap ("{entry}"): suspected bomb',
  },
  Z_DAMAGED: {
    zh: '“{file}”不是有效的 ZIP 压缩包或已损坏，请重新打包为 ZIP',
    en: '"{file}" is no sound ZIP archive; pack it again as ZIP',
  },
  Z_LIMIT: {
    zh: '“{file}”超出压缩包限制：{what} {n}，上限 {limit}',
    en: '"{file}" is over a limit of archives: {what} {n}, at most {limit}',
  },
  I_PIXELS: {
    zh: '“{file}”第 {page} 页 {w}×{h} 像素，超过上限 {limit}',
    en: 'page {page} of "{file}" is {w}×{h} pixels, over {limit}',
  },
  I_TRUNCATED: {
    zh: '“{file}”图像不完整（文件被截断）',
    en: '"{file}" is cut short',
  },
  I_TYPE: {
    zh: '“{file}”扩展名与内容不符（实为 {type}）',
    en: '"{file}" is in truth {type}',
  },
  I_END: {
    zh: '“{file}”缺少文件结束标记（最后 1–2 字节），图像内容完整',
    en: '"{file}" lacks the last byte or two of its end mark; the image itself is whole',
  },
  I_PAGES: {
    zh: '“{file}”共 {n} 页，超过上限 {limit}',
    en: '"{file}" has {n} pages, over {limit}',
  },
  I_ANIMATED: {
    zh: '“{file}”是动画（{n} 帧），只读取第一帧',
    en: '"{file}" is an animation of {n} frames; only the first is read',
  },
  I_DAMAGED: {
    zh: '“{file}”图像已损坏，无法打开，请重新扫描',
    en: '"{file}" is a damaged image that cannot be opened; scan it again',
  },
  I_SIDE: {
    zh: '“{file}”第 {page} 页 {w}×{h} 像素，边长超过上限 {limit}',
    en: 'page {page} of "{file}" is {w}×{h} pixels, a side over {limit}',
  },
  I_UNSUPPORTED: {
    zh: '“{file}”是不支持的格式（{type}），{advice}',
    en: '"{file}" has the unsupported format {type}; {adviceEn}',
  },
  P_PASSWORD: {
    zh: '“{file}”设有打开密码，请去除密码后重新报送',
    en: '"{file}" needs a password to open; remove the password and send it again',
  },
  P_DAMAGED: {
    zh: '“{file}”不是有效的 PDF 或已损坏',
    en: '"{file}" is no sound PDF',
  },
  P_LIMIT: {
    zh: '“{file}”第 {page} 页渲染超出时间/内存限制（{limit}）',
    en: 'rendering page {page} of "{file}" passed the limit {limit}',
  },
  P_UNDRAWN: {
    zh: '“{file}”第 {page} 页内容无法显示（空白）',
    en: 'page {page} of "{file}" has content that could not be drawn',
  },
  P_FONT: {
    zh: '“{file}”第 {page} 页缺少字体“{font}”，请核对',
    en: 'page {page} of "{file}" lacks the font "{font}": check it',
  },
  P_SIGNED_CHANGED: {
    zh: '“{file}”签名之后被修改过',
    en: '"{file}" was changed after it was signed',
  },
  P_TEXTLAYER: {
    zh: '“{file}”第 {page} 页可见内容与文字层不一致',
    en: 'page {page} of "{file}": what is seen differs from the text layer',
  },
  P_ACTIVE: {
    zh: '“{file}”含动态内容（脚本 {scripts}、附件 {attachments}、启动动作 {launches}、XFA 表单 {xfa}），均未执行',
    en: '"{file}" holds active content (scripts {scripts}, attachments {attachments}, launch actions {launches}, XFA forms {xfa}); none was run',
  },
  P_REPAIRED: {
    zh: '“{file}”结构受损，修复后读出 {n} 页，请核对页数',
    en: '"{file}" was damaged; {n} pages could be read: check their number',
  },
  P_XFA: {
    zh: '“{file}”是动态表单（XFA），无法显示内容，请打印为普通 PDF 后重新报送',
    en: '"{file}" is a dynamic form (XFA) whose content cannot be drawn; print it to a plain PDF',
  },
  P_PAGES: {
    zh: '“{file}”共 {n} 页，超过上限 {limit}',
    en: '"{file}" has {n} pages, over {limit}',
  },
  P_ABORT: {
    zh: '“{file}”使 PDF 解析程序中止，已隔离',
    en: '"{file}" made the PDF reader abort; it is quarantined',
  },
  ...declaredReasons,
  T_MISSING: {
    zh: '模板“{template}”缺少字段“{field}”（{doc}）',
    en: 'template "{template}" lacks field "{field}" ({doc})',
  },
  T_GLYPH: {
    zh: '字体缺字“{char}”（{code}）',
    en: 'the font lacks "{char}" ({code})',
  },
  E_BLANK: {
    zh: '“{file}”第 {page} 页为空白',
    en: 'page {page} of "{file}" is blank',
  },
  F_LINK: {
    zh: '“{file}”是链接，不予读取，请放入文件本身',
    en: '"{file}" is a link and is not read; put the file itself there',
  },
  F_SPECIAL: {
    zh: '“{file}”不是普通文件（{type}），不予读取',
    en: '"{file}" is no ordinary file ({type}) and is not read',
  },
  F_EMPTY: {
    zh: '“{file}”是空文件（0 字节）',
    en: '"{file}" is empty (0 bytes)',
  },
  F_JUNK: {
    zh: '“{file}”是系统或软件自动生成的文件，已忽略',
    en: '"{file}" was made by the system or an office program; ignored',
  },
  F_DUPLICATE: {
    zh: '“{file}”与“{other}”内容完全相同',
    en: '"{file}" has the same content as "{other}"',
  },
  F_SHARED: {
    zh: '“{file}”与另一申报人的“{other}”内容完全相同，请核对',
    en: '"{file}" has the same content as another applicant\'s "{other}": check them',
  },
  F_OUTSIDE: {
    zh: '“{file}”不在 scans/ 文件夹中，已忽略',
    en: '"{file}" lies outside scans/; ignored',
  },
  F_MISPLACED: {
    zh: '“{file}”不在申报人的文件夹中，请放入 scans/<申报编号>/',
    en: '"{file}" lies in no applicant\'s folder; put it into scans/<applicant id>/',
  },
  F_DEPTH: {
    zh: '“{file}”的路径超过 {limit} 级或某级超过 {bytes} 字节',
    en: 'the path of "{file}" has more than {limit} parts, or one of over {bytes} bytes',
  },
  F_UNKNOWN_APPLICANT: {
    zh: '“{file}”所在文件夹“{applicant}”不是申报数据中的申报编号',
    en: '"{file}" lies in the folder "{applicant}", which is no declared applicant',
  },
  F_NAME: {
    zh: '文件名“{file}”含不允许的字符或过长',
    en: 'the name "{file}" holds forbidden characters or is too long',
  },
  F_SIZE: {
    zh: '“{file}”有 {n} 字节，超过上限 {limit}',
    en: '"{file}" has {n} bytes, over {limit}',
  },
  F_READ: {
    zh: '“{file}”无法读取（{what}）',
    en: '"{file}" cannot be read ({what})',
  },
  S_DISK: {
    zh: '磁盘空间不足，已安全停止；清理后可继续',
    en: 'disk full; stopped safely, can go on after cleaning up',
  },
  S_LOCK: {
    zh: '输出目录正被进程 {pid} 使用',
    en: 'output folder is in use by process {pid}',
  },
  W_ERROR: {
    zh: '“{file}”处理出错（{what}），已隔离',
    en: 'working on "{file}" failed ({what}); it is quarantined',
  },
  W_CRASH: {
    zh: '“{file}”两次使处理进程崩溃，已隔离',
    en: '"{file}" made its process crash twice; it is quarantined',
  },
  W_DEADLINE: {
    zh: '“{file}”两次处理超时（{limit}），已隔离',
    en: '"{file}" twice took longer than {limit}; it is quarantined',
  },
  W_MEMORY: {
    zh: '“{file}”两次处理超出内存限制（{limit}），已隔离',
    en: '"{file}" twice needed more memory than {limit}; it is quarantined',
  },
  W_EXTRACT: {
    zh: '“{file}”读出来了，提取时程序出错（{what}），其中各页列为未知材料，请人工查看',
    en: '"{file}" was read, but the program failed to extract from it ({what}); its pages are listed as papers of no known kind',
  },
  W_UNSURE: {
    zh: '“{file}”第 {page} 页未能再看一遍（{zh}），须再看才能确定的值列为无法识别',
    en: 'page {page} of "{file}" could not be looked at again ({en}); the values that this would have settled are unreadable',
  },
} as const satisfies Record<string, Text>;

export type ReasonCode = keyof typeof reasons;

/** The names between braces in a text. */
export type Placeholders<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** What a reason's sentences need filled in. */
export type ReasonValues<Code extends ReasonCode> = Readonly<
  Record<Placeholders<(typeof reasons)[Code]['zh' | 'en']>, string | number>
>;

/** Builds a reason with its sentences filled in: `reason('E_BLANK', { file, page: 3 })`. */
export function reason<Code extends ReasonCode>(code: Code, values: ReasonValues<Code>): Reason {
  const { zh, en } = reasons[code];
  return { code, zh: fill(zh, values), en: fill(en, values) };
}

/** Puts values into `{name}` places; shown text keeps no control or direction-turning characters. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : visible(String(value));
  });
}

/** Control characters, direction marks and half surrogates would let a file name forge a message. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
