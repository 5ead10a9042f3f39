/** What laying out needs besides the tree. */
import type { Cascade } from '../style/cascade.ts';
import type { CharacterMaker } from '../text/characters.ts';
import type { PictureSize } from '../pdf/pictures.ts';

export interface LayoutContext {
  readonly cascade: Cascade;
  readonly maker: CharacterMaker;
  /** Size in pixels of a picture by the name that templates call it; undefined: there is none. */
  readonly picture: (name: string) => PictureSize | undefined;
}
