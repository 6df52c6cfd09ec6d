import { type Actor, definePermissions, isPermitted, NotPermitted, type UserActor } from '@conductor/kernel';

/** Who may judge whether a post is aligned. That nobody judges posts on a brief they wrote is checked post by post. */
export const alignmentPermissions = definePermissions({
  'alignment.code': ['reviewer'],
});
export type AlignmentPermission = keyof typeof alignmentPermissions;

/** The person who judges. Throws NotPermitted for anybody else, the software included: a verdict is a person's. */
export function requireCoder(actor: Actor): UserActor {
  if (actor.kind === 'user' && isPermitted(alignmentPermissions, 'alignment.code', actor)) return actor;
  throw new NotPermitted('alignment.code');
}
