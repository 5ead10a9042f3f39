/** The cycle of 2020, as shipped. */
import { loadCycle } from '#pipeline/core/cycles.ts';

export const { cycle: cycle2020, rules: rules2020 } = loadCycle('2020-jidian-senior');
