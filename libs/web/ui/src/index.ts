/**
 * The look of the house and the parts that two features or more show.
 */
export * from './feedback/confirm-dialog.js';
export * from './feedback/empty-state.js';
export * from './feedback/error-state.js';
export * from './feedback/live-region.js';
export * from './feedback/loading-rows.js';
export * from './feedback/page-header.js';
export * from './feedback/store.js';
export * from './feedback/toast.js';
export * from './forms/conflict-panel.js';
export * from './forms/form-sections.js';
export * from './forms/kept-drafts.js';
export * from './forms/move-buttons.js';
export * from './forms/period-stepper.js';
export * from './forms/problem-list.js';
export * from './forms/problems.js';
export * from './forms/reason-dialog.js';
export * from './forms/text-list.js';
export * from './forms/use-act.js';
export * from './forms/zoned-moment-field.js';
export * from './forms/zoned-moment.js';
export * from './keys/keys.js';
export * from './keys/shortcuts.js';
export * from './links/links.js';
export * from './marks/agenda-mark.js';
export * from './marks/count-ring.js';
export * from './marks/demo-mark.js';
export * from './marks/state-badge.js';
export { stateLooks, type ShownState } from './marks/state-looks.js';
export * from './marks/time.js';
export * from './marks/verdict-mark.js';
export * from './marks/zoned-time.js';
export { AGENDA_SHAPES, type AgendaShape } from './theme/colours.js';
export * from './theme/house-provider.js';
