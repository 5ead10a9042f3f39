/** A file of a submission before anybody has looked inside it. */
import type { Remark } from './remark.ts';

export interface Found {
  /** Path inside the submission as given: decoded, forward slashes. */
  readonly path: string;
  /** Where its bytes are; `nowhere` for links, pipes and the like, which are never opened. */
  readonly at:
    | { readonly kind: 'disk'; readonly place: Buffer; readonly size: number }
    | { readonly kind: 'blob'; readonly hash: string; readonly size: number }
    | { readonly kind: 'nowhere' };
  /** Why it cannot be read, if that is known already. */
  readonly problem?: Remark;
}
