/**
 * The agenda: what the government wants to speak about, when, who speaks, and how the issue is framed.
 */
export type { AgendaItemContent, FramingContent, MomentContent, SpeakerContent } from './agenda-content.js';
export { CONTRIBUTOR_PARTS, type ContributorPart } from './agenda-contributor.entity.js';
export type { AgendaItem } from './agenda-item.entity.js';
export { type AgendaMoment, type Zone, ZONES } from './agenda-moment.entity.js';
export * from './agenda-parts.queries.js';
export { type AgendaReview, REVIEW_DECISIONS, type ReviewDecision } from './agenda-review.entity.js';
export { type AgendaSpeaker, SPEAKER_PARTS, type SpeakerPart } from './agenda-speaker.entity.js';
export * from './agenda.module.js';
export {
  agendaActionsOf,
  type AgendaItemStanding,
  type AgendaPermission,
  agendaPermissions,
  readableAgendaStates,
} from './agenda.policy.js';
export * from './agenda.queries.js';
export * from './agenda.service.js';
export {
  AGENDA_ITEM_ACTIONS,
  AGENDA_ITEM_STATES,
  type AgendaItemAction,
  type AgendaItemState,
  agendaWorkflow,
} from './agenda.workflow.js';
export * from './content-rules.js';
export type { CounterNarrative, Framing, FramingQuestion } from './framing.entity.js';
export * from './theme-register.service.js';
export type { Theme } from './theme.entity.js';
