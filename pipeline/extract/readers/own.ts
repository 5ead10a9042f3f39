/** What papers that name several people say of the one whose they are. */
import type { ExtractedField } from '#schemas/records/extraction.ts';
import type { FieldDefinition } from '#schemas/certificates/define.ts';
import type { Cell } from '../cells.ts';
import { fieldOf } from '../field-of.ts';
import { labelsOf, type FieldScope } from '../scope.ts';
import { overlap } from '../geometry.ts';
import { isLabelText, startsWithLabel } from '../labels.ts';
import { isLikelyName } from '../person-names.ts';
import { parseValue } from '../values.ts';
import { bare, groupOf, indexed, slice } from '../views.ts';
import type { Reader } from './index.ts';

const NAME_HEAD =
  /^(?:员工|职工|人员|受聘人|受聘人员|被考核人|获奖人|获奖者|完成人|参加人|申报人)?(?:姓名|名单)$|^(?:完成人|参加人员|获奖者|受聘人员?)$/u;

interface Table {
  readonly head: readonly Cell[];
  readonly row: readonly Cell[];
  readonly name: Cell;
}

const isUnder = (cell: Cell, head: Cell): boolean =>
  cell.y > head.y && overlap([cell.left, cell.right], [head.left, head.right]) > 0.3;

/** The row of a list of people in which the applicant stands. */
function ownTable({ text: { rows }, hints }: FieldScope): Table | undefined {
  const names = hints.names.map(bare);
  for (const head of rows) {
    const named = head.find(({ text }) => NAME_HEAD.test(text));
    if (!named || head.length < 2) continue;
    const below = rows.slice(rows.indexOf(head) + 1);
    const column = below.flatMap((row) => row.filter((cell) => isUnder(cell, named)));
    const name = column.find(({ text }) => names.includes(text));
    const others = column.filter(({ text }) => isLikelyName(text));
    const row = name && below.find((cells) => cells.includes(name));
    if (row && others.length > 1) return { head, row, name };
  }
  return undefined;
}

const labelsOfField = (field: FieldDefinition): string[] =>
  field.find.flatMap((finder) => (finder.by === 'label' ? finder.labels : []));

/** The applicant's cell beneath the head that names the field. */
export const ownRow: Reader = (scope, field) => {
  const table = ownTable(scope);
  if (!table) return undefined;
  const cell = field.kind === 'personName' ? table.name : cellUnder(table, labelsOfField(field));
  const parsed = cell && parseValue(cell.view, field);
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: true });
};

/** The applicant's place in a list that counts its people by rank. */
export const ownRank: Reader = (scope) => {
  const table = ownTable(scope);
  const cell = table && cellUnder(table, ['排名', '名次', '位次', '排序', '完成人排名', '排名顺序']);
  const parsed = cell && parseValue(cell.view, { kind: 'number', find: [] });
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: true });
};

function cellUnder({ head, row }: Table, labels: readonly string[]): Cell | undefined {
  const named = head.find(({ text }) => isLabelText(text, labels));
  return named && row.find((cell) => isUnder(cell, named));
}

/** What may stand behind a name that ends there. */
const BEHIND =
  '(?=$|[^\\p{Script=Han}]|同志|先生|女士|等|为|系|是|在|于|担任|任|同学|的|负责|承担|参|主|执笔|撰写|完成|独立|作为)';

/** The applicant's name in running text, where no word says whose name stands there. */
export const ownName: Reader = (scope, field) =>
  scope.hints.names.map((name) => inFlow(scope, field, `(?<value>${escaped(name)})${BEHIND}`)).find(Boolean);

/**
 * The one name that fills a row of the page, where no label or role names its bearer. Beneath labels it
 * is whatever the last of them asks for (校长姓名), or a signature.
 */
export const loneName: Reader = (scope, field) => {
  const { rows } = scope.text;
  const labels = labelsOf(scope.definition);
  const isLabelled = (row: (typeof rows)[number]): boolean =>
    row.some(({ text }) => isLabelText(text, labels) || startsWithLabel(text, labels));
  const first = rows.findIndex(isLabelled);
  const alone = (first < 0 ? rows : rows.slice(0, first))
    .flatMap((row) => (row.length === 1 ? row : []))
    .filter(({ text }) => isLikelyName(text));
  const [only] = alone;
  const parsed = only && alone.length === 1 ? parseValue(only.view, field) : undefined;
  return parsed && fieldOf(parsed, { part: scope.part, isNamed: false });
};

const escaped = (text: string): string => bare(text).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The post to which a sentence that names the applicant appoints. */
export const ownPosition: Reader = (scope, field) =>
  scope.hints.names
    .map((name) =>
      inFlow(
        scope,
        field,
        `${escaped(name)}(?:同志|先生|女士)?(?:\\([^)]*\\))?[^。;\\n]{0,12}?(?:担任|为|(?<!聘)任)(?:我|本|该)?(?:公司|单位|院|所|厂|校|中心|集团|企业)?的?(?:[\\p{Script=Han}]{2,8}专业(?!技术))?(?<value>[\\p{Script=Han}()]{2,16}?)(?:职务|一职|岗位|专业\\n?技术|[,。;\\n]|\\((?:聘|任)|$)`,
      ),
    )
    .find(Boolean);

function inFlow(scope: FieldScope, field: FieldDefinition, source: string): ExtractedField | undefined {
  const pattern = indexed(new RegExp(source, 'u'));
  for (const flow of scope.text.flows) {
    const match = pattern.exec(flow.text);
    const place = match && groupOf(flow, match);
    const parsed = place && parseValue(slice(place, 0), field);
    if (parsed) return fieldOf(parsed, { part: scope.part, isNamed: true });
  }
  return undefined;
}
