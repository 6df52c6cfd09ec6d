/** Names under which the process's own parts are injected. */
export const CONFIGURATION = Symbol('configuration');
export const LOGGER = Symbol('logger');
export const CLOCK = Symbol('clock');
