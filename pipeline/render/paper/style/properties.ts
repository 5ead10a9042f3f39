/** The CSS subset: every property, its values, and what it sets. */
import { fontRoleOf } from '#schemas/font-roles.ts';
import type { Draft, Setter } from './draft.ts';
import { color, lineOf, measure, positive, widthOf, type Measure } from './lengths.ts';
import { sides, type Side } from './style.ts';

/** Reads a value; undefined where it is none of the property's. */
type Reader = (value: string) => Setter | undefined;

/** One of a few words. */
function words<Word extends string>(known: readonly Word[], set: (draft: Draft, word: Word) => void): Reader {
  return (value) => {
    const word = known.find((each) => each === value);
    return (
      word &&
      ((draft) => {
        set(draft, word);
      })
    );
  };
}

/** A length in points or ems. */
function length(
  read: (text: string) => Measure | undefined,
  set: (draft: Draft, points: number) => void,
): Reader {
  return (value) => {
    const found = read(value);
    return (
      found &&
      ((draft) => {
        set(draft, found(draft.text.fontSize));
      })
    );
  };
}

/** One to four lengths, as CSS spreads them over the sides. */
function fourLengths(read: (text: string) => Measure | undefined, key: 'margin' | 'padding'): Reader {
  return (value) => {
    const given = value.split(/\s+/u).map((part) => read(part));
    const found = given.flatMap((each) => each ?? []);
    const [top, right = top, bottom = top, left = right] = found;
    if (found.length !== given.length || given.length > 4) return undefined;
    if (top === undefined || right === undefined || bottom === undefined || left === undefined)
      return undefined;
    const four = { top, right, bottom, left };
    return ({ box, text }) => {
      for (const side of sides) box[key][side] = four[side](text.fontSize);
    };
  };
}

function borderOn(chosen: readonly Side[]): Reader {
  return (value) => {
    const line = lineOf(value);
    if (line === undefined) return undefined;
    return ({ box, text }) => {
      for (const side of chosen) box.border[side] = line === null ? undefined : line(text.fontSize);
    };
  };
}

const sideProperties = Object.fromEntries(
  sides.flatMap((side): [string, Reader][] => [
    [
      `margin-${side}`,
      length(measure, ({ box }, points) => {
        box.margin[side] = points;
      }),
    ],
    [
      `padding-${side}`,
      length(positive, ({ box }, points) => {
        box.padding[side] = points;
      }),
    ],
    [`border-${side}`, borderOn([side])],
    [
      side,
      length(measure, ({ box }, points) => {
        box.offset[side] = points;
      }),
    ],
  ]),
);

const lineHeight: Reader = (value) => {
  if (/^\d+(?:\.\d+)?$/u.test(value) && Number(value) > 0) {
    return (draft) => {
      draft.lineFactor = Number(value);
    };
  }
  const found = positive(value);
  return (
    found &&
    ((draft) => {
      draft.lineFactor = undefined;
      draft.text.lineHeight = found(draft.text.fontSize);
    })
  );
};

const textIndent: Reader = (value) => {
  const found = measure(value);
  return (
    found &&
    ((draft) => {
      draft.indentFactor = value.endsWith('em') ? Number.parseFloat(value) : undefined;
      draft.paragraph.textIndent = found(draft.text.fontSize);
    })
  );
};

const fontFamily: Reader = (value) => {
  const role = fontRoleOf(value.replaceAll(/["']/gu, ''));
  return (
    role &&
    (({ text }) => {
      text.font = role;
    })
  );
};

const tint =
  (set: (draft: Draft, found: string) => void): Reader =>
  (value) => {
    const found = color(value);
    return found === undefined
      ? undefined
      : (draft) => {
          set(draft, found);
        };
  };

const width: Reader = (value) => {
  if (value === 'auto')
    return ({ box }) => {
      box.width = undefined;
    };
  const found = widthOf(value);
  return (
    found &&
    (({ box, text }) => {
      box.width = found(text.fontSize);
    })
  );
};

const pageName: Reader = (value) =>
  /^[a-z][\w-]*$/u.test(value)
    ? ({ box }) => {
        box.page = value;
      }
    : undefined;

const aligns = ['left', 'right', 'center', 'justify'] as const;

export const properties: Readonly<Record<string, Reader>> = {
  'font-family': fontFamily,
  'font-size': length(positive, ({ text }, points) => {
    text.fontSize = points;
  }),
  'line-height': lineHeight,
  'letter-spacing': length(measure, ({ text }, points) => {
    text.letterSpacing = points;
  }),
  color: tint(({ text }, found) => {
    text.color = found;
  }),
  'text-autospace': words(['normal', 'no-autospace'], ({ text }, word) => {
    text.autospace = word === 'normal';
  }),
  'text-decoration': words(['none', 'underline'], ({ text }, word) => {
    text.isUnderlined = word === 'underline';
  }),
  'text-align': words(aligns, ({ paragraph }, word) => {
    paragraph.textAlign = word;
  }),
  'text-align-last': words(['auto', ...aligns], ({ paragraph }, word) => {
    paragraph.textAlignLast = word;
  }),
  'text-indent': textIndent,
  'white-space': words(['normal', 'pre-line', 'nowrap'], ({ paragraph, text }, word) => {
    paragraph.whiteSpace = word;
    text.isWhole = word === 'nowrap';
  }),
  'text-wrap': words(['wrap', 'balance'], ({ paragraph }, word) => {
    paragraph.textWrap = word;
  }),
  margin: fourLengths(measure, 'margin'),
  padding: fourLengths(positive, 'padding'),
  border: borderOn(sides),
  'background-color': tint(({ box }, found) => {
    box.background = found;
  }),
  width,
  height: length(positive, ({ box }, points) => {
    box.height = points;
  }),
  'vertical-align': words(['top', 'middle', 'bottom'], ({ box }, word) => {
    box.verticalAlign = word;
  }),
  'line-up': words(['none', 'center-on-last'], ({ box }, word) => {
    box.lineUp = word;
  }),
  'break-before': words(['auto', 'page', 'avoid'], ({ box }, word) => {
    box.breakBefore = word;
  }),
  'break-after': words(['auto', 'page', 'avoid'], ({ box }, word) => {
    box.breakAfter = word;
  }),
  'break-inside': words(['auto', 'avoid'], ({ box }, word) => {
    box.breakInside = word;
  }),
  page: pageName,
  position: words(['static', 'absolute'], ({ box }, word) => {
    box.isAbsolute = word === 'absolute';
  }),
  ...sideProperties,
};
