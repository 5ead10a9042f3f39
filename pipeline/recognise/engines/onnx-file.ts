/**
 * Reads and writes ONNX model files as far as `simplify.ts` needs it. The format is protocol
 * buffers (onnx.proto of the ONNX project): what is not understood is handed on byte for byte.
 */

/** One field of a protocol buffer message. */
interface Field {
  readonly number: number;
  /** A number for varints, bytes for everything else. */
  readonly value: number | Uint8Array;
  /** The whole field as it stands in the file. */
  readonly raw: Uint8Array;
}

/** A weight or another constant of 32-bit floats. */
export interface Constant {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** One operation. Nodes that nobody changes keep their `raw` bytes. */
export interface Operation {
  readonly kind: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Encoded attributes by name. */
  readonly attributes: ReadonlyMap<string, Uint8Array>;
  readonly raw?: Uint8Array;
}

export interface Graph {
  readonly operations: readonly Operation[];
  /** Float constants by name: weights as well as the values of `Constant` operations. */
  readonly constantOf: (name: string) => Constant | undefined;
  /** Names that are the model's answer. */
  readonly outputs: ReadonlySet<string>;
}

/** A model taken apart; `write` puts it together again with new operations and constants. */
export interface OnnxModel {
  readonly graph: Graph;
  readonly write: (operations: readonly Operation[], added: ReadonlyMap<string, Constant>) => Uint8Array;
}

// Field numbers of ModelProto, GraphProto, NodeProto, AttributeProto, TensorProto and ValueInfoProto.
const model = { graph: 7 } as const;
const graph = { node: 1, initializer: 5, output: 12 } as const;
const node = { input: 1, output: 2, name: 3, kind: 4, attribute: 5 } as const;
const attribute = { name: 1, float: 2, integer: 3, text: 4, tensor: 5, integers: 8, type: 20 } as const;
const tensor = { dims: 1, type: 2, floats: 4, name: 8, raw: 9 } as const;
const floatType = 1;
const integerType = 7;

/** Throws RangeError where the bytes are no such file. */
export function readModel(bytes: Uint8Array): OnnxModel {
  const fields = [...fieldsOf(bytes)];
  const found = fields.find(({ number }) => number === model.graph)?.value;
  if (!(found instanceof Uint8Array)) throw new RangeError('no graph in the model file');
  const parts = [...fieldsOf(found)];
  const of = (number: number): Uint8Array[] =>
    parts.flatMap((part) => (part.number === number && part.value instanceof Uint8Array ? [part.value] : []));
  const operations = of(graph.node).map(readOperation);
  const outputs = new Set(of(graph.output).map((output) => text(output, 1)));
  const write: OnnxModel['write'] = (changed, added) => {
    const used = new Set([...changed.flatMap(({ inputs }) => inputs), ...outputs]);
    const kept = parts.filter(({ number, value }) => {
      if (number === graph.node) return false;
      return number !== graph.initializer || used.has(text(value as Uint8Array, tensor.name));
    });
    const alive = changed.filter(({ kind, outputs: [name = ''] }) => kind !== 'Constant' || used.has(name));
    const rebuilt = [
      ...alive.flatMap(({ raw, ...operation }) =>
        block(graph.node, raw ? [raw] : encodeOperation(operation)),
      ),
      ...[...added]
        .filter(([name]) => used.has(name))
        .flatMap(([name, value]) => encodeConstant(name, value)),
      ...kept.map(({ raw }) => raw),
    ];
    return Buffer.concat(
      fields.flatMap(({ number, raw }) => (number === model.graph ? block(number, rebuilt) : [raw])),
    );
  };
  const constantOf = constantsOf(operations, of(graph.initializer));
  return { graph: { operations, constantOf, outputs }, write };
}

function readOperation(raw: Uint8Array): Operation {
  const fields = [...fieldsOf(raw)];
  const texts = (number: number): string[] =>
    fields.filter((field) => field.number === number).map(({ value }) => decode(value as Uint8Array));
  const attributes = fields
    .filter(({ number }) => number === node.attribute)
    .map(({ value }) => value as Uint8Array);
  return {
    kind: texts(node.kind)[0] ?? '',
    inputs: texts(node.input),
    outputs: texts(node.output),
    attributes: new Map(attributes.map((bytes) => [text(bytes, attribute.name), bytes])),
    raw,
  };
}

/** Weights are megabytes: each is read when somebody asks for it. */
function constantsOf(
  operations: readonly Operation[],
  initializers: readonly Uint8Array[],
): Graph['constantOf'] {
  const places = new Map<string, Uint8Array>();
  for (const bytes of initializers) places.set(text(bytes, tensor.name), bytes);
  for (const { kind, outputs, attributes } of operations) {
    const holder = kind === 'Constant' ? attributes.get('value') : undefined;
    const value = holder && bytesAt(holder, attribute.tensor);
    if (value) places.set(outputs[0] ?? '', value);
  }
  const read = new Map<string, Constant | undefined>();
  return (name) => {
    const bytes = places.get(name);
    if (bytes && !read.has(name)) read.set(name, readConstant(bytes));
    return read.get(name);
  };
}

/** Undefined for constants that are not floats. */
function readConstant(bytes: Uint8Array): Constant | undefined {
  const fields = [...fieldsOf(bytes)];
  const isFloat = fields.some(({ number, value }) => number === tensor.type && value === floatType);
  const content = bytesAt(bytes, tensor.raw) ?? bytesAt(bytes, tensor.floats);
  if (!isFloat || !content) return undefined;
  const dims = fields.filter(({ number }) => number === tensor.dims).flatMap(numbersOf);
  const data = new Float32Array(new Uint8Array(content).buffer);
  return data.length === dims.reduce((product, size) => product * size, 1) ? { dims, data } : undefined;
}

const numbersOf = ({ value }: Field): number[] => (typeof value === 'number' ? [value] : packed(value));

/** The whole numbers of an attribute such as `pads` or `group`; empty where it is not there. */
export function integersOf({ attributes }: Operation, name: string): number[] {
  const bytes = attributes.get(name);
  if (!bytes) return [];
  return [...fieldsOf(bytes)]
    .filter(({ number }) => number === attribute.integers || number === attribute.integer)
    .flatMap(numbersOf);
}

/** The value of an attribute that holds one float. */
export function floatOf({ attributes }: Operation, name: string): number | undefined {
  const bytes = bytesAt(attributes.get(name) ?? new Uint8Array(), attribute.float);
  return bytes && new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
}

/** The value of an attribute that holds a word; empty where it is not there. */
export function textOf({ attributes }: Operation, name: string): string {
  return text(attributes.get(name) ?? new Uint8Array(), attribute.text);
}

/** An operation that gives whole numbers, as shapes and places are told. */
export function integerConstant(name: string, values: readonly number[]): Operation {
  const bytes = new Uint8Array(BigInt64Array.from(values, BigInt).buffer);
  const value = Buffer.concat([
    ...block(attribute.name, [encode('value')]),
    ...block(attribute.tensor, [
      whole(tensor.dims, values.length),
      whole(tensor.type, integerType),
      ...block(tensor.raw, [bytes]),
    ]),
    whole(attribute.type, 4),
  ]);
  return { kind: 'Constant', inputs: [], outputs: [name], attributes: new Map([['value', value]]) };
}

/** An attribute that holds one float. */
export function floatAttribute(name: string, value: number): [string, Uint8Array] {
  const float = new Uint8Array(5);
  float[0] = (attribute.float << 3) | 5;
  new DataView(float.buffer).setFloat32(1, value, true);
  return [name, Buffer.concat([...block(attribute.name, [encode(name)]), float, whole(attribute.type, 1)])];
}

/** Encoded messages are lists of pieces, joined once: a model is copied one time only. */
type Pieces = readonly Uint8Array[];

/** An attribute that holds one whole number, or a list of them. */
export function integerAttribute(name: string, value: number | readonly number[]): [string, Uint8Array] {
  const isOne = typeof value === 'number';
  const values = isOne
    ? [whole(attribute.integer, value)]
    : value.map((one) => whole(attribute.integers, one));
  const kind = whole(attribute.type, isOne ? 2 : 7);
  return [name, Buffer.concat([...block(attribute.name, [encode(name)]), ...values, kind])];
}

function encodeOperation({ kind, inputs, outputs, attributes }: Operation): Pieces {
  return [
    ...inputs.flatMap((name) => block(node.input, [encode(name)])),
    ...outputs.flatMap((name) => block(node.output, [encode(name)])),
    ...block(node.name, [encode(`${outputs[0] ?? ''}/${kind}`)]),
    ...block(node.kind, [encode(kind)]),
    ...[...attributes.values()].flatMap((bytes) => block(node.attribute, [bytes])),
  ];
}

function encodeConstant(name: string, { dims, data }: Constant): Pieces {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return block(graph.initializer, [
    ...dims.map((size) => whole(tensor.dims, size)),
    whole(tensor.type, floatType),
    ...block(tensor.name, [encode(name)]),
    ...block(tensor.raw, [bytes]),
  ]);
}

const encode = (value: string): Uint8Array => new TextEncoder().encode(value);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const text = (message: Uint8Array, number: number): string =>
  decode(bytesAt(message, number) ?? new Uint8Array());

function bytesAt(message: Uint8Array, number: number): Uint8Array | undefined {
  for (const field of fieldsOf(message))
    if (field.number === number && field.value instanceof Uint8Array) return field.value;
  return undefined;
}

function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  for (let at = 0; at < bytes.length;) {
    const tag = varint(bytes, at);
    const number = Math.floor(tag.value / 8);
    const { value, end } = content(bytes, tag.end, tag.value % 8);
    if (end > bytes.length) throw new RangeError('the model file is cut short');
    yield { number, value, raw: bytes.subarray(at, end) };
    at = end;
  }
}

function content(bytes: Uint8Array, at: number, wire: number): { value: number | Uint8Array; end: number } {
  const until = (end: number, from = at): { value: Uint8Array; end: number } => ({
    value: bytes.subarray(from, end),
    end,
  });
  if (wire === 0) return varint(bytes, at);
  if (wire === 1) return until(at + 8);
  if (wire === 5) return until(at + 4);
  if (wire !== 2) throw new RangeError(`the model file has a field of wire type ${wire}`);
  const { value: length, end } = varint(bytes, at);
  return until(end + length, end);
}

/** Numbers above 2^53 (negative ones) come out rounded: nothing here looks at such. */
function varint(bytes: Uint8Array, at: number): { value: number; end: number } {
  let value = 0;
  let factor = 1;
  for (let end = at; end < bytes.length; factor *= 128) {
    const byte = bytes[end++]!;
    value += (byte & 127) * factor;
    if (byte < 128) return { value, end };
  }
  throw new RangeError('the model file is cut short');
}

function packed(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const { value, end } = varint(bytes, at);
    numbers.push(value);
    at = end;
  }
  return numbers;
}

function encodeVarint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

const whole = (number: number, value: number): Uint8Array =>
  Uint8Array.from([...encodeVarint(number * 8), ...encodeVarint(value)]);

function block(number: number, pieces: Pieces): Pieces {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return [Uint8Array.from([...encodeVarint(number * 8 + 2), ...encodeVarint(length)]), ...pieces];
}
