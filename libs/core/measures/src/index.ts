/** The formulas of the measures, nothing else. Pure; 'no value' is null, never 0. */
export * from './share.js';
export * from './wilson.js';
