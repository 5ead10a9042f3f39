/** Loaded before a program by `node --import`: writes the libraries it loads to PINGSHEN_LIBRARIES, one a line. */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const list = process.env['PINGSHEN_LIBRARIES'] ?? '';
registerHooks({
  load(address, context, next) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(address)?.[1];
    if (name !== undefined && list !== '') appendFileSync(list, `${name}\n`);
    return next(address, context);
  },
});
