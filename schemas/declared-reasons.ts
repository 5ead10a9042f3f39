/** The part of the reason catalogue (`reasons.ts`) that is about declared data: sheets and JSON. */
export const declaredReasons = {
  D_PRECISION: {
    zh: '“{sheet}”{cell} 的号码以数值存储，末位可能已丢失',
    en: '{cell} in "{sheet}" stores a number; its last digits may be lost',
  },
  D_DUPKEY: {
    zh: '“{file}”中字段“{key}”重复',
    en: 'key "{key}" occurs twice in "{file}"',
  },
  D_ENCODING: {
    zh: '“{file}”不是 UTF-8 编码',
    en: '"{file}" is not UTF-8',
  },
  D_FORMULA: {
    zh: '“{sheet}”{cell} 是公式且没有保存计算结果，请改为数值后重新报送',
    en: '{cell} in "{sheet}" is a formula without a stored result; replace it by its value',
  },
  D_DUPCOL: {
    zh: '“{sheet}”中列“{column}”出现多次，无法判断以哪一列为准',
    en: 'column "{column}" occurs more than once in "{sheet}"; which one counts is unknown',
  },
  D_CELL: {
    zh: '“{sheet}”{cell} 的内容无法使用：{value}',
    en: '{cell} in "{sheet}" cannot be used: {value}',
  },
  D_DAMAGED: {
    zh: '“{file}”已损坏或格式不对，无法读取（{what}）',
    en: '"{file}" is damaged or malformed and cannot be read ({what})',
  },
  D_DEPTH: {
    zh: '“{file}”嵌套超过 {limit} 层',
    en: '"{file}" is nested deeper than {limit} levels',
  },
  D_PROTO: {
    zh: '“{file}”含不允许的字段名“{key}”',
    en: '"{file}" holds the forbidden key "{key}"',
  },
  D_LIMIT: {
    zh: '“{file}”超出数据限制：{what} {n}，上限 {limit}',
    en: '"{file}" is over a limit of data files: {what} {n}, at most {limit}',
  },
  D_MISSING: {
    zh: '申报人“{applicant}”缺少必填项“{field}”（{path}）',
    en: 'applicant "{applicant}" lacks the required "{field}" ({path})',
  },
  D_VALUE: {
    zh: '{place} 的内容“{value}”不合要求：{what}',
    en: '{place} holds "{value}", which is not allowed: {what}',
  },
  D_KEY: {
    zh: '“{file}”中的字段 {path} 不在约定之内，已忽略',
    en: '{path} in "{file}" is no agreed key; ignored',
  },
  D_DIFFER: {
    zh: '{place} 为“{xlsx}”，declared.json 中 {path} 为“{json}”，两者不一致',
    en: '{place} says "{xlsx}" but {path} in declared.json says "{json}"',
  },
  D_SHEET: {
    zh: '“{file}”缺少工作表“{sheet}”',
    en: '"{file}" lacks the sheet "{sheet}"',
  },
  D_HEADER: {
    zh: '工作表“{sheet}”中没有找到表头',
    en: 'no header row was found in the sheet "{sheet}"',
  },
  D_COLUMN: {
    zh: '工作表“{sheet}”缺少列“{column}”',
    en: 'the sheet "{sheet}" lacks the column "{column}"',
  },
  D_UNUSED: {
    zh: '“{sheet}”中的{what}不在约定之内，未使用',
    en: '{what} in "{sheet}" is not agreed and was not used',
  },
  D_GUESSED: {
    zh: '工作表“{sheet}”按表头识别为“{known}”',
    en: 'the sheet "{sheet}" was taken for "{known}" by its headers',
  },
  D_HIDDEN: {
    zh: '“{sheet}”中{what}被隐藏，已照常读取，请核对',
    en: '{what} in "{sheet}" is hidden; it was read all the same: check it',
  },
  D_DATE: {
    zh: '“{sheet}”{cell} 的“{value}”分不清是 1 月还是 10 月，未使用',
    en: '{cell} in "{sheet}" says "{value}", which may be January or October; not used',
  },
  D_ROWKEY: {
    zh: '“{sheet}”第 {row} 行有内容但没有申报编号，未使用',
    en: 'row {row} in "{sheet}" has content but no applicant id; not used',
  },
  D_APPLICANT: {
    zh: '“{sheet}”第 {row} 行的申报编号“{id}”不在人员表中，未使用',
    en: 'row {row} in "{sheet}" has the id "{id}", which no applicant has; not used',
  },
  D_DUPID: {
    zh: '申报编号“{id}”重复出现（{place}），未使用',
    en: 'the applicant id "{id}" occurs again ({place}); not used',
  },
  D_DUPROW: {
    zh: '“{sheet}”第 {row} 行：申报人“{id}”在此表只能有一行，未使用',
    en: 'row {row} in "{sheet}": applicant "{id}" may have one row here; not used',
  },
  D_MERGED: {
    zh: '“{sheet}”{cell} 在合并单元格内，按左上角的内容读取，请核对',
    en: '{cell} in "{sheet}" lies in a merged cell and was read as its top left says: check it',
  },
  D_CACHED: {
    zh: '“{sheet}”{cell} 是公式，按保存的计算结果读取，请核对',
    en: '{cell} in "{sheet}" is a formula and was read by its stored result: check it',
  },
  D_OLE: {
    zh: '“{file}”是旧版 .xls 或设有密码的工作簿，请另存为不加密的 .xlsx',
    en: '"{file}" is an old .xls or a workbook with a password; save it as a plain .xlsx',
  },
  D_NONE: {
    zh: '没有找到 declared.json 或 declared.xlsx',
    en: 'neither declared.json nor declared.xlsx is there',
  },
} as const;
