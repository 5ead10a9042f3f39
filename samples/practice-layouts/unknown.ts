/** Papers that offices hand in beside the asked ones; none may be taken for a kind that is judged. */
import type { Layout } from '../layout.ts';
import type { Sheet } from '../draw/sheet.ts';
import { unknownForms } from './unknown-forms.ts';
import { unknownProofs } from './unknown-proofs.ts';

type Paper = Layout<'unknown'>;

function heading(sheet: Sheet, title: string, size = 22): void {
  sheet.page({ paper: 'A4' });
  sheet.centre(title, 76, { size, weight: 700 });
}

/** A person's yearly report that speaks of every kind of certificate without being one. */
const summary: Paper = {
  id: 'practice-unknown-summary',
  type: 'unknown',
  draw(sheet, facts) {
    heading(sheet, '专业技术工作总结');
    sheet.centre('孙言　杭州鼎沐机械有限公司', 112, { size: 13 });
    sheet.paragraph(
      `本人2001年7月毕业于瓯江大学自动化专业，获工学学士学位，2008年12月取得工程师资格，2009年1月被聘任为工程师。任现职以来，发表论文3篇，获发明专利1项、浙江机械工业科学技术奖二等奖1项，年度考核均为合格以上，继续教育学时达到规定要求。\n一、主要工作业绩\n${facts.paragraphs.join('\n')}\n二、存在的不足\n理论水平有待进一步提高，今后将加强学习。\n本人保证以上总结内容真实。`,
      { x: 70, y: 146, width: 455, size: 13.5, lineHeight: 1.85 },
    );
    sheet.text('2020年9月6日', { x: 400, y: 740, size: 13 });
    return {};
  },
};

const contract: Paper = {
  id: 'practice-unknown-contract',
  type: 'unknown',
  draw(sheet) {
    heading(sheet, '技术开发合同', 26);
    sheet.text('合同编号：DM-2018-JS-017', { x: 360, y: 50, size: 11 });
    const parties = [
      '项目名称：高速冲床送料机构研制',
      '委托方（甲方）：松原重工机械有限公司',
      '受托方（乙方）：杭州鼎沐机械有限公司',
      '签订地点：浙江省杭州市',
      '有效期限：2018年3月1日至2019年12月31日',
    ];
    parties.forEach((text, index) => {
      sheet.text(text, { x: 76, y: 140 + index * 34, size: 15 });
    });
    sheet.paragraph(
      '依据《中华人民共和国合同法》的规定，甲方委托乙方研究开发高速冲床送料机构项目，经协商一致，签订本合同。\n一、标的技术的内容：送料步距0—120mm，重复精度不低于0.03mm。\n二、研究开发经费及报酬：总额为人民币肆拾捌万元整（480000元）。\n三、验收标准和方式：由甲方组织验收，出具验收意见。',
      { x: 76, y: 330, width: 443, size: 14, lineHeight: 1.9 },
    );
    sheet.text('甲方（盖章）', { x: 76, y: 690, size: 13 });
    sheet.text('乙方（盖章）', { x: 330, y: 690, size: 13 });
    sheet.seal({ text: '松原重工机械有限公司', x: 140, y: 720, radius: 48, line: '合同专用章' });
    sheet.seal({ text: '杭州鼎沐机械有限公司', x: 400, y: 720, radius: 48, line: '合同专用章' });
    return {};
  },
};

const testReport: Paper = {
  id: 'practice-unknown-test-report',
  type: 'unknown',
  draw(sheet) {
    heading(sheet, '检 测 报 告', 30);
    sheet.centre('TEST REPORT', 116, { size: 13 });
    sheet.table({
      x: 70,
      y: 170,
      columns: [120, 335],
      rowHeight: 44,
      size: 14,
      lines: 'rows',
      rows: [
        ['报告编号', 'JDJC2019-W0418'],
        ['产品名称', '数控转塔冲床'],
        ['委托单位', '杭州鼎沐机械有限公司'],
        ['检验类别', '委托检验'],
        ['检验依据', 'GB/T 14349-2011、JB/T 10144-2014'],
        ['检验结论', '所检项目符合标准要求'],
        ['签发日期', '2019年11月22日'],
      ],
    });
    sheet.text('批准：柳叶　　审核：范舟　　主检：童乐', { x: 90, y: 520, size: 13 });
    sheet.centre('衢江机电产品检测有限公司', 700, { size: 17, weight: 600 });
    sheet.seal({ text: '衢江机电产品检测有限公司', x: 300, y: 690, radius: 56, line: '检验检测专用章' });
    return {};
  },
};

const acceptance: Paper = {
  id: 'practice-unknown-acceptance',
  type: 'unknown',
  draw(sheet) {
    heading(sheet, '新产品试制项目验收意见', 21);
    sheet.paragraph(
      '2019年12月8日，东海机械工业学会在杭州组织召开了由杭州鼎沐机械有限公司承担的“数控伺服折弯机”项目验收会。验收组听取了项目组的汇报，审阅了有关资料，经质询讨论，形成验收意见如下：\n1．提供的资料完整、规范，符合验收要求；\n2．项目完成人：孙言、李安、陈明澈，其中孙言为项目负责人；\n3．产品性能达到国内领先水平，获授权实用新型专利2项。\n验收组一致同意通过验收。',
      { x: 72, y: 130, width: 451, size: 14.5, lineHeight: 2 },
    );
    sheet.text('验收组组长：', { x: 300, y: 560, size: 14 });
    sheet.signature('魏若水', { x: 384, y: 548, size: 23 });
    sheet.text('二〇一九年十二月八日', { x: 330, y: 610, size: 14 });
    return {};
  },
};

const novelty: Paper = {
  id: 'practice-unknown-novelty',
  type: 'unknown',
  draw(sheet) {
    heading(sheet, '科技查新报告', 28);
    sheet.text('报告编号：201933B1502417', { x: 72, y: 130, size: 13 });
    sheet.table({
      x: 72,
      y: 160,
      columns: [110, 341],
      rowHeight: 40,
      size: 13,
      rows: [
        ['项目名称', '伺服折弯机挠度补偿技术研究'],
        ['委托人', '杭州鼎沐机械有限公司'],
        ['委托日期', '2019年7月3日'],
        ['查新机构', '衢江科技信息查新工作站'],
        ['查新完成日期', '2019年7月15日'],
        {
          height: 170,
          cells: [
            '查新结论',
            {
              text: '在所检文献范围内，除委托单位申请的专利（申请号201810123456.5，发明人孙言等）外，国内未见与本项目技术特点相同的报道。',
              align: 'left',
              valign: 'top',
              indent: 2,
              lineHeight: 1.8,
            },
          ],
        },
      ],
    });
    sheet.seal({ text: '衢江科技信息查新工作站', x: 430, y: 560, radius: 54, line: '查新专用章' });
    return {};
  },
};

const acceptedPaper: Paper = {
  id: 'practice-unknown-accepted-paper',
  type: 'unknown',
  draw(sheet) {
    heading(sheet, '稿件录用通知书', 24);
    sheet.paragraph(
      '孙言、李安先生/女士：\n您的稿件《斜齿轮减速器噪声控制技术》（稿件编号：20180317）经专家审阅，已决定录用，拟刊登于《泵与风机》2018年第4期。请勿再投他刊。\n感谢您对本刊的支持！本刊ISSN 8128-215X，CN 62-5729/TH。',
      { x: 84, y: 150, width: 427, size: 15, lineHeight: 2 },
    );
    sheet.text('《泵与风机》编辑部', { x: 360, y: 470, size: 15 });
    sheet.text('2018年5月9日', { x: 380, y: 500, size: 15 });
    sheet.ovalSeal({ text: '泵与风机编辑部', x: 430, y: 488, radius: 46 });
    return {};
  },
};

export const unknownLayouts: readonly Paper[] = [
  summary,
  contract,
  testReport,
  acceptance,
  novelty,
  acceptedPaper,
  ...unknownForms,
  ...unknownProofs,
];
