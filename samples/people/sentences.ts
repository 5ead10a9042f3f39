/** A small grammar of technical sentences: enough to fill a page that no one wrote. */
import type { MadeTitle } from './make-writing.ts';
import type { Random } from './random.ts';
import type { Vocabulary } from './vocabulary.ts';

const openings = [
  '针对{object}在生产现场暴露出的{trouble}，',
  '为了满足用户对{object}{quality}的要求，',
  '结合某型{object}的实际工况，',
  '通过对{number}台{object}运行数据的整理，',
  '在分析{object}工作原理的前提下，',
] as const;
const actions = [
  '建立了{part}的{model}，并给出了边界条件',
  '重新确定了{part}的主要尺寸与配合公差',
  '比较了{number}种方案的{quality}与制造成本',
  '提出了以{quality}为目标的改进措施',
  '设计了由控制单元、{part}和检测回路组成的试验台',
] as const;
const findings = [
  '结果表明，改进后{quality}提高了{number}%',
  '实测值与计算值的偏差不超过{number}%，满足工程要求',
  '连续运行{number}h后未出现{trouble}',
  '样机试验说明{part}的{trouble}得到明显抑制',
  '与原方案相比，单台成本下降约{number}%',
] as const;
const details = [
  '{part}承受交变载荷，其根部圆角处应力集中较为突出。',
  '取安全系数为{small}，许用应力由材料屈服强度换算得到。',
  '计算时将{part}简化为{model}，忽略微小倒角与螺纹孔的影响。',
  '控制程序按初始化、手动、自动和报警四个部分编写，便于现场调试。',
  '装配前应逐件检查{part}的同轴度与端面跳动，超差件予以返修。',
  '当转速升至{number}r/min时，{part}的振幅出现第二个峰值。',
  '试验共采集{number}组数据，剔除异常点后取算术平均值。',
  '从表{small}可以看出，{quality}随间隙增大而缓慢降低。',
  '现场记录显示，{trouble}多发生在起动与制动阶段。',
  '材料选用调质钢，表面淬火后硬度达到{number}HRC左右。',
  '温度每升高{small}℃，{part}的间隙约减小{small}μm。',
  '经与操作人员沟通，确定了检修周期和备件储备数量。',
] as const;
const parts = [
  '主轴',
  '箱体',
  '端盖',
  '机架',
  '导轨',
  '转子',
  '阀芯',
  '联轴器',
  '夹具',
  '密封环',
  '定子绕组',
  '丝杠副',
  '支承座',
] as const;
const troubles = [
  '振动偏大',
  '局部过热',
  '渗漏',
  '定位不准',
  '早期磨损',
  '噪声超标',
  '起动困难',
  '焊缝开裂',
] as const;
const qualities = ['刚度', '效率', '定位精度', '可靠性', '使用寿命', '加工节拍', '稳定性', '密封性'] as const;
const models = ['有限元模型', '三维实体模型', '集中参数模型', '数学模型', '简支梁模型'] as const;

function fill(random: Random, template: string, object: string): string {
  return template.replace(/\{(\w+)\}/gu, (_, slot: string) => {
    switch (slot) {
      case 'object':
        return object;
      case 'part':
        return random.pick(parts);
      case 'trouble':
        return random.pick(troubles);
      case 'quality':
        return random.pick(qualities);
      case 'model':
        return random.pick(models);
      case 'small':
        return String(random.integer(2, 9));
      default:
        return String(random.integer(3, 96));
    }
  });
}

function sentence(random: Random, object: string): string {
  const parts = [random.pick(openings), random.pick(actions), '。', random.pick(findings), '。'];
  return parts.map((part) => fill(random, part, object)).join('');
}

/** Two or three sentences on the title's subject. */
export function makeAbstract(random: Random, made: MadeTitle): string {
  const first = sentence(random, made.object);
  const close = `研究可为同类${made.object}的${made.aspect}提供参考。`;
  return `${first}${random.chance(0.5) ? fill(random, random.pick(details), made.object) : ''}${close}`;
}

export function makeKeywords(random: Random, words: Vocabulary, made: MadeTitle): string[] {
  const method = random.pick(words.titles.methods).replace(/^基于|的$/gu, '');
  return [made.object, made.aspect, method.length > 2 ? method : random.pick(qualities), random.pick(parts)];
}

/** The paragraphs of an article's first page; headings are the layout's. */
export function makeBody(random: Random, made: MadeTitle): string[] {
  const paragraph = (count: number): string =>
    Array.from({ length: count }, () => fill(random, random.pick(details), made.object)).join('');
  return [
    `${made.object}广泛用于机电行业。${sentence(random, made.object)}${paragraph(2)}`,
    sentence(random, made.object) + paragraph(4),
    paragraph(5),
    sentence(random, made.object) + paragraph(6),
    paragraph(5),
  ];
}

/** A work summary in the present post; no two people get the same text. */
export function makeSummary(random: Random, words: Vocabulary, employer: string): string {
  const lines = Array.from({ length: 5 }, (_, index) => {
    const object = random.pick(words.titles.objects);
    return `${String(index + 1)}. 负责${object}的${random.pick(words.titles.aspects)}工作。${sentence(random, object)}`;
  });
  return `任现职以来，本人在${employer}从事机电技术工作。${lines.join('')}`;
}

/** Paragraphs for papers that belong to no known kind. */
export function makeLooseText(random: Random, words: Vocabulary, count: number): string[] {
  return Array.from({ length: count }, () => {
    const object = random.pick(words.titles.objects);
    return sentence(random, object) + fill(random, random.pick(details), object);
  });
}
