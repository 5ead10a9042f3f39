/** 主要贡献者、执笔证明: letters and tables of who did what. */
import { arabicDate, chineseDate, chineseNumber } from '../draw/wording.ts';
import { prose, put, signOff, title } from './ink.ts';
import { filledIn, stamp } from './parts.ts';
import type { DocumentFacts } from '../facts.ts';
import type { Layout, Printed } from '../layout.ts';
import type { Span } from '../draw/paragraph.ts';

type Facts = DocumentFacts['contributorProof'];

function printedOf({ name, project, rank, issuer, on }: Facts): Printed {
  return { name, project, rank, issuer, on };
}

function members(facts: Facts): readonly string[] {
  return facts.members ?? [];
}

const duties = ['总体方案', '结构设计', '电气控制', '工艺编制', '试验检测', '现场调试', '资料整理'];

const letter: Layout<'contributorProof'> = {
  id: 'ev-proof-letter',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, facts.kind === 'writer' ? '执笔证明' : '证　明', ['serif 700 27', 108]);
    const fill = filledIn({ face: 'serif', weight: 600 });
    const duty: (string | Span)[] =
      facts.kind === 'writer'
        ? ['系《', fill(facts.project), '》技术报告的执笔人，']
        : ['参加了“', fill(facts.project), '”的研究开发，'];
    const team = members(facts).length > 1 ? `课题组成员依次为：${members(facts).join('、')}。` : '';
    prose(
      sheet,
      [
        '兹证明我单位',
        fill(facts.name),
        '同志',
        ...duty,
        `在全体${facts.people === undefined ? '' : String(facts.people)}名完成人员中排名第`,
        fill(String(facts.rank)),
        `，是主要贡献者之一。${team}\n特此证明。`,
      ],
      ['serif 16/2.1', 76, 180, 443],
    );
    signOff(sheet, [facts.issuer, arabicDate(facts.on)], ['serif 15.5/2.19', 396, 500, 280]);
    stamp(sheet, { text: facts.issuer, x: 414, y: 520, radius: 59 });
    return printedOf(facts);
  },
};

/** A table of the team; the applicant's row is one among them. */
const table: Layout<'contributorProof'> = {
  id: 'ev-proof-table',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4' });
    title(sheet, facts.kind === 'writer' ? '技术文件编写人员情况表' : '项目主要完成人情况表', [
      'sans 700 21',
      80,
    ]);
    const value = (text: string, colSpan = 3) => ({ text, colSpan, align: 'left' as const });
    const team = members(facts).length > 0 ? members(facts) : [facts.name];
    const shift = members(facts).length > 0 ? 1 : facts.rank;
    sheet.table({
      x: 56,
      y: 122,
      columns: [92, 110, 150, 131],
      rowHeight: 34,
      face: 'sans',
      size: 12.5,
      padding: 5,
      rows: [
        ['项目名称', value(facts.project)],
        ['申报人', { text: facts.name, weight: 600 }, '本人排名', { text: String(facts.rank), weight: 600 }],
        ['排序', '姓名', '承担工作', '签名'].map((text) => ({ text, fill: '#ececec' })),
        ...team.map((name, index) => [
          String(index + shift),
          name,
          facts.kind === 'writer' && name === facts.name ? '执笔' : (duties[index % duties.length] ?? ''),
          {
            text: '',
            draw: ([x, y]: readonly number[]) => {
              sheet.signature(name, { x: (x ?? 0) + 20, y: (y ?? 0) + 8, size: 17 });
            },
          },
        ]),
        { height: 130, cells: ['单位意见', value('情况属实。')] },
      ],
    });
    const bottom = 122 + 34 * (3 + team.length) + 130;
    signOff(sheet, [facts.issuer, arabicDate(facts.on)], ['sans 12.5/1.92', 420, bottom - 58, 230]);
    stamp(sheet, { text: facts.issuer, x: 428, y: bottom - 52, radius: 54 });
    return printedOf(facts);
  },
};

/** Red-headed paper, ordinal in Chinese numerals. */
const headed: Layout<'contributorProof'> = {
  id: 'ev-proof-headed',
  type: 'contributorProof',
  draw(sheet, facts) {
    sheet.page({ paper: 'A4', background: '#fffdfb' });
    put(sheet, facts.issuer, ['serif 900 28 #cc1f1f center fit', 66, 70, 463]);
    sheet.rule([66, 118], [529, 118], { color: '#cc1f1f', width: 3 });
    sheet.rule([66, 123], [529, 123], { color: '#cc1f1f', width: 0.8 });
    title(sheet, facts.kind === 'writer' ? '关于技术报告执笔人的说明' : '关于项目主要贡献者的说明', [
      'kai 700 21',
      160,
    ]);
    const fill = filledIn({ face: 'kai', weight: 700, underline: true });
    const role = facts.kind === 'writer' ? '并执笔完成全部技术文件' : '主持并完成关键技术攻关';
    prose(
      sheet,
      [
        '项目名称：',
        fill(facts.project),
        '\n贡献者：',
        fill(facts.name),
        '\n',
        `该同志${role}，贡献大小居项目组第${chineseNumber(facts.rank)}位${facts.people === undefined ? '' : `（项目组共${chineseNumber(facts.people)}人）`}。`,
        '\n以上说明真实，如有不实，本单位愿承担责任。',
      ],
      ['kai 16/2.1', 80, 220, 435],
    );
    signOff(sheet, ['项目负责人：', chineseDate(facts.on)], ['kai 15/2.67', 390, 520, 240]);
    sheet.signature('全河清', { x: 440, y: 512, size: 24 });
    stamp(sheet, { text: facts.issuer, x: 396, y: 566, radius: 58, cover: true, opacity: 0.55 });
    return printedOf(facts);
  },
};

export const contributorProofLayouts = [letter, table, headed] as const;
