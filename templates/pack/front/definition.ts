/** The own pages of a pack: no document that goes to anybody by itself, so it is not in the list of documents. */
import { z } from 'zod';
import { frontSchema, type Front, type FrontPart } from '#schemas/records/pack.ts';
import type { JsonSchema, Paper } from '../../define.ts';

const none: Front = { covers: [], contents: [], dividers: [], numbers: [], blanks: [] };

export const packFront = {
  /** Its folder below `templates/`. */
  id: 'pack/front',
  paper: { size: 'A4', orientation: 'portrait' } satisfies Paper as Paper,
  fields: z.toJSONSchema(frontSchema, { io: 'output', unrepresentable: 'any' }) as JsonSchema,
  viewOf: (part: FrontPart): Front => frontSchema.parse({ ...none, ...part }),
};
