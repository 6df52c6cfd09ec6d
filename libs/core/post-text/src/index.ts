/**
 * What a post's text is made of: the same rules for connectors, collection and the browser. Pure; no Node-only API.
 */
export * from './canonical-link.js';
export * from './fingerprint.js';
export * from './language.js';
export * from './length.js';
export * from './plain-text.js';
export * from './resemblance.js';
export * from './short-link.js';
export * from './spans.js';
