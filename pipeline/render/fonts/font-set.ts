/** The fonts of a process: for each role an ordered list, asked character by character. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { trouble } from '#pipeline/core/errors.ts';
import { fontRoles, type FontRole } from '#schemas/font-roles.ts';
import type { FontSettings } from '#schemas/settings.ts';
import { packagedFiles, systemFiles } from './candidates.ts';
import { openFace, type Face } from './face.ts';
import { fontFolders, listFontFiles } from './font-folders.ts';

export interface FontSet {
  /** The first font of the role that has the character; undefined where none has it. */
  faceFor(role: FontRole, codePoint: number): Face | undefined;
  /** The font that plays the role; others only stand in for characters it lacks. */
  leader(role: FontRole): Face;
}

/** The set that comes with the program and nothing else: output does not depend on the machine. */
export const packagedOnly: FontSettings = { system: false, files: {} };

const sets = new Map<string, FontSet>();
const moduleFolder = path.resolve(import.meta.dirname, '../../../node_modules');

/**
 * The fonts that the settings name, then the machine's own (unless `system` is false), then those
 * from npm. One set a process and settings; fonts are opened when first needed. Throws M_PART for
 * a font that was named, or is our own, and cannot be used.
 */
export function fontSet(settings: FontSettings): FontSet {
  const key = JSON.stringify(settings);
  const set = sets.get(key) ?? makeSet(settings);
  sets.set(key, set);
  return set;
}

/** A font file that may play a role; `isMust` ones are missed, others passed over. */
interface Candidate {
  readonly file: string;
  readonly isMust: boolean;
}

/** The fonts of these settings as they are now, by name and size: what a paper's look depends on. */
export function fontFiles(settings: FontSettings): readonly string[] {
  const installed = settings.system ? listFontFiles(fontFolders()) : new Map<string, string>();
  return (Object.keys(fontRoles) as FontRole[]).flatMap((role) =>
    candidatesOf(role, settings, installed).map(({ file }) => {
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      return `${role} ${path.basename(file)} ${size}`;
    }),
  );
}

function makeSet(settings: FontSettings): FontSet {
  const installed = settings.system ? listFontFiles(fontFolders()) : new Map<string, string>();
  const lists = new Map<FontRole, Candidate[]>();
  const faces = new Map<FontRole, (Face | undefined)[]>();
  for (const role of Object.keys(fontRoles) as FontRole[]) {
    lists.set(role, candidatesOf(role, settings, installed));
    faces.set(role, []);
  }
  const faceAt = (role: FontRole, index: number): Face | undefined => {
    const opened = faces.get(role) ?? [];
    const candidate = lists.get(role)?.[index];
    if (!(index in opened) && candidate !== undefined) opened[index] = open(candidate);
    return opened[index];
  };
  const faceFor = (role: FontRole, codePoint: number): Face | undefined => {
    const count = lists.get(role)?.length ?? 0;
    for (let index = 0; index < count; index++) {
      const face = faceAt(role, index);
      if (face?.has(codePoint) === true) return face;
    }
    return undefined;
  };
  const leader = (role: FontRole): Face => {
    const face = faceFor(role, 0x4e00);
    if (face === undefined) throw trouble('M_PART', { what: fontRoles[role] });
    return face;
  };
  return { faceFor, leader };
}

function candidatesOf(
  role: FontRole,
  settings: FontSettings,
  installed: ReadonlyMap<string, string>,
): Candidate[] {
  const named = settings.files[role];
  const own = systemFiles[role].flatMap((name) => installed.get(name) ?? []);
  return [
    ...(named === undefined ? [] : [{ file: path.resolve(named), isMust: true }]),
    ...own.map((file) => ({ file, isMust: false })),
    ...packagedFiles[role].map((file) => ({ file: path.join(moduleFolder, file), isMust: true })),
  ];
}

function open({ file, isMust }: Candidate): Face | undefined {
  try {
    return openFace(file);
  } catch (error) {
    // A broken or locked font of the machine is no reason to stop: the next one plays its role.
    if (!isMust) return undefined;
    throw trouble('M_PART', { what: file }, error);
  }
}
