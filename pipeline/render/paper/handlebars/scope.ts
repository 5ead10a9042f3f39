/** Which values a template can name where: the view's schema, followed into loops. */
import type { JsonSchema } from '#templates/define.ts';

export interface Scope {
  readonly schema: JsonSchema;
  readonly parent: Scope | undefined;
  readonly isLoop: boolean;
}

export function scopeOf(schema: JsonSchema): Scope {
  return { schema, parent: undefined, isLoop: false };
}

/** The scope inside a block; conditions keep the one around them. */
export function enter(scope: Scope, helper: string, param: hbs.AST.Expression): Scope {
  if (helper === 'if' || helper === 'unless') return scope;
  if (helper === 'paragraphs') return { schema: { type: 'string' }, parent: scope, isLoop: true };
  const found = param.type === 'PathExpression' ? find(scope, param as hbs.AST.PathExpression) : undefined;
  const schema = (helper === 'each' ? found?.items : found) ?? {};
  return { schema, parent: scope, isLoop: helper === 'each' };
}

/** The schema of what a path names; undefined where there is no such value. */
export function find(scope: Scope, path: hbs.AST.PathExpression): JsonSchema | undefined {
  if (path.data) return dataValue(scope, path.original);
  let from: Scope | undefined = scope;
  for (let up = 0; up < path.depth; up++) from = from?.parent;
  let schema = from?.schema;
  for (const part of path.parts) schema = schema && property(schema, part);
  return schema;
}

function dataValue(scope: Scope, name: string): JsonSchema | undefined {
  const isLoop = scope.isLoop || (scope.parent?.isLoop ?? false);
  return isLoop && ['@index', '@first', '@last', '@key'].includes(name) ? { type: 'number' } : undefined;
}

function property({ properties, anyOf, items }: JsonSchema, name: string): JsonSchema | undefined {
  const own = properties?.[name];
  if (own !== undefined) return own;
  if (items !== undefined && name === 'length') return { type: 'number' };
  return anyOf?.map((schema) => property(schema, name)).find((found) => found !== undefined);
}
