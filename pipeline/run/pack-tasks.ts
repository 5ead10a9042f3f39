/** The task of packs by name; the module that carries it out loads the libraries. */
import { declareTask } from '../core/task.ts';
import type { Binding, PackContent, PackItem, Volume } from '../pack/index.ts';
import type { FontSettings } from '#schemas/settings.ts';

/** A pack whose papers and page images are named by their blobs. */
export interface StoredPack {
  readonly cover: PackContent['cover'];
  readonly unread: PackContent['unread'];
  readonly sections: readonly {
    readonly title: string;
    readonly code: string;
    readonly items: readonly StoredItem[];
  }[];
}

export interface StoredItem extends Omit<PackItem, 'pages'> {
  /** One PDF of our own, or page images. */
  readonly blobs: readonly string[];
  readonly isPaper: boolean;
}

export interface PackToBind {
  readonly pack: StoredPack;
  readonly binding: Binding;
  readonly fonts: FontSettings;
  /** Template and fonts as they are: other ones give other packs. */
  readonly front: readonly string[];
}

export interface BoundVolume extends Omit<Volume, 'pdf'> {
  readonly blob: string;
}

/** Stays: its bytes are many, and the work is little. */
export const bindPack = declareTask<PackToBind, { readonly volumes: readonly BoundVolume[] }>({
  ...{ name: 'run.bind-pack', version: 2, stays: true },
});
