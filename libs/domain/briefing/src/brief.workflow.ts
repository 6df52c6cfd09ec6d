import { defineWorkflow } from '@conductor/kernel';

export const BRIEF_STATES = [
  'draft',
  'submitted',
  'needs_revision',
  'approved',
  'released',
  'superseded',
  'retracted',
] as const;
export type BriefState = (typeof BRIEF_STATES)[number];

/** What a person can be offered. `revise` is asked of a version but makes another one. */
export const BRIEF_ACTIONS = ['edit', 'submit', 'approve', 'return', 'revise', 'release', 'retract'] as const;
export type BriefAction = (typeof BRIEF_ACTIONS)[number];

export const BRIEF_STEPS = [
  'edit',
  'submit',
  'approve',
  'return',
  'release',
  'supersede',
  'retract',
] as const;
export type BriefStep = (typeof BRIEF_STEPS)[number];

/** What may follow what in the life of one version. From approval on its content never changes again. */
export const briefWorkflow = defineWorkflow<BriefState, BriefStep>({
  subject: 'BRIEF',
  initial: 'draft',
  states: BRIEF_STATES,
  actions: {
    edit: { from: ['draft', 'needs_revision'], to: 'draft' },
    submit: { from: ['draft', 'needs_revision'], to: 'submitted' },
    approve: { from: ['submitted'], to: 'approved' },
    return: { from: ['submitted'], to: 'needs_revision' },
    release: { from: ['approved'], to: 'released' },
    supersede: { from: ['approved', 'released'], to: 'superseded' },
    retract: { from: ['released'], to: 'retracted' },
  },
});

/** States of a brief's latest version from which the next version can be begun. */
export const REVISABLE_BRIEF_STATES: readonly BriefState[] = ['approved', 'released', 'retracted'];
