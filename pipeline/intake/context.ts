/** What intake needs of the run's context; a test makes it without a database or a log. */
import type { Context } from '#pipeline/core/context.ts';
import type { Workspace } from '#pipeline/core/workspace.ts';

export interface IntakeContext extends Pick<
  Context,
  'settings' | 'executor' | 'progress' | 'language' | 'signal'
> {
  readonly workspace: Pick<Workspace, 'blobs'>;
}
