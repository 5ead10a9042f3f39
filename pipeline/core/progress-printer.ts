/** Prints progress: one line that redraws in a terminal, a line every few seconds elsewhere. */
import type { Clock } from './clock.ts';
import { say, type Language, type Message } from './language.ts';
import type { ProgressEvent, ProgressListener, StageName } from './progress.ts';
import { mask } from './mask.ts';
import { fitWidth, textWidth } from './text-width.ts';

export interface PrinterOptions {
  readonly write: (text: string) => void;
  /** Columns of the terminal; undefined where the output is no terminal. */
  readonly columns: number | undefined;
  readonly language: Language;
  readonly clock: Pick<Clock, 'monotonic'>;
}

interface StageWords extends Message {
  readonly unit: Message;
}

const pages = { zh: '页', en: 'pages' };
const files = { zh: '个文件', en: 'files' };
const people = { zh: '人', en: 'people' };
const papers = { zh: '份', en: 'papers' };

const stageWords: Readonly<Record<StageName, StageWords>> = {
  intake: { zh: '接收', en: 'Taking in', unit: files },
  recognise: { zh: '识别', en: 'Reading', unit: pages },
  extract: { zh: '提取', en: 'Extracting', unit: papers },
  check: { zh: '核对', en: 'Checking', unit: people },
  review: { zh: '复核', en: 'Reviewing', unit: people },
  render: { zh: '出报告', en: 'Rendering', unit: papers },
  pack: { zh: '打包', en: 'Packing', unit: papers },
};

const LEAST_SECONDS = 0.2;
const redrawEveryMs = 100;
const lineEveryMs = 5000;

/** A listener for `createProgress`. */
export function progressPrinter(options: PrinterOptions): ProgressListener {
  const { write, columns, clock } = options;
  const isTerminal = columns !== undefined;
  const everyMs = isTerminal ? redrawEveryMs : lineEveryMs;
  let [began, printed, drawn] = [0, 0, 0];
  let current = '';

  const draw = (event: ProgressEvent): void => {
    const now = clock.monotonic();
    if (event.kind === 'begin') [began, printed, current] = [now, isTerminal ? 0 : now, ''];
    current = event.current ?? current;
    const isDue = event.kind === 'end' || now - printed >= everyMs;
    if (!isDue) return;
    printed = now;
    const line = progressLine({ event, current, seconds: (now - began) / 1000, language: options.language });
    if (!isTerminal) {
      write(`${line}\n`);
      return;
    }
    const fitted = fitWidth(line, columns - 1);
    const blanks = ' '.repeat(Math.max(0, drawn - textWidth(fitted)));
    drawn = event.kind === 'end' ? 0 : textWidth(fitted);
    write(`\r${fitted}${blanks}${event.kind === 'end' ? '\n' : ''}`);
  };

  return (event) => {
    if (event.kind !== 'note') {
      draw(event);
      return;
    }
    const clear = drawn > 0 ? `\r${' '.repeat(drawn)}\r` : '';
    drawn = 0;
    write(`${clear}${mask(event.text)}\n`);
  };
}

interface LineParts {
  readonly event: ProgressEvent;
  readonly current: string;
  readonly seconds: number;
  readonly language: Language;
}

/** 识别 37/160 页 · 3.1 页/秒 · 还需约 40 秒 · A001/IMG_1.jpg */
function progressLine({ event, current, seconds, language }: LineParts): string {
  const { stage, done, total, kind } = event;
  const words = stageWords[stage];
  const unit = words.unit[language];
  const parts = [`${words[language]} ${String(done)}/${String(total)} ${unit}`];
  // What took hardly any time has no rate worth the name.
  const rate = seconds >= LEAST_SECONDS ? done / seconds : 0;
  if (rate > 0)
    parts.push(
      say(language, { zh: '{rate} {unit}/秒', en: '{rate} {unit}/s' }, { rate: shortRate(rate), unit }),
    );
  if (kind === 'end') {
    parts.push(
      say(language, { zh: '用时 {time}', en: 'took {time}' }, { time: duration(seconds, language) }),
    );
  } else {
    if (rate > 0 && seconds >= 1 && total > done) {
      const left = duration((total - done) / rate, language);
      parts.push(say(language, { zh: '还需约 {left}', en: 'about {left} left' }, { left }));
    }
    if (current !== '') parts.push(mask(current));
  }
  return parts.join(' · ');
}

function shortRate(rate: number): string {
  return rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
}

/** `40 秒`, `3 分 20 秒`, `1 小时 5 分`. */
export function duration(seconds: number, language: Language): string {
  const whole = Math.max(seconds > 0 ? 1 : 0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const word = (value: number, zh: string, en: string): string =>
    `${String(value)} ${language === 'zh' ? zh : en}`;
  if (hours > 0) return `${word(hours, '小时', 'h')} ${word(minutes, '分', 'min')}`;
  if (minutes > 0) return `${word(minutes, '分', 'min')} ${word(rest, '秒', 's')}`;
  return word(rest, '秒', 's');
}
