/** Forms, lists and receipts that belong to no kind. */
import type { Layout } from '../layout.ts';

type Paper = Layout<'unknown'>;

const invoice: Paper = {
  id: 'practice-unknown-invoice',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ size: [700, 420] });
    sheet.text('浙江增值税普通发票', {
      x: 200,
      y: 24,
      width: 300,
      align: 'justify',
      size: 21,
      color: '#8a4b12',
    });
    sheet.text('No 02817744', { x: 560, y: 34, size: 14, color: '#1f3b7a' });
    sheet.text('开票日期：2018年07月12日', { x: 520, y: 62, size: 10 });
    sheet.table({
      x: 30,
      y: 84,
      columns: [150, 90, 60, 60, 80, 90, 110],
      rowHeight: 30,
      size: 10.5,
      lineColor: '#8a4b12',
      rows: [
        [
          {
            text: '购买方名称：杭州鼎沐机械有限公司　纳税人识别号：99330100MA2B000000',
            colSpan: 7,
            align: 'left',
          },
        ],
        ['货物或应税劳务', '规格型号', '单位', '数量', '单价', '金额', '税额'],
        ['版面费', '', '篇', '1', '1886.79', '1886.79', '113.21'],
        ['合计', '', '', '', '', '¥1886.79', '¥113.21'],
        [{ text: '价税合计（大写）　贰仟圆整　　（小写）¥2000.00', colSpan: 7, align: 'left' }],
        [
          {
            text: '销售方名称：泵与风机杂志社　地址、电话：兰溪路12号 10057100011',
            colSpan: 7,
            align: 'left',
          },
        ],
      ],
    });
    sheet.text('收款人：童乐　复核：范舟　开票人：柳叶', { x: 40, y: 290, size: 11 });
    sheet.ovalSeal({ text: '泵与风机杂志社', x: 600, y: 320, radius: 44, line: '发票专用章' });
    return {};
  },
};

const licence: Paper = {
  id: 'practice-unknown-licence',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.rect([30, 30, 782, 535], { stroke: '#b08d3c', width: 3 });
    sheet.text('营业执照', { x: 280, y: 90, width: 280, align: 'justify', size: 44, weight: 800 });
    sheet.text('（副本）', { x: 390, y: 148, size: 17 });
    sheet.text('统一社会信用代码 99330100MA2B000000', { x: 90, y: 180, size: 13 });
    const pairs = [
      '名　　称　杭州鼎沐机械有限公司',
      '类　　型　有限责任公司',
      '法定代表人　陆维之',
      '注册资本　伍仟万元整',
      '成立日期　2003年06月18日',
      '营业期限　2003年06月18日至长期',
      '住　　所　杭州市西湖区临溪路8号',
      '经营范围　机械设备、机电产品的研发、制造、销售',
    ];
    pairs.forEach((text, index) => {
      sheet.text(text, {
        x: 90 + (index % 2) * 350,
        y: 230 + Math.floor(index / 2) * 46,
        size: 14,
        width: 330,
        fit: true,
      });
    });
    sheet.text('登记机关', { x: 560, y: 440, size: 15 });
    sheet.text('2016年 03月 21日', { x: 560, y: 480, size: 14 });
    sheet.seal({ text: '仅供程序测试之样章', x: 640, y: 460, radius: 52 });
    return {};
  },
};

const checklist: Paper = {
  id: 'practice-unknown-checklist',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4' });
    sheet.centre('高级工程师任职资格申报材料目录清单', 60, { size: 20, weight: 700 });
    sheet.text('申报人：孙言　　单位：杭州鼎沐机械有限公司', { x: 60, y: 100, size: 12.5 });
    const papers = [
      '身份证复印件',
      '毕业证书、学位证书',
      '教育部学历证书电子注册备案表',
      '专业技术资格证书',
      '聘任证书（聘书）',
      '基本养老保险参保缴费证明',
      '论文（期刊封面、目录、正文）',
      '继续教育学时证明',
      '年度考核表',
      '获奖证书、专利证书',
      '真实性保证书',
      '公示确认表',
      '评审打分表',
    ];
    sheet.table({
      x: 60,
      y: 124,
      columns: [50, 265, 60, 100],
      rowHeight: 36,
      size: 12.5,
      rows: [
        ['序号', '材料名称', '份数', '页码'],
        ...papers.map((name, index) => [
          String(index + 1),
          { text: name, align: 'left' as const },
          '1',
          `${String(index * 4 + 1)}-${String(index * 4 + 4)}`,
        ]),
      ],
    });
    return {};
  },
};

const resume: Paper = {
  id: 'practice-unknown-resume',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4' });
    sheet.centre('个 人 简 历', 60, { size: 24, face: 'sans', weight: 700 });
    sheet.photo([440, 104, 80, 106]);
    sheet.table({
      x: 64,
      y: 104,
      columns: [80, 106, 80, 106],
      rowHeight: 35,
      size: 12,
      face: 'sans',
      rows: [
        ['姓名', '孙言', '性别', '男'],
        ['出生年月', '1978.03', '政治面貌', '群众'],
        ['毕业院校', '瓯江大学', '专业', '自动化'],
      ],
    });
    sheet.table({
      x: 64,
      y: 230,
      columns: [130, 210, 120],
      rowHeight: 36,
      size: 12,
      face: 'sans',
      rows: [
        ['起止时间', '学习、工作单位', '职务'],
        ['1997.09—2001.07', '瓯江大学自动化专业', '学生'],
        ['2001.07—2010.05', '松原重工机械有限公司', '技术员、助理工程师'],
        ['2010.06—至今', '杭州鼎沐机械有限公司', '工程师、研发部副经理'],
      ],
    });
    sheet.paragraph('获奖情况：2015年度公司先进工作者；2018年科学技术奖二等奖（排名第2）。', {
      x: 64,
      y: 420,
      width: 460,
      size: 13,
    });
    return {};
  },
};

const wages: Paper = {
  id: 'practice-unknown-wages',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4', landscape: true });
    sheet.centre('2020年6月工资发放明细表', 50, { size: 19, weight: 700 });
    sheet.text('单位：杭州鼎沐机械有限公司', { x: 50, y: 84, size: 12 });
    const names = ['孙言', '李安', '陈明澈', '郭海', '金晓', '严复生'];
    sheet.table({
      x: 50,
      y: 106,
      columns: [50, 90, 100, 90, 100, 100, 100, 110],
      rowHeight: 32,
      size: 11.5,
      rows: [
        ['序号', '姓名', '基本工资', '岗位津贴', '养老保险', '医疗保险', '公积金', '实发工资'],
        ...names.map((name, index) => [
          String(index + 1),
          name,
          String(5200 + index * 130),
          '1800',
          '416.00',
          '104.00',
          '624.00',
          String(5856 + index * 130),
        ]),
      ],
    });
    return {};
  },
};

const receipt: Paper = {
  id: 'practice-unknown-receipt',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ size: [560, 260] });
    sheet.text('收 款 收 据', { x: 200, y: 24, size: 22, weight: 700, color: '#7a1f1f' });
    sheet.text('2020年 9月 24日　　No 0048816', { x: 300, y: 62, size: 11 });
    sheet.handwritten('今收到　孙言　高级职称评审费', { x: 60, y: 98, size: 17, face: 'kai' });
    sheet.handwritten('人民币（大写）伍佰元整　¥500.00', { x: 60, y: 136, size: 17, face: 'kai' });
    sheet.text('收款单位（盖章）　　　收款人：童乐', { x: 60, y: 200, size: 12 });
    sheet.seal({ text: '东海机械工业学会', x: 180, y: 200, radius: 38, line: '财务专用章' });
    return {};
  },
};

export const unknownForms: readonly Paper[] = [invoice, licence, checklist, resume, wages, receipt];
