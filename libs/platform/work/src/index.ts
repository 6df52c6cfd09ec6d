/** WorkContext: the only road to the database. */
export * from './context.js';
export * from './works.js';
