/**
 * The web's road to the server: one Apollo client, the types of the contract, and how a refusal is read.
 */
export * from './client.js';
export * from './reconnect.js';
export * from './request-failure.js';
export type * from './generated/schema-types.js';
