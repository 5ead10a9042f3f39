/** Proofs, passes and letters that look like the asked papers and are not. */
import type { Layout } from '../layout.ts';

type Paper = Layout<'unknown'>;

const inService: Paper = {
  id: 'practice-unknown-in-service',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4' });
    sheet.centre('在 职 证 明', 100, { size: 28, weight: 700 });
    sheet.paragraph(
      '兹证明孙言，男，身份证号990102197803050511，系我公司正式职工，自2010年6月至今在我公司研发部工作，现任研发部副经理。\n特此证明。',
      { x: 84, y: 180, width: 427, size: 16, lineHeight: 2.1 },
    );
    sheet.text('杭州鼎沐机械有限公司', { x: 330, y: 440, size: 15 });
    sheet.text('2020年9月3日', { x: 370, y: 470, size: 15 });
    sheet.seal({ text: '杭州鼎沐机械有限公司', x: 420, y: 456, radius: 56 });
    return {};
  },
};

const authority: Paper = {
  id: 'practice-unknown-authority',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4' });
    sheet.centre('授权委托书', 96, { size: 26, weight: 700 });
    sheet.paragraph(
      '委托人：孙言　身份证号：990102197803050511\n受托人：李安　身份证号：990102198506150039\n本人因工作繁忙，不能亲自办理职称材料的报送手续，特委托李安作为我的合法代理人，全权代表我办理相关事项，对受托人签署的有关文件，我均予以认可。\n委托期限：自签字之日起至上述事项办完为止。',
      { x: 80, y: 160, width: 435, size: 15, lineHeight: 2 },
    );
    sheet.text('委托人：', { x: 340, y: 500, size: 15 });
    sheet.signature('孙言', { x: 400, y: 488, size: 24 });
    sheet.text('2020年9月18日', { x: 370, y: 540, size: 15 });
    return {};
  },
};

const retrieval: Paper = {
  id: 'practice-unknown-retrieval',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4' });
    sheet.centre('论文收录检索证明', 80, { size: 24, face: 'sans', weight: 700 });
    sheet.paragraph(
      '委托人：孙言　　委托单位：杭州鼎沐机械有限公司\n检索数据库：中文学术期刊全文数据库\n检索结果：经检索，委托人发表的下列论文已被收录：\n1. 孙言，李安. 斜齿轮减速器噪声控制技术[J]. 泵与风机，2018(4):33-36. ISSN 8128-215X\n2. 李安，孙言. 数控冲床送料机构设计[J]. 机电装备与控制，2019，36(11):51-55.\n特此证明。',
      { x: 76, y: 140, width: 443, size: 14, lineHeight: 2, align: 'left' },
    );
    sheet.text('瓯江大学图书馆科技查新站', { x: 320, y: 500, size: 14 });
    sheet.text('2020年8月31日', { x: 360, y: 528, size: 14 });
    sheet.seal({ text: '瓯江大学图书馆', x: 420, y: 516, radius: 54, line: '检索专用章' });
    return {};
  },
};

const household: Paper = {
  id: 'practice-unknown-household',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ size: [420, 560] });
    sheet.centre('常住人口登记卡', 40, { size: 19, weight: 700 });
    sheet.table({
      x: 24,
      y: 80,
      columns: [80, 106, 80, 106],
      rowHeight: 40,
      size: 11,
      rows: [
        ['姓名', '孙言', '户主或与户主关系', '户主'],
        ['曾用名', '', '性别', '男'],
        ['出生地', '浙江省杭州市', '民族', '汉族'],
        ['籍贯', '浙江省绍兴市', '出生日期', '1978年3月5日'],
        ['公民身份证件编号', '990102197803050511', '身高', ''],
        ['文化程度', '大学本科', '婚姻状况', '已婚'],
        ['服务处所', '杭州鼎沐机械有限公司', '职业', '工程技术人员'],
      ],
    });
    sheet.text('承办人签章：　　　登记日期：2009年2月11日', { x: 30, y: 480, size: 11 });
    sheet.seal({ text: '仅供程序测试之样章', x: 320, y: 490, radius: 40, line: '户口专用' });
    return {};
  },
};

const driving: Paper = {
  id: 'practice-unknown-driving',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ size: [340, 220], background: '#f3f6fa' });
    sheet.centre('中华人民共和国机动车驾驶证', 14, { size: 15, weight: 600 });
    const pairs = [
      '证号　990102197803050511',
      '姓名　孙言　　　性别　男　　国籍　中国',
      '住址　杭州市西湖区临溪路8号3幢602室',
      '出生日期　1978-03-05',
      '初次领证日期　2004-05-17',
      '准驾车型　C1',
      '有效期限　2020-05-17至2030-05-17',
    ];
    pairs.forEach((text, index) => {
      sheet.text(text, { x: 20, y: 46 + index * 22, size: 10.5 });
    });
    sheet.photo([262, 108, 60, 80]);
    return {};
  },
};

const english: Paper = {
  id: 'practice-unknown-english',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A5', landscape: true });
    sheet.centre('大学英语六级考试', 40, { size: 22, weight: 700 });
    sheet.centre('成绩报告单', 72, { size: 18 });
    sheet.photo([440, 110, 76, 100]);
    const pairs = [
      '姓　　名：孙言',
      '学　　校：瓯江大学',
      '院（系）：自动化学院',
      '准考证号：990120001207415',
      '总　　分：468',
      '听力：142　阅读：181　写作：145',
      '考试时间：2000年12月',
    ];
    pairs.forEach((text, index) => {
      sheet.text(text, { x: 80, y: 112 + index * 30, size: 14 });
    });
    sheet.text('成绩单编号：001299010007415', { x: 80, y: 344, size: 12 });
    return {};
  },
};

const projectStart: Paper = {
  id: 'practice-unknown-project-start',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4' });
    sheet.text('杭州鼎沐机械有限公司文件', {
      x: 90,
      y: 66,
      width: 415,
      align: 'justify',
      size: 26,
      weight: 800,
      color: '#c81e1e',
    });
    sheet.centre('鼎沐技〔2017〕9号', 112, { size: 13 });
    sheet.rule([60, 136], [535, 136], { color: '#c81e1e', width: 1.8 });
    sheet.centre('关于下达2017年度新产品开发项目立项计划的通知', 164, { size: 18, weight: 700 });
    sheet.paragraph(
      '各部门：\n经公司技术委员会评审，同意“数控伺服折弯机”等3个项目立项，现予下达。请各项目组按计划组织实施。\n项目一：数控伺服折弯机研制，项目负责人孙言，起止时间2017年4月至2018年12月。\n项目二：高速冲床送料机构研制，项目负责人李安。\n项目三：转塔冲床模具库改进，项目负责人陈明澈。',
      { x: 72, y: 210, width: 451, size: 14.5, lineHeight: 1.95 },
    );
    sheet.text('杭州鼎沐机械有限公司', { x: 330, y: 560, size: 15 });
    sheet.text('2017年3月28日', { x: 360, y: 590, size: 15 });
    sheet.seal({ text: '杭州鼎沐机械有限公司', x: 420, y: 576, radius: 56 });
    return {};
  },
};

const health: Paper = {
  id: 'practice-unknown-health',
  type: 'unknown',
  draw(sheet) {
    sheet.page({ paper: 'A4' });
    sheet.centre('健康体检表', 60, { size: 24, face: 'sans', weight: 700 });
    sheet.table({
      x: 60,
      y: 110,
      columns: [80, 115, 80, 115, 85],
      rowHeight: 40,
      size: 12,
      rows: [
        ['姓名', '孙言', '性别', '男', { text: '照片', rowSpan: 2 }],
        ['年龄', '42', '工作单位', '杭州鼎沐机械有限公司'],
        ['身高', '172cm', '体重', '68kg', ''],
        ['血压', '126/82', '视力', '左5.0 右4.9', '医师：范舟'],
        ['心电图', '窦性心律', '胸片', '未见异常', '医师：童乐'],
        [{ text: '体检结论：合格', colSpan: 5 }],
      ],
    });
    sheet.text('体检日期：2020年5月20日', { x: 350, y: 400, size: 12 });
    sheet.seal({ text: '临溪康达体检中心门诊部', x: 430, y: 420, radius: 46, line: '体检专用章' });
    return {};
  },
};

export const unknownProofs: readonly Paper[] = [
  inService,
  authority,
  retrieval,
  household,
  driving,
  english,
  projectStart,
  health,
];
