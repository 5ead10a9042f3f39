/** Checks what a template asks of Handlebars: known helpers, known values, nothing unescaped. */
import Handlebars from 'handlebars';
import { helpers } from '#templates/helpers.ts';
import type { JsonSchema } from '#templates/define.ts';
import { fault, type Place } from '../faults.ts';
import type { SourceFile } from '../instrument.ts';
import { checkBraces } from './braces.ts';
import { blockHelpers } from './block-helpers.ts';
import { enter, find, scopeOf, type Scope } from './scope.ts';

export interface ParsedSource extends SourceFile {
  readonly program: hbs.AST.Program;
}

/** Throws T_TEMPLATE where the braces cannot be read. */
export function parseHandlebars(source: SourceFile): ParsedSource {
  const stray = /\\\{\{/u.exec(source.text);
  checkBraces(source);
  try {
    if (stray !== null) throw new Error('\\{{');
    return { ...source, program: Handlebars.parse(source.text) };
  } catch (error) {
    const { message } = error as Error;
    const line = Number(/line (\d+)/u.exec(message)?.[1] ?? 1);
    const what = message.split('\n').slice(0, 2).join(' ');
    throw fault('syntax', { what }, { file: source.file, line, column: 1 });
  }
}

interface CheckOptions {
  readonly fields: JsonSchema;
  readonly partials: ReadonlyMap<string, ParsedSource>;
}

/** Throws T_TEMPLATE for a name that neither the view nor the helpers have. */
export function checkHandlebars(source: SourceFile, { fields, partials }: CheckOptions): void {
  const parsed = parseHandlebars(source);
  new Checker(parsed, partials).program(parsed.program, scopeOf(fields));
}

class Checker {
  readonly source: ParsedSource;
  readonly partials: ReadonlyMap<string, ParsedSource>;

  constructor(source: ParsedSource, partials: ReadonlyMap<string, ParsedSource>) {
    this.source = source;
    this.partials = partials;
  }

  program(program: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of program?.body ?? []) this.statement(statement, scope);
  }

  statement(statement: hbs.AST.Statement, scope: Scope): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        this.mustache(statement as hbs.AST.MustacheStatement, scope);
        return;
      case 'BlockStatement':
        this.block(statement as hbs.AST.BlockStatement, scope);
        return;
      case 'PartialStatement':
        this.partial(statement as hbs.AST.PartialStatement, scope);
        return;
      default:
        throw fault('helper', { name: statement.type }, this.place(statement));
    }
  }

  mustache(mustache: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!mustache.escaped) throw fault('raw', {}, this.place(mustache));
    if (mustache.params.length > 0) this.call(mustache, Object.keys(helpers), scope);
    else this.expression(mustache.path, scope);
  }

  call(
    { path, params }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    known: readonly string[],
    scope: Scope,
  ): string {
    const name = (path as hbs.AST.PathExpression).original;
    if (!known.includes(name)) throw fault('helper', { name }, this.place(path));
    for (const param of params) this.expression(param, scope);
    return name;
  }

  expression(expression: hbs.AST.Expression, scope: Scope): void {
    if (expression.type === 'SubExpression') {
      this.call(expression as hbs.AST.SubExpression, Object.keys(helpers), scope);
    }
    if (expression.type !== 'PathExpression') return;
    const path = expression as hbs.AST.PathExpression;
    if (find(scope, path) === undefined) throw fault('field', { name: path.original }, this.place(path));
  }

  block(block: hbs.AST.BlockStatement, scope: Scope): void {
    const known = ['if', 'unless', 'each', 'with', ...Object.keys(blockHelpers)];
    const name = this.call(block, known, scope);
    const [param] = block.params;
    if (param === undefined) throw fault('helper', { name }, this.place(block));
    this.program(block.program, enter(scope, name, param));
    this.program(block.inverse, scope);
  }

  partial(partial: hbs.AST.PartialStatement, scope: Scope): void {
    const name = (partial.name as hbs.AST.PathExpression).original;
    const parsed = this.partials.get(name);
    if (parsed === undefined) throw fault('helper', { name }, this.place(partial));
    const [param] = partial.params;
    for (const each of partial.params) this.expression(each, scope);
    const inner = param === undefined ? scope : enter(scope, 'with', param);
    new Checker(parsed, this.partials).program(parsed.program, inner);
  }

  place({ loc }: hbs.AST.Node): Place {
    return { file: this.source.file, line: loc.start.line, column: loc.start.column + 1 };
  }
}
