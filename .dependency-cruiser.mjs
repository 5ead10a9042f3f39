/**
 * The import table of ARCHITECTURE.md as rules. Each comment speaks to the one who broke it.
 * `test/architecture.test.ts` runs them, and checks that they saw the whole program.
 */
const stages = ['intake', 'recognise', 'extract', 'check', 'review', 'render', 'pack'];
const anyStage = `^pipeline/(${stages.join('|')})/`;

/** A library and the rooms it may be used in (samples and tests may use any). */
const vendors = [
  ['hono|@hono/node-server', '^pipeline/review/'],
  ['bullmq|ioredis', '^pipeline/core/engine/'],
  ['pino', '^pipeline/core/json-log\\.ts'],
  ['zod', '^(schemas/|templates/|pipeline/intake/declared/)'],
  ['kysely', '^pipeline/(core|commands/doctor)/'],
  ['handlebars', '^pipeline/render/'],
  ['pdfkit', '^pipeline/render/'],
  ['exceljs', '^pipeline/(render|intake)/'],
  ['@cantoo/pdf-lib|pdf-lib', '^pipeline/(pack|render)/'],
  ['onnxruntime-node', '^pipeline/recognise/'],
  ['tesseract\\.js', '^pipeline/recognise/'],
  ['zxing-wasm', '^pipeline/(recognise|render)/'],
  ['@embedpdf/pdfium', '^pipeline/intake/pdf/'],
  ['yauzl', '^pipeline/intake/'],
  ['sharp', '^pipeline/(core/image\\.ts|recognise/|render/)'],
];

const vendorRules = vendors.map(([library, room]) => ({
  name: `room-of-${library.replace(/[^a-z-]/g, '')}`,
  comment:
    `Only ${room} uses ${library}: so it can be exchanged in one place. ` +
    'Ask that folder for what you need, or move your code there.',
  severity: 'error',
  from: { path: '^(pipeline|schemas|templates)/', pathNot: room },
  to: { path: `node_modules/(${library})/` },
}));

/** Plain JavaScript that runs before any of this is installed: it knows nothing and nothing knows it. */
const bootstrap = '^pipeline/bootstrap\\.mjs$';

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'These modules need each other. Move what both need into a third one.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolved',
      comment: 'This import leads nowhere. Is the name right, and is the library in package.json?',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'schemas-are-pure',
      comment:
        'schemas/ says what the data is and imports nothing but itself and zod: no disk, no stage, no Node.',
      severity: 'error',
      from: { path: '^schemas/' },
      to: { pathNot: '^(schemas/|node_modules/zod/)' },
    },
    {
      name: 'templates-know-data-only',
      comment:
        'templates/ says what the papers say, from records alone. The facts must come in through the view.',
      severity: 'error',
      from: { path: '^templates/' },
      to: { pathNot: '^((templates|schemas)/|node_modules/zod/|(node:)?crypto$)' },
    },
    {
      name: 'core-knows-no-stage',
      comment:
        'pipeline/core carries the stages and knows none of them. Hand in what you need as a parameter.',
      severity: 'error',
      from: { path: '^pipeline/core/' },
      to: { path: '^(pipeline/(?!core/)|templates/|samples/)' },
    },
    {
      name: 'stages-know-records-only',
      comment:
        'A stage never imports another one: it gets a record and gives a record. Put the shared type into schemas/records.',
      severity: 'error',
      from: { path: anyStage },
      to: { path: anyStage, pathNot: '^pipeline/$1/' },
    },
    {
      name: 'stages-know-no-command',
      comment: 'A stage knows neither the command nor the order of stages. What it needs is in its context.',
      severity: 'error',
      from: { path: anyStage },
      to: { path: '^pipeline/(commands/|run/|[^/]+\\.ts$)' },
    },
    {
      name: 'only-render-imports-templates',
      comment:
        'Only render turns templates into papers, and review into pages. Other stages give them records.',
      severity: 'error',
      from: { path: '^pipeline/', pathNot: '^pipeline/(render|review)/' },
      to: { path: '^templates/' },
    },
    {
      name: 'stages-by-their-front-door',
      comment:
        "run.ts sees a stage through its index.ts (tasks.ts through its task modules), so that a stage's inside is its own.",
      severity: 'error',
      from: { path: '^pipeline/run(/|\\.ts$)' },
      to: { path: anyStage, pathNot: `${anyStage}.*index\\.ts$` },
    },
    {
      name: 'command-knows-run-only',
      comment: 'The command starts run.ts and knows no stage.',
      severity: 'error',
      from: { path: '^pipeline/(main\\.ts|bin\\.ts|commands/)' },
      to: { path: `${anyStage}|^templates/` },
    },
    {
      name: 'nobody-imports-tests-or-samples',
      comment: 'The program must work without its tests and samples.',
      severity: 'error',
      from: { path: '^(pipeline|schemas|templates)/' },
      to: { path: '^(test|samples|out)/' },
    },
    {
      name: 'disk-through-its-doors',
      comment:
        'Only core, intake, the command and the loaders of models and fonts open files. Use context.workspace or a blob.',
      severity: 'error',
      from: {
        path: '^(pipeline|schemas|templates)/',
        pathNot:
          '^pipeline/(core/|intake/|commands/|main\\.ts$|run/|recognise/|render/fonts/|render/paper/template-files\\.ts$|render/pack/qr-code\\.ts$|bootstrap\\.mjs$)',
      },
      to: { path: '^(node:)?fs(/promises)?$', dependencyTypes: ['core'] },
    },
    {
      name: 'processes-through-core',
      comment: 'Processes are started by pipeline/core alone, where each has a deadline and an end.',
      severity: 'error',
      from: { path: '^(pipeline|schemas|templates)/', pathNot: `^pipeline/core/|${bootstrap}` },
      to: { path: '^(node:)?(child_process|worker_threads|cluster)$', dependencyTypes: ['core'] },
    },
    {
      name: 'only-declared-libraries',
      comment: 'The program uses a library that package.json does not list under dependencies.',
      severity: 'error',
      from: { path: '^(pipeline|schemas|templates)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'bootstrap-stands-alone',
      comment:
        'The bootstrap runs on Node 20 before any library is there: it may import nothing but Node itself.',
      severity: 'error',
      from: { path: bootstrap },
      to: { path: '[.]|node_modules' },
    },
    ...vendorRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|coverage|\\.pingshen|\\.runtime)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
